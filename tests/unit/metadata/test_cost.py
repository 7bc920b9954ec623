"""Linear time and no exception on shapes that pages of bad will (or bad tools) have."""

from __future__ import annotations

import json
import time

import pytest
from lxml import html

from newsclean.blocks import segment
from newsclean.metadata import extract_metadata, read_claims, read_statements

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


def cost(source: str) -> float:
    best = 9.0
    for _ in range(2):
        root = html.document_fromstring(
            f"<h1>Storm hits the coast</h1>{source}<p>{'word ' * 80}</p>"
        )
        page = segment(root)
        started = time.process_time()
        statements = read_statements(root)
        read_claims(statements)
        extract_metadata(statements, page, url="https://post.example/a")
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_twice_the_page_costs_less_than_three_times(shape: str) -> None:
    once, twice = cost(shape * 400), cost(shape * 800)
    assert twice < 3 * once + 0.2
