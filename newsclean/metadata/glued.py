"""Short lines whose inline elements stand side by side without a space between.

The page sets them apart by its style, as in `<span>By Jane Roe</span><span>4 May 2024</span>`; the
text alone reads "By Jane Roe4 May 2024".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.microdata import bounded_text, iter_inside
from newsclean.metadata.patterns import Pattern
from newsclean.model import Block

_MOST_CHARS: Final = 200
"""Characters of a line with names or dates; longer blocks are text."""
_MOST_INLINE: Final = 30
_SIDE_CHARS: Final = 40
"""Characters on each side by which a seam is found in the text."""

_GLUED: Final = Pattern(r"\p{Ll}[\p{Lu}\d]|\d\p{Lu}|\d{5}")
"""What a seam leaves in a text; four digits are a year."""
_SEAM: Final = Pattern(r"[\p{Ll}\d][\p{Lu}\d]")
"""The characters on both sides of a seam."""
_INLINE: Final = ("span", "a", "time", "b", "strong", "i", "em", "small", "abbr")


def unglued(page: Page, block: Block) -> Block:
    """The block with a space at each seam of two inline elements, or a line break between two of
    more than a word; itself when it has no seam."""
    text = block.text
    if len(text) > _MOST_CHARS or block.index >= len(page.owners):
        return block
    owner = page.owners[block.index]
    if len(owner) < 2 or _GLUED.search(text) is None:
        return block
    for left, right in _iter_seams(owner):
        sign = "\n" if " " in left and " " in right else " "
        text = text.replace(f"{left}{right}", f"{left}{sign}{right}", 1)
    return block if text == block.text else replace(block, text=text)


def _iter_seams(owner: etree._Element) -> Iterator[tuple[str, str]]:
    """The end and the beginning of the texts that meet where two inline elements do."""
    for element in islice(iter_inside(owner, *_INLINE), _MOST_INLINE):
        after = element.getnext()
        if element.tail or after is None or after.tag not in _INLINE:
            continue
        ended, begun = bounded_text(element, _MOST_CHARS), bounded_text(after, _MOST_CHARS)
        if _SEAM.fullmatch(ended[-1:] + begun[:1]):
            yield clean_text(ended)[-_SIDE_CHARS:], clean_text(begun)[:_SIDE_CHARS]
