"""Articles made by hand and by Hypothesis, for the tests of every view."""

from __future__ import annotations

import string
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

from hypothesis import strategies as st

from newsclean.article import Article
from newsclean.model import (
    BODY_ROLES,
    Block,
    Candidate,
    Embed,
    Image,
    PageType,
    Precision,
    Rights,
    Role,
    RuleRef,
    Span,
    SpanKind,
    Status,
    Video,
)

SPAN_KINDS: tuple[SpanKind, ...] = get_args(SpanKind)


def make_block(text: str, role: Role = Role.PARAGRAPH, *spans: Span, **values: object) -> Block:
    """A block with everything that a test does not care about filled in."""
    return Block(index=0, text=text, tag="p", path="/html/body/p", role=role, spans=spans, **values)  # type: ignore[arg-type]


FERRY = Article(
    url="https://harbourpost.example/news/ferry",
    title="Night ferry returns to the north quay",
    kicker="Transport",
    lead="After nine years, the boat sails again.",
    authors=("Maeve Tolland", "Idris Quaye"),
    byline="By Maeve Tolland and Idris Quaye",
    published=datetime(2026, 1, 15, 6, 30, tzinfo=UTC),
    published_precision="minute",
    agencies=("dpa", "AFP"),
    is_wire=True,
    site_name="The Harbour Post",
    section="News",
    tags=("ferries", "harbour"),
    language="en",
    images=(Image("/img/ferry.jpg", caption="The ferry", credit="Photo: A. Lund", lead=True),),
    videos=(Video("https://clips.example/ferry.mp4", "", "https://clips.example/player/ferry"),),
    embeds=(Embed("https://twitter.com/quay/status/1", "X"),),
    rights=Rights(tdm_reserved=True, robots=("noai",), holder="The Harbour Post"),
    page_type="article",
    is_article=True,
    confidence=0.97,
    rule=RuleRef("The Harbour Post", "2024", "sites/harbour.toml"),
    blocks=(
        make_block("News", Role.NAVIGATION),
        make_block("The boat left at ten.", Role.PARAGRAPH, Span(4, 8, "link", "/boat")),
        make_block("Read more: The old quay", Role.RELATED),
        make_block("What comes next", Role.HEADING, level=2),
        make_block("A second sailing on Fridays", Role.LIST_ITEM, level=1),
        make_block("“We slept well.”", Role.QUOTE),
    ),
    evidence={"title": (Candidate("Night ferry returns", "h1", chosen=True),)},
)
"""One of everything."""

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</pre></td></style></script><svg onload=alert(1)>",
    "<!-- --><b>bold</b> &lt;i&gt; &#60;u>",
    "[link](javascript:alert(1)) ![i](http://x/) `code` **b** _e_ ~~s~~ | a | b |",
    "# h\n- li\n1. one\n> q\n---\n===\n```\nfence\n[ref]: http://x/\n:---|",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m \x00 \x08",
    "\u202eevil\u2066 \u2028 \u2029 \ud800 \ufffe",
    "${jndi:ldap://x} {{7*7}} <%= 7*7 %> =cmd|' /C calc'!A0",
)
"""Text that some reader of some format would take for more than text."""

# --- strategies -----------------------------------------------------------------------------

MARKUP = "".join(sorted(set(string.punctuation))) + " \nabc019é“”—中\u0301"
"""Few letters, many signs: what Markdown and HTML care about."""

nasty_text = st.one_of(
    st.text(MARKUP, min_size=1, max_size=30), st.sampled_from(HOSTILE), st.text(max_size=20)
)

hrefs = st.one_of(
    st.none(),
    st.sampled_from(
        ("/a", "b.html?x=1&y=2", "https://harbourpost.example/(x)_[y]", "javascript:alert(1)")
    ),
    st.text(MARKUP, max_size=20),
)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(-2, length + 2))
    end = draw(st.integers(-2, length + 2))
    kind = draw(st.sampled_from(SPAN_KINDS))
    return Span(start, end, kind, draw(hrefs) if kind == "link" else None)


@st.composite
def blocks(draw: st.DrawFn, text: st.SearchStrategy[str] = nasty_text) -> Block:
    content = draw(text.filter(bool))
    role = draw(st.sampled_from(sorted(BODY_ROLES) * 2 + list(Role)))
    cells = st.lists(st.lists(text, min_size=1, max_size=3).map(tuple), max_size=3)
    return Block(
        index=draw(st.integers(0, 9)),
        text=content,
        tag=draw(st.sampled_from(("p", "div", "li"))),
        path="/html/body/p",
        role=role,
        score=draw(st.floats(0, 1)),
        spans=tuple(draw(st.lists(spans(len(content)), max_size=6))),
        rows=tuple(draw(cells)) if role == Role.TABLE else (),
        level=draw(st.integers(0, 12)),
        ordered=draw(st.booleans()),
        hidden=draw(st.booleans()),
        reason=draw(st.sampled_from(("", "rule"))),
    )


offsets = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.none() | st.datetimes(timezones=st.none() | offsets)

images = st.builds(
    Image,
    url=hrefs.map(lambda href: href or ""),
    caption=nasty_text,
    credit=nasty_text,
    alt=nasty_text,
    width=st.none() | st.integers(0, 9000),
    lead=st.booleans(),
)

evidence = st.dictionaries(
    nasty_text,
    st.lists(st.builds(Candidate, nasty_text, nasty_text, st.booleans()), max_size=2).map(tuple),
    max_size=2,
)

maybe_text = st.none() | nasty_text
texts = st.lists(nasty_text, max_size=2).map(tuple)

articles = st.builds(
    Article,
    status=st.sampled_from(get_args(Status)),
    url=maybe_text,
    canonical_url=maybe_text,
    title=maybe_text,
    kicker=maybe_text,
    lead=maybe_text,
    authors=texts,
    byline=maybe_text,
    dateline=maybe_text,
    published=moments,
    modified=moments,
    language=maybe_text,
    site_name=maybe_text,
    section=maybe_text,
    tags=texts,
    images=st.lists(images, max_size=3).map(tuple),
    published_precision=st.sampled_from([None, *get_args(Precision)]),
    agencies=texts,
    is_wire=st.booleans(),
    videos=st.lists(st.builds(Video, nasty_text, nasty_text, nasty_text), max_size=2).map(tuple),
    embeds=st.lists(st.builds(Embed, nasty_text, nasty_text), max_size=2).map(tuple),
    rights=st.none() | st.builds(Rights, st.none() | st.booleans(), maybe_text, texts, maybe_text),
    page_type=st.sampled_from(get_args(PageType)),
    is_article=st.booleans(),
    confidence=st.floats(0, 1),
    paywalled=st.none() | st.booleans(),
    encoding=maybe_text,
    truncated=texts,
    rule=st.none() | st.builds(RuleRef, nasty_text, nasty_text, nasty_text),
    warnings=texts,
    blocks=st.lists(blocks(), max_size=6).map(tuple),
    evidence=evidence,
)
