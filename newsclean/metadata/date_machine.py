"""Dates written for machines: ISO 8601 and its dialects, and seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final, NamedTuple

from newsclean.model import Precision

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100
"""Years a news page can have; a window needs no clock. The web begins in 1990."""

_ISO: Final = re.compile(
    r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)"
    r"(?:(?:[Tt]|\s{1,3}|,\s)\s?(\d{1,2}):?(\d{2})(?::?(\d{1,2})(?:[.,](\d{1,9}))?)?)?"
    r"\s{0,2}(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?"
)
_ISO_COMPACT: Final = re.compile(
    r"(\d{4})()(\d{2})(\d{2})(?:[Tt ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?"
    r"\s{0,2}(Z|z|UTC|GMT|[+-]\d{2}:?\d{2})?(?!\d)"
)


class ParsedDate(NamedTuple):
    """A date as far as the text states it."""

    value: datetime
    """Aware only when the text states an offset; midnight when it states no time."""
    precision: Precision
    start: int = 0
    end: int = 0
    """Where it stands in the text (`end` excluded)."""


def is_plausible(year: int) -> bool:
    """True for a year in which a news page can have been written."""
    return FIRST_YEAR <= year <= LAST_YEAR


def fixed_offset(minutes: int) -> tzinfo | None:
    """A time zone so many minutes east of UTC; None when no place on earth has it."""
    if minutes == 0:
        return UTC
    return timezone(timedelta(minutes=minutes)) if abs(minutes) <= 14 * 60 else None


def make_date(
    day: tuple[int, int, int], clock: tuple[int, int, int] | None, zone: tzinfo | None
) -> tuple[datetime, Precision] | None:
    """A datetime from (year, month, day) and (hour, minute, second or -1).

    None for a day that does not exist or is out of the window; an impossible time is left out.
    """
    if not is_plausible(day[0]):
        return None
    try:
        found = date(*day)
    except ValueError:
        return None
    if clock is None or clock[0] > 23 or clock[1] > 59 or clock[2] > 59:
        return datetime.combine(found, time()), "day"
    hour, minute, second = clock
    moment = datetime.combine(found, time(hour, minute, max(second, 0), tzinfo=zone))
    return moment, "second" if second >= 0 else "minute"


@lru_cache(maxsize=256)
def parse_machine_date(text: str) -> ParsedDate | None:
    """Read an ISO 8601 date or one of its dialects (`20160524T1112+0000`, `2019/1/22`).

    Also whole seconds or milliseconds since 1970 (10 or 13 digits), which are UTC by definition.
    None when `text` does not begin with such a date.
    """
    text = text[:100].strip()
    if not text or not ("0" <= text[0] <= "9"):
        return None
    if len(text) in (10, 13) and all("0" <= c <= "9" for c in text):
        return _from_epoch(int(text[:10]))
    match = _ISO_COMPACT.match(text) or _ISO.match(text)
    if match is None:
        return None
    year, _, month, day, hour, minute, second, fraction, zone = match.groups()
    clock = None if hour is None else (int(hour), int(minute), int(second) if second else -1)
    offset = None if zone is None else _parse_zone(zone)
    made = make_date((int(year), int(month), int(day)), clock, offset)
    if made is None:
        return None
    value, precision = made
    if fraction and precision == "second":
        value = value.replace(microsecond=int(fraction[:6].ljust(6, "0")))
    return ParsedDate(value, precision, 0, match.end())


def _from_epoch(seconds: int) -> ParsedDate | None:
    value = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return ParsedDate(value, "second", 0, 10) if is_plausible(value.year) else None


def _parse_zone(text: str) -> tzinfo | None:
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return fixed_offset(-minutes if text[0] == "-" else minutes)
