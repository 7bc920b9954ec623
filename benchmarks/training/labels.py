"""Gold text to block labels: which blocks of a page make the gold text.

Long blocks are placed first: runs of four tokens that occur in the gold text give each a place
in it, and the heaviest chain of blocks whose places rise with the page's order is kept. So a
second copy of a paragraph (a mobile version, a teaser) is not mistaken for the paragraph. Short
blocks are then looked for only in the stretches of gold text that their neighbours leave open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.quality.metrics import tokens

SHINGLE: Final = 4
LONG: Final = 6
"""Tokens from which a block can be placed by its own shingles."""

SURE: Final = 0.7
"""Share of a block's shingles in the gold text from which it belongs to it."""

UNSURE: Final = 0.25
"""Between this and SURE a block is partly in the gold text, and teaches nothing."""


@dataclass(frozen=True, slots=True)
class Labels:
    """For each block: is it body, and does the label count."""

    body: tuple[bool, ...]
    known: tuple[bool, ...]
    coverage: float
    """Share of the gold tokens that the body blocks hold, 0..1."""


@dataclass(frozen=True, slots=True)
class _Place:
    block: int
    start: int
    end: int
    size: int
    share: float


def label_blocks(texts: Sequence[str], hidden: Sequence[bool], gold: str) -> Labels:
    """Label the blocks of one page by its gold text."""
    goal = tokens(gold)
    parts = [tokens(text) for text in texts]
    places = _place_long(parts, goal)
    chain = _heaviest_chain([place for place in places if place.share >= SURE], hidden)
    body = [False] * len(parts)
    known = [True] * len(parts)
    for place in places:
        known[place.block] = False
    for place in chain:
        body[place.block] = known[place.block] = True
    covered = _fill_short(parts, goal, chain, body)
    return Labels(tuple(body), tuple(known), covered / max(1, len(goal)))


def _place_long(parts: Sequence[list[str]], goal: list[str]) -> list[_Place]:
    where: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(goal) - SHINGLE + 1):
        where.setdefault(tuple(goal[at : at + SHINGLE]), []).append(at)
    places = []
    for block, words in enumerate(parts):
        if len(words) < LONG:
            continue
        shingles = [tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]
        hits = [where[shingle] for shingle in shingles if shingle in where]
        share = len(hits) / len(shingles)
        if share < UNSURE:
            continue
        for start in sorted({hits[0][i] for i in range(min(3, len(hits[0])))}):
            end = start + len(words)
            places.append(_Place(block, start, end, len(words), share))
    return places


def _heaviest_chain(places: list[_Place], hidden: Sequence[bool]) -> list[_Place]:
    """The chain of places, rising in page and gold order, that covers the most tokens."""
    best: list[tuple[float, int]] = []
    for number, place in enumerate(places):
        weight = place.size * place.share * (0.5 if hidden[place.block] else 1.0)
        top, before = 0.0, -1
        for other in range(max(0, number - 400), number):
            prior = places[other]
            if prior.block < place.block and prior.end <= place.start + 2 and best[other][0] > top:
                top, before = best[other][0], other
        best.append((top + weight, before))
    chain: list[_Place] = []
    number = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    while number >= 0:
        chain.append(places[number])
        number = best[number][1]
    return chain[::-1]


def _fill_short(
    parts: Sequence[list[str]], goal: list[str], chain: list[_Place], body: list[bool]
) -> int:
    """Label short blocks inside the open stretches of the gold; return the tokens covered."""
    covered = sum(min(place.size, place.end - place.start) for place in chain)
    edges = [(-1, 0), *((place.block, place.end) for place in chain), (len(parts), len(goal))]
    starts = [*(place.start for place in chain), len(goal)]
    for number, (block, end) in enumerate(edges[:-1]):
        at = end
        stop = starts[number]
        for short in range(block + 1, edges[number + 1][0]):
            words = parts[short]
            if not words or len(words) >= LONG:
                continue
            found = _find(goal, words, at, stop)
            if found >= 0:
                body[short] = True
                at = found + len(words)
                covered += len(words)
    return covered


def _find(goal: list[str], words: list[str], start: int, stop: int) -> int:
    for at in range(start, stop - len(words) + 1):
        if goal[at : at + len(words)] == words:
            return at
    return -1
