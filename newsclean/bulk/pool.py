"""A pool of worker processes in which a job can hang, die or outgrow its memory alone.

Each process has a thread that feeds it; a watchman thread ends jobs that take too long. The
processes are fresh interpreters that import this package and nothing of the caller's: they can be
started from a notebook, from a script without a main guard, and while other threads run.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import weakref
from concurrent.futures import Future
from multiprocessing.spawn import get_executable
from queue import SimpleQueue
from typing import Any, BinaryIO, Final

from newsclean.bulk.worker import MEMORY_EXIT, Answer, Setup, pack, read_frame, write_frame
from newsclean.errors import InputError

PROGRAM: Final = (
    "import sys; sys.path[:] = sys.argv[1:]; from newsclean.bulk.worker import main; main()"
)
"""Before it has the parent's path it imports only what is built in: the current folder may hold
a json.py of anybody's."""
START_SECONDS: Final = 60.0
"""For a worker to start, and to say that it has a job. A fresh interpreter takes a fifth of a
second; a busy machine may need much longer."""
TRIES: Final = 3
"""Starts of a worker for one job before it counts as failed; nobody is to blame for a worker that
dies idle."""
TICK: Final = 0.05
"""Seconds between two looks of the watchman."""


class WorkerError(RuntimeError):
    """No worker process can be started."""


class Pool:
    """`size` worker processes, started when they are first needed. A context manager.

    Raises `InputError` for a setup that cannot be pickled.
    """

    def __init__(self, size: int, setup: Setup) -> None:
        self.size = size
        first = pack(setup)
        self._jobs: SimpleQueue[tuple[Future[Answer], Any] | None] = SimpleQueue()
        self._workers = tuple(_Worker(first, setup.timeout) for _ in range(size))
        self._stop = threading.Event()
        threads = [_thread(_feed, worker, self._jobs, self._stop) for worker in self._workers]
        threads.append(_thread(_watch, self._workers, self._stop))
        self._finalizer = weakref.finalize(
            self, _close, os.getpid(), self._stop, self._workers, self._jobs, tuple(threads)
        )
        for thread in threads:
            thread.start()

    def submit(self, job: Any) -> Future[Answer]:
        """Queue a job. The future gives an `Answer`, or raises `WorkerError`."""
        future: Future[Answer] = Future()
        if self._stop.is_set():
            raise WorkerError("the pool is closed")
        self._jobs.put((future, job))
        return future

    def close(self) -> None:
        """End all processes at once; jobs that are under way are lost. May be called twice."""
        self._finalizer()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Worker:
    """One process at a time, and what it is doing. Driven by its own thread alone."""

    def __init__(self, first: bytes, timeout: float | None) -> None:
        self._first = first
        """The first frame."""
        self._timeout = timeout
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline: float | None = None
        self._late = False
        self._closed = False

    def do(self, job: Any) -> Answer:
        """The answer to a job, whatever becomes of the process. Raises `WorkerError`."""
        for left in reversed(range(TRIES)):
            try:
                answer = self._try(job)
            except WorkerError:
                if not left:
                    raise
                continue
            if answer is not None:
                return answer
        return Answer(kind="died", message=f"{TRIES} workers ended before they could begin")

    def check(self, now: float) -> None:
        """End the process when its job is late. Called by the watchman."""
        with self._lock:
            if self._deadline is not None and now > self._deadline and self._process is not None:
                self._late = True
                self._process.kill()

    def kill(self) -> None:
        """End the process for good; a job under way gets the answer "died"."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.kill()
                self._process.wait()

    def _try(self, job: Any) -> Answer | None:
        """None when the process ended before the job was begun."""
        stdin, stdout = self._pipes()
        begun = False
        try:
            self._set_deadline(START_SECONDS)
            write_frame(stdin, pack(job))
            read_frame(stdout)
            begun = True
            self._set_deadline(self._timeout)
            answer = Answer(*pickle.loads(read_frame(stdout)))
        except InputError as error:  # of `pack`: nothing was sent
            return Answer(kind="input", message=str(error))
        except (OSError, EOFError):
            code = self.discard()
            return self._obituary(code) if begun or code == MEMORY_EXIT else None
        finally:
            self._set_deadline(None)
        if answer.last:
            self.discard()
        return answer

    def _set_deadline(self, seconds: float | None) -> None:
        with self._lock:
            self._deadline = None if seconds is None else time.monotonic() + seconds

    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        return process.stdin, process.stdout  # type: ignore[return-value]

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise WorkerError("the pool is closed")
            process = self._process = _launch()
            self._late = False
        self._set_deadline(START_SECONDS)
        try:
            write_frame(process.stdin, self._first)  # type: ignore[arg-type]
            read_frame(process.stdout)  # type: ignore[arg-type]
        except (OSError, EOFError):
            code = self.discard()
            raise WorkerError(
                f"a worker process ended while it started ({_describe(code)})"
            ) from None
        finally:
            self._set_deadline(None)
        return process

    def discard(self) -> int:
        """Forget the process, which is dead or must be; its exit code."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return 0
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            return process.wait(timeout=1.0)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    def _obituary(self, code: int) -> Answer:
        if self._late or code == -getattr(signal, "SIGALRM", 0):
            return Answer(kind="timeout", message=f"took longer than {self._timeout:g} s")
        if code == MEMORY_EXIT:
            return Answer(kind="memory", message="the page or its article outgrew the memory")
        return Answer(kind="died", message=f"the worker process ended ({_describe(code)})")


def _launch() -> subprocess.Popen[bytes]:
    # A group of its own: Ctrl-C in a terminal then reaches the parent alone.
    own_group: dict[str, Any] = {} if sys.platform == "win32" else {"process_group": 0}
    # -P: the current folder is no place to import from, unless the parent's path names it. What
    # is no str in a path says nothing to Python either.
    entries: list[object] = [*sys.path]
    path = [entry for entry in entries if isinstance(entry, str)]
    command = [os.fsdecode(get_executable()), "-P", "-c", PROGRAM, *path]
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **own_group)
    except OSError as error:
        raise WorkerError(f"no worker process can be started: {error}") from None


def _describe(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"


def _thread(target: Any, *arguments: Any) -> threading.Thread:
    return threading.Thread(target=target, args=arguments, name="newsclean-bulk", daemon=True)


def _feed(worker: _Worker, jobs: SimpleQueue[Any], stop: threading.Event) -> None:
    """The thread of a worker: job after job, until the pool closes."""
    while (item := jobs.get()) is not None:
        future, job = item
        del item
        if stop.is_set():
            future.cancel()
        if not future.set_running_or_notify_cancel():
            continue
        try:
            answer = worker.do(job)
        except BaseException as error:  # whatever it is, the caller must hear of it
            worker.discard()  # half an answer in its pipe would be the next job's
            future.set_exception(error)
        else:
            future.set_result(answer)
        del future, job
    worker.discard()


def _watch(workers: tuple[_Worker, ...], stop: threading.Event) -> None:
    while not stop.wait(TICK):
        now = time.monotonic()
        for worker in workers:
            worker.check(now)


def _close(
    owner: int,
    stop: threading.Event,
    workers: tuple[_Worker, ...],
    jobs: SimpleQueue[Any],
    threads: tuple[threading.Thread, ...],
) -> None:
    if os.getpid() != owner:  # a forked copy: the processes are not its own to end
        return
    stop.set()
    for worker in workers:
        worker.kill()
    for _ in workers:
        jobs.put(None)
    for thread in threads:
        if thread is not threading.current_thread():  # the last reference may go anywhere
            thread.join(timeout=1.0)
