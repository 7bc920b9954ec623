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

MAX_LOOKUPS: Final = 500
"""Blocks that are looked for inside the lines of the entries, which takes up to 0.6 ms each."""

REASON: Final = "declared as an entry of the live blog"


def keep_live_entries(blocks: tuple[Block, ...], claims: Claims) -> tuple[Block, ...]:
    """The blocks, with those of declared entries in the body."""
    declared = claims.live_text
    if not declared:
        return blocks
    lines = frozenset(declared.split("\n"))
    left = MAX_LOOKUPS
    kept = list(blocks)
    for index, block in enumerate(blocks):
        if block.role in CONTENT_ROLES or block.hidden or block.link_density >= LINKED:
            continue
        found = block.text in lines
        if not found and left and len(block.text) >= MIN_PART:
            left -= 1
            found = block.text in declared
        if found:
            kept[index] = replace(block, role=_role(block), reason=REASON)
    return tuple(kept)


def _role(block: Block) -> Role:
    if block.tag in HEADINGS:
        return Role.HEADING
    return Role.LIST_ITEM if block.level else Role.PARAGRAPH
