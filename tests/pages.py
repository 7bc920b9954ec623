"""Pages made to break things: tag soup, damaged copies of the sample, one page per trick."""

from __future__ import annotations

import json
import random
from pathlib import Path

from hypothesis import strategies as st

import newsclean

SAMPLE = (Path(newsclean.__file__).parent / "sample.html").read_bytes()

SENTENCE = "The boat left the quay at ten, as it had promised, and nobody had a word against it. "


def story(head: str = "", body: str = "", paragraphs: int = 5) -> str:
    """A plain article with something of the test's own in its head and after its body."""
    text = "".join(f"<p>{SENTENCE * 2}Day {day}.</p>" for day in range(paragraphs))
    return (
        f"<!DOCTYPE html><html><head><title>Boat sails</title>{head}</head>"
        f"<body><article><h1>Boat sails</h1>{text}</article>{body}</body></html>"
    )


def json_ld(data: object) -> str:
    """A JSON-LD block; text is taken as it is."""
    source = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{source}</script>'


# --- tag soup -------------------------------------------------------------------------------

NAMES = (
    "html head body title base meta link style script noscript template article section main nav "
    "aside header footer div p span a b i em strong sub sup code br hr h1 h2 h6 ul ol li dl dt dd "
    "blockquote pre table caption thead tbody tr td th figure figcaption picture source img svg "
    "math iframe object embed form input textarea select option button label time audio video "
    "details summary plaintext xmp frameset frame x-card o:p"
).split()

ATTRIBUTES = (
    'class="story"', "class='nav related'", "id=main", 'href="/x"', 'href="javascript:alert(1)"',
    'style="display:none"', "hidden", 'aria-hidden="true"', 'itemprop="articleBody"', "itemscope",
    'itemtype="https://schema.org/NewsArticle"', 'content="2026-13-45T99"', 'property="og:title"',
    'name="author"', 'datetime="now"', 'src="data:,x"', 'srcset=",,, 1x"', 'width="1e9"', "<b",
    'class="\x00\x1b"', "==", '"', 'lang="\ud800"', 'rel="canonical"', 'colspan="-1"',
)  # fmt: skip

names = st.sampled_from(NAMES)
attributes = st.lists(st.sampled_from(ATTRIBUTES), max_size=3).map(" ".join)

tokens = st.one_of(
    st.builds("<{} {}>".format, names, attributes),
    st.builds("<{} {}/>".format, names, attributes),
    st.builds("</{}>".format, names),
    st.text(max_size=30),
    st.just(SENTENCE),
    st.sampled_from(
        (
            "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<!DOCTYPE", "<?php ?>",
            "<?xml version='1.0' encoding='utf-16'?>", "&amp", "&#0;", "&#xd800;", "&nbsp;",
            "&#99999999999;", "<", ">", "</", "<!", "\x00", "\r\n", "{", '"@type":', "</script>",
            "<script type=application/ld+json>", "<br><br>", "\u202e", "\ufeff",
        )
    ),
)  # fmt: skip

soup = st.lists(tokens, max_size=60).map("".join)
"""Well-known words of HTML in any order."""


# --- damage ---------------------------------------------------------------------------------


def damaged(count: int, seed: int = 4471) -> list[bytes]:
    """Copies of the sample: cut, with flipped bytes, with pieces doubled, swapped or lost."""
    chance = random.Random(seed)
    size = len(SAMPLE)
    pages = []
    for number in range(count):
        page = bytearray(SAMPLE)
        first, second = sorted(chance.sample(range(size), 2))
        match number % 5:
            case 0:
                del page[first:]
            case 1:
                for _ in range(chance.choice((1, 20, 400))):
                    page[chance.randrange(size)] ^= 1 << chance.randrange(8)
            case 2:
                del page[first : first + 500]
            case 3:
                page[second:second] = page[first : first + 2000]
            case _:
                page[first:second] = page[first:second][::-1]
        pages.append(bytes(page))
    return pages


# --- one trick each -------------------------------------------------------------------------

DIGITS = "#" + "9" * 4400 + ";"
"""What follows the `&` of a character reference that no `int` is read from."""

TRICKS: dict[str, str | bytes] = {
    "empty": "",
    "empty bytes": b"",
    "one NUL": b"\0",
    "NULs": "\0" * 1000,
    "white space": " \t\r\n" * 100,
    "BOM alone": "\ufeff",
    "lone surrogates": story(body="<p>\ud800 and \udfff</p>"),
    "control characters": story(body="<p>" + "".join(map(chr, range(32))) + "</p>"),
    "controls in marks": story().replace("<article>", "<article class='a\x1b b' id='c\nd\x08'>"),
    "controls in a head that does not end": "<head><frame>\x1f</head>" + story(),
    "C1 controls": story(body="<p>" + "".join(map(chr, range(0x7F, 0xA0))) + "</p>"),
    "noncharacters": story(body="<p>\ufffe\uffff\ufdd0\U0001fffe\U0010ffff</p>"),
    "lines in a pre": story(body="<pre>a&#13;b\x85c\r\nd</pre>"),
    "a number of many digits": story(
        head=f"<title>&amp;{DIGITS}</title>"
        + json_ld({"@type": "NewsArticle", "articleBody": "&" + DIGITS}),
    ).replace("Boat sails", f"&amp;{DIGITS}"),
    "a number of many digits in markup": story(
        head=json_ld({"@type": "NewsArticle", "articleBody": "&lt;p&gt;&" + DIGITS}),
    ),
    "a number of many digits in a broken block": story(
        head=json_ld('{"@type":"NewsArticle","headline":"x &' + DIGITS + '",,}')
    ),
    "an indented pre": story(body="<pre>" + " " * 81 + "x = 1</pre><pre>" + "\t" * 30 + "y</pre>"),
    "a cell that is not closed": story(
        body="<table><tr><td>a<td>b<tr><td><div><a href=x>words</a><td>z</table>"
    ),
    "bidi controls": story().replace("Boat sails", "Boat \u202esails\u2066"),
    "xml declaration in text": '<?xml version="1.0" encoding="utf-16"?>' + story(),
    "doctype only": "<!DOCTYPE html>",
    "comment only": "<!-- x -->",
    "unclosed comment": story() + "<!-- ",
    "unclosed script": story() + "<script>",
    "unclosed tag": story() + "<div class='",
    "plaintext": "<plaintext>" + story(),
    "frameset": "<frameset><frame src=x></frameset>",
    "only head": "<head><title>T</title></head>",
    "not HTML": "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>",
    "JSON": '{"articles": [1, 2, 3]}',
    "PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "gzip": b"\x1f\x8b\x08\x00" + bytes(range(256)),
    "utf-16 without BOM": story().encode("utf-16-le"),
    "utf-32": story().encode("utf-32"),
    "utf-7": b"<meta charset=utf-7>+ADw-script+AD4-",
    "unknown charset": b"<meta charset=klingon>" + story().encode(),
    "charset of charsets": b"<meta charset='" + b"a" * 5000 + b"'>" + story().encode(),
    "invalid utf-8": story().encode().replace(b"quay", b"qu\xff\xfe\xc3"),
    "5000 nested div": "<div>" * 5000 + SENTENCE * 5 + "</div>" * 5000,
    "5000 nested b": story(body="<p>" + "<b>" * 5000 + SENTENCE),
    "5000 nested spans, each with text": "<p>" + "".join(f"<span>w{n} " for n in range(5000)),
    "5000 nested ul": "<ul><li>" * 2500 + SENTENCE,
    "3000 nested tables": "<table><tr><td>" * 3000 + SENTENCE,
    "3000 nested blockquotes": "<blockquote>" * 3000 + f"<p>{SENTENCE}",
    "5000 nested font in links": "<a href=/x><font>" * 2500 + SENTENCE,
    "unclosed p": "<p>" * 5000 + SENTENCE,
    "misnested": "<b><i></b></i>" * 2000 + SENTENCE,
    "5000 br": SENTENCE + "<br>" * 5000 + SENTENCE,
    "many attributes": "<div " + " ".join(f"a{n}=1" for n in range(5000)) + f">{SENTENCE}</div>",
    "long attribute": f"<div class='{'x ' * 50_000}'>{SENTENCE}</div>",
    "long word": story(body="<p>" + "x" * 200_000 + "</p>"),
    "combining accents": story(body="<p>e" + "\u0301" * 20_000 + "</p>"),
    "question marks": story(body="<p>" + "?" * 50_000 + "</p>"),
    "digits": story(body="<p>" + "2026-01-" * 10_000 + "</p>"),
    "dots": story(body="<p>" + ". " * 30_000 + "</p>"),
    "odd digits": story(head='<meta property="article:published_time" content="²⁰²⁶-٠١-१५">'),
    "dates out of range": story(head='<meta name="date" content="99999-99-99T99:99:99+99:99">'),
    "image sizes": story(body='<img src=a.jpg width="9e999" height="-5"><img width=²>'),
    "colspans": f"<table><tr><td colspan=99999999>{SENTENCE}</table>",
    "bad base": story(head='<base href="http://[">'),
    "bad canonical": story(head='<link rel=canonical href="http://[::1"><link rel=canonical>'),
    "bad image": story(head='<meta property="og:image" content="//[">'),
    "entities": story(body="<p>&#0; &#xD800; &#x110000; &#999999999999; &bogus; &amp;amp;</p>"),
    "svg and math": story(body="<svg><title>x</title><desc>y</desc></svg><math><mi>z</mi></math>"),
    "namespaces": '<html xmlns:x="y"><x:p>' + SENTENCE + "</x:p><o:p>z</o:p></html>",
    "empty names": "< ><></><//><p =>" + SENTENCE,
    "template": f"<template><p>{SENTENCE}</template>",
    "noscript": f"<noscript><p>{SENTENCE}</noscript>",
    "json-ld list of lists": story(head=json_ld([[[[1]], None, "x", {"@type": 5}]])),
}
