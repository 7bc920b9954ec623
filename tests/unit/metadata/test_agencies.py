"""Agencies and wire copy, on invented pages with the agencies' usual credit lines."""

from __future__ import annotations

import pytest

from newsclean.metadata.agencies import find_agencies

from .conftest import Build

H1 = "<title>Storm hits the north coast</title><h1>Storm hits the north coast</h1>"
WIND = "The harbour was closed on Monday because of the wind. " * 4

CREDITS = {
    "one": ("dpa", ["dpa"], True),
    "two": ("dpa/AFP", ["dpa", "AFP"], True),
    "in words": ("APA and Reuters", ["APA", "Reuters"], True),
    "full name": ("The Associated Press", ["AP"], True),
    "by": ("By Reuters", ["Reuters"], True),
    "with a person": ("Maeve Tolland, Associated Press", ["AP"], False),
    "person before a code": ("Maeve Tolland AFP", ["AFP"], False),
    "Turkish": ("Anadolu Ajansı", ["AA"], True),
    "Russian": ("РИА Новости", ["RIA Novosti"], True),
    "Korean": ("연합뉴스", ["Yonhap"], True),
    "name inside a word": ("Metastasis Clinic", [], False),
    "handle": ("@Reuters", [], False),
    "code in a name": ("Isna Rahayu", [], False),
    "lower case of another word": ("tt", [], False),
    "ambiguous code": ("AA", [], False),
    "nothing": ("", [], False),
}


@pytest.mark.parametrize(("text", "names", "only"), CREDITS.values(), ids=CREDITS.keys())
def test_find_agencies(text: str, names: list[str], only: bool) -> None:
    assert find_agencies(text) == (tuple(names), only)


PAGES = {
    "dateline": (f"<p>BERLIN (dpa) - {WIND}</p>", ("dpa",), True),
    "dateline of a place code": (f"<p>ANKARA (AA) - {WIND}</p>", ("AA",), True),
    "byline": (f"<p class=byline>By Associated Press</p><p>{WIND}</p>", ("AP",), True),
    "byline with a person": (
        f"<p class=byline>By Maeve Tolland, Associated Press</p><p>{WIND}</p>",
        ("AP",),
        False,
    ),
    "brackets at the end": (f"<p>{WIND}(dpa/AFP)</p>", ("dpa", "AFP"), True),
    "line at the end": (f"<p>{WIND}</p><p>Quelle: sda</p>", ("Keystone-SDA",), True),
    "copyright line": (f"<p>{WIND}</p><p>© 2024 AFP</p>", ("AFP",), True),
    "numbered copyright": (
        f"<p class=byline>Von Maeve Tolland</p><p>{WIND}</p>"
        "<p>© dpa-infocom, dpa:240516-99-53606/3</p>",
        ("dpa",),
        True,
    ),
    "help": (f"<p>{WIND}</p><p>With inputs from PTI</p>", ("PTI",), False),
    "sign-off": (
        f"<p>{WIND}</p><p>(Reporting by Maeve Tolland; Editing by Idris Quaye)</p>",
        ("Reuters",),
        True,
    ),
    "staff story with an agency": (
        f"<p class=byline>Von Maeve Tolland</p><p>{WIND}(mit dpa)</p>",
        ("dpa",),
        False,
    ),
    "picture credit at the end": (f"<p>{WIND}</p><p>Foto: dpa</p>", (), False),
    "agency in the text": (f"<p>{WIND}, Reuters said on Monday. {WIND}</p>", (), False),
    "none": (f"<p>{WIND}</p>", (), False),
}


@pytest.mark.parametrize(("source", "names", "is_wire"), PAGES.values(), ids=PAGES.keys())
def test_agencies(build: Build, source: str, names: tuple[str, ...], is_wire: bool) -> None:
    metadata = build(H1 + source).metadata()
    assert (metadata.agencies, metadata.is_wire) == (names, is_wire)


def test_canonical_on_the_host_of_an_agency(build: Build) -> None:
    source = '<link rel="canonical" href="https://apnews.com/abc">' + H1 + f"<p>{WIND}</p>"
    copy = build(source).metadata(url="https://harbourpost.example/storm")
    assert (copy.agencies, copy.is_wire) == (("AP",), True)
    own = build(source).metadata(url="https://apnews.com/abc")
    assert (own.agencies, own.is_wire) == ((), False)


def test_the_name_of_the_site_is_no_author_beside_the_agency(build: Build) -> None:
    site = '<meta property="og:site_name" content="Harbour Post">'
    author = '<meta name="author" content="Harbour Post">'
    metadata = build(site + author + H1 + f"<p>{WIND}(dpa)</p>").metadata()
    assert (metadata.agencies, metadata.is_wire) == (("dpa",), True)
