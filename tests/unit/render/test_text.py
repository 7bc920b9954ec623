"""Plain text and the lines above it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsclean.article import Article
from newsclean.model import Role
from newsclean.render.text import byline, dates, one_line
from tests.articles import FERRY, make_block


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
