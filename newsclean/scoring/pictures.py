"""Texts beside pictures: captions and credits among the blocks that are no body."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsclean.model import Block, Role
from newsclean.scoring.role_marks import role_of
from newsclean.scoring.words import split_marks
from newsclean.vocab import regions as rg
from newsclean.vocab.images import (
    CREDIT_LABELS,
    CREDIT_PHRASES,
    PICTURE_AGENCIES,
    PICTURE_TEXTS,
    PICTURE_WORDS,
)

MAX_CREDIT: Final = 120
"""Characters of a credit that stands alone."""
MAX_SIGNATURE: Final = 50
"""Characters of a name with an agency."""
MAX_NAMES: Final = 6
"""Words of it."""
MAX_INITIALS: Final = 4
"""Characters of an initial or an abbreviation in a name ("A.", "Dr.", "u.a.")."""
MAX_LABEL: Final = 24
"""Characters in which the colon of a label must stand."""
_RIGHTS: Final = ("all rights", "alle rechte", "tous droits", "todos los derechos", "privacy")
"""What follows the sign at the foot of a page."""
_SIGNS: Final = ("©", "ⓒ", *CREDIT_PHRASES)
_SINGLE: Final = frozenset(name for name in PICTURE_AGENCIES if " " not in name)
_LONG: Final = tuple(name for name in PICTURE_AGENCIES if len(name) > 4)
_OPENERS: Final = "(（[|–—-/•· "


def says_credit(text: str) -> bool:
    """True for a text that is nothing but a credit: a sign, a label with a colon, a phrase, or a
    short text with an agency.

    >>> says_credit("Photo: Ann Olsen"), says_credit("Boats in the harbour")
    (True, False)
    """
    if len(text) > MAX_CREDIT:
        return False
    bare = text.lstrip(_OPENERS)
    low = bare[:MAX_LABEL].lower()
    if low.startswith(_SIGNS):
        return not any(words in bare.lower() for words in _RIGHTS)
    label, colon, _ = low.replace("：", ":").partition(":")
    if colon and (label.rstrip() in CREDIT_LABELS or label.partition(" ")[0] in CREDIT_LABELS):
        return True
    return len(text) <= MAX_SIGNATURE and _is_signed(text)


def _is_signed(text: str) -> bool:
    words = text.replace("/", " ").split()
    if len(words) > MAX_NAMES or text[-1] in ".!?。":
        return False
    if any(word[-1] == "." and len(word) > MAX_INITIALS for word in words):
        return False  # a sentence
    capitals = sum(word in _SINGLE or not word[0].islower() for word in words)
    if capitals * 2 < len(words):
        return False
    return not _SINGLE.isdisjoint(words) or any(name in text for name in _LONG)


@lru_cache(maxsize=4096)
def names_caption(marks: str) -> bool:
    """True for class words of a text under a picture ("photo-caption", "img-txt").

    Of 199 texts of news right behind an image with the first, none is body on annotated pages,
    and none of 88 with the second.
    """
    if role_of(marks) is Role.CAPTION:
        return True
    words = split_marks(marks)
    return not (PICTURE_WORDS.isdisjoint(words) or PICTURE_TEXTS.isdisjoint(words))


def in_caption(block: Block) -> bool:
    """True for a block that is a `figcaption` or stands in one."""
    return block.tag == "figcaption" or any(
        label == "figcaption" or label.startswith(("figcaption.", "figcaption#"))
        for label in block.ancestors[:4]
    )


def is_control(region: int, text: str) -> bool:
    """True for the text of a button and for one without letters (a duration, a count)."""
    return bool(region & rg.BUTTON) or not any(map(str.isalpha, text[:40]))
