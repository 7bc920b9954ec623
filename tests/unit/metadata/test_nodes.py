from __future__ import annotations

from newsclean.metadata.nodes import (
    MAX_NODES,
    as_text,
    iter_items,
    node_children,
    node_texts,
    node_types,
)


def test_types_lose_vocabulary_and_case() -> None:
    node = {"@type": ["https://schema.org/NewsArticle", "schema#Thing", 5, None]}
    assert node_types(node) == {"newsarticle", "thing"}
    assert node_types({}) == frozenset()


def test_texts_open_lists_nodes_and_numbers() -> None:
    node = {"a": ["x", {"name": "y"}, {"@value": ["z"]}, 7, True, None, {"other": 1}, [" w "]]}
    assert list(node_texts(node, "a", "missing")) == ["x", "y", "z", "7", "w"]


def test_text_of_odd_values_is_empty() -> None:
    odd: list[object] = [None, True, [], {}, {"name": {"name": "x"}}]
    assert [as_text(value) for value in odd] == [""] * 5


def test_children_are_only_nodes() -> None:
    assert list(node_children({"a": ["x", {"b": 1}]}, "a")) == [{"b": 1}]


def test_items_tell_where_they_stand() -> None:
    items = list(iter_items({"@graph": [{"n": 1, "author": [{"n": 2}]}]}, "json-ld"))
    assert [(item.key, item.depth) for item in items] == [("", 0), ("", 1), ("author", 2)]


def test_number_of_items_is_bounded() -> None:
    assert len(list(iter_items([{}] * (MAX_NODES + 50), "json-ld"))) == MAX_NODES
