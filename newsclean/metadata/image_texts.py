"""The blocks beside an image that hold its caption and its credit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from newsclean.blocks.page import Container, Media, Page
from newsclean.metadata.block_marks import PART, has_word
from newsclean.metadata.image_credit import is_credit
from newsclean.model import BODY_ROLES, Block, Role
from newsclean.vocab.images import (
    CAPTION_MARKS,
    CAPTION_WORDS,
    CREDIT_MARKS,
    CREDIT_WORDS,
    FIGURE_MARKS,
)
from newsclean.vocab.tags import HEADINGS

MAX_CAPTION: Final = 1_000

CAPTION: Final = "caption"
CREDIT: Final = "credit"
"""What a text beside an image is."""

_STEPS: Final = 6
"""Containers climbed from an image to what holds it with its caption."""
_FIGURE_BLOCKS: Final = 12
_MARKED_BLOCKS: Final = 6
_OTHER_BLOCKS: Final = 3
"""Blocks in a `figure`, in an element that is one by its class words, and in any other, that can
be an image with its caption."""

_MIN_ALT: Final = 15
"""Characters; a shorter alternative text ("photo", a name) also begins other texts."""

_TYPE_SIZE: Final = "text-caption"
"""A utility class for small print of any kind (Tailwind, Vuetify)."""

_SHOWN_ROLES: Final = frozenset({Role.CAPTION, Role.CREDIT})
_STORY_TEXT: Final = BODY_ROLES | {Role.TITLE, Role.LEAD, Role.RELATED}
_OTHER_TEXT: Final = _STORY_TEXT | {Role.BYLINE}
_LOOSE_ROLES: Final = frozenset({Role.BOILERPLATE, Role.METADATA, Role.NAVIGATION})

_AFTER_INSET: Final = BODY_ROLES | {Role.LEAD}
_BEFORE_INSET: Final = _AFTER_INSET | {Role.TITLE, Role.BYLINE}
_INSET_BLOCKS: Final = 2
_LOOSE_LEAST: Final = 6
_LOOSE_MOST: Final = 400
"""Characters of a caption that nothing but its place shows."""

_LINKED: Final = 0.9
"""Link density from which a text is a link to somewhere else."""

_Text = tuple[Block, str]
_Chain = list[tuple[int, Container]]


class _Box(NamedTuple):
    """The element around an image in which its caption is looked for."""

    container: Container
    number: int
    inside: Sequence[int]
    """Containers from the image up to this one."""


def find_texts(page: Page, media: Media, before: int, end: int) -> list[_Text]:
    """Captions and credits in the figure around the image, else right after it, with their kind.

    `before` and `end` are the places of the images before and after this one.
    """
    first: list[_Text] = []
    for box in _boxes(page, media):
        container = box.container
        spans = [(container.first, container.last)]
        if container.first <= before or end < container.last:
            spans = [(media.position, min(end, container.last)), (container.first, media.position)]
        for start, stop in spans[: 1 + (end >= container.last)]:
            if start == stop:
                continue
            found, is_sure = _texts_in(page, box, media, page.blocks[start:stop])
            if is_sure:
                return found
            first = first or found
    if first:
        return first
    after = page.blocks[media.position : min(end, media.position + 2)]
    chains = [_chain(page, block, -1) for block in after]
    shown = [
        (b, _kind(page, b, chain, -1) or CAPTION)
        for b, chain in zip(after, chains, strict=True)
        if b.role in _SHOWN_ROLES or _in_caption(chain)
    ]
    return shown or [(b, CAPTION) for b in after if _repeats_alt(b, media)]


def _boxes(page: Page, media: Media) -> Iterator[_Box]:
    """The elements around an image that can hold its caption, from the `figure` on outwards."""
    chain: list[int] = []
    index = media.container if page.containers else -1
    while index >= 0 and len(chain) < _STEPS:
        chain.append(index)
        index = page.containers[index].parent
    tags = [page.containers[index].tag for index in chain]
    start = tags.index("figure") if "figure" in tags else 0
    for number in range(start, len(chain)):
        container = page.containers[chain[number]]
        if container.last - container.first > _most_blocks(container):
            return
        yield _Box(container, chain[number], chain[: number + 1])


def _most_blocks(container: Container) -> int:
    if container.tag == "figure":
        return _FIGURE_BLOCKS
    return _MARKED_BLOCKS if _is_figure(container) else _OTHER_BLOCKS


def _is_figure(container: Container) -> bool:
    return bool(container.marks) and _names_figure(container.marks)


@lru_cache(maxsize=1024)
def _names_figure(marks: str) -> bool:
    return has_word(marks.lower(), FIGURE_MARKS)


def _texts_in(
    page: Page, box: _Box, media: Media, inside: Sequence[Block]
) -> tuple[list[_Text], bool]:
    """Captions and credits among blocks of an element, and whether one is in a `figcaption`."""
    container = box.container
    around = [(block, _chain(page, block, box.number)) for block in inside if is_words(block.text)]
    around = [(block, chain) for block, chain in around if not _is_control(chain, box)]
    if not around:
        return [], False
    around = [entry for entry in around if not entry[0].hidden] or around
    blocks = [block for block, _ in around]
    kinds = [_kind(page, block, chain, box.number) for block, chain in around]
    captioned = [_in_caption(chain) for _, chain in around]
    if True in captioned:
        for at, is_inside in enumerate(captioned):
            kinds[at] = (kinds[at] or CAPTION) if is_inside else kinds[at] * (kinds[at] == CREDIT)
    elif CAPTION not in kinds and (
        CREDIT in kinds or _is_figure(container) or _is_inset(page, media, container)
    ):
        kinds = [
            kind or CAPTION * _is_loose(block) for block, kind in zip(blocks, kinds, strict=True)
        ]
    found = [(block, kind) for block, kind in zip(blocks, kinds, strict=True) if kind]
    return found, True in captioned


def _is_inset(page: Page, media: Media, container: Container) -> bool:
    """True for an element of an image and one or two texts inside the story.

    Layouts of tables have no other sign of a caption than that.
    """
    if container.last - container.first > _INSET_BLOCKS or media.position != container.first:
        return False
    before, after = container.first - 1, container.last
    if before < 0 or after >= len(page.blocks):
        return False
    return page.blocks[before].role in _BEFORE_INSET and page.blocks[after].role in _AFTER_INSET


def _is_loose(block: Block) -> bool:
    """True for a text of no other role: the caption, where it stands in a box with an image and
    its credit, or in one that is named after the image."""
    if block.role not in _LOOSE_ROLES or block.tag in HEADINGS or block.hidden:
        return False
    if "0" <= block.text[0] <= "9" and ":" in block.text[:3]:
        return False  # the length of a video
    if len(block.text) < _LOOSE_LEAST or (block.text.isascii() and " " not in block.text):
        return False
    return len(block.text) <= _LOOSE_MOST and block.link_density < _LINKED


def is_words(text: str) -> bool:
    """True when there is a letter in the text: durations and counts are no captions."""
    return text[:1].isalpha() or any(map(str.isalpha, text[:40]))


def _chain(page: Page, block: Block, stop: int) -> _Chain:
    """The containers of a block, from its own up to `stop` (excluded)."""
    chain: _Chain = []
    index = page.parents[block.index] if block.index < len(page.parents) else -1
    while index >= 0 and index != stop and len(chain) < _STEPS:
        container = page.containers[index]
        chain.append((index, container))
        index = container.parent
    return chain


def _is_control(chain: _Chain, box: _Box) -> bool:
    """True for the text of a button that does not hold the image itself."""
    buttons = [index for index, container in chain if container.tag == "button"]
    return any(index not in box.inside for index in buttons)


def _in_caption(chain: _Chain) -> bool:
    return "figcaption" in [container.tag for _, container in chain]


def _kind(page: Page, block: Block, chain: _Chain, stop: int) -> str:
    """`"caption"`, `"credit"` or an empty string, by wording, class words and role.

    `chain` are the containers of the block up to `stop`.
    """
    if block.role not in _STORY_TEXT and is_credit(block.text):
        return CREDIT
    kind = _kind_of(page.inner[block.index]) if block.index < len(page.inner) else ""
    is_body = block.role in BODY_ROLES
    for _, container in chain:
        if is_body and CAPTION in container.marks.lower():
            return CAPTION
        if kind or (stop < 0 and container.last - container.first > _OTHER_BLOCKS):
            break
        kind = _kind_of(container.marks)
    if kind and block.role not in _OTHER_TEXT:
        return kind
    if block.role in _SHOWN_ROLES and block.link_density < _LINKED:
        return CREDIT if block.role is Role.CREDIT else CAPTION
    return ""


@lru_cache(maxsize=4096)
def _kind_of(marks: str) -> str:
    """What class words say a text is, by the last one that tells."""
    if not marks or marks.isspace():
        return ""
    low = marks.lower().replace(_TYPE_SIZE, "")
    caption = max(map(low.rfind, CAPTION_MARKS))
    credit = max(map(low.rfind, CREDIT_MARKS))
    at = 0
    for word in PART.split(low):
        at = low.find(word, at)
        if word in CREDIT_WORDS:
            credit = max(credit, at)
        elif word in CAPTION_WORDS:
            caption = max(caption, at)
    if max(caption, credit) < 0:
        return ""
    return CAPTION if caption > credit else CREDIT


def _repeats_alt(block: Block, media: Media) -> bool:
    """True for a block that begins with the image's alternative text."""
    alt = media.attributes.get("alt", "")[:MAX_CAPTION].strip()
    if len(alt) < _MIN_ALT or block.role in _OTHER_TEXT or len(block.text) > MAX_CAPTION:
        return False
    return block.text.startswith(alt[:200])
