"""Dates printed for readers, in the languages of `vocab.months`.

Understood: day, month name and year in any order ("30 de abril de 2024", "April 30, 2024",
"2024. április 30.", "2024. gada 30. aprīlī"), numeric dates (order by language), year-first dates
with the signs of Chinese, Japanese and Korean, the Buddhist years of Thai, the eras of Japan and
Taiwan, the solar Hijri calendar of Persian, and a time with or without a stated offset beside.
A date without a year is not a date: the year would be a guess.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from functools import lru_cache
from typing import Final

from newsclean.metadata.block_marks import has_word
from newsclean.metadata.date_calendars import ERAS, JALALI_MONTHS, from_jalali, to_common_era
from newsclean.metadata.date_machine import ParsedDate, fixed_offset, make_date
from newsclean.metadata.patterns import Pattern
from newsclean.vocab.dates import (
    DIGIT_ZEROS,
    FILLERS,
    MODIFIED_WORDS,
    MONTH_FIRST,
    YEAR_FIRST,
    ZONES,
)
from newsclean.vocab.months import MONTHS

MAX_CHARS: Final = 300
"""Characters of a text that are searched; a date line is much shorter."""

_DIGIT: Final = re.compile("[0-9]")
_LEAST_DIGITS: Final = 3
"""Digits of the shortest date: one of the day, two of the year."""
_DIGITS: Final = {ord(zero) + i: str(i) for zero in DIGIT_ZEROS for i in range(10)}
_FOLDED: Final[dict[int, str | None]] = {
    **_DIGITS,
    **{ord(char): None for char in "\u05f3\u0970\u200e\u200f"},
}
_ARABIC_LETTERS: Final = str.maketrans("يك", "یک")
"""Older Persian pages write two letters as Arabic does."""
_TOKEN: Final = Pattern(r"\d+|[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*")
_YEAR_FIRST: Final = Pattern(
    r"(?<!\d)([1-9]\d{3})\s?[年년./-]\s?(\d{1,2})\s?[月월./-]\s?(\d{1,2})(?!\d)"
)
_NUMERIC: Final = Pattern(
    r"(?<![\d./-])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?([1-9]\d{3}|\d{2})(?![\d/-])"
)
_VIETNAMESE: Final = Pattern(r"(?<!\d)(\d{1,2}) tháng (\d{1,2}),? (?:năm )?([1-9]\d{3})(?!\d)")
_CLOCK: Final = Pattern(
    r"(?:(오전|오후|上午|下午|午前|午後)\s?)?(?<![\d.])(\d{1,2})(?:[:h]|[時时点시]\s?|\.(?=\d\d(?!\d|\.\d)))"
    r"(\d{2})(?!\d)(?::(\d{2})(?!\d))?\s?(a\.?m\b|p\.?m\b)?"
)
_ZONE: Final = Pattern(
    r"[\s.,(]{0,3}(?:(?:gmt|utc)\s?([+-]\d{1,2}(?::?\d{2})?)|([+-]\d{2}:?\d{2})|([a-z]{1,4})(?![a-z]))"
)
_AFTERNOON: Final = frozenset({"오후", "下午", "午後", "pm"})
_MORNING: Final = frozenset({"오전", "上午", "午前", "am"})
_ERA: Final = Pattern(
    rf"({'|'.join(ERAS)})\s?(元|\d{{1,3}})\s?年\s?(\d{{1,2}})\s?月\s?(\d{{1,2}})\s?日"
)


def parse_printed_date(text: str, language: str | None = None) -> ParsedDate | None:
    """The first date in the first 300 characters of `text`; None when there is none with a year.

    `language` is a tag such as `"pt-BR"`; it chooses the month names and the order of day and
    month in numeric dates. When it is None or has no table, names that mean the same month in
    all languages count.
    """
    folded = fold_date_text(text)
    if len(_DIGIT.findall(folded)) < _LEAST_DIGITS and "元年" not in folded:
        return None
    tag = (language or "").lower()
    found = min(_find_days(folded, tag), key=lambda item: item[1], default=None)
    if found is None:
        return None
    day, start, end = found
    made = make_date(day, *_find_clock(folded, start, end))
    if made is None:
        return None
    return ParsedDate(*made, _unfold(text, folded, start), _unfold(text, folded, end))


def fold_date_text(text: str) -> str:
    """Case, digits and composition folded; the first 300 characters."""
    text = text[:MAX_CHARS]
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)


def _unfold(text: str, folded: str, place: int) -> int:
    """A place in the folded text as one in the text: "ß" is folded to two, some signs to none."""
    if len(folded) == len(text[:MAX_CHARS]):
        return place
    places = range(min(len(text), MAX_CHARS) + 1)
    return bisect_right(places, place, key=lambda at: len(fold_date_text(text[:at]))) - 1


def _find_days(text: str, tag: str) -> Iterator[tuple[tuple[int, int, int], int, int]]:
    """Every reading that is a day in the window, with its place."""
    for match in _YEAR_FIRST.finditer(text):
        year, month, day = (int(group) for group in match.groups())
        found = from_jalali(year, month, day) if year < 1500 else None
        found = found or (to_common_era(year, tag), month, day)
        yield from _checked(found, match.start(), match.end())
    for match in _ERA.finditer(text) if "年" in text else ():
        era, number, *rest = match.groups()
        found = ERAS[era] + (1 if number == "元" else int(number)), int(rest[0]), int(rest[1])
        yield from _checked(found, match.start(), match.end())
    for match in _NUMERIC.finditer(text):
        yield from _checked(_order_numbers(match.groups(), tag), match.start(), match.end())
    for match in _VIETNAMESE.finditer(text) if "tháng" in text else ():
        day, month, year = (int(group) for group in match.groups())
        yield from _checked((year, month, day), match.start(), match.end())
    yield from _find_named(text, tag)


def _checked(
    day: tuple[int, int, int], start: int, end: int
) -> Iterator[tuple[tuple[int, int, int], int, int]]:
    if make_date(day, None, None) is not None:
        yield day, start, end


def _order_numbers(groups: Sequence[str], tag: str) -> tuple[int, int, int]:
    first, sign, second, last = int(groups[0]), groups[1], int(groups[2]), int(groups[3])
    if len(groups[3]) == 2 and tag.partition("-")[0] in YEAR_FIRST:
        return 2000 + first, second, last
    year = to_common_era(last, tag)
    month_first = tag in MONTH_FIRST and sign != "."
    if (month_first and first <= 12) or second > 12:
        return year, first, second
    return year, second, first


def _read_number(token: str) -> int:
    """A day or a year; -1 for anything else, as the year 0001 that programs print for "never"."""
    if len(token) > 4 or not "0" <= token[0] <= "9" or (len(token) == 4 and token[0] == "0"):
        return -1
    return int(token)


def _find_named(text: str, tag: str) -> Iterator[tuple[tuple[int, int, int], int, int]]:
    masked = _CLOCK.sub(lambda match: " " * len(match.group()), text)
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(masked)]
    numbers = [_read_number(token) for token, _, _ in tokens]
    tables = _tables(tag)
    for index, (word, _, _) in enumerate(tokens):
        # Without a number close by, a name is no part of a date.
        if numbers[index] >= 0 or max(numbers[max(0, index - 3) : index + 5]) < 0:
            continue
        name = word.translate(_ARABIC_LETTERS)
        if name in JALALI_MONTHS:
            month = JALALI_MONTHS.index(name) + 1
            yield from _find_jalali(tokens, numbers, index, month)
        width, month = _month_at(tokens, index, tables)
        if month:
            yield from _around_month(tokens, numbers, (index, width, month, tag))


def _month_at(
    tokens: Sequence[tuple[str, int, int]], index: int, tables: Sequence[Mapping[str, int]]
) -> tuple[int, int]:
    """(number of tokens, month 1..12) of the month name at `index`, or (0, 0)."""
    word = tokens[index][0].replace(".", "")
    following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
    for table in tables:
        if following and (month := table.get(f"{word} {following}", 0)):
            return 2, month
        if month := table.get(word, 0) or (table.get(word[1:], 0) if word[0] == "ב" else 0):
            return 1, month
    return 0, 0


def _around_month(
    tokens: Sequence[tuple[str, int, int]],
    numbers: Sequence[int],
    found: tuple[int, int, int, str],
) -> Iterator[tuple[tuple[int, int, int], int, int]]:
    """Readings of the numbers on both sides of a month name."""
    index, width, month, tag = found
    before = _next_number(tokens, numbers, index, -1)
    earlier = _next_number(tokens, numbers, before, -1)
    after = _next_number(tokens, numbers, index + width - 1, 1)
    later = _next_number(tokens, numbers, after, 1)
    pairs = ((before, after), (after, later), (after, before), (before, earlier))
    # A year of four digits is sure; one of two is only read when there is no other.
    for day_at, year_at in sorted(pairs, key=lambda pair: -len(tokens[pair[1]][0])):
        if day_at < 0 or year_at < 0 or not 1 <= numbers[day_at] <= 31:
            continue
        year = _read_year(tokens[year_at][0], tag)
        places = (index, index + width - 1, day_at, year_at)
        start, end = tokens[min(places)][1], tokens[max(places)][2]
        if make_date((year, month, numbers[day_at]), None, None) is not None:
            yield (year, month, numbers[day_at]), start, end
            return


def _read_year(digits: str, tag: str) -> int:
    return to_common_era(int(digits), tag) if len(digits) in (2, 4) else 0


def _next_number(
    tokens: Sequence[tuple[str, int, int]], numbers: Sequence[int], index: int, step: int
) -> int:
    """Index of the number next to `index`, over at most two filler words; -1 when none."""
    if index < 0:
        return -1
    for at in (index + step, index + 2 * step, index + 3 * step):
        if not 0 <= at < len(tokens):
            return -1
        if numbers[at] >= 0:
            return at
        if tokens[at][0] not in FILLERS and tokens[at][0] not in ZONES:
            return -1
    return -1


def _find_jalali(
    tokens: Sequence[tuple[str, int, int]], numbers: Sequence[int], index: int, month: int
) -> Iterator[tuple[tuple[int, int, int], int, int]]:
    before = _next_number(tokens, numbers, index, -1)
    after = _next_number(tokens, numbers, index, 1)
    if before < 0 or after < 0 or not 1 <= numbers[before] <= 31:
        return
    found = from_jalali(numbers[after], month, numbers[before])
    if found:
        yield found, tokens[before][1], tokens[after][2]


def _find_clock(
    text: str, start: int, end: int
) -> tuple[tuple[int, int, int] | None, tzinfo | None]:
    """The time printed within 40 characters after the date, else before it, else inside."""
    behind = text[end : end + 40]
    for part in (behind, text[max(0, start - 40) : start], text[start:end]):
        match = _CLOCK.search(part)
        if match is None:
            continue
        # "10:20, 8 May 2009 | Updated: 11:20": the second is the time of another moment.
        if part is behind and has_word(part[: match.start()], MODIFIED_WORDS):
            continue
        half, hour, minute, second, suffix = match.groups()
        half = half or (suffix or "").replace(".", "")
        clock = (_to_24_hours(int(hour), half), int(minute), int(second) if second else -1)
        return clock, _read_zone(part[match.end() : match.end() + 20])
    return None, None


def _to_24_hours(hour: int, half: str) -> int:
    if half in _AFTERNOON and hour < 12:
        return hour + 12
    return 0 if half in _MORNING and hour == 12 else hour


def _read_zone(text: str) -> tzinfo | None:
    match = _ZONE.match(text)
    if match is None:
        return None
    if match.group(3):
        minutes = ZONES.get(match.group(3))
        return None if minutes is None else fixed_offset(minutes)
    digits = (match.group(1) or match.group(2)).replace(":", "")
    sign, digits = digits[0], digits[1:]
    hours, rest = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    minutes = int(hours) * 60 + int(rest)
    return fixed_offset(-minutes if sign == "-" else minutes)


@lru_cache(maxsize=256)
def _tables(tag: str) -> tuple[Mapping[str, int], ...]:
    base = tag.partition("-")[0]
    base = {"no": "nb", "in": "id", "iw": "he", "tl": "fil"}.get(base, base)
    own = tag if tag in MONTHS else base
    if base in ("sr", "bs", "sh"):
        return _table(base), _table("sr-latn"), _table("en"), _common_table()
    return _table(own), _table("en"), _common_table()


@lru_cache(maxsize=128)
def _table(language: str) -> Mapping[str, int]:
    names: dict[str, int] = {}
    for number, part in enumerate(MONTHS.get(language, "").split("|"), start=1):
        names.update(dict.fromkeys(part.split(","), number))
    names.pop("", None)
    return names


@lru_cache(maxsize=1)
def _common_table() -> Mapping[str, int]:
    """Names that mean the same month in every language that has them."""
    meanings: dict[str, set[int]] = {}
    for language in MONTHS:
        for name, number in _table(language).items():
            meanings.setdefault(name, set()).add(number)
    return {name: min(found) for name, found in meanings.items() if len(found) == 1}
