"""One thing thousands of times."""

from __future__ import annotations

from collections.abc import Callable

from tests.pages import SENTENCE, json_ld, story

IN_BODY = {
    "h1": "<h1>Boat sails</h1>",
    "h1, all different": "<h1>Boat {} sails</h1>",
    "h2": "<h2>More on boats</h2>",
    "time": "<time datetime=2026-01-15T06:30Z>15 January 2026</time>",
    "time without date": "<time>soon</time>",
    "printed dates": "<p>15 January 2026, 06:30</p>",
    "relative dates": "<p>3 hours ago</p>",
    "article": "<article><h2>Boat sails</h2><p>A short text.</p></article>",
    "empty article": "<article></article>",
    "section": "<section>word</section>",
    "main": "<main>word</main>",
    "body props": "<div itemprop=articleBody>word</div>",
    "figure": "<figure><img src=a{}.jpg><figcaption>Quay. Photo: Ann Olsen</figcaption></figure>",
    "figure with a data URI": (
        "<figure><img src='data:image/png;base64,AAAAAAAAAAAAAAAA'><figcaption>Q</figcaption></figure>"
    ),
    "picture": "<picture><source srcset='a.jpg 1x, b.jpg 2x'><img src=c.jpg></picture>",
    "img": "<img src=a{}.jpg alt='A boat at the quay' width=800 height=600>",
    "img without source": "<img>",
    "lazy img": "<img data-src=a{}.jpg data-srcset='b.jpg 1x'>",
    "noscript img": "<noscript><img src=a{}.jpg></noscript>",
    "video": "<video src=a{}.mp4></video>",
    "iframe": "<iframe src=https://www.youtube.com/embed/abcdefghij{}></iframe>",
    "embed": "<embed src=x><object data=y></object>",
    "a": "<a href=/x{}>word</a> ",
    "a in p": "<p><a href=/x{}>A link of several words</a></p>",
    "a without href": "<a>word</a>",
    "itemprop": "<b itemprop=author>Ann Olsen</b>",
    "itemscope": "<div itemscope itemtype=https://schema.org/Person><b itemprop=name>Ann</b></div>",
    "rdfa": "<b property=dc:creator>Ann Olsen</b>",
    "byline": "<p class=byline>By Ann Olsen and Bo Lund</p>",
    "author links": "<a rel=author href=/ann>Ann Olsen</a>",
    "author cards": "<div class=author-bio><h3>Ann Olsen</h3><p>Ann writes.</p></div>",
    "tag links": "<a rel=tag href=/tag/{}>Boats {}</a>",
    "crumbs": "<nav class=breadcrumb><a href=/a>A</a><a href=/b>B</a></nav>",
    "p": "<p>word</p>",
    "p, never closed": "<p>word",
    "empty p": "<p></p>",
    "sentences": f"<p>{SENTENCE}</p>",
    "the same sentence in divs": f"<div><p>{SENTENCE}</p></div>",
    "li": "<ul><li>word</li></ul>",
    "dt": "<dl><dt>word<dd>word</dl>",
    "td": "<table><tr><td>word<td>word</table>",
    "tables with captions": "<table><caption>C</caption><tr><th>A<td>B</table>",
    "br": "word<br>",
    "br br": "word<br><br>",
    "hr": "word<hr>",
    "b": "<b>word</b> ",
    "span class": "<span class=c{}>word</span> ",
    "div class": "<div class='c{} story'>word</div>",
    "nav": "<nav><a href=/x>word</a></nav>",
    "aside": "<aside>word</aside>",
    "footer": "<footer>word</footer>",
    "label for": "<label for=a>word</label><input id=a>",
    "script": "<script>x</script>",
    "style": "<style>x</style>",
    "comment and word": "word<!-- x -->",
    "blockquote": "<blockquote>word<cite>Ann</cite></blockquote>",
    "pre": "<pre> word </pre>",
    "code": "<code>word</code> ",
    "sub and sup": "H<sub>2</sub>O<sup>2</sup> ",
    "svg": "<svg><title>Boat</title><path d=M0,0></svg>",
    "math": "<math><mi>x</mi></math>",
    "live entries": "<article class=live-entry><time datetime=2026-01-15T06:30Z>06:30</time><p>Word.</p></article>",
    "comments of readers": "<div class=comment><p>I think so.</p></div>",
    "share buttons": "<button class=share>Share</button>",
    "related links": "<h3>Related</h3><ul><li><a href=/x>A story</a></ul>",
    "gates": "<div class=paywall><p>Subscribe to read on.</p></div>",
    "consent": "<div class=cookie-banner><p>We use cookies.</p></div>",
    "copyright": "<p>© 2026 The Harbour Post. All rights reserved.</p>",
    "agencies": "<p>(AP) (Reuters) (dpa)</p>",
    "questions": "<p><strong>What happened?</strong><p>Nothing.",
    "custom elements": "<x-card-{}>word</x-card-{}>",
    "entities": "<p>&amp;&lt;&nbsp;&eacute;&#233;</p>",
}
IN_HEAD = {
    "meta author": "<meta name=author content='Ann Olsen {}'>",
    "meta of one key": "<meta property=og:title content='Boat sails'>",
    "meta of all different keys": "<meta name=k{} content=v>",
    "meta keywords": "<meta name=keywords content='a, b, c, d, e'>",
    "meta dates": "<meta property=article:published_time content=2026-01-15T06:30:00Z>",
    "meta og:image": "<meta property=og:image content=/a{}.jpg>",
    "meta article:tag": "<meta property=article:tag content='Boats {}'>",
    "meta refresh": "<meta http-equiv=refresh content='0;url=/x{}'>",
    "meta charset": "<meta charset=utf-8>",
    "canonical": "<link rel=canonical href=/x{}>",
    "base": "<base href=https://quay{}.example/>",
    "title": "<title>Boat {}</title>",
    "alternate": "<link rel=alternate hreflang=de href=/x{}>",
    "JSON-LD": json_ld({"@type": "NewsArticle", "headline": "Boat"}),
    "JSON-LD, empty": json_ld("{ }"),
    "JSON-LD, broken": json_ld("{x"),
    "JSON-LD of lists": json_ld([{"@type": "Person", "name": "Ann"}] * 5),
    "other JSON": '<script type="application/json">{"body": "x"}</script>',
    "window state": "<script>window.__STATE__ = {'a': {}}</script>",
}  # fmt: skip


def _flood(unit: str, times: int, *, head: bool = False) -> Callable[[], str]:
    def make() -> str:
        many = "".join(unit.replace("{}", str(number)) for number in range(times))
        return story(head=many) if head else story(body=many)

    return make


FLOODS: dict[str, Callable[[], str | bytes]] = {
    **{f"{name}, 400 in the body": _flood(unit, 400) for name, unit in IN_BODY.items()},
    **{f"{name}, 400 in the head": _flood(unit, 400, head=True) for name, unit in IN_HEAD.items()},
    "columns of a table": lambda: story(body="<table><tr>" + "<td>word" * 20_000),
    "rows of a table": lambda: story(body="<table>" + "<tr><td>a<td>b" * 10_000),
    "rows of growing length": lambda: story(
        body="<table>" + "".join("<tr>" + "<td>a" * number for number in range(250))
    ),
    "cells that span a billion": lambda: story(
        body="<table>" + "<tr><td colspan=1000000000 rowspan=1000000000>a<td>b" * 1000
    ),
    "cells that span little, often": lambda: story(
        body="<table>" + "<tr><td rowspan=65534 colspan=1000>a<td>b" * 1000
    ),
    "spans of columns": lambda: story(
        body="<table><colgroup span=1000000000><col span=1000>" + "<tr><td>a<td>b" * 500
    ),
    "headers of cells": lambda: story(body="<table>" + "<tr><th id=a headers=a>x<td headers=a>y" * 3000),
    "ol from a huge number": lambda: story(
        body=f"<ol start={'9' * 5000} reversed>" + f"<li value=-{'9' * 50}>{SENTENCE}" * 300
    ),
    "one list of 20 000": lambda: story(body="<ol>" + "<li>word" * 20_000),
    "headings of all levels": lambda: story(
        body="".join(f"<h{number}>word</h{number}>" for number in range(5000))
    ),
    "links in one paragraph": lambda: story(body="<p>" + "<a href=/x>word</a> " * 10_000),
    "spans in one paragraph": lambda: story(body="<p>" + "<b>a</b><i>b</i>" * 10_000),
    "nested spans in one paragraph": lambda: story(body="<p>" + "<b>a<i>b" * 20 + "</i>c</b>" * 20),
    "images in one paragraph": lambda: story(body="<p>word " + "<img src=a.jpg>" * 10_000),
    "breaks in one paragraph": lambda: story(body="<p>" + "word<br>" * 20_000),
    "breaks in a row": lambda: story(body="<p>word" + "<br>" * 50_000 + "word"),
    "bold paragraphs": lambda: story(body=f"<p><b>{SENTENCE}</b></p>" * 2000),
    "captions of one figure": lambda: story(
        body="<figure><img src=a.jpg>" + "<figcaption>Quay</figcaption>" * 5000
    ),
    "images of one figure": lambda: story(
        body="<figure>" + "<img src=a.jpg alt=x>" * 5000 + "<figcaption>Quay</figcaption>"
    ),
    "sources of one picture": lambda: story(
        body="<picture>" + "<source srcset='a.jpg 1x'>" * 5000 + "<img src=a.jpg></picture>"
    ),
    "the title again and again": lambda: story(body="<p>Boat sails</p>" * 5000),
    "the description again and again": lambda: story(
        head=f'<meta name=description content="{SENTENCE}">', body=f"<p>{SENTENCE}</p>" * 2000
    ),
    "the alternative text again and again": lambda: story(
        body=f"<img src=a.jpg alt='{SENTENCE}'><p>{SENTENCE}</p>" * 1500
    ),
}  # fmt: skip
