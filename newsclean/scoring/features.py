"""What the engine knows of a block by itself: one row of `columns.ALONE` for each block.

All values are floats; lengths are logarithms of characters as `blocks.counts` counts them,
shares are 0..1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import log1p
from typing import Final

from newsclean.blocks.counts import count_signs
from newsclean.blocks.page import Page
from newsclean.model import Block, Claims
from newsclean.scoring.structure import (
    MAX_TITLE_WORDS,
    OPENING,
    Kind,
    Structure,
    fold_case,
)
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

MAX_LOOKUPS: Final = 600
"""Blocks that are looked for: each look-up reads the declared body four times."""

MAX_SEARCHED: Final = 10_000_000
"""Characters of a long declared body that are read in all look-ups together."""


Values = tuple[float, ...]


class PageFeatures:
    """Computes the rows of one page.

    What the blocks of one element or of one kind share is computed once for all of them.
    """

    def __init__(self, page: Page, claims: Claims, lexicon: Lexicon) -> None:
        self.structure = Structure(page, claims, lexicon)
        self.lexicon = lexicon
        self._heading_words = 0.0
        self._heading_at = -MAX_HEADING_GAP
        self._body = fold_case(claims.article_body[:MAX_CLAIMED])
        self._lookups = min(MAX_LOOKUPS, MAX_SEARCHED // (len(self._body) + 1))
        self._page_size = log1p(self.structure.total)
        self._around: dict[int, tuple[Values, Values, float, Values]] = {}
        self._like: dict[Kind, Values] = {}

    def rows(self, indexes: Iterable[int]) -> Iterator[list[float]]:
        """One row for each of some blocks, in page order. To be called once."""
        return map(self._row, indexes)

    def _row(self, index: int) -> list[float]:
        s = self.structure
        page = s.page
        block, own, parent = page.blocks[index], page.parents[index], s.parent[index]
        words = s.words[index]
        label = first_words(block.text) if words <= MAX_LABEL_WORDS else []
        text_words = self.lexicon.words.of_text(label)
        shares, links, siblings, repeats = self._around.get(parent) or self._read_around(parent)
        inner = page.inner[index] if page.inner else ""
        row = [
            *self._text_values(index, block, words),
            *_markup_values(block, s.region[own]),
            *s.own[own],
            *s.own[parent],
            *s.chain[own],
            self.lexicon.marks.of_marks(inner)[0] if inner else 0.0,
            text_words,
            self._heading_words,
            min(float(MAX_HEADING_GAP), index - self._heading_at),
            *shares,
            *self._to_main(index, own),
            *links,
            *(self._like.get(s.kinds[index]) or self._read_kind(s.kinds[index])),
            *self._position(index, block, words),
            siblings,
            float(s.depth[own]),
            float(s.matches_alt(index)),
            s.image_gap[index],
            *repeats,
            self._page_size,
        ]
        if block.tag in HEADINGS or (label and block.text[-1] in ":：" and words <= 6):
            self._heading_words, self._heading_at = text_words, index
        return row

    def _text_values(self, index: int, block: Block, words: int) -> Values:
        s = self.structure
        text = block.text
        sentences, commas, digits, capitals = count_signs(text)
        return (
            log1p(s.sizes[index]),
            log1p(s.free[index]),
            block.link_chars / len(text),
            log1p(words),
            log1p(sentences),
            log1p(commas),
            digits,
            capitals,
            float(text[-1] in '.!?。！？"”»…'),
            float(text[-1] in ":："),
        )

    def _read_around(self, parent: int) -> tuple[Values, Values, float, Values]:
        """What the rows of all children of an element share: of its text and of its links, how
        many they are, and its images and repetitions."""
        s = self.structure
        containers = s.page.containers
        first, last = containers[parent].first, containers[parent].last
        grand = max(0, containers[parent].parent)
        parent_text, parent_links = self._inside(parent)
        grand_text, grand_links = self._inside(grand)
        great_text, _ = self._inside(max(0, containers[grand].parent))
        count = last - first
        found = self._around[parent] = (
            (
                parent_text / s.total,
                grand_text / s.total,
                great_text / s.total,
                s.direct.get(parent, 0.0) / s.most,
            ),
            (
                parent_links / max(1, parent_text + parent_links),
                grand_links / max(1, grand_text + grand_links),
            ),
            log1p(count),
            (
                (s.image_sums[last] - s.image_sums[first]) / max(1, count),
                log1p(s.repeats_of(parent)),
                log1p(s.repeats_of(grand)),
            ),
        )
        return found

    def _inside(self, container: int) -> tuple[int, int]:
        s = self.structure
        first, last = s.page.containers[container].first, s.page.containers[container].last
        return (
            s.text_sums[last] - s.text_sums[first],
            s.link_sums[last] - s.link_sums[first],
        )

    def _to_main(self, index: int, own: int) -> Values:
        s = self.structure
        if s.main < 0:
            return 9.0, 0.0, 0.0
        target = s.page.containers[s.main]
        distance = s.main_distance[own]
        if index < target.first:
            return distance, -1.0, log1p(target.first - index)
        if index >= target.last:
            return distance, 1.0, log1p(index - target.last + 1)
        return distance, 0.0, 0.0

    def _read_kind(self, kind: Kind) -> Values:
        s = self.structure
        count, free, size = s.groups[kind]
        found = self._like[kind] = (
            log1p(count), free / s.total, log1p(size / count), 1.0 - free / max(1, size),
        )  # fmt: skip
        return found

    def _position(self, index: int, block: Block, words: int) -> Values:
        s = self.structure
        text = fold_case(block.text) if words <= MAX_CLAIMED_WORDS or self._body else ""
        distance = index - s.title_at if s.title_at >= 0 else -1
        return (
            index / len(s.sizes),
            s.text_sums[index] / s.total,
            max(-5.0, min(60.0, float(distance))) if s.title_at >= 0 else -9.0,
            s.titles.rank(text) if words <= MAX_TITLE_WORDS else 0.0,
            float(text[:OPENING] in s.descriptions),
            self._claimed(text) if self._body else -1.0,
            log1p(s.seen[block.text] - 1),
        )

    def _claimed(self, text: str) -> float:
        if not text or self._lookups <= 0:
            return -1.0
        self._lookups -= 1
        step = max(1, len(text) // 4)
        parts = [text[at : at + 24] for at in range(0, len(text), step)][:4]
        return sum(part in self._body for part in parts) / len(parts)


def _markup_values(block: Block, bits: int) -> Values:
    strong = em = 0
    for span in block.spans:
        if span.kind == "strong":
            strong += span.end - span.start
        elif span.kind == "em":
            em += span.end - span.start
    text = block.text
    length = 0.9 * len(text)
    return (
        float(block.level if block.tag in HEADINGS else 0),
        float(block.tag == "p"),
        float(block.tag == "div"),
        *_region_row(bits),
        float(block.hidden),
        float(strong >= length),
        float(em >= length),
        float("\n" in text),
    )


@lru_cache(maxsize=1024)
def _region_row(bits: int) -> tuple[float, ...]:
    return tuple(float(bits & region != 0) for region in REGION_COLUMNS)


def first_words(text: str) -> list[str]:
    """The first words of a label, the first two together, and the whole."""
    words = [word.strip(".,:;!?()[]|–—-\"'“”«»…") for word in text.lower().split()]
    words = [word for word in words if word]
    return [*words[:3], " ".join(words[:2]), " ".join(words)] if len(words) > 1 else words
