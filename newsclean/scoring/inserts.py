"""Blocks whose wording says that they interrupt the story, whatever their place and markup."""

from __future__ import annotations

import re
from typing import Final

from newsclean.model import Block, Role
from newsclean.vocab.house_words import ADVERT_LABELS, HOUSE_OPENINGS, READING_TIMES
from newsclean.vocab.insert_words import (
    CORRECTION_OPENINGS,
    EMBED_WORDINGS,
    LEGAL_WORDINGS,
    NEWSLETTER_WORDS,
    SIGN_UP_WORDS,
)
from newsclean.vocab.more_words import MORE_OPENINGS
from newsclean.vocab.tags import HEADINGS

MAX_PROMO_WORDS: Final = 45
"""A longer text with these words is about newsletters."""

MAX_LEGAL: Final = 400
"""Characters; a longer text that speaks of rights is no line of copyright, and one that speaks of
the content of other sites no box that asks for it."""

MAX_WORDING: Final = 800
"""Characters that are looked at; 45 words are shorter."""

MAX_LABEL: Final = 60
"""Characters of the longest label of an advert."""

MAX_HOUSE: Final = 180
"""Characters; a longer text that begins like a line of the house may go on as a story."""

MAX_LABEL_ROWS: Final = 2
"""Rows of tables that set a label or a box, not data."""

MAX_OPENING: Final = 40
"""Characters in which the colon or bar of a "Read more:" must stand."""

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
_DIGITS: Final = "0123456789"
_SIGNS: Final = ' \t\n-–—•*+#|»›>→⇒▶►▸▪■●◆✓👉➡️🔗[【(（«"“'
"""What stands before a "Read more"."""

_AROUND: Final = _SIGNS + ":：.…!]】）)"

_OPENING_END: Final = re.compile(r"[:：|｜】\]>»]|[-–—→] ")
_KEY: Final = 3
"""Characters by which openings are looked up."""


def find_insert(block: Block, words: int) -> Role | None:
    """The role that the wording of an insert or of a line of the house tells, else None.

    Of the blocks with a newsletter word and a sign-up word, 214 of 216 on annotated pages are no
    body; of linked lines that open with "Read more", 245 of 287, most of the rest on pages whose
    gold keeps such lines; of labels of adverts 65 of 75; of other lines of the house 35 of 36; of
    lines of copyright all 297; of boxes that ask before they show something of another site all 9.
    """
    length = len(block.text)
    low = block.text[:MAX_WORDING].lower()
    if length <= MAX_LABEL and _is_label(low):
        return Role.ADVERT
    if block.link_density >= MIN_LINKED and _opens_more(block, low):
        return Role.RELATED
    house = _find_house(low) if length <= MAX_HOUSE else None
    if house is not None:
        return house
    if length <= MAX_LEGAL:
        if any(map(low.__contains__, LEGAL_WORDINGS)):
            return Role.LEGAL
        if any(map(low.__contains__, EMBED_WORDINGS)):
            return Role.CONSENT
    if words <= MAX_PROMO_WORDS and any(map(low.__contains__, NEWSLETTER_WORDS)):
        plain = {word.strip(_EDGES) for word in low.split()}
        if not plain.isdisjoint(NEWSLETTER_WORDS) and not plain.isdisjoint(SIGN_UP_WORDS):
            return Role.PROMO
    return None


def _is_label(low: str) -> bool:
    """True for the label of an advert, numbered or not."""
    return _fold(low.strip(_LABEL_EDGES).rstrip(_DIGITS).rstrip()) in ADVERT_LABELS


def is_more_label(block: Block) -> bool:
    """True for a block that says "Read also" and nothing else."""
    return len(block.text) <= MAX_OPENING and _fold(block.text).strip(_AROUND) in MORE_OPENINGS


def shares_link(block: Block, other: Block) -> bool:
    """True when the first link of both leads to the same place."""
    href = _first_link(block)
    return href is not None and href == _first_link(other)


def _first_link(block: Block) -> str | None:
    return next((span.href for span in block.spans if span.href), None)


def _opens_more(block: Block, low: str) -> bool:
    """True when "Read more" stands before the first colon, bar, or dash, or alone in a link."""
    head = low[:MAX_OPENING].lstrip(_SIGNS).replace("’", "'")
    end = _OPENING_END.search(head)
    if end is not None:
        return head[: end.start()].strip() in MORE_OPENINGS
    return block.tag not in HEADINGS and is_more_label(block)


def _fold(text: str) -> str:
    return text.lower().replace("’", "'")


def _find_house(low: str) -> Role | None:
    """The role of a short line that begins as only lines of the house do."""
    if low[0] in _DIGITS:
        unit = low.lstrip(_DIGITS).strip(_LABEL_EDGES)
        return Role.BOILERPLATE if unit in READING_TIMES else None
    text = _fold(low)
    for opening, wording, role in _HOUSE.get(low[:_KEY], ()):
        if text.startswith(opening) and text.find(wording, len(opening)) >= 0:
            return role
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


def _index_house() -> dict[str, list[tuple[str, str, Role]]]:
    """Openings by their first characters; none is shorter."""
    index: dict[str, list[tuple[str, str, Role]]] = {}
    for entry in HOUSE_OPENINGS:
        index.setdefault(entry[0][:_KEY], []).append(entry)
    return index


_HOUSE: Final = _index_house()
