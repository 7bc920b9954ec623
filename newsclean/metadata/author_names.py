"""Text that credits authors to a tuple of clean names, in many languages."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import regex

from newsclean.dom.text import clean_text
from newsclean.metadata.block_marks import has_word
from newsclean.metadata.date_text import parse_printed_date
from newsclean.metadata.patterns import Pattern
from newsclean.vocab.names import (
    AGENCIES,
    AND_WORDS,
    BY_WORDS,
    CREDENTIALS,
    HONORIFICS,
    NOT_AUTHORS,
    NOT_NAME_WORDS,
    ROLE_WORDS,
    SUFFIXES,
)

MAX_CHARS: Final = 500
MAX_NAMES: Final = 20
_NAME_CHARS: Final = 70
_NAME_WORDS: Final = 7

_SURNAME_PARTICLES: Final = frozenset("de di da el von van av af del do la ni de la dos".split())
"""By-words that are also parts of surnames; only a printed byline may lose them."""

_LONG_PARTICLES: Final = frozenset({"della", "dalla", "dello", "degli", "delle"})
"""Lower-case parts of surnames with more than three letters."""

_BY_ALTERNATIVES: Final = "|".join(
    re.escape(word).replace(r"\ ", r"\s+") for word in sorted(BY_WORDS, key=len, reverse=True)
)
_BY: Final = Pattern(
    rf"(?i:[\s|•·–—-]*({_BY_ALTERNATIVES})(?:\s*[:：/／|]\s*|\s+))|(?:Written )?[Bb]y(?=\p{{Lu}})"
)
_CJK_BY: Final = Pattern(
    r"(?:文|文字|撰文|作者|記者|记者|編輯|编辑|執筆|取材|글)\s?[／/：:|●◎]?\s?(?=\p{Lo})"
)
_CJK_ROLE: Final = Pattern(r"(?<=\p{Lo})\s?(?:記者|记者|기자|특파원|논설위원|기고가)$")
_NOISE: Final = Pattern(r"https?://\S+|www\.\S+|\S+@\S+|(?<!\w)@\w+")
_SPLIT: Final = Pattern(r"\s*[,;|•·、，；／\n\t]+\s*|\s+[/–—-]+\s+|\s*/\s*")
_SPLIT_DATA: Final = Pattern(r"\s*[,;|•·、，；\n\t]+\s*|\s+[/–—-]+\s+|／")
"""Structured data also holds signatures such as `xyz/abc` and names with a slash."""
_PAREN: Final = Pattern(r"\s*[(\[（【]([^()\[\]（）【】]{0,80})[)\]）】]?")
_BY_INSIDE: Final = Pattern(
    r"(?:^|[\s\d|•·.])(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor)\s+(?=[\p{Lu}\d])"
)
_TAIL: Final = Pattern(
    r"\s*(?:[|•·\n»]|\s[–—-]\s|\b(?i:updated?|published|posted|last|photos?|photography|pictures"
    r"|illustrations?|(?:medically |fact )?(?:reviewed|checked)|fact|edited|comments?|min read"
    r"|read more|aktualisiert|veröffentlicht|stand|publié|mis à jour|actualizado|publicado|follow"
    r"|in|on|at|for)\b"
    r"(?=[\s:])).*",
    regex.S,
)
_DIGIT_TAIL: Final = Pattern(r"\s*(?<!\p{L})\d.*", regex.S)
_EDGE: Final = " \t\n-–—,:;|*•·\"“”„«»'`’‘~_/\\<>#!?"
_HOST: Final = Pattern(r"[\w-]+(?:\.[\w-]{2,})+")
"""A site's address among the names is where they work, not who wrote."""
_HAN_NAME: Final = Pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー・\s]{2,14}")


@lru_cache(maxsize=256)
def split_names(text: str, *, printed: bool = False) -> tuple[str, ...]:
    """The names in a credit such as `"By Jane Roe and John Doe, Staff Writers"`.

    `printed` is True for a line read from the page and False for structured data, which is
    trusted more: there, single words and digits are names too, and a leading "de" or "von" is a
    part of the name. Empty when the text credits nobody.
    """
    plain = clean_text(html.unescape(text) if "&" in text else text, limit=MAX_CHARS)
    # Most credits are plain names: a look for one sign is cheaper than a pattern.
    if "@" in plain or "://" in plain or "www." in plain:
        plain = _NOISE.sub(" ", plain)
    plain = plain.strip(_EDGE)
    if has_word(plain, "([（【"):
        plain = _PAREN.sub(_open_parens, plain)
    if printed:
        plain = _cut_to_credit(plain)
    plain = _strip_by(plain, printed=printed)
    names: list[str] = []
    for position, part in enumerate(_split(plain, printed=printed)):
        name = clean_name(part, printed=printed, first=position == 0)
        if name.lower() in SUFFIXES and names:
            names[-1] = f"{names[-1]}, {name}"
        elif name:
            names.append(name)
    return unique_names(names)


def credit_start(text: str) -> int:
    """Where the names begin after a by-word at the start or inside; -1 when there is none."""
    start = _BY.match(text) or _BY_INSIDE.search(text)
    return start.end() if start else -1


def _cut_to_credit(text: str) -> str:
    """The part of a printed line from its by-word to what follows the names."""
    text = text[max(credit_start(text), 0) :]
    date = parse_printed_date(text)
    if date is not None:
        text = text[: date.start] if date.start > 2 else text[date.end :]
    return _DIGIT_TAIL.sub("", _TAIL.sub("", text.strip(_EDGE)))


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """Names in order, without repetitions by case; at most 20."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.casefold(), name)
    return tuple(seen.values())[:MAX_NAMES]


def clean_name(text: str, *, printed: bool = False, first: bool = True) -> str:
    """One name without titles, roles and stray signs; empty when it is not a name.

    `first` is False for what follows a comma, where a job title is more likely than a name.
    """
    name = _strip_by(text.strip(_EDGE), printed=printed).strip(_EDGE)
    name = _CJK_ROLE.sub("", name) if name[-1:] > "\u2e80" else name
    if name.casefold() in AGENCIES:
        return name
    if not first and "." in name and _HOST.fullmatch(name):
        return ""
    words = _without_titles(name.split())
    name = " ".join(words).strip(_EDGE)
    if name.lower() in SUFFIXES:
        return name
    if name.endswith(".") and len(words[-1]) > 4:
        name = name.rstrip(".")
    if not name or name.casefold() in NOT_AUTHORS or name.casefold() in CREDENTIALS:
        return ""
    return name if _is_name(name, printed=printed, first=first) else ""


def looks_like_person(name: str) -> bool:
    """Two to five capitalised words, or a Chinese, Japanese or Korean name."""
    if _HAN_NAME.fullmatch(name):
        return True
    words = name.split()
    if not 2 <= len(words) <= 5 or not words[0][:1].isalpha() or has_other_words(name):
        return False
    if any(w[:1].islower() and len(w) > 3 and w not in _LONG_PARTICLES for w in words):
        return False
    return sum(1 for w in words if not w[:1].islower()) >= 2


def has_other_words(name: str) -> bool:
    """True when a word is one that no person is called ("of", "Editor", "Group")."""
    words = [word.lower().strip(".,:") for word in name.split()]
    return any(word in NOT_NAME_WORDS or word in ROLE_WORDS for word in words)


def _open_parens(match: regex.Match[str]) -> str:
    """A short aside is one more credit ("(dpa)"); its other uses (roles, places) are dropped."""
    inner = match.group(1).strip()
    return f", {inner}, " if inner.casefold() in AGENCIES else " "


def _strip_by(text: str, *, printed: bool) -> str:
    text = _CJK_BY.sub("", text, count=1) if text[:1] > "\u2e80" else text
    for _ in range(3):
        match = _BY.match(text)
        if match is None:
            return text
        rest = text[match.end() :]
        word = (match.group(1) or "by").lower()
        marked = match.group()[-1:] in ":：/／|" or match.group().rstrip()[-1:] in ":：/／|"
        if not rest or (word in _SURNAME_PARTICLES and not printed and not marked):
            return text
        if rest[0].islower() and not marked and not (printed and rest.split(" ")[0] in BY_WORDS):
            return text
        text = rest
    return text


def _split(text: str, *, printed: bool) -> Iterator[str]:
    """Parts between commas and the like, then at words such as "and" when both sides can stand."""
    for part in (_SPLIT if printed else _SPLIT_DATA).split(text):
        current: list[str] = []
        rest = part.split()
        for index, word in enumerate(rest):
            if word in AND_WORDS and _can_split(current, rest[index + 1 :]):
                yield " ".join(current)
                current = []
            else:
                current.append(word)
        yield " ".join(current)


def _can_split(before: list[str], after: list[str]) -> bool:
    """Both sides are full names, or one is an agency ("Jane Roe and AP")."""
    if not after or not before:
        return True
    if len(before) >= 2 and len(after) >= 2:
        return True
    return any(
        " ".join(side).casefold().strip(".") in known
        for side in (before, after)
        for known in (AGENCIES, NOT_AUTHORS)
    )


def _without_titles(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0].lower() in HONORIFICS:
        words = words[1:]
    while len(words) > 2 and words[-1].strip(",").lower() in CREDENTIALS:
        words = words[:-1]
    lead = 0
    while lead < len(words) and words[lead].lower().strip(".") in ROLE_WORDS:
        lead += 1
    rest = words[lead:]
    if lead and len(rest) >= 2 and all(w[:1].isupper() for w in rest[:2]):
        return rest
    return words


def _is_name(name: str, *, printed: bool, first: bool) -> bool:
    words = name.split()
    if len(name) > _NAME_CHARS or not any(char.isalpha() for char in name):
        return False
    roles = sum(1 for word in words if word.lower().strip(".’'") in ROLE_WORDS)
    if roles and (not first or roles == len(words)):
        return False
    if not first and len(words) > 3 and any(w.islower() and len(w) > 4 for w in words):
        return False
    if not printed:
        return len(words) <= _NAME_WORDS + 3
    if any("0" <= char <= "9" for char in name) or len(words) > _NAME_WORDS:
        return False
    return not name[0].islower() or name.isascii() is False
