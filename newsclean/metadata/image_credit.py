"""Caption and credit in a text about an image, and a credit without its label."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsclean.metadata.credit_starts import BRACKETS, credit_starts, has_agency, label_end
from newsclean.metadata.patterns import Pattern
from newsclean.vocab.images import AFTER_NAMES, CREDIT_LABELS, CREDIT_PHRASES

MAX_CREDIT: Final = 200

_SIGNATURE: Final = 50
_SIGNATURE_WORDS: Final = 6
_ONE_WORD: Final = 14
"""Characters and words of a text that is nothing but a name with an agency, and characters of it
in a script without spaces."""
_SENTENCE: Final = frozenset("!?:。")
_PARTICLES: Final = frozenset("via for of de von van und and et y".split())
_IN_BRACKETS: Final = 60
"""Characters of a text in brackets, alone under an image, that is a credit."""
_MAX_LABEL: Final = 30
_EDGES: Final = " |–—-•/＝="

_AFTER_NAME: Final = Pattern(r"\s?(?:撮影|提供|摄影?|攝影?|供[图圖]|(?:인턴)?기자|제공)$")
_RIGHTS: Final = Pattern(
    r"(?i)[\s/|,.]*(?:copyright\s\d{4}\b|all rights reserved|tous droits réservés$"
    r"|alle rechte vorbehalten).*$"
)
"""Legal words after a name."""

_CAPTION_LABELS: Final = (
    "image caption,", "image caption:", "image caption", "photo caption:", "caption:", "legende:",
    "bildunterschrift:", "bildtext:", "bildlegende:",
)  # fmt: skip


def split_credit(text: str) -> tuple[str, str]:
    """(caption, credit) of a text that may end with a credit; empty when there is none.

    >>> split_credit("The harbour on Monday. Photo: Ann Olsen")
    ('The harbour on Monday.', 'Photo: Ann Olsen')
    """
    for start in credit_starts(text):
        if start > 0:
            return text[:start].strip(), text[start:].strip()
        if start == 0 and len(text) <= MAX_CREDIT and (text[0] == "©" or ". " not in text):
            return "", text
    return text, ""


def is_credit(text: str) -> bool:
    """True for a text that is nothing but a credit, by its first word, its brackets or an agency.

    >>> is_credit("Foto: Ann Olsen"), is_credit("(Bay Pictures)"), is_credit("Bay / AFP")
    (True, True, True)
    """
    return len(text) <= MAX_CREDIT and _is_credit(text)


@lru_cache(maxsize=1024)
def _is_credit(text: str) -> bool:
    closing = BRACKETS.get(text[:1])
    if closing and text.endswith(closing) and len(text) <= _IN_BRACKETS:
        return text[0] not in text[1:]
    return _is_signature(text) or not split_credit(text)[0]


def _is_signature(text: str) -> bool:
    """True for a few words with an agency, no sentence."""
    if len(text) > _SIGNATURE or text[-1] == "." or len(text.split()) > _SIGNATURE_WORDS:
        return False
    if " " not in text and len(text) > _ONE_WORD:
        return False  # a sentence of a script without spaces
    if not has_agency(text) or not _SENTENCE.isdisjoint(text):
        return False
    words = text.replace("/", " ").split()
    return all(not word[0].islower() or word in _PARTICLES or has_agency(word) for word in words)


def is_label(text: str) -> bool:
    """True for a label that waits for its name ("Photo:", "Copyright")."""
    if len(text) > _MAX_LABEL:
        return False
    low = text.lower().strip(" :：©")
    return low in CREDIT_LABELS or low in CREDIT_PHRASES or low == "tous droits réservés"


def bare_credit(credit: str) -> str:
    """A credit without its label, dashes and the brackets around the whole of it.

    The sign of copyright is part of what is credited, and stays.

    >>> bare_credit("(Photo by Ann Olsen)"), bare_credit("Foto: © dpa")
    ('Ann Olsen', '© dpa')
    """
    if not credit:
        return ""
    bare, signed = _strip(credit), False
    for _ in range(3):
        rest = _strip(bare[label_end(bare) :])
        if not rest or rest == bare:
            break
        signed = signed or bare.startswith("©")
        bare = rest
    bare = _RIGHTS.sub("", bare) or bare
    if bare.endswith(AFTER_NAMES):
        bare = _AFTER_NAME.sub("", bare) or bare
    return f"© {bare}"[:MAX_CREDIT] if signed else bare[:MAX_CREDIT]


def bare_caption(caption: str) -> str:
    """A caption without the words that announce it to screen readers ("Image caption,")."""
    low = caption[:40].lower()
    if not low.startswith(_CAPTION_LABELS):
        return caption
    label = next(label for label in _CAPTION_LABELS if low.startswith(label))
    return caption[len(label) :].lstrip()


def _strip(text: str) -> str:
    """Without dashes and bars at the ends, and without brackets that have no partner inside."""
    text = text.strip(_EDGES)
    while text[:1] in BRACKETS and text.rstrip(". ").endswith(BRACKETS[text[:1]]):
        text = text.rstrip(". ")[1:-1].strip(_EDGES)
    for opening, closing in BRACKETS.items():
        if text.endswith(closing) and opening not in text:
            text = text[: -len(closing)].strip(_EDGES)
        elif text.startswith(opening) and closing not in text:
            text = text[len(opening) :].strip(_EDGES)
    return text
