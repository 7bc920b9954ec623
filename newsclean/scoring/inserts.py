"""Blocks whose wording says that they interrupt the story, whatever their place and markup."""

from __future__ import annotations

from typing import Final

from newsclean.model import Block, Role
from newsclean.vocab.insert_words import (
    ADVERT_LABELS,
    CORRECTION_OPENINGS,
    EMBED_WORDINGS,
    LEGAL_WORDINGS,
    MORE_OPENINGS,
    NEWSLETTER_WORDS,
    SIGN_UP_WORDS,
)

MAX_PROMO_WORDS: Final = 45
"""A longer text with these words is about newsletters."""

MAX_LEGAL: Final = 400
"""Characters; a longer text that speaks of rights is no line of copyright, and one that speaks of
the content of other sites no box that asks for it."""

MAX_WORDING: Final = 800
"""Characters that are looked at; 45 words are shorter."""

MAX_LABEL_WORDS: Final = 5

MAX_LABEL_ROWS: Final = 2
"""Rows of tables that set a label or a box, not data."""

MAX_OPENING: Final = 40
"""Characters in which the colon of a "Read more:" must stand."""

MIN_LINKED: Final = 0.3
WHOLE_LINK: Final = 0.95
MIN_CARD: Final = 25
"""Characters; shorter links are labels."""

MAX_CORRECTION: Final = 800
"""Characters; a longer text that begins so is a story about a correction."""

MIN_SENTENCE: Final = 20
"""Characters from which an opening is the beginning of a sentence, not a label with a colon."""

_OPENING_ENDS: Final = tuple(":.：】]")
_EDGES: Final = '.,:;!?()"“”«»'
_LABEL_EDGES: Final = " -–—:.[]()*"


def find_insert(block: Block, words: int) -> Role | None:
    """ADVERT, LEGAL, CONSENT, PROMO or RELATED when the wording says so, else None.

    Of the blocks with a newsletter word and a sign-up word, 214 of 216 on annotated pages are no
    body; of linked lines that open with "Read more", 79 of 108, the rest on pages whose gold
    keeps such lines; of lines of copyright none of 297; of boxes that
    ask before they show something of another site none of 9.
    """
    low = block.text[:MAX_WORDING].lower()
    if words <= MAX_LABEL_WORDS and low.strip(_LABEL_EDGES) in ADVERT_LABELS:
        return Role.ADVERT
    opening, colon, _ = low[:MAX_OPENING].partition(":")
    if colon and block.link_density >= MIN_LINKED and opening.strip() in MORE_OPENINGS:
        return Role.RELATED
    if len(block.text) <= MAX_LEGAL:
        if any(wording in low for wording in LEGAL_WORDINGS):
            return Role.LEGAL
        if any(wording in low for wording in EMBED_WORDINGS):
            return Role.CONSENT
    if words <= MAX_PROMO_WORDS:
        plain = {word.strip(_EDGES) for word in low.split()}
        if not plain.isdisjoint(NEWSLETTER_WORDS) and not plain.isdisjoint(SIGN_UP_WORDS):
            return Role.PROMO
    return None


def is_data_table(block: Block) -> bool:
    """True for a table of three rows or more that is not made of links.

    Of 136 of them inside the story on annotated pages 116 are body.
    """
    return len(block.rows) > MAX_LABEL_ROWS and block.link_density < MIN_LINKED


def is_card_link(block: Block) -> bool:
    """True for the title of a card: nothing but a link, and no paragraph, heading or list item.

    Of 171 such blocks inside the story on annotated pages, 158 are no body.
    """
    if block.link_density < WHOLE_LINK or len(block.text) < MIN_CARD or block.level:
        return False
    return block.tag != "p"


def is_correction(block: Block) -> bool:
    """True for a note that corrects the story."""
    if len(block.text) > MAX_CORRECTION or block.link_density >= MIN_LINKED:
        return False
    start = block.text[:MAX_OPENING].lower().lstrip("*•【[(（ ")
    return start.startswith(CORRECTION_OPENINGS) and any(
        len(opening) > MIN_SENTENCE or start[len(opening) :][:1] in _OPENING_ENDS
        for opening in CORRECTION_OPENINGS
        if start.startswith(opening)
    )
