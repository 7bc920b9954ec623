from __future__ import annotations

import pytest
from lxml import html

from newsclean.metadata.microdata import bounded_text, iter_inside, read_items, whole_text
from newsclean.metadata.nodes import Item
from tests.costs import assert_fits


def items_of(source: str) -> list[Item]:
    return read_items(html.document_fromstring(source))


def test_item_with_values_of_every_kind() -> None:
    (item, author) = items_of(
        '<div itemscope itemtype="https://schema.org/NewsArticle">'
        '<h1 itemprop="headline name">Storm <b>hits</b> coast</h1>'
        '<meta itemprop="wordCount" content="120">'
        '<time itemprop="datePublished" datetime="2024-03-05">5 March</time>'
        '<a itemprop="url" href="/a">here</a><img itemprop="image" src="/i.jpg">'
        '<p itemprop="author" itemscope><span itemprop="name">Ann Olsen</span></p></div>'
    )
    assert item.source == "microdata"
    assert item.node["headline"] == item.node["name"] == ["Storm hits coast"]
    assert item.node["wordCount"] == ["120"]
    assert item.node["datePublished"] == ["2024-03-05"]
    assert item.node["url"] == ["/a"]
    assert item.node["image"] == ["/i.jpg"]
    assert item.node["author"] == [author.node]
    assert author.node["name"] == ["Ann Olsen"]
    assert (author.key, author.depth) == ("author", 1)


def test_link_to_an_author_counts_with_its_text() -> None:
    (item,) = items_of('<div itemscope><a itemprop="author" href="/ann">Ann Olsen</a></div>')
    assert item.node["author"] == ["Ann Olsen"]


def test_properties_without_a_scope_make_one_loose_item() -> None:
    (item,) = items_of('<p itemprop="author">Ann</p><p itemprop="datePublished">2024-03-05</p>')
    assert item.node == {"author": ["Ann"], "datePublished": ["2024-03-05"]}


def test_rdfa_lite_with_prefixes() -> None:
    (item,) = items_of(
        '<div typeof="schema:Article"><span property="schema:name" content="Storm">x</span></div>'
    )
    assert item.source == "rdfa"
    assert item.node["name"] == ["Storm"]


def test_open_graph_metas_are_no_rdfa() -> None:
    assert items_of('<meta property="og:title" content="x"><p>y</p>') == []


def test_nested_properties_cost_linear_time() -> None:
    source = '<div itemprop="articleBody">word ' * 1_500 + "</div>" * 1_500
    assert_fits(lambda: items_of(source), 2)


def test_text_of_nested_properties_is_read_in_bounded_steps() -> None:
    source = "<div itemscope itemprop=author>" * 1500 + "<b></b>" * 30_000 + "Ann"
    root = html.document_fromstring(source, parser=html.HTMLParser(huge_tree=True))
    assert_fits(lambda: read_items(root), 3)  # it takes 0.1 s; each read to the end would take 87


def test_many_properties_are_found_in_linear_time() -> None:
    root = html.document_fromstring("<meta property=og:title content=x>" * 60_000)
    assert_fits(lambda: read_items(root), 2)  # it takes 0.1 s; compared in pairs it took 12


@pytest.mark.parametrize(
    "source",
    ["<p>Storm</p>", "<p></p>", "<p>Storm <b>hits<!-- not --></b> coast<br>to<i></i>day</p>tail"],
    ids=["leaf", "empty", "children, comment and tail"],
)
def test_quick_ways_to_read_an_element(source: str) -> None:
    element = html.fragment_fromstring(f"<div>{source}</div>")[0]
    assert whole_text(element, 9) == bounded_text(element, 9)
    assert list(iter_inside(element, "p", "i")) == list(element.iter("p", "i"))
    assert list(iter_inside(element, "b")) == list(element.iter("b"))
