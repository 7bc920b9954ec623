"""Records, the shape of failures, and the bar."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from types import ModuleType
from typing import Any

import pytest

import newsclean
from newsclean.bulk.extras import load_extra
from newsclean.bulk.many import extract_many
from newsclean.bulk.records import MAX_MESSAGE, Failure, Job, clip, plain_date, to_job
from tests.bulk.bombs import page

DAY = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("record", "job"),
    [
        (b"a", Job(b"a")),
        (memoryview(b"a"), Job(b"a")),
        (["u", "a"], Job("a", "u")),
        ({"html": "a", "url": 7, "encoding": b"x", "reference_date": "now"}, Job("a")),
        ({"html": "a", "reference_date": DAY}, Job("a", None, None, DAY)),
    ],
)
def test_a_record_becomes_a_job(record: object, job: Job) -> None:
    assert to_job(record) == job


class Text(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "another text"


class Raw(bytes):
    def __bytes__(self) -> bytes:
        return b"other bytes"


class Day(date):
    pass


class Moment(datetime):
    pass


class NoTime(datetime):
    """As NaT of pandas, which is a datetime and has no year."""

    def utcoffset(self) -> timedelta | None:
        raise ValueError("no time, no zone")


class Zone(tzinfo):
    def utcoffset(self, _: datetime | None) -> timedelta:
        return timedelta(hours=-2)

    def dst(self, _: datetime | None) -> None:
        return None

    def tzname(self, _: datetime | None) -> None:
        return None


class Broken(Mapping[str, Any]):
    def __getitem__(self, key: str) -> Any:
        raise RuntimeError(f"no {key} today")

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def released() -> memoryview:
    view = memoryview(b"<p>a")
    view.release()
    return view


@pytest.mark.parametrize(
    ("record", "job"),
    [
        (Text("a"), Job("a")),
        (Raw(b"a"), Job(b"a")),
        (memoryview(b"abcd")[::2], Job(b"ac")),
        ((Text("u"), Text("a")), Job("a", "u")),
        (
            {"html": Raw(b"a"), "encoding": Text("x"), "reference_date": Day(2026, 1, 15)},
            Job(b"a", None, "x", DAY),
        ),
    ],
)
def test_a_job_holds_plain_values_only(record: object, job: Job) -> None:
    found = to_job(record)
    assert found == job
    assert list(map(type, found)) == list(map(type, job))


@pytest.mark.parametrize(
    ("day", "plain"),
    [
        (Day(2026, 1, 15), DAY),
        (Moment(2026, 1, 15, 12, 30), datetime(2026, 1, 15, 12, 30)),
        (
            Moment(2026, 1, 15, 12, tzinfo=Zone()),
            datetime(2026, 1, 15, 12, tzinfo=timezone(timedelta(hours=-2))),
        ),
        (NoTime(2026, 1, 15), None),
        ("2026-01-15", None),
        (None, None),
    ],
)
def test_a_date_is_one_of_pythons_own(day: object, plain: date | None) -> None:
    found = plain_date(day)
    assert found == plain
    assert type(found) is type(plain)
    if isinstance(found, datetime) and found.tzinfo:
        assert type(found.tzinfo) is timezone


@pytest.mark.parametrize(
    ("record", "reason"),
    [(Broken(), "RuntimeError: no html today"), (released(), "ValueError: operation forbidden")],
    ids=["mapping", "memoryview"],
)
@pytest.mark.parametrize("workers", [0, 1, None])
def test_a_record_that_raises_is_a_failure(
    record: object, reason: str, workers: int | None
) -> None:
    first, second = extract_many([record, page(2)], workers=workers)
    assert isinstance(first, Failure)
    assert (first.record, first.kind) == (record, "input")
    assert reason in first.message
    assert isinstance(second, newsclean.Article)


def test_classes_that_no_worker_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    html = "<article><h1>Boat</h1><time>3 hours ago</time>" + page(1)
    here = ModuleType("known_here_only")  # as the classes of a script, whose module is __main__
    monkeypatch.setitem(sys.modules, here.__name__, here)
    own: dict[type, Any] = {
        base: type(f"Own{base.__name__}", (base,), {"__module__": here.__name__})
        for base in (str, bytes, date)
    }
    for kind in own.values():
        setattr(here, kind.__name__, kind)
    url, day = own[str]("https://quay.example/1"), own[date](2026, 1, 15)
    records = [own[str](html), own[bytes](html, "utf-8"), (url, html)]
    found = list(extract_many([*records, {"html": html}], workers=1, reference_date=day))
    assert [type(result) for result in found] == [newsclean.Article] * 4
    assert found[0] == newsclean.extract(html, reference_date=DAY)
    (found_by_own,) = extract_many([{"html": html, "reference_date": day}], workers=1)
    assert found_by_own == found[0]


def test_a_reference_date_of_the_record_is_used() -> None:
    html = "<article><h1>Boat</h1><time>3 hours ago</time>" + page(1)
    record = {"html": html, "reference_date": datetime(2026, 1, 15, 12, tzinfo=UTC)}
    want = newsclean.extract(html, reference_date=datetime(2026, 1, 15, 12, tzinfo=UTC))
    for workers in (0, 1):
        assert list(extract_many([record], workers=workers)) == [want]


def test_a_failure_is_a_value() -> None:
    failure = Failure(("u", "html"), "timeout", "late")
    assert pickle.loads(pickle.dumps(failure)) == failure
    with pytest.raises(AttributeError):
        failure.kind = "died"  # type: ignore[misc]


def test_long_messages_are_cut() -> None:
    assert clip("short") == "short"
    assert len(clip("x" * 10_000)) == MAX_MESSAGE


def test_a_missing_extra_says_what_to_install() -> None:
    with pytest.raises(ImportError, match=r"pip install 'newsclean\[warc\]'"):
        load_extra("no_such_module.part", "warc")


def test_a_bar_counts_results(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    assert len(list(extract_many([page(1), page(2)], workers=0, progress=True))) == 2
    assert capsys.readouterr().out == ""
