"""Promise 9: strings are clean: they encode, and no character in them is a trap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from tests.clean import assert_clean
from tests.pages import SAMPLE, TRICKS, damaged, json_ld, soup, story

DIRTY = "a\x00b\x01c\x08d\x0be\x0cf\r\x1bg\x7fh\x85i\x9bj\ud800k\ufffel\uffffm\ufdd0n"
BIDI = "a\u202eb\u2066c\u200fd\u061ce"


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
