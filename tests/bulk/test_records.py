"""Records, the shape of failures, and the bar."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import pytest

import newsclean
from newsclean.bulk.extras import load_extra
from newsclean.bulk.many import extract_many
from newsclean.bulk.records import MAX_MESSAGE, Failure, Job, clip, to_job
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
