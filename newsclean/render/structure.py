"""What HTML and Markdown share: runs of blocks, list depth, heading level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from newsclean.model import Block, Role

MAX_LIST_DEPTH: Final = 8
"""Deeper items are drawn at this depth: readers stop or slow down on deep nesting."""


def group_blocks(blocks: Iterable[Block]) -> Iterator[tuple[Role, list[Block]]]:
    """Runs of blocks with one role, in their order."""
    for role, group in groupby(blocks, key=lambda block: block.role):
        yield role, list(group)


def item_depth(block: Block, open_lists: int) -> int:
    """Depth of a list item, from 1; at most one deeper than the lists that are open."""
    return min(max(block.level, 1), open_lists + 1, MAX_LIST_DEPTH)


def heading_level(block: Block) -> int:
    """2 to 6: the title alone is 1."""
    return min(max(block.level, 2), 6)
