"""The structure of a page around its blocks: regions, the main container, kinds, title, images.

Computed once for a page, in passes over lists; features, context and roles all look here.
Lengths are in characters as `blocks.counts` counts them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsclean.blocks.counts import count_text
from newsclean.blocks.page import Container, Page
from newsclean.model import Claims
from newsclean.scoring.weights import Lexicon
from newsclean.vocab import regions as rg
from newsclean.vocab.tags import HEADINGS

MIN_MAIN_SIZE: Final = 40
"""Shorter blocks do not show where the story is."""

ELDERS: Final = 3
"""A block's text counts for its parent, and half as much for each of the next ones up: each
paragraph may have a wrapper of its own."""

MAX_TITLE_WORDS: Final = 40
MIN_TITLE_PART: Final = 10
"""Characters from which one title inside another is more than chance."""

IMAGES: Final = frozenset({"img", "amp-img"})

MIN_ALT: Final = 15
"""Shorter alternative texts ("photo", a name) also occur in the story."""

ALT_CHARS: Final = 120
FAR_LEVELS: Final = 9.0

FAR_IMAGE: Final = 20.0

OPENING: Final = 80
"""Characters of a description that are compared; it is often cut short."""

MAX_DESCRIPTION: Final = 600

MAX_CLAIM: Final = 200_000

NO_EVIDENCE: Final = (0.0, 0.0)

Kind = tuple[str, str, str]
"""Tag, class words, and class words of the parent: blocks that look alike on the page."""


class Structure:
    """What the engine knows of a page as a whole."""

    def __init__(self, page: Page, claims: Claims, lexicon: Lexicon) -> None:
        self.page = page
        self.is_article = claims.is_article
        self.counts = [count_text(block.text) for block in page.blocks]
        self._sum_sizes()
        self._read_containers(lexicon)
        self._find_main()
        self._group_kinds()
        self._find_title(claims)
        self._place_images()

    def _sum_sizes(self) -> None:
        """Running sums of text and link characters, to get those of any element at once."""
        text, links = 0, 0
        self.text_sums, self.link_sums = [0], [0]
        self.free: list[int] = []
        for block, counts in zip(self.page.blocks, self.counts, strict=True):
            free = 0 if block.hidden else int(counts.size * (1.0 - block.link_density))
            text += free
            links += 0 if block.hidden else counts.size - free
            self.free.append(free)
            self.text_sums.append(text)
            self.link_sums.append(links)
        self.total = max(1, text)

    def _read_containers(self, lexicon: Lexicon) -> None:
        """Regions and word evidence of every element, inherited from its ancestors."""
        of_marks = lexicon.marks.of_marks
        self.region: list[int] = []
        self.own: list[tuple[float, float]] = []
        self.chain: list[tuple[float, float]] = []
        self.depth: list[int] = []
        self.repeats: dict[tuple[str, str], int] = {}
        region, own, chain, depths, repeats = (
            self.region, self.own, self.chain, self.depth, self.repeats
        )  # fmt: skip
        for parent, tag, marks, *_ in self.page.containers:
            repeats[tag, marks] = repeats.get((tag, marks), 0) + 1
            bits = rg.REGION_OF_TAG.get(tag, 0)
            odds = NO_EVIDENCE
            if marks:
                odds = of_marks(marks)
                bits |= _region_of_marks(marks)
            own.append(odds)
            depth = 0
            if parent >= 0:
                bits |= region[parent]
                depth = depths[parent] + 1
            region.append(bits)
            depths.append(depth)
            if depth < 2:
                # html and body carry words about the whole page, not about a part of it.
                chain.append(NO_EVIDENCE)
                continue
            above = chain[parent]
            if odds[0] >= above[0] and odds[1] <= above[1]:
                chain.append(above)
            else:
                chain.append((min(odds[0], above[0]), max(odds[1], above[1])))

    def _find_main(self) -> None:
        """The container with the most text directly in it, and for each block its parent."""
        containers = self.page.containers
        direct: dict[int, float] = {}
        self.parent: list[int] = []
        for index, own in enumerate(self.page.parents):
            container = containers[own]
            # Runs separated by <br> share one element, which is then their parent.
            alone = container.last - container.first <= 1 and container.parent >= 0
            parent = container.parent if alone else own
            self.parent.append(parent)
            if self.counts[index].size >= MIN_MAIN_SIZE:
                self._credit_elders(direct, parent, float(self.free[index]))
        self.direct = direct
        self.main = max(direct, key=direct.__getitem__) if direct else -1
        self.most = max(1.0, direct.get(self.main, 1.0))
        self.main_first = containers[self.main].first if direct else 0
        self.main_distance: list[float] = []
        """For each element the levels up to one that holds the main container, at most 9."""
        for container in containers:
            around = self.is_around_main(container)
            above = self.main_distance[container.parent] if container.parent >= 0 else FAR_LEVELS
            self.main_distance.append(0.0 if around else min(FAR_LEVELS, above + 1.0))

    def _credit_elders(self, direct: dict[int, float], parent: int, share: float) -> None:
        for _ in range(ELDERS):
            if parent < 0:
                return
            direct[parent] = direct.get(parent, 0.0) + share
            parent, share = self.page.containers[parent].parent, share / 2

    def _group_kinds(self) -> None:
        """Blocks with the same tag and class words, in elements of the same class words."""
        containers = self.page.containers
        self.kinds: list[Kind] = []
        groups: dict[Kind, list[int]] = {}
        seen: dict[str, int] = {}
        for index, block in enumerate(self.page.blocks):
            own = containers[self.page.parents[index]]
            above = containers[own.parent].marks if own.parent >= 0 else ""
            kind = (block.tag, own.marks, above)
            self.kinds.append(kind)
            group = groups.setdefault(kind, [0, 0, 0])
            group[0] += 1
            group[1] += self.free[index]
            group[2] += self.counts[index].size
            seen[block.text] = seen.get(block.text, 0) + 1
        self.groups = groups
        self.seen = seen

    def _find_title(self, claims: Claims) -> None:
        """The block that shows the title: it matches a declared title, else the first h1."""
        folded = (fold_case(text[:MAX_DESCRIPTION]) for text in claims.descriptions)
        self.descriptions = {text[:OPENING]: text for text in folded if text}
        self.titles = [fold_case(title) for title in claims.titles]
        self.title_at = -1
        best = 0.0
        longest = max(map(len, self.titles), default=0)
        for index, block in enumerate(self.page.blocks):
            if block.tag not in HEADINGS and not MIN_TITLE_PART <= len(block.text) <= longest:
                continue
            if block.hidden or self.counts[index].words > MAX_TITLE_WORDS:
                continue
            rank = title_rank(fold_case(block.text), self.titles)
            if block.level == 1 and block.tag == "h1":
                rank += 0.5
            elif block.tag in HEADINGS:
                rank += 0.2
            if rank > best + 0.001 and rank >= 0.5:
                best, self.title_at = rank, index

    def _place_images(self) -> None:
        """Where images stand among the blocks, and their alternative texts."""
        count = len(self.counts)
        at = [0] * (count + 2)
        self.alts: set[str] = set()
        for media in self.page.media:
            if media.tag not in IMAGES:
                continue
            at[min(count, media.position)] += 1
            for name in ("alt", "title"):
                text = media.attributes.get(name, "")
                if len(text) >= MIN_ALT:
                    self.alts.add(fold_case(text[: 2 * ALT_CHARS])[:ALT_CHARS])
        self.image_sums, self.image_gap = [0], []
        gap = FAR_IMAGE
        for index in range(count):
            gap = 0.0 if at[index] else min(FAR_IMAGE, gap + 1.0)
            self.image_gap.append(gap)
            self.image_sums.append(self.image_sums[-1] + at[index])

    def repeats_of(self, container: int) -> int:
        """Elements of the page with the tag and class words of this one."""
        tag, marks = self.page.containers[container][1:3]
        return self.repeats[tag, marks] if marks else 1

    def distance(self, first: int, second: int) -> int:
        """Levels up from one block to an element that also holds the other."""
        containers = self.page.containers
        here = self.page.parents[first]
        levels = 0
        while here >= 0 and not containers[here].first <= second < containers[here].last:
            here = containers[here].parent
            levels += 1
        return levels

    def links_in(self, first: int, last: int) -> float:
        """Link density of the blocks `first` to `last` (excluded), 0..1."""
        links = self.link_sums[last] - self.link_sums[first]
        return links / max(1, links + self.text_sums[last] - self.text_sums[first])

    def matches_alt(self, index: int) -> bool:
        """True for a block that says the same as an image's alternative text."""
        if not self.alts or self.counts[index].size < MIN_ALT:
            return False
        return fold_case(self.page.blocks[index].text[: 2 * ALT_CHARS])[:ALT_CHARS] in self.alts

    def is_caption(self, index: int) -> bool:
        """True for a block right after an image that repeats its alternative text."""
        return self.image_gap[index] <= 1.0 and self.matches_alt(index)

    def in_main(self, index: int) -> bool:
        """True for a block between the first and the last block of the main container."""
        if self.main < 0:
            return False
        main = self.page.containers[self.main]
        return main.first <= index < main.last

    def is_around_main(self, container: Container) -> bool:
        """True for an element that holds the whole main container."""
        if self.main < 0:
            return container.parent < 0
        main = self.page.containers[self.main]
        return container.first <= main.first and main.last <= container.last


def fold_case(text: str) -> str:
    """Lower case on one line, for comparing."""
    return " ".join(text[:MAX_CLAIM].lower().split())


def title_rank(text: str, titles: list[str]) -> float:
    """How well a text matches a declared title: 1 equal, less for a part of it, 0 for none."""
    best = 0.0
    for title in titles:
        if text == title:
            return 1.0
        short, long = (text, title) if len(text) < len(title) else (title, text)
        if len(short) >= MIN_TITLE_PART and short in long:
            best = max(best, 0.5 + 0.5 * len(short) / len(long))
    return best


@lru_cache(maxsize=8192)
def _region_of_marks(marks: str) -> int:
    bits = rg.BODY_PROP if "articleBody" in marks else 0
    for word in marks.split():
        bits |= rg.REGION_OF_WORD.get(word, 0)
    return bits
