"""`docs/article-schema.json` is current, and what `to_json` writes is valid by it."""

from __future__ import annotations

import json
import runpy
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import newsclean
from newsclean.article import Article
from newsclean.render.data import SCHEMA
from tests.articles import FERRY, articles
from tests.pages import SAMPLE

jsonschema = pytest.importorskip("jsonschema")

DOCS = Path(newsclean.__file__).parents[1] / "docs"
FILE = DOCS / "article-schema.json"

if not FILE.is_file():
    pytest.skip("only in a checkout", allow_module_level=True)


@lru_cache(maxsize=1)
def validator() -> Any:
    schema = json.loads(FILE.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_published_schema_is_current() -> None:
    written = runpy.run_path(str(DOCS / "write_schema.py"))["write"]()
    assert FILE.read_text("utf-8") == written, "run docs/write_schema.py"


def test_version_and_keys() -> None:
    schema = validator().schema
    assert schema["properties"]["schema"]["const"] == SCHEMA
    assert set(schema["required"]) == {field.name for field in fields(Article)} | {"schema", "text"}
    assert schema["properties"]["title"]["description"].startswith("The headline")


@given(articles)
def test_every_article_is_valid(article: Article) -> None:
    validator().validate(json.loads(article.to_json()))


def test_real_ones_are_valid() -> None:
    for article in (FERRY, Article(), newsclean.extract(SAMPLE)):
        validator().validate(json.loads(article.to_json()))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": SCHEMA + 1},
        {"title": 5},
        {"authors": "A"},
        {"published": "soon"},
        {"page_type": "essay"},
        {"blocks": [{"text": "t"}]},
        {"headline": "no such key"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_wrong_shapes_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validator().validate(FERRY.to_dict() | change)
