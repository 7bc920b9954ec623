"""Runs a tool over pages in worker processes and keeps its answers on disk."""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from itertools import repeat
from pathlib import Path
from types import FrameType
from typing import Any, Final

import lxml.html

from benchmarks.quality.corpus import PUBLIC, GoldPage
from benchmarks.quality.folds import fold_of
from benchmarks.quality.output import Output, Tool, ToolInfo, ToolMissingError
from benchmarks.quality.own import CACHE, OWN
from benchmarks.quality.peers import PEERS

TOOLS: Final = {tool.name: tool for tool in (*OWN, *PEERS)}
TIMEOUT: Final = 20
"""Seconds that a tool may take for one page."""

_WARM_UP: Final = b"<html lang=en><title>Warm</title><body><p>One sentence, to load what is lazy."


class PageTimeout(BaseException):
    """A page took longer than `TIMEOUT`. Not an `Exception`, so that no tool swallows it."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a tool answered for one page."""

    id: str
    size: int
    """Bytes of the gzipped page, to notice that a page has changed."""
    output: Output
    error: str
    """Name of the exception; the output is then empty. "" when all went well."""
    seconds: float
    """CPU time of the tool."""
    parse_seconds: float
    """CPU time of the bare `lxml.html.document_fromstring(bytes)`, just before."""

    @property
    def ratio(self) -> float | None:
        """Time in units of the bare parse; None when the page cannot be parsed."""
        return self.seconds / self.parse_seconds if self.parse_seconds else None


def check_tool(tool: ToolInfo) -> None:
    """Raise `ToolMissingError` when the tool cannot run here."""
    tool.version()
    try:
        tool.load()
    except (ImportError, AttributeError, OSError) as error:
        raise ToolMissingError(f"{tool.name} does not load: {error}") from error


def collect(
    tool: ToolInfo, pages: Sequence[GoldPage], *, workers: int = 1, fresh: bool = False
) -> dict[str, Result]:
    """The tool's results for the pages of one dataset, by page id.

    They come from the cache, or from running it. `fresh` ignores the cache. Raises
    `ToolMissingError`.
    """
    path = cache_path(tool, pages[0])
    if fresh:
        path.unlink(missing_ok=True)
    known = _read(path)
    todo = [page for page in pages if _stale(page, known)]
    if todo:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            for result in _run(tool, todo, workers):
                known[result.id] = result
                record = {**{key: getattr(result, key) for key in Result.__slots__},
                          "output": result.output.to_dict()}  # fmt: skip
                # tools give lone surrogates, which UTF-8 refuses and JSON escapes
                file.write(json.dumps(record) + "\n")
    return {page.id: known[page.id] for page in pages}


def describe_errors(results: Iterable[Result]) -> str:
    """How many pages raised what, as text; "" when none did."""
    counts = Counter(result.error for result in results if result.error)
    return ", ".join(f"{error} {count}" for error, count in counts.most_common())


def cache_path(tool: ToolInfo, page: GoldPage) -> Path:
    """Where the tool's results for this page's dataset are kept. Raises `ToolMissingError`."""
    dataset = page.dataset
    if dataset == PUBLIC:
        dataset += "-" + sha256(str(page.path.resolve().parent).encode()).hexdigest()[:8]
    name = tool.name.replace("*", "-fitted")
    return CACHE / f"{name}-{tool.version()}" / f"{dataset}.jsonl"


def _stale(page: GoldPage, known: dict[str, Result]) -> bool:
    return page.id not in known or known[page.id].size != page.path.stat().st_size


def _read(path: Path) -> dict[str, Result]:
    if not path.is_file():
        return {}
    known = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        with suppress(ValueError):  # a last line cut by an interrupted run
            record = json.loads(line)
            record["output"] = Output.from_dict(record["output"])
            known[record["id"]] = Result(**record)
    return known


def _run(tool: ToolInfo, pages: Sequence[GoldPage], workers: int) -> Iterator[Result]:
    check_tool(tool)  # here first: a worker that cannot load it dies without saying why
    pool = ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(tool.name,))
    with pool:
        results = pool.map(_extract, pages, repeat(tool.name), chunksize=4)
        label = f"{tool.name} {pages[0].dataset}"
        yield from show_progress(results, len(pages), label)


def show_progress(items: Iterable[Any], total: int, label: str) -> Iterable[Any]:
    """`items` with a progress bar on standard error when tqdm is installed."""
    try:
        tqdm: Any = import_module("tqdm").tqdm
    except ImportError:
        print(f"{label}: {total} pages", file=sys.stderr)
        return items
    bar: Iterable[Any] = tqdm(items, total=total, desc=label, unit="page", mininterval=1)
    return bar


# --- in the worker ---------------------------------------------------------------------------

_loaded: dict[str, Tool] = {}
"""The tool of this worker process, by name."""


def _start_worker(name: str) -> None:
    os.nice(5)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, _on_alarm)
    sys.addaudithook(_refuse_network)
    _loaded[name] = TOOLS[name].load()
    with suppress(Exception):
        _loaded[name](_WARM_UP, "https://warm.example/", None)


def _on_alarm(_number: int, _frame: FrameType | None) -> None:
    raise PageTimeout


def _refuse_network(event: str, _args: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.getaddrinfo"}:
        raise OSError("no network in benchmarks")


def _extract(page: GoldPage, name: str) -> Result:
    html = page.html
    fold = None if page.dataset == PUBLIC else fold_of(page.domain)
    parse_seconds = _time_parse(html)
    output, error = Output(), ""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, TIMEOUT)
    try:
        output = _loaded[name](html, page.url, fold)
    except (Exception, PageTimeout) as caught:  # whatever a tool raises is its answer
        error = type(caught).__name__
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    seconds = time.process_time() - start
    return Result(page.id, page.path.stat().st_size, output, error, seconds, parse_seconds)


def _time_parse(html: bytes) -> float:
    start = time.process_time()
    try:
        lxml.html.document_fromstring(html)
    except (ValueError, lxml.etree.LxmlError):
        return 0.0
    return time.process_time() - start
