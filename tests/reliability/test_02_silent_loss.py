"""Promise 2: no text is lost in silence. A needle is found, or the limit before it is named."""

from __future__ import annotations

from dataclasses import replace
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Article, LimitError, Limits
from tests.pages import SENTENCE, json_ld, story
from tests.reliability.hostile.nesting import DEEP

NEEDLE = "Xanadu needle"
FILLER = "<p>filler</p>"
TEXTLESS = {"svg", "math", "template"}
"""What is in these is no text of the page: drawings, formulas, what only scripts show."""


def holds(article: Article) -> bool:
    return any(NEEDLE in block.text for block in article.blocks)


def assert_found_or_named(page: str | bytes, *names: str) -> None:
    """Without `names` the needle must be there; with them, or one of these limits is named."""
    article = newsclean.extract(page)
    if holds(article):
        assert set(article.truncated) <= set(names)
        return
    assert set(article.truncated) & set(names)
    assert article.status == "truncated"
    with pytest.raises(LimitError):
        newsclean.extract(page, limits=Limits(strict=True))


# --- depth: libxml2 stops at 256 levels, or at 2 048 with huge_tree ------------------------------


@pytest.mark.parametrize("depth", [255, 256, 257, 1000, 1990])
@pytest.mark.parametrize("tag", DEEP)
def test_inside_and_behind_elements_that_nest(tag: str, depth: int) -> None:
    name = tag.split(maxsplit=1)[0]
    opened, closed = f"<{tag}>" * depth, f"</{name}>" * depth
    if tag not in TEXTLESS:
        assert_found_or_named(f"<body>{opened}{NEEDLE}{closed}</body>")
    assert_found_or_named(f"<body>{opened}x{closed}<p>{NEEDLE}</p></body>")


@pytest.mark.parametrize("depth", [2040, 2047, 2048, 2049, 2100, 5000, 20_000])
@pytest.mark.parametrize("tag", DEEP)
def test_deeper_than_the_parser_goes(tag: str, depth: int) -> None:
    name = tag.split(maxsplit=1)[0]
    opened, closed = f"<{tag}>" * depth, f"</{name}>" * depth
    if tag not in TEXTLESS:
        assert_found_or_named(f"<body>{opened}{NEEDLE}{closed}</body>", "max_depth")
    assert_found_or_named(f"<body>{opened}x{closed}<p>{NEEDLE}</p></body>", "max_depth")


# --- tables: of data or not, closed or not --------------------------------------------------------

PARTS = (
    "<table>", "</table>", "<tr>", "<td>", "</td>", "<th>", "<tbody>", "<caption>", "<div>", "</div>",
    "<a href=x>", "</a>", "<x-y>", "<o>", "<br>", "<p>", "<b>", "<ul><li>", "<tr><td>a<td>b",
)  # fmt: skip


@given(st.lists(st.sampled_from((*PARTS, "")), min_size=5, max_size=40))
def test_every_word_of_a_table_is_there_once(parts: list[str]) -> None:
    words = [f"word{number}." for number in range(len(parts))]
    page = "<table><tr><td>a<td>b" + "".join(map(add, parts, words))
    text = " ".join(block.text for block in newsclean.extract(page).blocks)
    assert [text.count(word) for word in words] == [1] * len(words)


# --- tokens: libxml2 stops at 10 MB, or lifts that with huge_tree --------------------------------

LONG = 11_000_000
TOKENS = {
    "text": "x " * (LONG // 2),
    "word": "x" * LONG,
    "white space": " " * LONG,
    "comment": f"<!--{'x' * LONG}-->",
    "comment of dashes": f"<!--{'- ' * (LONG // 2)}-->",
    "script": f"<script>{'x' * LONG}</script>",
    "style": f"<style>{'x' * LONG}</style>",
    "textarea": f"<textarea>{'x ' * (LONG // 2)}</textarea>",
    "JSON-LD": json_ld(f'{{"a": "{"x" * LONG}"}}'),
    "CDATA": f"<![CDATA[{'x' * LONG}]]>",
    "processing instruction": f"<?x {'x' * LONG}?>",
    "attribute": f"<b title='{'x' * LONG}'>x</b>",
    "unquoted attribute": f"<b title={'x' * LONG}>x</b>",
    "name of an attribute": f"<b {'x' * LONG}=1>x</b>",
    "data URI": f"<img src='data:image/png;base64,{'A' * LONG}'>",
    "entities": "&amp;" * (LONG // 5),
    "name of an entity": f"&{'x' * LONG};",
    "number of an entity": f"&#{'1' * LONG};",
    "name of an element": f"<x{'x' * LONG}>x</x>",
    "end tag": f"</b {'x' * LONG}>",
    "doctype": f"<!DOCTYPE html {'x' * LONG}>",
}


@pytest.mark.slow
@pytest.mark.parametrize("token", TOKENS.values(), ids=TOKENS)
def test_behind_a_token_of_11_megabytes(token: str) -> None:
    page = f"<body><p>start</p>{token}<p>{NEEDLE}</p></body>"
    assert_found_or_named(page, "max_depth", "max_block_chars")


@pytest.mark.parametrize("times", [500_000, 999_990, 1_000_010])
def test_at_the_end_of_a_long_block(times: int) -> None:
    assert_found_or_named(f"<p>{'x' * times}{NEEDLE}</p>", "max_block_chars")
    assert_found_or_named(f"<pre>{'x' * times}{NEEDLE}</pre>", "max_block_chars")


# --- limits of our own --------------------------------------------------------------------------

LIMITED = {
    "max_bytes": (story(body=FILLER * 500 + NEEDLE), Limits(max_bytes=3000)),
    "max_bytes of bytes": (story(body=FILLER * 500 + NEEDLE).encode(), Limits(max_bytes=3000)),
    "max_bytes of UTF-16": (story(body=FILLER * 500 + NEEDLE).encode("utf-16"), Limits(max_bytes=3000)),
    "max_bytes inside a tag": (story() + f"<p title='{'x' * 9000}'>{NEEDLE}", Limits(max_bytes=5000)),
    "max_elements": (story(body=FILLER * 500 + f"<p>{NEEDLE}"), Limits(max_elements=100)),
    "max_elements, empty ones": (story(body="<b></b>" * 500 + NEEDLE), Limits(max_elements=100)),
    "max_elements, hidden ones": (
        story(body="<script></script>" * 500 + NEEDLE), Limits(max_elements=100),
    ),
    "max_blocks": (story(body=FILLER * 500 + f"<p>{NEEDLE}"), Limits(max_blocks=100)),
    "max_blocks, in a table": (
        story(body="<table>" + "<tr><td>filler" * 500 + f"<tr><td>{NEEDLE}"), Limits(max_blocks=100),
    ),
    "max_block_chars": (story(body=f"<p>{'x ' * 500}{NEEDLE}"), Limits(max_block_chars=400)),
    "max_block_chars of pre": (story(body=f"<pre>{'x ' * 500}{NEEDLE}"), Limits(max_block_chars=400)),
    "max_block_chars of a span": (
        story(body=f"<p><b>{'x ' * 500}<i>{NEEDLE}</i></b>"), Limits(max_block_chars=400),
    ),
    "max_attributes": (
        story(body="<p " + " ".join(f"a{n}" for n in range(900)) + f">{NEEDLE}"), Limits(max_attributes=50),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "limits"), LIMITED.values(), ids=LIMITED)
def test_limits_are_named(page: str | bytes, limits: Limits) -> None:
    article = newsclean.extract(page, limits=limits)
    assert len(article.truncated) == 1
    assert article.status == "truncated"
    assert not holds(article) or article.truncated == ("max_attributes",)
    with pytest.raises(LimitError) as caught:
        newsclean.extract(page, limits=replace(limits, strict=True))
    assert caught.value.limit == article.truncated[0]
    assert holds(newsclean.extract(page))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("unit", "name"),
    [("<b></b>", "max_elements"), ("x<hr>", "max_blocks"), (" " * 50, "max_bytes")],
)
def test_the_limits_as_they_are(unit: str, name: str) -> None:
    default = Limits()
    times = {"max_bytes": 1_000_000}.get(name, getattr(default, name)) + 10
    assert_found_or_named(unit * times + f"<p>{NEEDLE}", name)


# --- places -------------------------------------------------------------------------------------

SHOWN = (
    "a b bdi bdo big blink button center cite code dd del details dfn dialog dir div dl dt em "
    "fieldset figcaption figure font footer form h1 h6 header hgroup i ins kbd label legend li "
    "listing main mark marquee menu nav nobr noscript ol optgroup option p pre q rb rt ruby s "
    "samp search section select slot small span strike strong sub summary sup table tbody td "
    "textarea tfoot th thead time tr tt u ul var x-card o:p unknown article aside address "
    "blockquote caption map meter output progress data body html frameset noframes"
).split()
"""Elements whose text a browser shows, some only where scripts or frames are switched off."""


@pytest.mark.parametrize("tag", SHOWN)
def test_in_any_element(tag: str) -> None:
    assert_found_or_named(story(body=f"<{tag}>{NEEDLE}</{tag}>"))
    assert_found_or_named(story(body=f"<{tag}>{NEEDLE}"))
    assert_found_or_named(f"<{tag}>{NEEDLE}</{tag}>")
    assert_found_or_named(f"<title>T</title><{tag} class=x>{NEEDLE}")
    assert_found_or_named(story(body=f"<{tag}></{tag}>{NEEDLE}"))
    assert_found_or_named(story(body=f"<{tag}><{tag}>x</{tag}>{NEEDLE}</{tag}>"))


PLACES = {
    "before html": f"{NEEDLE}<html><body>{FILLER}",
    "after html": f"<html><body>{FILLER}</body></html>{NEEDLE}",
    "after body": f"<html><body>{FILLER}</body>{NEEDLE}</html>",
    "between head and body": f"<html><head></head>{NEEDLE}<body>{FILLER}",
    "in the head": f"<html><head>{NEEDLE}</head><body>{FILLER}",
    "in the head, in an article": f"<head><article>{NEEDLE}</article></head><body>{FILLER}",
    "in a second document": story() + story().replace("Day 0", NEEDLE),
    "in a table outside cells": f"<table>{NEEDLE}<tr><td>x</table>",
    "in a row outside cells": f"<table><tr>{NEEDLE}<td>x</table>",
    "in a list outside items": f"<ul>{NEEDLE}<li>x</ul>",
    "in a nested table": f"<table><tr><td>x<table><tr><td>{NEEDLE}</table></table>",
    "after br": f"<p>x<br><br><br>{NEEDLE}",
    "after hr in p": f"<p>x<hr>{NEEDLE}",
    "after an end tag of nothing": f"</div></x>{NEEDLE}",
    "behind an attribute that is not closed": f"<p>x<a href='/x>y</a>'>{NEEDLE}</a>",
    "behind a wrong comment": f"<p>x<!-->{NEEDLE}",
    "behind --!>": f"<p>x<!-- y --!>{NEEDLE}",
    "behind a processing instruction": f"<p>x<?php a > b ?>{NEEDLE}",
    "behind NUL": f"<p>x\0\0{NEEDLE}",
    "behind a control character": f"<p>x\x1f\x7f{NEEDLE}",
    "behind a surrogate": f"<p>x\ud800{NEEDLE}",
    "behind a wrong reference": f"<p>x&#0;&#xd800;&#99999999;{NEEDLE}",
    "behind a self-closed div": f"<div/>{NEEDLE}",
    "behind a self-closed script with an end": f"<script/></script>{NEEDLE}",
    "behind an empty title": f"<title></title>{NEEDLE}",
    "behind a form feed": f"<p>\f{NEEDLE}",
    "hidden": f"<div hidden>{NEEDLE}</div>",
    "hidden by style": f"<p style='display:none'>{NEEDLE}",
    "in a hidden span": f"<p>x <span hidden>{NEEDLE}</span> y",
    "in a hidden item": f"<div itemprop=publisher itemscope><p>{NEEDLE}",
    "in a link": f"<p><a href=/x><b><i>{NEEDLE}</i></b></a>",
    "behind an image": f"<p><img src=a.jpg>{NEEDLE}<img src=b.jpg>",
    "in an inline element around blocks": f"<b><div>x</div>{NEEDLE}<div>y</div></b>",
    "at level 17 of inline elements": "<p>" + "<i><b class=x>" * 20 + NEEDLE,
    "in a caption without an image": f"<figure><figcaption>{NEEDLE}",
    "invalid bytes": b"<p>x \xff\xfe\xc0" + NEEDLE.encode(),
    "a stray UTF-16 BOM inside": b"<p>x \xff\xfe " + NEEDLE.encode(),
    "declared as another encoding": b"<meta charset=big5><p>\xa1</p>" + NEEDLE.encode() + b"\xe9",
}


@pytest.mark.parametrize("page", PLACES.values(), ids=PLACES)
def test_in_any_place(page: str | bytes) -> None:
    assert_found_or_named(page)


@pytest.mark.slow
def test_among_very_many_blocks() -> None:
    """Pages on which not every block gets a look of its own: no block is left out for that."""
    page = story(body=FILLER * 5000 + f"<p>{SENTENCE}{NEEDLE}</p>" + FILLER * 5000)
    article = newsclean.extract(page)
    assert sum(block.text == "filler" for block in article.blocks) == 10_000
    assert holds(article)
    assert len({block.score for block in article.blocks if block.text == "filler"}) > 1
