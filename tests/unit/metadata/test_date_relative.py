"""Distances from the time of reading in many languages, by CLDR's patterns."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsclean.metadata.date_relative import parse_relative_date
from newsclean.vocab.relative import AGO

NOON = datetime(2026, 3, 5, 14, 0)

YESTERDAY = {
    "en": "23 hours ago", "de": "vor 20 Stunden", "fr": "il y a 1 jour", "es": "hace 1 día",
    "pt": "há 20 horas", "it": "1 giorno fa", "nl": "1 dag geleden", "sv": "för 1 dag sedan",
    "nb": "for 1 døgn siden", "da": "for 1 dag siden", "fi": "1 päivä sitten", "pl": "1 dzień temu",
    "cs": "před 1 dnem", "ru": "20 часов назад", "uk": "20 годин тому", "tr": "1 gün önce",
    "ar": "منذ 20 ساعة", "fa": "1 روز پیش", "he": "אתמול", "hi": "1 दिन पहले", "th": "1 วันที่ผ่านมา",
    "id": "1 hari yang lalu", "vi": "1 ngày trước",
    "zh": "20小时前", "ja": "1日前", "ko": "20시간 전",
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), YESTERDAY.items(), ids=YESTERDAY.keys())
def test_yesterday(language: str, text: str) -> None:
    parsed = parse_relative_date(text, language, NOON)
    assert parsed is not None
    assert (parsed.value, parsed.precision) == (datetime(2026, 3, 4), "day")


OTHERS = {
    "minutes": ("Updated 5 mins ago", date(2026, 3, 5)),
    "abbreviated": ("2 hrs. ago", date(2026, 3, 5)),
    "word": ("Yesterday, 14:30", date(2026, 3, 4)),
    "today": ("Today at 9:00", date(2026, 3, 5)),
    "weeks do not tell the day": ("3 weeks ago", None),
    "long ago": ("400 days ago", None),
    "no number": ("hours ago", None),
    "inside words": ("before 3 hours agoing", None),
    "a name": ("by Ann Yesterdayson", None),
    "empty": ("", None),
}


@pytest.mark.parametrize(("text", "expected"), OTHERS.values(), ids=OTHERS.keys())
def test_english(text: str, expected: date | None) -> None:
    parsed = parse_relative_date(text, "en", NOON)
    assert (parsed and parsed.value.date()) == expected


def test_english_is_read_on_every_page_and_a_day_is_enough() -> None:
    parsed = parse_relative_date("Posted 2 days ago", "ka", date(2026, 3, 5))
    assert parsed is not None
    assert parsed.value == datetime(2026, 3, 3)
    assert "Posted 2 days ago"[parsed.start : parsed.end].strip() == "2 days ago"


def test_the_beginning_of_time_has_no_day_before() -> None:
    assert parse_relative_date("3 days ago", "en", date(1, 1, 1)) is None


def test_patterns_are_complete() -> None:
    for language, patterns in AGO.items():
        for entry in patterns.split("|"):
            text, _, unit = entry.rpartition("=")
            assert text, language
            assert unit[-1] in "snhd", entry
            assert ("#" in text) != (len(unit) == 2), entry
