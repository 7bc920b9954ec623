"""The entries of a live blog: what the page reports, hour by hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.date_machine import parse_machine_date
from newsclean.metadata.microdata import bounded_text
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
_NO: Final = (None, "")
_CLOCK: Final = Pattern(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)(?:\s?[apAP]\.?[mM]\.?)?")


_Time = tuple[datetime | None, str]
"""A time and how it is stated."""


def extract_live_entries(statements: Statements, page: Page) -> tuple[LiveEntry, ...]:
    """The entries in page order; empty when the page is no live blog.

    An entry is one of at least three elements of one shape, side by side, most of which show a
    time. The page must declare itself a live blog (schema.org `LiveBlogPosting`) or name an
    element around its story one.
    """
    if not _is_live(statements, page):
        return ()
    declared = _declared_times(statements)
    best: tuple[LiveEntry, ...] = ()
    most = 0
    for spans in _groups(page):
        entries = tuple(_entry(page, first, last, declared) for first, last in spans)
        entries = tuple(entry for entry in entries if entry.blocks or entry.heading)
        timed = sum(bool(entry.time or entry.printed) for entry in entries)
        size = sum(len(block.text) for entry in entries for block in entry.blocks)
        if len(entries) >= MIN_ENTRIES and timed >= TIMED * len(entries) and size > most:
            best, most = entries, size
    return best


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


def _groups(page: Page) -> Iterator[list[tuple[int, int]]]:
    """Block ranges of elements of one shape with one parent."""
    shapes: dict[tuple[int, str, str], list[tuple[int, int]]] = defaultdict(list)
    for container in page.containers:
        if container.last > container.first and not container.hidden:
            words = container.marks.split()
            shape = " ".join(word for word in words if not any("0" <= c <= "9" for c in word))
            key = (container.parent, container.tag, shape)
            shapes[key].append((container.first, container.last))
    yield from (spans for spans in shapes.values() if len(spans) >= MIN_ENTRIES)


def _entry(page: Page, first: int, last: int, declared: Mapping[str, _Time]) -> LiveEntry:
    blocks = page.blocks[first:last]
    head = next((b for b in blocks if b.tag in HEADINGS or b.role is Role.HEADING), None)
    time, printed = _shown_time(page, first, min(last, first + HEAD))
    if time is None:
        story = (b for b in blocks if b is head or b.role in BODY_ROLES)
        keys = (fold_title(block.text[:START].rstrip()) for block in story)
        time, stated = next((declared[key] for key in keys if declared.get(key, _NO)[1]), _NO)
        printed = printed or stated
    return LiveEntry(
        time=time,
        printed=printed,
        heading=head.text if head is not None else None,
        blocks=tuple(b for b in blocks if b.role in BODY_ROLES and b is not head),
    )


def _shown_time(page: Page, first: int, last: int) -> tuple[datetime | None, str]:
    """The time of a `time` element, else the clock time that a short block shows."""
    for index in range(first, last):
        element = next(page.owners[index].iter("time"), None)
        if element is not None:
            stated = parse_machine_date(element.get("datetime") or "")
            printed = clean_text(" ".join(bounded_text(element, 200).split()), limit=100)
            return (stated.value if stated else None), printed
    for block in page.blocks[first:last]:
        match = _CLOCK.search(block.text[:MAX_TIME]) if _may_be_time(block) else None
        if match:
            return None, match[0]
    return None, ""


def _may_be_time(block: Block) -> bool:
    return len(block.text) <= MAX_TIME and any("0" <= c <= "9" for c in block.text)
