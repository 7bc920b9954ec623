"""schema.org `NewsArticle` as JSON-LD, the form that search engines and archives read.

Only what is known is stated. https://schema.org/NewsArticle defines the properties.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsclean.dom.text import drop_controls
from newsclean.model import Image, Video
from newsclean.render.data import inert_json
from newsclean.render.moments import iso_moment, language_tag
from newsclean.render.urls import IMAGE_SCHEMES, base_url, safe_url

if TYPE_CHECKING:
    from newsclean.article import Article


def to_json_ld(article: Article, *, indent: int | None = None) -> str:
    """The article as one JSON-LD node, safe inside a script element."""
    return inert_json(json_ld_node(article), indent=indent)


def json_ld_node(article: Article) -> dict[str, Any]:
    """The node as plain data; keys without a value are left out."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **{name: value for name, value in _properties(article) if value not in (None, "", [])},
    }


def _properties(article: Article) -> Iterator[tuple[str, Any]]:
    base = base_url(article.url, article.canonical_url)
    published, modified = article.published, article.modified
    yield "url", base_url(article.canonical_url, article.url)
    yield "headline", _clean(article.title)
    yield "alternativeHeadline", _clean(article.kicker)
    yield "abstract", _clean(article.lead)
    yield "author", [_author(article, name) for name in map(_clean, article.authors) if name]
    yield "dateline", _clean(article.dateline)
    if published:
        yield "datePublished", iso_moment(published, article.published_precision)
    if modified:
        yield "dateModified", iso_moment(modified, article.modified_precision)
    yield "inLanguage", language_tag(article.language)
    yield "publisher", _organization(_clean(article.site_name))
    yield "articleSection", _clean(article.section)
    yield "keywords", [tag for tag in map(_clean, article.tags) if tag]
    if article.paywalled is not None:
        yield "isAccessibleForFree", not article.paywalled
    yield from _rights(article)
    yield "image", [node for image in article.images if (node := _image(image, base))]
    yield "video", [node for video in article.videos if (node := _video(video))]
    yield "articleBody", _clean(article.text)


def _clean(text: str | None) -> str | None:
    return drop_controls(text) if text else None


def _author(article: Article, name: str) -> dict[str, str]:
    """An agency or the site itself is an organisation; the page does not tell more."""
    is_house = name in article.agencies or name == article.site_name
    return {"@type": "Organization" if is_house else "Person", "name": name}


def _organization(name: str | None) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _rights(article: Article) -> Iterator[tuple[str, Any]]:
    if article.rights:
        yield "license", base_url(article.rights.license)
        yield "copyrightHolder", _organization(_clean(article.rights.holder))


def _image(image: Image, base: str | None) -> dict[str, Any] | None:
    url = base_url(safe_url(image.url, base, IMAGE_SCHEMES))
    if url is None:
        return None
    facts = {
        "caption": _clean(image.caption),
        "creditText": _clean(image.credit),
        "width": image.width,
        "height": image.height,
    }
    known = {name: value for name, value in facts.items() if value}
    return {"@type": "ImageObject", "url": url, **known}


def _video(video: Video) -> dict[str, Any] | None:
    addresses = {"url": base_url(video.url), "embedUrl": base_url(video.embed)}
    known = {name: value for name, value in addresses.items() if value}
    return {"@type": "VideoObject", **known} if known else None
