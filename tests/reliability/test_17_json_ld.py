"""Promise 17: a bad JSON-LD block is skipped, the good ones are used."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from tests.pages import json_ld, story

GOOD = json_ld(
    {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Boat sails at last",
        "author": {"@type": "Person", "name": "Maeve Tolland"},
        "datePublished": "2026-01-15T06:30:00Z",
    }
)


def cycle() -> str:
    return json.dumps(
        {"@graph": [{"@id": "#a", "author": {"@id": "#b"}}, {"@id": "#b", "author": {"@id": "#a"}}]}
    )


BAD = {
    "empty": "",
    "not JSON": "var x = {};",
    "cut": '{"@type": "NewsArticle", "headline": "Other',
    "comment": "/* x */ {} // y",
    "CDATA": "<![CDATA[ {} ]]>",
    "trailing comma": '{"@type": "NewsArticle",}',
    "control character": '{"a": "b\nc\x01"}',
    "nested lists": "[" * 100_000 + "]" * 100_000,
    "nested lists, cut": "[" * 100_000,
    "nested objects": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "nested graphs": '{"@graph":[' * 20_000 + "]}" * 20_000,
    "nested inside strings": json.dumps({"a": "[" * 100_000}),
    "NaN": '{"@type": "NewsArticle", "wordCount": NaN}',
    "Infinity": '{"@type": "ImageObject", "width": -Infinity}',
    "10k digits": '{"@type": "NewsArticle", "wordCount": ' + "9" * 10_000 + "}",
    "huge exponent": '{"@type": "ImageObject", "width": 1e999999}',
    "null": "null",
    "number": "5",
    "text": '"NewsArticle"',
    "list of lists": "[[[[]], [[1]], null, true]]",
    "type is a number": '{"@type": 5}',
    "type is a list": '{"@type": [null, ["NewsArticle"], {}]}',
    "graph is text": '{"@graph": "x"}',
    "graph is an object": '{"@graph": {"@graph": {"@graph": {}}}}',
    "cycle": cycle(),
    "duplicate keys": '{"@type": "WebPage", "@type": "WebPage", "@type": "WebPage"}',
    "lone surrogate": '{"@type": "WebPage", "name": "\\ud800"}',
    "many blocks": "{}</script>" + json_ld("{}") * 500 + '<script type="application/ld+json">{}',
    "many objects": json.dumps([{"@type": "Thing", "name": "x"}] * 20_000),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
@pytest.mark.parametrize("order", ["before", "after"])
def test_bad_blocks_do_not_hide_good_ones(bad: str, order: str) -> None:
    blocks = [json_ld(bad), GOOD]
    article = newsclean.extract(story(head="".join(blocks if order == "before" else blocks[::-1])))
    assert article.authors == ("Maeve Tolland",)
    assert article.published is not None
    assert article.published.isoformat() == "2026-01-15T06:30:00+00:00"
    assert article.text == newsclean.extract(story()).text


@pytest.mark.slow
def test_twenty_megabytes() -> None:
    big = json_ld(json.dumps({"@type": "Thing", "name": "x" * 20_000_000}))
    article = newsclean.extract(story(head=big + GOOD))
    assert article.authors == ("Maeve Tolland",)


WRONG: tuple[Any, ...] = (
    None, True, 5, -1.5, "", " ", "x" * 10_000, [], [[]], [None], {}, {"name": None},
    {"name": {"name": "x"}}, {"@type": "Person"}, [{"name": 5}], [["a", ["b"]]], {"@value": "x"},
    {"@id": "#self"}, {"@list": [1, 2]},
)  # fmt: skip

KEYS = (
    "@context", "@id", "@type", "headline", "name", "alternativeHeadline", "description", "author",
    "creator", "publisher", "datePublished", "dateModified", "dateCreated", "articleBody",
    "articleSection", "keywords", "image", "thumbnailUrl", "inLanguage", "isAccessibleForFree",
    "hasPart", "mainEntityOfPage", "url", "wordCount", "@graph", "itemListElement",
)  # fmt: skip


@pytest.mark.parametrize("value", WRONG, ids=lambda value: json.dumps(value)[:30])
@pytest.mark.parametrize("key", KEYS)
def test_wrong_types_anywhere(key: str, value: Any) -> None:
    data = {"@type": "NewsArticle", "headline": "Other", key: value}
    article = newsclean.extract(story(head=json_ld(data) + GOOD))
    article.to_json().encode()
    assert article.text == newsclean.extract(story()).text


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner, max_size=6)
    ),
    max_leaves=30,
)


@given(json_values)
def test_any_json(value: Any) -> None:
    newsclean.extract(story(head=json_ld(value))).to_json().encode()


@given(st.text(max_size=80))
def test_any_text_for_json(text: str) -> None:
    newsclean.extract(story(head=json_ld(text.replace("<", "")))).to_json().encode()
