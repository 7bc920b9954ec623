"""Elements inside elements: deeper than the parser goes, or so that each level costs."""

from __future__ import annotations

from collections.abc import Callable

from tests.pages import SENTENCE, story

DEEP = (
    "div", "p", "span", "b", "a href=/x", "font", "section", "article", "main", "aside", "nav",
    "header", "footer", "ul", "ol start=9", "li", "dl", "dd", "blockquote", "q", "pre", "code",
    "table", "td", "th", "caption", "form", "fieldset", "figure", "figcaption", "h1", "h2", "em",
    "sub", "ruby", "button", "label", "details", "summary", "dialog", "center", "svg", "g", "math",
    "mi", "noscript", "template", "object", "video", "audio", "picture", "select", "x-card", "o:p",
    "marquee", "nobr", "ins", "time", "div hidden", "span style=display:none", "div itemscope",
    "div itemprop=articleBody", "div class=story", "bdo dir=rtl", "address", "map", "canvas",
)  # fmt: skip


def _deep(tag: str, depth: int) -> Callable[[], str]:
    name = tag.split(maxsplit=1)[0]
    return lambda: story(body=f"<{tag}>" * depth + SENTENCE + f"</{name}>" * depth)


def _words(tag: str, depth: int) -> Callable[[], str]:
    return lambda: f"<{tag}>word " * depth + SENTENCE


NESTING: dict[str, Callable[[], str | bytes]] = {
    **{f"{tag}, 1 900 deep": _deep(tag, 1900) for tag in DEEP},
    **{f"{tag}, 100 000 deep": _deep(tag, 100_000) for tag in ("div", "b", "ul", "span class=x")},
    **{
        f"{tag}, 700 deep with words": _words(tag, 700)
        for tag in ("div", "span", "a href=/x", "blockquote", "li", "div class=story id=x")
    },
    "lists in lists": lambda: story(body="<ul><li>word" * 900 + SENTENCE),
    "ordered lists in lists": lambda: story(body="<ol start=-5><li value=7>word" * 900),
    "tables in tables": lambda: story(body="<table><tr><td>word" * 600 + SENTENCE),
    "tables of data in tables": lambda: story(body="<table><tr><td>a<td>b<tr><td>" * 600),
    "quotes in quotes": lambda: story(body="<blockquote><p>word</p>" * 900 + SENTENCE),
    "figures in figures": lambda: story(body="<figure><img src=a.jpg><figcaption>A" * 800),
    "items in items": lambda: story(
        body='<div itemscope itemtype="https://schema.org/NewsArticle" itemprop="hasPart">' * 1500
    ),
    "items by reference, in a circle": lambda: story(
        body="<div id=a itemscope itemref=b>x</div><div id=b itemscope itemref=a itemprop=author>"
    ),
    "items by reference, 600 to one": lambda: story(
        body='<div itemscope itemref="z">x</div>' * 600 + "<p id=z itemprop=name>y"
    ),
    "links in headings in links": lambda: story(body="<a href=/x><h2>word" * 900),
    "sections with headings": lambda: story(body="<section><h2>More</h2><p>word" * 600),
    "a chain and then siblings": lambda: "<div>" * 1000 + "<p>word</p>" * 1200,
    "siblings and then a chain": lambda: "<p>word</p>" * 1200 + "<div>" * 1000 + SENTENCE,
    "combs": lambda: ("<div>" * 50 + "<p>word</p>" + "</div>" * 50) * 200,
    "combs of inline elements": lambda: "<p>" + ("<i>" * 50 + "word" + "</i>" * 50) * 200,
    "inline elements around blocks": lambda: "<b><i><a href=/x>" * 300 + "<div>word</div>" * 1000,
    "inline elements of many classes around blocks": lambda: (
        "".join(f"<span class='c{number}'>" for number in range(1500)) + "<div>word</div>" * 1000
    ),
    "hidden inline elements around blocks": lambda: (
        "<span style=display:none>" * 500 + "<div>word</div>" * 1000
    ),
    "hidden elements, one inside the other": lambda: "<div hidden><p>word" * 900,
    "hidden spans in runs": lambda: "<p>" + "word <span hidden>word</span> " * 800,
    "paths to 1 000 blocks at 1 000 levels": lambda: (
        "".join(f"<div id=d{number} class='a b c'>" for number in range(1000))
        + "<p>word</p>" * 1000
    ),
    "stairs": lambda: "".join(f"<div><p>Step {number}.</p>" for number in range(1000)),
    "stairs down and up": lambda: (
        "".join(f"<div><p>Step {number}.</p>" for number in range(900))
        + "".join(f"<p>Up {number}.</p></div>" for number in range(900))
    ),
    "head inside body inside head": lambda: "<head><body>" * 3000 + SENTENCE,
    "ruby in ruby": lambda: story(body="<ruby>字<rt>word" * 900),
    "pre in pre": lambda: story(body="<pre>word\n" * 900),
    "headings in headings": lambda: "<h1><h2><h3>word" * 600,
    "custom elements": lambda: "<x-a><x-b>word" * 900,
}
