"""The pages that a rule is learned from, as the engine sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from newsclean import metadata, scoring
from newsclean.blocks import Page, segment
from newsclean.dom import parse_document
from newsclean.model import BODY_ROLES, Role

SAME_CHARS: Final = 15
"""Characters from which the same text on two pages is the template's; shorter ones are words."""
SURE: Final = 0.9
"""Score from which the engine is sure that a block is the story."""
LEAST_STORY: Final = 400
"""Characters of story that a page must have to teach anything."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page, and what its blocks are."""

    root: etree._Element
    page: Page
    fields: metadata.Metadata
    story: frozenset[int]
    """Blocks of the engine's body that are this page's own."""
    sure: frozenset[int]
    """Those of the story that the engine is sure of."""
    repeated: frozenset[int]
    """Blocks whose text stands on another page too."""

    @property
    def rest(self) -> frozenset[int]:
        """Visible blocks that are not the story."""
        shown = {b.index for b in self.page.blocks if not b.hidden and b.role is not Role.LEAD}
        return frozenset(shown) - self.story

    def size(self, blocks: Iterable[int]) -> int:
        """Characters of the blocks."""
        return sum(len(self.page.blocks[index].text) for index in blocks)

    def covered(self, elements: Iterable[etree._Element]) -> frozenset[int]:
        """The blocks that stand inside any of the elements."""
        wanted = frozenset(elements)
        inside: dict[etree._Element, bool] = {}
        return frozenset(
            index
            for index, owner in enumerate(self.page.owners)
            if _is_inside(owner, wanted, inside)
        )


def _is_inside(
    owner: etree._Element, wanted: frozenset[etree._Element], known: dict[etree._Element, bool]
) -> bool:
    path = []
    current: etree._Element | None = owner
    while current is not None and current not in known and current not in wanted:
        path.append(current)
        current = current.getparent()
    found = current is not None and (current in wanted or known[current])
    known.update(dict.fromkeys(path, found))
    return found


def read_lessons(
    pages: Sequence[object], url: str | None, weights: scoring.Weights
) -> list[Lesson]:
    """The pages that hold a story, scored. Raises `InputError` for what cannot be a page."""
    scored = [found for page in pages if (found := _score(page, url, weights))]
    counts = Counter(
        text for _, page, _ in scored for text in {_fold(block.text) for block in page.blocks}
    )
    lessons = []
    for root, page, fields in scored:
        repeated = frozenset(
            block.index
            for block in page.blocks
            if len(block.text) >= SAME_CHARS and counts[_fold(block.text)] > 1
        )
        body = frozenset(b.index for b in page.blocks if b.role in BODY_ROLES)
        story = body - repeated
        sure = frozenset(index for index in story if page.blocks[index].score >= SURE)
        lesson = Lesson(root, page, fields, story, sure, repeated)
        if lesson.size(lesson.story) >= LEAST_STORY:
            lessons.append(lesson)
    return lessons


def _score(
    html: object, url: str | None, weights: scoring.Weights
) -> tuple[etree._Element, Page, metadata.Metadata] | None:
    root = parse_document(html).root
    if root is None:
        return None
    statements = metadata.read_statements(root)
    claims = metadata.read_claims(statements)
    page = scoring.score_page(segment(root), claims, weights).page
    return root, page, metadata.extract_metadata(statements, page, url=url)


def _fold(text: str) -> str:
    return " ".join(text.lower().split())
