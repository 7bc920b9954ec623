"""Dates told by their distance from now ("3 hours ago", "gestern"), when the caller says when
"now" was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from newsclean.metadata.date_machine import ParsedDate
from newsclean.metadata.date_text import fold_date_text
from newsclean.vocab.dates import TODAY_WORDS, YESTERDAY_WORDS

MAX_DISTANCE: Final = 60
"""Days; a page that is older prints the date."""

_NUMBER: Final = re.compile(r"\d{1,3}")
_SECONDS: Final = {"s": 1, "n": 60, "h": 3_600, "d": 86_400}


class _Pattern(NamedTuple):
    before: str
    after: str
    unit: int
    """Seconds."""
    number: int
    """0 when it stands between `before` and `after`."""


def parse_relative_date(
    text: str, language: str | None, reference: date | datetime
) -> ParsedDate | None:
    """The day that `text` tells by its distance from `reference`; None when it tells none.

    Midnight and day precision: "3 hours ago" is rounded, and so is the moment it counts from.
    `language` is a tag; English is understood beside it. Patterns: CLDR relative times.
    """
    folded = f" {fold_date_text(text).replace('.', '')} "
    moment = reference if isinstance(reference, datetime) else datetime.combine(reference, time(12))
    found = min(_find(folded, language or ""), key=lambda item: item[1], default=None)
    if found is None or found[0] > MAX_DISTANCE * 86_400:
        return None
    try:
        day = (moment - timedelta(seconds=found[0])).date()
    except OverflowError:
        return None
    start = max(found[1] - 1, 0)
    return ParsedDate(datetime.combine(day, time()), "day", start, max(start, found[2] - 1))


def _find(text: str, tag: str) -> Iterator[tuple[int, int, int]]:
    """(seconds ago, start, end) of every reading."""
    base = tag.partition("-")[0].lower()
    patterns = [*_patterns(base), *(_patterns("en") if base != "en" else ())]
    numbers = [(int(m.group()), m.start(), m.end()) for m in _NUMBER.finditer(text)][:5]
    for pattern in patterns:
        if pattern.number:
            at = text.find(f" {pattern.before} ")
            if at >= 0:
                yield pattern.number * pattern.unit, at + 1, at + 1 + len(pattern.before)
            continue
        for number, start, end in numbers:
            place = _fit(text, pattern, start, end)
            if place:
                yield number * pattern.unit, *place
    for days, words in ((0, TODAY_WORDS), (1, YESTERDAY_WORDS)):
        for word in words:
            at = text.find(word)
            if at >= 0 and _is_whole(text, at, at + len(word)):
                yield days * 86_400, at, at + len(word)


def _fit(text: str, pattern: _Pattern, start: int, end: int) -> tuple[int, int] | None:
    """Where the pattern stands with its words whole around the number; None when it does not."""
    end += text[end : end + 1] == " "
    if pattern.before:
        start -= text[start - 1 : start] == " "
    if not text.startswith(pattern.after, end) or not text.endswith(pattern.before, 0, start):
        return None
    first, last = start - len(pattern.before), end + len(pattern.after)
    return (first, last) if _is_whole(text, first, last) else None


def _is_whole(text: str, start: int, end: int) -> bool:
    """True when no letter of an alphabet with spaces between words goes on beside the words."""
    return not (
        (text[start - 1].isalpha() and text[start - 1] < "\u2e80" and text[start] < "\u2e80")
        or (text[end : end + 1].isalpha() and text[end - 1] < "\u2e80")
    )


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[_Pattern, ...]:
    from newsclean.vocab.relative import AGO  # heavy, and only needed with a reference date

    language = {"no": "nb", "in": "id", "iw": "he", "tl": "fil"}.get(language, language)
    found = []
    for entry in AGO.get(language, "").split("|"):
        text, _, unit = entry.rpartition("=")
        before, number, after = text.partition("#")
        if unit:
            count = 0 if number else int(unit[:-1])
            found.append(_Pattern(before.rstrip(), after.lstrip(), _SECONDS[unit[-1]], count))
    return tuple(found)
