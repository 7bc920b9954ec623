"""Articles to plain data and back."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given

from newsclean.article import Article
from newsclean.errors import InputError
from newsclean.model import Block
from tests.articles import FERRY, articles, make_block


@given(articles)
def test_dict_and_json_round_trip(article: Article) -> None:
    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_json(article.to_json()) == article
    assert Article.from_json(article.to_json(indent=2)) == article


@given(articles)
def test_dict_is_plain_and_json_is_inert(article: Article) -> None:
    data = article.to_dict()
    assert json.loads(json.dumps(data)) == data
    text = article.to_json()
    text.encode()
    assert not set(text) & set("<>&\u2028\u2029\x7f\x85\x9b\x1b\0")
    assert json.loads(text) == data


def test_form() -> None:
    data = FERRY.to_dict()
    assert data["schema"] == 1
    assert data["text"] == FERRY.text
    assert data["published"] == "2026-01-15T06:30:00+00:00"
    assert data["authors"] == ["Maeve Tolland", "Idris Quaye"]
    assert data["blocks"][1]["role"] == "paragraph"
    assert type(data["blocks"][1]["role"]) is str
    assert data["rule"] == {
        "name": "The Harbour Post",
        "layout": "2024",
        "file": "sites/harbour.toml",
    }
    assert set(data) == {field.name for field in fields(Article)} | {"schema", "text"}
    assert list(data)[-3:] == ["text", "blocks", "evidence"]


def test_missing_keys_are_defaults_and_text_is_ignored() -> None:
    assert Article.from_dict({"schema": 1, "title": "T", "text": 5}) == Article(title="T")


BLOCK: dict[str, Any] = {"index": 0, "text": "t", "tag": "p", "path": "/p"}


@pytest.mark.parametrize(
    ("data", "where"),
    [
        pytest.param([], "expected a mapping", id="list"),
        pytest.param(None, "expected a mapping", id="none"),
        pytest.param({}, "schema", id="no schema"),
        pytest.param({"schema": 2}, "schema", id="other schema"),
        pytest.param({"schema": "1"}, "schema", id="schema as text"),
        pytest.param({"schema": True}, "schema", id="schema as a boolean"),
        pytest.param({"schema": 1, "titel": "T"}, "titel", id="unknown key"),
        pytest.param({"schema": 1, 5: "T"}, "5", id="key is no text"),
        pytest.param({"schema": 1, "title": 5}, "title: expected text", id="number for text"),
        pytest.param({"schema": 1, "status": "fine"}, "status: expected one of", id="literal"),
        pytest.param({"schema": 1, "status": ["ok"]}, "status", id="list for literal"),
        pytest.param({"schema": 1, "authors": "A"}, "authors: expected a list", id="text for list"),
        pytest.param({"schema": 1, "authors": ["A", None]}, "authors[1]", id="none in list"),
        pytest.param({"schema": 1, "is_article": 1}, "is_article", id="number for flag"),
        pytest.param({"schema": 1, "confidence": True}, "confidence", id="flag for number"),
        pytest.param({"schema": 1, "confidence": float("nan")}, "confidence", id="nan"),
        pytest.param({"schema": 1, "confidence": 10**400}, "confidence", id="huge number"),
        pytest.param({"schema": 1, "published": "soon"}, "published", id="no date"),
        pytest.param({"schema": 1, "published": 5}, "published", id="number for date"),
        pytest.param({"schema": 1, "evidence": []}, "evidence", id="list for mapping"),
        pytest.param({"schema": 1, "evidence": {"title": [{}]}}, "evidence.title[0]", id="deep"),
        pytest.param(
            {"schema": 1, "images": [{"url": "/i", "width": 1.5}]},
            "images[0].width",
            id="fraction of a pixel",
        ),
        pytest.param({"schema": 1, "blocks": [{"text": "t"}]}, "blocks[0]", id="missing key"),
        pytest.param({"schema": 1, "blocks": [BLOCK | {"role": "x"}]}, "blocks[0].role", id="role"),
        pytest.param(
            {"schema": 1, "blocks": [BLOCK | {"role": ["x"]}]}, "blocks[0].role", id="list for role"
        ),
        pytest.param(
            {"schema": 1, "blocks": [BLOCK | {"rows": [["a", 1]]}]},
            "blocks[0].rows[0][1]",
            id="cell",
        ),
        pytest.param({"schema": 1, "blocks": [5]}, "blocks[0]: expected a mapping", id="no block"),
        pytest.param({"schema": 1, "rule": "r"}, "rule", id="text for rule"),
    ],
)
def test_wrong_shapes_say_where(data: Any, where: str) -> None:
    with pytest.raises(InputError) as caught:
        Article.from_dict(data)
    assert where in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "NaN",
        '{"schema": 1, "confidence": NaN}',
        '{"schema": 1, "confidence": 1e999}',
        '{"schema": 1, "confidence": ' + "9" * 10_000 + "}",
        "[" * 100_000,
        '{"schema":' * 100_000,
        "\ud800",
    ],
)
def test_wrong_json(text: str) -> None:
    with pytest.raises(InputError):
        Article.from_json(text)


@pytest.mark.parametrize("text", [None, 5, b"{", object()])
def test_json_of_the_wrong_type(text: Any) -> None:
    with pytest.raises(InputError):
        Article.from_json(text)


def test_numbers_that_json_does_not_have() -> None:
    with pytest.raises(InputError):
        Article(confidence=float("nan")).to_json()


def test_spans_and_rows_stay_tuples() -> None:
    article = Article(blocks=(make_block("a", rows=(("a", "b"), ("c",))),))
    block: Block = Article.from_dict(article.to_dict()).blocks[0]
    assert block.rows == (("a", "b"), ("c",))
    hash(block)
