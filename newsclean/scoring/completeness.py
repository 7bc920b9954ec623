"""How much of the article the page gives, with the evidence.

Only what the page declares is measured: its own count of words, or the body in its structured
data. What else says that a story goes on (a gate, a link to the rest, dots at the end) is told as
evidence and measures nothing, because many pages carry it under the whole story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsclean.model import BODY_ROLES, Block, Candidate, Claims, Completeness, Role
from newsclean.scoring.garbled import is_garbled
from newsclean.scoring.gates import is_gate, leads_on

ENOUGH_WORDS: Final = 0.75
"""Share of a declared number of words from which the story is whole: publishers count captions and
inserts, too. 77 of 78 annotated stories have it; the other one is cut."""

ENOUGH_TEXT: Final = 0.6
"""The same for the declared body: 95 of 98 annotated stories, and two of the others declare
another text."""

MOST_WORDS: Final = 3
"""A story of so many times the declared words is not what was counted (5 words, say)."""

MIN_TEXT: Final = 300
"""Characters; a shorter declared body is a teaser."""

UNSPACED: Final = 9
"""Characters per word from which a text is written without spaces; its characters are counted."""

NEAR: Final = 12
"""Blocks after the body in which a gate stands; share buttons and tags come between."""

NEXT: Final = 3
"""Blocks after the body in which a link to the rest stands."""

MAX_LINK: Final = 40
"""Characters of a line that leads to the rest."""

SHOWN: Final = 100
"""Characters of a text that are kept as evidence."""

_STORY: Final = BODY_ROLES | {Role.LEAD}
_DOTS: Final = ("…", "...", "[…]", "[...]", "(…)", "(...)")


def measure_completeness(blocks: Sequence[Block], claims: Claims) -> Completeness:
    """Share of the article in the body (and lead), and what says so.

    The share is None when the page declares nothing to compare with. Text that was recovered from
    the page's data counts.
    """
    kept = [block for block in blocks if block.role in _STORY]
    measured = list(_measured(kept, claims)) if kept else []
    evidence = [candidate for _, candidate in measured[1:]]
    share = None
    if measured:
        share, first = measured[0]
        evidence.insert(0, Candidate(first.value, first.source, chosen=True))
    return Completeness(share, (*evidence, *_signs(blocks, kept)))


def _measured(kept: Sequence[Block], claims: Claims) -> Iterator[tuple[float, Candidate]]:
    """Shares by what the page declares, the surest first."""
    chars = sum(len(block.text) for block in kept)
    if claims.word_count:
        words = sum(len(block.text.split()) for block in kept)
        size, unit = (chars, "characters") if chars > words * UNSPACED else (words, "words")
        if size <= MOST_WORDS * claims.word_count:
            value = f"{size} of {claims.word_count} {unit}"
            share = size / claims.word_count
            yield _whole(share, ENOUGH_WORDS), Candidate(value, "wordCount")
    declared = len(claims.article_body)
    if declared >= MIN_TEXT and chars <= MOST_WORDS * declared:
        value = f"{chars} of {declared} characters"
        yield _whole(chars / declared, ENOUGH_TEXT), Candidate(value, "articleBody")


def _whole(share: float, enough: float) -> float:
    return 1.0 if share >= enough else round(share, 3)


def _signs(blocks: Sequence[Block], kept: Sequence[Block]) -> Iterator[Candidate]:
    """What else says that the story is cut, or was; `kept` are its blocks."""
    recovered = [block for block in kept if block.source != "dom"]
    if recovered:
        count = sum(len(block.text) for block in recovered)
        yield Candidate(f"{count} characters", f"recovered:{recovered[0].source}")
    if is_garbled(blocks):
        yield Candidate("scrambled text", "text:scrambled")
    # Recovered blocks stand behind those of the document.
    if len(recovered) == len(kept):
        return
    last = kept[len(kept) - len(recovered) - 1]
    if last.text.endswith(_DOTS):
        yield Candidate(last.text[-SHOWN:], "text:dots")
    yield from _gates(blocks, last.index)


def _gates(blocks: Sequence[Block], last: int) -> Iterator[Candidate]:
    """The first gate, else the first link to the rest, after the story."""
    around = blocks[last].ancestors
    near = [
        block
        for block in blocks[last + 1 : last + 1 + NEAR]
        if not block.hidden and block.source == "dom"
    ]
    gate = next((block for block in near if is_gate(block, around)), None)
    if gate is not None:
        yield Candidate(gate.text[:SHOWN], "gate")
        return
    links = (block for block in near if block.index <= last + NEXT and len(block.text) <= MAX_LINK)
    for block in links:
        if leads_on(block) and _is_alone(blocks, block):
            yield Candidate(block.text, "text:continue")
            return


def _is_alone(blocks: Sequence[Block], block: Block) -> bool:
    """True when no other block has the same text: teasers repeat theirs."""
    return sum(other.text == block.text for other in blocks) == 1
