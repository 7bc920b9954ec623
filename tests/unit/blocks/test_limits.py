"""Limits, depth and time of the segmentation."""

from __future__ import annotations

import pytest
from lxml import etree, html

from newsclean.blocks import segment
from newsclean.blocks.walk import MAX_INLINE
from newsclean.dom import parse_document
from newsclean.errors import LimitError
from newsclean.model import Limits
from tests.costs import assert_fits
from tests.unit.blocks.conftest import page_of


@pytest.mark.parametrize(
    ("source", "limits"),
    [
        pytest.param("<p>a" * 9 + "<p>needle", Limits(max_elements=8), id="max_elements"),
        pytest.param("<p>a" * 9 + "<p>needle", Limits(max_blocks=9), id="max_blocks"),
        pytest.param("<p>" + "a " * 9 + "needle", Limits(max_block_chars=9), id="max_block_chars"),
        pytest.param(
            "<pre>" + "a " * 9 + "needle", Limits(max_block_chars=9), id="max_block_chars, pre"
        ),
        pytest.param("<p>needle", Limits(max_block_chars=0), id="max_block_chars, 0"),
        pytest.param(
            "<p><b>a</b> a needle", Limits(max_block_chars=2), id="max_block_chars, spans"
        ),
        pytest.param("<p>needle", Limits(max_blocks=0), id="max_blocks, 0"),
        pytest.param("<p>needle", Limits(max_elements=0), id="max_elements, 0"),
        pytest.param("<p>needle", Limits(max_elements=-1), id="max_elements, -1"),
    ],
)
def test_a_needle_behind_a_limit(
    source: str, limits: Limits, request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.id.partition(",")[0]
    page = page_of(source, limits)
    assert page.truncated == (name,)
    assert not any("needle" in block.text for block in page.blocks)
    strict = Limits(
        max_elements=limits.max_elements,
        max_blocks=limits.max_blocks,
        max_block_chars=limits.max_block_chars,
        strict=True,
    )
    with pytest.raises(LimitError) as caught:
        page_of(source, strict)
    assert caught.value.limit == name


def test_spans_end_where_the_text_is_cut() -> None:
    [block] = page_of("<p>ab <a href=/x>cd ef</a> <b>gh</b>", Limits(max_block_chars=5)).blocks
    assert block.text == "ab cd"
    assert [(s.start, s.end, s.href) for s in block.spans] == [(3, 5, "/x")]
    assert block.link_chars == 2


def test_a_long_table_is_not_cut() -> None:
    source = "<table>" + "<tr><td>a<td>b" * 100
    page = page_of(source, Limits(max_block_chars=50))
    assert len(page.blocks) == 200
    assert page.truncated == ()


# --- trees and depth ----------------------------------------------------------------------------


@pytest.mark.parametrize("shape", ["<div>", "<span>", "<b class=x>", "<ul><li>", "<table><tr><td>"])
def test_deep_nesting(shape: str) -> None:
    root = etree.Element("body")
    deepest = root
    for number in range(5000):
        tags = shape.strip("<>").split("><")
        name, *rest = tags[number % len(tags)].split()
        deepest = etree.SubElement(deepest, name, {"class": "x"} if rest else {})
    deepest.text = "needle"
    deepest.tail = "tail"
    page = segment(root)
    assert "".join(block.text for block in page.blocks) == "needletail"


def test_a_subtree_ends_with_itself() -> None:
    tree = html.fragment_fromstring("<div><p>a</p>tail<p>b</p></div>")
    assert [block.text for block in segment(tree[0]).blocks] == ["a"]


@pytest.mark.parametrize("tag", ["span", "td", "script", "table", "br"])
def test_any_element_can_be_the_root(tag: str) -> None:
    root = etree.Element(tag)
    root.text = "a"
    assert [block.text for block in segment(root).blocks] == ["a"]


def test_comments_and_entities_in_a_tree_of_the_caller() -> None:
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False)
    source = '<!DOCTYPE p [<!ENTITY x "y">]><p>a<!-- c -->b<?pi?>c&x;d</p>'
    [block] = segment(etree.fromstring(source, parser)).blocks
    assert block.text == "abc&x;d"


@pytest.mark.parametrize("source", ["<p/>", "<br/>", "<script>x</script>", "<p>a<b/>c</p>"])
def test_a_tree_may_be_one_element(source: str) -> None:
    root = etree.fromstring(source)
    assert "".join(block.text for block in segment(root).blocks) == "".join(root.itertext())


def test_only_the_given_part_of_a_tree_is_read() -> None:
    root = etree.fromstring("<div>x<div>a<p>b</p>c</div>needle<p>y</p></div>")
    page = segment(root[0])
    assert [block.text for block in page.blocks] == ["a", "b", "c"]
    assert [block.path for block in page.blocks] == [
        "/div[1]/div[1]",
        "/div[1]/div[1]/p[1]",
        "/div[1]/div[1]",
    ]


SLOW = {
    "open inline elements": "<p>" + "<span class=a>" * 2000 + "<div>x</div>" * 6000,
    "open links": "<p>" + "<b><a href=/x>" * 1000 + "<div>x</div>" * 6000,
    "nested items for machines": (
        "<div itemprop=publisher><div itemprop=datePublished>x</div>" * 900 + "<p>a" * 8000
    ),
    "nested layout tables": "<table><tr><td>" * 600 + "<table><tr><td>a<td>b</table>" * 4000,
    "br and white space": "<p>x" + "<b> </b>" * 10_000 + "<br>" + "<b> </b>" * 10_000 + "<br>y",
    "images in one run": "<p>" + "<b> </b><img>" * 10_000 + "x",
    "one long table": "<table>" + "<tr><td>x<td>y" * 10_000,
    "sources of a picture": "<picture>" + "<source srcset=x>" * 1000 + "<img>" * 1000,
}


@pytest.mark.parametrize("source", SLOW.values(), ids=SLOW)
def test_time_is_linear(source: str) -> None:
    root = parse_document(source).root
    assert root is not None
    assert_fits(lambda: segment(root), 2.5)  # each takes 0.1 to 0.3 s


def test_deep_inline_markup_is_followed_up_to_a_limit() -> None:
    named = "<p>" + "<span class=a>" * (MAX_INLINE - 1)
    followed, left = page_of(f"{named}<b>x</b></p>{named}<i class=a><b>x").blocks
    assert [span.kind for span in followed.spans] == ["strong"]
    assert [span.kind for span in left.spans] == ["em"]


def test_markup_inside_markup_of_its_kind_says_nothing_new() -> None:
    [block] = page_of("<p><b>x <i>y <strong>z</strong></i></b></p>").blocks
    assert [(span.kind, span.start, span.end) for span in block.spans] == [
        ("strong", 0, 5),
        ("em", 2, 5),
    ]
