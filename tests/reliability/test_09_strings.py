"""Promise 9: strings are clean: they encode, and no character in them is a trap."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import newsclean
from newsclean import Article
from tests.pages import SAMPLE, TRICKS, damaged, json_ld, soup, story

DIRTY = "a\x00b\x01c\x08d\x0be\x0cf\r\x1bg\x7fh\x85i\x9bj\ud800k\ufffel\uffffm\ufdd0n"
BIDI = "a\u202eb\u2066c\u200fd\u061ce"
FORBIDDEN = frozenset(
    [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"]
    + [chr(code) for code in range(0xD800, 0xE000)]
    + ["\ufffe", "\uffff", "\ufdd0"]
)
BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def strings(value: object) -> Iterator[str]:
    """Every string in plain data."""
    stack = [value]
    while stack:
        match stack.pop():
            case str(text):
                yield text
            case list(items):
                stack.extend(items)
            case dict(items):
                stack.extend([*items.keys(), *items.values()])


def assert_clean(article: Article) -> None:
    for text in strings(article.to_dict()):
        assert not FORBIDDEN & set(text)
        text.encode()
        assert json.loads(json.dumps(text)) == text
        element = etree.Element("p")
        element.text = text
        assert element.text == text
    for field in (article.title, article.site_name, *article.authors, article.byline):
        assert not BIDI_CONTROLS & set(field or "")


@given(soup | st.text() | st.binary())
def test_any_page(page: str | bytes) -> None:
    assert_clean(newsclean.extract(page))


@pytest.mark.parametrize("page", TRICKS.values(), ids=TRICKS)
def test_tricks(page: str | bytes) -> None:
    assert_clean(newsclean.extract(page))


@pytest.mark.parametrize("page", damaged(60, seed=9))
def test_damaged_pages(page: bytes) -> None:
    assert_clean(newsclean.extract(page))


PLACES = ("Night ferry to the islands returns", "Maeve Tolland", "The Harbour Post", "Island life",
          "The overnight boat", "Anna Lund", "The Saint Brendan", "Transport", "islands",
          "KILBRACK", "The next crossing", "A white ferry")  # fmt: skip


@pytest.mark.parametrize("dirt", [DIRTY, BIDI], ids=["controls", "bidi"])
@pytest.mark.parametrize("place", PLACES)
def test_dirt_in_every_field(place: str, dirt: str) -> None:
    page = SAMPLE.decode().replace(place, f"{place[:3]}{dirt}{place[3:]}")
    assert_clean(newsclean.extract(page))
    assert_clean(newsclean.extract(page.encode("utf-8", "surrogatepass")))


@pytest.mark.parametrize("code", [0, 1, 8, 0x1B, 0x7F, 0x85, 0x9B, 0x202E, 0xD800, 0xFFFE])
def test_dirt_as_references_and_in_json(code: int) -> None:
    reference = f"&#{code};Boat &#x{code:x};sails"
    escaped = f"\\u{code:04x}Boat \\u{code:04x}sails"
    source = json_ld(
        f'{{"@type": "NewsArticle", "headline": "{escaped}", "author": {{"name": "{escaped}"}},'
        f'"publisher": {{"name": "{escaped}"}}, "keywords": ["{escaped}"]}}'
    )
    meta = "".join(f'<meta name="{name}" content="{reference}">' for name in ("og:title", "author"))
    page = story(head=source + meta).replace("Boat sails", reference)
    assert_clean(newsclean.extract(page))


def test_tabs_and_newlines_of_code_survive() -> None:
    page = story().replace("</article>", "<pre>if a:\n    b\n</pre></article>")
    texts = [block.text for block in newsclean.extract(page).blocks]
    assert "if a:\n    b" in texts
