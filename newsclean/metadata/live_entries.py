"""The entries of a live blog: what the page reports, hour by hour."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.date_machine import parse_machine_date
from newsclean.metadata.microdata import bounded_text, iter_inside
from newsclean.metadata.nodes import node_children, node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.model import BODY_ROLES, Block, LiveEntry, Role
from newsclean.vocab.tags import HEADINGS

LIVE_TYPE: Final = "liveblogposting"

LIVE_MARKS: Final = (
    "liveblog", "live-blog", "live_blog", "liveticker", "live-ticker", "liveupdate", "live-update",
    "live-event", "live-post", "livepost", "live-entry",
)  # fmt: skip
"""Parts of class and id names around the entries of a live blog."""

MIN_ENTRIES: Final = 3
"""Entries of one shape from which a page is a live blog."""

TIMED: Final = 0.5
"""Share of the entries that must show or declare a time."""

HEAD: Final = 4
"""Blocks at the start of an entry in which its time stands."""

MAX_TIME: Final = 60
"""Characters of a block that is a time."""

START: Final = 60
"""Characters of a declared text by which an entry is recognised."""

MARKUP: Final = 400
"""Characters of a declared text in which its markup is left out."""

_TAG: Final = Pattern(r"<[^<>]{0,300}>")
_CLOCK: Final = Pattern(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)(?:\s?[apAP]\.?[mM]\.?)?")

_Time = tuple[datetime | None, str]
"""A time and how it is stated."""

_NO: Final[_Time] = (None, "")


def extract_live_entries(statements: Statements, page: Page) -> tuple[LiveEntry, ...]:
    """The entries in page order; empty when the page is no live blog.

    An entry is one of at least three elements of one shape, side by side, most of which show a
    time. The page must declare itself a live blog (schema.org `LiveBlogPosting`) or name an
    element around its story one.
    """
    if not _is_live(statements, page):
        return ()
    view = _View(page, _declared_times(statements))
    best: list[_Span] = []
    most = 0
    for spans in _groups(page):
        entries = [span for span in spans if view.is_entry(*span)]
        size = sum(view.size(*span) for span in entries)
        if len(entries) >= MIN_ENTRIES and size > most:
            timed = sum(any(view.time(*span)) for span in entries)
            if timed >= TIMED * len(entries):
                best, most = entries, size
    return tuple(view.entry(*span) for span in best)


def _is_live(statements: Statements, page: Page) -> bool:
    if any(LIVE_TYPE in item.types for item in statements.items):
        return True
    around = {block.ancestors for block in page.blocks if block.role is Role.PARAGRAPH}
    named = (" ".join(labels).lower() for labels in around)
    # "live" stands in every mark: a quick test.
    return any("live" in names and any(mark in names for mark in LIVE_MARKS) for names in named)


def _declared_times(statements: Statements) -> dict[str, _Time]:
    """Folded headline, or start of the text -> the time that the structured data declares.

    A headline that stands twice says nothing.
    """
    found: dict[str, _Time] = {}
    for item in statements.items:
        if LIVE_TYPE not in item.types:
            continue
        for node in node_children(item.node, "liveBlogUpdate"):
            printed = next(node_texts(node, "datePublished", limit=100), "")
            stated = parse_machine_date(printed)
            time = (stated.value if stated else None, printed)
            for text in node_texts(node, "headline", "articleBody", limit=MARKUP):
                key = fold_title(_TAG.sub("", text).strip()[:START].rstrip())
                found[key] = time if found.get(key, time) == time else (None, "")
    return found


_Span = tuple[int, int]
"""First block, and the one after the last."""


def _groups(page: Page) -> Iterator[list[_Span]]:
    """Block ranges of elements of one shape with one parent."""
    shapes: dict[tuple[int, str, str], list[_Span]] = defaultdict(list)
    for container in page.containers:
        if container.last > container.first and not container.hidden:
            words = container.marks.split()
            shape = " ".join(word for word in words if not any("0" <= c <= "9" for c in word))
            key = (container.parent, container.tag, shape)
            shapes[key].append((container.first, container.last))
    yield from (spans for spans in shapes.values() if len(spans) >= MIN_ENTRIES)


class _View:
    """What the entries are asked; each answer takes the same time, however long an entry is.

    Elements inside each other are all asked, so that an answer that reads the whole element would
    take time by the square of the page.
    """

    def __init__(self, page: Page, declared: Mapping[str, _Time]) -> None:
        self.page = page
        self._sizes = [0]
        self._counts = [0]
        self._headings: list[int] = []
        self._stated: dict[int, _Time] = {}
        """What is declared of the text of a block in the story, or of a heading."""
        self._shown: dict[int, _Time] = {}
        for index, block in enumerate(page.blocks):
            in_body = block.role in BODY_ROLES
            self._sizes.append(self._sizes[-1] + in_body * len(block.text))
            self._counts.append(self._counts[-1] + in_body)
            is_heading = block.tag in HEADINGS or block.role is Role.HEADING
            if is_heading:
                self._headings.append(index)
            if declared and (in_body or is_heading):
                time = declared.get(fold_title(block.text[:START].rstrip()), _NO)
                if time[1]:
                    self._stated[index] = time
        self._stated_body = [at for at in self._stated if page.blocks[at].role in BODY_ROLES]

    def _head(self, first: int, last: int) -> int:
        """The first heading of an entry; -1 when it has none."""
        at = bisect_left(self._headings, first)
        head = self._headings[at] if at < len(self._headings) else last
        return head if head < last else -1

    def is_entry(self, first: int, last: int) -> bool:
        """True when there is a heading or a text of the story."""
        return self._counts[last] > self._counts[first] or self._head(first, last) >= 0

    def size(self, first: int, last: int) -> int:
        """Characters of its texts, without its heading."""
        head = self._head(first, last)
        own = self._sizes[head + 1] - self._sizes[head] if head >= 0 else 0
        return self._sizes[last] - self._sizes[first] - own

    def time(self, first: int, last: int) -> _Time:
        """The time that it shows, else the one that is declared."""
        time, printed = self._shown_time(first, min(last, first + HEAD))
        if time is None:
            head = self._head(first, last)
            at = bisect_left(self._stated_body, first)
            texts = self._stated_body[at : at + 1] + [head] * (head in self._stated)
            text = min(texts, default=last)
            time, stated = self._stated[text] if text < last else _NO
            printed = printed or stated
        return time, printed

    def entry(self, first: int, last: int) -> LiveEntry:
        """The entry itself."""
        head = self._head(first, last)
        time, printed = self.time(first, last)
        texts = (at for at in range(first, last) if at != head)
        return LiveEntry(
            time=time,
            printed=printed,
            heading=self.page.blocks[head].text if head >= 0 else None,
            blocks=tuple(
                self.page.blocks[at] for at in texts if self.page.blocks[at].role in BODY_ROLES
            ),
        )

    def _shown_time(self, first: int, last: int) -> _Time:
        """The time of a `time` element, else the clock time that a short block shows."""
        marked = (self._marked_time(index) for index in range(first, last))
        found = next((time for time in marked if time is not _NO), None)
        if found is not None:
            return found
        for block in self.page.blocks[first:last]:
            match = _CLOCK.search(block.text[:MAX_TIME]) if _may_be_time(block) else None
            if match:
                return None, match[0]
        return _NO

    def _marked_time(self, index: int) -> _Time:
        """The time of the first `time` element in the element of a block."""
        time = self._shown.get(index)
        if time is None:
            element = next(iter_inside(self.page.owners[index], "time"), None)
            time = _NO if element is None else _read_time(element)
            self._shown[index] = time
        return time


def _read_time(element: etree._Element) -> _Time:
    stated = parse_machine_date(element.get("datetime") or "")
    printed = clean_text(" ".join(bounded_text(element, 200).split()), limit=100)
    return (stated.value if stated else None), printed


def _may_be_time(block: Block) -> bool:
    return len(block.text) <= MAX_TIME and any("0" <= c <= "9" for c in block.text)
