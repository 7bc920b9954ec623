"""Promise 7: HTML output is safe by construction, whatever the page tries."""

from __future__ import annotations

import pytest
from hypothesis import given

import newsclean
from newsclean import Article, Explanation
from tests.pages import SAMPLE, SENTENCE, damaged, json_ld, soup, story
from tests.safety import (
    CARD_ATTRIBUTES,
    CARD_TAGS,
    DIFF_ATTRIBUTES,
    DIFF_TAGS,
    EXPLAIN_ATTRIBUTES,
    EXPLAIN_TAGS,
    assert_safe,
)

# In the manner of the OWASP filter evasion list: each is put in several places of a page.
MARKUP = (
    "<SCRIPT SRC=https://x.example/x.js></SCRIPT>",
    "<<SCRIPT>alert(1);//<</SCRIPT>",
    '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
    "<IMG SRC=javascript:alert('1')>",
    "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>",
    "<IMG SRC=# onmouseover=\"alert('x')\">",
    "<img src=x onerror=alert(1)//",
    "<svg/onload=alert(1)>",
    "<svg><script>alert&#40;1&#41</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>click</text></a></svg>",
    "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='data:text/html;base64,PHNjcmlwdD4='></object>",
    "<embed src=javascript:alert(1)>",
    "<base href='javascript:/a/-'>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<style>@import'https://x.example/x.css';</style>",
    "<div style='background:url(javascript:alert(1))'>x</div>",
    "<p class='x' id='y' onclick='alert(1)' data-x='z' contenteditable>x</p>",
    "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<video><source onerror=alert(1)></video>",
    "<textarea></textarea><script>alert(1)</script>",
    "<title></title><script>alert(1)</script>",
    "<xmp></xmp><script>alert(1)</script>",
    "<!--><script>alert(1)</script-->",
    "<![CDATA[><script>alert(1)</script>]]>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<p>&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;</p>",
    "<x-y onclick=alert(1)>x</x-y>",
    "\u2028<script>alert(1)</script>\u2029",
)

TARGETS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "&#1;javascript:alert(1)",
    "&#14;javascript:alert(1)",
    "java&#x09;script:alert(1)",
    "java&#x0A;script:alert(1)",
    "java&#x0D;script:alert(1)",
    "java\0script:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&amp;colon;alert(1)",
    "javascript&amp;#58;alert(1)",
    "&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058",
    "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A",
    "javascript:javascript:alert(1)",
    "feed:javascript:alert(1)",
    "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "vbscript:msgbox(1)",
    "jar:https://x.example/x.jar!/x",
    "about:blank",
    "file:///etc/passwd",
    "https://x.example/&quot;onmouseover=&quot;alert(1)",
    "https://x.example/'onmouseover='alert(1)",
    "https://x.example/&lt;script&gt;",
    "//x.example/\\..\\",
    "http://[",
    "\u202ejavascript:alert(1)",
    "\ufeffjavascript:alert(1)",
)

PLACES = {
    "after the body": "</div></article>",
    "in a paragraph": "The next crossing leaves",
    "in the title": "Night ferry to the islands returns after nine years",
    "in the lead": "The overnight boat from Kilbrack carried",
    "in an author": "Maeve Tolland",
    "in a caption": "The Saint Brendan takes on",
    "in a credit": "Anna Lund",
    "in the section": "Transport",
    "in the site's name": "The Harbour Post",
}


def assert_all_safe(article: Article) -> None:
    assert_safe(article.to_html())
    assert_safe(article._repr_html_(), CARD_TAGS, CARD_ATTRIBUTES)
    assert_safe(Explanation(article)._repr_html_(), EXPLAIN_TAGS, EXPLAIN_ATTRIBUTES)
    comparison = newsclean.compare(article, article.title or "")
    assert_safe(comparison._repr_html_(), DIFF_TAGS, DIFF_ATTRIBUTES)


@pytest.mark.parametrize("payload", MARKUP)
def test_markup_anywhere(payload: str) -> None:
    source = SAMPLE.decode()
    for place in PLACES.values():
        assert_all_safe(newsclean.extract(source.replace(place, payload + place)))


@pytest.mark.parametrize("payload", MARKUP)
def test_markup_as_text_in_metadata(payload: str) -> None:
    data = {
        "@type": "NewsArticle",
        "headline": payload,
        "author": [{"@type": "Person", "name": payload}],
        "articleSection": payload,
        "keywords": [payload],
        "publisher": {"name": payload},
        "datePublished": payload,
        "description": payload,
        "articleBody": payload + SENTENCE * 10,
        "image": {"url": payload, "caption": payload},
        "url": payload,
    }
    escaped = payload.replace("&", "&amp;").replace('"', "&quot;")
    metas = "".join(
        f'<meta property="{name}" content="{escaped}">'
        for name in ("og:title", "og:site_name", "og:image", "og:url", "og:locale", "author",
                     "article:author", "article:section", "article:tag", "article:published_time")
    )  # fmt: skip
    source = json_ld(data).replace("</script>", "<\\/script>", payload.count("</script>"))
    assert_all_safe(newsclean.extract(story(head=source + metas)))
    assert_all_safe(newsclean.extract(story(head=metas)))


@pytest.mark.parametrize("target", TARGETS)
def test_targets_of_links_and_images(target: str) -> None:
    body = (
        f'<p>{SENTENCE}<a href="{target}">here</a> {SENTENCE}</p>'
        f'<figure><img src="{target}" srcset="{target} 2x"><figcaption>Quay</figcaption></figure>'
        f'<ul><li>{SENTENCE}<a href="{target}"><b>bold</b></a></li></ul>'
    )
    head = (
        f'<link rel="canonical" href="{target}"><meta property="og:image" content="{target}">'
        f'<base href="{target}">'
    )
    page = story(head=head).replace("</article>", body + "</article>")
    for url in (None, "https://harbourpost.example/x", target):
        article = newsclean.extract(page, url=url)
        assert "here" in article.text
        assert_all_safe(article)


@pytest.mark.parametrize("page", damaged(40, seed=7))
def test_damaged_pages(page: bytes) -> None:
    assert_all_safe(newsclean.extract(page))


@given(soup)
def test_tag_soup(page: str) -> None:
    assert_all_safe(newsclean.extract(page))
