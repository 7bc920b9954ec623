"""The summary set apart between headline and body (deck, standfirst)."""

from __future__ import annotations

import re
from typing import Final

from newsclean.blocks.page import Page
from newsclean.metadata.block_marks import block_marks, has_word
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.model import BODY_ROLES, Block, Role
from newsclean.vocab.lead_words import LEAD_STEMS, LEAD_WORDS
from newsclean.vocab.meta import DESCRIPTION_METAS

MAX_LEAD: Final = 1_500
_LEAST: Final = 25
_IMAGE_WORDS: Final = ("caption", "media", "photo", "image", "figure", "copyright", "author")
_LEAD: Final = Role.LEAD  # four times as fast to look up
_OTHER_ROLES: Final = BODY_ROLES | frozenset(
    {Role.BYLINE, Role.KICKER, Role.CAPTION, Role.CREDIT, Role.TITLE, Role.RELATED, Role.COMMENTS,
     Role.NAVIGATION, Role.SHARE, Role.ADVERT, Role.LEGAL, Role.CONSENT, Role.METADATA}
)  # fmt: skip


def extract_lead(statements: Statements, page: Page, place: Place) -> Resolved[str]:
    """The lead as printed; None when no block is set apart.

    The meta description is never the lead, but a block between headline and body that repeats it
    and is not a part of the body is.
    """
    marked = [b for b in page.blocks if b.role is _LEAD]
    if marked:
        text = "\n".join(block.text for block in marked)[:MAX_LEAD]
        reading = Reading(text, text, "block:role")
        return resolved([reading], reading)
    readings = []
    descriptions = {fold_title(text) for _, text in statements.meta(*DESCRIPTION_METAS)}
    for block in _between(page, place):
        words = block_marks(page, block.index, 1)
        if has_word(words, _IMAGE_WORDS):
            continue
        if _names_lead(words):
            readings.append(Reading(block.text[:MAX_LEAD], block.text, "block:marks"))
        elif fold_title(block.text) in descriptions:
            readings.append(Reading(block.text[:MAX_LEAD], block.text, "block:description"))
    return resolved(readings, readings[0] if readings else None)


def _between(page: Page, place: Place) -> list[Block]:
    if place.title < 0 or place.first <= place.title:
        return []
    return [
        block
        for block in page.blocks[place.title + 1 : place.first + 1]
        if block.role not in _OTHER_ROLES
        and not block.hidden
        and len(block.text) >= _LEAST
        and block.link_density < 0.5
    ]


_WORD: Final = re.compile(r"[^\W\d_]+")
_MAX_MARKS: Final = 500


def _names_lead(marks: str) -> bool:
    words = set(_WORD.findall(marks[:_MAX_MARKS]))
    return not words.isdisjoint(LEAD_WORDS) or any(word.startswith(LEAD_STEMS) for word in words)
