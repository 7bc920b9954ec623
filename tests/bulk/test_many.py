"""Promise 14: one result per record; a worker that dies, hangs or eats memory costs one record."""

from __future__ import annotations

import contextlib
import itertools
import math
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsclean
from newsclean import Article
from newsclean.bulk import pool as bulk_pool
from newsclean.bulk.many import AHEAD, Plan, extract_many, extract_pairs
from newsclean.bulk.pool import Pool, WorkerError
from newsclean.bulk.records import Failure, Job
from newsclean.bulk.task import Options
from tests.bulk.bombs import KINDS, TASK, bomb, page

PAGES = [page(number) for number in range(12)]
ROOT = Path(__file__).parents[2]


def titles(results: Iterator[Article | Failure]) -> list[str | None]:
    return [result.title if isinstance(result, Article) else result.kind for result in results]


@pytest.mark.parametrize("workers", [0, 1, 2, None])
def test_results_are_those_of_extract_in_order(workers: int | None) -> None:
    found = list(extract_many(PAGES, workers=workers))
    assert found == [newsclean.extract(html) for html in PAGES]


@pytest.mark.parametrize(
    ("record", "url"),
    [
        (page(1), None),
        (page(1).encode(), None),
        (bytearray(page(1), "utf-8"), None),
        (("https://quay.example/1", page(1)), "https://quay.example/1"),
        ({"html": page(1), "url": "https://quay.example/1", "id": 7}, "https://quay.example/1"),
        ({"html": page(1).encode("utf-16-be"), "encoding": "utf-16-be"}, None),
        ((None, page(1)), None),
    ],
    ids=["str", "bytes", "bytearray", "pair", "mapping", "encoding", "no url"],
)
@pytest.mark.parametrize("workers", [0, 1])
def test_kinds_of_records(record: object, url: str | None, workers: int) -> None:
    (found,) = extract_many([record], workers=workers)
    assert isinstance(found, Article)
    assert (found.title, found.url) == ("Boat 1 sails", url)


@pytest.mark.parametrize("record", [None, 3, (), ("a", "b", "c"), {"text": "x"}, {"html": 3}])
def test_a_record_without_a_page_is_a_failure(record: object) -> None:
    for workers in (0, 1):
        first, second = extract_many([record, page(2)], workers=workers)
        assert isinstance(first, Failure)
        assert (first.kind, first.record) == ("input", record)
        assert isinstance(second, Article)


def test_a_strict_limit_is_a_failure() -> None:
    limits = newsclean.Limits(max_bytes=20, strict=True)
    for workers in (0, 1):
        (found,) = extract_many([page(1)], workers=workers, limits=limits)
        assert isinstance(found, Failure)
        assert found.kind == "limit"
        assert "max_bytes" in found.message


@pytest.mark.parametrize(
    "arguments",
    [
        {"workers": -1},
        {"workers": "2"},
        {"workers": 1.5},
        {"timeout": 0},
        {"timeout": math.nan},
        {"memory": "1 GB"},
        {"rules": "defualt"},
        {"rules": 3},
        {"limits": None},
        {"limits": {"max_bytes": 3}},
        {"reference_date": "2026-01-15"},
    ],
    ids=str,
)
def test_wrong_arguments_are_refused_at_once(arguments: dict[str, object]) -> None:
    with pytest.raises(newsclean.InputError):
        extract_many([], **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "timeout", "memory"),
    [
        (3, 3, 3),
        (1e7, 1e7, 10**7),
        (10**400, None, None),
        (1e19, None, None),
        (math.inf, None, None),
    ],
)
def test_a_limit_that_no_system_can_count_to_is_none(
    value: float, timeout: float | None, memory: int | None
) -> None:
    setup = Plan(timeout=value, memory=value).setup()  # type: ignore[arg-type]
    assert (setup.timeout, setup.memory) == (timeout, memory)


@pytest.mark.parametrize(
    ("timeout", "memory"), [(1e12, 10**19), (9.9e7, 10**18 - 1000)], ids=["none", "largest"]
)
def test_large_limits_work(timeout: float, memory: int) -> None:
    found = extract_many([page(1)], workers=1, timeout=timeout, memory=memory)
    assert titles(found) == ["Boat 1 sails"]


@pytest.mark.slow
@pytest.mark.parametrize("ordered", [True, False])
def test_a_bomb_costs_one_record(ordered: bool) -> None:
    records = [("", html) for html in PAGES]
    for at, kind in enumerate(KINDS):
        records.insert(2 * at + 1, (kind, bomb(kind)))
    plan = Plan(workers=2, ordered=ordered, timeout=3, memory=400_000_000, task=TASK)
    pairs = list(extract_pairs(records, plan))
    assert len(pairs) == len(records)
    if ordered:
        assert [record for record, _ in pairs] == records
    failed = {r.record[0]: r.kind for _, r in pairs if isinstance(r, Failure)}
    assert failed == KINDS
    good = sorted(r.title or "" for _, r in pairs if isinstance(r, Article))
    assert good == sorted(f"Boat {number} sails" for number in range(len(PAGES)))


def test_a_message_says_what_happened() -> None:
    records = [bomb("exit"), bomb("kill"), bomb("raise")]
    results = [result for _, result in extract_pairs(records, Plan(workers=1, task=TASK))]
    messages = [result.message for result in results if isinstance(result, Failure)]
    assert "exit code 3" in messages[0]
    assert "SIGKILL" in messages[1]
    assert messages[2] == "ZeroDivisionError: a bug"


def test_pages_are_read_lazily_and_a_few_ahead() -> None:
    taken = itertools.count()
    endless = (page(next(taken)) for _ in itertools.count())
    results = extract_many(endless, workers=2)
    assert titles(itertools.islice(results, 3)) == [f"Boat {n} sails" for n in range(3)]
    assert next(taken) <= 2 * AHEAD + 4
    results.close()  # type: ignore[attr-defined]


def pids() -> list[int]:
    """Processes of the workers of one pool that was left in the middle of its work."""
    plan = Plan(workers=2, task=TASK, ordered=False)
    results = extract_pairs(itertools.cycle([bomb("pid"), page(1)]), plan)
    found: set[int] = set()
    for _, result in results:
        if isinstance(result, int):
            found.add(result)
        if len(found) == 2:
            break
    results.close()  # type: ignore[attr-defined]
    return sorted(found)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_leaving_the_loop_ends_the_processes() -> None:
    before = threading.active_count()
    left = pids()
    assert len(left) == 2
    assert not any(map(is_running, left))
    for _ in range(100):
        if threading.active_count() <= before:
            break
        time.sleep(0.02)
    assert threading.active_count() <= before


PARENT = """
import itertools, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
from newsclean.bulk.many import Plan, extract_pairs
from tests.bulk.bombs import TASK, bomb, page
found = set()

def pages():
    while len(found) < 2:  # a busy machine may start the second worker late
        yield bomb("pid")
    yield from [bomb(sys.argv[1])] * 2
    yield from itertools.repeat(page(1))

for _, result in extract_pairs(pages(), Plan(workers=2, task=TASK, timeout=30, ordered=False)):
    if isinstance(result, int) and result not in found:
        found.add(result)
        print(result, flush=True)
"""


def start_parent(then: str) -> tuple[subprocess.Popen[str], list[int]]:
    """A script without a main guard that runs two workers; it, and the workers' ids."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, then],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True,
    )  # fmt: skip
    assert parent.stdout is not None
    return parent, [int(parent.stdout.readline()) for _ in range(2)]


def wait_until_gone(processes: list[int], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while any(map(is_running, processes)) and time.monotonic() < end:
        time.sleep(0.05)
    return not any(map(is_running, processes))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_a_signal_leaves_no_orphan(name: str) -> None:
    parent, workers = start_parent("hang")
    time.sleep(0.3)
    parent.send_signal(signal.Signals[name])
    try:
        assert parent.wait(timeout=20)
    finally:
        parent.kill()
    assert parent.stdout is not None
    parent.stdout.close()
    assert wait_until_gone(workers, 10)


@pytest.mark.slow
@pytest.mark.parametrize("guard", [True, False], ids=["guarded", "no main guard"])
def test_scripts_need_no_main_guard(tmp_path: Path, guard: bool) -> None:
    lines = ["import newsclean", "from tests.bulk.bombs import page"]
    body = ["print([a.title for a in newsclean.extract_many([page(1), page(2)], workers=2)])"]
    lines += ['if __name__ == "__main__":', "    " + body[0]] if guard else body
    script = tmp_path / "script.py"
    script.write_text("\n".join(lines), "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.stdout, done.stderr) == ("['Boat 1 sails', 'Boat 2 sails']\n", "")


def test_a_worker_runs_nothing_of_the_current_folder(tmp_path: Path) -> None:
    """The command `newsclean` has its own folder in the path, and not the current one."""
    here, command = tmp_path / "here", tmp_path / "bin" / "command.py"
    here.mkdir()
    command.parent.mkdir()
    (here / "page.html").write_text(page(1), "utf-8")
    for name in ("json", "pickle", "readline", "newsclean"):
        (here / f"{name}.py").write_text("open('RAN', 'w').close(); raise SystemExit(3)", "utf-8")
    command.write_text("import sys; from newsclean.cli import main; sys.exit(main())", "utf-8")
    done = subprocess.run(
        [sys.executable, str(command), "bulk", "page.html", "--out", "o.jsonl", "--workers", "1"],
        cwd=here, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert not (here / "RAN").exists()
    assert "Boat 1 sails" in (here / "o.jsonl").read_text("utf-8")


@pytest.mark.parametrize("entry", ["", "."])
def test_a_worker_finds_what_its_parent_finds(
    entry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A notebook has the current folder in its path; some programs have a `Path`."""
    (tmp_path / "quay_task.py").write_text(
        "def make(options):\n    return lambda job: job.html.upper()\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [entry, tmp_path / "no place", *sys.path])
    pairs = extract_pairs(["boat"], Plan(workers=1, task="quay_task:make"))
    assert [str(result) for _, result in pairs] == ["BOAT"]


def test_rules_registered_here_are_known_to_the_workers() -> None:
    rule = newsclean.rules.parse_rule(
        'schema = 1\nname = "Quay"\nhosts = ["quay.example"]\n'
        '[[layout]]\nid = "now"\nwhen = "article"\nbody = ["article > p"]\n',
        file="quay.toml",
    )
    newsclean.rules.register(rule)
    try:
        (found,) = extract_many([("https://quay.example/1", page(1))], workers=1)
    finally:
        newsclean.rules.unregister("Quay")
    assert isinstance(found, Article)
    assert found.rule is not None
    assert found.rule.name == "Quay"


@pytest.mark.parametrize(
    ("workers", "by_site", "count"),
    [
        (0, False, 3),
        (1, False, 20),
        (2, False, 40),
        (None, False, 3),
        (None, False, 20),
        (0, True, 9),
    ],
)
@pytest.mark.parametrize("ordered", [True, False])
def test_an_error_of_the_source_comes_behind_the_results(
    workers: int | None, by_site: bool, count: int, ordered: bool
) -> None:
    if by_site:
        pytest.importorskip("datasketch")

    class Pages:
        """Goes on after its error, as a generator cannot."""

        def __init__(self) -> None:
            self.given = 0

        def __iter__(self) -> Pages:
            return self

        def __next__(self) -> str:
            self.given += 1
            if self.given == count + 1:
                raise RuntimeError("the source broke")
            return page(self.given)

    found: list[Article | Failure] = []
    results = extract_many(Pages(), workers=workers, by_site=by_site, ordered=ordered)
    with pytest.raises(RuntimeError, match="the source broke"):
        found.extend(results)
    want = [f"Boat {number} sails" for number in range(1, count + 1)]
    assert sorted(titles(iter(found)), key=str) == sorted(want)
    assert not ordered or titles(iter(found)) == want


def test_a_source_is_not_closed_with_the_loop() -> None:
    pages = (page(number) for number in range(40))
    with contextlib.closing(extract_many(pages, workers=0)) as results:  # type: ignore[type-var]
        next(results)
    assert next(pages) == page(1)


def test_a_forked_copy_does_not_end_the_workers_of_its_parent() -> None:
    with Pool(1, Plan(task=TASK).setup()) as pool:
        pid = pool.submit(Job(bomb("pid"))).result(timeout=30).result()
        child = os.fork()
        if not child:
            pool.close()
            os._exit(0)
        os.waitpid(child, 0)
        assert is_running(pid)
        assert pool.submit(Job(bomb("pid"))).result(timeout=30).result() == pid
    assert not is_running(pid)


def test_a_closed_pool_takes_no_job() -> None:
    pool = Pool(1, Plan(task=TASK).setup())
    pool.close()
    pool.close()
    with pytest.raises(WorkerError, match="closed"):
        pool.submit(Job(page(1)))


def test_a_worker_that_cannot_start_is_an_error_not_a_failure() -> None:
    plan = Plan(workers=1, task="no_such_module:task")
    with pytest.raises(WorkerError, match="ended while it started"):
        list(extract_pairs([page(1)], plan))


def test_a_worker_that_dies_idle_costs_nothing() -> None:
    with Pool(1, Plan(task=TASK).setup()) as pool:
        pid = pool.submit(Job(bomb("pid"))).result(timeout=30).result()
        os.kill(pid, signal.SIGKILL)
        time.sleep(0.2)
        assert pool.submit(Job(page(3))).result(timeout=30).result().title == "Boat 3 sails"


class Unknown:
    """Opens nowhere but here."""

    def __reduce__(self) -> tuple[object, ...]:
        return _is_here, (os.getpid(),)


def _is_here(pid: int) -> None:
    if pid != os.getpid():
        raise LookupError("not the process that I am from")


@pytest.mark.parametrize(
    ("thing", "message"),
    [(lambda: None, "sent this"), (threading.Lock(), "sent this"), (Unknown(), "LookupError: not")],
    ids=["function", "lock", "unknown"],
)
def test_a_job_that_cannot_be_sent_costs_only_itself(thing: object, message: str) -> None:
    with Pool(1, Plan(task=TASK).setup()) as pool:
        pid = pool.submit(Job(bomb("pid"))).result(timeout=30).result()
        answer = pool.submit(Job(thing)).result(timeout=30)  # type: ignore[arg-type]
        assert answer.kind == "input"
        assert message in answer.message
        assert pool.submit(Job(bomb("pid"))).result(timeout=30).result() == pid


def test_options_that_cannot_be_sent_are_refused() -> None:
    class Own(newsclean.Limits):
        pass

    before = threading.active_count()
    with pytest.raises(newsclean.InputError, match="Own"):
        list(extract_pairs([page(1)], Plan(workers=1, options=Options(limits=Own()))))
    assert threading.active_count() == before


@pytest.mark.slow
def test_a_worker_that_does_not_take_its_job_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    with Pool(1, Plan(task=TASK).setup()) as pool:
        pid = pool.submit(Job(bomb("pid"))).result(timeout=30).result()
        monkeypatch.setattr(bulk_pool, "START_SECONDS", 5.0)
        os.kill(pid, signal.SIGSTOP)
        assert pool.submit(Job(page(3))).result(timeout=30).result().title == "Boat 3 sails"
        assert not is_running(pid)


def test_an_answer_that_cannot_be_read_ends_its_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    with Pool(1, Plan(task=TASK).setup()) as pool:
        pid = pool.submit(Job(bomb("pid"))).result(timeout=30).result()
        with monkeypatch.context() as patch:
            patch.setattr(pickle, "loads", _no_memory)
            with pytest.raises(MemoryError):
                pool.submit(Job(page(3))).result(timeout=30)
        assert not is_running(pid)
        assert pool.submit(Job(page(3))).result(timeout=30).result().title == "Boat 3 sails"


def _no_memory(_: bytes) -> None:
    raise MemoryError


@pytest.mark.parametrize("error", ["EOFError", "OSError", "ZeroDivisionError", "MemoryError"])
def test_a_worker_ends_with_the_thread_that_reads_for_it(error: str) -> None:
    program = f"""
from newsclean.bulk.worker import _Inbox
class Stream:
    def read(self, size):
        raise {error}
_Inbox(Stream()).next()
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, timeout=30, check=False)
    assert done.returncode == (77 if error == "MemoryError" else 0)


SCRIPT = """
import asyncio, datetime, newsclean
from tests.bulk.bombs import page

class Text(str): pass
class Day(datetime.date): pass

def local():
    class Local(str): pass
    return Local(page(3))

records = [page(0), Text(page(1)), (Text("https://quay.example/2"), page(2)), local()]
day = Day(2026, 1, 15)
for result in newsclean.extract_many(records, workers=1, timeout=5, reference_date=day):
    print(result.title)
print(asyncio.run(newsclean.aextract(Text(page(4)), url=Text("https://quay.example/4"))).title)
"""


def test_pages_of_a_scripts_own_classes(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, env=environment,
        check=False, timeout=60,
    )  # fmt: skip
    assert done.stdout.splitlines() == [f"Boat {number} sails" for number in range(5)]
    assert done.stderr == ""
