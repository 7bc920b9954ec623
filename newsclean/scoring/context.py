"""What the neighbours' scores say of a block: the second look of the engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final

from newsclean.scoring.columns import ALONE, CARRIED
from newsclean.scoring.structure import Structure
from newsclean.vocab.tags import HEADINGS

_CARRY: Final = itemgetter(*map(ALONE.index, CARRIED))

SURE: Final = 0.7
"""First score from which a block of some length is taken for body."""

SURE_SIZE: Final = 60

NEAR: Final = 10
CLOSE: Final = 5
FAR: Final = 60.0


def context_rows(
    structure: Structure,
    indexes: Iterable[int],
    rows: Sequence[Sequence[float]],
    scores: Sequence[float],
) -> Iterator[list[float]]:
    """One row of `columns.CONTEXT` for each of some blocks, from its own row and all scores."""
    view = _Scores(structure, tuple(scores))
    return ([*view.row(index), *_CARRY(row)] for index, row in zip(indexes, rows, strict=True))


class _Scores:
    """The scores of a page with their running sums."""

    def __init__(self, structure: Structure, scores: Sequence[float]) -> None:
        self.structure = structure
        self.scores = scores
        sizes = [counts.size for counts in structure.counts]
        self.size_sums, self.body_sums = [0.0], [0.0]
        for size, score in zip(sizes, scores, strict=True):
            self.size_sums.append(self.size_sums[-1] + size)
            self.body_sums.append(self.body_sums[-1] + size * score)
        self.total = max(1.0, self.body_sums[-1])
        self.padded = [0.0, 0.0, 0.0, *scores, 0.0, 0.0, 0.0]
        self._sum_kinds(sizes)
        self._scan(sizes)

    def _sum_kinds(self, sizes: Sequence[int]) -> None:
        self.kinds: dict[tuple[str, str, str], list[float]] = {}
        for kind, size, score in zip(self.structure.kinds, sizes, self.scores, strict=True):
            sums = self.kinds.setdefault(kind, [0.0, 0.0])
            sums[0] += size
            sums[1] += size * score

    def _scan(self, sizes: Sequence[int]) -> None:
        """Best scores and distances to sure body on both sides, and the headings."""
        blocks = self.structure.page.blocks
        count = len(blocks)
        sure = [
            score >= SURE and size >= SURE_SIZE
            for score, size in zip(self.scores, sizes, strict=True)
        ]
        self.best_before, self.gap_before = [0.0] * count, [FAR] * count
        self.best_after, self.gap_after = [0.0] * count, [FAR] * count
        self.heading, self.section_end = [-1] * count, [count] * count
        best, gap, heading = 0.0, FAR, -1
        for index in range(count):
            self.best_before[index], self.gap_before[index], self.heading[index] = (
                best,
                gap,
                heading,
            )
            best = max(best, self.scores[index])
            gap = 1.0 if sure[index] else min(FAR, gap + 1.0)
            if blocks[index].tag in HEADINGS:
                heading = index
        best, gap, end = 0.0, FAR, count
        for index in range(count - 1, -1, -1):
            self.best_after[index], self.gap_after[index], self.section_end[index] = best, gap, end
            best = max(best, self.scores[index])
            gap = 1.0 if sure[index] else min(FAR, gap + 1.0)
            if blocks[index].tag in HEADINGS:
                end = index

    def _mean(self, first: int, last: int) -> float:
        size = self.size_sums[last] - self.size_sums[first]
        return (self.body_sums[last] - self.body_sums[first]) / size if size > 0 else 0.0

    def row(self, index: int) -> list[float]:
        """The part of the row that depends on scores."""
        structure, padded = self.structure, self.padded
        at = index + 3
        count = len(self.scores)
        containers = structure.page.containers
        parent = containers[structure.parent[index]]
        grand = containers[max(0, parent.parent)]
        kind_size, kind_body = self.kinds[structure.kinds[index]]
        heading = self.heading[index]
        return [
            padded[at],
            padded[at - 1],
            padded[at - 2],
            padded[at - 3],
            padded[at + 1],
            padded[at + 2],
            padded[at + 3],
            self._mean(max(0, index - NEAR), index),
            self._mean(index + 1, min(count, index + 1 + NEAR)),
            self.best_before[index],
            self.best_after[index],
            self.body_sums[index] / self.total,
            1.0 - self.body_sums[index + 1] / self.total,
            self.gap_before[index],
            self.gap_after[index],
            kind_body / kind_size if kind_size else 0.0,
            self._mean(parent.first, parent.last),
            self._mean(grand.first, grand.last),
            self.scores[heading] if heading >= 0 else -1.0,
            self._mean(index + 1, self.section_end[index])
            if index + 1 < self.section_end[index]
            else 0.0,
            self.total / max(1.0, self.size_sums[-1]),
            structure.links_in(max(0, index - CLOSE), index),
            structure.links_in(index + 1, min(count, index + 1 + CLOSE)),
        ]
