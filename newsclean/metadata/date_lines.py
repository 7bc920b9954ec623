"""Dates near the headline: `time` elements, data attributes and printed dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.date_machine import ParsedDate, parse_machine_date
from newsclean.metadata.date_text import MAX_CHARS, fold_date_text, parse_printed_date
from newsclean.metadata.microdata import bounded_text
from newsclean.metadata.place import Place
from newsclean.model import BODY_ROLES, Block, Role
from newsclean.vocab.dates import MARK_WORDS, MODIFIED_WORDS

_LINE_CHARS: Final = 160
"""A printed date stands in a short block; the body talks about other days."""

_MODIFIED_MARKS: Final = ("modif", "updat", "edited", "revis")
_PUBLISHED_MARKS: Final = ("publ", "entry-date", "posted", "created", "first")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date found near the headline."""

    date: ParsedDate
    text: str
    kind: str
    """`"time"`, `"data"` or `"printed"`."""
    role: str
    """`"published"`, `"modified"` or `"near"` when the page does not say which."""
    index: int
    """The block it stands in."""


def find_date_lines(page: Page, place: Place, language: str | None) -> list[DateLine]:
    """Dates in the head of the article, then in its tail, each in page order."""
    found: list[DateLine] = []
    for zone in (place.head, place.tail):
        for index in zone:
            block = page.blocks[index]
            if _may_hold_date(block, place):
                found += _read_block(page, block, language)
    return found


def _may_hold_date(block: Block, place: Place) -> bool:
    if block.role in (Role.COMMENTS, Role.RELATED, Role.LEGAL, Role.CAPTION, Role.CREDIT):
        return False
    if block.role in BODY_ROLES and len(block.text) > _LINE_CHARS:
        return False
    return block.index != place.title


def _read_block(page: Page, block: Block, language: str | None) -> Iterator[DateLine]:
    marks = " ".join(block.ancestors[:2]).lower()
    if block.index < len(page.inner):
        marks += " " + page.inner[block.index].lower()
    machine = False
    if block.index < len(page.owners):
        for line in _read_elements(page.owners[block.index], block, marks):
            machine = True
            yield line
    if not machine and len(block.text) <= _LINE_CHARS:
        yield from _read_text(block, marks, language)


def _read_elements(owner: etree._Element, block: Block, marks: str) -> Iterator[DateLine]:
    """Machine dates in the attributes of the block's element and of what is in it."""
    for number, element in enumerate(owner.iter("time", "span", "div", "p", "a", "abbr", "li")):
        if number > 30:
            return
        for name, value in element.attrib.items():
            name = str(name)
            stated = element.tag == "time" and name == "datetime"
            if not stated and not (name.startswith("data-") and ("time" in name or "date" in name)):
                continue
            parsed = parse_machine_date(str(value)) or (stated and parse_printed_date(str(value)))
            if parsed:
                text = clean_text(bounded_text(element, 200), limit=200)
                own = f"{element.get('class') or ''} {element.get('itemprop') or ''} {name}".lower()
                role = date_role(f"{own} {marks}", text)
                yield DateLine(parsed, str(value), "time" if stated else "data", role, block.index)


def _read_text(block: Block, marks: str, language: str | None) -> Iterator[DateLine]:
    """Every date of a short block; words before a date say what it is the date of."""
    text = fold_date_text(block.text)
    start = 0
    for _ in range(3):
        parsed = parse_printed_date(text[start:], language)
        if parsed is None:
            return
        before = text[start : start + parsed.start]
        role = date_role(marks if start == 0 else "", before)
        if start == 0 or role != "near":
            yield DateLine(parsed, block.text[:MAX_CHARS], "printed", role, block.index)
        start += parsed.end


def date_role(marks: str, text: str) -> str:
    """What class words and the text around a date say that it is the date of."""
    folded = text.casefold()
    if any(word in folded for word in MODIFIED_WORDS):
        return "modified"
    if any(word in marks for word in _PUBLISHED_MARKS):
        return "published"
    return "modified" if any(word in marks for word in _MODIFIED_MARKS) else "near"


def has_date_mark(marks: str) -> bool:
    """True when class words name a date."""
    return any(word in marks for word in MARK_WORDS)
