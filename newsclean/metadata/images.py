"""The images of the article with caption, credit and size, and the one that leads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from newsclean.blocks.page import Media, Page
from newsclean.dom.text import clean_text
from newsclean.metadata.addresses import clean_url
from newsclean.metadata.block_marks import has_word
from newsclean.metadata.captions import find_caption
from newsclean.metadata.nodes import node_children, node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.model import BODY_ROLES, Image, Role
from newsclean.vocab.images import ICON_MARKS, SOURCES, SRCSETS
from newsclean.vocab.meta import IMAGE_METAS

MAX_IMAGES: Final = 100
_MAX_MEDIA: Final = 500
_SMALL: Final = 100
"""Pixels; a smaller declared image is an icon, an avatar or a counter."""

_CARD_BLOCKS: Final = 6
_OTHER_STORIES: Final = frozenset(
    {Role.RELATED, Role.PROMO, Role.ADVERT, Role.NAVIGATION, Role.SHARE, Role.COMMENTS}
)

_ADDRESSES: Final = frozenset({*SOURCES, *SRCSETS})

_SIZE: Final = Pattern(r"(\d{1,5})(?:\.\d+)?(?:px)?\s{0,3}")
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
    leads = {file_key(url) for _, url in declared}
    sites = [name for _, name in statements.meta("og:site_name")]
    images: dict[str, Image] = {}
    for media in _candidates(page, place, leads):
        image = _read_media(page, media, base)
        key = file_key(image.url) if image else ""
        if image and key not in images:
            is_lead = key in leads and not any(known.lead for known in images.values())
            caption = _without_site(image.caption, sites)
            images[key] = replace(image, caption=caption, lead=is_lead)
    found = tuple(images.values())
    if declared and not any(image.lead for image in found):
        width, height = (
            _pixels(next((text for _, text in statements.meta(f"og:image:{side}")), None))
            for side in ("width", "height")
        )
        found = (Image(declared[0][1], width=width, height=height, lead=True), *found)
    readings = [Reading((), url, source) for source, url in declared]
    outcome = resolved(readings, readings[0] if readings else None)
    return Resolved(found[:MAX_IMAGES] or None, outcome.candidates)


def _candidates(page: Page, place: Place, leads: set[str]) -> Iterator[Media]:
    """Images inside the article; when none is a declared one, the first such one elsewhere."""
    pictures = [media for media in page.media[:_MAX_MEDIA] if media.tag in ("img", "amp-img")]
    inside = [media for media in pictures if _is_inside(page, media, place)]
    if leads and not any(_mentions(media, leads) for media in inside):
        others = (media for media in pictures if _mentions(media, leads))
        inside = sorted([*inside, *islice(others, 1)], key=lambda media: media.position)
    yield from inside


def file_key(url: str) -> str:
    """What stays the same in the addresses of one picture in several sizes: its file name.

    >>> file_key("https://i.example/w600/storm.jpg?crop=1") == file_key("/storm.jpg")
    True
    """
    path = url.partition("?")[0].partition("#")[0].rstrip("/")
    name = path.rsplit("/", 1)[-1].lower()
    return _SIZE_MARK.sub("", name.rpartition(".")[0] or name) or path


_SIZE_MARK: Final = Pattern(r"[-_](?:\d{2,4}x\d{0,4}|w?\d{3,4}w?|scaled|large|medium|small)$")


def _mentions(media: Media, keys: set[str]) -> bool:
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
    if has_word(words, ICON_MARKS):
        return False
    return not _in_link_card(page, media)


def _in_link_card(page: Page, media: Media) -> bool:
    """True when the blocks around the image are a card about another story."""
    container = page.containers[media.container] if page.containers else None
    while container is not None and container.last - container.first == 0 and container.parent >= 0:
        container = page.containers[container.parent]
    if container is None or container.last - container.first > _CARD_BLOCKS:
        return False
    roles = {block.role for block in page.blocks[container.first : container.last]}
    return bool(roles & _OTHER_STORIES) and not roles & BODY_ROLES


def _read_media(page: Page, media: Media, base: str | None) -> Image | None:
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
            if name in attributes:
                sized += parse_srcset(attributes[name])
    plain = [(0.0, media.attributes[name]) for name in SOURCES if media.attributes.get(name)]
    sized.sort(key=lambda entry: -entry[0])
    for _, text in [*sized, *plain]:
        if not text.startswith("data:") and (url := clean_url(text, base)):
            return url
    return None


def parse_srcset(text: str) -> list[tuple[float, str]]:
    """(width or density, address) of each entry of a `srcset`, as far as 20 entries."""
    found = []
    for entry in _ENTRY_END.split(text[:8_000])[:20]:
        address, _, size = entry.strip().rpartition(" ")
        number = size[:-1].partition(".")[0] if address else ""
        if not number or number.strip("0123456789"):
            address, number = entry.strip(), "1"
        scale = 1.0 if size.endswith("w") else 0.01
        if address:
            found.append((float(number[:9]) * scale, address.strip()))
    return found


def _pixels(text: str | None) -> int | None:
    match = _SIZE.fullmatch(text.strip()[:10]) if text else None
    return int(match.group(1)) if match and int(match.group(1)) > 0 else None
