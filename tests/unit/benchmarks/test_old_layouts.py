"""Pages rewritten in the manner of 2008."""

from __future__ import annotations

import pytest
from lxml import etree

from benchmarks.training.old_layouts import rewrite
from newsclean.dom import parse_document

PAGE = b"""<!DOCTYPE html><html><head><title>Ferry runs again - Harbour Post</title>
<meta name="description" content="The ferry."><meta property="og:title" content="Ferry">
<script type="application/ld+json">{"@type": "NewsArticle"}</script></head>
<body class="page"><header><nav><ul><li><a href="/a">Town</a></li><li><a href="/b">Sea</a></li></ul>
</nav></header><main><article class="story" itemscope><div class="head"><h1>Ferry runs again</h1>
</div><div class="body" itemprop="articleBody"><p>It left at <b>ten</b>, late.</p> and
<h2>Who paid</h2>
<p>The town did.<img src="q.jpg" alt="Quay"></p><figure><figcaption>The quay</figcaption></figure>
<p style="display:none">Log in</p><hp-card>Also read</hp-card></div>
</article></main></body></html>"""

WORDS = (
    "Town Sea Ferry runs again It left at ten, late. and Who paid The town did. The quay Also read"
)
SEEDS = [str(seed) for seed in range(30)]


def read(seed: str) -> etree._Element:
    html = rewrite(PAGE, seed)
    assert html is not None
    root = parse_document(html).root
    assert root is not None
    return root


def body_of(root: etree._Element) -> etree._Element:
    body = root.find("body")
    assert body is not None
    return body


@pytest.mark.parametrize("seed", SEEDS)
def test_visible_words_stay_in_order(seed: str) -> None:
    text = " ".join(etree.tostring(body_of(read(seed)), method="text", encoding="unicode").split())
    assert text.replace(" ", "") == WORDS.replace(" ", "")


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_tells_what_an_element_is(seed: str) -> None:
    root = read(seed)
    tags = {element.tag for element in root.iter(etree.Element)}
    assert tags.isdisjoint({"article", "main", "header", "nav", "figure", "script", "hp-card"})
    names = {name for element in body_of(root).iter(etree.Element) for name in element.attrib}
    assert names <= {"class", "href", "src", "alt"}
    assert not root.xpath("//meta[@property]|//*[contains(@class,'story')]")


def test_pages_differ_and_a_seed_gives_one_page() -> None:
    pages = [rewrite(PAGE, seed) for seed in SEEDS]
    assert pages == [rewrite(PAGE, seed) for seed in SEEDS]
    tags = [{element.tag for element in body_of(read(seed)).iter()} for seed in SEEDS]
    for tag in ("p", "font", "table", "h1", "h2", "td", "br"):
        assert 0 < sum(tag in found for found in tags) < len(tags), tag


def test_no_page() -> None:
    assert rewrite(b"", "1") is None
