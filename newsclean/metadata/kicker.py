"""The short label above the headline."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsclean.blocks.page import Page
from newsclean.metadata.block_marks import has_mark, starts_word
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.model import Block, Role
from newsclean.vocab.field_words import KICKER_WORDS

MAX_KICKER: Final = 120
_KICKER: Final = Role.KICKER  # four times as fast to look up
MAX_LABEL: Final = 60
"""Characters of a block that only class words call a kicker."""
_REACH: Final = 3
"""Blocks above or below the headline in which an unmarked role is looked for by class words."""


def extract_kicker(page: Page, place: Place) -> Resolved[str]:
    """The label as printed; None when no block is marked as one."""
    readings = [_reading(b, "role") for b in page.blocks if b.role is _KICKER]
    if not readings and place.title >= 0:
        near = page.blocks[max(0, place.title - _REACH) : place.title + 2]
        readings = [_reading(b, "marks") for b in near if _is_kicker(page, b, place.title)]
    return pick_trusted(readings, ("block:role", "block:marks"))


def _reading(block: Block, source: str) -> Reading[str]:
    text = block.text[:MAX_KICKER].strip(" :|/")
    return Reading(text, block.text, f"block:{source}")


def _is_kicker(page: Page, block: Block, title: int) -> bool:
    if block.index == title or len(block.text) > MAX_LABEL or block.hidden:
        return False
    return has_mark(page, block.index, _names_kicker, 1)


@lru_cache(maxsize=4096)
def _names_kicker(marks: str) -> bool:
    return starts_word(marks.lower(), KICKER_WORDS)
