"""Files in, files out: a run that can be killed at any moment and goes on where it stopped.

Results are written in chunks of `CHUNK` records. After each, the output files are forced to disk,
and then a journal beside them says how many records are done and how long the files are. A run
that finds a journal cuts the files back to what it says and leaves out the records that are done,
so nothing is lost or written twice. The output has its name only when it is complete.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import islice
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from newsclean.article import Article
from newsclean.bulk.many import Pair, Plan, extract_pairs
from newsclean.bulk.outputs import Output, open_output
from newsclean.bulk.progress import show_progress
from newsclean.bulk.records import Failure
from newsclean.bulk.sites import WINDOW, read_sites
from newsclean.bulk.sources import Columns, Item, list_files, read_files
from newsclean.bulk.task import Form, to_row
from newsclean.errors import InputError, NewscleanError

CHUNK: Final = WINDOW
"""Records between two entries of the journal: what a kill costs at most. It is the window of
`by_site`, so that a window is never cut."""

MAX_SITES: Final = 2_000
"""Sites that are counted by name; more are counted together."""
OTHER_SITES: Final = "(other)"
NO_SITE: Final = "(no url)"


class RunError(NewscleanError):
    """A run cannot begin or go on: its output is there, or belongs to another run."""


@dataclass(frozen=True, slots=True)
class Run:
    """What to read and where to write."""

    inputs: tuple[Path, ...]
    out: Path
    """Ends in `.parquet` or in anything else for JSON lines."""
    columns: Columns = field(default_factory=Columns)
    full: bool = False
    """With all blocks and evidence."""
    plan: Plan = field(default_factory=Plan)
    progress: bool | None = None


@dataclass(slots=True)
class Journal:
    """How far a run is. What `Summary` needs is kept here, so that it counts all of it."""

    identity: dict[str, Any]
    records: int = 0
    out: int = 0
    """Bytes of the output, or parts of it."""
    failures: int = 0
    """Bytes of the file of failures."""
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    """Articles and failures by kind."""
    sites: Counter[str] = field(default_factory=Counter)


def failures_file(out: Path) -> Path:
    """Where failures are written."""
    return out.with_name(out.name + ".failures.jsonl")


def journal_file(out: Path) -> Path:
    """Where the journal of a run that is not complete lies."""
    return out.with_name(out.name + ".progress.json")


def run_files(run: Run, *, restart: bool = False) -> Journal:
    """Read all inputs and write the output; go on when a run like this one was cut off.

    `restart` throws away what an earlier run left, a finished output when the new one is. Returns
    the journal, whose counts are the summary. Raises `RunError`, `InputError` for arguments of no
    sense, OSError for files that cannot be opened, and `ImportError` for an extra that is missing.
    """
    run.plan.setup()
    files = _list_inputs(run)
    identity = _identity(run, files)
    journal = _begin(run, identity, restart=restart)
    failures = failures_file(run.out)
    pairs = show_progress(_read_pairs(run, files, journal.records), (), run.progress)
    with open_output(run.out, journal.out, full=run.full) as output:
        with open_output(failures, journal.failures) as failed:
            _write_all(run, pairs, journal, (output, failed))
            failed.finish()
        output.finish()
    journal_file(run.out).unlink()
    return journal


def _list_inputs(run: Run) -> tuple[Path, ...]:
    """The files to read: never one that the run writes, which is left out of a folder."""
    if not run.out.name:
        raise InputError(f"expected a file as output, got {str(run.out)!r}")
    own = {f.resolve() for f in (run.out, failures_file(run.out), journal_file(run.out))}
    for path in run.inputs:
        if path.resolve() in own:
            raise InputError(f"expected another file as output, {path} is to be read")
    names = {path.name for path in own}
    files = tuple(
        file
        for file in list_files(run.inputs)
        if file.name not in names or file.resolve() not in own
    )
    if not files:
        raise InputError(
            f"expected files of pages, found none in {', '.join(map(str, run.inputs))}"
        )
    return files


def _read_pairs(run: Run, files: Sequence[Path], done: int) -> Iterator[Pair]:
    """Items, whose pages are dropped as soon as they are read, and what became of them."""
    form: Form = "article" if run.plan.by_site else "full row" if run.full else "row"
    options = replace(run.plan.options, form=form)
    plan = replace(run.plan, ordered=True, by_site=False, options=options)
    items = islice(read_files(files, run.columns), done, None)
    pairs = _without_pages(extract_pairs(items, plan))
    return read_sites(pairs) if run.plan.by_site else pairs


def _without_pages(pairs: Iterator[Pair]) -> Iterator[Pair]:
    for item, result in pairs:
        item["html"] = None
        yield item, result


def _identity(run: Run, files: Sequence[Path]) -> dict[str, Any]:
    """What must be the same for a run to go on."""
    from newsclean import __version__

    options = run.plan.options
    return {
        "version": __version__,
        "files": _fingerprint(files),
        "columns": asdict(run.columns),
        "full": run.full,
        "by_site": run.plan.by_site,
        "rules": options.rules is not None,
        "limits": asdict(options.limits),
        "reference_date": str(options.reference_date),
    }


def _fingerprint(files: Sequence[Path]) -> str:
    """Names and sizes of all inputs, in order; their number may be in the millions."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file}\0{file.stat().st_size}\0".encode("utf-8", "surrogateescape"))
    return f"{len(files)} files, {digest.hexdigest()}"


def _begin(run: Run, identity: dict[str, Any], *, restart: bool) -> Journal:
    path = journal_file(run.out)
    if restart:
        path.unlink(missing_ok=True)
    elif path.exists():
        journal = _read_journal(path)
        if journal.identity != identity:
            raise RunError(f"{path} is of another run (inputs, options or version differ)")
        return journal
    elif run.out.exists():
        raise RunError(f"{run.out} is there already")
    journal = Journal(identity)
    _write_journal(path, journal)
    return journal


def _read_journal(path: Path) -> Journal:
    try:
        data = json.loads(path.read_bytes())
        counts, sites = (Counter(dict(data.pop(name))) for name in ("counts", "sites"))
        journal = Journal(**data, counts=counts, sites=sites)
        numbers = (
            journal.records,
            journal.out,
            journal.failures,
            *counts.values(),
            *sites.values(),
        )
        if any(type(number) is not int or number < 0 for number in numbers):
            raise ValueError("a count that is none")
        journal.seconds = float(journal.seconds)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise RunError(f"{path} is not a journal: {error}") from None
    return journal


def _write_journal(path: Path, journal: Journal) -> None:
    """Replace the journal at once: a reader finds the old one or the new one."""
    data = {field.name: getattr(journal, field.name) for field in fields(journal)}
    draft = path.with_name(path.name + ".tmp")
    with draft.open("wb") as file:
        file.write(json.dumps(data).encode())
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _write_all(
    run: Run, pairs: Iterator[Pair], journal: Journal, outputs: tuple[Output, Output]
) -> None:
    output, failed = outputs
    started, before = time.monotonic(), journal.seconds
    while chunk := list(islice(pairs, CHUNK)):
        rows, failures = [], []
        for item, result in chunk:
            if isinstance(result, Failure):
                failures.append(_failure_row(item, result))
                journal.counts[result.kind] += 1
                _count_site(journal.sites, item["url"])
            else:
                row = _row(item, result, full=run.full)
                rows.append(row)
                journal.counts["article" if row["text"] else "no article"] += 1
                _count_site(journal.sites, row["url"] or row["canonical_url"])
        journal.out = output.write(rows)
        journal.failures = failed.write(failures)
        journal.records += len(chunk)
        journal.seconds = before + time.monotonic() - started
        _write_journal(journal_file(run.out), journal)


def _row(item: Item, result: Article | dict[str, Any], *, full: bool) -> dict[str, Any]:
    data = to_row(result, full=full) if isinstance(result, Article) else result
    return {"record": item["key"], **data}


def _failure_row(item: Item, failure: Failure) -> dict[str, Any]:
    return {
        "record": item["key"],
        "url": item["url"] if isinstance(item["url"], str) else None,
        "kind": failure.kind,
        "message": item.get("problem") or failure.message,
    }


def _count_site(sites: Counter[str], url: object) -> None:
    try:
        host = (urlsplit(url).hostname if isinstance(url, str) else None) or NO_SITE
    except ValueError:
        host = NO_SITE
    sites[host if host in sites or len(sites) < MAX_SITES else OTHER_SITES] += 1
