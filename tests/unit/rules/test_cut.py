import pytest
from lxml import html

from newsclean.blocks.segment import segment
from newsclean.model import Block
from newsclean.rules.cut import cut_hidden
from newsclean.rules.fields import TextReader


def cut(markup: str) -> list[Block]:
    """The blocks of a page without the words of `i.h`."""
    root = html.document_fromstring(f"<div>{markup}</div>")
    page = segment(root)
    hidden = [element for element in root.iter("i") if element.get("class") == "h"]
    return list(cut_hidden(page.blocks, page, hidden, TextReader()))


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
