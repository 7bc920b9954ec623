"""The passes of the engine: a block alone, then with its neighbours, then roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from newsclean.blocks.page import Page
from newsclean.model import Block, Claims, Role
from newsclean.scoring.context import context_rows
from newsclean.scoring.features import PageFeatures
from newsclean.scoring.gate import open_blocks
from newsclean.scoring.roles import assign_roles
from newsclean.scoring.trees import sigmoid
from newsclean.scoring.weights import Weights

SETTLED: Final = 0.0
"""Score of a block that the gate settles."""

MIN_REPEAT: Final = 40
"""Characters; shorter texts (a name, "Yes.") are repeated inside one story."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A page whose blocks have scores and roles."""

    page: Page = field(default_factory=lambda: Page(()))
    rows: Mapping[int, Sequence[float]] = field(default_factory=dict)
    """By block index; a block that the gate settled has none. The features behind the scores, for `reasons`."""


def score_page(page: Page, claims: Claims, weights: Weights) -> Scored:
    """Score every block and give it a role."""
    if not page.blocks:
        return Scored(page)
    features = PageFeatures(page, claims, weights.lexicon)
    structure = features.structure
    indexes = open_blocks(structure, weights.gate, weights.gate_least)
    rows = features.rows(indexes)
    scores = [SETTLED] * len(page.blocks)
    for index, row in zip(indexes, rows, strict=True):
        scores[index] = sigmoid(weights.alone.margin(row))
    rows = context_rows(structure, indexes, rows, scores)
    for index, row in zip(indexes, rows, strict=True):
        scores[index] = sigmoid(weights.context.margin(row))
    scores = _drop_repeats(page, scores, weights.threshold)
    roles = assign_roles(structure, scores, weights.threshold)
    blocks = tuple(map(_with_role, page.blocks, roles, scores))
    return Scored(replace(page, blocks=blocks), dict(zip(indexes, rows, strict=True)))


def _with_role(block: Block, role: Role, score: float) -> Block:
    # dataclasses.replace() does the same and takes four times as long.
    return Block(
        block.index,
        block.text,
        block.tag,
        block.path,
        role,
        round(score, 4),
        block.link_chars,
        block.spans,
        block.ancestors,
        block.rows,
        block.level,
        block.ordered,
        block.hidden,
        block.source,
        block.reason,
    )


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
