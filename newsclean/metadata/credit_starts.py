"""Where in a text about an image the credit can begin.

Plain string tests, because the words are many and most texts have none of them: patterns of all
labels and agencies took 0.2 ms for a text and 0.1 s to compile.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsclean.metadata.patterns import Pattern
from newsclean.vocab.images import (
    ABBREVIATED_LABELS,
    AFTER_NAMES,
    CREDIT_LABELS,
    CREDIT_PHRASES,
    LABEL_SUFFIXES,
    LOWER_CASE_CREDITS,
    PICTURE_AGENCIES,
    PICTURE_KINDS,
)

TAIL: Final = 260
"""Characters at the end of a text in which a credit is looked for."""

BRACKETS: Final = {"(": ")", "[": "]", "（": "）", "【": "】"}

_IN_BRACKETS: Final = 60
"""Characters in brackets after the last sentence that can be a name."""
_LAST_WORDS: Final = 80
"""Characters after the last sentence that can be a credit."""
_ABBREVIATION: Final = 5
"""Characters of a word with a capital and a full stop ("Prof.") that ends no sentence."""
_MOST_LABELS: Final = 12

_PHRASES: Final = (*CREDIT_PHRASES, *ABBREVIATED_LABELS)
_ASCII_AGENCIES: Final = tuple(name for name in PICTURE_AGENCIES if name.isascii())

_ENDS: Final = frozenset('.!?。！？…»”"')
_OPENERS: Final = " \n|(（[【–—-/•·"
_STRONG: Final = _ENDS | frozenset("\n|(（[【–—-/•·＝")
"""What stands before a label that begins a part of the text."""

_SIGN: Final = Pattern(r"[©ⓒⒸ]|[(（][cCｃＣ][)）]")
_LABELLED: Final = Pattern(
    r"(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,20}(?: [\p{L}\p{M}]{1,12}){0,2} ?[:：/](?!/)"
)
_NAME_FOLLOWS: Final = Pattern(r"[\p{Lu}\p{Lo}©@(\d]|[\p{Ll}\d]{2,20}[./]\S")
_BAR: Final = Pattern(r"\s+[|｜•]\s+(?=\S{2})[^|]{2,120}(?:\|[^|]{2,80})?$")
_NAME: Final = Pattern(
    r"\p{Lu}[\p{L}\d.’'&-]*(?:[ /,]{1,3}(?:via|for|of|de|von|van|\p{Lu}[\p{L}\d.’'&-]*)){0,5}"
)


def credit_starts(text: str) -> Iterator[int]:
    """The places where a credit can begin, the surest first."""
    marked = _marked_start(text)
    if marked >= 0:
        yield marked
    match = _BAR.search(text, max(0, len(text) - TAIL))
    if match:
        yield match.start()
    for find in (_bracket_start, _last_words_start, _equals_start):
        start = find(text)
        if start >= 0:
            yield start


def _marked_start(text: str) -> int:
    """Where a sign or a label announces a credit that goes on to the end of the text; else -1."""
    tail = max(0, len(text) - TAIL)
    found = [match.start() for match in islice(_SIGN.finditer(text, tail), 1)]
    if ":" in text or "：" in text or "/" in text:
        labels = islice(_LABELLED.finditer(text, tail), _MOST_LABELS)
        found += [
            start
            for match in labels
            if (start := _label_start(text, match.start(), match.end())) >= 0
        ]
    found += _phrase_starts(text, tail)
    found = [start for start in found if len(text) - start > 3]
    return _with_openers(text, min(found)) if found else -1


def _with_openers(text: str, start: int) -> int:
    """The start moved back over the brackets, bars and dashes in front of it."""
    while start > 0 and text[start - 1] in _OPENERS:
        start -= 1
    return start


def _label_start(text: str, start: int, end: int) -> int:
    """Where the label begins in words that end with a colon or a stroke; -1 when they are none.

    A label stands where a sentence ends, a bracket opens or at the start; amid words only with a
    capital letter, a colon and a name.
    """
    words = text[start : end - 1].rstrip()
    for skipped in (0, words.find(" ") + 1, words.rfind(" ") + 1):
        if _is_label(words[skipped:].lower()):
            at = start + skipped
            before = text[:at].rstrip(" ")
            if not before or before[-1] in _STRONG:
                return at
            capital = text[at].isupper() or text[at].lower() == text[at].upper()
            if capital and text[end - 1] != "/" and _name_follows(text[end:].lstrip()):
                return at
    return -1


def _is_label(words: str) -> bool:
    if words in CREDIT_LABELS:
        return True
    first, _, second = words.partition(" ")
    return second in LABEL_SUFFIXES and first in CREDIT_LABELS


def _name_follows(text: str) -> bool:
    return text.startswith(LOWER_CASE_CREDITS) or _NAME_FOLLOWS.match(text[:40]) is not None


def _phrase_starts(text: str, tail: int) -> list[int]:
    """Where phrases ("Photo by") and abbreviated labels ("Fot.") stand at the head of a part."""
    low = text.lower()
    if len(low) != len(text):  # a letter that has no single lower-case form
        return []
    found = []
    for phrase in _PHRASES:
        at = low.find(phrase, tail)
        if at < 0:
            continue
        before = text[:at].rstrip(" ")
        after = low[at + len(phrase) : at + len(phrase) + 1]
        if (not before or before[-1] in _STRONG) and (phrase[-1] == "." or not after.isalpha()):
            found.append(at)
    return found


def label_end(text: str) -> int:
    """Where the sign or label at the start of a credit ends; 0 when it has none."""
    match = _SIGN.match(text)
    if match:
        return match.end()
    match = _LABELLED.match(text)
    if match and _is_label(text[: match.end() - 1].rstrip().lower()):
        return match.end()
    low = text[:40].lower()
    if not low.startswith(_PHRASES):
        return 0
    for phrase in _PHRASES:
        after = low[len(phrase) : len(phrase) + 1]
        if low.startswith(phrase) and (phrase[-1] == "." or not after.isalpha()):
            rest = text[len(phrase) :].lstrip()
            return len(text) - len(rest.lstrip(":： "))
    return 0


def _bracket_start(text: str) -> int:
    """Where brackets at the end of a text open that name an agency, or a name after a sentence."""
    bare = text.rstrip(". ")
    opening = next((o for o, closing in BRACKETS.items() if bare.endswith(closing)), "")
    start = bare.rfind(opening) if opening else -1
    inner = bare[start + 1 : -1]
    if start < 0 or not 2 <= len(inner) <= 100 or inner.lower().startswith(PICTURE_KINDS):
        return -1
    if "/" in inner or " via " in inner or inner.endswith(AFTER_NAMES) or has_agency(inner):
        return _with_openers(text, start)
    before = bare[:start].rstrip()
    is_name = inner[0].isupper() and len(inner) <= _IN_BRACKETS
    return _with_openers(text, start) if is_name and before and before[-1] in _ENDS else -1


def _last_words_start(text: str) -> int:
    """Where the last words after the last sentence begin, when they name someone.

    A few words with capitals ("... on Monday. Ann Olsen") do, and any with an agency; not when
    what ends before them is an abbreviation ("with Dr. Ann Olsen").
    """
    start = 1 + max(text.rfind(sign, 0, len(text) - 1) for sign in ".!?…。”»")
    words = text[start:].strip()
    if not start or not 1 < len(words) <= _LAST_WORDS or words[-1] in ".!?。":
        return -1
    glued = text[start : start + 1] not in (" ", "\n", "") and text[start - 1] not in "。”»"
    if glued or words[0] in ",;:)":
        return -1
    if has_agency(words):
        return start
    before = text[:start].rsplit(maxsplit=1)[-1]
    short = before[-1] == "." and len(before) <= _ABBREVIATION and before[-2:-1].isalpha()
    abbreviation = short and not before[0].islower()
    if words[0].isupper() and not abbreviation and _NAME.fullmatch(words):
        return start
    return start if words.endswith(("기자", "제공")) and len(words) <= 12 else -1


def _equals_start(text: str) -> int:
    """Where the full-width equals sign stands with which Japanese papers set the agency off, or
    the stroke before a Lithuanian "nuotr."."""
    start = text.rfind("＝")
    if start > 0:
        name = text[start + 1 :]
        signed = (
            name.endswith(AFTER_NAMES) or name in ("ＡＰ", "ＡＦＰ", "ＥＰＡ") or has_agency(name)
        )
        return start if signed and len(name) <= 20 else -1
    if text.endswith(("nuotr.", "nuotr")) and " / " in text:
        return (
            text.rfind(" / ", 0, text.rfind(" / ")) if text.count(" / ") > 1 else text.rfind(" / ")
        )
    return -1


def has_agency(text: str) -> bool:
    """True when an agency is named as it signs: no letter beside it that would make it another
    word ("AP" in "APRIL")."""
    for name in _ASCII_AGENCIES if text.isascii() else PICTURE_AGENCIES:
        at = text.find(name)
        if at < 0:
            continue
        if name[0] > "\u0900":
            return True  # scripts without capitals or spaces
        before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
    return False
