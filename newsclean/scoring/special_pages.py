"""Articles of a special form: live blogs, galleries and videos.

The corpus has too few of them to learn from (four declared live blogs on 2,300 pages), so what the
page declares decides, and where it declares nothing, its structure. All numbers are set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from newsclean.blocks.page import Page
from newsclean.model import BODY_ROLES, Block, Claims, PageType, Role
from newsclean.scoring.page_features import PageLook
from newsclean.vocab.page_words import (
    GALLERY_TYPES,
    LIVE_TYPES,
    PRODUCT_TYPES,
    VIDEO_PAGE_TYPES,
    VIDEO_TYPES,
)

MIN_ENTRIES: Final = 5
"""Entries with a time of day from which an article is a live blog; programmes and timetables
have times as well, but no text between them."""

MIN_ENTRY: Final = 80
"""Characters of body that follow the time of one entry."""

MAX_CLOCK: Final = 24
"""Characters of a block that holds a time of day and little more ("Updated" and a zone)."""

MAX_TEXT: Final = 1000
MAX_STORY: Final = 500
"""Letters of body beside a video or pictures, the second for a page that also declares an
article. Set by hand: 27 of the 28 corpus pages that declare an article and a video or gallery have
a longer body, so the declaration alone says little."""

MIN_PICTURES: Final = 6
MIN_CAPTION: Final = 25
"""Captions without links from which pictures are the story. Cards of other stories are often set
as figures, so links do not count."""

_PLAYERS: Final = frozenset({"video", "iframe", "embed", "object", "amp-video", "amp-iframe"})


DECLARED: Final = "declared"
OPEN_GRAPH: Final = "og:type"
STRUCTURE: Final = "structure"
"""Sources of a special form."""


class Special(NamedTuple):
    """A special form, and what speaks for it."""

    kind: PageType
    source: str
    reason: str


def find_special(look: PageLook) -> Special | None:
    """The special form of an article; None for a plain one."""
    claims = look.claims
    live = claims.types & LIVE_TYPES
    if live:
        return Special("live_blog", DECLARED, min(live))
    entries = look.stated.live_entries
    if entries < MIN_ENTRIES:
        entries = count_entries(look.body, look.page.blocks)
    if entries >= MIN_ENTRIES:
        return Special("live_blog", STRUCTURE, f"{entries} entries with a time")
    most = MAX_STORY if claims.is_article else MAX_TEXT
    if look.size > most or not claims.types.isdisjoint(PRODUCT_TYPES):
        return None
    return _video(look.page, claims) or _gallery(look.page, claims, look.size)


def count_entries(body: Sequence[Block], blocks: Sequence[Block]) -> int:
    """Times of day that each stand before at least `MIN_ENTRY` characters of the body.

    `blocks` are all of the page, `body` those of its story.
    """
    if len(body) < MIN_ENTRIES:
        return 0
    # The first time stands before the first text.
    story = blocks[max(0, body[0].index - 1) : body[-1].index + 1]
    clocks = [
        place
        for place, block in enumerate(story)
        if "0" <= block.text[0] <= "9"
        and (len(block.text) <= MAX_CLOCK or block.role in BODY_ROLES)
        and is_clock(block.text)
    ]
    ends = [*clocks[1:], len(story)]
    return sum(_is_entry(story[first:last]) for first, last in zip(clocks, ends, strict=False))


def _is_entry(blocks: Sequence[Block]) -> bool:
    size = sum(len(block.text) for block in blocks if block.role in BODY_ROLES)
    return size >= MIN_ENTRY


def is_clock(text: str) -> bool:
    """True for a text that begins with a time of day.

    >>> is_clock("10:45 Uhr"), is_clock("9h30"), is_clock("10.45.2024"), is_clock("10:45:30 x")
    (True, True, False, False)
    """
    hours = text[:2] if "0" <= text[1:2] <= "9" else text[:1]
    rest = text[len(hours) : len(hours) + 4]
    if rest[:1] not in (":", ".", "h") or not all("0" <= sign <= "9" for sign in hours):
        return False
    minutes = rest[1:3]
    if len(minutes) < 2 or not all("0" <= sign <= "9" for sign in minutes):
        return False
    after = rest[3:4]
    return (
        int(hours) < 24 and int(minutes) < 60 and not ("0" <= after <= "9" or after in (".", ":"))
    )


def _video(page: Page, claims: Claims) -> Special | None:
    pages = claims.types & VIDEO_PAGE_TYPES
    if pages:
        return Special("video", OPEN_GRAPH, min(pages))
    declared = claims.types & VIDEO_TYPES
    if declared and any(media.tag in _PLAYERS for media in page.media):
        return Special("video", DECLARED, f"{min(declared)}, with a player")
    return None


def _gallery(page: Page, claims: Claims, size: float) -> Special | None:
    declared = claims.types & GALLERY_TYPES
    if declared:
        return Special("gallery", DECLARED, min(declared))
    captions = [
        len(block.text)
        for block in page.blocks
        if block.role is Role.CAPTION and not block.link_chars and len(block.text) >= MIN_CAPTION
    ]
    if len(captions) >= MIN_PICTURES and sum(captions) > size:
        return Special("gallery", STRUCTURE, f"{len(captions)} captions, little text")
    return None
