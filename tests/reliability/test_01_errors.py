"""Promise 1: `extract` and `explain` raise only `NewscleanError`; a page that is none is empty."""

from __future__ import annotations

import array
import io
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

import newsclean
from newsclean import Article, InputError, LimitError, Limits, NewscleanError
from tests.pages import SAMPLE, TRICKS, damaged, soup, story


def views(article: Article) -> None:
    """Every view, which must not fail either, and must leave Python as UTF-8."""
    for view in (
        article.text,
        article.to_markdown(),
        article.to_html(),
        article.to_json(),
        article._repr_html_(),
        repr(article),
    ):
        view.encode()


@given(st.text())
def test_any_text(page: str) -> None:
    views(newsclean.extract(page))


@given(st.binary())
def test_any_bytes(page: bytes) -> None:
    views(newsclean.extract(page))


@given(soup)
def test_tag_soup(page: str) -> None:
    views(newsclean.extract(page))


@given(soup.map(lambda page: story(head=page, body=page)))
def test_tag_soup_around_a_story(page: str) -> None:
    views(newsclean.extract(page))


@given(st.binary(max_size=30), st.sampled_from((b"<title>", b"<p>", b"<meta content='", b"<!--")))
def test_any_bytes_inside_a_page(data: bytes, before: bytes) -> None:
    views(newsclean.extract(SAMPLE.replace(b"</head>", before + data + b"</head>")))


@pytest.mark.parametrize("page", damaged(120))
def test_damaged_pages(page: bytes) -> None:
    views(newsclean.extract(page))


@pytest.mark.parametrize("page", TRICKS.values(), ids=TRICKS)
def test_tricks(page: str | bytes) -> None:
    article = newsclean.extract(page)
    views(article)
    str(newsclean.explain(page)).encode()


@pytest.mark.parametrize("page", ["", b"", " \n", "\ufeff", b"\0\0", "<!-- -->"])
def test_nothing_gives_an_empty_article(page: str | bytes) -> None:
    article = newsclean.extract(page)
    assert article.text == ""
    assert article.status in ("empty", "not_html", "no_article")
    assert not article.is_article


@pytest.mark.parametrize("page", [bytearray(SAMPLE), memoryview(SAMPLE), SAMPLE.decode()])
def test_other_forms_of_the_same_page(page: object) -> None:
    assert newsclean.extract(page).text == newsclean.extract(SAMPLE).text


@pytest.mark.parametrize(
    "page",
    [
        None,
        5,
        5.5,
        True,
        [],
        {},
        object(),
        ["<p>"],
        io.BytesIO(b"<p>"),
        array.array("i", [1]),
        Article(),
        newsclean,
        str,
    ],
    ids=lambda page: type(page).__name__,
)
def test_what_cannot_be_a_page(page: object) -> None:
    with pytest.raises(InputError):
        newsclean.extract(page)
    with pytest.raises(TypeError):
        newsclean.explain(page)


TREES: dict[str, Any] = {
    "element": html.fragment_fromstring("<p>hello</p>"),
    "tree": html.fragment_fromstring("<p>hello</p>").getroottree(),
    "XML": etree.fromstring("<a><b>x</b></a>"),
    "XML with namespaces": etree.fromstring("<a xmlns='urn:x' y:z='1' xmlns:y='urn:y'>x</a>"),
    "comment": etree.Comment("x"),
    "processing instruction": etree.ProcessingInstruction("x", "y"),
    "entity": etree.Entity("nbsp"),
    "empty tree": etree.ElementTree(None),
    "detached": etree.Element("div"),
    "with a tail": html.fragment_fromstring("<div><p>hello</p>tail</div>")[0],
}


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_any_tree(tree: Any) -> None:
    with suppress(InputError):
        views(newsclean.extract(tree))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "klingon", "", "utf-7", "\x00", "a" * 10_000, "idna"]
)
def test_any_encoding_label(encoding: str) -> None:
    assert newsclean.extract(SAMPLE, encoding=encoding).text


@pytest.mark.parametrize("encoding", [5, b"utf-8", object()])
def test_what_cannot_be_a_label(encoding: Any) -> None:
    with suppress(InputError):
        views(newsclean.extract(SAMPLE, encoding=encoding))


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (Limits(max_bytes=2000), "max_bytes"),
        (Limits(max_elements=20), "max_elements"),
        (Limits(max_blocks=5), "max_blocks"),
        (Limits(max_block_chars=50), "max_block_chars"),
    ],
)
def test_limits_are_named_and_strict_ones_raise(limits: Limits, name: str) -> None:
    article = newsclean.extract(SAMPLE, limits=limits)
    assert name in article.truncated
    assert article.status == "truncated"
    views(article)
    strict = replace(limits, strict=True)
    with pytest.raises(LimitError) as caught:
        newsclean.extract(SAMPLE, limits=strict)
    assert caught.value.limit == name


def odd_limits(number: int) -> list[Limits]:
    return [
        Limits(max_bytes=number),
        Limits(max_elements=number),
        Limits(max_blocks=number),
        Limits(max_block_chars=number),
        Limits(max_attributes=number),
    ]


@pytest.mark.parametrize("limits", odd_limits(1))
def test_least_limits(limits: Limits) -> None:
    views(newsclean.extract(SAMPLE, limits=limits))


@pytest.mark.parametrize("limits", [*odd_limits(0), *odd_limits(-1)])
def test_limits_that_make_no_sense(limits: Limits) -> None:
    with suppress(NewscleanError):
        views(newsclean.extract(SAMPLE, limits=limits))
