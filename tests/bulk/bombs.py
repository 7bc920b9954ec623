"""Pages that kill, hang or flood their worker: a task that does what a page's first line says."""

from __future__ import annotations

import os
import signal
import time
from typing import Any

from newsclean.bulk.records import Job
from newsclean.bulk.task import Options, Task, make_task

TASK = "tests.bulk.bombs:make_bomb_task"
PAGE = (
    "<title>Boat {0}</title><article><h1>Boat {0} sails</h1><p>Boat {0} left the north quay at"
    " ten, as it had promised, with 61 passengers on board.</p></article>"
)
KINDS = {
    "exit": "died",
    "kill": "died",
    "hang": "timeout",
    "hang in C": "timeout",
    "memory": "memory",
    "raise": "error",
    "unpicklable": "error",
}


def page(number: int) -> str:
    return PAGE.format(number)


def bomb(kind: str) -> str:
    return f"<!--{kind}-->{PAGE.format(0)}"


def make_bomb_task(options: Options) -> Task:
    task = make_task(options)

    def run(job: Job) -> Any:
        html = job.html if isinstance(job.html, str) else job.html[:40].decode("latin-1")
        if html.startswith("<!--"):
            return _explode(html[4:].partition("-->")[0])
        return task(job)

    return run


def _explode(kind: str) -> Any:
    if kind == "exit":
        os._exit(3)
    if kind == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "hang":
        while True:
            time.sleep(60)
    if kind == "hang in C":  # holds the interpreter's lock: no thread of the worker can run
        return sum(range(10**12))
    if kind == "memory":
        heap = []
        while True:
            heap.append(bytearray(50_000_000))
    if kind == "raise":
        raise ZeroDivisionError("a bug")
    if kind == "pid":
        return os.getpid()
    return lambda: None


def make_open_bomb_task(_: object) -> Any:
    """The same for jobs that come with their own options."""
    return lambda job: make_bomb_task(job[0])(job[1])
