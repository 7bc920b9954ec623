"""From scores to roles: each block gets exactly one, and the body keeps its structure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.model import Role
from newsclean.scoring.inserts import (
    WHOLE_LINK,
    find_insert,
    is_card_link,
    is_correction,
    is_data_table,
    is_more_label,
    shares_link,
)
from newsclean.scoring.other_roles import OtherRoles
from newsclean.scoring.pictures import names_caption, says_credit
from newsclean.scoring.role_marks import is_dated, names_role
from newsclean.scoring.structure import Structure, fold_case
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

LABEL_GAP: Final = 3
"""Blocks below a label of which none is body when it is a label of something else: of 4 such on
annotated pages none is body, of 7 headings with body among the three blocks 5 are."""

INSERT_LEAST: Final = 0.1
"""Score from which a block's wording is looked at; below it, its class words name its role."""

KICKER_WORDS: Final = 6
EDGE: Final = 3
"""Blocks of body at either end of the story among which a name can stand."""
MAX_NAME: Final = 80

MAX_CAPTION: Final = 400
"""Characters of a caption; a longer text under its name is the story behind a missing end tag."""
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
    _drop_labels(structure, body, inserts)
    _drop_names(structure, body, inserts)
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
    _mark_labelled(structure, scores, inserts)
    for index, gap in enumerate(structure.image_gap):
        if gap <= 1.0 and inserts[index] is None and scores[index] > INSERT_LEAST:
            inserts[index] = _caption_role(structure, index)
    return inserts


def _mark_labelled(
    structure: Structure, scores: Sequence[float], inserts: list[Role | None]
) -> None:
    """Links below a label ("Read also") are inserts with it; a heading is when it is a card's.

    Of linked headings on annotated pages 1023 of 1184 are body, most of them titles in lists and
    listings, so that a link alone says nothing.
    """
    blocks = structure.page.blocks
    marked = -1
    for index, block in enumerate(blocks):
        if scores[index] <= INSERT_LEAST or block.link_density < WHOLE_LINK or not index:
            continue
        above = index - 1
        if block.tag in HEADINGS:
            labelled = is_more_label(blocks[above]) and _is_card(structure, above)
        else:
            labelled = marked == above or (
                blocks[above].tag not in HEADINGS and is_more_label(blocks[above])
            )
        if labelled:
            inserts[above] = inserts[index] = Role.RELATED
            marked = index


def _is_card(structure: Structure, label: int) -> bool:
    """True when a label and the block below it share a link, or an element with nothing else."""
    page = structure.page
    if shares_link(page.blocks[label], page.blocks[label + 1]):
        return True
    here = page.parents[label + 1]
    while here >= 0 and page.containers[here].first > label:
        here = page.containers[here].parent
    return here >= 0 and page.containers[here][-2:] == (label, label + 2)


def _drop_names(structure: Structure, body: list[bool], inserts: list[Role | None]) -> None:
    """Take lines that are the name of a declared author out of both ends of the story."""
    if not structure.authors:
        return
    inside = [index for index, is_body in enumerate(body) if is_body]
    for index in (*inside[:EDGE], *inside[-EDGE:]):
        text = structure.page.blocks[index].text
        if len(text) <= MAX_NAME and fold_case(text).removeprefix("by ") in structure.authors:
            body[index], inserts[index] = False, Role.BYLINE


def _caption_role(structure: Structure, index: int) -> Role | None:
    """CAPTION or CREDIT of a block whose own class words name it so."""
    page, block = structure.page, structure.page.blocks[index]
    own = page.containers[page.parents[index]]
    marks = own.marks if own.last - own.first == 1 else ""
    inner = page.inner[index] if page.inner else ""
    if block.tag in HEADINGS or len(block.text) > MAX_CAPTION:
        return None
    if not any(map(names_caption, filter(None, (marks, inner)))):
        return None
    return Role.CREDIT if says_credit(block.text) else Role.CAPTION


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


def _drop_labels(structure: Structure, body: list[bool], inserts: list[Role | None]) -> None:
    """A label ("Read also") above what is no body belongs to that."""
    for index, block in enumerate(structure.page.blocks):
        if (
            body[index]
            and is_more_label(block)
            and not any(body[index + 1 : index + 1 + LABEL_GAP])
        ):
            body[index] = False
            inserts[index] = Role.RELATED


def _reach(structure: Structure, index: int, insert: Role | None) -> int:
    """Blocks below a doubtful one among which one of body must be; 0 when it is not to be kept."""
    block = structure.page.blocks[index]
    if block.tag in HEADINGS or is_data_table(block):
        return 1 if insert is None else 0
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
