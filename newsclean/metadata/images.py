"""The images of the article with caption, credit and size, and the one that leads it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Final

from newsclean.blocks.page import Media, Page
from newsclean.dom.text import clean_text
from newsclean.metadata.addresses import clean_url
from newsclean.metadata.captions import Read, find_caption
from newsclean.metadata.image_data import (
    caption_of_attributes,
    credit_of_attributes,
    stated_credits,
)
from newsclean.metadata.image_place import is_inside, pixels
from newsclean.metadata.nodes import node_children, node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.model import Image
from newsclean.vocab.images import SOURCES, SRCSETS
from newsclean.vocab.meta import IMAGE_METAS

MAX_IMAGES: Final = 100
_MAX_MEDIA: Final = 500
_Around = tuple[int, int]
_ADDRESSES: Final = frozenset({*SOURCES, *SRCSETS})

_ENTRY_END: Final = Pattern(r",\s+|,(?=https?:|//)|(?<=\s\d{1,5}[wx]),")
"""A comma inside an address is not followed by white space (HTML, "srcset attributes")."""


def extract_images(
    statements: Statements, page: Page, place: Place, *, base: str | None
) -> Resolved[tuple[Image, ...]]:
    """The images of the article in page order; None when it has none.

    An image belongs to the article when it stands between the headline (or just before it) and
    the end of the body, or when the page names it as the article's image. At most one is `lead`.
    """
    declared = list(_read_declared(statements, base))
    leads = dict.fromkeys(file_key(url) for _, url in declared)
    sites = [name for _, name in statements.meta("og:site_name")]
    stated = stated_credits(statements, file_key)
    images: dict[str, Image] = {}
    read: Read = {}
    for media, around in _candidates(page, place, leads):
        url = _best_source(media, base)
        key = file_key(url) if url else ""
        if url is None or key in images:
            continue
        caption, credit = find_caption(page, media, *around, read)
        caption = caption or caption_of_attributes(media.attributes)
        images[key] = Image(
            url,
            caption=_without_site(caption, sites),
            credit=credit or stated.get(key, "") or credit_of_attributes(media.attributes),
            alt=clean_text(media.attributes.get("alt", ""), limit=500),
            width=pixels(media.attributes.get("width")),
            height=pixels(media.attributes.get("height")),
            lead=key in leads and not any(known.lead for known in images.values()),
        )
    found = tuple(images.values())
    if declared and not any(image.lead for image in found):
        width, height = (
            pixels(next((text for _, text in statements.meta(f"og:image:{side}")), None))
            for side in ("width", "height")
        )
        url = declared[0][1]
        credit = stated.get(file_key(url), "")
        found = (Image(url, credit=credit, width=width, height=height, lead=True), *found)
    readings = [Reading((), url, source) for source, url in declared]
    outcome = resolved(readings, readings[0] if readings else None)
    return Resolved(found[:MAX_IMAGES] or None, outcome.candidates)


def _candidates(
    page: Page, place: Place, leads: Collection[str]
) -> Iterator[tuple[Media, _Around]]:
    """Images inside the article, each with the places of the images before and after it; when
    none is a declared one, the first such one elsewhere, too."""
    pictures = [media for media in page.media[:_MAX_MEDIA] if media.tag in ("img", "amp-img")]
    places = sorted({media.position for media in pictures})
    reach = max(place.last + 1, place.title)
    inside = [m for m in pictures if m.position <= reach and is_inside(page, m, place)]
    keys = [key for key in leads if len(key) <= _MAX_KEY][:_MAX_KEYS]
    if keys and not any(_mentions(media, keys) for media in inside):
        others = (media for media in pictures if _mentions(media, keys))
        inside = sorted([*inside, *islice(others, 1)], key=lambda media: media.position)
    for media in inside:
        at = bisect_left(places, media.position)
        before = places[at - 1] if at else -1
        yield media, (before, places[at + 1] if at + 1 < len(places) else len(page.blocks))


def file_key(url: str) -> str:
    """What stays the same in the addresses of one picture in several sizes: its file name.

    >>> file_key("https://i.example/w600/storm.jpg?crop=1") == file_key("/storm.jpg")
    True
    """
    path = url.partition("?")[0].partition("#")[0].rstrip("/")
    name = path.rsplit("/", 1)[-1].lower()
    stem, _, ending = name.rpartition(".")
    if not stem or len(ending) > _MAX_ENDING:
        stem = name  # the dot belongs to an address or a number inside the name
    return _SIZE_MARK.sub("", stem) or path


_MAX_KEY: Final = 100
"""Characters of a file name that is looked for inside addresses; to find a long one that nearly
fits everywhere takes long."""
_MAX_KEYS: Final = 10
"""File names that are looked for; a page declares few images of its story."""
_MAX_ENDING: Final = 5
"""Characters of the ending of a file name."""
_SIZE_MARK: Final = Pattern(r"[-_](?:\d{2,4}x\d{0,4}|w?\d{3,4}w?|scaled|large|medium|small)$")


def _mentions(media: Media, keys: Sequence[str]) -> bool:
    """True when an address of the image has one of the file names."""
    texts = [v.lower() for name, v in media.attributes.items() if name in _ADDRESSES]
    texts += [source["srcset"].lower() for source in media.sources[:1] if "srcset" in source]
    return any(key in text for text in texts for key in keys)


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


def _best_source(media: Media, base: str | None) -> str | None:
    """The largest source that is an address; placeholders in `data:` are skipped."""
    sized: list[tuple[float, str]] = []
    for attributes in (media.attributes, *media.sources):
        for name in SRCSETS:
            if name in attributes:
                sized += parse_srcset(attributes[name])
    plain = [(0.0, text) for name in SOURCES if (text := media.attributes.get(name))]
    sized.sort(key=itemgetter(0), reverse=True)
    for _, text in [*sized, *plain]:
        if text.startswith("data:") or text.partition("?")[0].endswith(".svg"):
            continue
        if url := clean_url(text, base):
            return url
    return None


def parse_srcset(text: str) -> list[tuple[float, str]]:
    """(width or density, address) of each entry of a `srcset`, as far as 20 entries."""
    found = []
    text = text[:8_000]
    for entry in _ENTRY_END.split(text)[:20] if "," in text else (text,):
        address, _, size = entry.strip().rpartition(" ")
        number = size[:-1].partition(".")[0] if address else ""
        if not number or number.strip("0123456789"):
            address, number = entry.strip(), "1"
        scale = 1.0 if size.endswith("w") else 0.01
        if address:
            found.append((float(number[:9]) * scale, address.strip()))
    return found
