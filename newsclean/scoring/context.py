"""What the neighbours' scores say of a block: the second look of the engine."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from operator import itemgetter, mul
from typing import Final

from newsclean.scoring.columns import ALONE, CARRIED
from newsclean.scoring.structure import Kind, Structure
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
    chosen = list(indexes)
    if not chosen:
        return iter(())
    view = _Scores(structure, tuple(scores), {structure.kinds[index] for index in chosen})
    return ([*view.row(index), *_CARRY(row)] for index, row in zip(chosen, rows, strict=True))


class _Scores:
    """The scores of a page with their running sums."""

    def __init__(
        self, structure: Structure, scores: Sequence[float], kinds: AbstractSet[Kind]
    ) -> None:
        self.structure = structure
        self.scores = scores
        sizes = structure.sizes
        self.size_sums = list(accumulate(sizes, initial=0))
        self.body_sums = list(accumulate(map(mul, sizes, scores), initial=0.0))
        self.total = max(1.0, self.body_sums[-1])
        self.padded = [0.0, 0.0, 0.0, *scores, 0.0, 0.0, 0.0]
        self.best_before = list(accumulate(scores, max, initial=0.0))
        self.best_after = list(accumulate(reversed(scores), max, initial=0.0))[::-1]
        self.sure = [
            index
            for index, score in enumerate(scores)
            if score >= SURE and sizes[index] >= SURE_SIZE
        ]
        self.headings = [
            index for index, block in enumerate(structure.page.blocks) if block.tag in HEADINGS
        ]
        self._sum_kinds(kinds)

    def _sum_kinds(self, kinds: AbstractSet[Kind]) -> None:
        self.kinds: dict[Kind, list[float]] = {kind: [0.0, 0.0] for kind in kinds}
        for index, kind in enumerate(self.structure.kinds):
            if kind in kinds:
                size = self.structure.sizes[index]
                sums = self.kinds[kind]
                sums[0] += size
                sums[1] += size * self.scores[index]

    def _gaps(self, index: int) -> tuple[float, float]:
        """Blocks back and on to the next one that is surely body."""
        sure = self.sure
        at = bisect_left(sure, index)
        before = float(index - sure[at - 1]) if at else FAR
        after = bisect_right(sure, index)
        return min(FAR, before), min(FAR, float(sure[after] - index) if after < len(sure) else FAR)

    def _section(self, index: int) -> tuple[int, int]:
        """The nearest heading before a block, -1 when there is none, and the next one after it."""
        headings = self.headings
        at = bisect_left(headings, index)
        after = bisect_right(headings, index)
        return (
            headings[at - 1] if at else -1,
            headings[after] if after < len(headings) else len(self.scores),
        )

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
        gap_before, gap_after = self._gaps(index)
        heading, section_end = self._section(index)
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
            self.best_after[index + 1],
            self.body_sums[index] / self.total,
            1.0 - self.body_sums[index + 1] / self.total,
            gap_before,
            gap_after,
            kind_body / kind_size if kind_size else 0.0,
            self._mean(parent.first, parent.last),
            self._mean(grand.first, grand.last),
            self.scores[heading] if heading >= 0 else -1.0,
            self._mean(index + 1, section_end) if index + 1 < section_end else 0.0,
            self.total / max(1.0, self.size_sums[-1]),
            structure.links_in(max(0, index - CLOSE), index),
            structure.links_in(index + 1, min(count, index + 1 + CLOSE)),
        ]
