"""Why a block has its score, in words: what the model would say without each piece of evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.model import Block
from newsclean.scoring.columns import CONTEXT
from newsclean.scoring.engine import Scored
from newsclean.scoring.weights import Weights

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "the blocks around it": (
        "before_1", "before_2", "before_3", "after_1", "after_2", "after_3",
        "near_before", "near_after", "best_before", "best_after", "gap_before", "gap_after",
    ),
    "where it stands in the story": ("body_before", "body_after", "place", "place_distance"),
    "blocks of the same kind": ("kind_score", "kind_count", "kind_share", "kind_mean"),
    "the element around it": ("parent_score", "grand_score", "parent_share", "parent_rank",
                              "tree_distance", "siblings", "parent_links"),
    "its section heading": ("heading_score", "section_score", "heading_words", "heading_distance"),
    "its length": ("size", "words", "sentences"),
    "its links": ("link_density",),
    "its class and id words": ("own_low", "chain_low", "chain_high"),
    "its wording": ("text_words", "ends_sentence", "ends_colon", "capitals", "digits"),
    "its markup": ("heading_level", "is_p", "in_list", "in_figure", "all_strong", "all_em"),
    "it is hidden": ("hidden",),
    "it repeats the title or description": ("title_match", "description_match", "title_distance"),
    "the page's own statement of the body": ("claimed",),
    "it stands on the page more than once": ("duplicates",),
    "its first score alone": ("score",),
}  # fmt: skip
"""Evidence as a reader would name it, and the features that carry it."""

LEAST: Final = 0.1
"""Change of the margin (log-odds) below which evidence is not worth naming."""

MOST: Final = 3


def explain_scores(
    scored: Scored, blocks: Sequence[Block], weights: Weights
) -> tuple[tuple[str, ...], ...]:
    """For each block its main reasons, strongest first, as `"+ its length"`.

    A sign tells whether the evidence speaks for body or against. It is measured: the block is
    scored again with that evidence replaced by the page's median.
    """
    rows = scored.rows
    if not rows:
        return ()
    middle = [sorted(column)[len(column) // 2] for column in zip(*rows.values(), strict=True)]
    columns = {name: [CONTEXT.index(part) for part in parts] for name, parts in GROUPS.items()}
    return tuple(
        _reasons(block, rows.get(block.index), middle, columns, weights) for block in blocks
    )


def _reasons(
    block: Block,
    row: Sequence[float] | None,
    middle: Sequence[float],
    columns: dict[str, list[int]],
    weights: Weights,
) -> tuple[str, ...]:
    if block.reason:
        return (block.reason,)
    if block.source != "dom":
        return (f"+ found in {block.source}",)
    if row is None:
        return ("- links or page furniture, settled at first sight",)
    margin = weights.context.margin(row)
    effects = []
    for name, group in columns.items():
        changed = list(row)
        for column in group:
            changed[column] = middle[column]
        effect = margin - weights.context.margin(changed)
        if abs(effect) >= LEAST:
            effects.append((effect, name))
    effects.sort(key=lambda pair: -abs(pair[0]))
    return tuple(f"{'+' if effect > 0 else '-'} {name}" for effect, name in effects[:MOST])
