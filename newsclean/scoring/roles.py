"""From scores to roles: each block gets exactly one, and the body keeps its structure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.model import Role
from newsclean.scoring.inserts import (
    find_insert,
    is_card_link,
    is_correction,
    is_data_table,
)
from newsclean.scoring.other_roles import OtherRoles
from newsclean.scoring.role_marks import is_dated, names_role
from newsclean.scoring.structure import Structure
from newsclean.vocab import regions as rg
from newsclean.vocab.tags import HEADINGS, PREFORMATTED

HEADING_LEAST: Final = 0.3
"""Score from which a heading or a table of data between two blocks of body is body: of 105 such
headings below the usual bar on annotated pages, 94 are."""

QUOTE_WORDS: Final = 8
QUOTE_GAP: Final = 3
"""The same bar for a quote of so many words with body at most so many blocks below it (between them
may be who said it, and when): of 20 such on annotated pages 16 are body."""

SECTION_GAP: Final = 6
NEAR_LEVELS: Final = 2
"""Blocks back to the paragraph before, and levels up to an element that holds both."""

INSERT_LEAST: Final = 0.1
"""Score from which a block's wording is looked at; below it, its class words name its role."""

KICKER_WORDS: Final = 6
DOUBT: Final = 0.9
"""Score from which a block is body although it looks like a caption (it stands under an image
and repeats its alternative text: 119 of 122 annotated blocks are none) or like a card."""


def assign_roles(
    structure: Structure, scores: Sequence[float], lead: Sequence[int], threshold: float
) -> list[Role]:
    """One role for each block of the page."""
    blocks = structure.page.blocks
    inserts = _find_inserts(structure, scores)
    body = [
        score > threshold
        and inserts[index] is None
        and not (score < DOUBT and (structure.is_caption(index) or is_card_link(blocks[index])))
        for index, score in enumerate(scores)
    ]
    _keep_between(structure, scores, body, inserts)
    inside = [index for index, is_body in enumerate(body) if is_body]
    first, last = (inside[0], inside[-1]) if inside else (len(body), len(body))
    others = OtherRoles(structure, first, last)
    roles = [
        _body_role(structure, index)
        if is_body
        else Role.HIDDEN
        if blocks[index].hidden
        else inserts[index] or others.role(index)
        for index, is_body in enumerate(body)
    ]
    # A story credits its authors once, in some layouts below the comments.
    if others.far_bylines and Role.BYLINE not in roles:
        roles[others.far_bylines[0]] = Role.BYLINE
    _mark_head(structure, roles, first)
    for index in lead:
        roles[index] = Role.LEAD
    for index, block in enumerate(blocks):
        if block.hidden and not body[index]:
            roles[index] = Role.HIDDEN
        elif structure.in_main(index) and is_correction(block):
            roles[index] = Role.CORRECTION
    return roles


def _find_inserts(structure: Structure, scores: Sequence[float]) -> list[Role | None]:
    """The roles that wordings tell; the heading right above a promo is a part of it.

    Of 53 such headings on annotated pages none is body.
    """
    blocks = structure.page.blocks
    inserts = [
        find_insert(block, words) if score > INSERT_LEAST else None
        for block, words, score in zip(blocks, structure.words, scores, strict=True)
    ]
    for index, role in enumerate(inserts[1:]):
        if role is Role.PROMO and blocks[index].tag in HEADINGS:
            inserts[index] = role
    return inserts


def _keep_between(
    structure: Structure,
    scores: Sequence[float],
    body: list[bool],
    inserts: Sequence[Role | None],
) -> None:
    """Keep doubtful headings, tables and quotes between paragraphs of the story."""
    last = -1
    for index, block in enumerate(structure.page.blocks[:-1]):
        if scores[index] >= HEADING_LEAST and not body[index] and 0 <= index - last <= SECTION_GAP:
            reach = _reach(structure, index, inserts[index])
            after = body[index + 1 : index + 1 + reach]
            body[index] = (
                any(after)
                and structure.distance(index, index + 1 + after.index(True)) <= NEAR_LEVELS
                and structure.distance(last, index) <= NEAR_LEVELS
            )
        if body[index] and block.tag not in HEADINGS:
            last = index


def _reach(structure: Structure, index: int, insert: Role | None) -> int:
    """Blocks below a doubtful one among which one of body must be; 0 when it is not to be kept."""
    block = structure.page.blocks[index]
    if block.tag in HEADINGS or is_data_table(block):
        return 1
    is_quote = structure.region[structure.page.parents[index]] & rg.QUOTE
    is_said = structure.words[index] >= QUOTE_WORDS and 2 * block.link_chars < len(block.text)
    return QUOTE_GAP if is_quote and is_said and insert is None else 0


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
    short = structure.words[above] <= KICKER_WORDS and not is_dated(block.text)
    if near and short and names_role(structure, above, Role.KICKER):
        roles[above] = Role.KICKER if not block.hidden else roles[above]
