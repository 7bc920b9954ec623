from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html

from newsclean.blocks.segment import segment
from newsclean.model import Block, Role
from newsclean.rules.cut import cut_hidden
from tests.costs import assert_linear


def cut(markup: str) -> list[Block]:
    """The blocks of a page without the words of `i.h`."""
    root = html.document_fromstring(f"<div>{markup}</div>")
    page = segment(root)
    hidden = [element for element in root.iter("i") if element.get("class") == "h"]
    return list(cut_hidden(page.blocks, page, hidden, "rule:R/1"))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<p>a<i class=h>(x)</i> b</p>", ["a b"], id="glued before"),
        pytest.param("<p>a <i class=h>(x)</i> b</p>", ["a b"], id="spaces on both sides"),
        pytest.param("<p>a <i class=h>(x)</i>b</p>", ["a b"], id="glued behind"),
        pytest.param("<p><i class=h>(x)</i> a</p>", ["a"], id="at the start"),
        pytest.param("<p>a <i class=h>(x)</i></p>", ["a"], id="at the end"),
        pytest.param(
            "<p>a<i class=h>x</i> b<i class=h>x</i> c</p>", ["a b c"], id="twice in one block"
        ),
        pytest.param(
            "<p>a<i class=h>x</i></p><p>x</p><p>b<i class=h>x</i></p>", ["a", "x", "b"], id="blocks"
        ),
        pytest.param("<p><i class=h>x</i></p>", ["x"], id="all of a block"),
        pytest.param("<p>a<i class=h></i></p>", ["a"], id="no words"),
        pytest.param("<p>a</p>", ["a"], id="nothing hidden"),
        pytest.param("<p>a b <i class=h>a</i> c</p>", ["a b c"], id="word shown before"),
        pytest.param("<p>the theatre <i class=h>the</i></p>", ["the theatre"], id="in a word"),
        pytest.param("<p><i class=h>N:</i><br>a</p>", ["a"], id="line of its own"),
        pytest.param("<p>a <i class=h>x</i><br>b</p>", ["a\nb"], id="before a line break"),
        pytest.param("<p>a<i class=h>x</i> <i class=h>y</i>b</p>", ["a b"], id="neighbours"),
        pytest.param("<p>a <i class=h>x <i class=h>y</i></i> b</p>", ["a b"], id="nested"),
        pytest.param("<div>x<br><br>a <i class=h>x</i></div>", ["x", "a"], id="second block"),
    ],
)
def test_text(markup: str, expected: list[str]) -> None:
    assert [block.text for block in cut(markup)] == expected


def test_spans_and_links_move_with_the_text() -> None:
    markup = "<p>a <b>b</b> <a href=/c>c<i class=h>(x)</i></a> <b><i class=h>y</i></b> <b>d</b></p>"
    (block,) = cut(markup)
    assert block.text == "a b c d"
    spans = {block.text[span.start : span.end]: span.kind for span in block.spans}
    assert spans == {"b": "strong", "c": "link", "d": "strong"}
    assert block.link_chars == 1


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<p><i class=h>x</i><br><i class=h>x</i></p>", id="lines"),
        pytest.param("<p><i class=h>x</i> <i class=h>skip it</i></p>", id="parts"),
    ],
)
def test_a_block_of_hidden_parts_is_hidden_and_keeps_its_text(markup: str) -> None:
    root = html.document_fromstring(f"<div>{markup}</div>")
    page = segment(root)
    block = replace(page.blocks[0], role=Role.PARAGRAPH, score=1.0)
    (found,) = cut_hidden((block,), page, root.iter("i"), "rule:R/1")
    assert (found.role, found.score, found.text) == (Role.HIDDEN, 0.0, block.text)


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("word w <i class=h>(opens)</i> <a href=/x>z</a> ", id="one block"),
        pytest.param("w <i class=h>(opens)</i><br><br>", id="many blocks of one element"),
    ],
)
def test_cost_is_linear(markup: str) -> None:
    def work(count: int) -> Callable[[], object]:
        root = html.document_fromstring(f"<div>{markup * count}</div>")
        page = segment(root)
        hidden = list(root.iter("i"))
        return lambda: cut_hidden(page.blocks, page, hidden, "rule:R/1")

    assert_linear(work(2_000), work(4_000))
