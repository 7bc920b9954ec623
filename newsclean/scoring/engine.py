"""The passes of the engine: a block alone, then with its neighbours, then roles."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from newsclean.blocks.draft import with_role
from newsclean.blocks.page import Page
from newsclean.model import Claims
from newsclean.scoring.context import context_rows
from newsclean.scoring.crowd import MOST_LOOKS, choose_looks, score_crowd
from newsclean.scoring.edges import drop_edges
from newsclean.scoring.features import PageFeatures
from newsclean.scoring.gate import open_blocks
from newsclean.scoring.lead import find_lead
from newsclean.scoring.roles import assign_roles
from newsclean.scoring.stories import drop_other_stories
from newsclean.scoring.structure import Structure
from newsclean.scoring.trees import sigmoid
from newsclean.scoring.weights import Lexicon, Weights
from newsclean.scoring.words import Evidence

SETTLED: Final = 0.0
"""Score of a block that the gate settles."""

UNSURE: Final = 3.0
"""Margin (log-odds) up to which a block gets a second look. On 156 pages of held-out sites none of
10,119 blocks below it became body by a second look, and all of 3,340 above it stayed body; to
leave these out takes scoring from 3.6 to 2.9 bare parses (median of 60 pages)."""

LEAST: Final = 0.4
NEARLY: Final = 0.6
"""Where no score reaches the threshold, those of this share of the best one count as body, if
they are at least `LEAST`. Few pages are so: 2 of 1,244 held out and 2 of 138 copies in an old
layout, whose texts are as right with 0.15 as with 0.4; but a page whose story is in a script
only lost it to a list of links at 0.35."""

MIN_REPEAT: Final = 40
"""Characters; shorter texts (a name, "Yes.") are repeated inside one story."""


NO_WORDS: Final = Lexicon(Evidence({}), Evidence({}))


@dataclass(frozen=True, slots=True)
class Scored:
    """A page whose blocks have scores and roles."""

    page: Page = field(default_factory=lambda: Page(()))
    rows: Mapping[int, Sequence[float]] = field(default_factory=dict)
    """The features behind the scores, by block index: of the second look, `columns.CONTEXT`."""
    first_rows: Mapping[int, Sequence[float]] = field(default_factory=dict)
    """The same for blocks that the first look settled, `columns.ALONE`; a block that the gate
    settled, or that is one of very many short ones (see `crowd`), is in neither."""
    structure: Structure = field(
        default_factory=lambda: Structure(Page(()), Claims(), NO_WORDS), compare=False, repr=False
    )


def score_page(page: Page, claims: Claims, weights: Weights) -> Scored:
    """Score every block and give it a role."""
    if not page.blocks:
        return Scored(page)
    features = PageFeatures(page, claims, weights.lexicon)
    structure = features.structure
    opened = open_blocks(structure, weights.gate, weights.gate_least)
    looks = weights.looks(marked=structure.is_marked)
    indexes = choose_looks(structure, opened)
    many = len(indexes) > MOST_LOOKS
    first_rows = dict(zip(indexes, _pack(features.rows(indexes), many=many), strict=True))
    scores = [SETTLED] * len(page.blocks)
    unsure = {}
    for index, row in first_rows.items():
        margin = looks.alone.margin(row)
        scores[index] = sigmoid(margin)
        if abs(margin) <= UNSURE:
            unsure[index] = row
    rows: dict[int, Sequence[float]] = {}
    made = context_rows(structure, unsure, list(unsure.values()), scores)
    for index, row in zip(unsure, _pack(made, many=many), strict=True):
        del first_rows[index]
        scores[index] = sigmoid(looks.context.margin(row))
        rows[index] = row
    if len(indexes) < len(opened):
        looked = frozenset(indexes)
        score_crowd(structure, scores, indexes, [at for at in opened if at not in looked])
    scores = _drop_repeats(structure, scores, weights.threshold)
    scores = drop_other_stories(structure, scores, weights.threshold)
    scores = drop_edges(structure, scores, weights.threshold)
    lead = find_lead(structure, scores, weights.lead)
    roles = assign_roles(structure, scores, lead, _threshold(scores, weights.threshold))
    scores = [round(score, 4) for score in scores]
    blocks = tuple(map(with_role, page.blocks, roles, scores))
    page = replace(page, blocks=blocks)
    return Scored(page, rows, first_rows, structure)


def _pack(rows: Iterable[Sequence[float]], *, many: bool) -> Iterable[Sequence[float]]:
    """Rows to keep; many as plain numbers, because lists of floats take four times the memory."""
    return (array("d", row) for row in rows) if many else rows


def _threshold(scores: Sequence[float], threshold: float) -> float:
    """The bar for body: lower on a page where nothing reaches it but something comes close.

    An article in a layout like none before scores low all over; a page without one lower still.
    """
    best = max(scores)
    return threshold if best > threshold else max(LEAST, best * NEARLY)


def _drop_repeats(structure: Structure, scores: list[float], threshold: float) -> list[float]:
    """A text that stands twice, for a small and a wide screen say, is body once.

    Repeats inside one element are the story's own.
    """
    page = structure.page
    best: dict[str, int] = {}
    kept = list(scores)
    for index, block in enumerate(page.blocks):
        if scores[index] <= threshold or len(block.text) < MIN_REPEAT:
            continue
        other = best.get(block.text)
        if other is None or structure.parent[other] == structure.parent[index]:
            best[block.text] = index
            continue
        worse = index if scores[index] <= scores[other] or block.hidden else other
        best[block.text] = other if worse == index else index
        kept[worse] = min(kept[worse], threshold / 2)
    return kept
