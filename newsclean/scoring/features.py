"""What the engine knows of a block by itself: one row of `columns.ALONE` for each block.

All values are floats; lengths are logarithms of characters as `blocks.counts` counts them,
shares are 0..1.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import log1p
from typing import Final

from newsclean.blocks.counts import Counts
from newsclean.blocks.page import Page
from newsclean.model import Claims
from newsclean.scoring.structure import MAX_TITLE_WORDS, OPENING, Structure, fold_case, title_rank
from newsclean.scoring.weights import Lexicon
from newsclean.vocab import regions as rg
from newsclean.vocab.tags import HEADINGS

REGION_COLUMNS: Final = (
    rg.ARTICLE,
    rg.MAIN,
    rg.ASIDE,
    rg.NAV,
    rg.HEADER,
    rg.FOOTER,
    rg.FIGURE,
    rg.QUOTE,
    rg.LIST,
    rg.CELL,
    rg.FORM,
    rg.BODY_PROP,
)

MAX_LABEL_WORDS: Final = 12
"""Labels ("Read more", "Most popular") are short; in longer text single words say little."""

MAX_HEADING_GAP: Final = 50

MAX_CLAIMED_WORDS: Final = 60

MAX_CLAIMED: Final = 60_000
"""Characters of a declared body that blocks are looked for in."""

MAX_LOOKUPS: Final = 2_000
"""Blocks that are looked for: each look-up reads the declared body four times."""


class PageFeatures:
    """Computes the rows of one page."""

    def __init__(self, page: Page, claims: Claims, lexicon: Lexicon) -> None:
        self.structure = Structure(page, claims, lexicon)
        self.lexicon = lexicon
        self._heading_words = 0.0
        self._heading_at = -MAX_HEADING_GAP
        self._body = fold_case(claims.article_body[:MAX_CLAIMED])
        self._lookups = MAX_LOOKUPS
        self._around: dict[int, tuple[float, ...]] = {}

    def rows(self, indexes: Iterable[int]) -> list[list[float]]:
        """One row for each of some blocks, in page order. To be called once."""
        return [self._row(index) for index in indexes]

    def _row(self, index: int) -> list[float]:
        s = self.structure
        block = s.page.blocks[index]
        counts = s.counts[index]
        words = first_words(block.text) if counts.words <= MAX_LABEL_WORDS else []
        text_words = self.lexicon.words.of_text(words)
        row = [
            log1p(counts.size),
            log1p(s.free[index]),
            block.link_density,
            log1p(counts.words),
            log1p(counts.sentences),
            log1p(counts.commas),
            counts.digits,
            counts.capitals,
            float(block.text[-1] in '.!?。！？"”»…'),
            float(block.text[-1] in ":："),
        ]
        row += self._markup(index)
        row += self._evidence(index)
        row += [
            text_words,
            self._heading_words,
            min(float(MAX_HEADING_GAP), index - self._heading_at),
        ]
        row += self._shares(index)
        row += self._kind(index)
        row += self._position(index, counts)
        if block.tag in HEADINGS or (words and block.text[-1] in ":：" and counts.words <= 6):
            self._heading_words, self._heading_at = text_words, index
        return row

    def _markup(self, index: int) -> list[float]:
        s = self.structure
        block = s.page.blocks[index]
        bits = s.region[s.page.parents[index]]
        strong = em = 0
        for span in block.spans:
            if span.kind == "strong":
                strong += span.end - span.start
            elif span.kind == "em":
                em += span.end - span.start
        length = len(block.text)
        return [
            float(block.level if block.tag in HEADINGS else 0),
            float(block.tag == "p"),
            float(block.tag == "div"),
            *_region_row(bits),
            float(block.hidden),
            float(strong >= 0.9 * length),
            float(em >= 0.9 * length),
            float("\n" in block.text),
        ]

    def _evidence(self, index: int) -> list[float]:
        s = self.structure
        own = s.page.parents[index]
        inner = s.page.inner[index] if s.page.inner else ""
        low = self.lexicon.marks.of_marks(inner)[0] if inner else 0.0
        return [*s.own[own], *s.own[s.parent[index]], *s.chain[own], low]

    def _shares(self, index: int) -> list[float]:
        s = self.structure
        around = self._around_of(s.parent[index])
        distance, place, gap = self._to_main(index)
        return [*around[:4], distance, place, gap, *around[4:6]]

    def _around_of(self, parent: int) -> tuple[float, ...]:
        """What the rows of all children of an element share; computed once for each element."""
        found = self._around.get(parent)
        if found is None:
            found = self._around[parent] = self._read_around(parent)
        return found

    def _read_around(self, parent: int) -> tuple[float, ...]:
        s = self.structure
        containers = s.page.containers
        first, last = containers[parent].first, containers[parent].last
        grand = max(0, containers[parent].parent)
        parent_text, parent_links = self._inside(parent)
        grand_text, grand_links = self._inside(grand)
        great_text, _ = self._inside(max(0, containers[grand].parent))
        count = last - first
        return (
            parent_text / s.total,
            grand_text / s.total,
            great_text / s.total,
            s.direct.get(parent, 0.0) / s.most,
            parent_links / max(1, parent_text + parent_links),
            grand_links / max(1, grand_text + grand_links),
            log1p(count),
            (s.image_sums[last] - s.image_sums[first]) / max(1, count),
            log1p(s.repeats_of(parent)),
            log1p(s.repeats_of(grand)),
        )

    def _inside(self, container: int) -> tuple[int, int]:
        s = self.structure
        first, last = s.page.containers[container].first, s.page.containers[container].last
        return (
            s.text_sums[last] - s.text_sums[first],
            s.link_sums[last] - s.link_sums[first],
        )

    def _to_main(self, index: int) -> tuple[float, float, float]:
        s = self.structure
        if s.main < 0:
            return 9.0, 0.0, 0.0
        target = s.page.containers[s.main]
        distance = s.main_distance[s.page.parents[index]]
        if index < target.first:
            return distance, -1.0, log1p(target.first - index)
        if index >= target.last:
            return distance, 1.0, log1p(index - target.last + 1)
        return distance, 0.0, 0.0

    def _kind(self, index: int) -> list[float]:
        s = self.structure
        count, free, size = s.groups[s.kinds[index]]
        return [log1p(count), free / s.total, log1p(size / count), 1.0 - free / max(1, size)]

    def _position(self, index: int, counts: Counts) -> list[float]:
        s = self.structure
        block = s.page.blocks[index]
        blocks = len(s.counts)
        own = s.page.parents[index]
        siblings, image_share, *repeats = self._around_of(s.parent[index])[6:]
        text = fold_case(block.text) if counts.words <= MAX_CLAIMED_WORDS or self._body else ""
        distance = index - s.title_at if s.title_at >= 0 else -1
        return [
            index / blocks,
            s.text_sums[index] / s.total,
            max(-5.0, min(60.0, float(distance))) if s.title_at >= 0 else -9.0,
            title_rank(text, s.titles) if counts.words <= MAX_TITLE_WORDS else 0.0,
            float(text[:OPENING] in s.descriptions),
            self._claimed(text),
            log1p(s.seen[block.text] - 1),
            siblings,
            float(s.depth[own]),
            float(s.matches_alt(index)),
            s.image_gap[index],
            image_share,
            *repeats,
            log1p(s.total),
        ]

    def _claimed(self, text: str) -> float:
        if not self._body or not text or self._lookups <= 0:
            return -1.0
        self._lookups -= 1
        step = max(1, len(text) // 4)
        parts = [text[at : at + 24] for at in range(0, len(text), step)][:4]
        return sum(part in self._body for part in parts) / len(parts)


@lru_cache(maxsize=1024)
def _region_row(bits: int) -> tuple[float, ...]:
    return tuple(float(bits & region != 0) for region in REGION_COLUMNS)


def first_words(text: str) -> list[str]:
    """The first words of a label, the first two together, and the whole."""
    words = [word.strip(".,:;!?()[]|–—-\"'“”«»…") for word in text.lower().split()]
    words = [word for word in words if word]
    return [*words[:3], " ".join(words[:2]), " ".join(words)] if len(words) > 1 else words
