"""A run of pieces to one string with spans."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks.runs import BREAK, Folded, Mark, fold_run, preserve_run
from newsclean.model import Span

LINK: Final = "link"


def marked(pieces: list[str], *marks: tuple[int, int, str]) -> Folded | None:
    return fold_run(list(pieces), [mark(*values) for values in marks], 1000)


def mark(start: int, end: int, kind: str) -> Mark:
    made = Mark(start, kind, "/x" if kind == LINK else None)
    made.end = end
    return made


@pytest.mark.parametrize(
    ("pieces", "marks", "expected"),
    [
        pytest.param(["a"], [], ("a", (), 0), id="plain"),
        pytest.param([" a ", "\n", " b "], [], ("a b", (), 0), id="space folds over pieces"),
        pytest.param([" ", BREAK], [], None, id="nothing visible"),
        pytest.param([" ", "\t"], [(0, 2, LINK)], None, id="nothing visible in a link"),
        pytest.param(["a", BREAK, "b"], [], ("a\nb", (), 0), id="break"),
        pytest.param(["a", " "], [(0, 1, LINK)], ("a", (Span(0, 1, "link", "/x"),), 1), id="tail"),
        pytest.param([BREAK, "a", BREAK], [], ("a", (), 0), id="breaks at the edges"),
        pytest.param(["a ", BREAK, " ", BREAK, " b"], [], ("a\nb", (), 0), id="breaks fold"),
        pytest.param(["a"], [(0, 1, LINK)], ("a", (Span(0, 1, "link", "/x"),), 1), id="whole"),
        pytest.param(
            ["a ", "b", " c"],
            [(1, 2, LINK)],
            ("a b c", (Span(2, 3, "link", "/x"),), 1),
            id="inside",
        ),
        pytest.param(
            ["a", " b ", "c"],
            [(1, 2, LINK)],
            ("a b c", (Span(2, 3, "link", "/x"),), 1),
            id="space inside the mark",
        ),
        pytest.param(
            ["a", "b", "c"],
            [(0, 2, "em"), (1, 3, "strong")],
            ("abc", (Span(0, 2, "em"), Span(1, 3, "strong")), 0),
            id="overlap",
        ),
        pytest.param(
            ["a", "b", "c"],
            [(1, 2, "em"), (0, 3, "strong")],
            ("abc", (Span(0, 3, "strong"), Span(1, 2, "em")), 0),
            id="outer first",
        ),
        pytest.param(
            ["a", "b", "c"],
            [(0, 2, LINK), (1, 3, LINK)],
            ("abc", (Span(0, 2, "link", "/x"), Span(1, 3, "link", "/x")), 3),
            id="a character in two links counts once",
        ),
        pytest.param(["a", " ", "b"], [(1, 2, "em")], ("a b", (), 0), id="mark over space"),
        pytest.param(
            ["a", "b", BREAK, "c"],
            [(1, 4, LINK)],
            ("ab\nc", (Span(1, 4, "link", "/x"),), 3),
            id="mark over a break",
        ),
    ],
)
def test_fold_run(
    pieces: list[str], marks: list[tuple[int, int, str]], expected: Folded | None
) -> None:
    assert marked(pieces, *marks) == expected


PIECE = st.one_of(st.text("ab \n\xa0", min_size=1, max_size=4), st.just(BREAK))


@given(st.lists(PIECE, max_size=8), st.data())
def test_marks_change_no_text(pieces: list[str], data: st.DataObject) -> None:
    at = st.integers(0, len(pieces))
    kinds = st.sampled_from(("link", "em"))
    marks = [
        (min(start, end), max(start, end), kind)
        for start, end, kind in data.draw(st.lists(st.tuples(at, at, kinds), max_size=4))
    ]
    plain, spanned = marked(pieces), marked(pieces, *marks)
    assert (plain and plain[0]) == (spanned and spanned[0])
    text, spans, linked = spanned or ("", (), 0)
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        inside = text[span.start : span.end]
        assert inside == inside.strip()
    assert 0 <= linked <= len(text)


@given(st.lists(PIECE, max_size=8), st.integers(1, 6))
def test_a_limit_cuts_the_same_text(pieces: list[str], limit: int) -> None:
    marks = [mark(0, len(pieces) // 2, LINK), mark(0, len(pieces), "em")]
    whole, cut = fold_run(list(pieces), marks, 1000), fold_run(list(pieces), marks, limit)
    assert (whole and whole[0][:limit]) == (cut and cut[0])
    assert cut is None or all(span.end <= len(cut[0]) for span in cut[1])


def test_a_link_without_target_is_a_span_but_no_link_text() -> None:
    link = Mark(0, LINK)
    link.end = 1
    assert fold_run(["a", "b"], [link], 9) == ("ab", (Span(0, 1, LINK),), 0)
    link.href = ""
    assert fold_run(["a"], [link], 9) == ("a", (Span(0, 1, LINK, ""),), 0)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param(["\n", "  a\n\n", " b  \n "], "  a\n\n b", id="space kept, outer lines not"),
        pytest.param(["a\tb"], "a   b", id="tabs"),
        pytest.param(["a\r\nb"], "a\nb", id="Windows lines"),
        pytest.param(["a\rb\x85c"], "a\nb\nc", id="other lines"),
        pytest.param(["a", BREAK, "b"], "a\nb", id="break"),
        pytest.param(["a\x1b[0mb"], "a[0mb", id="control characters"),
        pytest.param([" \n \n"], None, id="nothing visible"),
    ],
)
def test_preserve_run(pieces: list[str], expected: str | None) -> None:
    folded = preserve_run(pieces, 1000)
    assert (folded and folded[0]) == expected
