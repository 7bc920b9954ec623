"""The blocks and elements near the headline that credit the authors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import regex
from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.microdata import bounded_text
from newsclean.metadata.place import Place
from newsclean.model import Block, Role
from newsclean.vocab.names import BYLINE_MARKS, NOT_BYLINE_MARKS

MAX_LINE: Final = 250
"""Characters of a byline; longer blocks are text."""

_SAFE_BY: Final = regex.compile(
    r"(?:(?i:written by|story by|reported by|by|von|par|por|escrito por|door|scritto da|a cura di"
    r"|skrevet av|oleh|autor|author|автор|текст|yazan|napisał|írta|بقلم|מאת)\s*:?\s+"
    r"|Di\s+|Av\s+|Af\s+)(?=\p{Lu}\p{L}*[\s.'’-]|\p{Lo}{2})"
)


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A printed credit."""

    index: int
    """The block it stands in."""
    text: str
    """The block's text."""
    names: tuple[str, ...]
    """Texts of the elements inside it that are marked as an author; empty when none is."""
    source: str
    """`"role"`, `"marks"` (class words) or `"words"` ("By ...")."""


def find_credit_lines(page: Page, place: Place) -> list[CreditLine]:
    """Credits in the head of the article, nearest to the headline first, then in its tail."""
    lines = []
    for zone in (place.head, place.tail):
        found = [line for index in zone if (line := _read_line(page, page.blocks[index]))]
        found.sort(key=lambda line: (line.source != "role", place.nearness(line.index)))
        lines.extend(line for line in found if all(line.index != known.index for known in lines))
    return lines


def _read_line(page: Page, block: Block) -> CreditLine | None:
    if len(block.text) > MAX_LINE or block.tag in ("h1", "figcaption") or block.hidden:
        return None
    if block.role in (Role.TITLE, Role.CAPTION, Role.CREDIT, Role.COMMENTS):
        return None
    source = ""
    if block.role is Role.BYLINE:
        source = "role"
    elif _is_marked(page, block):
        source = "marks"
    elif _SAFE_BY.match(block.text):
        source = "words"
    return (
        CreditLine(block.index, block.text, _marked_names(page, block), source) if source else None
    )


def _is_marked(page: Page, block: Block) -> bool:
    marks = [*block.ancestors[:3]]
    if block.index < len(page.inner):
        marks.append(page.inner[block.index])
    joined = " ".join(marks).lower()
    return has_author_mark(joined)


def has_author_mark(marks: str) -> bool:
    """True when class words name an author's line, and nothing that only stands near one."""
    if not any(word in marks for word in BYLINE_MARKS):
        return False
    return not any(word in marks for word in NOT_BYLINE_MARKS)


def _marked_names(page: Page, block: Block) -> tuple[str, ...]:
    if block.index >= len(page.owners):
        return ()
    return tuple(_iter_marked(page.owners[block.index]))


def _iter_marked(owner: etree._Element) -> Iterator[str]:
    """Texts of links to author pages and of elements marked as a name."""
    seen = 0
    for element in owner.iter("a", "span", "strong", "b", "cite"):
        seen += 1
        if seen > 40:
            return
        marks = " ".join((element.get("rel") or "", element.get("itemprop") or "")).lower()
        href = (element.get("href") or "").lower()[:300]
        linked = any(f"/{word}" in href for word in ("author", "autor", "people", "profile", "staff",
                                                     "journalist", "by/", "auteur", "writer"))  # fmt: skip
        if "author" in marks or "name" in marks.split() or linked:
            text = clean_text(bounded_text(element, 200), limit=150)
            if text:
                yield text
