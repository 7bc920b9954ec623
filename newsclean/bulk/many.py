"""Many pages: `extract_many` and `extract_pairs`, lazily and in bounded memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from queue import SimpleQueue
from typing import Final, NamedTuple, Protocol, TypeAlias

from newsclean.api import DEFAULT_LIMITS, Rules
from newsclean.article import Article
from newsclean.bulk.pool import Pool
from newsclean.bulk.progress import show_progress
from newsclean.bulk.records import Failure, Record, clip, to_job
from newsclean.bulk.sites import read_sites
from newsclean.bulk.task import Options, make_task
from newsclean.bulk.worker import Answer, Setup, do_job
from newsclean.errors import InputError
from newsclean.model import Limits

TASK: Final = "newsclean.bulk.task:make_task"

TIMEOUT: Final = 60.0
"""Seconds for one record; a page of 250 KB takes 0.02 s."""
MEMORY: Final = 2_000_000_000
"""Bytes for one record: extraction promises 20 times the bytes of a page, and reads 50 MB."""

ENDLESS: Final = 1e8
"""Seconds, three years, from which a timeout is none; macOS has no alarm that is later."""
BOUNDLESS: Final = 1e18
"""Bytes from which a limit is none: more than an address space holds, and all that fits in C."""

SMALL: Final = 8
"""Records that are done faster here than in processes, which take half a second to start."""
SMALL_CHARS: Final = 2_000_000
"""Bytes or characters of them together."""

AHEAD: Final = 16
"""Records per worker that may be waiting, under way or done and not yet fetched."""
AHEAD_CHARS: Final = 256_000_000
"""Bytes or characters of them together, so that a run of large pages does not fill the memory."""

Result: TypeAlias = Article | Failure
Pair: TypeAlias = tuple[Record, Result]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to read many pages; `extract_many` says what each part means."""

    workers: int | None = None
    ordered: bool = True
    timeout: float | None = None
    memory: int | None = None
    by_site: bool = False
    options: Options = field(default_factory=Options)
    task: str = TASK
    """`module:function` that makes a worker's task from the options."""

    def setup(self) -> Setup:
        """The first frame for a worker. Raises `InputError` for an argument of no sense."""
        if self.workers is not None and not _is_count(self.workers):
            raise InputError(f"workers: expected a number of processes, got {self.workers!r}")
        timeout = _limit("timeout", self.timeout, TIMEOUT, ENDLESS)
        memory = _limit("memory", self.memory, MEMORY, BOUNDLESS)
        options = self.options.for_workers()
        return Setup(self.task, options, timeout, None if memory is None else int(memory))

    def processes(self) -> int:
        """Worker processes; 0 for none."""
        return self.workers if self.workers is not None else available_cores()


def extract_many(  # noqa: PLR0913 - each has a default and is a keyword
    pages: Iterable[Record],
    *,
    workers: int | None = None,
    ordered: bool = True,
    timeout: float | None = None,
    memory: int | None = None,
    by_site: bool = False,
    progress: bool | None = None,
    rules: Rules = "default",
    limits: Limits = DEFAULT_LIMITS,
    reference_date: date | None = None,
) -> Iterator[Result]:
    """One `Article` or `Failure` for each page, lazily, over processes.

    A page is html (`str` or `bytes`), a pair (url, html), or a mapping with the key "html" and,
    if known, "url", "encoding" and "reference_date". What is none of these, and a page whose
    worker process dies, takes longer than `timeout` seconds (None: 60) or needs more than
    `memory` bytes (None: 2 GB; enforced on Linux), is a `Failure` that holds the record;
    `math.inf` lifts a limit.

    `workers` is the number of processes. None is one per core, or none when the pages are at
    most 8, small, and `timeout` and `memory` are not given; 0 always stays in this process,
    where nothing protects from a page that hangs. At most 16 records per worker are held.
    `ordered=False` gives results as they come (`newsclean.bulk.extract_pairs` says whose they
    are). Closing the iterator, or leaving its loop by an error, ends all processes.

    `by_site` reads pages of one host together: see `docs/crawl.md`. `progress` shows a bar; None:
    on a terminal or in a notebook, if tqdm is installed. `rules`, `limits` and `reference_date`
    are those of `extract`; rules registered in this process are known to the workers.

    Raises `InputError` for arguments that make no sense, `WorkerError` when no process can be
    started, and whatever the iteration over `pages` raises, behind the results of what it gave.
    """
    options = Options(rules, limits, reference_date)
    plan = Plan(workers, ordered, timeout, memory, by_site, options)
    pairs = show_progress(extract_pairs(pages, plan), pages, progress)
    return _second(pairs)


def extract_pairs(pages: Iterable[Record], plan: Plan) -> Iterator[Pair]:
    """`extract_many`, but each result comes with its record: (record, result)."""
    setup = plan.setup()
    source = _Source(pages)
    pairs = _run(source, plan, setup)
    return source.raise_after(read_sites(pairs) if plan.by_site else pairs)


def available_cores() -> int:
    """Cores that this process may use, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _second(pairs: Iterator[Pair]) -> Iterator[Result]:
    for _, result in pairs:
        yield result


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _limit(name: str, value: float | None, default: float, none: float) -> float | None:
    if value is None:
        return default
    if not _is_number(value) or not value > 0:
        raise InputError(f"{name}: expected a number above 0, got {value!r}")
    return None if value >= none else value


class _Source:
    """The caller's records. An error of theirs is an end, and raised behind the last result: what
    was read ahead of it is not lost."""

    def __init__(self, pages: Iterable[Record]) -> None:
        self._records = iter(pages)
        self._error: Exception | None = None

    def __iter__(self) -> _Source:
        return self

    def __next__(self) -> Record:
        if self._error is not None:
            raise StopIteration
        try:
            return next(self._records)
        except StopIteration:
            raise
        except Exception as error:
            self._error = error
            raise StopIteration from None

    def raise_after(self, pairs: Iterator[Pair]) -> Iterator[Pair]:
        """The pairs that came of these records, and then the error."""
        yield from pairs
        if self._error is not None:
            raise self._error


def _run(records: Iterator[Record], plan: Plan, setup: Setup) -> Iterator[Pair]:
    processes = plan.processes()
    if plan.workers is None and plan.timeout is None and plan.memory is None:
        head, ended = _look_ahead(records)
        processes = 0 if ended else processes
        records = chain(head, records)
    if not processes:
        yield from _run_here(records, setup)
        return
    with Pool(processes, setup) as pool:
        yield from run_in_pool(pool, records, ordered=plan.ordered)


def _look_ahead(records: Iterator[Record]) -> tuple[list[Record], bool]:
    """The first records, and whether they are all there are, and small."""
    head: list[Record] = []
    chars = 0
    for record in records:
        head.append(record)
        chars += _size(record)
        if len(head) > SMALL or chars > SMALL_CHARS:
            return head, False
    return head, True


def _size(record: Record) -> int:
    try:
        return len(to_job(record).html)
    except InputError:
        return 0


def _run_here(records: Iterator[Record], setup: Setup) -> Iterator[Pair]:
    task = make_task(setup.options)
    for record in records:
        try:
            answer = do_job(task, to_job(record))
        except InputError as error:
            answer = Answer(kind="input", message=str(error))
        yield record, _result(record, answer)


class _Item(NamedTuple):
    record: Record
    future: Future[Answer]
    size: int


class _Queue(Protocol):
    """What is under way, in the order in which it is given out."""

    def put(self, item: _Item) -> None: ...

    def is_ready(self) -> bool: ...

    def get(self) -> _Item: ...


class _InOrder:
    """First in, first out."""

    def __init__(self) -> None:
        self._items: deque[_Item] = deque()

    def put(self, item: _Item) -> None:
        self._items.append(item)

    def is_ready(self) -> bool:
        return bool(self._items) and self._items[0].future.done()

    def get(self) -> _Item:
        return self._items.popleft()


class _AsDone:
    """First done, first out."""

    def __init__(self) -> None:
        self._done: SimpleQueue[_Item] = SimpleQueue()

    def put(self, item: _Item) -> None:
        item.future.add_done_callback(lambda _: self._done.put(item))

    def is_ready(self) -> bool:
        return not self._done.empty()

    def get(self) -> _Item:
        return self._done.get()


def run_in_pool(pool: Pool, records: Iterator[Record], *, ordered: bool) -> Iterator[Pair]:
    """The results of records, of which at most `AHEAD` per worker are held."""
    limit = pool.size * AHEAD
    queue: _Queue = _InOrder() if ordered else _AsDone()
    held = chars = 0
    for record in records:
        item = _submit(pool, record)
        queue.put(item)
        held, chars = held + 1, chars + item.size
        del record
        while held and (held >= limit or chars > AHEAD_CHARS or queue.is_ready()):
            item = queue.get()
            yield item.record, _result(item.record, item.future.result())
            held, chars = held - 1, chars - item.size
        del item
    while held:
        item = queue.get()
        yield item.record, _result(item.record, item.future.result())
        held -= 1


def _submit(pool: Pool, record: Record) -> _Item:
    try:
        job = to_job(record)
    except InputError as error:
        future: Future[Answer] = Future()
        future.set_result(Answer(kind="input", message=str(error)))
        return _Item(record, future, 0)
    return _Item(record, pool.submit(job), len(job.html))


def _result(record: Record, answer: Answer) -> Result:
    if answer.kind is None:
        result: Result = answer.result()
        return result
    return Failure(record, answer.kind, clip(answer.message))
