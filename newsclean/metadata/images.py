"""The images of the article with caption, credit and size, and the one that leads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

import regex

from newsclean.blocks.page import Media, Page
from newsclean.dom.text import clean_text
from newsclean.metadata.addresses import clean_url
from newsclean.metadata.captions import find_caption
from newsclean.metadata.nodes import node_children, node_texts
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.model import Image, Role
from newsclean.vocab.images import ICON_MARKS, SOURCES, SRCSETS
from newsclean.vocab.meta import IMAGE_METAS

MAX_IMAGES: Final = 100
_MAX_MEDIA: Final = 500
_SMALL: Final = 100
"""Pixels; a smaller declared image is an icon, an avatar or a counter."""

_SIZE: Final = regex.compile(r"(\d{1,5})(?:\.\d+)?(?:px)?\s{0,3}")
_SRCSET_PART: Final = regex.compile(r"(\S{1,2000})(?:\s+(\d{1,6}(?:\.\d+)?)([wx]))?\s*(?:,\s+|,?$)")


def extract_images(
    statements: Statements, page: Page, place: Place, *, base: str | None
) -> Resolved[tuple[Image, ...]]:
    """The images of the article in page order; None when it has none.

    An image belongs to the article when it stands between the headline (or just before it) and
    the end of the body, or when the page names it as the article's image. At most one is `lead`.
    """
    declared = list(_read_declared(statements, base))
    leads = {file_key(url) for _, url in declared}
    images: list[Image] = []
    seen: set[str] = set()
    sites = [name for _, name in statements.meta("og:site_name")]
    for media in page.media[:_MAX_MEDIA]:
        inside = _is_inside(page, media, place)
        if not inside and not _mentions(media, leads):
            continue
        image = _read_media(page, media, base)
        if image is None or file_key(image.url) in seen:
            continue
        image = replace(image, caption=_without_site(image.caption, sites))
        is_lead = file_key(image.url) in leads
        if is_lead or inside:
            seen.add(file_key(image.url))
            images.append(replace(image, lead=is_lead and not any(i.lead for i in images)))
    if declared and not any(image.lead for image in images):
        width, height = (
            _pixels(next((text for _, text in statements.meta(f"og:image:{side}")), None))
            for side in ("width", "height")
        )
        images.insert(0, Image(declared[0][1], width=width, height=height, lead=True))
    readings = [Reading((), url, source) for source, url in declared]
    outcome = resolved(readings, readings[0] if readings else None)
    return Resolved(tuple(images[:MAX_IMAGES]) or None, outcome.candidates)


def file_key(url: str) -> str:
    """What stays the same in the addresses of one picture in several sizes: its file name.

    >>> file_key("https://i.example/w600/storm.jpg?crop=1") == file_key("/storm.jpg")
    True
    """
    path = url.partition("?")[0].partition("#")[0].rstrip("/")
    name = path.rsplit("/", 1)[-1].lower()
    return _SIZE_MARK.sub("", name.rpartition(".")[0] or name) or path


_SIZE_MARK: Final = regex.compile(r"[-_](?:\d{2,4}x\d{0,4}|w?\d{3,4}w?|scaled|large|medium|small)$")


def _mentions(media: Media, keys: set[str]) -> bool:
    """True when an attribute has one of the file names; spares parsing every menu's pictures."""
    texts = [text.lower() for attributes in (media.attributes, *media.sources)
             for text in attributes.values()]  # fmt: skip
    return any(key in text for key in keys for text in texts)


def _without_site(caption: str, sites: list[str]) -> str:
    """The caption without a site name that a template appends (`"A harbour - The Post"`)."""
    for site in sites:
        rest = caption.removesuffix(site)
        bare = rest.rstrip(" -–—|")
        if rest != caption and bare != rest.rstrip():
            return bare
    return caption


def _read_declared(statements: Statements, base: str | None) -> Iterator[tuple[str, str]]:
    texts = [(f"meta:{key}", text) for key, text in statements.meta(*IMAGE_METAS)]
    for item in statements.story:
        for key in ("image", "thumbnailUrl"):
            source = f"{item.source}:{key}"
            texts += [(source, text) for text in _plain(item.node.get(key))[:3]]
            for node in islice(node_children(item.node, key), 3):
                found = node_texts(statements.resolve(node), "url", "contentUrl")
                texts += [(source, text) for text in islice(found, 1)]
    for source, text in texts[:MAX_IMAGES]:
        if url := clean_url(text, base):
            yield source, url


def _plain(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [v for v in values if isinstance(v, str)]


def _is_inside(page: Page, media: Media, place: Place) -> bool:
    if place.first < 0:
        return False
    start = min(place.title if place.title >= 0 else place.first, place.first)
    if not start - 2 <= media.position <= place.last + 1:
        return False
    sizes = (_pixels(media.attributes.get("width")), _pixels(media.attributes.get("height")))
    if any(size is not None and size < _SMALL for size in sizes):
        return False
    words = f"{media.attributes.get('class', '')} {media.attributes.get('alt', '')[:60]}".lower()
    if any(word in words for word in ICON_MARKS):
        return False
    return not _in_link_card(page, media)


def _in_link_card(page: Page, media: Media) -> bool:
    """True when the blocks around the image were removed as a card about another story."""
    container = page.containers[media.container] if page.containers else None
    while container is not None and container.last - container.first == 0 and container.parent >= 0:
        container = page.containers[container.parent]
    if container is None or container.last - container.first > 6:
        return False
    inside = page.blocks[container.first : container.last]
    outside = {Role.RELATED, Role.PROMO, Role.ADVERT, Role.NAVIGATION, Role.SHARE, Role.COMMENTS}
    return bool(inside) and all(block.role in outside for block in inside)


def _read_media(page: Page, media: Media, base: str | None) -> Image | None:
    if media.tag not in ("img", "amp-img", "picture"):
        return None
    url = _best_source(media, base)
    if url is None:
        return None
    caption, credit = find_caption(page, media)
    return Image(
        url,
        caption=caption,
        credit=credit,
        alt=clean_text(media.attributes.get("alt", ""), limit=500),
        width=_pixels(media.attributes.get("width")),
        height=_pixels(media.attributes.get("height")),
    )


def _best_source(media: Media, base: str | None) -> str | None:
    """The largest source that is an address; placeholders in `data:` are skipped."""
    sized: list[tuple[float, str]] = []
    for attributes in (media.attributes, *media.sources):
        for name in SRCSETS:
            sized += parse_srcset(attributes.get(name, ""))
    plain = [(0.0, media.attributes[name]) for name in SOURCES if media.attributes.get(name)]
    sized.sort(key=lambda entry: -entry[0])
    for _, text in [*sized, *plain]:
        if not text.startswith("data:") and (url := clean_url(text, base)):
            return url
    return None


def parse_srcset(text: str) -> list[tuple[float, str]]:
    """(width or density, address) of each entry of a `srcset`, as far as 20 entries."""
    found = []
    for match in list(_SRCSET_PART.finditer(text[:8_000]))[:20]:
        address, number, unit = match.groups()
        size = float(number) if number else 1.0
        found.append((size if unit == "w" else size / 100, address.rstrip(",")))
    return found


def _pixels(text: str | None) -> int | None:
    match = _SIZE.fullmatch(text.strip()[:10]) if text else None
    return int(match.group(1)) if match and int(match.group(1)) > 0 else None
