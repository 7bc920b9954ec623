"""From scores to roles: each block gets exactly one, and the body keeps its structure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from newsclean.blocks.page import Page
from newsclean.model import Block, Role
from newsclean.scoring.inserts import (
    find_insert,
    is_card_link,
    is_correction,
    is_data_table,
)
from newsclean.scoring.structure import Structure
from newsclean.scoring.words import split_marks
from newsclean.vocab import regions as rg
from newsclean.vocab.role_words import MARK_ROLES, OPENING_ROLES
from newsclean.vocab.tags import HEADINGS, PREFORMATTED

LABEL_WORDS: Final = 14
"""Opening words tell the role of a block of at most this many words."""

MAX_BYLINE_WORDS: Final = 40

VAGUE: Final = frozenset({Role.METADATA, Role.NAVIGATION})
"""Roles by class words that the block's own opening words overrule."""

OPENING_CHARS: Final = 40
HEADING_LEAST: Final = 0.3
"""Score from which a heading or a table of data between two blocks of body is body: of 105 such
headings below the usual bar on annotated pages, 94 are."""

SECTION_GAP: Final = 6
NEAR_LEVELS: Final = 2
"""Blocks back to the paragraph before, and levels up to an element that holds both."""

INSERT_LEAST: Final = 0.1
"""Score from which a block's wording is looked at; below it, its class words name its role."""

DOUBT: Final = 0.9
"""Score from which a block is body although it looks like a caption (it stands under an image
and repeats its alternative text: 119 of 122 annotated blocks are none) or like a card."""

CAPTION_GAP: Final = 3.0
"""Blocks between an image and a caption at most (credits and buttons stand between)."""

LINKED: Final = 0.5
"""Link density from which a block is a link, not text with a link in it."""

REGION_ROLES: Final = (
    (rg.NAV, Role.NAVIGATION),
    (rg.FOOTER, Role.NAVIGATION),
    (rg.DIALOG, Role.PROMO),
    (rg.HEADER, Role.NAVIGATION),
    (rg.ASIDE, Role.RELATED),
)


def assign_roles(
    structure: Structure, scores: Sequence[float], lead: Sequence[int], threshold: float
) -> list[Role]:
    """One role for each block of the page."""
    blocks = structure.page.blocks
    named = _roles_of_marks(structure)
    inserts = [
        find_insert(block, counts.words) if score > INSERT_LEAST else None
        for block, counts, score in zip(blocks, structure.counts, scores, strict=True)
    ]
    body = [
        score > threshold
        and inserts[index] is None
        and not (score < DOUBT and (structure.is_caption(index) or is_card_link(blocks[index])))
        for index, score in enumerate(scores)
    ]
    _keep_between(structure, scores, body)
    roles = [
        _body_role(structure, index)
        if is_body
        else inserts[index] or _other_role(structure, index, named)
        for index, is_body in enumerate(body)
    ]
    first = body.index(True) if True in body else len(body)
    _mark_head(structure, roles, first)
    for index in lead:
        roles[index] = Role.LEAD
    for index, block in enumerate(blocks):
        if block.hidden and not body[index]:
            roles[index] = Role.HIDDEN
        elif structure.in_main(index) and is_correction(block):
            roles[index] = Role.CORRECTION
    return roles


def _keep_between(structure: Structure, scores: Sequence[float], body: list[bool]) -> None:
    """Keep doubtful headings and tables between paragraphs of the story."""
    last = -1
    for index, block in enumerate(structure.page.blocks[:-1]):
        bar = HEADING_LEAST if block.tag in HEADINGS or is_data_table(block) else 1.0
        doubtful = scores[index] >= bar and not body[index]
        if doubtful and body[index + 1] and 0 <= index - last <= SECTION_GAP:
            body[index] = (
                structure.distance(index, index + 1) <= NEAR_LEVELS
                and structure.distance(last, index) <= NEAR_LEVELS
            )
        if body[index] and block.tag not in HEADINGS:
            last = index


def _body_role(structure: Structure, index: int) -> Role:
    block = structure.page.blocks[index]
    region = structure.region[structure.page.parents[index]]
    if block.tag in HEADINGS:
        return Role.HEADING
    if block.rows:
        return Role.TABLE
    if block.tag in PREFORMATTED:
        return Role.PREFORMATTED
    if region & rg.QUOTE:
        return Role.QUOTE
    if block.level and region & rg.LIST:
        return Role.LIST_ITEM
    return Role.PARAGRAPH


def _other_role(structure: Structure, index: int, named: Sequence[Role | None]) -> Role:
    """The role of a block outside the body: by its words, its elements' words, its region."""
    page = structure.page
    block = page.blocks[index]
    words = structure.counts[index].words
    region = structure.region[page.parents[index]]
    role = _role_of(page.inner[index]) if page.inner and page.inner[index] else None
    role = role or named[page.parents[index]]
    near = structure.image_gap[index] <= CAPTION_GAP
    if near and block.link_density < LINKED and structure.matches_alt(index):
        return Role.CAPTION
    if region & rg.FIGURE:
        return Role.CREDIT if role is Role.CREDIT or block.text.startswith("©") else Role.CAPTION
    if words <= LABEL_WORDS and (role is None or role in VAGUE):
        opening = _openings().match(block.text[:OPENING_CHARS].lower())
        if opening:
            return OPENING_ROLES[opening[0]]
    if role is not None:
        return _checked(role, block, words)
    inserted = block.link_density > LINKED and structure.in_main(index)
    default = Role.RELATED if inserted else Role.BOILERPLATE
    return next((kind for bits, kind in REGION_ROLES if region & bits), default)


def _checked(role: Role, block: Block, words: int) -> Role:
    """A role by class words, where the block can have it at all."""
    if role in (Role.LEAD, Role.KICKER):
        # Only the head of the article has these; _mark_head and `lead` find them.
        return Role.BOILERPLATE
    if role is Role.BYLINE and words > MAX_BYLINE_WORDS:
        return Role.METADATA
    if role is Role.CAPTION and block.link_density > LINKED:
        return Role.RELATED
    return role


def _roles_of_marks(structure: Structure) -> list[Role | None]:
    """For each element the role that its class words name, or those of the nearest one above.

    The words of an element that holds the story are about the page, not about what is in it.
    """
    roles: list[Role | None] = []
    for container, distance in zip(structure.page.containers, structure.main_distance, strict=True):
        role = None
        if distance > 0.0:
            if container.marks:
                role = _role_of(container.marks)
            role = role or roles[container.parent]
        roles.append(role)
    return roles


@lru_cache(maxsize=8192)
def _role_of(marks: str) -> Role | None:
    # The last words of a name are the specific ones: article__tags.
    named = [MARK_ROLES[word] for word in split_marks(marks) if word in MARK_ROLES]
    if Role.CONSENT in named:
        return Role.CONSENT
    return named[-1] if named else None


def _mark_head(structure: Structure, roles: list[Role], first: int) -> None:
    """Title, its repetition, and the kicker above it."""
    at = structure.title_at
    if at < 0 or (at > first and roles[at] not in (Role.HEADING, Role.NAVIGATION)):
        return
    page = structure.page
    roles[at] = Role.TITLE
    above = at - 1
    if above < 0 or roles[above] in (Role.BYLINE, Role.HIDDEN):
        return
    block = page.blocks[above]
    near = structure.distance(above, at) <= 2
    if near and structure.counts[above].words <= 6 and _names_role(page, above, Role.KICKER):
        roles[above] = Role.KICKER if not block.hidden else roles[above]


def _names_role(page: Page, index: int, role: Role) -> bool:
    here = page.parents[index]
    for _ in range(3):
        container = page.containers[here]
        if any(MARK_ROLES.get(word) is role for word in split_marks(container.marks)):
            return True
        here = container.parent
        if here < 0:
            return False
    return False


@lru_cache(maxsize=1)
def _openings() -> re.Pattern[str]:
    """Longer openings stand before the shorter ones that begin them; all end where a word does."""
    return re.compile(
        "|".join(
            re.escape(opening) + r"\b" * opening[-1].isalpha()
            for opening in sorted(OPENING_ROLES, reverse=True)
        )
    )
