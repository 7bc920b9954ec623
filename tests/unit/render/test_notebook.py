"""The notebook card: what it shows, and that it is safe and loads nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from newsclean.article import Article
from newsclean.model import Completeness, Image, Role
from newsclean.render.notebook import MAX_REMOVED_BLOCKS
from newsclean.render.sheet import style_sheet
from tests.articles import FERRY, HOSTILE, articles, make_block
from tests.safety import CARD_ATTRIBUTES, CARD_TAGS, Seen, assert_safe


def card_of(article: Article) -> str:
    return article._repr_html_()


def test_shows_the_article_and_what_was_removed() -> None:
    shown = " ".join(Seen(card_of(FERRY)).text.split())
    parts = [
        "Transport",
        "Night ferry returns to the north quay",
        "By Maeve Tolland and Idris Quaye · 2026-01-15 06:30+00:00",
        "Image: The ferry Photo: A. Lund",
        "After nine years, the boat sails again.",
        "The boat left at ten.",
        "“We slept well.”",
        "site: The Harbour Post · section: News · tags: ferries, harbour · language: en",
        "type: article · confidence: 0.97 · rule: The Harbour Post (2024) · status: ok",
        "Removed: 2 blocks, 27 characters",
        "navigation 1 News",
        "related 1 Read more: The old quay",
    ]
    places = [shown.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(("language", "shown"), [("ja", "ja"), ('x"><b>', None), (None, None)])
def test_language_and_direction(language: str | None, shown: str | None) -> None:
    card = card_of(replace(FERRY, language=language)).removeprefix(style_sheet())
    attributes = Seen(card).elements[1][1]
    assert attributes.get("lang") == shown
    assert attributes["dir"] == "auto"


def test_what_is_missing_is_said() -> None:
    article = replace(FERRY, paywalled=True, completeness=Completeness(0.25))
    assert "paywalled: yes · complete: 25%" in Seen(card_of(article)).text
    assert "complete" not in Seen(card_of(FERRY).removeprefix(style_sheet())).text


def test_without_text_it_says_why() -> None:
    shown = Seen(card_of(Article(status="no_article"))).text
    assert "(no title)" in shown
    assert "No article text (no_article)." in shown
    assert "Removed" not in shown


def test_the_image_is_a_link_that_loads_nothing() -> None:
    elements = Seen(card_of(FERRY)).elements
    assert "img" not in [tag for tag, _ in elements]
    assert "https://harbourpost.example/img/ferry.jpg" in [
        attributes.get("href") for _, attributes in elements
    ]


def test_only_the_lead_image_and_only_with_a_safe_target() -> None:
    images = (Image("data:x", caption="one", lead=True), Image("/two.jpg", caption="two"))
    card = card_of(Article(images=images))
    assert "one" in Seen(card).text
    assert "two" not in card
    assert "<a" not in card


def test_many_removed_blocks_are_counted() -> None:
    blocks = tuple(make_block("x", Role.ADVERT) for _ in range(MAX_REMOVED_BLOCKS + 5))
    card = card_of(Article(blocks=blocks))
    assert card.count("<li>x</li>") == MAX_REMOVED_BLOCKS
    assert "<li>and 5 more</li>" in card


def test_colours_work_on_dark_pages() -> None:
    for _, attributes in Seen(card_of(FERRY)).elements:
        style = attributes.get("style") or ""
        assert "url(" not in style
        for rule in style.split(";"):
            name, _, value = rule.partition(":")
            assert name != "color"
            assert name not in ("background", "border") or value.startswith(("hsla(", "rgba("))


def test_the_style_sheet_loads_nothing_and_sets_no_colour_of_its_own() -> None:
    sheet = style_sheet()
    assert sheet.count("<") == 2
    assert not re.search(r"url\(|@|[;{]color:(?!inherit)|javascript|expression", sheet)
    assert all(f"newsclean-{role.value}:not(:checked)" in sheet for role in Role)


def test_a_long_body_is_folded_and_whole() -> None:
    blocks = tuple(make_block(f"Part {at}. " + "word " * 99) for at in range(40))
    card = card_of(Article(blocks=blocks))
    shown = Seen(card.removeprefix(style_sheet())).text
    assert [f"Part {at}." in shown for at in range(40)] == [True] * 40
    before, _, after = card.partition("<summary")
    assert "Part 11." in before
    assert "Part 12." in after
    assert "The rest of the text: 28 blocks" in shown


def test_a_body_a_little_longer_is_not_folded() -> None:
    blocks = tuple(make_block("word " * 99) for _ in range(14))
    assert "The rest" not in card_of(Article(blocks=blocks))


def test_a_list_is_not_cut_in_two() -> None:
    blocks = tuple(make_block("word " * 99, Role.LIST_ITEM, level=1) for _ in range(40))
    assert "The rest" not in card_of(Article(blocks=blocks))


@given(articles)
def test_safe(article: Article) -> None:
    assert_safe(card_of(article), CARD_TAGS, CARD_ATTRIBUTES)


FIELDS = ("title", "kicker", "lead", "byline", "site_name", "section", "language")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("payload", HOSTILE)
def test_each_field_is_text(field: str, payload: str) -> None:
    card = card_of(replace(FERRY, **{field: payload}))  # type: ignore[arg-type]
    assert_safe(card, CARD_TAGS, CARD_ATTRIBUTES)
    tags = [tag for tag, _ in Seen(card).elements if tag != "br"]
    assert tags == [tag for tag, _ in Seen(card_of(FERRY)).elements if tag != "br"]
