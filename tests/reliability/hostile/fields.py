"""Values that no field should believe: dates, names, addresses, sizes, languages, tags."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from tests.pages import SENTENCE, json_ld, story

DATES = {
    "digits": "9" * 5000, "zeros": "0" * 5000, "year 0": "0000-01-01", "year 10000": "10000-01-01",
    "year of 40 digits": "1" * 40 + "-01-15", "month 13": "2026-13-45T99:99:99",
    "leap second": "2026-12-31T23:59:60Z", "hour 24": "2026-01-15T24:00:00Z",
    "offset of 99 hours": "2026-01-15T06:30:00+99:99", "offset of 24 hours": "2026-01-15T06:30:00-24:00",
    "offset of 14 h before year 1": "0001-01-01T00:00:00+14:00",
    "offset after year 9999": "9999-12-31T23:59:59-14:00", "fractions": "2026-01-15T06:30:00." + "9" * 3000,
    "superscripts": "²⁰²⁶-⁰¹-¹⁵", "Arabic digits": "٢٠٢٦-٠١-١٥", "full-width": "２０２６-０１-１５",
    "epoch": "1768458600", "epoch in microseconds": "1768458600000000", "epoch, negative": "-99999999999999999",
    "epoch, huge": "9" * 400, "float": "1e400", "nan": "nan", "question marks": "?" * 5000,
    "duration": "P" + "9" * 300 + "Y", "range": "2026-01-01/2026-12-31", "week": "2026-W54-8",
    "ordinal": "2026-366", "zone names": "Thu, 15 Jan 2026 06:30:00 " + "A" * 2000,
    "months in a row": "January " * 500, "spaces": "2026 - 01 - 15" + " " * 5000 + "x",
    "colons": "1:" * 2000, "relative": "9" * 30 + " hours ago", "relative years": "99999999 years ago",
    "markup": "<b>2026-01-15</b>", "Buddhist": "15 ม.ค. 99999", "Persian": "۱۴۰۴/۱۳/۳۲",
}  # fmt: skip

NAMES = {
    "and": "Ann Olsen and " * 3000, "commas": "Ann, " * 5000, "no spaces": "x" * 20_000,
    "initials": "A. B. C. " * 3000, "capitals": "ANN OLSEN " * 3000, "by": "By By By " * 3000,
    "markup": "<script>alert(1)</script>", "address": "ann@quay.example " * 2000,
    "url": "https://quay.example/ann", "bidi": "Ann \u202eOlsen\u2066", "digits": "4" * 5000,
    "slashes": "Ann/Bo/" * 3000, "pipes": "Ann | Bo | " * 3000, "parentheses": "(" * 5000,
    "open quotes": '"' * 5000, "zalgo": "A" + "\u0301" * 5000 + "nn", "emoji": "👨\u200d👩" * 1000,
    "JSON": '{"name": "Ann"}', "list": '["Ann", "Bo"]', "newlines": "Ann\nOlsen\n" * 1000,
    "controls": "Ann\x00\x1b[31m Ol\x9bsen", "entities": "&amp;" * 3000 + "lt;b&gt;",
}  # fmt: skip

SRCSETS = {
    "commas": "," * 50_000, "candidates": "a.jpg 1x, " * 10_000, "no spaces": "a" * 100_000,
    "descriptors": "a.jpg " + "1x " * 20_000, "huge width": "a.jpg 9999999999999999999w",
    "huge density": "a.jpg 1e999x", "nan": "a.jpg nanx", "parentheses": "a.jpg (" * 10_000,
    "data URI": "data:image/png;base64," + "A" * 200_000 + " 1x", "superscript": "a.jpg ²w",
    "spaces": " " * 100_000, "commas in names": "a,b,c.jpg 1x,,,d.jpg" * 3000,
}  # fmt: skip

SIZES = ("9" * 5000, "1e999", "-5", "²", "NaN", "100%", "0x10", "1_000", "٣", "", " 5 ", "5.5.5")

LANGUAGES = (
    "x" * 10_000,
    "en-" * 3000,
    "²",
    "en_US.UTF-8@euro",
    "\u202een",
    "<b>",
    "-",
    "i-klingon",
)


def _everywhere(text: str) -> Callable[[], str]:
    """The value wherever a page can say when it was published."""
    value = escape(text)
    metas = "".join(
        f'<meta property="{name}" content="{value}">'
        for name in (
            "article:published_time",
            "article:modified_time",
            "date",
            "dc.date",
            "pubdate",
        )
    )
    data = json_ld({"@type": "NewsArticle", "datePublished": text, "dateModified": text})
    shown = f'<time datetime="{value}">{value}</time><p class="date">{value}</p>'
    return lambda: story(head=metas + data).replace("<p>", f"{shown}<p>", 1)


def _named(text: str) -> Callable[[], str]:
    """The value wherever a page can name people and itself."""
    value = escape(text)
    metas = "".join(
        f'<meta property="{name}" content="{value}">'
        for name in ("author", "article:author", "og:site_name", "article:section", "article:tag",
                     "keywords", "copyright", "og:title", "description")
    )  # fmt: skip
    person = {"@type": "Person", "name": text}
    data = json_ld(
        {"@type": "NewsArticle", "author": person, "publisher": person, "keywords": text,
         "articleSection": text, "headline": text, "image": {"url": "/a.jpg", "caption": text}}
    )  # fmt: skip
    shown = (
        f'<p class="byline">By <a rel="author">{value}</a></p><figure><img src="/a.jpg" alt="{value}">'
        f'<figcaption>{value} <span class="credit">{value}</span></figcaption></figure>'
        f'<a rel="tag">{value}</a>'
    )
    return lambda: story(head=metas + data.replace("</script></", "<")).replace(
        "<p>", f"{shown}<p>", 1
    )


def _srcset(text: str) -> Callable[[], str]:
    value = escape(text)
    return lambda: story(
        body=f'<figure><img src="a.jpg" srcset="{value}"><figcaption>Quay</figcaption></figure>'
        f'<picture><source srcset="{value}"><img data-srcset="{value}"></picture>'
    )


FIELDS: dict[str, Callable[[], str | bytes]] = {
    **{f"date: {name}": _everywhere(text) for name, text in DATES.items()},
    **{f"name: {name}": _named(text) for name, text in NAMES.items()},
    **{f"srcset: {name}": _srcset(text) for name, text in SRCSETS.items()},
    "sizes of images": lambda: story(
        head="".join(f'<meta property="og:image:width" content="{size}">' for size in SIZES),
        body="".join(
            f'<figure><img src="a{n}.jpg" width="{size}" height="{size}" style="width:{size}px">'
            for n, size in enumerate(SIZES)
        ),
    ),
    "languages": lambda: "".join(f'<html lang="{escape(tag)}">' for tag in LANGUAGES) + story(),
    "locales": lambda: story(
        head="".join(f'<meta property="og:locale" content="{escape(tag)}">' for tag in LANGUAGES)
    ),
    "robots": lambda: story(head=f'<meta name="robots" content="{"noai, " * 20_000}">'),
    "tdm": lambda: story(
        head='<meta name="tdm-reservation" content="' + "1" * 5000 + '">'
        '<meta name="tdm-policy" content="javascript:alert(1)">'
    ),
    "keywords, 50 000": lambda: story(head=f'<meta name="keywords" content="{"a, b; " * 25_000}">'),
    "description of 1 MB": lambda: story(head=f'<meta name="description" content="{"x " * 500_000}">'),
    "title of separators": lambda: story().replace("<title>Boat sails", "<title>" + "| - " * 20_000),
    "title of titles": lambda: story().replace("<title>Boat sails", "<title>" + "Boat sails - " * 5000),
    "h1 of 1 MB": lambda: story().replace("<h1>Boat sails", "<h1>" + "Boat sails " * 90_000),
    "h1 of elements": lambda: story().replace("<h1>Boat sails", "<h1>" + "<b>Boat</b> " * 5000),
    "byline of elements": lambda: story(body="<p class=byline>By " + "<a>Ann</a>, " * 5000),
    "byline of 1 MB": lambda: story(body="<p class=byline>By " + "Ann Olsen, " * 90_000),
    "caption of 1 MB": lambda: story(
        body="<figure><img src=a.jpg><figcaption>" + "Photo: Ann Olsen / AP " * 45_000
    ),
    "alternative text of 1 MB": lambda: story(body=f"<img src=a.jpg alt='{'Quay ' * 200_000}'>"),
    "copyright of 500 KB": lambda: story(body="<footer>" + "© 2026 The Harbour Post " * 20_000),
    "dateline": lambda: story().replace("<p>", "<p>" + "KILBRACK (AP) — " * 5000, 1),
    "dateline of capitals": lambda: story().replace("<p>", "<p>" + "KILBRACK " * 5000 + "— ", 1),
    "dateline of hyphens": lambda: story().replace("<p>", "<p>" + "A-" * 50 + " ("),
    "dateline of hyphened words": lambda: story().replace("<p>", "<p>" + "Ab-" * 45 + " ("),
    "agency of one word": lambda: story().replace("<p>", "<p>KILBRACK (" + "b" * 180),
    "publishers that refer to names": lambda: story(head=json_ld([
        {"@type": "NewsArticle", "headline": "Boat sails", "publisher": [[{"@id": "x"}] * 100] * 8,
         "author": [["x"] * 100] * 8},
        {"@id": "x", "@type": "Person", "name": [["Jo"] * 100] * 8},
    ])),
    "names of slashes": lambda: story(
        head="".join(f"<meta name=author content='漢字{n}{'/' * 480}漢'>" for n in range(50))
    ),
    "names of dates": lambda: story(
        head="".join(f"<meta name=pubdate{n} content=2020-01-01>" for n in range(8000))
    ),
    "names of images that nearly fit": lambda: story(
        head="".join(f"<meta property=og:image content='/{'a' * 480}b{n}{'a' * 490}'>" for n in range(50)),
        body="".join(f"<img src='/{n}{'a' * 2300}'>" for n in range(50)),
    ),
    "captions of nested spans": lambda: story(
        body="<figure>" + "<img src=a.jpg>" * 300 + "<figcaption>"
        + ("<p>" + "<span>" * 120 + "quay" + "</span>" * 120 + " and boat</p>") * 11
    ),
    "5 000 languages": lambda: story(
        head=json_ld({"@type": "NewsArticle", "headline": "Boat sails",
                      "inLanguage": [[f"en-{a}{b}" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJ"]] * 50})
    ),
    "titles that nearly fit headings": lambda: (
        "<title>Quite other things</title>"
        + "".join(f"<meta property=og:title content='{'a' * (499 - n)}x{n}'>" for n in range(190))
        + f"<p>{SENTENCE * 3}</p>" * 2 + f"<h2>{'a' * 120}baaa</h2>" * 800
    ),
    "titles that nearly fit in long headings": lambda: story(
        head="".join(
            f"<meta property=og:title content='{'a' * (440 + 2 * n)}b{'a' * (60 - 2 * n)}'>"
            for n in range(20)
        ),
        body=f"<h2>{'a' * 2000}</h2>" * 200,
    ),
    "dates far from the headline": lambda: story(
        body=f"<p class=date>{'updated 1.1.2020 ' * 11}</p>" * 2000 + f"<p>{SENTENCE * 3}</p>" * 5
    ),
    "names of images beside a long text": lambda: story(
        body=f"<p>{'a' * 29_000} " + f"<img src=a.jpg alt={'a' * 29}b{'a' * 29}>" * 500
    ),
    "markup in a declared body": lambda: story(
        head=json_ld({"@type": "NewsArticle", "headline": "Boat sails", "articleBody": "<p>x" * 50_000})
    ),
    "markup in a script": lambda: (
        "<title>Boat sails</title><script>x=["
        + ",".join(f'"{"<p>x" * 36_000}{n}"' for n in range(4)) + "]</script>"
    ),
    "dateline of parentheses": lambda: story().replace("<p>", "<p>" + "(AP" * 5000 + "— ", 1),
    "a page of bylines": lambda: "".join(f"<p>By Ann Olsen{n}</p>" for n in range(800)),
    "a script of a state": lambda: story(
        head='<script>window.__STATE__={"body":"' + SENTENCE * 5000 + '"}</script>'
    ),
    "a script of open strings": lambda: story(head='<script>x={"a":"' + '\\"' * 100_000 + "</script>"),
    "a script of brackets": lambda: story(head="<script>x=" + "[{" * 100_000 + "</script>"),
    "a script that pushes": lambda: story(
        head='<script>self.__next_f.push([1,"' + "a:[\\\"$\\\"," * 20_000 + '"])</script>'
    ),
    "a script of lists": lambda: story(
        head='<script id="fusion-metadata">Fusion.globalContent='
        + '{"content_elements":[' * 300 + '{"type":"text","content":"x"}' + "]}" * 300 + "</script>"
    ),
    "next data": lambda: story(
        head='<script id="__NEXT_DATA__" type="application/json">' + '{"a":[' * 50_000 + "</script>"
    ),
    "a base that is another": lambda: story(
        head="<base href='//evil.example/'><link rel=canonical href='x'><meta property='og:url' content='y'>"
    ),
}  # fmt: skip
