"""Markdown: what is written, and that a CommonMark reader gets back the words and nothing more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsclean.article import Article
from newsclean.dom.text import drop_controls
from newsclean.model import Block, Role, Span
from newsclean.render.markdown import body_markdown, escape_markdown
from newsclean.render.urls import safe_url
from tests.articles import FERRY, HOSTILE, articles, blocks, make_block, nasty_text

READERS = {
    "commonmark": MarkdownIt("commonmark", {"html": True}),
    "github": MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]),
}

READER = READERS["github"]

HARMLESS = {
    "paragraph", "heading", "bullet_list", "ordered_list", "list_item", "blockquote", "table",
    "thead", "tbody", "tr", "th", "td", "strong", "em", "link", "text", "softbreak", "hardbreak",
    "fence", "code_inline", "inline",
}  # fmt: skip


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def kinds(markdown: str, reader: MarkdownIt = READER) -> set[str]:
    return {
        token.type.removesuffix("_open").removesuffix("_close")
        for token in flat(reader.parse(markdown))
    }


def words(markdown: str, reader: MarkdownIt = READER) -> str:
    """What a reader shows, without white space."""
    shown = (
        token.content
        for token in flat(reader.parse(markdown))
        if token.type in ("text", "code_inline", "fence", "html_inline", "html_block", "image")
    )
    return "".join("".join(shown).split())


def squeezed(text: str) -> str:
    return "".join(drop_controls(text).split())


def markdown_of(*parts: Block) -> str:
    return body_markdown(parts, "https://harbourpost.example/")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param((make_block("a"), make_block("b")), "a\n\nb", id="paragraphs"),
        pytest.param((make_block("a\nb"),), "a\\\nb", id="line break"),
        pytest.param((make_block("2 * 3 * 4 [x] _y_"),), r"2 \* 3 \* 4 \[x\] \_y\_", id="signs"),
        pytest.param((make_block("AT&T &amp; &#x26;"),), "AT&T &amp;amp; &amp;#x26;",
                     id="entities"),
        pytest.param((make_block("a <b> c"),), "a &lt;b&gt; c", id="tags"),
        pytest.param((make_block("# a\n- b\n1. c\n12) d\n1234567890. e"),),
                     "\\# a\\\n\\- b\\\n1\\. c\\\n12\\) d\\\n1234567890. e", id="line starts"),
        pytest.param((make_block("see it", Role.PARAGRAPH, Span(4, 6, "link", "/a_(b)?c&d")),),
                     "see [it](https://harbourpost.example/a_%28b%29?c&amp;d)", id="link"),
        pytest.param((make_block("see it", Role.PARAGRAPH, Span(4, 6, "link", "data:x")),),
                     "see it", id="unsafe link"),
        pytest.param((make_block("Go! now", Role.PARAGRAPH, Span(3, 7, "link", "#x")),),
                     "Go![now](https://harbourpost.example/#x)".replace("!", "! "),
                     id="white space before a link"),
        pytest.param((make_block("Go!now", Role.PARAGRAPH, Span(3, 6, "link", "/x")),),
                     "Go\\![now](https://harbourpost.example/x)", id="no image by accident"),
        pytest.param((make_block("a big one", Role.PARAGRAPH, Span(2, 5, "strong"),
                                 Span(6, 9, "em")),), "a **big** _one_", id="emphasis"),
        pytest.param((make_block("unbelievable", Role.PARAGRAPH, Span(2, 9, "strong")),),
                     "un**believa**ble", id="strong inside a word"),
        pytest.param((make_block("unbelievable", Role.PARAGRAPH, Span(2, 9, "em")),),
                     "unbelievable", id="emphasis inside a word has no safe form"),
        pytest.param((make_block("x(y)z", Role.PARAGRAPH, Span(1, 4, "strong")),),
                     "x(y)z", id="signs inside a word"),
        pytest.param((make_block("H2O", Role.PARAGRAPH, Span(1, 2, "sub")),), "H2O", id="sub"),
        pytest.param((make_block("run a*b`c now", Role.PARAGRAPH, Span(4, 9, "code")),),
                     "run ``a*b`c`` now", id="code"),
        pytest.param((make_block("run ` now", Role.PARAGRAPH, Span(4, 5, "code")),),
                     "run `` ` `` now", id="code that is a backtick"),
        pytest.param((make_block("wxaby", Role.PARAGRAPH, Span(2, 4, "code"), Span(1, 3, "em")),),
                     "wx`ab`y", id="code is not split by emphasis that is left out"),
        pytest.param((make_block("A #1", Role.HEADING, level=3), make_block("C#", Role.HEADING)),
                     "### A #1\n\n## C\\#", id="headings"),
        pytest.param((make_block("a", Role.QUOTE), make_block("b\nc", Role.QUOTE)),
                     "> a\n> \n> b\\\n> c", id="quote"),
        pytest.param((make_block("a\n```\n*b*", Role.PREFORMATTED),),
                     "````\na\n```\n*b*\n````", id="preformatted"),
        pytest.param((make_block("t", Role.TABLE, rows=(("a|b",), ("c\nd", "e"))),),
                     "| a\\|b |  |\n| --- | --- |\n| c d | e |", id="table"),
        pytest.param((make_block("a\tb", Role.TABLE),), "a\tb", id="table without rows"),
        pytest.param((make_block("ab", Role.PARAGRAPH, Span(0, 1, "code"), Span(0, 1, "strong")),),
                     "`a`b", id="strong code inside a word"),
        pytest.param((make_block("x &lt;y", Role.PARAGRAPH, Span(3, 6, "strong")),),
                     "x &amp;lt;y", id="no entity from two pieces"),
        pytest.param((make_block("00:", Role.PARAGRAPH, Span(0, 2, "code"), Span(1, 3, "strong")),),
                     "`0`**`0`:**", id="strong that leaves code"),
        pytest.param((make_block("wabc", Role.PARAGRAPH, Span(1, 3, "em"), Span(2, 4, "strong")),),
                     "wa**bc**", id="strong is not split by emphasis that is left out"),
        pytest.param(
            (make_block("a", Role.LIST_ITEM), make_block("b\n- c", Role.LIST_ITEM, level=2,
                                                         ordered=True),
             make_block("d", Role.LIST_ITEM, level=2, ordered=True),
             make_block("e", Role.LIST_ITEM, level=3), make_block("f", Role.LIST_ITEM)),
            "- a\n  1. b\\\n     \\- c\n  2. d\n     - e\n- f",
            id="lists",
        ),
        pytest.param((make_block("\x01 `<b>", Role.PARAGRAPH, Span(0, 1, "code"),
                                 Span(2, 6, "code")),),
                     "`` `<b> ``", id="code of nothing"),
        pytest.param((make_block("a\x01b", Role.PARAGRAPH, Span(0, 2, "code"), Span(1, 3, "em")),),
                     "`a`b", id="code that ends in nothing"),
        pytest.param((make_block("a", Role.LIST_ITEM), make_block(" ", Role.LIST_ITEM)),
                     "- a", id="item of nothing"),
        pytest.param((), "", id="nothing"),
    ],
)  # fmt: skip
def test_blocks(parts: tuple[Block, ...], expected: str) -> None:
    assert markdown_of(*parts) == expected


def test_article() -> None:
    assert (
        FERRY.to_markdown()
        == """\
Transport

# Night ferry returns to the north quay

After nine years, the boat sails again.

By Maeve Tolland and Idris Quaye

2026-01-15 06:30+00:00

The [boat](https://harbourpost.example/boat) left at ten.

## What comes next

- A second sailing on Fridays

> “We slept well.”
"""
    )


def test_no_article_is_no_markdown() -> None:
    assert Article().to_markdown().strip() == ""


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str, reader: MarkdownIt) -> None:
    markdown = markdown_of(make_block(text))
    assert kinds(markdown, reader) <= {"paragraph", "text", "hardbreak", "inline"}
    assert words(markdown, reader) == squeezed(text)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(text=nasty_text)
def test_any_text_is_one_paragraph_of_itself(text: str, reader: MarkdownIt) -> None:
    markdown = markdown_of(make_block(text))
    assert words(markdown, reader) == squeezed(text)
    assert kinds(markdown, reader) <= {"paragraph", "text", "hardbreak", "inline"}


def printable(text: str) -> bool:
    return drop_controls(text) == text and not text.isspace()


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(block=blocks(nasty_text.filter(printable)))
def test_a_block_keeps_its_words(block: Block, reader: MarkdownIt) -> None:
    markdown = markdown_of(block)
    assert kinds(markdown, reader) <= HARMLESS
    if not block.rows:
        assert words(markdown, reader) == squeezed(block.text)


@given(st.lists(blocks(nasty_text.filter(printable)), max_size=8))
def test_blocks_keep_their_words_in_order(parts: list[Block]) -> None:
    expected = "".join(
        squeezed("".join(map("".join, part.rows)) if part.rows else part.text) for part in parts
    )
    assert words(markdown_of(*parts)) == expected


@given(articles)
def test_an_article_has_no_html_no_image_and_only_safe_links(article: Article) -> None:
    markdown = article.to_markdown()
    markdown.encode()
    assert kinds(markdown) <= HARMLESS | {"hr"}
    for token in flat(READER.parse(markdown)):
        if token.type == "link_open":
            assert safe_url(str(token.attrs["href"])) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&" * 3, "&&&"),
        ("&lt;", "&amp;lt;"),
        ("a&" + "b" * 60 + ";", "a&" + "b" * 60 + ";"),
        ("\0&", "&"),
    ],
)
def test_ampersands(text: str, expected: str) -> None:
    assert escape_markdown(text) == expected
