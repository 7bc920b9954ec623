"""From a tree to blocks: where they begin and end, and what each knows of itself."""

from __future__ import annotations

import pytest

from newsclean.model import Block
from tests.unit.blocks.conftest import page_of


def drawn(source: str) -> list[str]:
    """One string for each block, as `p: text`; a hidden one begins with `~`."""
    blocks = page_of(source).blocks
    return [f"{'~' * block.hidden}{block.tag}: {block.text}" for block in blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<p>a</p><p>b</p>", ["p: a", "p: b"], id="paragraphs"),
        pytest.param("<p>a<p>b", ["p: a", "p: b"], id="never closed"),
        pytest.param("a<p>b</p>c", ["body: a", "p: b", "body: c"], id="text outside any element"),
        pytest.param(
            "<div>a<p>b</p>c</div>", ["div: a", "p: b", "div: c"], id="text between blocks"
        ),
        pytest.param("<p> a\n  b\t c </p>", ["p: a b c"], id="white space"),
        pytest.param("<p>a&nbsp;b</p>", ["p: a b"], id="nbsp"),
        pytest.param("<p></p><div> <p>&nbsp;</p></div>", [], id="empty elements"),
        pytest.param("<p>a <b>b</b><i> c</i>d</p>", ["p: a b cd"], id="inline elements run on"),
        pytest.param("<p>a<font>b</font><nobr>c</nobr><u>d</u></p>", ["p: abcd"], id="old inline"),
        pytest.param("<p>a<foo>b</foo>c</p>", ["p: abc"], id="unknown element is inline"),
        pytest.param("<p>a<o:p>b</o:p>c</p>", ["p: abc"], id="Office element is inline"),
        pytest.param("a<x-y>b</x-y>c", ["body: a", "x-y: b", "body: c"], id="custom element"),
        pytest.param(
            "<span>a<div>b</div>c</span>",
            ["body: a", "div: b", "body: c"],
            id="block inside inline",
        ),
        pytest.param("<p>a<br>b</p>", ["p: a\nb"], id="br"),
        pytest.param("<p>a<br>\n b <br> c</p>", ["p: a\nb\nc"], id="br with white space"),
        pytest.param("<p>a<br><br>b</p>", ["p: a", "p: b"], id="two br"),
        pytest.param("<p>a<br> \n<br>b</p>", ["p: a", "p: b"], id="two br with space between"),
        pytest.param("<p>a<br><!-- x --><br>b</p>", ["p: a", "p: b"], id="two br, comment between"),
        pytest.param("<p>a<br><b> </b><br>b</p>", ["p: a", "p: b"], id="two br, empty b between"),
        pytest.param("<p>a<br>b<br>c<br><br><br><br>d</p>", ["p: a\nb\nc", "p: d"], id="many br"),
        pytest.param("<p><br><br>a<br></p>", ["p: a"], id="br at the edges"),
        pytest.param("<p>a<b>b<br><br>c</b>d</p>", ["p: ab", "p: cd"], id="two br inside inline"),
        pytest.param("<h1>a</h1><h6>b</h6>", ["h1: a", "h6: b"], id="headings"),
        pytest.param("<h2><span>a</span></h2>", ["h2: a"], id="span in a heading"),
        pytest.param("<h2><div>a</div></h2>", ["h2: a"], id="div in a heading"),
        pytest.param("<blockquote>a<p>b</p></blockquote>", ["blockquote: a", "p: b"], id="quote"),
        pytest.param(
            "<figure><img><figcaption>a</figcaption></figure>", ["figcaption: a"], id="caption"
        ),
        pytest.param("<dl><dt>a<dd>b</dl>", ["dt: a", "dd: b"], id="definition list"),
        pytest.param("<button>a</button><label>b</label>", ["button: a", "label: b"], id="form"),
        pytest.param(
            "<select><option>a<option>b</select>", ["option: a", "option: b"], id="options"
        ),
        pytest.param("<p>a<script>b</script>c<style>d</style>e</p>", ["p: ace"], id="scripts"),
        pytest.param(
            "<p>a<svg><text>b</text></svg>c<template>d</template>e",
            ["p: ace"],
            id="svg and template",
        ),
        pytest.param("<head><title>a</title></head><body>b", ["body: b"], id="title is not text"),
        pytest.param("<p>a<!-- b -->c<?d?>e", ["p: ace"], id="comments"),
        pytest.param("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["body: 漢kan"], id="ruby"),
        pytest.param("<p>a<embed src=x>b</p><p>c", ["p: ab", "p: c"], id="text after embed"),
        pytest.param("<p>a<img src=x>b</p>", ["p: ab"], id="text after img"),
        pytest.param("<p>a<source>b<track>c<wbr>d", ["p: abcd"], id="text after void elements"),
        pytest.param("a<bgsound src=x>b", ["body: ab"], id="text after bgsound"),
        pytest.param(
            "<map name=x><area>a<p>b</p></map>c", ["body: a", "p: b", "body: c"], id="map"
        ),
        pytest.param(
            "<video>a</video><canvas>b</canvas>", ["~video: a", "~canvas: b"], id="fallback"
        ),
        pytest.param("<ruby>漢<rp>(<rt>kan<rp>)</ruby>", ["body: 漢kan"], id="ruby, no end tags"),
        pytest.param("<ul><li><svg><path d=x><li>a</ul>b", ["li: a", "body: b"], id="open svg"),
        pytest.param("<p>a<math><mi>x<p>b", ["p: ax", "p: b"], id="open formula"),
        pytest.param("<svg><text>a</text><g><b>c</b></g></svg>", ["body: ac"], id="html in svg"),
        pytest.param(
            "<p>a<svg><foreignObject><p>b</p></foreignObject></svg>", ["p: a"], id="foreign object"
        ),
        pytest.param("<p>a</br>b</BR />c</brx>d", ["p: a\nb\ncd"], id="end tag of a line break"),
        pytest.param("<title>T</title><bgsound src=x><p>a", ["p: a"], id="bgsound in the head"),
        pytest.param("<table><colgroup><col><td>a</table>", ["td: a"], id="cell in a colgroup"),
        pytest.param(
            "<textarea>a</textarea><plaintext>b<i>c",
            ["textarea: a", "plaintext: b<i>c"],
            id="raw text",
        ),
    ],
)
def test_blocks(source: str, expected: list[str]) -> None:
    assert drawn(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<div hidden><p>a</p></div><p>b", ["~p: a", "p: b"], id="hidden"),
        pytest.param("<div hidden=until-found>a</div>", ["div: a"], id="found by search"),
        pytest.param("<p style='display: NONE !important'>a", ["~p: a"], id="display:none"),
        pytest.param("<p style='color:red;visibility:hidden'>a", ["~p: a"], id="visibility"),
        pytest.param("<p style='display:block'>a", ["p: a"], id="display:block"),
        pytest.param("<p aria-hidden=true>a", ["p: a"], id="aria-hidden can be seen"),
        pytest.param("<noscript><p>a</noscript>", ["~p: a"], id="noscript"),
        pytest.param("<p>a<span hidden>b</span>c</p>", ["~span: b", "p: ac"], id="inline"),
        pytest.param(
            "<p>a <i style='display:none'>b <b>c</b></i> d",
            ["~i: b c", "p: a d"],
            id="inline with more inside",
        ),
        pytest.param(
            "<p>a<span hidden>b<br><br>c</span>d",
            ["~span: b", "~span: c", "p: ad"],
            id="inline with two br",
        ),
        pytest.param("<p>a<a hidden><div>b</div></a>c", ["~div: b", "p: ac"], id="inline with div"),
        pytest.param("<div hidden><div style='display:block'>a", ["~div: a"], id="inherited"),
    ],
)
def test_hidden_blocks(source: str, expected: list[str]) -> None:
    assert drawn(source) == expected


def spans(block: Block) -> list[str]:
    return [f"{s.kind} {block.text[s.start : s.end]!r} {s.href or ''}".strip() for s in block.spans]


@pytest.mark.parametrize(
    ("source", "expected", "link_chars"),
    [
        pytest.param("<p>a <a href=/x>b</a> c", ["link 'b' /x"], 1, id="link"),
        pytest.param("<p>a <a href=/x> b </a> c", ["link 'b' /x"], 1, id="trimmed"),
        pytest.param("<p>a <a>b</a>", ["link 'b'"], 0, id="anchor without target"),
        pytest.param("<p><a href=/x>ab</a>", ["link 'ab' /x"], 2, id="all of it"),
        pytest.param("<p><b>ab</b>", ["strong 'ab'"], 0, id="all strong"),
        pytest.param("<p>x<em>a<strong>b</strong></em>", ["em 'ab'", "strong 'b'"], 0, id="nested"),
        pytest.param(
            "<p><a href=/x>a</a><a href=/y>b</a>c",
            ["link 'a' /x", "link 'b' /y"],
            2,
            id="two links",
        ),
        pytest.param("<p>x<a href=/x>a<br>b</a>", ["link 'a\\nb' /x"], 3, id="over a br"),
        pytest.param(
            "<p>x<sup>2</sup>y<sub>3</sub><code>z</code>",
            ["sup '2'", "sub '3'", "code 'z'"],
            0,
            id="other kinds",
        ),
        pytest.param("<p>a<b></b><i> </i>b", [], 0, id="nothing inside"),
        pytest.param("<p>a<span>b</span>", [], 0, id="span is no markup"),
    ],
)
def test_spans(source: str, expected: list[str], link_chars: int) -> None:
    [block] = page_of(source).blocks
    assert spans(block) == expected
    assert block.link_chars == link_chars


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "<b>a<div>b</div>c</b>d",
            [["strong 'a'"], ["strong 'b'"], ["strong 'c'"]],
            id="over block boundaries",
        ),
        pytest.param(
            "<p><a href=/x>a<br><br>b</a>", [["link 'a' /x"], ["link 'b' /x"]], id="over two br"
        ),
        pytest.param(
            "<b>a<div><i>b</i>c</div></b>d<p>e",
            [["strong 'a'"], ["strong 'bc'", "em 'b'"], [], []],
            id="closed after a block began inside",
        ),
        pytest.param(
            "<a href=/x>a<div><span class=k>b</span></div></a><p>c",
            [["link 'a' /x"], ["link 'b' /x"], []],
            id="card link",
        ),
        pytest.param(
            "<i>a<div hidden>b<u class=k>c</u></div>d</i>e",
            [["em 'a'"], ["em 'bc'"], ["em 'd'"]],
            id="over a hidden block",
        ),
    ],
)
def test_spans_over_blocks(source: str, expected: list[list[str]]) -> None:
    found = [spans(block) for block in page_of(source).blocks]
    assert found[: len(expected)] == expected
    assert all(block.link_density <= 1 for block in page_of(source).blocks)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<h3>a", [("a", 3, False)], id="heading"),
        pytest.param("<ul><li>a<li>b", [("a", 1, False), ("b", 1, False)], id="ul"),
        pytest.param("<ol><li>a", [("a", 1, True)], id="ol"),
        pytest.param(
            "<ul><li>a<ol><li>b</ol>c</ul>d",
            [("a", 1, False), ("b", 2, True), ("c", 1, False), ("d", 0, False)],
            id="nested",
        ),
        pytest.param(
            "<ol><li><h2>a</h2><p>b", [("a", 2, False), ("b", 1, True)], id="heading in a list"
        ),
        pytest.param("<p>a", [("a", 0, False)], id="paragraph"),
    ],
)
def test_levels(source: str, expected: list[tuple[str, int, bool]]) -> None:
    assert [(b.text, b.level, b.ordered) for b in page_of(source).blocks] == expected


def test_preformatted_text_keeps_its_white_space() -> None:
    [block] = page_of("<pre>\n  <b>if</b> x:\n\ty  = 1\r\n<br>z\n\n</pre>").blocks
    assert block.text == "  if x:\n    y  = 1\n\nz"
    assert block.tag == "pre"


# --- around the blocks --------------------------------------------------------------------------

NEWS = """<body class="page"><main id="m"><article class="story big" data-x="1">
<h1 itemprop="headline">T</h1><div class="copy"><p>a</p><p>b <span class="k">c</span></p></div>
</article></main><ul role="menu"><li><a href="/">d</a></li></ul></body>"""


def test_ancestors_and_containers() -> None:
    page = page_of(NEWS)
    by_text = {block.text: block for block in page.blocks}
    assert by_text["a"].ancestors == (
        "div.copy",
        "article.story.big",
        "main#m",
        "body.page",
        "html",
    )
    own = page.containers[page.parents[by_text["d"].index]]
    assert (own.tag, own.marks, page.containers[own.parent].marks) == ("li", "", "menu")
    marks = {(c.tag, c.marks) for c in page.containers}
    assert {("h1", "headline"), ("article", "story big"), ("main", "m")} <= marks


def test_containers_hold_their_blocks() -> None:
    page = page_of(NEWS)
    assert page.containers[0].parent == -1
    for number, container in enumerate(page.containers):
        assert container.parent < number
        assert 0 <= container.first <= container.last <= len(page.blocks)
        if container.parent >= 0:
            outer = page.containers[container.parent]
            assert outer.first <= container.first
            assert container.last <= outer.last
    for block, number in zip(page.blocks, page.parents, strict=True):
        own = page.containers[number]
        assert own.first <= block.index < own.last


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<p><span class='lead big'>a</span>b", ["lead big"], id="opens the text"),
        pytest.param("<p><b class=x><i class=y>a", ["x y"], id="nested"),
        pytest.param("<p><span class=x> </span>a", [""], id="only space in it"),
        pytest.param("<p><b>a</b>", [""], id="no class"),
        pytest.param("<b class=x>a<div>b</div></b>", ["x", "x"], id="over blocks"),
    ],
)
def test_inner(source: str, expected: list[str]) -> None:
    assert list(page_of(source).inner) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<p>a</p><img src=x alt=y><p>b</p>", [("img", 1)], id="between"),
        pytest.param("<p>a <img> b</p><p>c", [("img", 1)], id="inside a paragraph"),
        pytest.param("<img><p>a", [("img", 0)], id="before"),
        pytest.param("<p>a</p><iframe src=x></iframe>", [("iframe", 1)], id="iframe"),
        pytest.param("<video><source src=x></video><p>a", [("video", 0)], id="video"),
        pytest.param("<object><embed></object>", [("object", 0), ("embed", 0)], id="object"),
        pytest.param("<amp-img></amp-img>", [("amp-img", 0)], id="amp"),
        pytest.param(
            "<template><img></template><noscript><img></noscript>",
            [("img", 0)],
            id="template is not shown",
        ),
        pytest.param(
            "<p>a</p><table><tr><td><img><td>b<tr><td>c<td>d</table>",
            [("img", 1)],
            id="in a table of data",
        ),
    ],
)
def test_media(source: str, expected: list[tuple[str, int]]) -> None:
    page = page_of(source)
    assert [(media.tag, media.position) for media in page.media] == expected
    assert all(0 <= media.container < len(page.containers) for media in page.media)


def test_media_keep_attributes_and_sources() -> None:
    source = (
        "<picture><source srcset='a 1x' type=t><source srcset=b><img src=c alt='d e'></picture>"
    )
    [image] = page_of(source).media
    assert image.attributes == {"src": "c", "alt": "d e"}
    assert [found["srcset"] for found in image.sources] == ["a 1x", "b"]


# --- tables -------------------------------------------------------------------------------------


def test_a_table_of_data_is_one_block() -> None:
    page = page_of("<p>a<table><tr><th>x<th><a href=/y>y</a><tr><td>1<td>2 <b>3</b></table><p>b")
    assert [block.tag for block in page.blocks] == ["p", "table", "p"]
    table = page.blocks[1]
    assert table.rows == (("x", "y"), ("1", "2 3"))
    assert table.text == "x\ty\n1\t2 3"
    assert table.link_chars == 1
    assert table.path.endswith("/table[1]")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<table><tr><td>a<td>b</table>", id="one row"),
        pytest.param("<table><tr><td>a<tr><td>b</table>", id="one column"),
        pytest.param("<table><tr><td>a<td>b<tr><td>c<td>" + "long text " * 50, id="running text"),
        pytest.param(
            "<table><tr><td>a<td><p>b<p>c<p>d<p>e<p>f<p>i<tr><td>g<td>h", id="many blocks"
        ),
        pytest.param("<table><tr><td>a<td>b<tr><td>c<td><table><tr><td>d</table>", id="nested"),
        pytest.param("<table><tr><td>a<td hidden>secret<tr><td>b<td>c", id="hidden cell"),
    ],
)
def test_a_layout_table_is_left_apart(source: str) -> None:
    blocks = page_of(source).blocks
    assert len(blocks) > 1
    assert not any(block.rows for block in blocks)


def test_a_table_inside_a_layout_table() -> None:
    inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    source = f"<table><tr><td>x<td>{inner}<tr><td>y<td>z</table>"
    assert [block.rows for block in page_of(source).blocks] == [
        (),
        (("a", "b"), ("c", "d")),
        (),
        (),
    ]


STORY = "The ferry is late again today. " * 20


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<body hidden><p>{}<p hidden>no", ["p", "~p"], id="body, until a script"),
        pytest.param("<html hidden><p>{}<p hidden>no", ["p", "~p"], id="html"),
        pytest.param("<noscript><p>{}</noscript><p>Menu", ["p", "p"], id="all for robots"),
        pytest.param("<div hidden><div hidden><p>{}<p hidden>no", ["p", "~p"], id="twice"),
        pytest.param("<p>{}<div hidden><p>{}</div>", ["p", "~p"], id="half"),
        pytest.param("<div hidden><p>{}</div><div hidden><p>{}", ["~p", "~p"], id="one of two"),
        pytest.param("<div hidden><p>Close</div>", ["~p"], id="short"),
    ],
)
def test_what_hides_nearly_all_of_a_page_hides_nothing(source: str, expected: list[str]) -> None:
    lines = drawn(source.replace("{}", STORY))
    assert [line.partition(":")[0] for line in lines] == expected
