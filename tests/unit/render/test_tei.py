"""TEI: what is written where, that it is valid, and that no text of a page becomes markup."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

import newsclean
from newsclean.article import Article
from newsclean.dom.text import drop_controls
from newsclean.model import Block, Image, Rights, Role, Span
from newsclean.render.tei import NAMESPACE
from newsclean.render.urls import safe_url
from tests.articles import FERRY, HOSTILE, articles, make_block
from tests.pages import SAMPLE

SUBSET = Path(__file__).with_name("tei_subset.rng")

TEI = f"{{{NAMESPACE}}}"


def tree_of(article: Article) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, huge_tree=True)
    return etree.fromstring(article.to_tei().encode(), parser)


def text_of(node: etree._Element) -> str:
    return "".join("".join(str(part) for part in node.itertext()).split())


@lru_cache(maxsize=1)
def subset() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(SUBSET)))


def real_schemas() -> Iterator[Path]:
    """The TEI's own schemas that are at hand: one that is named (RELAX NG), HookTest's copy of
    `tei_all.rng`, trafilatura's DTD (which lacks figures and tables)."""
    named = os.environ.get("NEWSCLEAN_TEI_SCHEMA")
    if named:
        yield Path(named)
    for package, file in (
        ("HookTest", "resources/tei.rng"),
        ("trafilatura", "data/tei_corpus.dtd"),
    ):
        found = find_spec(package)
        if found and found.origin:
            yield Path(found.origin).parent / file


SCHEMAS = [path for path in real_schemas() if path.is_file()]


def assert_valid(article: Article) -> None:
    tree = tree_of(article)
    assert subset().validate(tree), subset().error_log


def body_of(*blocks: Block) -> str:
    """What is inside the outer `div`, as text without the namespace."""
    tree = tree_of(Article(url="https://harbourpost.example/n", blocks=blocks))
    (division,) = tree.iterfind(f"{TEI}text/{TEI}body/{TEI}div")
    inner = "".join(etree.tostring(child, encoding="unicode") for child in division)
    return inner.replace(f' xmlns="{NAMESPACE}"', "").replace("\n", "")


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param((make_block("a\n<b>"),), "<p>a<lb/>&lt;b&gt;</p>", id="paragraph"),
        pytest.param(
            (make_block("see it", Role.PARAGRAPH, Span(4, 6, "link", "/x?a&b"), Span(0, 3, "em")),),
            '<p><hi rend="italic">see</hi> '
            '<ref target="https://harbourpost.example/x?a&amp;b">it</ref></p>',
            id="inline",
        ),
        pytest.param(
            (make_block("x", Role.PARAGRAPH, Span(0, 1, "link", "javascript:x")),),
            "<p>x</p>",
            id="unsafe link",
        ),
        pytest.param(
            (
                make_block("a", Role.HEADING, level=2),
                make_block("b"),
                make_block("c", Role.HEADING, level=3),
                make_block("d", Role.HEADING, level=2),
            ),
            '<div type="section"><head>a</head><p>b</p>'
            '<div type="section"><head>c</head></div></div>'
            '<div type="section"><head>d</head></div>',
            id="sections nest by level",
        ),
        pytest.param(
            (
                make_block("a", Role.LIST_ITEM, level=1),
                make_block("b", Role.LIST_ITEM, level=2, ordered=True),
                make_block("c", Role.LIST_ITEM, level=1),
                make_block("d", Role.LIST_ITEM, level=1, ordered=True),
            ),
            '<list rend="bulleted"><item>a<list rend="numbered"><item>b</item></list></item>'
            '<item>c</item></list><list rend="numbered"><item>d</item></list>',
            id="lists",
        ),
        pytest.param((make_block("a", Role.QUOTE),), "<quote><p>a</p></quote>", id="quote"),
        pytest.param(
            (make_block("a b", Role.TABLE, rows=(("a", "b"), ())),),
            "<table><row><cell>a</cell><cell>b</cell></row></table>",
            id="table",
        ),
        pytest.param((make_block("a", Role.TABLE),), "<p>a</p>", id="table without rows"),
        pytest.param(
            (make_block("a", Role.PREFORMATTED),),
            '<ab type="preformatted" xml:space="preserve">a</ab>',
            id="preformatted",
        ),
        pytest.param(
            (make_block("a", Role.CORRECTION),), '<p rend="correction">a</p>', id="correction"
        ),
        pytest.param(
            (make_block("a", Role.CAPTION), make_block("b", Role.RELATED)),
            "<figure><head>a</head></figure>",
            id="captions, and nothing that was removed",
        ),
    ],
)
def test_blocks(blocks: tuple[Block, ...], expected: str) -> None:
    assert body_of(*blocks) == expected


def test_header() -> None:
    article = replace(FERRY, rights=Rights(license="https://harbourpost.example/licence"))
    tree = tree_of(article)
    found = {
        (etree.QName(node).localname, *sorted(node.attrib.values())): node.text
        for node in tree.iterfind(f"{TEI}teiHeader//*")
    }
    assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert found["title", "main"] == found["title", "a"] == FERRY.title
    assert found["title", "j"] == found["publisher",] == "The Harbour Post"
    assert found["author",] == "Idris Quaye"
    assert ("date", "2026-01-15T06:30:00+00:00", "published") in found
    assert ("ptr", "https://harbourpost.example/news/ferry") in found
    assert ("licence", "https://harbourpost.example/licence") in found
    assert found["term", "section"] == "News"
    assert found["term", "tag"] == "harbour"


def test_empty() -> None:
    assert_valid(Article())


@pytest.mark.parametrize(
    ("moment", "precision", "expected"),
    [
        pytest.param(datetime(2026, 1, 15), "day", "2026-01-15", id="day"),
        pytest.param(datetime(2026, 1, 15, 6), None, "2026-01-15T06:00:00", id="no offset"),
        pytest.param(
            datetime(2026, 1, 15, 6, tzinfo=timezone(timedelta(hours=20))),
            None,
            "2026-01-14T10:00:00+00:00",
            id="an offset that XML does not have",
        ),
        pytest.param(
            datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=20))), None, None, id="before time"
        ),
    ],
)
def test_dates(moment: datetime, precision: str | None, expected: str | None) -> None:
    article = Article(published=moment, published_precision=precision)  # type: ignore[arg-type]
    assert_valid(article)
    dates = [node.get("when") for node in tree_of(article).iter(f"{TEI}date")]
    assert dates == ([expected] if expected else [])


@pytest.mark.parametrize("language", ["English, mostly", "", "x" * 9, "é", '"><x/>'])
def test_a_language_that_is_none(language: str) -> None:
    article = replace(FERRY, language=language)
    assert_valid(article)
    assert not list(tree_of(article).iter(f"{TEI}language"))


@given(articles)
def test_valid_and_whole(article: Article) -> None:
    assert_valid(article)
    body = tree_of(article).find(f"{TEI}text/{TEI}body/{TEI}div")
    assert body is not None
    shown = text_of(body)
    at = 0
    for block in article.body:
        if not block.rows:
            words = "".join(drop_controls(block.text).split())
            at = shown.find(words, at)
            assert at >= 0, words
            at += len(words)


@given(articles)
def test_only_safe_targets(article: Article) -> None:
    for node in tree_of(article).iter():
        for name in ("target", "url"):
            target = node.get(name)
            assert target is None or safe_url(target or "#") is not None


@pytest.mark.parametrize("payload", HOSTILE)
@pytest.mark.parametrize("role", [*Role])
def test_planted_text_is_text(role: Role, payload: str) -> None:
    plain, planted = (
        Article(title=text, lead=text, byline=text, blocks=(make_block(text, role),))
        for text in ("needle", payload)
    )
    assert_valid(planted)
    names = [node.tag for node in tree_of(planted).iter() if node.tag != f"{TEI}lb"]
    assert names == [node.tag for node in tree_of(plain).iter()]


REAL = pytest.mark.parametrize(
    "schema",
    SCHEMAS or [pytest.param(None, marks=pytest.mark.skip("no schema of the TEI is at hand"))],
    ids=lambda path: path.name if path else "none",
)

EVERYTHING = replace(
    FERRY,
    images=(*FERRY.images, Image("/b.jpg", "Second", "Lund", "alt")),
    blocks=(
        *FERRY.blocks,
        make_block("a b", Role.TABLE, rows=(("a", "b"),)),
        make_block("x = 1\ny = 2", Role.PREFORMATTED),
        make_block("Second", Role.CAPTION),
        make_block("bold", Role.PARAGRAPH, Span(0, 4, "strong"), Span(1, 2, "sup")),
        make_block("Deeper", Role.HEADING, level=3),
    ),
)


@REAL
def test_valid_by_the_schema_of_the_tei(schema: Path) -> None:
    dtd = schema.suffix == ".dtd"
    validator: etree.DTD | etree.RelaxNG
    validator = etree.DTD(str(schema)) if dtd else etree.RelaxNG(etree.parse(str(schema)))
    for article in (FERRY, EVERYTHING, Article(), newsclean.extract(SAMPLE)):
        tree = tree_of(article)
        if dtd:  # that one was made without the modules for figures and tables
            etree.strip_elements(tree, *(TEI + name for name in ("figure", "table")))
        assert validator.validate(tree), validator.error_log
