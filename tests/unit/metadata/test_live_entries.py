"""The entries of a live blog."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsclean.metadata.live_entries import extract_live_entries
from newsclean.model import LiveEntry, Role

from .conftest import Build

TEXTS = [f"Boat {n} has left the north quay with forty people on board." for n in range(4)]
ROLES = {"Boat": Role.PARAGRAPH, "News": Role.HEADING}


def entry(number: int, time: str, heading: bool = True) -> str:
    title = f"<h3>News {number}</h3>" if heading else ""
    return f"<div class='entry e{number}' id=e{number}>{time}{title}<p>{TEXTS[number]}</p></div>"


def live(*entries: str, marks: str = "live-blog", data: object = None) -> str:
    block = f"<script type='application/ld+json'>{json.dumps(data)}</script>" if data else ""
    story = f"<div class='{marks}'>{''.join(entries)}</div>"
    return f"<body>{block}<main><h1>Boats live</h1>{story}</main>"


def read(build: Build, source: str) -> tuple[LiveEntry, ...]:
    built = build(source, ROLES)
    return extract_live_entries(built.statements, built.page)


def test_time_elements(build: Build) -> None:
    times = [f"<time datetime='2026-01-15T1{n}:30:00Z'>1{n}.30</time>" for n in range(4)]
    found = read(build, live(*[entry(n, times[n]) for n in range(4)]))
    assert [e.time for e in found] == [
        datetime(2026, 1, 15, 10 + n, 30, tzinfo=UTC) for n in range(4)
    ]
    assert [e.printed for e in found] == ["10.30", "11.30", "12.30", "13.30"]
    assert [e.heading for e in found] == [f"News {n}" for n in range(4)]
    assert [[b.text for b in e.blocks] for e in found] == [[text] for text in TEXTS]


def test_clock_times_without_a_day(build: Build) -> None:
    found = read(
        build, live(*[entry(n, f"<span>1{n}:05 Uhr</span>", heading=False) for n in range(3)])
    )
    assert [(e.time, e.printed, e.heading) for e in found] == [
        (None, f"1{n}:05", None) for n in range(3)
    ]


@pytest.mark.parametrize("key", ["headline", "articleBody"])
def test_declared_times(build: Build, key: str) -> None:
    texts = [f"News {n}" for n in range(3)] if key == "headline" else [f"<p>{t}</p>" for t in TEXTS]
    updates = [
        {"@type": "BlogPosting", key: text, "datePublished": f"2026-01-15T0{n}:00:00+01:00"}
        for n, text in enumerate(texts)
    ]
    data = {"@type": "LiveBlogPosting", "headline": "Boats live", "liveBlogUpdate": updates}
    found = read(build, live(*[entry(n, "") for n in range(3)], marks="x", data=data))
    zone = timezone(timedelta(hours=1))
    assert [e.time for e in found] == [datetime(2026, 1, 15, n, tzinfo=zone) for n in range(3)]


def test_a_headline_that_stands_twice_gives_no_time(build: Build) -> None:
    updates = [
        {"@type": "BlogPosting", "headline": "News 0", "datePublished": f"2026-01-15T0{n}:00:00Z"}
        for n in range(3)
    ]
    data = {"@type": "LiveBlogPosting", "headline": "Boats live", "liveBlogUpdate": updates}
    assert read(build, live(*[entry(0, "") for _ in range(3)], data=data)) == ()


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(live(*[entry(n, "12:00") for n in range(4)], marks="list"), id="not live"),
        pytest.param(live(*[entry(n, "12:00") for n in range(2)]), id="two entries"),
        pytest.param(live(*[entry(n, "") for n in range(4)]), id="no times"),
        pytest.param("<main class=live-blog></main>", id="empty"),
    ],
)  # fmt: skip
def test_no_live_blog(build: Build, source: str) -> None:
    assert read(build, source) == ()
