"""Dates near the headline: `time` elements, data attributes and printed dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.block_marks import block_marks, has_mark, has_word
from newsclean.metadata.date_machine import ParsedDate, parse_machine_date
from newsclean.metadata.date_relative import parse_relative_date
from newsclean.metadata.date_text import MAX_CHARS, fold_date_text, parse_printed_date
from newsclean.metadata.glued import unglued
from newsclean.metadata.microdata import bounded_text, iter_inside
from newsclean.metadata.place import Place
from newsclean.model import BODY_ROLES, Block, Role
from newsclean.vocab.dates import (
    MARK_WORDS,
    MODIFIED_WORDS,
    POST_OPENINGS,
    PUBLISHED_AFTER,
    PUBLISHED_WORDS,
)

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
_ANNOUNCED: Final = 60
"""Characters beside a date in which a word says of what it is; farther words are text."""
_LABEL_CHARS: Final = 25
_MOST_INLINE: Final = 20
_DATED_TAGS: Final = ("time", "span", "div", "p", "a", "abbr", "li")
_MOST_DATED: Final = 31
"""Elements whose attributes can hold a date for machines, and how many of a block are looked at."""

_DATE_MARKS: Final = ("date", "datum", "fecha", "time", "posted", "publi")
_HEADINGS: Final = ("h2", "h3", "h4")
_LINKED: Final = 0.5
"""Share of a heading in links from which it announces another story."""
_DIGIT: Final = re.compile(r"\d")
_BRIEF: Final = 12
"""Blocks below the headline that are read when the metadata state the dates already."""
_FAR_BLOCKS: Final = 30
_FAR_CHARS: Final = 200
_MOST_FAR: Final = 200
"""Blocks far from headline and end that are read: a list of posts has a date in each."""

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


class _Stated(NamedTuple):
    """A date in an attribute."""

    date: ParsedDate
    value: str
    kind: str
    """As in `DateLine`."""
    marks: str
    """Class words and the attribute's name."""
    text: str


class _View(NamedTuple):
    """What is read, and how."""

    page: Page
    place: Place
    language: str | None
    reference: date | None
    other: int
    """The last headline of another story above the page's own; -1 when there is none."""
    stated: dict[int, list[_Stated]]
    """Dates in the attributes of an element and of what is in it, by its number: the runs of text
    between its children share them."""

    def is_between(self, index: int) -> bool:
        """True for a block below the headline and above the body's second block."""
        return 0 <= self.place.title < index <= self.place.first

    def is_of_other(self, block: Block) -> bool:
        """True for a block above the headline that a heading of another story follows.

        Also for a hidden one, unless the whole story is hidden until a script shows it.
        """
        if block.hidden and not self.place.hidden:
            return True
        return block.index < self.other


def find_date_lines(
    page: Page,
    place: Place,
    language: str | None,
    *,
    brief: bool = False,
    reference: date | None = None,
) -> list[DateLine]:
    """Dates near the headline, nearest first, then those around the body's end, then the rest.

    `brief` looks only between headline and body, for pages whose metadata state all dates.
    Dates told by their distance from now are only read when `reference` says when that was.
    """
    above = [i for i in place.head if i < place.title and _is_headline(page.blocks[i])]
    view = _View(page, place, language, reference, above[-1] if above else -1, {})
    if brief and 0 <= place.title < place.first:
        between = range(max(place.title - 3, 0), min(place.first + 1, place.title + _BRIEF))
        return [line for index in between for line in _read_block(view, index)]
    found: list[DateLine] = []
    for zone in (place.head, place.tail):
        lines = [line for index in zone for line in _read_block(view, index)]
        if zone is place.tail and len({line.date.value.date() for line in lines}) > 1:
            # Several days below the story are those of teasers, unless words say otherwise.
            lines = _of_one_day([line for line in lines if line.role != "near"])
        # Above the headline stands the date of reading, of the section or of another story.
        found += sorted(
            lines,
            key=lambda line: (not view.is_between(line.index), place.nearness(line.index)),
        )
    found = _without_later(found)
    if not any(line.role != "modified" for line in found):
        found += _of_one_day(list(_find_far(view)))
    return found


def _without_later(lines: list[DateLine]) -> list[DateLine]:
    """The lines without unannounced days after the last change.

    They are the day of reading, which mastheads print, or those of other stories.
    """
    changes = [line.date.value.date() for line in lines if line.role == "modified"]
    if not changes:
        return lines
    return [line for line in lines if line.role != "near" or line.date.value.date() <= max(changes)]


def _of_one_day(lines: list[DateLine]) -> list[DateLine]:
    """The lines without those of a role that tell several days: they are those of teasers."""
    days: dict[str, set[date]] = {}
    for line in lines:
        days.setdefault(line.role, set()).add(line.date.value.date())
    return [line for line in lines if line.role == "modified" or len(days[line.role]) == 1]


def _find_far(view: _View) -> Iterator[DateLine]:
    """Dates that words or class names announce, anywhere from the headline to below the body."""
    page, place = view.page, view.place
    start = max(place.title, 0)
    left = _MOST_FAR
    for block in page.blocks[start : max(place.last, start) + _FAR_BLOCKS]:
        if block.index in place.head or block.index in place.tail or len(block.text) > _FAR_CHARS:
            continue
        if has_mark(page, block.index, has_date_mark) or _is_announced(view, block):
            left -= 1
            if left < 0:
                return
            for line in _read_block(view, block.index):
                yield replace(line, is_near=False)


def _is_headline(block: Block) -> bool:
    """True for a linked heading, which announces another story (or this one, on old blogs)."""
    return block.tag in _HEADINGS and block.link_density > _LINKED


def _is_announced(view: _View, block: Block) -> bool:
    """True for digits with a word of publication beside them or in the label before."""
    if not _DIGIT.search(block.text):
        return False
    return has_word(f"{_label_before(view, block)} {block.text.casefold()}", PUBLISHED_WORDS)


def _may_hold_date(block: Block, view: _View) -> bool:
    in_head = block.index in view.place.head
    if not view.is_between(block.index):
        around = " ".join(block.ancestors[:3]).lower()
        if block.role is Role.COMMENTS or "comment" in around:
            return False
        if block.index < view.place.title and view.is_of_other(block):
            return False
    if in_head and len(block.text) <= _BARE_CHARS:
        return True
    if block.role in _OTHER_ROLES:
        label = _label_before(view, block)
        if not label or not has_word(label, PUBLISHED_WORDS):
            return False
    return block.tag != "figcaption" and "caption" not in "".join(block.ancestors[:1]).lower()


def _read_block(view: _View, index: int) -> list[DateLine]:
    page, place = view.page, view.place
    block = unglued(page, page.blocks[index])
    is_title = index == place.title
    if not (is_title or _may_hold_date(block, view)):
        return []
    has_digit = _DIGIT.search(block.text, 0, MAX_CHARS)
    found: list[DateLine] = []
    owner = page.owners[index] if index < len(page.owners) else None
    if owner is not None and not is_title:
        found = list(_read_elements(view, owner, block))
    is_title = is_title or (_is_headline(block) and not has_mark(page, index, has_date_mark))
    if not found and has_digit and not is_title:
        in_line = index in place.head or block.role is Role.BYLINE
        rest = _REST_CHARS if in_line else _BARE_CHARS
        most = _LINE_CHARS if index == place.first else rest
        opening = 2 if place.first < index <= place.first + _OPENING_BLOCKS else -1
        found = list(_read_text(view, block, most=most, opening=opening))
    silent = all(line.role == "modified" for line in found)
    if silent and has_digit and owner is not None and (index in place.head or is_title):
        marked = _read_marked(owner, block, view.language)
        days = {line.date.value.date() for line in found}
        found += [
            line
            for line in marked
            if line.date.value.date() not in days and (line.role != "modified" or not found)
        ]
    if not found and view.reference is not None and len(block.text) <= _REST_CHARS:
        found = list(_read_relative(view, view.reference, block))
    return found


def _read_marked(owner: etree._Element, block: Block, language: str | None) -> Iterator[DateLine]:
    """Dates in inline elements whose class names a date: in the headline, or glued to words."""
    for element in islice(iter_inside(owner, "span", "small", "time", "em", "i"), _MOST_INLINE):
        own = (element.get("class") or "").lower()
        if element.tag not in ("small", "time") and not has_word(own, _DATE_MARKS):
            continue
        text = clean_text(" ".join(islice(element.itertext(), _MOST_INLINE)), limit=100)
        parsed = parse_printed_date(text, language) if len(text) <= _BARE_CHARS else None
        if parsed and parsed.start <= _OPENING_CHARS:
            yield DateLine(
                parsed, text, "printed", date_role(own, text[: parsed.start]), block.index
            )


def _read_relative(view: _View, reference: date, block: Block) -> Iterator[DateLine]:
    """A time told as a distance from the time of reading, near the headline."""
    if not (view.is_between(block.index) or has_mark(view.page, block.index, has_date_mark)):
        return
    parsed = parse_relative_date(block.text, view.language, reference)
    if parsed:
        marks = block_marks(view.page, block.index)
        role = date_role(marks, block.text[: parsed.start])
        yield DateLine(parsed, block.text, "printed", role, block.index)


def _read_elements(view: _View, owner: etree._Element, block: Block) -> Iterator[DateLine]:
    """Machine dates in the attributes of the block's element and of what is in it."""
    number = view.page.parents[block.index]
    if number not in view.stated:
        view.stated[number] = list(_find_stated(owner))
    for found in view.stated[number]:
        role = date_role(f"{found.marks} {block_marks(view.page, block.index)}", found.text)
        yield DateLine(found.date, found.value, found.kind, role, block.index)


def _find_stated(owner: etree._Element) -> Iterator[_Stated]:
    for element in islice(iter_inside(owner, *_DATED_TAGS), _MOST_DATED):
        for name in map(str, element.keys()):
            if name not in ("datetime", "title") and not name.startswith("data-"):
                continue
            stated = name == "datetime" and element.tag == "time"
            titled = name == "title" and element.tag == "abbr"
            is_data = name.startswith("data-") and ("time" in name or "date" in name)
            if not (stated or titled or is_data):
                continue
            value = element.get(name) or ""
            parsed = parse_machine_date(value) or (stated and parse_printed_date(value))
            if parsed:
                text = clean_text(bounded_text(element, 200), limit=200)
                own = f"{element.get('class') or ''} {element.get('itemprop') or ''} {name}".lower()
                yield _Stated(parsed, value, "time" if stated else "data", own, text)


def _read_text(view: _View, block: Block, *, most: int, opening: int) -> Iterator[DateLine]:
    """Every date of a block that is little more than a date; words before it say of what.

    `most` is how many characters may stand beside a date that nothing announces. A longer block
    counts when it opens with its date ("Cork, 12.11.2021. ..."), at most `opening` characters in.
    """
    text = fold_date_text(block.text)
    start = 0
    for _ in range(3):
        parsed = parse_printed_date(text[start:], view.language)
        if parsed is None:
            return
        before = text[start : start + parsed.start]
        marks = "" if start else block_marks(view.page, block.index)
        role = date_role(marks, before[-_ANNOUNCED:] or _label_before(view, block))
        if role == "near" and block.role not in BODY_ROLES:
            role = _role_after(text[start + parsed.end : start + parsed.end + _ANNOUNCED])
        if text.startswith(POST_OPENINGS):
            role, most = "published", MAX_CHARS
        rest = len(text) - (parsed.end - parsed.start)
        reach = _OPENING_CHARS if most == _LINE_CHARS else opening
        opens = start + parsed.start <= reach
        if start + parsed.start == 0 and block.index in view.place.head and has_date_mark(marks):
            most = _LINE_CHARS
        if rest > (most if role == "near" else max(most, _LINE_CHARS)) and not opens:
            return
        if start == 0 or role != "near":
            yield DateLine(parsed, block.text[:MAX_CHARS], "printed", role, block.index)
        start += parsed.end


def _label_before(view: _View, block: Block) -> str:
    """The text of the block before, when it is a label ("Published:")."""
    page, at = view.page, block.index
    before = page.blocks[at - 1].text if at else ""
    if not before or len(before) > _LABEL_CHARS or at >= len(page.parents) or _DIGIT.search(before):
        return ""
    own, label = page.parents[at], page.parents[at - 1]
    around = page.containers[label].parent
    beside = around in (own, page.containers[own].parent)
    return before.casefold() if beside or own == label else ""


def _role_after(text: str) -> str:
    """German and Dutch put the verb after the date ("... am 3. Mai 2011 veröffentlicht")."""
    return "published" if has_word(text, PUBLISHED_AFTER) else "near"


def date_role(marks: str, text: str) -> str:
    """What class words and the text around a date say that it is the date of."""
    folded = text.casefold()
    if has_word(folded, MODIFIED_WORDS):
        return "modified"
    if has_word(folded, PUBLISHED_WORDS) or has_word(marks, _PUBLISHED_MARKS):
        return "published"
    return "modified" if has_word(marks, _MODIFIED_MARKS) else "near"


@lru_cache(maxsize=4096)
def has_date_mark(marks: str) -> bool:
    """True when class words name a date."""
    return has_word(marks.lower(), MARK_WORDS)
