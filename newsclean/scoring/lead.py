"""Finds the lead: the summary that a page sets apart between headline and body.

Only blocks around the head of the story are looked at; each gets a row of `columns.LEAD`, and a
forest of its own judges it. A lead can be one block or a run of blocks in one element (a list of
key points).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.scoring.columns import LEAD
from newsclean.scoring.structure import Structure
from newsclean.scoring.trees import Forest, sigmoid
from newsclean.scoring.words import split_marks
from newsclean.vocab import regions as rg
from newsclean.vocab.role_words import LEAD_WORDS
from newsclean.vocab.tags import HEADINGS

BELOW: Final = 25
"""Blocks below the title that can be the lead, if no body begins before. None of 262 leads,
annotated or likely, stood above it."""

BODY_BLOCKS: Final = 2
"""Body blocks after which the head of the story is over."""

BODY_SIZE: Final = 60
SURE: Final = 0.5

MIN_WORDS: Final = 4
MIN_SIZE: Final = 20
UNSPACED: Final = 9
"""Characters per word from which a text is written without spaces: words say nothing of it."""

LINKED: Final = 0.5
"""Link density from which a block is a link."""

NAMED, KIND_COUNT, IS_DESCRIPTION = map(LEAD.index, ("named", "kind_count", "is_description"))
PARENT_NAMED: Final = 2.0
PLAIN: Final = 0.87
"""Share of leads (79 of 91, annotated or likely) among blocks that repeat the declared
description, are named a lead by their class or their parent's, and have no like on the page."""

LEAST: Final = 0.5
"""Probability from which a block is the lead."""


def find_lead(structure: Structure, scores: Sequence[float], forest: Forest) -> list[int]:
    """Indexes of the blocks of the lead; empty when the page has none."""
    found = [
        (_chance(lead_row(structure, scores, index), forest), index)
        for index in lead_candidates(structure, scores)
    ]
    best, at = max(found, default=(0.0, -1))
    if best < LEAST:
        return []
    alike = {
        index
        for chance, index in found
        if chance >= LEAST
        and structure.kinds[index] == structure.kinds[at]
        and structure.parent[index] == structure.parent[at]
    }
    first = last = at
    while first - 1 in alike:
        first -= 1
    while last + 1 in alike:
        last += 1
    return list(range(first, last + 1))


def _chance(row: Sequence[float], forest: Forest) -> float:
    """Probability that a block is the lead; plain cases are not left to the forest."""
    plain = row[IS_DESCRIPTION] and row[NAMED] >= PARENT_NAMED and row[KIND_COUNT] == 1.0
    return max(PLAIN if plain else 0.0, sigmoid(forest.margin(row)))


def lead_candidates(structure: Structure, scores: Sequence[float]) -> list[int]:
    """Blocks of the head of the story that could be a lead."""
    blocks = structure.page.blocks
    title = structure.title_at
    first = _first_body(structure, scores)
    start = title + 1 if title >= 0 else first
    found, body = [], 0
    for index in range(start, min(len(blocks), max(title, start) + BELOW)):
        block, counts = blocks[index], structure.counts[index]
        if block.hidden or block.link_density > LINKED:
            continue
        if counts.size >= MIN_SIZE and (
            counts.words >= MIN_WORDS or counts.size > counts.words * UNSPACED
        ):
            found.append(index)
        body += index > title and scores[index] > SURE and counts.size >= BODY_SIZE
        if body >= BODY_BLOCKS:
            break
    return found


def lead_row(structure: Structure, scores: Sequence[float], index: int) -> list[float]:
    """One row of `columns.LEAD`."""
    page = structure.page
    block, counts = page.blocks[index], structure.counts[index]
    region = structure.region[page.parents[index]]
    title = structure.title_at
    following = _next_body(structure, scores, index)
    strong = sum(span.end - span.start for span in block.spans if span.kind == "strong")
    count, free, _ = structure.groups[structure.kinds[index]]
    return [
        float(index - title) if title >= 0 else -9.0,
        float(_named_lead(structure, index)),
        float(counts.words),
        float(counts.size),
        float(counts.sentences),
        block.link_density,
        float(count),
        free / structure.total,
        float(following >= 0 and structure.kinds[following] == structure.kinds[index]),
        float(following >= 0 and structure.parent[following] == structure.parent[index]),
        float(structure.distance(index, following)) if following >= 0 else -1.0,
        float(structure.distance(index, title)) if title >= 0 else -1.0,
        float(following - index) if following >= 0 else -1.0,
        scores[index],
        scores[index - 1] if index else 0.0,
        scores[index + 1] if index + 1 < len(scores) else 0.0,
        float(block.level if block.tag in HEADINGS else 0),
        float(block.tag == "p"),
        float(strong >= 0.9 * len(block.text)),
        float(structure.is_description(index)),
        float(structure.matches_alt(index)),
        float(region & rg.FIGURE != 0),
        float(region & rg.LIST != 0),
        float(region & rg.HEADER != 0),
        float(block.text[-1] in ".!?。…"),
        float(len(structure.page.blocks) and index / len(structure.page.blocks)),
    ]


def _first_body(structure: Structure, scores: Sequence[float]) -> int:
    for index, score in enumerate(scores):
        if score > SURE and structure.counts[index].size >= BODY_SIZE:
            return index
    return 0


def _next_body(structure: Structure, scores: Sequence[float], index: int) -> int:
    for other in range(index + 1, min(len(scores), index + BELOW)):
        if scores[other] > SURE and structure.counts[other].size >= BODY_SIZE:
            return other
    return -1


def _named_lead(structure: Structure, index: int) -> int:
    """3 when the element's own class words name a lead, 2 its parent's, 1 its grandparent's."""
    here = structure.page.parents[index]
    for rank in (3, 2, 1):
        container = structure.page.containers[here]
        if not LEAD_WORDS.isdisjoint(split_marks(container.marks)):
            return rank
        here = container.parent
        if here < 0:
            break
    return 0
