"""Why a block has its score, in words: what the model would say without each piece of evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from newsclean.model import Block
from newsclean.scoring.columns import ALONE, CONTEXT
from newsclean.scoring.engine import Scored
from newsclean.scoring.trees import Forest
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


class _Look:
    """One look of the engine: its forest, and the features of the blocks that it settled."""

    def __init__(
        self, forest: Forest, rows: Mapping[int, Sequence[float]], names: Sequence[str]
    ) -> None:
        self.forest = forest
        self.rows = rows
        self.middle = [
            sorted(column)[len(column) // 2] for column in zip(*rows.values(), strict=True)
        ]
        self.columns = {
            group: [names.index(part) for part in parts if part in names]
            for group, parts in GROUPS.items()
        }

    def reasons(self, index: int) -> tuple[str, ...]:
        """The evidence that changes the score of a block most."""
        row = self.rows[index]
        margin = self.forest.margin(row)
        effects = []
        for name, group in self.columns.items():
            changed = list(row)
            for column in group:
                changed[column] = self.middle[column]
            effect = margin - self.forest.margin(changed)
            if abs(effect) >= LEAST:
                effects.append((effect, name))
        effects.sort(key=lambda pair: -abs(pair[0]))
        return tuple(f"{'+' if effect > 0 else '-'} {name}" for effect, name in effects[:MOST])


def explain_scores(
    scored: Scored, blocks: Sequence[Block], weights: Weights
) -> tuple[tuple[str, ...], ...]:
    """For each block its main reasons, strongest first, as `"+ its length"`.

    A sign tells whether the evidence speaks for body or against. It is measured: the block is
    scored again with that evidence replaced by the page's median.
    """
    forests = weights.looks(marked=scored.structure.is_marked)
    looks = (
        _Look(forests.context, scored.rows, CONTEXT),
        _Look(forests.alone, scored.first_rows, ALONE),
    )
    return tuple(_reasons(block, looks) for block in blocks)


def _reasons(block: Block, looks: Sequence[_Look]) -> tuple[str, ...]:
    if block.reason:
        return (block.reason,)
    if block.source != "dom":
        return (f"+ found in {block.source}",)
    for look in looks:
        if block.index in look.rows:
            return look.reasons(block.index)
    if block.score:
        return ("one of very many short blocks, judged by the others of its kind",)
    return ("- links or page furniture, settled at first sight",)
