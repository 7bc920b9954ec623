from __future__ import annotations

import pytest

from newsclean.metadata.date_machine import parse_machine_date

READ = {
    "2024-03-05": ("2024-03-05T00:00:00", "day"),
    "20240305": ("2024-03-05T00:00:00", "day"),
    "2024/3/5": ("2024-03-05T00:00:00", "day"),
    "2024-03-05T23:40": ("2024-03-05T23:40:00", "minute"),
    "2024-03-05 23:40:09": ("2024-03-05T23:40:09", "second"),
    "2024-03-05T23:40:09Z": ("2024-03-05T23:40:09+00:00", "second"),
    "2024-03-05T23:40:09.25+01:00": ("2024-03-05T23:40:09.250000+01:00", "second"),
    "2024-03-05T23:40:09-0500": ("2024-03-05T23:40:09-05:00", "second"),
    "2024-03-05 23:40:09 +02": ("2024-03-05T23:40:09+02:00", "second"),
    "20160524T1112+0000": ("2016-05-24T11:12:00+00:00", "minute"),
    "2016-05-24T11:12+0000": ("2016-05-24T11:12:00+00:00", "minute"),
    "20240305234009": ("2024-03-05T23:40:09", "second"),
    "2020-12-05T23:15:0Z": ("2020-12-05T23:15:00+00:00", "second"),
    "1464088320": ("2016-05-24T11:12:00+00:00", "second"),
    "1464088320000": ("2016-05-24T11:12:00+00:00", "second"),
    "2024-03-05T25:70:00Z": ("2024-03-05T00:00:00", "day"),
}


@pytest.mark.parametrize(("text", "expected"), READ.items(), ids=READ.keys())
def test_read(text: str, expected: tuple[str, str]) -> None:
    parsed = parse_machine_date(f" {text} ")
    assert parsed is not None
    assert (parsed.value.isoformat(), parsed.precision) == expected


NOT_READ = ["", "2024", "0000-00-00", "1970-01-01", "2024-13-01", "2024-02-30", "2101-01-01",
            "tomorrow", "12345", "9999999999999", "²024-03-05", "2024-03-055"]  # fmt: skip


@pytest.mark.parametrize("text", NOT_READ)
def test_not_read(text: str) -> None:
    assert parse_machine_date(text) is None


def test_offset_that_no_place_has_is_left_out() -> None:
    parsed = parse_machine_date("2024-03-05T10:00:00+99:00")
    assert parsed is not None
    assert parsed.value.tzinfo is None
