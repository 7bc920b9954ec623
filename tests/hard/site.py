"""Pages of an invented newspaper: layouts of several eras around any story."""

from __future__ import annotations

import json
from collections.abc import Sequence

import newsclean

TITLE = "Night ferry returns to the north quay after nine years"

LEAD = "The council paid for the first winter; who pays for the second is to be settled in March."

PROSE = (
    "The night ferry left the north quay at ten on Thursday evening, nine years after the last one "
    "was taken off the timetable, with 212 passengers, forty cars and a brass band on board.",
    "“We did not think that anybody would come out in this weather,” said Maeve Tolland, who leads "
    "the harbour board. “By eight there was a queue as far as the old fish market, and we had to "
    "send people home.”",
    "The crossing takes five hours and twenty minutes. A cabin for two costs 84 in winter, and "
    "islanders pay half of that until the end of April, when the fares are to be looked at again.",
    "The old service was closed in 2017 because the ship needed new engines and no bank wanted to "
    "lend the money. Since then the only way off the island after dark was the mail plane, which "
    "has six seats and does not fly in fog.",
    "Three shipping companies made an offer last spring. The board chose the smallest of them, "
    "which owns two ships and has run the summer line to the outer islands since 1988 without "
    "missing a single sailing.",
    "Not everybody is pleased. Hotel owners on the mainland fear that guests who used to stay for "
    "a night will now sleep on board, and the fishermen of the south harbour say that the wake of "
    "the ship tears at their nets.",
    "The council has set aside 1.3 million for the first winter. Who pays for the second one is to "
    "be decided in March, when the figures for the first three months are known.",
    "On board, the brass band played until the lights of the town were out of sight. The captain, "
    "Idris Quaye, had promised a calm night, and he was right until about half past two.",
)

CAPTION = "The ferry at the north quay on Thursday. Photo: J. Berg"

PICTURE = f"""<figure class="article__image"><img src="/img/ferry.jpg" alt="Ferry at the quay">
<figcaption>{CAPTION}</figcaption></figure>"""

MENU = ("News", "Politics", "Business", "Sport", "Culture", "Opinion", "Weather", "Podcasts")

FOOT = ("About us", "Contact", "Privacy", "Advertise", "Jobs")

OTHER_NEWS = (
    "Fish market to move into the old customs house",
    "Mail plane grounded for a third day by fog",
    "Harbour board elects its first chairwoman",
    "Schools on the outer islands to share teachers",
    "Lighthouse opens to visitors for one weekend",
    "Storm tears the roof off the sailing club",
)


def links(texts: Sequence[str], tag: str = "li") -> str:
    return "".join(
        f'<{tag}><a href="/{"-".join(text.lower().split()[:4])}">{text}</a></{tag}>'
        for text in texts
    )


def paragraphs(texts: Sequence[str] = PROSE) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


def between(insert: str, *, after: int = 3, texts: Sequence[str] = PROSE) -> str:
    """The story with something between two of its paragraphs."""
    return paragraphs(texts[:after]) + insert + paragraphs(texts[after:])


def json_ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def page(
    body: str,
    *,
    title: str = TITLE,
    lead: str = "",
    after: str = "",
    tail: str = "",
    head: str = "",
    language: str = "en",
    picture: bool = True,
) -> str:
    """A page of today: `after` stands in the article after the story, `tail` after the article."""
    figure = PICTURE if picture else ""
    deck = f'<p class="article__standfirst">{lead}</p>' if lead else ""
    return f"""<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title} | The Harbour Post</title>
<meta property="og:type" content="article"><meta property="og:title" content="{title}">
<meta property="og:site_name" content="The Harbour Post">{head}</head>
<body class="page page--article">
<header class="site-header"><a class="site-header__logo" href="/">The Harbour Post</a>
<nav class="main-nav"><ul>{links(MENU)}</ul></nav>
<div class="site-header__tools"><a href="/search">Search</a> <a href="/login">Sign in</a></div>
</header>
<main class="layout">
<article class="article">
<div class="article__header"><a class="article__section" href="/news">News</a><h1>{title}</h1>{deck}
<div class="article__meta"><span class="byline">By <a href="/by/lund">Anna Lund</a></span>
<time datetime="2026-01-15T06:30:00Z">15 January 2026</time></div></div>
{figure}
<div class="article__body">{body}</div>
{after}
</article>
<aside class="sidebar"><section class="most-read"><h2>Most read</h2><ol>{links(OTHER_NEWS)}</ol>
</section></aside>
</main>
{tail}
<footer class="site-footer"><ul>{links(FOOT)}</ul>
<p>© 2026 The Harbour Post Ltd. All rights reserved.</p></footer>
</body></html>"""


OLD_MORE = (
    *OTHER_NEWS,
    "Two held after break-in at the boat yard",
    "School bus route to change in spring",
    "Choir looks for tenors",
    "New rules for parking on the quay",
    "Council meets behind closed doors again",
    "Swimming pool to stay closed until May",
)


def _row(text: str, number: int) -> str:
    return (
        f'<tr><td width="12" valign="top"><img src="/dot.gif" alt=""></td><td><font size="2">'
        f'<a href="/story{number}.html">{text}</a></font></td></tr>'
    )


def old_page(body: str, *, title: str = TITLE, language: str = "en", byline: str = "") -> str:
    """A page of 2008: tables for the layout, fonts for the style, no names worth the word."""
    menu = "".join(map(_row, MENU, range(len(MENU))))
    more = "".join(map(_row, OLD_MORE, range(len(OLD_MORE))))
    line = f'<tr><td><font size="1" color="#666666">{byline}</font></td></tr>' if byline else ""
    foot = " | ".join(
        f'<a href="/{n}.html">{text}</a>'
        for n, text in enumerate(("Home", "About us", "Contact", "Advertise", "Terms of use"))
    )
    return f"""<html lang="{language}"><head><title>The Harbour Post - {title}</title></head>
<body bgcolor="#ffffff" topmargin="0"><center>
<table width="980" border="0" cellspacing="0" cellpadding="0"><tr><td><a href="/">
<img src="/logo.gif" alt="The Harbour Post" border="0"></a></td><td align="right"><font size="1">
<a href="/login.html">Log in</a> | <a href="/register.html">Register</a></font></td></tr></table>
<table width="980" border="0" cellspacing="0" cellpadding="6"><tr>
<td width="160" valign="top" bgcolor="#eeeeee"><table border="0">{menu}</table></td>
<td width="560" valign="top">
<table width="100%" border="0"><tr><td><font size="5" face="Georgia"><b>{title}</b></font></td></tr>
{line}
<tr><td><font size="2" face="Arial">{body}</font></td></tr>
<tr><td><font size="1"><a href="/print.html">Print this page</a> |
<a href="/mail.html">E-mail this story to a friend</a></font></td></tr></table>
</td><td width="260" valign="top"><table border="0"><tr><td colspan="2"><font size="2"><b>Other
news</b></font></td></tr>{more}</table></td></tr></table>
<table width="980"><tr><td align="center"><font size="1">{foot}<br>
Copyright 2008 The Harbour Post Ltd. All rights reserved.</font></td></tr></table>
</center></body></html>"""


def body_of(source: str) -> list[str]:
    """The blocks of the text that is extracted, rules off."""
    return [block.text for block in newsclean.extract(source, rules=None).body]


def difference(source: str, expected: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is lost and what is too much; two empty lists when the text is right."""
    found = body_of(source)
    lost = [text for text in expected if text not in found]
    extra = [text for text in found if text not in expected]
    if not lost and not extra and found != list(expected):
        extra = found
    return lost, extra
