"""Every hostile page through `extract`, `explain` and every writer: promises 1, 7, 8, 9 and 13."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from lxml import etree

import newsclean
from newsclean import Article, Explanation, LimitError, Limits
from newsclean.cli import FORMATS
from newsclean.cli.strip import explain_view
from tests.clean import FORBIDDEN, assert_clean
from tests.reliability.hostile import GROUPS, HOSTILE
from tests.safety import (
    CARD_ATTRIBUTES,
    CARD_TAGS,
    EXPLAIN_ATTRIBUTES,
    EXPLAIN_TAGS,
    assert_safe,
)

SMALL = {
    name: make for name, make in HOSTILE.items() if not name.startswith(("bulk: ", "floods: "))
}
LARGE = {
    name: make
    for name, make in HOSTILE.items()
    if name not in SMALL and not name.startswith("bulk: 400 KB of")
}
"""Without those of one short element; the floods are the same, but smaller."""
MAX_SHOWN = 300
"""Blocks up to which the views of all blocks are looked at by two parsers, which takes time."""


def test_there_are_many() -> None:
    assert len(HOSTILE) > 800
    assert all(len(table) > 40 for table in GROUPS.values())


@pytest.mark.parametrize("make", SMALL.values(), ids=SMALL)
def test_every_view(make: Callable[[], str | bytes]) -> None:
    page = make()
    explanation = newsclean.explain(page)
    article = newsclean.extract(page)
    assert article == explanation.article
    check_views(article, explanation)


@pytest.mark.slow
@pytest.mark.parametrize("make", LARGE.values(), ids=LARGE)
def test_every_view_of_a_large_page(make: Callable[[], str | bytes]) -> None:
    # Two parsers that read a megabyte of the same take seconds, and see nothing more in it.
    article = newsclean.extract(make(), limits=Limits(max_block_chars=20_000, max_blocks=2_000))
    check_views(article, Explanation(article))


def check_views(article: Article, explanation: Explanation) -> None:
    assert_clean(article)
    text = article.to_json()
    assert Article.from_json(text) == article
    assert not set("<>&\u2028\u2029") & set(text + article.to_json_ld())
    json.loads(article.to_json_ld())
    root = etree.fromstring(article.to_tei().encode(), etree.XMLParser(huge_tree=True))
    assert all(isinstance(node.tag, str) for node in root.iter())
    assert_safe(article.to_html())
    assert_safe(article._repr_html_(), CARD_TAGS, CARD_ATTRIBUTES)
    if len(article.blocks) <= MAX_SHOWN:
        assert_safe(explanation._repr_html_(), EXPLAIN_TAGS, EXPLAIN_ATTRIBUTES)
    views = [make(article) for make in FORMATS.values()]
    views += [explain_view(explanation, colour=False), article.to_text(lead=True, captions=True)]
    for view in views:
        assert not FORBIDDEN & set(view)


@pytest.mark.parametrize("make", SMALL.values(), ids=SMALL)
def test_a_strict_limit_is_the_only_exception(make: Callable[[], str | bytes]) -> None:
    limits = Limits(max_bytes=20_000, max_elements=100, max_blocks=20, max_block_chars=500)
    cut = newsclean.extract(make(), limits=limits)
    assert Article.from_json(cut.to_json()) == cut
    strict = Limits(20_000, 100, 20, 500, strict=True)
    if not cut.truncated:
        assert newsclean.extract(make(), limits=strict) == cut
        return
    with pytest.raises(LimitError) as caught:
        newsclean.extract(make(), limits=strict)
    assert caught.value.limit in cut.truncated
