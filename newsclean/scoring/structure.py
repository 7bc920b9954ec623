"""The structure of a page around its blocks: regions, the main container, kinds, title, images.

Computed once for a page, in passes over lists; features, context and roles all look here.
Lengths are in characters as `blocks.counts` counts them.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import accumulate
from typing import Final

from newsclean.blocks.counts import count_size, count_words
from newsclean.blocks.page import Page
from newsclean.model import Claims
from newsclean.scoring.title_ranks import MIN_TITLE_PART, TitleRanks
from newsclean.scoring.weights import Lexicon
from newsclean.vocab import regions as rg
from newsclean.vocab.tags import HEADINGS

MIN_MAIN_SIZE: Final = 40
"""Shorter blocks do not show where the story is."""

ELDERS: Final = 3
"""A block's text counts for its parent, and half as much for each of the next ones up: each
paragraph may have a wrapper of its own."""

MIN_PROSE: Final = 80
"""Characters outside links of what is hardly a teaser or a label."""

MAX_TITLE_WORDS: Final = 40

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

MAX_CAPTION: Final = 8
"""Blocks of a `figcaption`; none on 764 pages has more, one that is never closed holds the rest."""

WHOLE_SHARE: Final = 0.85
"""Share of the page's text from which an element of more blocks than that sets nothing apart: a
header that is never closed, a form around the page. 33 of 1,669 pages have one, all with the body
in it."""

STORY_TAGS: Final = frozenset({"article", "main"})
STORY_PROP: Final = "articleBody"
"""What is made to hold a story. Class words are no such sign: pages of any age have them."""

Kind = tuple[str, str, str]
"""Tag, class words, and class words of the parent: blocks that look alike on the page."""


class Structure:
    """What the engine knows of a page as a whole."""

    def __init__(self, page: Page, claims: Claims, lexicon: Lexicon) -> None:
        self.page = page
        self.is_article = claims.is_article
        texts = [block.text for block in page.blocks]
        self.sizes = list(map(count_size, texts))
        self.words = list(map(count_words, texts))
        self.seen = Counter(texts)
        self._sum_sizes()
        self._read_containers(lexicon)
        self._find_main()
        self._group_kinds()
        self._find_title(claims)
        self._place_images()

    def _sum_sizes(self) -> None:
        """Running sums of text and link characters, to get those of any element at once."""
        self.free: list[int] = []
        links: list[int] = []
        for block, size in zip(self.page.blocks, self.sizes, strict=True):
            if block.hidden:
                self.free.append(0)
                links.append(0)
                continue
            linked = block.link_chars
            free = int(size * (1.0 - linked / len(block.text))) if linked else size
            self.free.append(free)
            links.append(size - free)
        self.text_sums = list(accumulate(self.free, initial=0))
        self.link_sums = list(accumulate(links, initial=0))
        self.total = max(1, self.text_sums[-1])

    def _read_containers(self, lexicon: Lexicon) -> None:
        """Regions and word evidence of every element, inherited from its ancestors."""
        self.region: list[int] = []
        self.own: list[tuple[float, float]] = []
        self.chain: list[tuple[float, float]] = []
        self.depth: list[int] = []
        region, own, chain, depths = self.region, self.own, self.chain, self.depth
        names = [(container.tag, container.marks) for container in self.page.containers]
        self.repeats = Counter(names)
        facts = {name: _read_name(*name, lexicon) for name in self.repeats}
        self.is_marked = any(tag in STORY_TAGS or STORY_PROP in marks for tag, marks in facts)
        sums, whole, wrapped = self.text_sums, WHOLE_SHARE * self.total, False
        for container, name in zip(self.page.containers, names, strict=True):
            parent = container.parent
            bits, odds = facts[name]
            if (bits & rg.APART or wrapped) and container.last - container.first > MAX_CAPTION:
                bits &= ~rg.CAPTION
                if sums[container.last] - sums[container.first] >= whole:
                    # Elements inside with as much text are around the story as well.
                    wrapped, bits, odds = True, bits & ~rg.APART, (0.0, odds[1])
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
        for own, size, free in zip(self.page.parents, self.sizes, self.free, strict=True):
            parent, _, _, _, first, last = containers[own]
            # Runs separated by <br> share one element, which is then their parent.
            if last - first > 1 or parent < 0:
                parent = own
            self.parent.append(parent)
            if size >= MIN_MAIN_SIZE:
                self._credit_elders(direct, parent, float(free))
        self.direct = direct
        self.main = max(direct, key=direct.__getitem__) if direct else -1
        self.most = max(1.0, direct.get(self.main, 1.0))
        self.main_first = containers[self.main].first if direct else 0
        self._measure_distances()

    def _measure_distances(self) -> None:
        """For each element the levels up to one that holds the main container, at most 9."""
        self.main_distance: list[float] = []
        distances = self.main_distance
        containers = self.page.containers
        first, last = containers[self.main][4:] if self.main >= 0 else (-1, -1)
        for parent, _, _, _, start, end in containers:
            if (start <= first and last <= end) if first >= 0 else parent < 0:
                distances.append(0.0)
            elif parent < 0:
                distances.append(FAR_LEVELS)
            else:
                distances.append(min(FAR_LEVELS, distances[parent] + 1.0))

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
        columns = zip(self.page.blocks, self.page.parents, self.free, self.sizes, strict=True)
        for block, number, free, size in columns:
            own = containers[number]
            above = containers[own.parent].marks if own.parent >= 0 else ""
            kind = (block.tag, own.marks, above)
            self.kinds.append(kind)
            group = groups.get(kind)
            if group is None:
                groups[kind] = [1, free, size]
            else:
                group[0] += 1
                group[1] += free
                group[2] += size
        self.groups = groups

    def _find_title(self, claims: Claims) -> None:
        """The block that shows the title: it matches a declared title, else the first h1.

        Not what repeats it behind the story: in a share box, say, or as a tag.
        """
        folded = (fold_case(text[:MAX_DESCRIPTION]) for text in claims.descriptions)
        self.authors = frozenset(map(fold_case, claims.authors))
        self.descriptions = {text[:OPENING]: text for text in folded if text}
        self.titles = TitleRanks([fold_case(title) for title in claims.titles])
        self.title_at = -1
        best = 0.0
        longest = max(map(len, self.titles.titles), default=0)
        for index, block in enumerate(self.page.blocks[: self._end_of_titles()]):
            if block.tag not in HEADINGS and not MIN_TITLE_PART <= len(block.text) <= longest:
                continue
            if block.hidden or self.words[index] > MAX_TITLE_WORDS:
                continue
            rank = self.titles.rank(fold_case(block.text))
            if block.level == 1 and block.tag == "h1":
                rank += 0.5
            elif block.tag in HEADINGS:
                rank += 0.2
            if rank > best + 0.001 and rank >= 0.5:
                best, self.title_at = rank, index

    def _end_of_titles(self) -> int:
        """Where the container with the most text and most of what is long and unlinked is over.

        Of 2,370 pages 28 have their best match for a title below, and none shows it there.
        """
        count = len(self.free)
        if self.main < 0:
            return count
        prose = [free if free >= MIN_PROSE else 0 for free in self.free]
        end = self.page.containers[self.main].last
        above, half = sum(prose[:end]), sum(prose) / 2
        while end < count and above <= half:
            above += prose[end]
            end += 1
        return end

    def _place_images(self) -> None:
        """Where images stand among the blocks, and their alternative texts."""
        count = len(self.sizes)
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
        self.image_sums = list(accumulate(at[:count], initial=0))
        self.image_gap: list[float] = []
        gap = FAR_IMAGE
        for images in at[:count]:
            gap = 0.0 if images else min(FAR_IMAGE, gap + 1.0)
            self.image_gap.append(gap)

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
        if not self.alts or self.sizes[index] < MIN_ALT:
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


def fold_case(text: str) -> str:
    """Lower case on one line, for comparing."""
    return " ".join(text[:MAX_CLAIM].lower().split())


def _read_name(tag: str, marks: str, lexicon: Lexicon) -> tuple[int, tuple[float, float]]:
    """Region bits and word evidence of the elements with this tag and these class words."""
    bits = rg.REGION_OF_TAG.get(tag, 0)
    if not marks:
        return bits, NO_EVIDENCE
    return bits | _region_of_marks(marks), lexicon.marks.of_marks(marks)


@lru_cache(maxsize=8192)
def _region_of_marks(marks: str) -> int:
    bits = rg.BODY_PROP if STORY_PROP in marks else 0
    for word in marks.split():
        bits |= rg.REGION_OF_WORD.get(word, 0)
    return bits
