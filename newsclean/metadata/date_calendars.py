"""Years and days of calendars that newspapers print beside the Gregorian one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

JALALI_MONTHS: Final = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split()

JALALI_YEARS: Final = range(1369, 1479)
"""Years of the solar Hijri calendar that are 1990 to 2100."""

ERAS: Final[dict[str, int]] = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
"""The Gregorian year before the first of the era (Japan; Republic of China)."""

_BUDDHIST: Final = 543
_SHORT_BUDDHIST: Final = range(40, 100)
"""Two-digit Buddhist years 2540 to 2599 (1997 to 2056); smaller ones are Gregorian."""


def from_jalali(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """The Gregorian day of a solar Hijri one; None when there is no such day in the window.

    1 Farvardin falls on 20 or 21 March; the 33-year rule is exact for 1178 to 1633.
    """
    if year not in JALALI_YEARS or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    passed = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    leaps = ((year - 1300) * 8 + 29) // 33
    new_year = date(1921, 3, 21) + timedelta(days=(year - 1300) * 365 + leaps)
    found = new_year + timedelta(days=passed + day - 1)
    return found.year, found.month, found.day


def to_common_era(year: int, language: str) -> int:
    """The Gregorian year of one printed with two or four digits; Thai pages count from 543 BC."""
    if language.startswith("th"):
        if year in _SHORT_BUDDHIST:
            return 2500 + year - _BUDDHIST
        if year > 2400:
            return year - _BUDDHIST
    if year < 100:
        return year + (1900 if year >= 70 else 2000)
    return year
