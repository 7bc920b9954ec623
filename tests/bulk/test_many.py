"""Promise 14: one result per record; a worker that dies, hangs or eats memory costs one record."""

from __future__ import annotations

import itertools
import math
import os
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
from newsclean.bulk.many import AHEAD, Plan, extract_many, extract_pairs
from newsclean.bulk.pool import Pool, WorkerError
from newsclean.bulk.records import Failure, Job
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
    ],
    ids=str,
)
def test_wrong_arguments_are_refused_at_once(arguments: dict[str, object]) -> None:
    with pytest.raises(newsclean.InputError):
        extract_many([], **arguments)  # type: ignore[arg-type]


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


def test_an_error_of_the_source_reaches_the_caller() -> None:
    def pages() -> Iterator[str]:
        yield page(1)
        raise RuntimeError("the source broke")

    with pytest.raises(RuntimeError, match="the source broke"):
        list(extract_many(pages(), workers=1))


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
