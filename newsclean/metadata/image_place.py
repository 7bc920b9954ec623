"""Which images of a page belong to its article."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsclean.blocks.page import Container, Media, Page
from newsclean.metadata.block_marks import PART, has_word
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.model import BODY_ROLES, Role
from newsclean.vocab.images import ICON_MARKS, PORTRAIT_MARKS

_SMALL: Final = 100
"""Pixels; a declared image that is no larger is an icon, an avatar or a counter."""

_ABOVE: Final = 12
"""Blocks above the headline in which an image can open the article, inside the same element."""

_CARD_BLOCKS: Final = 6
_CARD_LINK: Final = 20
"""Characters of a text that is nothing but a link, from which it is the title of a card."""
_WHOLE_LINK: Final = 0.9
_OWN_STORY: Final = BODY_ROLES | {Role.TITLE, Role.LEAD}
_OTHER_STORIES: Final = frozenset({Role.RELATED, Role.PROMO, Role.ADVERT, Role.COMMENTS})

_PORTRAIT_BLOCKS: Final = 3
_NAME_LEAST: Final = 5
_NAME_MOST: Final = 60
"""Blocks around a portrait at most; characters of an alternative text that is a name."""

_DIGITS: Final = 5
_SIZE: Final = Pattern(r"(\d{1,5})(?:\.\d+)?(?:px)?\s{0,3}")


def is_inside(page: Page, media: Media, place: Place) -> bool:
    """True for an image that belongs to the article: it stands between the headline (or just
    before it, or in a `figure` above it) and the end of the body, and is no icon, no card about
    another story and no portrait of an author."""
    if place.first < 0:
        return False
    start = min(place.title if place.title >= 0 else place.first, place.first)
    if not start - 2 <= media.position <= place.last + 1 and not _opens(page, media, place):
        return False
    sizes = (pixels(media.attributes.get("width")), pixels(media.attributes.get("height")))
    if any(size is not None and size <= _SMALL for size in sizes):
        return False
    words = f"{media.attributes.get('class', '')} {media.attributes.get('alt', '')[:60]}".lower()
    if has_word(words, ICON_MARKS):
        return False
    return not _in_link_card(page, media) and not _is_portrait(page, media)


def _opens(page: Page, media: Media, place: Place) -> bool:
    """True for an image in a `figure` above the headline, in the element of the whole story."""
    if not 0 <= place.title - media.position <= _ABOVE:
        return False
    index, in_figure = media.container, False
    while index >= 0:
        container = page.containers[index]
        in_figure = in_figure or container.tag == "figure"
        if container.last > place.title:
            return in_figure and container.tag != "body" and container.last > place.first
        index = container.parent
    return False


def _around(page: Page, media: Media) -> Container | None:
    """The nearest element around the image that has text in it."""
    container = page.containers[media.container] if page.containers else None
    while container is not None and container.last - container.first == 0 and container.parent >= 0:
        container = page.containers[container.parent]
    return container


def _in_link_card(page: Page, media: Media) -> bool:
    """True when the blocks around the image are a card about another story."""
    container = _around(page, media)
    if container is None or container.last - container.first > _CARD_BLOCKS:
        return False
    blocks = page.blocks[container.first : container.last]
    roles = {block.role for block in blocks}
    if roles & _OWN_STORY or container.tag == "figure":
        return False
    return bool(roles & _OTHER_STORIES) or any(
        block.link_density >= _WHOLE_LINK and len(block.text) >= _CARD_LINK
        for block in blocks
        if block.role is not Role.BYLINE
    )


@lru_cache(maxsize=1024)
def _names_author(marks: str) -> bool:
    return any(part.startswith(PORTRAIT_MARKS) for part in PART.split(marks.lower()))


def _is_portrait(page: Page, media: Media) -> bool:
    """True for the picture of an author: in an element named so, or with the name in a byline."""
    index = media.container
    while index >= 0 and page.containers:
        container = page.containers[index]
        if container.last - container.first > _PORTRAIT_BLOCKS:
            break
        if container.marks and _names_author(container.marks):
            return True
        index = container.parent
    alt = media.attributes.get("alt", "").strip()
    if not _NAME_LEAST <= len(alt) <= _NAME_MOST:
        return False
    near = page.blocks[max(0, media.position - 1) : media.position + 2]
    return any(
        alt in block.text or (len(block.text) >= _NAME_LEAST and block.text in alt)
        for block in near
        if block.role is Role.BYLINE or block.tag == "address"
    )


def pixels(text: str | None) -> int | None:
    """A declared width or height; None for anything but a positive number of pixels."""
    if not text:
        return None
    if len(text) <= _DIGITS and text.isascii() and text.isdigit():
        return int(text) or None
    match = _SIZE.fullmatch(text.strip()[:10])
    return int(match.group(1)) if match and int(match.group(1)) > 0 else None
