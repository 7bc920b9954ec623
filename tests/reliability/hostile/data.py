"""JSON-LD and microdata that lie about their own shape."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.pages import SENTENCE, json_ld, story

GOOD = {
    "@type": "NewsArticle",
    "headline": "Boat sails",
    "author": {"@type": "Person", "name": "Ann Olsen"},
}


def _block(source: str) -> Callable[[], str]:
    return lambda: story(head=json_ld(source) + json_ld(GOOD))


def _value(value: Any) -> Callable[[], str]:
    return lambda: story(head=json_ld(value) + json_ld(GOOD))


def _all_fields(value: Any) -> Callable[[], str]:
    keys = (
        "@context", "@id", "headline", "name", "alternativeHeadline", "description", "author",
        "creator", "editor", "publisher", "provider", "sourceOrganization", "datePublished",
        "dateModified", "dateCreated", "articleBody", "articleSection", "keywords", "about", "image",
        "thumbnailUrl", "video", "inLanguage", "isAccessibleForFree", "hasPart", "isPartOf",
        "mainEntityOfPage", "mainEntity", "url", "sameAs", "wordCount", "license", "copyrightHolder",
        "copyrightNotice", "creditText", "liveBlogUpdate", "itemListElement", "dateline", "@graph",
    )  # fmt: skip
    return lambda: story(head=json_ld({"@type": "LiveBlogPosting", **dict.fromkeys(keys, value)}))


def _chain(length: int) -> list[dict[str, Any]]:
    return [{"@id": f"#{n}", "author": {"@id": f"#{n + 1}"}} for n in range(length)]


def _knot(size: int) -> list[dict[str, Any]]:
    """Every node refers to every other one."""
    names = [{"@id": f"#{n}"} for n in range(size)]
    return [
        {"@id": f"#{n}", "@type": "NewsArticle", "author": names, "image": names, "hasPart": names,
         "mainEntityOfPage": names, "publisher": names, "liveBlogUpdate": names}
        for n in range(size)
    ]  # fmt: skip


VALUES: dict[str, Any] = {
    "null": None, "true": True, "zero": 0, "negative": -1.5, "text": "x", "empty text": "",
    "long text": "x " * 50_000, "list": [], "list of lists": [[[[]]]], "list of nulls": [None] * 500,
    "list of 3000 texts": ["Ann Olsen"] * 3000, "object": {}, "object of objects": {"name": {"name": {}}},
    "object with a list": {"name": [["x"]], "url": [5], "@type": [[]]}, "value": {"@value": 5},
    "reference to nothing": {"@id": "#nothing"}, "language map": {"en": "x", "de": "y"},
    "3000 objects": [{"@type": "Person", "name": "Ann {}"}] * 3000,
    "objects 150 deep": None,
    "bad address": "http://[", "script": "</script><script>alert(1)</script>",
}  # fmt: skip


def _deep(depth: int) -> Any:
    value: Any = {"name": "x"}
    for _ in range(depth):
        value = {"name": value, "author": [value]} if depth < 12 else {"author": value}
    return value


VALUES["objects 150 deep"] = _deep(150)

DATA: dict[str, Callable[[], str | bytes]] = {
    **{f"all fields: {name}": _all_fields(value) for name, value in VALUES.items()},
    "lists 100 000 deep": _block("[" * 100_000 + "]" * 100_000),
    "objects 100 000 deep": _block('{"a":' * 100_000 + "1" + "}" * 100_000),
    "graphs 50 000 deep": _block('{"@graph":[' * 50_000 + "]}" * 50_000),
    "199 deep, wide": _block("[" * 199 + ",".join(["{}"] * 20_000) + "]" * 199),
    "closing brackets": _block("]" * 200_000),
    "brackets and strings": _block('[""' * 100_000),
    "an open string of 900 KB": _block('{"a": "' + "x" * 900_000),
    "quotes": _block('"' * 300_000),
    "quotes and colons": _block('{"a":' + '":' * 100_000 + "}"),
    "backslashes": _block('{"a": "' + "\\" * 300_000 + '"}'),
    "commas": _block("{" + "," * 300_000 + "}"),
    "commas and spaces": _block("[" + ", " * 200_000 + "]"),
    "trailing commas": _block("[" + "{}," * 50_000 + " " * 50_000 + "]"),
    "white space": _block(" " * 500_000 + "{"),
    "comments": _block("/* x */" * 50_000 + "{}"),
    "CDATA marks": _block("<![CDATA[" * 30_000 + "{}" + "]]>" * 30_000),
    "entities for quotes": _block("{&quot;headline&quot;:&quot;x&quot;}" * 5000),
    "entities in entities": _block('{"headline": "' + "&amp;" * 30_000 + 'lt;b&gt;"}'),
    "NaN and Infinity": _block('{"@type":"NewsArticle","wordCount":NaN,"position":-Infinity}'),
    "an integer of 10 000 digits": _block('{"@type":"NewsArticle","wordCount":' + "9" * 10_000 + "}"),
    "10 000 integers of 18 digits": _block("[" + ",".join(["9" * 18] * 10_000) + "]"),
    "a float of 100 000 digits": _block('{"@type":"NewsArticle","wordCount":1.' + "9" * 100_000 + "}"),
    "huge exponents": _block('{"@type":"ImageObject","width":1e999999999,"height":-1e-999999999}'),
    "lone surrogates": _block('{"@type":"NewsArticle","headline":"\\ud800x\\udc00\\ud800"}'),
    "escaped NULs": _block('{"@type":"NewsArticle","headline":"\\u0000Boat\\u0000","\\u0000":1}'),
    "escaped markup": _block('{"@type":"NewsArticle","headline":"\\u003cscript\\u003ealert(1)"}'),
    "a key of 500 KB": _block('{"' + "k" * 500_000 + '": 1}'),
    "50 000 keys": _block(json.dumps({f"k{n}": n for n in range(50_000)})),
    "one key 50 000 times": _block("{" + ",".join(['"headline":"x"'] * 50_000) + "}"),
    "one key, many types": _block('{"@type":["' + '","'.join(f"T{n}" for n in range(20_000)) + '"]}'),
    "values in a row": _block("{}" * 100_000),
    "values in lines": _block('{"@type":"NewsArticle"}\n' * 20_000),
    "numbers in a row": _block("1 " * 100_000),
    "list of lists of lists": _value([[[GOOD] * 10] * 10] * 10),
    "list of everything": _value([None, True, 1, "x", [], [[]], {}, {"@type": None}, GOOD] * 500),
    "5 000 articles": _value([{**GOOD, "headline": f"Boat {n}", "url": f"/x{n}"} for n in range(5000)]),
    "5 000 authors": _value({**GOOD, "author": [{"name": f"Ann Olsen{n}"} for n in range(5000)]}),
    "5 000 images": _value({**GOOD, "image": [f"/a{n}.jpg" for n in range(5000)]}),
    "5 000 tags": _value({**GOOD, "keywords": [f"tag {n}" for n in range(5000)]}),
    "5 000 live updates": _value(
        {"@type": "LiveBlogPosting", "liveBlogUpdate": [
            {"@type": "BlogPosting", "headline": f"Boat {n}", "articleBody": SENTENCE,
             "datePublished": "2026-01-15T06:30:00Z"} for n in range(5000)]}
    ),
    "5 000 crumbs": _value(
        {"@type": "BreadcrumbList", "itemListElement": [{"position": 5000 - n, "name": f"C{n}"} for n in range(5000)]}
    ),
    "references in a circle": _value(
        {"@graph": [{"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#b"}},
                    {"@id": "#b", "author": {"@id": "#a"}, "name": {"@id": "#b"}}]}
    ),
    "a reference to itself": _value({"@graph": [{"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#a"},
                                                 "hasPart": {"@id": "#a"}, "@graph": {"@id": "#a"}}]}),
    "a chain of 3 000 references": _value({"@graph": _chain(3000)}),
    "a knot of 150 references": _value({"@graph": _knot(150)}),
    "binary growth": _value({"@type": "NewsArticle", "author": _deep(10)}),
    "graph that is a text": _value({"@graph": "x", "@type": "NewsArticle"}),
    "graph in graph in graph": _value({"@graph": [{"@graph": [{"@graph": [GOOD]}]}]}),
    "a body of 900 KB": _value({**GOOD, "articleBody": SENTENCE * 10_000}),
    "a body of one word": _value({**GOOD, "articleBody": "x" * 900_000}),
    "a body of markup": _value({**GOOD, "articleBody": "<p onclick=x>Boat</p><script>" * 20_000}),
    "a body of entities": _value({**GOOD, "articleBody": "&amp;lt;b&amp;gt;" * 40_000}),
    "a body of lines": _value({**GOOD, "articleBody": "Boat\n" * 100_000}),
    "a body on a page without text": lambda: (
        f"<html><head>{json_ld({**GOOD, 'articleBody': SENTENCE * 9000})}</head><body></body></html>"
    ),
    "a body of lines on a page without text": lambda: (
        f"<html><head>{json_ld({**GOOD, 'articleBody': 'Boat sails.' + chr(10) * 2} )}</head><body></body></html>"
        .replace("Boat sails.", "Boat sails. " * 20_000)
    ),
    "20 blocks of 900 KB, cut": lambda: story(head=json_ld('{"a": "' + "x" * 200_000) * 5),
    "script types": lambda: story(
        head='<script type=" Application/LD+JSON; charset=x ">{"@type":"NewsArticle","headline":[]}</script>'
    ),
    "items that refer to each other": lambda: story(
        body='<div itemscope itemtype="https://schema.org/NewsArticle" itemref="a b c" id=a>'
        '<div itemprop=author itemscope itemref=a id=b>x</div><p id=c itemprop=headline>y</div>'
    ),
    "items of 2 000 properties": lambda: story(
        body='<div itemscope itemtype="https://schema.org/NewsArticle">' + "<b itemprop='a b c d'>x</b>" * 2000
    ),
    "a property of 20 000 names": lambda: story(
        body=f'<div itemscope><b itemprop="{" ".join(f"p{n}" for n in range(20_000))}">x</b></div>'
    ),
    "a property of 500 KB": lambda: story(
        body='<div itemscope itemtype="https://schema.org/NewsArticle"><div itemprop=articleBody>'
        + f"<p>{SENTENCE}</p>" * 1500
    ),
    "types of 20 000 addresses": lambda: story(
        body=f'<div itemscope itemtype="{"https://schema.org/NewsArticle " * 20_000}">{SENTENCE}</div>'
    ),
    "properties without an item": lambda: story(body="<meta itemprop=datePublished content=2026>" * 3000),
    "rdfa": lambda: story(body='<div vocab="https://schema.org/" typeof=NewsArticle property=author>' * 1500),
}  # fmt: skip
