"""`python -m benchmarks.speed`: time per page in units of the bare lxml parse, and import time."""

from __future__ import annotations

import argparse
import logging
import re
import statistics
import sys
import warnings
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import lxml.html

from benchmarks.quality import corpus
from benchmarks.quality.collect import show_progress
from benchmarks.quality.corpus import DATASETS, CorpusMissingError, GoldPage
from benchmarks.quality.output import Tool, ToolMissingError
from benchmarks.quality.peers import PEERS
from benchmarks.speed.timing import Clocked, clocked_passes, fastest, import_seconds

PARSE: Final = "lxml parse"
OWN: Final = "newsclean"
GROWTH: Final = (2, 4)
# without these every copy is in the one body; what follows `</html>` is outside lxml's root
_CLOSING: Final = re.compile(rb"</(?:body|html)\s*>", re.IGNORECASE)
GROWTH_PAGES: Final = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when the figures were printed, 2 when something is missing."""
    options = _parser().parse_args(arguments)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    try:
        pages = choose_pages(options.dataset or DATASETS, options.corpus, options.pages)
        extract = _own_call()
    except (CorpusMissingError, ToolMissingError) as error:
        print(f"benchmarks.speed: {error}", file=sys.stderr)
        return 2
    calls: dict[str, Clocked] = {PARSE: lxml.html.document_fromstring, OWN: extract}
    if options.peers:
        calls |= _peer_calls()
    print_ratios(calls, pages)
    print_passes(extract, pages)
    print_growth(extract, pages)
    print_imports()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m benchmarks.speed", description=__doc__)
    add = parser.add_argument
    add("--corpus", type=Path, help="folder that holds dev/ (else NEWSCLEAN_CORPUS)")
    add("--dataset", action="append", choices=DATASETS, help="default: all")
    add("--pages", type=int, default=300, help="evenly spaced over the datasets; 0 for all")
    add("--peers", action="store_true", help="also the other extractors")
    return parser


def choose_pages(datasets: Sequence[str], folder: Path | None, number: int) -> list[GoldPage]:
    """About `number` pages, evenly spaced. Raises `CorpusMissingError`."""
    pages = [page for name in datasets for page in corpus.load(name, folder)]
    return pages[:: max(1, len(pages) // number)] if number else pages


def _own_call() -> Clocked:
    try:
        extract: Any = import_module("newsclean.api").extract
    except (ImportError, AttributeError) as error:
        raise ToolMissingError(f"newsclean.api does not load: {error}") from error
    call: Clocked = partial(extract, rules=None)
    return call


def _peer_calls() -> dict[str, Clocked]:
    calls: dict[str, Clocked] = {}
    for peer in PEERS:
        try:
            peer.version()
            calls[peer.name] = _call_of(peer.load())
        except ToolMissingError as error:
            print(f"without {peer.name}: {error}", file=sys.stderr)
    return calls


def _call_of(tool: Tool) -> Clocked:
    return lambda html: tool(html, "https://www.example.org/page", None)


def print_ratios(calls: Mapping[str, Clocked], pages: Sequence[GoldPage]) -> None:
    """Per tool: median, 90th and 99th percentile over pages of its time / the parse's time."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in calls}
    for number, page in enumerate(show_progress(pages, len(pages), "pages")):
        html = page.html
        if not number:
            fastest(calls, html)  # loads what is lazy
        best = fastest(calls, html)
        for name, seconds in best.items():
            if best.get(PARSE):
                times[name].append((seconds, best[PARSE]))
    print(f"== time per page / bare parse of the same bytes; {len(pages)} pages, fastest of 3")
    print(f"{'':18}{'median':>8}{'p90':>8}{'p99':>8}{'total':>8}{'ms':>8}{'pages':>8}")
    for name, found in times.items():
        print(f"{name:18}" + (_ratio_columns(found) if found else "raised on every page"))


def _ratio_columns(found: Sequence[tuple[float, float]]) -> str:
    ratios = sorted(seconds / parse for seconds, parse in found)
    figures = (
        statistics.median(ratios),
        ratios[len(ratios) * 9 // 10],
        ratios[len(ratios) * 99 // 100],
        sum(seconds for seconds, _ in found) / sum(parse for _, parse in found),
        1000 * statistics.median(seconds for seconds, _ in found),
    )
    return "".join(f"{figure:8.2f}" for figure in figures) + f"{len(found):8d}"


def print_passes(extract: Clocked, pages: Sequence[GoldPage]) -> None:
    """Where the time goes: the passes that `newsclean.api` calls, in their order."""
    documents = [page.html for page in pages]
    with clocked_passes(import_module("newsclean.api"), "newsclean") as seconds:
        whole = sum(fastest({OWN: extract}, html, rounds=1).get(OWN, 0.0) for html in documents)
    if not seconds or not whole:
        return
    print(f"\n== passes of newsclean.api; share of {whole:.2f} s over {len(documents)} pages")
    for name, spent in seconds.items():
        print(f"{name:30}{spent / whole:8.1%}")
    print(f"{'(between them)':30}{1 - sum(seconds.values()) / whole:8.1%}")


def print_growth(extract: Clocked, pages: Sequence[GoldPage]) -> None:
    """What a page costs that is followed by copies of itself; linear is 2.00 and 4.00."""
    sample = pages[:: max(1, len(pages) // GROWTH_PAGES)]
    print("\n== growth: time of n copies of a page in one document / time of one")
    for copies in GROWTH:
        found = []
        for page in sample:
            html = page.html
            calls: dict[str, Clocked] = {
                "one": extract,
                "many": partial(_extract_copies, extract, copies),
            }
            best = fastest(calls, html)
            if best.get("one") and "many" in best:
                found.append(best["many"] / best["one"])
        if found:
            median, worst = statistics.median(found), max(found)
            print(f"{copies} copies: median {median:.2f}, worst {worst:.2f}, {len(found)} pages")


def _extract_copies(extract: Clocked, copies: int, html: bytes) -> object:
    return extract(_CLOSING.sub(b"", html) * copies)


def print_imports() -> None:
    """Import times in fresh interpreters."""
    seconds = import_seconds(["lxml.html", "newsclean", "newsclean.api"])
    parser = seconds.pop("lxml.html")
    print("\n== import, median of 7 fresh interpreters; lxml.html alone", f"{1000 * parser:.0f} ms")
    for name, own in seconds.items():
        print(f"{name:14} {1000 * own:.0f} ms, {1000 * (own - parser):.0f} ms more")
