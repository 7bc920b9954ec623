"""One page for a server: `aextract` reads it in a worker process while the event loop goes on."""

from __future__ import annotations

import asyncio
import os
from datetime import date
from functools import lru_cache
from typing import Final

from newsclean.api import DEFAULT_LIMITS, Rules
from newsclean.article import Article
from newsclean.bulk.many import available_cores
from newsclean.bulk.pool import Pool
from newsclean.bulk.records import Kind, to_job
from newsclean.bulk.task import Options
from newsclean.bulk.worker import Setup
from newsclean.errors import InputError, LimitError, NewscleanError
from newsclean.model import Limits

TASK: Final = "newsclean.bulk.task:make_open_task"
TIMEOUT: Final = 10.0
"""Seconds; who waits for a server does not wait for a minute."""
MEMORY: Final = 1_000_000_000
"""Bytes."""


async def aextract(
    html: str | bytes,
    *,
    url: str | None = None,
    encoding: str | None = None,
    rules: Rules = "default",
    limits: Limits = DEFAULT_LIMITS,
    reference_date: date | None = None,
) -> Article:
    """`extract` in a worker process, so that other tasks of the event loop go on.

    The processes, one per core, start with the first call and end with the program. A page has
    10 seconds and 1 GB; a page that hangs or kills its process costs nobody else anything. A
    task that is cancelled gives up its place in the queue.

    Raises what `extract` raises, and `LimitError` (`limit` is "timeout" or "memory") and
    `NewscleanError` for a page that its process did not survive.
    """
    job = to_job({"html": html, "url": url, "encoding": encoding})
    options = Options(rules, limits, reference_date).for_workers()
    answer = await asyncio.wrap_future(_pool(os.getpid()).submit((options, job)))
    if answer.kind is not None:
        raise _error(answer.kind, answer.message)
    article: Article = answer.result()
    return article


@lru_cache(maxsize=1)
def _pool(process: int) -> Pool:  # noqa: ARG001 - a forked process needs a pool of its own
    """The pool of this process."""
    return Pool(available_cores(), Setup(TASK, None, TIMEOUT, MEMORY))


def _error(kind: Kind, message: str) -> NewscleanError:
    if kind == "input":
        return InputError(message)
    if kind == "limit":
        limit, _, rest = message.partition(": ")
        return LimitError(limit, rest)
    if kind in ("timeout", "memory"):
        return LimitError(kind, message)
    return NewscleanError(message)
