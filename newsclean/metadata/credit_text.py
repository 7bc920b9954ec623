"""A printed credit cut down to its names: by-words, dates, pictures and asides taken off."""

from __future__ import annotations

import re
from typing import Final

import regex

from newsclean.metadata.date_text import parse_printed_date
from newsclean.metadata.patterns import Pattern
from newsclean.vocab.credits import (
    CJK_LABELS,
    CJK_PICTURES,
    CJK_REPORTERS,
    FILLERS,
    PICTURE_LABELS,
    TAIL_WORDS,
)
from newsclean.vocab.names import AGENCIES, BY_WORDS, ROLE_WORDS

EDGE: Final = " \t\n-–—,:;|*•·\"“”„«»'`’‘~_/\\<>#!?="
"""Signs around names that are no part of them."""

_FIRST_NAMES: Final = frozenset("oleh nga haber el ni".split())
"""By-words that are also names: they count with a full name behind them."""

_SURNAME_PARTICLES: Final = _FIRST_NAMES | frozenset(
    "de di da von van av af del do la de la dos par".split()
)
"""By-words that are also parts of names; only a printed byline may lose them."""

_AFTER_NAME: Final = Pattern(r"[,;|/•·\n]| [–—-] ")

_MOST_FILLERS: Final = 4
MAX_BY_CHARS: Final = 60

_BY_ALTERNATIVES: Final = "|".join(
    re.escape(word).replace(r"\ ", r"\s+") for word in sorted(BY_WORDS, key=len, reverse=True)
)
_BY: Final = Pattern(
    rf"(?i:[\s|•·–—-]*({_BY_ALTERNATIVES})(?:\s*[:：/／|]\s*|\s+))|(?:Written )?[Bb]y(?=\p{{Lu}})"
)
AFTER_DATE: Final = r"(?<=\d,\s|\d\s[|•·–—-]\s|\d\n)"
"""What stands between a date and a by-word that inside a text is mostly another word."""
_BY_INSIDE: Final = Pattern(
    r"(?:^|[\s\d|•·.])(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor)\s+(?=[\p{Lu}\d])"
    rf"|{AFTER_DATE}(?i:di|av|af|oleh)\s+(?=\p{{Lu}})"
)
_BEFORE_DATE: Final = frozenset(
    "am im vom der den um bei le la il el em on at is in a à o w dne dnia and und et y @".split()
)
"""Words between the names and what was cut off behind them."""

_NICKNAME: Final = Pattern(
    r"(?:^|[\s|•·,])(?:[Bb]y|[Vv]on|[Pp]ar|[Aa]utor:)\s+([a-z][\w.-]{1,29}(?:\s[a-z]{3,20})?)"
    r"\s*(?:$|[|•·–—-]|\b(?:on|at|am|um|le)\b|\d)"
)
"""A name in lower case that nothing but its by-word shows: "by annol | 4 May"."""
_ABOUT: Final = Pattern(
    r"(?i:about|über)(?i:\s+(?:the author|den autor|die autorin))?:?\s+(?=\p{Lu})"
)
"""What opens an author's box ("About Jane Roe")."""
_TAIL: Final = Pattern(
    rf"\s*(?:[|•»]|·(?!\p{{Lo}})|\s[–—-]\s(?!\p{{Lu}}\p{{Ll}}+\s\p{{Lu}}|\p{{Lo}}+\s\p{{Lo}})"
    rf"|\b(?i:{'|'.join(TAIL_WORDS)})(?=[\s:]|$)|\s(?:am|den|le)\s(?=\w+tag\b|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    rf"|\b(?i:{'|'.join(PICTURE_LABELS)})\s?[:/]).*",
    regex.S,
)
_DIGIT_TAIL: Final = Pattern(r"\s*(?<!\p{L})\d.*", regex.S)
_PAREN: Final = Pattern(r"\s*[(\[（【［]([^()\[\]（）【】［］]{0,80})[)\]）】］]?")
_INSIDE_NAME: Final = Pattern(r"\p{Ll}\s\(\p{Lu}\p{Ll}+\)\s\p{Lu}\p{Ll}")
"""A second name: "Ann (Berta) Olsen"."""
_WITH: Final = frozenset({"with", "avec", "mit", "con", "com", "met", "med"})
_ENCLOSED: Final = Pattern(r"[(\[（【［]([^()\[\]（）【】［］]{2,80})[)\]）】］]")
_CJK_BY: Final = Pattern(
    r"(?:\p{Lo}{1,7}[報报社網网刊台臺闻聞訊讯]\s)?\p{Lo}{0,4}?"
    rf"(?:(?:{'|'.join(label for label in CJK_LABELS if len(label) > 1)})\s?[／/：:|●◎]?\s?"
    rf"|(?:{'|'.join(label for label in CJK_LABELS if len(label) == 1)})"
    r"(?:\s?[／/：:|●◎]\s?|\s(?=\p{Lo}{3})))(?=[\p{Lo}\p{Lu}])"
)
"""A label before the names. One of a single character is a part of many names: a sign must follow
it, or a space and a name in full."""
_KOREAN_PLACE: Final = Pattern(r"^\p{Hangul}{2,5}=(?=\p{Hangul})")
"""The place of a report in front of its writer."""
_CJK_PICTURE: Final = Pattern(
    # Each run of signs is tried once, from its start.
    rf"(?<![\s／/;；|])[\s／/;；|]*+(?:{'|'.join(CJK_PICTURES)})\s?[／/：:●].*"
    rf"|(?<![\s／/])[\s／/]++\p{{Han}}{{0,4}}"
    r"(?:報導|报道|報道|電|讯|訊)$",
    regex.S,
)


def cut_to_names(text: str) -> str:
    """The part of a printed line from its by-word to what follows the names."""
    about = _ABOUT.match(text)
    start = about.end() if about else credit_start(text)
    text = text[max(start, 0) :]
    if text[:1].islower():
        text = _strip_title(text) or text
    date = parse_printed_date(text)
    if date is not None:
        before = text[: date.start].rstrip()
        if start < 0 and before.endswith(":") and _TAIL.search(before) is None:
            # The label of the date, which no by-word makes a name ("Datum: 4. Mai 2024").
            return ""
        text = before if date.start > 2 else text[date.end :]
    cut = _DIGIT_TAIL.sub("", _TAIL.sub("", text.strip(EDGE)))
    words = cut.split()
    while words and words[-1] in _BEFORE_DATE:
        words.pop()
    cut = " ".join(words)
    # A lone word in front of digits is a month ("Jun 2") or a count.
    if " " not in cut and "0" <= (text[len(cut) :].lstrip() or " ")[0] <= "9":
        return ""
    return cut


def credit_start(text: str) -> int:
    """Where the names begin after a by-word at the start or inside; -1 when there is none."""
    start = _match_by(text) or _BY_INSIDE.search(text)
    return start.end() if start else -1


def starts_credit(text: str) -> bool:
    """True when the text begins with a by-word."""
    return _match_by(text[:MAX_BY_CHARS]) is not None


def _match_by(text: str) -> regex.Match[str] | None:
    """The by-word in front; none where it is the first name of who wrote ("Theo Jansen")."""
    match = _BY.match(text)
    if match is None or (match.group(1) or "").lower() not in _FIRST_NAMES or _is_marked(match):
        return match
    return match if " " in _AFTER_NAME.split(text[match.end() :], maxsplit=1)[0].strip() else None


def _is_marked(match: regex.Match[str]) -> bool:
    """True when a sign sets the by-word apart ("Text: ...")."""
    return match.group().rstrip()[-1:] in ":：/／|"


def find_nickname(text: str) -> str:
    """A name in lower case behind "by"; empty when there is none."""
    found = _NICKNAME.search(text[:300])
    name = found.group(1) if found else ""
    return "" if name in _BEFORE_DATE else name


def open_brackets(text: str) -> str:
    """The text without asides in brackets; one that holds all of it is opened instead."""
    whole = _ENCLOSED.fullmatch(text)
    return whole.group(1) if whole else _PAREN.sub(_open_aside, text)


def _open_aside(match: regex.Match[str]) -> str:
    """A short aside is one more credit ("(dpa)"); its other uses (roles, places) are dropped."""
    inner = match.group(1).strip()
    first, _, rest = inner.partition(" ")
    if first.lower() in _WITH and rest[:1].isupper():
        return f", {rest}, "
    if _INSIDE_NAME.fullmatch(match.string[max(0, match.start() - 1) : match.end() + 3]):
        return match.group()
    return f", {inner}, " if inner.casefold() in AGENCIES else " "


def cut_cjk(text: str) -> str:
    """A Chinese, Japanese or Korean credit without labels, pictures and the place of report."""
    text = _CJK_PICTURE.sub("", _KOREAN_PLACE.sub("", text))
    label = _CJK_BY.match(text)
    if label is None:
        return text
    names = text[label.end() :]
    if label.group().rstrip(" ／/：:|●◎").endswith(CJK_REPORTERS) and _are_short(names.split()):
        names = "、".join(names.split())
    return names


def _are_short(words: list[str]) -> bool:
    """True for Chinese names set apart by spaces."""
    return all(2 <= len(word) <= 4 and "\u4e00" <= word[0] <= "\u9fff" for word in words)


def strip_by(text: str, *, printed: bool) -> str:
    """The text without the by-words in front, when a name can follow them."""
    for _ in range(3):
        match = _match_by(text)
        if match is None:
            return text
        rest = text[match.end() :]
        word = (match.group(1) or "by").lower()
        marked = _is_marked(match)
        if not rest or (word in _SURNAME_PARTICLES and not printed and not marked):
            # "Von Jane Roe" in a meta tag; "Von Roe" may be a surname.
            return rest if word in ("von", "par") and text[0].isupper() and " " in rest else text
        if rest[0].islower() and not marked and not (printed and rest.split(" ")[0] in BY_WORDS):
            return _strip_title(rest) or text if printed else text
        text = rest
    return text


def _strip_title(text: str) -> str:
    """The name after a job title in lower case ("unserem Korrespondenten ..."); else empty."""
    words = text.split(maxsplit=_MOST_FILLERS + 2)
    titled = False
    for position, word in enumerate(words[:_MOST_FILLERS]):
        folded = word.lower()
        if folded in ROLE_WORDS:
            titled = True
        elif folded not in FILLERS:
            return " ".join(words[position:]) if titled and word[:1].isupper() else ""
    return ""
