from __future__ import annotations

import json

import pytest

from newsclean.model import Role

from .conftest import Build

BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"


def head(title: str = "", og: str = "", site: str = "", headline: str = "") -> str:
    parts = [f"<title>{title}</title>"]
    if og:
        parts.append(f'<meta property="og:title" content="{og}">')
    if site:
        parts.append(f'<meta property="og:site_name" content="{site}">')
    if headline:
        data = {"@type": "NewsArticle", "headline": headline}
        parts.append(f'<script type="application/ld+json">{json.dumps(data)}</script>')
    return "".join(parts)


STORM = "Storm hits the north coast"

TITLES = {
    "only the title element": (head(STORM), "", STORM),
    "site name behind": (head(f"{STORM} | The Post", site="The Post"), "", STORM),
    "site name in front": (head(f"The Post: {STORM}", site="The Post"), "", STORM),
    "site name proved by the heading": (head(f"{STORM} - Bay Radio"), f"<h1>{STORM}</h1>", STORM),
    "section and date proved": (
        head(f"{STORM} - 24.05.2016, The Post", og=STORM, site="The Post"),
        f"<h1>{STORM}</h1>",
        STORM,
    ),
    "a dash of its own stays": (
        head("Storm - and no end"), "<h1>Storm - and no end</h1>", "Storm - and no end",
    ),
    "shown beats search engines": (
        head("Storm in the north: what we know", og="Storm in the north: what we know"),
        "<h1>What we know about the storm in the north</h1>",
        "What we know about the storm in the north",
    ),
    "site as the only h1": (
        head(f"{STORM} | The Post", og=STORM, site="The Post"), "<h1>The Post</h1>", STORM,
    ),
    "kicker in the heading": (
        head(STORM, og=STORM), f"<h1><span>Weather</span> {STORM}</h1>", STORM,
    ),
    "heading of another thing": (
        head(STORM, og=STORM, headline=STORM), "<h1>Subscribe now</h1>", STORM,
    ),
    "label after a bar": (head(""), f"<h1>{STORM} | Opinion</h1>", f"{STORM}"),
    "label of its own, the other titles have none": (
        head(f"{STORM} | The Post", og=STORM, site="The Post"),
        f"<h1><time><b>May</b> 4</time> {STORM}</h1>",
        STORM,
    ),
    "label that all but one title have stays": (
        head(f"Weather: {STORM}", og=STORM, headline=f"Weather: {STORM}"),
        f"<h1>Weather: {STORM}</h1>",
        f"Weather: {STORM}",
    ),
    "first words are no label": (
        head(STORM, og=STORM), f"<h1>The {STORM}</h1>", f"The {STORM}",
    ),
    "two labels for one headline": (
        head("", og=f"Weather: «{STORM}»"), f"<h1>North - «{STORM}»</h1>", f"«{STORM}»",
    ),
    "same words told in another way are no label": (
        head("", og="'I sell bay holidays - book early and save a lot'"),
        "<h1>'I sell sunny bay holidays - book early and save a lot'</h1>",
        "'I sell sunny bay holidays - book early and save a lot'",
    ),
    "sub-heading like the declared title": (
        head("Coast storms: what to know today", og="Coast storms: what to know today"),
        "<h1>What to know when storms hit</h1>" + BODY + "<h2>Coast storms: what to know</h2>",
        "What to know when storms hit",
    ),
    "crumb like the declared title": (
        head("Storms on the northern coast | The Post", site="The Post"),
        f"<ul><li>Northern coast</li></ul><h1>{STORM}</h1>",
        STORM,
    ),
    "paragraph as a heading": (
        head(STORM, og=STORM, headline=STORM), f"<h1>{STORM} and {'more ' * 40}</h1>", STORM,
    ),
    "marks for breaking lines": (
        head(""),
        "<h1>Storm\u00adflood hits\u200b the co\u2060ast</h1>",
        "Stormflood hits the coast",
    ),
    "entities": (
        head("", headline="Storm &amp; flood in the north"), "", "Storm & flood in the north",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("top", "heading", "expected"), TITLES.values(), ids=TITLES.keys())
def test_title(build: Build, top: str, heading: str, expected: str) -> None:
    assert build(top + heading + BODY).metadata().title == expected


def test_role_of_the_engine(build: Build) -> None:
    built = build(f"<div>{STORM} today</div>" + BODY, {STORM: Role.TITLE})
    assert built.metadata().title == f"{STORM} today"


def test_no_title(build: Build) -> None:
    assert build(BODY).metadata().title is None


def test_losers_are_kept(build: Build) -> None:
    built = build(head("Another title of the page", og=STORM) + f"<h1>{STORM}</h1>" + BODY)
    sources = {c.source: c.chosen for c in built.metadata().evidence["title"]}
    assert sources["title"] is False
    assert sum(sources.values()) == 1


def test_title_is_clean(build: Build) -> None:
    title = build("<title>\u202eStorm\u202c\n hits  the coast</title>" + BODY).metadata().title
    assert title == "Storm hits the coast"


def test_host_in_front_of_the_title(build: Build) -> None:
    built = build("<title>post.example Storm on the coast</title>" + BODY)
    assert built.metadata(url="https://post.example/a").title == "Storm on the coast"


def test_date_behind_the_headline_of_a_block(build: Build) -> None:
    built = build(head(STORM, og=STORM, headline=STORM) + f"<h2>{STORM} / Dec 2025</h2>" + BODY)
    assert built.metadata().title == STORM
