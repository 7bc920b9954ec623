"""Finds the lead: the summary that a page sets apart between headline and body.

Only blocks of the head of the story are looked at; each gets a row of `columns.LEAD`, and a
forest of its own judges it. A lead is one block or a run of blocks: neighbours that look alike
and stand in one element (three short lines, key points). What the row says of the text below is
about the text below the run, so each block of it looks as set apart as the run is.

A first paragraph that differs from the next ones in nothing but its letters (bold, large
initials) is text: that costs the lead on 6 of 147 annotated pages and keeps 23 of 1,900 snippets
and the opening of 11 of 421 articles in the text, where other annotators want it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from newsclean.blocks.counts import count_signs
from newsclean.model import Role
from newsclean.scoring.columns import LEAD
from newsclean.scoring.role_marks import opening_of
from newsclean.scoring.structure import MAX_DESCRIPTION, OPENING, Structure, fold_case
from newsclean.scoring.trees import Forest, sigmoid
from newsclean.scoring.words import split_marks
from newsclean.vocab import regions as rg
from newsclean.vocab.lead_words import LEAD_PAIRS, LEAD_STEMS, LEAD_WORDS, SURE_LEAD_WORDS
from newsclean.vocab.tags import HEADINGS

BELOW: Final = 30
"""Blocks between the lead and the body at most. Menus may stand between the title and the lead
when a breadcrumb repeats the title, so the way is measured from the body. None of 262 leads,
annotated or likely, stood above the title."""

BODY_BLOCKS: Final = 3
"""Body blocks after which the head of the story is over."""

BODY_SIZE: Final = 60
SURE: Final = 0.5

MIN_WORDS: Final = 4
MIN_SIZE: Final = 20
MAX_DATE_WORDS: Final = 12
"""Words of a line that begins as one about a date ("Updated 7:12 AM")."""
UNSPACED: Final = 9
"""Characters per word from which a text is written without spaces: words say nothing of it."""

LINKED: Final = 0.5
"""Link density from which a block is a link."""

NO_LEAD: Final = rg.NAV | rg.BUTTON | rg.DIALOG
MAX_RUN: Final = 4
"""Blocks of one lead at most; a longer run of alike blocks is the story itself."""

FAR_TITLE: Final = 40.0

NEAR_NAMED: Final = 2.0
WHOLE: Final = 3.0
"""Of `is_description`: the block is the whole description."""
SURELY_NAMED: Final = 2.0
"""Added to the rank of a name that is a lead's and nothing else's."""
MAX_ALONE: Final = 8
"""Elements around one run that are looked at for a name."""

_AT: Final = {name: at for at, name in enumerate(LEAD)}
NAMED: Final = _AT["named"]
SCORE: Final = _AT["score"]
PLAIN: Final = 0.87
"""Probability of a block that is plainly a lead, see `_is_plain`: the share of leads (79 of 91,
annotated or likely) among blocks that begin as the declared description does, are named a lead
near by, and have no like on the page. Of those on `fundus` pages with a
lead 71 of 72 are it."""

LEAST: Final = 0.4
"""Probability from which a block is the lead that would else be left out of the text. 0.3 finds no
more leads and takes a caption and a date for one."""
LEAST_OF_BODY: Final = 0.5
"""The same for a block that would else be text. On `segments`, whose annotators count leads as
text, 0.4 splits off 3 more of 1,900 snippets for one more lead of `fundus`; 0.55 keeps 3 more and
loses 3 of 119 leads."""
LEAST_UNDECLARED: Final = 0.8
"""The same on a page that does not declare an article: 1 of 87 leads found on `fundus`, but 17 of
73 snippets that were split off on `segments`, stood on such pages."""


class _Run(NamedTuple):
    first: int
    last: int
    body: int
    """The first block of body text below; -1 when there is none near."""


def find_lead(structure: Structure, scores: Sequence[float], forest: Forest) -> list[int]:
    """Indexes of the blocks of the lead; empty when the page has none."""
    best, at, named = 0.0, -1, 0.0
    for index in lead_candidates(structure, scores):
        row = lead_row(structure, scores, index)
        chance = _chance(structure, row, forest)
        if chance > best:
            best, at, named = chance, index, row[NAMED]
    if at < 0:
        return []
    run = _run_of(structure, scores, at)
    if run.body < 0 and named < NEAR_NAMED:
        return []  # all the text that there is
    return [
        index
        for index in range(run.first, run.last + 1)
        if index == at or structure.page.blocks[index].link_density <= LINKED
    ]


def _chance(structure: Structure, row: Sequence[float], forest: Forest) -> float:
    """Probability that a block is the lead, 0 when it is too low for such a block.

    Plain cases are not left to the forest.
    """
    chance = sigmoid(forest.margin(row))
    is_text = row[SCORE] > SURE
    if is_text and not structure.is_article:
        return chance if chance >= LEAST_UNDECLARED else 0.0
    if _is_plain(row):
        chance = max(chance, PLAIN)
    return chance if chance >= (LEAST_OF_BODY if is_text else LEAST) else 0.0


def _is_plain(row: Sequence[float]) -> bool:
    """True for the declared description set apart.

    In full, a block unlike the body, alone of its kind or right below the title, is the lead on
    72 of 72 pages of `fundus` that have one; where only the beginnings agree a name is needed.
    """
    said, alone = row[_AT["is_description"]], row[_AT["kind_count"]] == 1.0
    if said < WHOLE:
        return bool(said) and alone and row[NAMED] >= NEAR_NAMED
    if row[NAMED] >= NEAR_NAMED and alone:
        return True
    like_body = row[_AT["kind_of_body"]] or row[_AT["parent_of_body"]]
    return not like_body and (alone or row[_AT["title_gap"]] == 1.0)


def lead_candidates(structure: Structure, scores: Sequence[float]) -> list[int]:
    """Blocks of the head of the story that could be a lead."""
    blocks = structure.page.blocks
    title = structure.title_at
    first = _next_body(structure, scores, title + 1, len(blocks))
    if first < 0:
        first = max(title, 0)
    found, body = [], 0
    for index in range(max(title + 1, first - BELOW), min(len(blocks), first + BELOW)):
        if _can_be_lead(structure, scores, index):
            found.append(index)
        body += _is_body(structure, scores, index)
        if body >= BODY_BLOCKS:
            break
    return found


def _can_be_lead(structure: Structure, scores: Sequence[float], index: int) -> bool:
    block = structure.page.blocks[index]
    size, words = structure.sizes[index], structure.words[index]
    return (
        size >= MIN_SIZE
        and (words >= MIN_WORDS or size > words * UNSPACED)
        and block.link_density <= LINKED
        and not (block.hidden and scores[index] <= SURE)
        and not structure.region[structure.page.parents[index]] & NO_LEAD
        and not (words <= MAX_DATE_WORDS and opening_of(block.text) is Role.METADATA)
    )


def lead_row(structure: Structure, scores: Sequence[float], index: int) -> list[float]:
    """One row of `columns.LEAD`."""
    page = structure.page
    block = page.blocks[index]
    region = structure.region[page.parents[index]]
    title = structure.title_at
    run = _run_of(structure, scores, index)
    body, last = run.body, run.last
    strong = sum(span.end - span.start for span in block.spans if span.kind == "strong")
    count, free, _ = structure.groups[structure.kinds[index]]
    return [
        min(FAR_TITLE, float(index - title)) if title >= 0 else -9.0,
        _named_lead(structure, run),
        float(structure.words[index]),
        float(structure.sizes[index]),
        float(count_signs(block.text).sentences),
        block.link_density,
        float(count),
        free / structure.total,
        float(body >= 0 and structure.kinds[body] == structure.kinds[index]),
        float(body >= 0 and structure.parent[body] == structure.parent[index]),
        float(structure.distance(last, body)) if body >= 0 else -1.0,
        float(structure.distance(index, title)) if title >= 0 else -1.0,
        float(body - last) if body >= 0 else -1.0,
        scores[index],
        scores[index - 1] if index else 0.0,
        scores[index + 1] if index + 1 < len(scores) else 0.0,
        float(block.level if block.tag in HEADINGS else 0),
        float(block.tag == "p"),
        float(strong >= 0.9 * len(block.text)),
        _description(structure, block.text),
        float(structure.matches_alt(index)),
        float(region & rg.FIGURE != 0),
        float(region & rg.LIST != 0),
        float(region & rg.HEADER != 0),
        float(block.text[-1] in ".!?。…"),
        index / len(page.blocks),
    ]


def _is_body(structure: Structure, scores: Sequence[float], index: int) -> bool:
    return (
        scores[index] > SURE
        and structure.sizes[index] >= BODY_SIZE
        and structure.page.blocks[index].tag not in HEADINGS
    )


def _next_body(structure: Structure, scores: Sequence[float], start: int, stop: int) -> int:
    for index in range(start, min(len(scores), stop)):
        if _is_body(structure, scores, index):
            return index
    return -1


def _run_of(structure: Structure, scores: Sequence[float], index: int) -> _Run:
    """The block's neighbours of its kind in its element, or itself alone when they are many."""
    kinds, parents = structure.kinds, structure.parent
    here = kinds[index], parents[index]
    first = last = index
    while first and last - first < MAX_RUN and (kinds[first - 1], parents[first - 1]) == here:
        first -= 1
    end = min(len(kinds), first + MAX_RUN + 1)
    while last + 1 < end and (kinds[last + 1], parents[last + 1]) == here:
        last += 1
    if last - first >= MAX_RUN:
        first = last = index
    return _Run(first, last, _next_body(structure, scores, last + 1, last + BELOW))


def _named_lead(structure: Structure, run: _Run) -> float:
    """How near a class word that names a lead is.

    3 on the block's own element, on inline elements that open its text, on elements that hold
    nothing but the run and on the first one that holds more; 2 and 1 on the next two up; 0 for no
    such word. `SURELY_NAMED` more when the word names nothing else.
    """
    page = structure.page
    best, sure = 0.0, False
    if page.inner and page.inner[run.first]:
        name = _name(page.inner[run.first])
        best, sure = 3.0 * (name > 0), name > 1
    here, rank = page.parents[run.first], 3.0
    for _ in range(MAX_ALONE):
        container = page.containers[here]
        alone = run.first <= container.first and container.last <= run.last + 1
        name = 1 if container.tag == "hgroup" else _name(container.marks)
        best = max(best, (3.0 if alone else rank) * (name > 0))
        sure = sure or (name > 1 and (alone or rank >= NEAR_NAMED))
        rank -= not alone
        here = container.parent
        if here < 0 or rank <= 0:
            break
    return best + SURELY_NAMED * sure


@lru_cache(maxsize=2048)
def _name(marks: str) -> int:
    """2 when the class words name a lead and nothing else, 1 when they may name one, else 0."""
    words = split_marks(marks)
    if not SURE_LEAD_WORDS.isdisjoint(words):
        return 2
    named = not LEAD_WORDS.isdisjoint(words) or any(word.startswith(LEAD_STEMS) for word in words)
    return int(named or any(pair in LEAD_PAIRS for pair in pairwise(words)))


def _description(structure: Structure, text: str) -> float:
    """3 for a block that is a declared description, 2 for one that begins it, 1 for one whose
    beginning it is, 0 for none."""
    if not structure.descriptions:
        return 0.0
    folded = fold_case(text[:MAX_DESCRIPTION])
    full = structure.descriptions.get(folded[:OPENING])
    if full is None:
        return 0.0
    return 3.0 if full == folded else 2.0 if len(folded) < len(full) else 1.0
