"""Pages of very many blocks: the longest are looked at, the others are judged by their kind.

A look at a block costs as much time as the parser takes for some thousand characters, so a page of
short blocks ("<p>word</p>" without end) would cost many times what its size allows.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from newsclean.scoring.structure import Kind, Structure

MOST_LOOKS: Final = 1_500
"""Blocks that are looked at whatever their length. Of 899 annotated pages none has more that the
gate leaves open (the most has 1,367)."""

CHARS_PER_LOOK: Final = 100
"""On a larger page one more for each so many characters of its text."""


def choose_looks(structure: Structure, indexes: Sequence[int]) -> Sequence[int]:
    """The blocks that are worth a look, in page order: all, or the longest outside links."""
    most = MOST_LOOKS + structure.total // CHARS_PER_LOOK
    if len(indexes) <= most:
        return indexes
    free = structure.free
    return sorted(sorted(indexes, key=lambda index: -free[index])[:most])


def score_crowd(
    structure: Structure, scores: list[float], looked: Collection[int], others: Sequence[int]
) -> None:
    """Give the blocks that were not looked at the mean score of the others of their kind.

    Without such a one the score stays as it is.
    """
    sums: dict[Kind, list[float]] = {}
    for index in looked:
        known = sums.setdefault(structure.kinds[index], [0.0, 0.0])
        known[0] += scores[index]
        known[1] += 1.0
    for index in others:
        total, count = sums.get(structure.kinds[index], (0.0, 0.0))
        if count:
            scores[index] = total / count
