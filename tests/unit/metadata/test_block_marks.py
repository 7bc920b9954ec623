"""Words of the attributes around a block."""

from __future__ import annotations

import pytest

from newsclean.blocks import segment
from newsclean.dom import parse_document
from newsclean.metadata.block_marks import block_marks, has_mark, has_word

PAGE = """<div class="Outermost"><div class="outer"><section class="middle">
<p class="Own" role="note"><b class="inner">text</b></p></section></div></div>"""


@pytest.mark.parametrize(
    ("word", "outer", "found"),
    [
        pytest.param("own", 2, True, id="own element"),
        pytest.param("note", 2, True, id="another attribute"),
        pytest.param("inner", 2, True, id="inline element that opens the text"),
        pytest.param("section", 2, True, id="name of an element around"),
        pytest.param("outer", 2, True, id="element around that"),
        pytest.param("outer", 1, False, id="too far out"),
        pytest.param("outermost", 2, False, id="further out than is looked"),
        pytest.param("text", 2, False, id="the text itself"),
    ],
)
def test_both_ways_to_look_agree(word: str, outer: int, found: bool) -> None:
    root = parse_document(PAGE).root
    assert root is not None
    page = segment(root)
    assert has_word(block_marks(page, 0, outer), (word,)) is found
    assert has_mark(page, 0, lambda marks: word in marks.lower(), outer) is found
