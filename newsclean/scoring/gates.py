"""Gates: the boxes that ask for an account or money where a story ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from newsclean.model import BODY_ROLES, Block, Role
from newsclean.vocab.gate_words import CONTINUE_OPENINGS, GATE_HINTS, GATE_MARKS, GATE_WORDS

MIN_TEXT: Final = 12
MAX_TEXT: Final = 400
"""Characters of the text of a gate; a button alone says nothing."""

MOST: Final = 0.5
"""Share of the body's characters from which an element named as a gate holds the story itself."""

REASON: Final = "a gate"


def mark_gates(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with what a gate says taken out of the body as PAYWALL.

    An element counts that is named as a gate and speaks of accounts or money. Of 10 body blocks
    in elements so named on annotated pages, 8 are the gate's, and all 8 are in elements that
    speak so; the other two are the story in front of it.
    """
    body = [block for block in blocks if block.role in BODY_ROLES]
    gates = _gate_labels(body)
    if not gates:
        return blocks
    marked = [block for block in body if not gates.isdisjoint(block.ancestors)]
    size = sum(len(block.text) for block in marked)
    if size > MOST * sum(len(block.text) for block in body):
        return blocks
    text = " ".join(block.text.lower() for block in marked)
    if not any(word in text for word in GATE_WORDS):
        return blocks
    indexes = {block.index for block in marked}
    return tuple(
        replace(block, role=Role.PAYWALL, reason=REASON) if block.index in indexes else block
        for block in blocks
    )


def is_gate(block: Block, around: Sequence[str]) -> bool:
    """True for a block that asks for an account or money, in words and by its place.

    `around` are the ancestors of the story's last block: an element that holds it is no gate.
    """
    text = block.text.lower()
    goes_on = text.startswith(CONTINUE_OPENINGS)
    named = not _gate_labels_of(block.ancestors).issubset(around)
    if not (goes_on or named) or len(text) > MAX_TEXT:
        return False
    asks = len(text) >= MIN_TEXT and any(word in text for word in GATE_WORDS)
    return asks or (goes_on and named)


def leads_on(block: Block) -> bool:
    """True for a line that leads to the rest of the story."""
    return block.text.lower().startswith(CONTINUE_OPENINGS)


def _gate_labels(body: Sequence[Block]) -> set[str]:
    """Labels of elements named as gates around blocks of the body."""
    found: set[str] = set()
    for ancestors in {block.ancestors for block in body}:
        found |= _gate_labels_of(ancestors)
    return found


@lru_cache(maxsize=1024)
def _gate_labels_of(labels: tuple[str, ...]) -> frozenset[str]:
    """The labels of gates; blocks side by side have the same ancestors."""
    joined = " ".join(labels).lower()
    if not any(hint in joined for hint in GATE_HINTS):
        return frozenset()
    return frozenset(label for label in labels if any(mark in label.lower() for mark in GATE_MARKS))
