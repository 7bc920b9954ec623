"""Spans to events that nest."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsclean.model import Block, Role, Span
from newsclean.render.inline import Close, Open, iter_inline
from tests.articles import SPAN_KINDS, blocks, make_block


def drawn(block: Block) -> str:
    """The events in a form that fits a line: `<strong>x</strong>`."""
    out = []
    for event in iter_inline(block, None):
        match event:
            case Open(kind, href):
                out.append(f"<{kind}{' ' + href if href else ''}>")
            case Close(kind):
                out.append(f"</{kind}>")
            case text:
                out.append(str(text))
    return "".join(out)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param((), "one two", id="no spans"),
        pytest.param((Span(0, 3, "em"),), "<em>one</em> two", id="one"),
        pytest.param(
            (Span(0, 7, "link", "/a"), Span(4, 7, "em")),
            "<link /a>one <em>two</em></link>",
            id="nested",
        ),
        pytest.param(
            (Span(0, 7, "em"), Span(0, 7, "link", "/a")),
            "<em><link /a>one two</link></em>",
            id="same range keeps the order given",
        ),
        pytest.param(
            (Span(0, 5, "strong"), Span(2, 7, "em")),
            "<strong>on<em>e t</em></strong><em>wo</em>",
            id="overlap is split",
        ),
        pytest.param(
            (Span(0, 5, "em"), Span(2, 7, "em")), "<em>one two</em>", id="same kind joins"
        ),
        pytest.param(
            (Span(0, 5, "link", "/a"), Span(2, 7, "link", "/b")),
            "<link /a>one t</link><link /b>wo</link>",
            id="links do not overlap",
        ),
        pytest.param((Span(3, 7, "em"),), "one <em>two</em>", id="white space is left outside"),
        pytest.param((Span(3, 4, "em"),), "one two", id="only white space"),
        pytest.param(
            (Span(5, 2, "em"), Span(-4, 99, "sub")), "<sub>one two</sub>", id="bad ranges"
        ),
        pytest.param((Span(0, 3, "link", "javascript:x"),), "one two", id="unsafe link"),
        pytest.param((Span(0, 3, "link"),), "one two", id="link without target"),
    ],
)
def test_events(spans: tuple[Span, ...], expected: str) -> None:
    assert drawn(make_block("one two", Role.PARAGRAPH, *spans)) == expected


@given(blocks())
def test_events_nest_and_keep_the_text(block: Block) -> None:
    stack = []
    text = ""
    for event in iter_inline(block, None):
        match event:
            case Open(kind):
                assert kind not in stack
                stack.append(kind)
            case Close(kind):
                assert stack.pop() == kind
            case str(piece):
                assert piece
                text += piece
    assert not stack
    assert text == block.text


def test_output_grows_with_the_spans_not_with_their_overlaps() -> None:
    spans = [
        Span(start, 9_999 - start, kind, "/a" if kind == "link" else None)
        for start in range(4_000)
        for kind in SPAN_KINDS
    ]
    spans += [Span(at, at + 50, "link", f"/{at}") for at in range(0, 9_000, 7)]
    events = list(iter_inline(make_block("x" * 10_000, Role.PARAGRAPH, *spans), None))
    assert len(events) < 4 * len(spans)
