"""What kind of page this is, from its blocks and what it declares."""

from __future__ import annotations

from typing import Final, NamedTuple

from newsclean.model import BODY_ROLES, Block, Claims, PageType, Role

MIN_BODY: Final = 250
"""Characters of body from which a page can be an article without saying so."""

MIN_CLAIMED_BODY: Final = 80
"""The same for a page that declares itself an article: a news flash has two sentences."""

MIN_PROSE: Final = 0.5
"""Share of the body in paragraphs; an index page has titles and links."""

INDEX_LINKS: Final = 20
"""Long linked texts from which a page without a story is a list of stories."""

INDEX_LINK_CHARS: Final = 30


class Verdict(NamedTuple):
    """What the blocks say of the whole page."""

    page_type: PageType
    is_article: bool
    has_body: bool
    confidence: float
    """0..1, see `body_confidence`."""


def judge_page(blocks: tuple[Block, ...], claims: Claims) -> Verdict:
    """Article or not. The thresholds are estimates; none was fitted to pages."""
    body = [block for block in blocks if block.role in BODY_ROLES]
    size = sum(len(block.text) for block in body)
    prose = sum(
        len(block.text)
        for block in body
        if block.role in (Role.PARAGRAPH, Role.QUOTE) and block.link_density < 0.5
    )
    confidence = round(body_confidence(blocks), 4)
    least = MIN_CLAIMED_BODY if claims.is_article else MIN_BODY
    if size >= least and prose >= MIN_PROSE * size:
        return Verdict("article", is_article=True, has_body=True, confidence=confidence)
    links = sum(
        1 for block in blocks if block.link_density > 0.5 and len(block.text) > INDEX_LINK_CHARS
    )
    kind: PageType = "index" if links > INDEX_LINKS else "other"
    has_body = size >= MIN_CLAIMED_BODY
    return Verdict(kind, is_article=False, has_body=has_body, confidence=confidence)


def body_confidence(blocks: tuple[Block, ...]) -> float:
    """The mean certainty about the body's blocks, by length, less what was nearly taken.

    0..1, and 0 without a body. Not calibrated: it orders pages, it is no probability.
    """
    doubt = weight = 0.0
    for block in blocks:
        if block.role in BODY_ROLES:
            doubt += (1.0 - block.score) * len(block.text)
            weight += len(block.text)
        elif block.role not in (Role.HIDDEN, Role.LEAD, Role.TITLE):
            doubt += block.score * len(block.text)
    return max(0.0, 1.0 - doubt / weight) if weight else 0.0
