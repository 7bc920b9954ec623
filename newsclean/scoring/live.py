"""Keeps the entries of a live blog in the text.

An entry is short, stands in a box of its own under a time, and looks like a card for another story.
Where the page declares the entries, what it shows of them is body.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from newsclean.model import CONTENT_ROLES, Block, Claims, Role
from newsclean.vocab.tags import HEADINGS

MIN_PART: Final = 40
"""Characters from which a block that stands in a declared entry is that entry; a shorter one must
be a whole line of it."""

LINKED: Final = 0.5
"""Link density from which a block leads to an entry: a list of key events."""

REASON: Final = "declared as an entry of the live blog"


def keep_live_entries(blocks: tuple[Block, ...], claims: Claims) -> tuple[Block, ...]:
    """The blocks, with those of declared entries in the body."""
    declared = claims.live_text
    if not declared:
        return blocks
    lines = frozenset(declared.split("\n"))
    return tuple(
        replace(block, role=_role(block), reason=REASON)
        if block.role not in CONTENT_ROLES
        and not block.hidden
        and block.link_density < LINKED
        and (block.text in lines or (len(block.text) >= MIN_PART and block.text in declared))
        else block
        for block in blocks
    )


def _role(block: Block) -> Role:
    if block.tag in HEADINGS:
        return Role.HEADING
    return Role.LIST_ITEM if block.level else Role.PARAGRAPH
