"""Other stories below the story: pages that go on and on, one article after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.scoring.structure import Structure

MIN_STORY: Final = 200
"""Characters of body in the first story; with less the headline's `article` is only its header."""


def drop_other_stories(
    structure: Structure, scores: Sequence[float], threshold: float
) -> list[float]:
    """The scores, those of further stories lowered below the threshold.

    A further story is an `article` with an `h1` of its own, after the `article` that holds the
    page's headline and a body. Annotated pages have one, none of its 24 paragraphs is body; where
    the headline stands in no `article`, 217 of 274 such paragraphs are.
    """
    kept = list(scores)
    end = _end_of_story(structure, scores, threshold)
    if end < 0:
        return kept
    blocks = structure.page.blocks
    for other in structure.page.containers:
        if other.tag != "article" or other.first < end:
            continue
        end = other.last
        if any(block.tag == "h1" for block in blocks[other.first : end]):
            for index in range(other.first, end):
                kept[index] = min(kept[index], threshold / 2)
    return kept


def _end_of_story(structure: Structure, scores: Sequence[float], threshold: float) -> int:
    """Index of the first block after the `article` of the headline; -1 when there is none."""
    title, sizes = structure.title_at, structure.sizes
    if title < 0:
        return -1
    for story in structure.page.containers:
        if story.tag == "article" and story.first <= title < story.last:
            inside = range(story.first, story.last)
            body = sum(sizes[index] for index in inside if scores[index] > threshold)
            return story.last if body >= MIN_STORY else -1
    return -1
