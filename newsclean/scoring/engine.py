"""The passes of the engine: a block alone, then with its neighbours, then roles."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from newsclean.blocks.page import Page
from newsclean.model import Claims
from newsclean.scoring.context import context_rows
from newsclean.scoring.features import PageFeatures
from newsclean.scoring.roles import assign_roles
from newsclean.scoring.trees import sigmoid
from newsclean.scoring.weights import Weights

MIN_REPEAT: Final = 40
"""Characters; shorter texts (a name, "Yes.") are repeated inside one story."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A page whose blocks have scores and roles."""

    page: Page = field(default_factory=lambda: Page(()))
    rows: tuple[tuple[float, ...], ...] = ()
    """The features behind the scores, for `reasons`."""


def score_page(page: Page, claims: Claims, weights: Weights) -> Scored:
    """Score every block and give it a role."""
    if not page.blocks:
        return Scored(page)
    features = PageFeatures(page, claims, weights.lexicon)
    rows = features.rows()
    first = [sigmoid(weights.alone.margin(row)) for row in rows]
    rows = context_rows(features.structure, rows, first)
    scores = [sigmoid(weights.context.margin(row)) for row in rows]
    scores = _drop_repeats(page, scores, weights.threshold)
    roles = assign_roles(features.structure, scores, weights.threshold)
    blocks = tuple(
        replace(block, role=role, score=round(score, 4))
        for block, role, score in zip(page.blocks, roles, scores, strict=True)
    )
    return Scored(replace(page, blocks=blocks), tuple(map(tuple, rows)))


def _drop_repeats(page: Page, scores: list[float], threshold: float) -> list[float]:
    """A text that stands twice, for a small and a wide screen say, is body once."""
    best: dict[str, int] = {}
    kept = list(scores)
    for index, block in enumerate(page.blocks):
        if scores[index] <= threshold or len(block.text) < MIN_REPEAT:
            continue
        other = best.get(block.text)
        if other is None:
            best[block.text] = index
            continue
        worse = index if scores[index] <= scores[other] or block.hidden else other
        best[block.text] = other if worse == index else index
        kept[worse] = min(kept[worse], threshold / 2)
    return kept
