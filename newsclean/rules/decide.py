"""The role of each block, from what matched around it and what the engine said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from newsclean.model import BODY_ROLES, CONTENT_ROLES, Block, Role
from newsclean.rules.cover import Mark
from newsclean.rules.schema import Inside
from newsclean.vocab import tags

_KEPT_IN_BODY: Final = BODY_ROLES | {
    Role.TITLE,
    Role.KICKER,
    Role.BYLINE,
    Role.CAPTION,
    Role.CREDIT,
    Role.HIDDEN,
    Role.METADATA,
}
"""Roles of the engine that a block inside the body keeps. A lead is not among them: what a rule
counts as body is body, and a rule can say where the lead stands."""

_SINGLE_ROLES: Final = frozenset({Role.TITLE, Role.KICKER, Role.LEAD, Role.BYLINE})
"""Roles of which a page has one: when the rule finds it, it is nowhere else."""


class Ruling(NamedTuple):
    """How one layout decides, beyond what matched."""

    source: str
    stated: frozenset[Role] = frozenset()
    """Roles for which the layout found a block."""
    inside: Inside = "all"
    fixups: tuple[str, ...] = ()


def decide_blocks(
    blocks: Sequence[Block], marks: Sequence[Mark | None], ruling: Ruling
) -> tuple[Block, ...]:
    """The blocks with role, score and reason; `marks` has the nearest match of each block."""
    decided = [_decide(block, mark, ruling) for block, mark in zip(blocks, marks, strict=True)]
    if "first-is-lead" in ruling.fixups and not any(b.role is Role.LEAD for b in decided):
        _open_with_lead(decided, ruling)
    return tuple(decided)


def _open_with_lead(blocks: list[Block], ruling: Ruling) -> None:
    body = [block for block in blocks if block.role in BODY_ROLES]
    if len(body) > 1 and body[0].role is Role.PARAGRAPH:
        reason = f"{ruling.source}: first-is-lead"
        blocks[body[0].index] = replace(body[0], role=Role.LEAD, score=0.0, reason=reason)


def _decide(block: Block, mark: Mark | None, ruling: Ruling) -> Block:
    source = ruling.source
    if mark is None:
        if block.role not in BODY_ROLES and block.role not in ruling.stated:
            return replace(block, score=0.0)
        return replace(
            block, role=Role.BOILERPLATE, score=0.0, reason=f"{source}: outside the body"
        )
    role = mark.role
    if role is None:
        role = block.role if _is_left(mark, ruling) else _body_role(block, mark, ruling)
    elif block.hidden and role in CONTENT_ROLES:
        role = Role.HIDDEN
    score = 1.0 if role in BODY_ROLES else 0.0
    return replace(block, role=role, score=score, reason=f"{source}: {mark.css}")


def _is_left(mark: Mark, ruling: Ruling) -> bool:
    """Inside the body, and left to the engine."""
    return ruling.inside == "engine" and not mark.sure


def _body_role(block: Block, mark: Mark, ruling: Ruling) -> Role:
    """The role inside the body: the engine's where it fits, otherwise by the element."""
    if block.hidden and "show-hidden" not in ruling.fixups:
        return Role.METADATA if block.role == Role.METADATA else Role.HIDDEN
    if "bold-is-heading" in ruling.fixups and _is_bold(block):
        return Role.HEADING
    known_elsewhere = block.role in _SINGLE_ROLES and block.role in ruling.stated
    shown = block.role is not Role.HIDDEN or "show-hidden" not in ruling.fixups
    if block.role in _KEPT_IN_BODY and shown and not known_elsewhere and not mark.sure:
        return block.role
    return tag_role(block)


def _is_bold(block: Block) -> bool:
    """Bold from end to end, and on one line."""
    whole = any(
        span.kind == "strong" and span.start == 0 and span.end == len(block.text)
        for span in block.spans
    )
    return whole and tag_role(block) is Role.PARAGRAPH and "\n" not in block.text


def tag_role(block: Block) -> Role:
    """The role that the element of a block of the story says."""
    if block.tag in tags.HEADINGS:
        return Role.HEADING
    if block.rows:
        return Role.TABLE
    if block.tag in tags.PREFORMATTED:
        return Role.PREFORMATTED
    if block.tag in {"figcaption", "caption"}:
        return Role.CAPTION
    if block.tag in tags.LIST_ITEMS or block.level:
        return Role.LIST_ITEM
    around = (block.tag, *(name.partition(".")[0].partition("#")[0] for name in block.ancestors))
    if "figcaption" in around:
        return Role.CAPTION
    return Role.QUOTE if "blockquote" in around else Role.PARAGRAPH
