"""Linear time and no exception on shapes that pages of bad will (or bad tools) have."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from lxml import html

from newsclean.blocks import segment
from newsclean.metadata import extract_metadata, read_claims, read_statements
from tests.costs import assert_fits, assert_linear

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


def data(*nodes: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(nodes)}</script>'


def story(**values: object) -> dict[str, object]:
    return {"@type": "NewsArticle", "headline": "Storm hits the coast", **values}


def names(size: int) -> dict[str, object]:
    return {"@type": "Person", "@id": "x", "name": [["Jo"] * 100] * size}


def tall_link(address: str, size: int) -> str:
    """A link that stays open over many blocks; an address of more than 4 000 signs is no link."""
    return f"<a href='{address}{'a' * 900 * size}'>{'<p>abc' * 2_000 * size}</a>"


GROWTH: dict[str, Callable[[int], str]] = {
    "hyphens of a dateline": lambda n: f"<p>{'A-' * 20 * n} ({'word ' * 80}</p>" * 4,
    "hyphens and strokes": lambda n: f"<p>{'Ab-' * 9 * n}/{'Ab-' * 9 * n} (x){'word ' * 80}</p>",
    "publishers": lambda n: data(story(publisher=[[{"@id": "x"}] * 100] * 4 * n), names(4 * n)),
    "authors": lambda n: data(story(author=[["x"] * 100] * 4 * n), names(4 * n)),
    "strokes": lambda n: "".join(
        f"<meta name=author content='漢字{i}{'/' * 240 * n}漢'>" for i in range(50)
    ),
    "words without an at": lambda n: "".join(
        f"<meta name=author content='{i}://{'a' * 240 * n}'>" for i in range(100)
    ),
    "posts": lambda n: tall_link("http://x.example/", n),
    "licences": lambda n: (
        f"<p>{'word ' * 80}</p><p>b</p>" + tall_link("http://creativecommons.org/", n)
    ),
    "file names": lambda n: (
        "".join(
            f"<meta property=og:image content='/{'a' * 40}b{i:02d}{'a' * 40}'>"
            for i in range(25 * n)
        )
        + "".join(f"<img src='/{i}{'a' * 2300}'>" for i in range(50 * n))
    ),
    "keys of dates": lambda n: "".join(
        f"<meta name=pubdate{i} content=2020-01-01>" for i in range(4_000 * n)
    ),
}


@pytest.mark.parametrize("shape", GROWTH.values(), ids=GROWTH.keys())
def test_what_would_be_tried_with_everything_else(shape: Callable[[int], str]) -> None:
    assert_linear(reader(shape(1)), reader(shape(2)), slack=0.05)


def test_letters_are_counted_once_for_all_languages_of_a_script() -> None:
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    tags = [f"en-{first}{second}" for first in letters for second in letters]
    text = "Гавань closed была закрыта из-за ветра. " * 20
    source = data(story(inLanguage=[tags[at : at + 100] for at in range(0, 600, 100)]))
    assert_fits(reader(f"{source}<p>{text}</p><p>{text}</p>"), 0.03)
