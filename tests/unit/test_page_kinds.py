"""Kinds of invented pages, as the shipped weights see them: plain cases of each."""

from __future__ import annotations

import json

import pytest

from newsclean import extract

TEXT = "The harbour master closed the northern quay on Monday, and two ferries waited outside. "
HEAD = (
    '<meta property="og:type" content="article">'
    '<meta property="article:published_time" content="2026-01-05T10:00:00Z">'
    '<link rel="canonical" href="https://harbourpost.example/2026/quay-closed-on-monday">'
)


def page(body: str, head: str = "", title: str = "The northern quay is closed on Monday") -> str:
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("News", "Sport", "Boats"))
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{title}</title>{head}</head><body>"
        f"<nav><ul>{menu}</ul></nav>{body}<footer><p>© The Harbour Post</p></footer></body></html>"
    )


def paragraphs(count: int) -> str:
    return "".join(f"<p>{TEXT * 2}That was day {day} of it.</p>" for day in range(count))


def json_ld(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


TITLE = "<h1>The northern quay is closed on Monday</h1><p class=byline>By Ana Costa</p>"
STORY = page(f"<article>{TITLE}{paragraphs(8)}</article>", HEAD)
OLD_STORY = page(
    "<table><tr><td><font size=5><b>The northern quay is closed on Monday</b></font><br>"
    f"5 January 2008<br><br>{'<br><br>'.join([TEXT * 3] * 8)}</td></tr></table>"
)
LIVE = page(
    f"<article>{TITLE}"
    + "".join(
        f"<section class=entry><div class=clock>{hour}:15</div><p>{TEXT * 2}It was {hour}.</p>"
        "</section>"
        for hour in range(10, 19)
    )
    + "</article>",
    HEAD,
)
FRONT = page(
    "<main>"
    + "".join(
        f'<div class=card><h3><a href="/a/{number}">Story {number} of the harbour and its boats'
        "</a></h3></div>"
        for number in range(60)
    )
    + "</main>",
    title="The Harbour Post",
)
SHOP = page(
    "<main class=product><nav class=breadcrumb><a href=/>Home</a> <a href=/ropes>Ropes</a></nav>"
    "<h1>Rope, 12 mm</h1><span class=price>$12.00</span><form action=/cart><select>"
    "<option>Red</option><option>Blue</option></select><input name=quantity value=1>"
    "<button>Add to cart</button></form><p>In stock. Ships in two days.</p>"
    "<h2>Description</h2><p>A rope for boats of up to nine metres, twelve millimetres thick and "
    "easy to tie. It keeps its colour in the sun and its strength in salt water.</p>"
    "<h2>Specifications</h2><table><tr><th>Thickness</th><td>12 mm</td></tr>"
    "<tr><th>Length</th><td>30 m</td></tr><tr><th>Material</th><td>Polyester</td></tr></table>"
    "<h2>Reviews (2)</h2><p>5 stars. Holds well.</p></main>",
    json_ld(**{"@type": "Product", "name": "Rope, 12 mm", "offers": {"price": "12.00"}})
    + '<meta property="og:type" content="product">',
    title="Rope, 12 mm",
)
CLIP = page(
    f'<h1>Ferries wait outside the wall</h1><video src="/clip.mp4"></video><p>{TEXT * 2}</p>',
    '<meta property="og:type" content="video.other">'
    + json_ld(**{"@type": "VideoObject", "name": "Ferries wait outside the wall"}),
    title="Ferries wait outside the wall",
)


@pytest.mark.parametrize(
    ("html", "page_type", "is_article"),
    [
        pytest.param(STORY, "article", True, id="story"),
        pytest.param(OLD_STORY, "article", True, id="story of 2008"),
        pytest.param(LIVE, "live_blog", True, id="live blog"),
        pytest.param(
            SHOP,
            "product",
            False,
            id="product",
        ),
        pytest.param("<p>Short.</p>", "other", False, id="a word"),
        pytest.param("", "other", False, id="nothing"),
    ],
)
def test_kind(html: str, page_type: str, is_article: bool) -> None:
    article = extract(html)
    assert (article.page_type, article.is_article) == (page_type, is_article)


def test_a_product_is_no_article() -> None:
    assert not extract(SHOP).is_article


def test_a_front_page_is_no_article() -> None:
    assert not extract(FRONT).is_article


def test_a_page_made_for_a_video() -> None:
    assert extract(CLIP).page_type == "video"


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param({"@type": "LiveBlogPosting"}, id="live blog"),
        pytest.param({"@graph": [{"@type": ["NewsArticle", "LiveBlogPosting"]}]}, id="in a graph"),
    ],
)
def test_a_declared_live_blog(declared: dict[str, object]) -> None:
    data = json_ld(**{"@context": "https://schema.org", **declared})
    html = page(f"<article>{TITLE}{paragraphs(8)}</article>", HEAD + data)
    assert extract(html).page_type == "live_blog"


def test_the_evidence_says_why() -> None:
    candidates = extract(STORY).evidence["page_type"]
    assert [c.value for c in candidates if c.chosen] == ["article"]
    assert {c.value for c in candidates} == {"article", "index", "forum", "product"}


def test_a_plain_story_is_trusted_more_than_a_page_of_links() -> None:
    assert extract(STORY).confidence > 0.8
    assert extract(FRONT).confidence < extract(STORY).confidence
    assert extract("<p>Short.</p>").confidence == 0.0
