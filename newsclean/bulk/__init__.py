"""Many pages at once: over processes, over files, over a cluster (`docs/crawl.md`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.lazy import lazy_getattr

if TYPE_CHECKING:
    from newsclean.bulk.awaitable import aextract
    from newsclean.bulk.files import Run, RunError, run_files
    from newsclean.bulk.many import Plan, extract_many, extract_pairs
    from newsclean.bulk.pool import WorkerError
    from newsclean.bulk.records import Failure
    from newsclean.bulk.sources import Columns
    from newsclean.bulk.task import Options
    from newsclean.bulk.warc import read_warc

__all__ = [
    # pages in memory
    "extract_many",
    "extract_pairs",
    "aextract",
    "Plan",
    "Options",
    "Failure",
    "WorkerError",
    # files
    "Run",
    "Columns",
    "run_files",
    "read_warc",
    "RunError",
]

if not TYPE_CHECKING:  # a checker reads the imports above
    # Loaded on first use: a worker process needs none of what the parent needs.
    __getattr__ = lazy_getattr(
        __name__,
        {
            "awaitable": "aextract",
            "files": "Run RunError run_files",
            "many": "Plan extract_many extract_pairs",
            "pool": "WorkerError",
            "records": "Failure",
            "sources": "Columns",
            "task": "Options",
            "warc": "read_warc",
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
