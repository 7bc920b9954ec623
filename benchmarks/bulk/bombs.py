"""A task that extracts pages, and explodes on those whose first line says so."""

from __future__ import annotations

import os
import signal
import time
from typing import Any, Final

from newsclean.bulk.records import Job
from newsclean.bulk.task import Options, Task, make_task

TASK: Final = "benchmarks.bulk.bombs:make_bomb_task"
KINDS: Final = ("kill", "hang", "memory", "50 MB")
HUGE: Final = 50_000_000


def make_bomb(kind: str, html: bytes) -> bytes:
    """A page that does what `kind` says; "50 MB" is a real page over and over, and no trick."""
    if kind == "50 MB":
        return (html * (HUGE // max(len(html), 1) + 1))[:HUGE]
    return f"<!--bomb {kind}-->".encode() + html


def make_bomb_task(options: Options) -> Task:
    task = make_task(options)

    def run(job: Job) -> Any:
        head = job.html[:30] if isinstance(job.html, bytes) else b""
        if head.startswith(b"<!--bomb "):
            _explode(head[9:].partition(b"-->")[0].decode())
        return task(job)

    return run


def _explode(kind: str) -> None:
    if kind == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "hang":
        time.sleep(3600)
    heap = []
    while kind == "memory":
        heap.append(b"x" * 50_000_000)
