"""Do a rule and the engine see the same story? Where they do not, the page has changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from newsclean.model import BODY_ROLES, Block
from newsclean.rules.cover import Mark

SURE: Final = 0.9
"""Score from which the engine is sure that a block is the story."""
UNLIKELY: Final = 0.1
"""Score below which it is as good as sure that a block is not."""
LEAST_CHARS: Final = 400
"""Characters of sure story from which the engine has a say: three paragraphs."""
HALF: Final = 0.5
"""Share of the engine's sure story below which a rule has missed the page."""
DRIFT: Final = 0.8
"""Share below which the rule is used and its author should look."""


class Agreement(NamedTuple):
    """The rule's body against the engine's."""

    covered: float
    """Share of the engine's sure story that the rule speaks of, 0..1; 1 when little is sure."""
    surplus: float
    """Share of the rule's body that the engine takes for no story, 0..1; 0 when little is sure."""

    @property
    def missed(self) -> bool:
        """The rule matched by name, and the story is elsewhere."""
        return self.covered < HALF or self.surplus > HALF

    @property
    def drifts(self) -> bool:
        """The two still mostly agree."""
        return self.covered < DRIFT


def compare_bodies(
    before: Sequence[Block], marks: Sequence[Mark | None], after: Sequence[Block]
) -> Agreement:
    """The engine's blocks, what the rule matched around each, and the rule's blocks.

    What a rule leaves out by name (`drop`) it has spoken of; only silence counts against it. On a
    page where the engine is sure of little, all that it takes for body counts.
    """
    sure = silent = surplus = whole = 0
    least = SURE if _size(before, SURE) >= LEAST_CHARS else 0.0
    for old, mark, new in zip(before, marks, after, strict=True):
        size = len(old.text)
        if old.role in BODY_ROLES and old.score >= least:
            sure += size
            silent += size * (mark is None)
        if new.role in BODY_ROLES:
            whole += size
            surplus += size * (old.score < UNLIKELY and old.role not in BODY_ROLES)
    if sure < LEAST_CHARS:
        return Agreement(1.0, 0.0)
    return Agreement(1 - silent / sure, surplus / whole if whole else 0.0)


def _size(blocks: Sequence[Block], least: float) -> int:
    """Characters of body that have at least this score."""
    return sum(len(b.text) for b in blocks if b.role in BODY_ROLES and b.score >= least)
