"""Linear time and no exception on shapes that pages of bad will (or bad tools) have."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from lxml import html

from newsclean.blocks import segment
from newsclean.metadata import extract_metadata, read_claims, read_statements
from tests.costs import assert_linear

NODES = json.dumps([{"@type": "NewsArticle", "headline": "x", "author": {"@id": "#a"}}] * 50)

SHAPES = {
    "times": '<time datetime="2024-03-05">5 March 2024</time>',
    "headings": "<h1>Storm hits the coast</h1>",
    "figures": '<figure><img src="a.jpg" srcset="b.jpg 1x"><figcaption>A</figcaption></figure>',
    "properties": '<b itemprop="author" itemscope><i itemprop="name">Ann</i></b>',
    "nested items": '<div itemscope itemprop="author">x',
    "rdfa": '<b property="dc:date">2024</b>',
    "metas": '<meta name="author" content="Ann Olsen"><meta name="keywords" content="a,b,c">',
    "crumbs": '<nav class="breadcrumb"><a href="/a">A</a></nav>',
    "bylines": '<p class="byline">By Ann Olsen</p>',
    "labels": '<p class="tags"><a href="/tag/a">A</a></p>',
    "blocks of data": f'<script type="application/ld+json">{NODES}</script>',
    "links": '<link rel="canonical" href="https://post.example/a">',
    "bare names": "<p>Ann Olsen</p>",
}  # fmt: skip


def reader(source: str) -> Callable[[], None]:
    root = html.document_fromstring(f"<h1>Storm hits the coast</h1>{source}<p>{'word ' * 80}</p>")
    page = segment(root)

    def read() -> None:
        statements = read_statements(root)
        read_claims(statements)
        extract_metadata(statements, page, url="https://post.example/a")

    return read


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_twice_the_page_costs_less_than_three_times(shape: str) -> None:
    assert_linear(reader(shape * 400), reader(shape * 800), slack=0.2)
