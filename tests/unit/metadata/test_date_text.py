"""Printed dates. The lines are invented; the forms are those of newspapers in each language."""

from __future__ import annotations

import pytest

from newsclean.metadata.date_text import parse_printed_date
from tests.costs import assert_fits

# 30 April 2024 in the usual form of each language.
DAY = {
    "en": "Tuesday, April 30, 2024", "en-GB": "30th April 2024", "de": "Dienstag, 30. April 2024",
    "fr": "mardi 30 avril 2024", "es": "30 de abril de 2024", "pt": "30 de abril de 2024",
    "it": "30 aprile 2024", "nl": "dinsdag 30 april 2024", "da": "30. apr. 2024",
    "nb": "30. april 2024", "sv": "30 apr 2024", "fi": "30. huhtikuuta 2024",
    "is": "30. apríl 2024", "pl": "30 kwietnia 2024", "cs": "30. dubna 2024",
    "sk": "30. apríla 2024", "sl": "30. april 2024", "hr": "30. travnja 2024.",
    "sr": "30. април 2024.", "bs": "30. april 2024.", "mk": "30 април 2024",
    "bg": "30 април 2024 г.",
    "ru": "30 апреля 2024 года", "uk": "30 квітня 2024", "be": "30 красавіка 2024",
    "ro": "30 aprilie 2024", "hu": "2024. április 30.", "et": "30. aprill 2024",
    "lv": "2024. gada 30. aprīlī", "lt": "2024 m. balandžio 30 d.", "el": "30 Απριλίου 2024",
    "tr": "30 Nisan 2024", "az": "30 aprel 2024", "ca": "30 d’abril de 2024",
    "eu": "2024 apirila 30", "gl": "30 de abril de 2024", "sq": "30 prill 2024",
    "mt": "30 ta’ April 2024", "ga": "30 Aibreán 2024", "cy": "30 Ebrill 2024",
    "ar": "٣٠ أبريل ٢٠٢٤", "fa": "۳۰ آوریل ۲۰۲۴", "ur": "30 اپریل 2024", "he": "30 באפריל 2024",
    "hi": "30 अप्रैल 2024", "bn": "৩০ এপ্রিল ২০২৪", "ta": "30 ஏப்ரல் 2024", "ml": "2024 ഏപ്രിൽ 30",
    "th": "30 เมษายน 2567", "id": "30 April 2024", "ms": "30 April 2024", "vi": "30/4/2024",
    "zh": "2024年4月30日", "ja": "2024年04月30日", "ko": "2024년 4월 30일", "sw": "30 Aprili 2024",
    "ka": "30 აპრილი 2024", "hy": "30 ապրիլի 2024", "kk": "30 сәуір 2024", "fil": "Abril 30, 2024",
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), DAY.items(), ids=DAY.keys())
def test_day_in_many_languages(language: str, text: str) -> None:
    parsed = parse_printed_date(text, language)
    assert parsed is not None
    assert (parsed.value.isoformat(), parsed.precision) == ("2024-04-30T00:00:00", "day")


OTHER_YEARS = {
    "Thai short year": ("th", "30 เม.ย. 67"),
    "Thai with the era": ("th", "30 เมษายน พ.ศ. 2567"),
    "Thai numbers": ("th", "30/04/2567"),
    "Thai short numbers": ("th", "30/04/67"),
    "Thai page with a Gregorian year": ("th", "30 เมษายน 2024"),
    "Japanese era": ("ja", "令和6年4月30日"),
    "Taiwanese era": ("zh-TW", "中華民國113年4月30日"),
    "Persian digits": ("fa", "۱۴۰۳/۰۲/۱۱"),
    "Persian numbers": ("fa", "1403/02/11"),
    "Persian page with a Gregorian day": ("fa", "2024/04/30"),
    "Persian in Arabic letters": ("fa", "11 ارديبهشت 1403"),
    "bars": ("de", "30 | 04 | 2024"),
    "two digits": ("de", "30.04.24"),
    "two digits, month first": ("en", "4/30/24"),
    "two digits, year first": ("hu", "24-04-30"),
    "Azerbaijani": ("az", "30 aprel 2024-cü il"),
}


@pytest.mark.parametrize(("language", "text"), OTHER_YEARS.values(), ids=OTHER_YEARS.keys())
def test_years_of_other_calendars_and_of_two_digits(language: str, text: str) -> None:
    parsed = parse_printed_date(text, language)
    assert parsed is not None
    assert parsed.value.isoformat() == "2024-04-30T00:00:00"


def test_first_year_of_an_era() -> None:
    parsed = parse_printed_date("令和元年5月1日", "ja")
    assert parsed is not None
    assert parsed.value.isoformat() == "2019-05-01T00:00:00"


WITH_TIME = {
    "offset name": ("en", "April 30, 2024 4:17 pm EDT", "2024-04-30T16:17:00-04:00"),
    "midnight am": ("en", "Apr. 30, 2024 12:05 a.m.", "2024-04-30T00:05:00"),
    "time of the change": (
        "en",
        "10:20, 24 May 2016 | Updated: 11:12, 25 May 2016",
        "2016-05-24T10:20:00",
    ),
    "time first": ("en", "11:12 GMT 24.05.2016", "2016-05-24T11:12:00+00:00"),
    "unix date": ("en", "Sat Oct 25 15:26:09 CEST 2025", "2025-10-25T15:26:09+02:00"),
    "mail date": ("en", "Thu, 25 Apr 2024 14:57:00 +0200", "2024-04-25T14:57:00+02:00"),
    "Uhr": ("de", "30.04.2024, 16:17 Uhr", "2024-04-30T16:17:00"),
    "klokken": ("da", "30. april 2024 klokken 18.20", "2024-04-30T18:20:00"),
    "h": ("fr", "le 1er mai 2024 à 10h03", "2024-05-01T10:03:00"),
    "Chinese afternoon": ("zh", "2024年4月30日 下午4:17", "2024-04-30T16:17:00"),
    "Korean afternoon": ("ko", "입력 2024. 4. 30. 오후 3:44", "2024-04-30T15:44:00"),
    "GMT+7": ("vi", "30/4/2024, 10:20 (GMT+7)", "2024-04-30T10:20:00+07:00"),
    "Hungarian": ("hu", "2024. április 30. 16:17", "2024-04-30T16:17:00"),
    "ambiguous zone": ("en", "April 30, 2024 4:17 pm IST", "2024-04-30T16:17:00"),
}


@pytest.mark.parametrize(("language", "text", "expected"), WITH_TIME.values(), ids=WITH_TIME.keys())
def test_time_and_offset(language: str, text: str, expected: str) -> None:
    parsed = parse_printed_date(text, language)
    assert parsed is not None
    assert parsed.value.isoformat() == expected


ORDER = [
    ("en", "4/5/2024", (4, 5)),
    ("en-US", "4/5/2024", (4, 5)),
    ("en-GB", "4/5/2024", (5, 4)),
    ("es", "4/5/2024", (5, 4)),
    ("en", "15/4/2024", (4, 15)),
    ("de", "4.5.24", (5, 4)),
    ("en", "4.5.2024", (5, 4)),
    ("hu", "24-05-04", (5, 4)),
]


@pytest.mark.parametrize(("language", "text", "expected"), ORDER)
def test_order_of_day_and_month(language: str, text: str, expected: tuple[int, int]) -> None:
    parsed = parse_printed_date(text, language)
    assert parsed is not None
    assert (parsed.value.month, parsed.value.day) == expected


SOLAR = [("۱ فروردین ۱۴۰۳", "2024-03-20"), ("۱ فروردین ۱۴۰۴", "2025-03-21"),
         ("۳۰ اسفند ۱۳۹۹", "2021-03-20"), ("۱۷ مهر ۱۴۰۲", "2023-10-09")]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SOLAR)
def test_persian_calendar(text: str, expected: str) -> None:
    parsed = parse_printed_date(text, "fa")
    assert parsed is not None
    assert parsed.value.date().isoformat() == expected


@pytest.mark.parametrize("text", ["", "12 May", "May 2024", "in 2024", "31 February 2024", "1.2.3",
                                  "10:30", "version 4.12.1987", "call 555-12-2024-11",
                                  "30 April 1789", "² May 2024",
                                  "0001-01-01", "01/01/0001", "January 1, 0001"])  # fmt: skip
def test_no_date(text: str) -> None:
    assert parse_printed_date(text, "en") is None


def test_month_of_another_language_is_read_when_it_has_one_meaning() -> None:
    parsed = parse_printed_date("30 kwietnia 2024", None)
    assert parsed is not None
    assert parsed.value.month == 4
    # "listopad" is October in Croatian and November in Czech and Polish.
    assert parse_printed_date("30 listopada 2024", None) is None


@pytest.mark.parametrize("place", ["Cork", "Gießen", "Gie\u0301ssen", "\u200fCork", "İ\u0307ß"])
def test_place_of_the_date(place: str) -> None:
    text = f"{place}, 30 April 2024, Ann Olsen"
    parsed = parse_printed_date(text, "en")
    assert parsed is not None
    assert text[parsed.start : parsed.end] == "30 April 2024"


def test_hostile_lines_are_cheap() -> None:
    lines = ("?" * 100_000, "1 " * 50_000, "1/" * 50_000, "may " * 20_000, "12:" * 30_000)
    assert_fits(lambda: [parse_printed_date(line, "en") for line in lines], 1)
