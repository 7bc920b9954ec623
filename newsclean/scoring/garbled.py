"""Text that no reader can read: some pages scramble what they sell, letter by letter.

Scrambled text looks like prose to every count, but it has none of the words that a language is
full of, while the page's own title and summary have them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from newsclean.model import BODY_ROLES, Block, Claims, Role
from newsclean.vocab.function_words import FUNCTION_WORDS

REASON: Final = "scrambled text"

MIN_CHARS: Final = 120
MIN_WORDS: Final = 15
"""Shorter paragraphs may lack function words by chance."""

SAMPLE: Final = 600
"""Characters looked at of a paragraph."""

GARBLED: Final = 0.03
"""Share of function words up to which a paragraph may be scrambled: lists of names, too."""

READABLE: Final = 0.15
"""Share of function words in what the page says of itself; else its language is another one."""

MIN_PARAGRAPHS: Final = 3
MOST: Final = 0.8
"""Share of the paragraphs that must be garbled. With these bounds, 2 of 2 370 pages are found,
and both are scrambled; pages of names and results have at most two thirds."""

MAX_NORMAL: Final = 2
"""Readable paragraphs after which the story is readable."""


def mark_garbled(blocks: tuple[Block, ...], claims: Claims) -> tuple[Block, ...]:
    """The blocks, with scrambled ones taken out of the body as PAYWALL."""
    first = _first_garbled(blocks)
    if first < 0 or _readable_share(" ".join((*claims.titles, *claims.descriptions))) < READABLE:
        return blocks
    return tuple(
        replace(block, role=Role.PAYWALL, reason=REASON)
        if block.index >= first and block.role in BODY_ROLES
        else block
        for block in blocks
    )


def is_garbled(blocks: Sequence[Block]) -> bool:
    """True when `mark_garbled` found scrambled text."""
    return REASON in [block.reason for block in blocks]


def _first_garbled(blocks: Sequence[Block]) -> int:
    """Index of the first garbled paragraph where nearly all are; -1 where they are not."""
    first, garbled, normal = -1, 0, 0
    for block in blocks:
        if block.role is not Role.PARAGRAPH or len(block.text) < MIN_CHARS:
            continue
        share = _readable_share(block.text)
        if share > GARBLED:
            normal += 1
            if normal >= MAX_NORMAL:
                return -1
        elif share >= 0.0:
            garbled += 1
            first = block.index if first < 0 else first
    enough = garbled >= MIN_PARAGRAPHS and garbled >= MOST * (garbled + normal)
    return first if enough else -1


def _readable_share(text: str) -> float:
    """Share of function words, 0..1; -1 for too few words to tell, or words in other letters."""
    words = text[:SAMPLE].lower().split()
    if len(words) < MIN_WORDS or 2 * sum(word[0].isascii() for word in words) < len(words):
        return -1.0
    return sum(word in FUNCTION_WORDS for word in words) / len(words)
