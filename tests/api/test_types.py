"""Types as a user's checker sees them; mypy reads this file in CI, pytest runs it."""

from __future__ import annotations

from datetime import datetime
from typing import assert_type

import newsclean
from newsclean import Article, Block, Embed, Explanation, Image, Link, Rights, Role, Video

HTML = "<article><h1>Boat sails</h1><p>The boat left at ten, as it had promised.</p></article>"


def test_types() -> None:
    article = newsclean.extract(HTML, url="https://harbourpost.example/1", rules=None)
    assert_type(article, Article)
    assert_type(article.text, str)
    assert_type(article.title, str | None)
    assert_type(article.authors, tuple[str, ...])
    assert_type(article.published, datetime | None)
    assert_type(article.images, tuple[Image, ...])
    assert_type(article.videos, tuple[Video, ...])
    assert_type(article.embeds, tuple[Embed, ...])
    assert_type(article.links, tuple[Link, ...])
    assert_type(article.rights, Rights | None)
    assert_type(article.removed, tuple[Block, ...])
    assert_type(article.with_role("advert"), tuple[Block, ...])
    assert_type(article.confidence, float)
    assert_type(article.paywalled, bool | None)
    assert_type(Article.from_json(article.to_json()), Article)
    assert_type(newsclean.explain(HTML), Explanation)
    assert_type(Role("advert"), Role)
