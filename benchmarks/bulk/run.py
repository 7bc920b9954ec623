"""`python -m benchmarks.bulk`: thousands of pages with bombs among them, over worker processes.

Pages of the development corpus, over and over; every hundredth is a bomb. Each result is compared
with what `extract` gives for that page. Then the speed of one worker, of two, and of the peers.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import os
import resource
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

import newsclean
from benchmarks.bulk.bombs import KINDS, TASK, make_bomb
from benchmarks.quality.corpus import DATASETS, CorpusMissingError
from benchmarks.quality.output import ToolMissingError
from benchmarks.quality.peers import PEERS
from benchmarks.speed.run import choose_pages
from newsclean.bulk import Failure, Options, Plan, extract_pairs
from newsclean.model import Limits

PEER_NAMES: Final = ("trafilatura", "resiliparse")
EVERY: Final = 100
"""One record of so many is a bomb."""
LIMITS: Final = Limits(max_bytes=20_000_000, strict=True)
"""A page of 50 MB is refused, as a crawl would; by default it is read, in 8 to 20 seconds."""
SAMPLES: Final = 20
"""Looks at the parent's memory in a run."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when every good page gave its article and every bomb a failure."""
    parser = argparse.ArgumentParser("python -m benchmarks.bulk", description=__doc__)
    add = parser.add_argument
    add("--corpus", type=Path, help="folder that holds dev/ (else NEWSCLEAN_CORPUS)")
    add("--records", type=int, default=10_000)
    add("--distinct", type=int, default=300, help="pages of the corpus that are used")
    add("--timeout", type=float, default=10.0)
    add("--memory", type=int, default=1_000_000_000)
    add("--workers", type=int, default=2)
    add("--speed", type=int, default=0, metavar="N", help="only speed, over N records")
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    try:
        chosen = choose_pages(DATASETS, options.corpus, options.distinct)
    except CorpusMissingError as error:
        print(f"benchmarks.bulk: {error}", file=sys.stderr)
        return 2
    packed = [gzip.compress(page.html, 1) for page in chosen]
    print(f"{len(packed)} distinct pages; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    if options.speed:
        return compare_speed(packed, options.speed)
    return run_bombs(packed, options)


# --- bombs ------------------------------------------------------------------------------------


@dataclass
class Tally:
    """What was seen in a run."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    failures: Counter[tuple[str, str]] = field(default_factory=Counter)
    memory: list[float] = field(default_factory=list)


def run_bombs(packed: Sequence[bytes], options: argparse.Namespace) -> int:
    """All records through the pool; prints the table of failures and the parent's memory."""
    plan = Plan(
        workers=options.workers,
        timeout=options.timeout,
        memory=options.memory,
        task=TASK,
        options=Options(rules=None, limits=LIMITS),
    )
    want = [newsclean.extract(gzip.decompress(page), rules=None, limits=LIMITS) for page in packed]
    tally = Tally()
    start = time.monotonic()
    pairs = extract_pairs(make_records(packed, options.records), plan)
    for number, (record, result) in enumerate(pairs):
        check(record, result, want, tally)
        if number % max(1, options.records // SAMPLES) == 0:
            tally.memory.append(resident_mb())
    seconds = time.monotonic() - start
    print(f"{options.records} records, {plan.workers} workers, {seconds:.0f} s:")
    print(f"{tally.right} articles equal to those of extract")
    for (kind, became), count in sorted(tally.failures.items()):
        print(f"{count:6d} bombs {kind!r} became failures {became!r}")
    print("parent, MB resident:", " ".join(f"{size:.0f}" for size in tally.memory))
    print(f"{len(tally.wrong)} wrong", *tally.wrong[:10], sep="\n")
    return int(bool(tally.wrong))


def make_records(packed: Sequence[bytes], count: int) -> Iterator[dict[str, Any]]:
    """Pages in turn; every hundredth is a bomb, each kind in turn."""
    for number in range(count):
        at = number % len(packed)
        html = gzip.decompress(packed[at])
        bomb = KINDS[number // EVERY % len(KINDS)] if number % EVERY == EVERY // 2 else ""
        yield {"html": make_bomb(bomb, html) if bomb else html, "at": at, "bomb": bomb}


def check(record: dict[str, Any], result: object, want: Sequence[object], tally: Tally) -> None:
    """Count one result."""
    if not record["bomb"]:
        if result == want[record["at"]]:
            tally.right += 1
        else:
            tally.wrong.append(f"page {record['at']}: {str(result)[:200]}")
    elif isinstance(result, Failure) and result.record is record:
        tally.failures[record["bomb"], result.kind] += 1
    else:
        tally.wrong.append(f"bomb {record['bomb']}: {str(result)[:200]}")


def resident_mb() -> float:
    """Megabytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


# --- speed ------------------------------------------------------------------------------------


def compare_speed(packed: Sequence[bytes], count: int) -> int:
    """Pages per second of one worker, two, and of newsclean and two peers in this process."""
    pages = [gzip.decompress(packed[number % len(packed)]) for number in range(count)]
    print(f"{'':24}{'pages/s':>9}{'pages per CPU second':>22}")
    for workers in (0, 1, 2):
        plan = Plan(workers=workers, options=Options(rules=None))
        name = f"{workers} workers" if workers else "in process"
        show(name, count, partial(drain, pages, plan))
    for peer in PEERS:
        if peer.name in PEER_NAMES:
            try:
                tool = peer.load()
            except ToolMissingError as error:
                print(f"without {peer.name}: {error}", file=sys.stderr)
                continue
            show(peer.name, count, partial(call_all, tool, pages))
    return 0


def drain(pages: Sequence[bytes], plan: Plan) -> None:
    for _ in extract_pairs(pages, plan):
        pass


def call_all(tool: Any, pages: Sequence[bytes]) -> None:
    for html in pages:
        try:
            tool(html, "https://www.example.org/page", None)
        except Exception:  # a peer may raise on a page; its time counts all the same
            continue


def show(name: str, count: int, work: Callable[[], None]) -> None:
    """Do the work and print its speed by the clock and by CPU time, children's too."""
    start, used = time.monotonic(), cpu_seconds()
    work()
    seconds, spent = time.monotonic() - start, cpu_seconds() - used
    print(f"{name:24}{count / seconds:9.1f}{count / spent:22.1f}", flush=True)


def cpu_seconds() -> float:
    """CPU time of this process and of its children that have ended."""
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(u.ru_utime + u.ru_stime for u in map(resource.getrusage, both))
