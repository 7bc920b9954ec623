"""What a page says about reuse."""

from __future__ import annotations

import json

import pytest

from newsclean.model import Rights

from .conftest import Build

H1 = "<title>Storm hits the north coast</title><h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"
CC = "https://creativecommons.org/licenses/by/4.0/"


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def ld(**values: object) -> str:
    data = {"@type": "NewsArticle", "headline": "Storm hits the north coast", **values}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


RIGHTS = {
    "reserved": (meta("tdm-reservation", "1"), Rights(tdm_reserved=True)),
    "not reserved": (meta("tdm-reservation", "0"), Rights(tdm_reserved=False)),
    "no such value": (meta("tdm-reservation", "maybe"), None),
    "policy": (
        meta("tdm-policy", "/tdm.json"),
        Rights(tdm_policy="https://harbourpost.example/tdm.json"),
    ),
    "no training": (meta("robots", "index, noai, noimageai"), Rights(robots=("noai", "noimageai"))),
    "one crawler": (meta("GPTBot", "noindex"), Rights(robots=("noindex",))),
    "one search engine": (meta("googlebot", "noindex"), None),
    "no limits": (meta("robots", "index, follow, max-image-preview:large"), None),
    "link in the head": (f'<head><link rel="license" href="{CC}"></head>', Rights(license=CC)),
    "JSON-LD": (ld(license=CC), Rights(license=CC)),
    "JSON-LD object": (
        ld(license={"@type": "CreativeWork", "url": CC}),
        Rights(license=CC),
    ),
    "a name is no address": (ld(license="2025 The Authors"), None),
    "holder": (ld(copyrightHolder={"name": "Bay Press"}), Rights(holder="Bay Press")),
    "meta holder": (meta("copyright", "&copy; 2024 Bay Press"), Rights(holder="Bay Press")),
    "all rights reserved": (meta("dc.rights", "All rights reserved"), None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("source", "expected"), RIGHTS.values(), ids=RIGHTS.keys())
def test_rights(build: Build, source: str, expected: Rights | None) -> None:
    metadata = build(source + H1 + BODY).metadata(url="https://harbourpost.example/storm")
    assert metadata.rights == expected


SHOWN = {
    "marked link": (f'<p>Licence: <a rel="license" href="{CC}">CC BY</a></p>', CC),
    "link to a licence": (f'<p>This text is under <a href="{CC}">CC BY</a>.</p>', CC),
    "several are those of pictures": (
        f'<p><a href="{CC}">CC BY</a></p><p><a href="{CC.replace("by", "by-sa")}">CC</a></p>',
        None,
    ),
    "about licences": ('<p><a href="https://creativecommons.org/about/">Read</a></p>', None),
}


@pytest.mark.parametrize(("source", "expected"), SHOWN.values(), ids=SHOWN.keys())
def test_licence_below_the_story(build: Build, source: str, expected: str | None) -> None:
    rights = build(H1 + BODY + f"<footer>{source}</footer>").metadata().rights
    assert (rights.license if rights else None) == expected


def test_licence_inside_the_story_is_its_subject(build: Build) -> None:
    source = H1 + BODY + f'<p><a href="{CC}">A licence</a> is discussed.</p>' + BODY
    assert build(source).metadata().rights is None
