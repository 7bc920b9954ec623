from __future__ import annotations

import pytest

from newsclean.metadata.nodes import Item, Node, node_types
from newsclean.metadata.story import MAX_SURE, fold_title, select_story, titles_agree


def item(node: Node, key: str = "", source: str = "json-ld") -> Item:
    return Item(node, source, key, 1 if key else 0, node_types(node))


def chosen(items: list[Item], **page: list[str]) -> list[object]:
    found = select_story(items, titles=page.get("titles", []), urls=page.get("urls", []))
    return [entry.node.get("headline") for entry in found]


OWN: Node = {"@type": "NewsArticle", "headline": "Storm hits the north coast"}
OTHER: Node = {"@type": "NewsArticle", "headline": "Harbour to be dredged next year"}


def test_article_with_the_page_title_wins() -> None:
    items = [item(OTHER), item(OWN)]
    assert chosen(items, titles=["Storm hits the north coast | Post"]) == [OWN["headline"]]


def test_article_with_the_page_address_wins() -> None:
    own = {**OWN, "mainEntityOfPage": {"@id": "https://www.post.example/storm?x=1"}}
    items = [item(OTHER), item(own)]
    assert chosen(items, urls=["http://post.example/storm/"]) == [OWN["headline"]]


def test_first_outer_article_is_taken_when_nothing_agrees() -> None:
    assert chosen([item(OTHER), item(OWN)]) == [OTHER["headline"]]


def test_article_that_tells_nothing_hides_none() -> None:
    empty: Node = {"@type": "NewsArticle", "wordCount": 7}
    assert chosen([item(empty), item(OWN)]) == [OWN["headline"]]
    assert chosen([item(empty)]) == [None]


def test_number_of_articles_is_bounded() -> None:
    found = chosen([item(OWN)] * (MAX_SURE + 5), titles=["Storm hits the north coast"])
    assert len(found) == MAX_SURE


@pytest.mark.parametrize("key", ["itemListElement", "comment", "mentions", "hasPart"])
def test_articles_about_something_else_are_left_out(key: str) -> None:
    assert chosen([item(OTHER, key)]) == []


def test_other_kinds_come_after_the_article() -> None:
    page: Node = {"@type": "WebPage", "headline": "Page"}
    assert chosen([item(page), item(OWN)]) == [OWN["headline"], "Page"]


def test_titles_agree_only_on_real_parts() -> None:
    assert titles_agree("storm hits the coast", "storm hits the coast post")
    assert not titles_agree("storm", "storm hits the coast")
    assert not titles_agree("", "")


def test_fold_is_bounded() -> None:
    assert len(fold_title("a " * 5_000)) <= 500
