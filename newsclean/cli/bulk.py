"""Extract the articles of many pages into one file.

IN is a folder or a file: .html, .jsonl, .csv, .tsv, .parquet, .warc, and .gz of all but Parquet.
A run that was killed goes on when the same command is given again. Failures are written to
OUT.failures.jsonl. Exit codes: 0 done, also with failures; 2 nothing could be read or written;
130 interrupted.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from newsclean.bulk.files import Journal, Run, RunError, failures_file, journal_file, run_files
from newsclean.bulk.many import Plan
from newsclean.bulk.pool import WorkerError
from newsclean.bulk.records import KINDS
from newsclean.bulk.sources import Columns
from newsclean.bulk.task import Options
from newsclean.cli.terminal import INTERRUPTED, OK, fail, warn, write
from newsclean.errors import InputError

SITES_SHOWN: Final = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_argument
    add("inputs", nargs="+", type=_named, metavar="IN", help="a folder or a file")
    add("--out", required=True, type=Path, help="OUT.jsonl or OUT.parquet")
    add("--workers", type=int, help="processes (default: one per core; 0: none, no protection)")
    add("--timeout", type=float, help="seconds for one page (default: 60)")
    add("--memory", type=_size, help="for one page, as 500M or 2G (default: 2G)")
    add("--by-site", action="store_true", help="read the pages of a site together")
    add("--full", action="store_true", help="with every block and all evidence: 20 times the size")
    add("--no-rules", action="store_true", help="leave all site rules out")
    add("--html-column", default="html", metavar="NAME", help="of tables (default: html)")
    add("--url-column", default="url", metavar="NAME")
    add("--encoding-column", default="encoding", metavar="NAME")
    add("--restart", action="store_true", help="begin again, also over a finished output")
    add("--quiet", action="store_true", help="no progress bar")


def _named(text: str) -> Path:
    """A path that was given; an empty one would be the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("expected a path, got an empty one")
    return Path(text)


def run(options: argparse.Namespace) -> int:
    """Do the run, print its summary, and return the exit code."""
    out: Path = options.out
    try:
        journal = run_files(_run(options), restart=options.restart)
    except KeyboardInterrupt:
        warn(f"interrupted; the same command goes on ({journal_file(out)})")
        return INTERRUPTED
    except RunError as error:
        return fail(f"{error}; --restart begins again")
    except (OSError, ImportError, InputError, WorkerError) as error:
        return fail(str(error))
    write("\n".join(summary(journal, out)))
    return OK


def _run(options: argparse.Namespace) -> Run:
    settings = Options(rules=None if options.no_rules else "default")
    return Run(
        inputs=tuple(options.inputs),
        out=options.out,
        columns=Columns(options.html_column, options.url_column, options.encoding_column),
        full=options.full,
        plan=Plan(
            workers=options.workers,
            timeout=options.timeout,
            memory=options.memory,
            by_site=options.by_site,
            options=settings,
        ),
        progress=False if options.quiet else None,
    )


def summary(journal: Journal, out: Path) -> Iterator[str]:
    """What a run did, line by line: pages, articles, failures by kind, speed, sites."""
    counts = journal.counts
    failed = sum(counts[kind] for kind in KINDS)
    yield f"{'pages':<12}{journal.records:>10}"
    yield f"{'articles':<12}{counts['article']:>10}  {out}"
    yield f"{'no article':<12}{counts['no article']:>10}  (rows with an empty text)"
    yield f"{'failures':<12}{failed:>10}  {failures_file(out)}"
    for kind in KINDS:
        if counts[kind]:
            yield f"  {kind:<10}{counts[kind]:>10}"
    speed = journal.records / journal.seconds if journal.seconds else 0.0
    yield f"{'pages/s':<12}{speed:>10.1f}  in {journal.seconds:.0f} s"
    for host, pages in journal.sites.most_common(SITES_SHOWN):
        yield f"{pages:>10}  {host}"
    rest = len(journal.sites) - SITES_SHOWN
    if rest > 0:
        yield f"{'':>10}  and {rest} more sites"


def _size(text: str) -> int:
    """Bytes, from a number with an ending of k, M or G."""
    units: dict[str, int] = {"k": 10**3, "m": 10**6, "g": 10**9}
    number, unit = (text[:-1], units[text[-1].lower()]) if text[-1:].lower() in units else (text, 1)
    size = float(number) * unit
    if not math.isfinite(size):
        raise ValueError(text)
    return int(size)
