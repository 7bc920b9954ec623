"""Dates near the headline: `time` elements, data attributes and printed dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.block_marks import block_marks, has_word
from newsclean.metadata.date_machine import ParsedDate, parse_machine_date
from newsclean.metadata.date_text import MAX_CHARS, fold_date_text, parse_printed_date
from newsclean.metadata.microdata import bounded_text
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.model import Block, Role
from newsclean.vocab.dates import MARK_WORDS, MODIFIED_WORDS, PUBLISHED_WORDS

_LINE_CHARS: Final = 200
_REST_CHARS: Final = 70
"""A printed date stands in a short block, with a name or a place; the body talks about other
days. The longer limit holds when words or class names announce the date."""
_BARE_CHARS: Final = 40
"""A block that is a date and hardly anything else; needed in captions and below the body."""
_OPENING_CHARS: Final = 25
_OPENING_BLOCKS: Final = 3
"""Blocks after the first of the body that may open with a date; the first may be a lead."""
_OTHER_ROLES: Final = frozenset({Role.RELATED, Role.LEGAL, Role.CAPTION, Role.CREDIT})
_DIGIT: Final = Pattern(r"\d")
_BRIEF: Final = 12
"""Blocks below the headline that are read when the metadata state the dates already."""
_FAR_BLOCKS: Final = 30
_FAR_CHARS: Final = 200

_MODIFIED_MARKS: Final = ("modif", "updat", "edited", "revis")
_PUBLISHED_MARKS: Final = (
    "publish",
    "pubdate",
    "pub-date",
    "pub_date",
    "entry-date",
    "posted",
    "created",
    "first",
)


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
    is_near: bool = True
    """In the head or tail of the article, not somewhere between or below."""


def find_date_lines(
    page: Page, place: Place, language: str | None, *, brief: bool = False
) -> list[DateLine]:
    """Dates near the headline, nearest first, then those around the body's end, then the rest.

    `brief` looks only between headline and body, for pages whose metadata state all dates.
    """
    if brief and 0 <= place.title < place.first:
        between = range(max(place.title - 3, 0), min(place.first + 1, place.title + _BRIEF))
        return [line for index in between for line in _read_block(page, place, index, language)]
    found: list[DateLine] = []
    for zone in (place.head, place.tail):
        lines = [line for index in zone for line in _read_block(page, place, index, language)]
        if zone is place.tail and len({line.date.value.date() for line in lines}) > 1:
            # Several days below the story are those of teasers, unless words say otherwise.
            lines = [line for line in lines if line.role != "near"]
        found += sorted(lines, key=lambda line: place.nearness(line.index))
    if not any(line.role != "modified" for line in found):
        found += _find_far(page, place, language)
    return found


def _find_far(page: Page, place: Place, language: str | None) -> Iterator[DateLine]:
    """Dates that words or class names announce, anywhere from the headline to below the body."""
    start = max(place.title, 0)
    for block in page.blocks[start : max(place.last, start) + _FAR_BLOCKS]:
        if block.index in place.head or block.index in place.tail or len(block.text) > _FAR_CHARS:
            continue
        announced = has_word(block.text.casefold(), PUBLISHED_WORDS)
        if announced or has_date_mark(block_marks(page, block.index)):
            for line in _read_block(page, place, block.index, language):
                yield replace(line, is_near=False)


def _may_hold_date(block: Block, place: Place) -> bool:
    if block.index == place.title or block.role is Role.COMMENTS:
        return False
    if "comment" in " ".join(block.ancestors[:3]).lower():
        return False
    if block.index in place.head and len(block.text) <= _BARE_CHARS:
        return True
    if block.role in _OTHER_ROLES:
        return False
    return block.tag != "figcaption" and "caption" not in "".join(block.ancestors[:1]).lower()


def _read_block(page: Page, place: Place, index: int, language: str | None) -> list[DateLine]:
    block = page.blocks[index]
    if not _may_hold_date(block, place):
        return []
    marks = block_marks(page, index)
    rest = _REST_CHARS if index in place.head else _BARE_CHARS
    found: list[DateLine] = []
    if index < len(page.owners):
        found = list(_read_elements(page.owners[index], block, marks))
    if not found and _DIGIT.search(block.text, 0, MAX_CHARS):
        most = _LINE_CHARS if index == place.first else rest
        opening = 2 if place.first < index <= place.first + _OPENING_BLOCKS else -1
        found = list(_read_text(block, marks, language, most=most, opening=opening))
    return found


def _read_elements(owner: etree._Element, block: Block, marks: str) -> Iterator[DateLine]:
    """Machine dates in the attributes of the block's element and of what is in it."""
    for number, element in enumerate(owner.iter("time", "span", "div", "p", "a", "abbr", "li")):
        if number > 30:
            return
        for name in map(str, element.keys()):
            stated = element.tag == "time" and name == "datetime"
            titled = element.tag == "abbr" and name == "title"
            is_data = name.startswith("data-") and ("time" in name or "date" in name)
            if not (stated or titled or is_data):
                continue
            value = element.get(name) or ""
            parsed = parse_machine_date(value) or (stated and parse_printed_date(value))
            if parsed:
                text = clean_text(bounded_text(element, 200), limit=200)
                own = f"{element.get('class') or ''} {element.get('itemprop') or ''} {name}".lower()
                role = date_role(f"{own} {marks}", text)
                yield DateLine(parsed, value, "time" if stated else "data", role, block.index)


def _read_text(
    block: Block, marks: str, language: str | None, *, most: int, opening: int
) -> Iterator[DateLine]:
    """Every date of a block that is little more than a date; words before it say of what.

    `most` is how many characters may stand beside a date that nothing announces. A longer block
    counts when it opens with its date ("Cork, 12.11.2021. ..."), at most `opening` characters in.
    """
    text = fold_date_text(block.text)
    start = 0
    for _ in range(3):
        parsed = parse_printed_date(text[start:], language)
        if parsed is None:
            return
        role = date_role(marks if start == 0 else "", text[start : start + parsed.start])
        rest = len(block.text) - (parsed.end - parsed.start)
        opens = start + parsed.start <= (_OPENING_CHARS if most == _LINE_CHARS else opening)
        if rest > (most if role == "near" else _LINE_CHARS) and not opens:
            return
        if start == 0 or role != "near":
            yield DateLine(parsed, block.text[:MAX_CHARS], "printed", role, block.index)
        start += parsed.end


def date_role(marks: str, text: str) -> str:
    """What class words and the text around a date say that it is the date of."""
    folded = text.casefold()
    if has_word(folded, MODIFIED_WORDS):
        return "modified"
    if has_word(folded, PUBLISHED_WORDS) or has_word(marks, _PUBLISHED_MARKS):
        return "published"
    return "modified" if has_word(marks, _MODIFIED_MARKS) else "near"


def has_date_mark(marks: str) -> bool:
    """True when class words name a date."""
    return has_word(marks, MARK_WORDS)
