"""JSON-LD: what is stated, that it is inert in a page, and that it is read back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

import newsclean
from newsclean.article import Article
from newsclean.model import Image, Rights
from tests.articles import FERRY, HOSTILE, articles
from tests.safety import Seen


def test_properties() -> None:
    assert json.loads(FERRY.to_json_ld()) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://harbourpost.example/news/ferry",
        "headline": "Night ferry returns to the north quay",
        "alternativeHeadline": "Transport",
        "abstract": "After nine years, the boat sails again.",
        "author": [
            {"@type": "Person", "name": "Maeve Tolland"},
            {"@type": "Person", "name": "Idris Quaye"},
        ],
        "datePublished": "2026-01-15T06:30:00+00:00",
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "The Harbour Post"},
        "articleSection": "News",
        "keywords": ["ferries", "harbour"],
        "copyrightHolder": {"@type": "Organization", "name": "The Harbour Post"},
        "image": [
            {
                "@type": "ImageObject",
                "url": "https://harbourpost.example/img/ferry.jpg",
                "caption": "The ferry",
                "creditText": "Photo: A. Lund",
            }
        ],
        "video": [
            {
                "@type": "VideoObject",
                "url": "https://clips.example/ferry.mp4",
                "embedUrl": "https://clips.example/player/ferry",
            }
        ],
        "articleBody": FERRY.text,
    }


def test_what_is_not_known_is_not_stated() -> None:
    assert json.loads(Article().to_json_ld()) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
    }


def test_details() -> None:
    article = replace(
        FERRY,
        authors=("dpa", "The Harbour Post", "Maeve Tolland"),
        published=datetime(2026, 1, 15, tzinfo=UTC),
        published_precision="day",
        paywalled=True,
        language="English",
        rights=Rights(license="javascript:x"),
        images=(Image("data:x"), Image("/a.jpg", width=3)),
    )
    node = json.loads(article.to_json_ld(indent=2))
    assert [author["@type"] for author in node["author"]] == [
        "Organization",
        "Organization",
        "Person",
    ]
    assert node["datePublished"] == "2026-01-15"
    assert node["isAccessibleForFree"] is False
    assert not {"license", "copyrightHolder"} & node.keys()
    assert node["inLanguage"] == "English"
    assert [image.get("width") for image in node["image"]] == [3]


def test_read_back_from_a_page() -> None:
    known = replace(FERRY, section="Transport")
    head = f'<script type="application/ld+json">{known.to_json_ld()}</script>'
    page = f"<html><head>{head}</head><body><article>{FERRY.to_html()}</article></body></html>"
    article = newsclean.extract(page, url=FERRY.url)
    for name in ("title", "authors", "published", "section", "site_name"):
        assert getattr(article, name) == getattr(known, name)


@given(articles)
def test_inert(article: Article) -> None:
    text = article.to_json_ld()
    text.encode()
    assert not set(text) & set("<>&\u2028\u2029\x7f\x85\x9b\x1b\0")
    node = json.loads(text)
    for image in node.get("image", ()):
        assert image["url"].startswith(("http://", "https://"))


@pytest.mark.parametrize("payload", HOSTILE)
@pytest.mark.parametrize("field", ["title", "lead", "site_name", "section", "dateline", "kicker"])
def test_planted_text_stays_in_its_script(field: str, payload: str) -> None:
    article = replace(FERRY, **{field: payload})  # type: ignore[arg-type]
    seen = Seen(f'<script type="application/ld+json">{article.to_json_ld()}</script><p>after</p>')
    assert [tag for tag, _ in seen.elements] == ["script", "p"]
    assert json.loads(seen.text.removesuffix("after"))["@type"] == "NewsArticle"
