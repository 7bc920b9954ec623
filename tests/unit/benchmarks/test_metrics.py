"""The metrics, on invented texts whose figures can be counted by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from benchmarks.quality import metrics
from benchmarks.quality.metrics import Counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Two words, don't!", ["Two", "words", "don", "t"], id="latin"),
        pytest.param("港口今天开放。", list("港口今天开放"), id="chinese"),
        pytest.param("カフェ・バーの3月", [*"カフェバーの", "3", "月"], id="japanese"),
        pytest.param("เรือ", list("เรือ"), id="thai"),
        pytest.param("항구가 열렸다", ["항구가", "열렸다"], id="korean-has-spaces"),
        pytest.param("EU的2026", ["EU", "的", "2026"], id="mixed"),
        pytest.param(" – … ", [], id="no-words"),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert metrics.tokens(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("", {}, id="empty"),
        pytest.param("a b", {("a", "b"): 1}, id="shorter-than-a-shingle"),
        pytest.param("a b c d", {("a", "b", "c", "d"): 1}, id="one"),
        pytest.param("a a a a a a", {("a", "a", "a", "a"): 3}, id="counted"),
    ],
)
def test_shingles(words: str, expected: dict[tuple[str, ...], int]) -> None:
    assert dict(metrics.shingles(words.split())) == expected


@pytest.mark.parametrize(
    ("gold", "text", "counts", "exact"),
    [
        pytest.param("a b c d e", "a b c d e", (1, 0, 0), True, id="same"),
        pytest.param("a b c d e", "a, b; c d\n\ne!", (1, 0, 0), True, id="punctuation-is-nothing"),
        pytest.param("a b c d e", "A b c d e", (1 / 3, 1 / 3, 1 / 3), False, id="case-counts"),
        pytest.param("a b c d e f", "a b c d", (1 / 3, 0, 2 / 3), False, id="cut"),
        pytest.param("a b c d", "a b c d a b c d", (1 / 5, 4 / 5, 0), False, id="twice"),
        pytest.param("a b c d", "", (0, 0, 1), False, id="nothing-found"),
        pytest.param("", "a b", (0, 1, 0), False, id="nothing-there"),
        pytest.param("", " ", (0, 0, 0), True, id="both-empty"),
    ],
)
def test_score_body(gold: str, text: str, counts: tuple[float, float, float], exact: bool) -> None:
    score = metrics.score_body(gold, text)
    found = (score.counts.tp, score.counts.fp, score.counts.fn)
    assert found == pytest.approx(counts)
    assert score.exact is exact


def test_both_empty_is_a_perfect_page() -> None:
    counts = metrics.score_body("", "").counts
    assert (counts.precision, counts.recall, counts.f1) == (1, 1, 1)


def test_summary_averages_pages_before_the_f1() -> None:
    # precision 1 and 1/5, recall 1/3 and 1: means 0.6 and 2/3
    scores = [
        metrics.score_body("a b c d e f", "a b c d"),
        metrics.score_body("a b c d", "a b c d a b c d"),
    ]
    summary = metrics.summarize_body(scores)
    assert summary.precision == pytest.approx(0.6)
    assert summary.recall == pytest.approx(2 / 3)
    assert summary.f1 == pytest.approx(2 * 0.6 * (2 / 3) / (0.6 + 2 / 3))
    # their own F1 are 1/2, which is not below the bar, and 1/3
    assert summary.bad == 1


@pytest.mark.parametrize(
    ("lead", "text", "expected"),
    [
        pytest.param("The lead.", "The body.", "The lead.\n\nThe body.", id="apart"),
        pytest.param("The lead", "The lead. The body.", "The lead. The body.", id="in-the-text"),
        pytest.param("lead", "A lead.", "lead\n\nA lead.", id="later-in-the-text"),
        pytest.param(None, "The body.", "The body.", id="none"),
        pytest.param("", "The body.", "The body.", id="empty"),
    ],
)
def test_join_lead(lead: str | None, text: str, expected: str) -> None:
    assert metrics.join_lead(lead, text) == expected


def test_segments_fold_white_space() -> None:
    counts = metrics.score_segments("One  two\nthree", ["two three", "four"], ["One two", "x"])
    assert counts == Counts(1, 1, 1)
    assert counts.f1 == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("gold", "found", "f1"),
    [
        pytest.param(["Ana Ruiz"], ["ANA-RUIZ "], 1.0, id="folded"),
        pytest.param(["Ana", "Bo"], ["Ana"], 2 / 3, id="one-missed"),
        pytest.param(["Ana"], ["Ana", "ana", "Bo"], 2 / 3, id="one-wrong"),
        pytest.param(["Ana"], [], 0.0, id="none"),
        pytest.param([], ["–"], 1.0, id="both-empty"),
    ],
)
def test_set_f1(gold: list[str], found: list[str], f1: float) -> None:
    assert metrics.set_counts(gold, found).f1 == pytest.approx(f1)


@pytest.mark.parametrize(
    ("found", "day", "offset", "instant"),
    [
        pytest.param("2026-01-06T23:30:00+01:00", True, True, True, id="same"),
        pytest.param("2026-01-06T22:30:00Z", True, False, True, id="in-utc"),
        pytest.param("2026-01-07T00:30:00+02:00", True, False, True, id="next-day-elsewhere"),
        pytest.param("2026-01-06", True, False, False, id="day-only"),
        pytest.param("2026-01-06 23:30", True, False, False, id="naive"),
        pytest.param("2026-01-07T23:30:00+01:00", False, True, False, id="a-day-later"),
        pytest.param("", False, False, False, id="none"),
        pytest.param("yesterday", False, False, False, id="not-a-date"),
    ],
)
def test_dates(found: str, day: bool, offset: bool, instant: bool) -> None:
    gold = datetime.fromisoformat("2026-01-06T23:30:00+01:00")
    value = metrics.parse_date(found)
    assert metrics.same_day(gold, value) is day
    assert metrics.same_offset(gold, value) is offset
    assert metrics.same_instant(gold, value) is instant


@pytest.mark.parametrize(
    ("found", "same"),
    [
        pytest.param("https://img.example/a/harbour.jpg?w=640&h=480", True, id="query"),
        pytest.param("https://cdn.example/b/harbour-1280x720.jpg", True, id="size-suffix"),
        pytest.param("https://img.example/a/640x480_harbour.jpg", True, id="size-prefix"),
        pytest.param("https://img.example/a/harbour_w640_r1.78_fpx45.jpg", True, id="crop-words"),
        pytest.param("https://img.example/a/harbour.jpg.webp", True, id="two-extensions"),
        pytest.param("https://img.example/a/harbour-2.jpg", False, id="numbered"),
        pytest.param("https://img.example/a/harbour.webp", True, id="format"),
        pytest.param("https://img.example/a/harbour.jpg/640x480", True, id="size-as-last-part"),
        pytest.param("https://img.example/a/HARBOUR.JPG", True, id="case"),
        pytest.param("https://img.example/a/harbour2.jpg", False, id="another"),
        pytest.param("https://img.example/", False, id="no-name"),
        pytest.param("", False, id="none"),
        pytest.param("http://[", False, id="not-a-url"),
    ],
)
def test_same_image(found: str, same: bool) -> None:
    assert metrics.same_image(["https://img.example/a/harbour.jpg"], found) is same
