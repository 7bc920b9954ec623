"""The worker process: reads jobs from standard input, answers on standard output, one at a time.

A frame is eight bytes of length and a pickle. The worker protects itself as far as a process can:
memory has a limit set by the system, and an alarm of the system ends a job that hangs even when
the parent is gone.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

from newsclean.bulk.records import Kind
from newsclean.errors import InputError, LimitError, NewscleanError

LENGTH: Final = struct.Struct("<Q")
GRACE: Final = 5.0
"""Seconds that the parent has to end a job itself before the system's alarm does."""
SLACK: Final = 256_000_000
"""Bytes of address space that a thread, a library or the allocator may reserve without use."""
MEMORY_EXIT: Final = 77
"""Exit code when not even the answer "out of memory" could be sent."""


class Setup(NamedTuple):
    """The first frame: what the worker is for."""

    task: str
    """`module:function`; called with `options`, it returns the function that does a job."""
    options: Any
    timeout: float | None
    """Seconds for one job."""
    memory: int | None
    """Bytes that one job may need, on top of the worker itself."""


class Answer(NamedTuple):
    """What became of a job."""

    value: Any = None
    kind: Kind | None = None
    """None when `value` is the result."""
    message: str = ""
    last: bool = False
    """The worker ends after this answer; it has seen a page that left it large."""
    packed: bool = False
    """`value` is still a pickle: the thread that feeds a worker has the next job to send, and
    opening an article takes a tenth of the time that making it took."""

    def result(self) -> Any:
        """The value, opened."""
        return pickle.loads(self.value) if self.packed else self.value


READY: Final = b"ready"
"""Sent once after the setup, and for each job before it is begun: from here on it is to blame."""


def pack(value: object) -> bytes:
    """A value of the caller's for a frame. Raises `InputError` when it cannot be pickled."""
    try:
        return pickle.dumps(value, protocol=5)
    except MemoryError:
        raise
    except Exception as error:  # a class of the caller's can raise anything
        raise InputError(f"no worker can be sent this: {type(error).__name__}: {error}") from None


def unpack(data: bytes) -> Any:
    """What `pack` was given. Raises `InputError` when it is of a class that is not known here."""
    try:
        return pickle.loads(data)
    except MemoryError:
        raise
    except Exception as error:
        raise InputError(f"no worker can open this: {type(error).__name__}: {error}") from None


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Send one frame. Raises OSError when the other side is gone."""
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes:
    """Receive one frame. Raises EOFError when the other side is gone."""
    (size,) = LENGTH.unpack(_read_exactly(stream, LENGTH.size))
    return _read_exactly(stream, size)


def _read_exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def main() -> None:
    """Serve until the parent closes the pipe."""
    with contextlib.suppress(ValueError, AttributeError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not write into the frames
    jobs = os.fdopen(os.dup(0), "rb")
    with contextlib.suppress(EOFError, OSError, MemoryError):
        serve(jobs, replies)
    os._exit(0)  # no clean-up that a damaged heap could hang in


def serve(jobs: BinaryIO, replies: BinaryIO) -> None:
    """Read the setup, then answer jobs. Raises EOFError or OSError when the parent is gone."""
    setup = Setup(*pickle.loads(read_frame(jobs)))
    module, _, name = setup.task.partition(":")
    task = getattr(import_module(module), name)(setup.options)
    write_frame(replies, READY)
    inbox = _Inbox(jobs)
    start = _address_space()
    _limit_memory(start, setup.memory)
    while True:
        data = inbox.next()
        write_frame(replies, READY)
        _set_alarm(setup.timeout)
        answer = do_job(unpack, data)
        del data
        if answer.kind is None:
            answer = do_job(lambda page: pickle.dumps(task(page), protocol=5), answer.value)
        _set_alarm(None)
        if answer.kind == "memory" or _has_grown(start, setup.memory):
            answer = answer._replace(last=True)
        _reply(replies, answer._replace(packed=answer.kind is None))
        if answer.last:
            return


def do_job(task: Callable[[Any], Any], job: Any) -> Answer:
    """The result of a job, or what it raised."""
    try:
        return Answer(task(job))
    except LimitError as error:
        return Answer(kind="limit", message=str(error))
    except InputError as error:
        return Answer(kind="input", message=str(error))
    except MemoryError:
        return Answer(kind="memory", message="the page needs more memory than a record may use")
    except NewscleanError as error:
        return Answer(kind="error", message=str(error))
    except Exception as error:  # a bug of ours must cost one record, not the run
        return Answer(kind="error", message=f"{type(error).__name__}: {error}")


class _Inbox:
    """Reads jobs in a thread, so that a parent that dies is noticed during a job.

    It leaves them packed: what opening one may raise is for `serve` to answer.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._come = threading.Semaphore(0)
        self._data = b""
        threading.Thread(target=self._read, daemon=True).start()

    def next(self) -> bytes:
        self._come.acquire()
        data, self._data = self._data, b""
        return data

    def _read(self) -> None:
        # One job at a time is sent, so anything but a job here is the end of the parent.
        while True:
            try:
                self._data = read_frame(self._stream)
            except MemoryError:
                os._exit(MEMORY_EXIT)
            except BaseException:  # the parent is gone; and without this thread nobody would see it
                os._exit(0)
            self._come.release()


def _reply(replies: BinaryIO, answer: Answer) -> None:
    try:
        write_frame(replies, pickle.dumps(answer, protocol=5))
    except MemoryError:
        os._exit(MEMORY_EXIT)


def _set_alarm(seconds: float | None) -> None:
    """Ask the system to end this process; no Python code runs, so nothing can block it."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0 if seconds is None else seconds + GRACE)


def _address_space() -> int:
    """Bytes of address space in use; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _limit_memory(start: int, memory: int | None) -> None:
    if memory is None or not start or sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = start + memory + SLACK
    resource.setrlimit(
        resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard)
    )


def _has_grown(start: int, memory: int | None) -> bool:
    """The allocator kept so much that the next page would find less: results must not depend on
    what was read before."""
    return memory is not None and bool(start) and _address_space() - start > SLACK + memory // 4
