"""Plain text and the lines above it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.article import Article
from newsclean.model import Role
from newsclean.render.text import byline, dates, one_line
from tests.articles import FERRY, articles, make_block


def test_body_only_and_a_blank_line_between_blocks() -> None:
    assert FERRY.text == (
        "The boat left at ten.\n\nWhat comes next\n\n"
        "A second sailing on Fridays\n\n“We slept well.”"
    )


def test_every_body_role_is_text_and_no_other() -> None:
    article = Article(blocks=tuple(make_block(role.value, role) for role in Role))
    assert article.text.split("\n\n") == [
        "heading",
        "paragraph",
        "list_item",
        "quote",
        "table",
        "preformatted",
        "correction",
    ]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (FERRY, "By Maeve Tolland and Idris Quaye"),
        (Article(authors=("A", "B")), "A, B"),
        (Article(), ""),
    ],
)
def test_byline(article: Article, expected: str) -> None:
    assert byline(article) == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (Article(), ""),
        (Article(published=datetime(2026, 1, 15, 6, 30, 59)), "2026-01-15 06:30"),
        (
            Article(
                published=datetime(2026, 1, 15, tzinfo=UTC),
                modified=datetime(2026, 1, 16, tzinfo=UTC),
            ),
            "2026-01-15 00:00+00:00, updated 2026-01-16 00:00+00:00",
        ),
        (Article(modified=datetime(2026, 1, 16)), "updated 2026-01-16 00:00"),
    ],
)
def test_dates(article: Article, expected: str) -> None:
    assert dates(article) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("a\nb  c", None, "a b c"),
        ("abcdef", 6, "abcdef"),
        ("abcdefg", 6, "abcde…"),
        ("abcd efg", 6, "abcd…"),
        ("", 6, ""),
    ],
)
def test_one_line(text: str, limit: int | None, expected: str) -> None:
    assert one_line(text, limit) == expected


OPTIONS = Article(
    lead="The lead.",
    blocks=(
        make_block("Home", Role.NAVIGATION),
        make_block("A caption", Role.CAPTION),
        make_block("One."),
        make_block("Next", Role.HEADING, level=3),
        make_block("Two."),
        make_block("A credit", Role.CREDIT),
    ),
)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "One.|Next|Two."),
        ({"lead": True}, "The lead.|One.|Next|Two."),
        ({"captions": True}, "A caption|One.|Next|Two."),
        ({"heading_marks": True}, "One.|### Next|Two."),
        (
            {"lead": True, "captions": True, "heading_marks": True},
            "The lead.|A caption|One.|### Next|Two.",
        ),
    ],
)
def test_options(options: dict[str, bool], expected: str) -> None:
    assert OPTIONS.to_text(**options) == expected.replace("|", "\n\n")


def test_a_lead_that_opens_the_body_is_not_said_twice() -> None:
    article = Article(lead="One.", blocks=(make_block("One."), make_block("Two.")))
    assert article.to_text(lead=True) == "One.\n\nTwo."


@given(articles, st.booleans(), st.booleans(), st.booleans())
def test_options_only_add(article: Article, lead: bool, captions: bool, marks: bool) -> None:
    text = article.to_text(lead=lead, captions=captions, heading_marks=marks)
    assert article.to_text() == article.text
    at = 0
    for block in article.body:
        at = text.find(block.text, at)
        assert at >= 0
        at += len(block.text)


def test_a_date_without_a_time_shows_none() -> None:
    article = Article(published=datetime(2026, 1, 15, tzinfo=UTC), published_precision="day")
    assert dates(article) == "2026-01-15"
