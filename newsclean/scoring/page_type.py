"""What kind of page this is, whether it is an article, and how far to trust its body.

The kind is the answer of learned forests (`weights`, section "page"), held against what the page
declares; articles of a special form are told apart by `special_pages`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from newsclean.model import Candidate, PageType
from newsclean.scoring.page_features import PageLook
from newsclean.scoring.special_pages import DECLARED, OPEN_GRAPH, Special, find_special
from newsclean.scoring.trees import sigmoid
from newsclean.scoring.weights import PageWeights

MIN_BODY: Final = 80
"""Letters of body below which a page shows no story, whatever it is: a news flash has two
sentences."""

KINDS: Final[tuple[PageType, ...]] = ("article", "index", "forum", "product")
"""Kinds that have a forest each."""

ENGINE: Final = "engine"
"""Source of the candidates that the forests give."""


class Verdict(NamedTuple):
    """What is known of the whole page."""

    page_type: PageType
    is_article: bool
    has_body: bool
    confidence: float
    """Probability that the body is right (an F1 of 0.9 at least), 0..1; 0 without a body."""
    candidates: tuple[Candidate, ...]
    """The kinds that were weighed, and what speaks for each."""


def judge_page(look: PageLook, weights: PageWeights) -> Verdict:
    """The verdict on a page whose blocks have roles."""
    row = look.row()
    margin = weights.article.margin(row)
    chances = (margin, *(forest.margin(row) for forest in weights.others))
    has_body = look.size >= MIN_BODY
    kind = _kind(chances, has_body=has_body)
    is_article = kind == "article"
    special = find_special(look)
    if special and _fits(special, kind):
        kind = special.kind
        is_article = is_article or (has_body and kind == "live_blog")
    else:
        special = None
    trust = weights.trust.margin(look.trust_row(row, margin))
    confidence = round(sigmoid(trust), 4) if has_body else 0.0
    return Verdict(kind, is_article, has_body, confidence, _candidates(kind, chances, special))


def _kind(margins: Sequence[float], *, has_body: bool) -> PageType:
    """The likeliest kind; an article without a body is none, and what is nothing is "other"."""
    if has_body and margins[0] > 0.0:
        return "article"
    best = max(range(1, len(KINDS)), key=margins.__getitem__)
    return KINDS[best] if margins[best] > 0.0 else "other"


def _fits(special: Special, kind: PageType) -> bool:
    """True when a page that the forests call `kind` may have the special form.

    Lists and threads hold nodes and players of their entries; only `og:type` is about the page.
    """
    if kind == "article" or special.source == OPEN_GRAPH:
        return True
    return kind == "other" and special.source == DECLARED


def _candidates(
    kind: PageType, margins: Sequence[float], special: Special | None
) -> tuple[Candidate, ...]:
    found = [
        Candidate(name, ENGINE, name == kind, f"probability {sigmoid(margin):.2f}")
        for name, margin in zip(KINDS, margins, strict=True)
    ]
    if special:
        found.insert(0, Candidate(kind, special.source, chosen=True, reason=special.reason))
    elif kind == "other":
        found.insert(0, Candidate(kind, ENGINE, chosen=True, reason="nothing else is likely"))
    return tuple(found)
