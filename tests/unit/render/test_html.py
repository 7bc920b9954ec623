"""HTML from blocks: what is written where, and that nothing else can be."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsclean.article import Article
from newsclean.model import Block, Image, Role, Span
from newsclean.render.html import TAGS, body_html
from tests.articles import FERRY, HOSTILE, articles, make_block
from tests.safety import Seen, assert_safe


def html_of(*blocks: Block) -> str:
    return body_html(blocks, "https://harbourpost.example/news/").replace("\n", "")


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param((make_block("a\nb"),), "<p>a<br>b</p>", id="line break"),
        pytest.param((make_block("a < b & c"),), "<p>a &lt; b &amp; c</p>", id="escaped"),
        pytest.param(
            (make_block("see it", Role.PARAGRAPH, Span(4, 6, "link", 'x"y')),),
            '<p>see <a href="https://harbourpost.example/news/x%22y">it</a></p>',
            id="relative link",
        ),
        pytest.param(
            (make_block("H2O", Role.PARAGRAPH, Span(1, 2, "sub")),),
            "<p>H<sub>2</sub>O</p>",
            id="inline",
        ),
        pytest.param(
            (
                make_block("A", Role.HEADING, level=1),
                make_block("B", Role.HEADING, level=4),
                make_block("C", Role.HEADING),
            ),
            "<h2>A</h2><h4>B</h4><h2>C</h2>",
            id="headings below the title",
        ),
        pytest.param(
            (make_block("a", Role.QUOTE), make_block("b", Role.QUOTE), make_block("c")),
            "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>",
            id="quote",
        ),
        pytest.param(
            (make_block(" a\n  <b>", Role.PREFORMATTED),), "<pre> a  &lt;b&gt;</pre>", id="pre"
        ),
        pytest.param(
            (make_block("a\tb\nc", Role.TABLE, rows=(("a", "b"), ("c<",))),),
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c&lt;</td></tr></table>",
            id="table",
        ),
        pytest.param((make_block("a\nb", Role.TABLE),), "<p>a<br>b</p>", id="table without rows"),
        pytest.param((make_block("c", Role.CORRECTION),), "<p>c</p>", id="correction"),
        pytest.param((), "", id="nothing"),
    ],
)
def test_blocks(blocks: tuple[Block, ...], expected: str) -> None:
    assert html_of(*blocks) == expected


def item(text: str, level: int = 1, *, ordered: bool = False) -> Block:
    return make_block(text, Role.LIST_ITEM, level=level, ordered=ordered)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param((item("a"), item("b")), "<ul><li>a</li><li>b</li></ul>", id="flat"),
        pytest.param((item("a", 0),), "<ul><li>a</li></ul>", id="level unknown"),
        pytest.param(
            (item("a"), item("b", 2, ordered=True), item("c", 2, ordered=True), item("d")),
            "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
            id="nested",
        ),
        pytest.param(
            (item("a"), item("b", ordered=True)),
            "<ul><li>a</li></ul><ol><li>b</li></ol>",
            id="kind changes",
        ),
        pytest.param(
            (item("a", 3), item("b", 9), item("c", 1)),
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
            id="no level is skipped",
        ),
        pytest.param(
            (item("a"), make_block("p"), item("b")),
            "<ul><li>a</li></ul><p>p</p><ul><li>b</li></ul>",
            id="interrupted",
        ),
    ],
)
def test_lists(items: tuple[Block, ...], expected: str) -> None:
    assert html_of(*items) == expected


def test_deep_lists_stay_shallow() -> None:
    html = html_of(*(item(str(level), level) for level in range(1, 3000)))
    assert html.count("<ul>") == 8
    assert html.count("<li>") == html.count("</li>") == 2999


def test_a_blank_first_line_of_preformatted_text_survives() -> None:
    assert body_html([make_block("\n x", Role.PREFORMATTED)], None) == "<pre>\n\n x</pre>"


def test_article() -> None:
    assert (
        FERRY.to_html()
        == """\
<article>
<header>
<p>Transport</p>
<h1>Night ferry returns to the north quay</h1>
<p>After nine years, the boat sails again.</p>
<p>By Maeve Tolland and Idris Quaye</p>
<p>2026-01-15 06:30+00:00</p>
</header>
<figure><img src="https://harbourpost.example/img/ferry.jpg" alt="">\
<figcaption>The ferry<br>Photo: A. Lund</figcaption></figure>
<p>The <a href="https://harbourpost.example/boat">boat</a> left at ten.</p>
<h2>What comes next</h2>
<ul><li>A second sailing on Fridays</li></ul>
<blockquote><p>“We slept well.”</p></blockquote>
</article>
"""
    )


def figures(images: tuple[Image, ...], *blocks: Block) -> list[str]:
    html = Article(images=images, blocks=blocks).to_html()
    return [
        line
        for line in html.splitlines()
        if line not in ("<article>", "<header>", "</header>", "</article>")
    ]


LEAD = Image("/1.jpg", caption="one", credit="AB", lead=True)
TWO = Image("/2.jpg", caption="two")


@pytest.mark.parametrize(
    ("images", "blocks", "expected"),
    [
        pytest.param(
            (LEAD, TWO),
            (
                make_block("one", Role.CAPTION),
                make_block("AB", Role.CREDIT),
                make_block("p"),
                make_block("two", Role.CAPTION),
                make_block("q"),
            ),
            [
                '<figure><img src="/1.jpg" alt=""><figcaption>one<br>AB</figcaption></figure>',
                "<p>p</p>",
                '<figure><img src="/2.jpg" alt=""><figcaption>two</figcaption></figure>',
                "<p>q</p>",
            ],
            id="at their captions",
        ),
        pytest.param(
            (TWO,),
            (make_block("p"), make_block("other", Role.CAPTION), make_block("q")),
            [
                "<p>p</p>",
                "<figure><figcaption>other</figcaption></figure>",
                "<p>q</p>",
                '<figure><img src="/2.jpg" alt=""><figcaption>two</figcaption></figure>',
            ],
            id="a caption without an image, an image without a caption block",
        ),
        pytest.param(
            (TWO, TWO),
            (make_block("two", Role.CAPTION), make_block("p"), make_block("two", Role.CAPTION)),
            [
                '<figure><img src="/2.jpg" alt=""><figcaption>two</figcaption></figure>',
                "<p>p</p>",
                '<figure><img src="/2.jpg" alt=""><figcaption>two</figcaption></figure>',
            ],
            id="the same caption twice",
        ),
        pytest.param(
            (Image("javascript:alert(1)", caption="c", lead=True), Image("data:image/png,x")),
            (),
            ["<figure><figcaption>c</figcaption></figure>"],
            id="unsafe source",
        ),
    ],
)
def test_figures(images: tuple[Image, ...], blocks: tuple[Block, ...], expected: list[str]) -> None:
    assert figures(images, *blocks) == expected


@given(articles)
def test_safe_by_construction(article: Article) -> None:
    assert_safe(article.to_html())


@pytest.mark.parametrize("payload", HOSTILE)
@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.TABLE, Role.PREFORMATTED, Role.CAPTION])
def test_text_stays_text(payload: str, role: Role) -> None:
    block = make_block(payload, role, rows=((payload,),) if role == Role.TABLE else ())
    html = Article(blocks=(block,)).to_html()
    assert_safe(html)
    shown = Seen(html).text
    letters = [char for char in payload if char.isalnum() and char.isascii()]
    assert [char for char in shown if char.isalnum() and char.isascii()] == letters


def test_about_25_elements() -> None:
    assert len(TAGS) <= 27
    assert not TAGS & {"script", "style", "svg", "math", "iframe", "object", "embed", "form"}
