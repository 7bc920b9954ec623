"""What the segmentation makes of a tree: blocks, the containers around them, and media.

Everything here is a plain value, so the engine can be tested on pages built by hand. Only
`Page.owners` points into the tree; it never leaves the call to `extract`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from newsclean.model import Block


class Container(NamedTuple):
    """An element that has blocks in it (or is the owner of one)."""

    parent: int
    """Index of the parent container in `Page.containers`; -1 for the root."""
    tag: str
    marks: str
    """The raw `class`, `id`, `role`, `itemprop`, ... words, joined by spaces (may be empty)."""
    hidden: bool
    first: int
    """Blocks `first` to `last` (excluded) are inside this element."""
    last: int


class Media(NamedTuple):
    """An `img`, `video`, `iframe`, ... where it stands among the blocks."""

    tag: str
    attributes: Mapping[str, str]
    sources: tuple[Mapping[str, str], ...]
    """Attributes of the `source` elements of its `picture`, `video` or `audio`."""
    position: int
    """Index of the first block after it."""
    container: int
    """Index of the container it stands in."""


@dataclass(frozen=True, slots=True)
class Page:
    """A segmented page."""

    blocks: tuple[Block, ...]
    containers: tuple[Container, ...] = ()
    parents: tuple[int, ...] = ()
    """For each block the index of its own container (the element in `Block.tag`)."""
    inner: tuple[str, ...] = ()
    """For each block the class words of the inline elements that open its text."""
    media: tuple[Media, ...] = ()
    owners: tuple[etree._Element, ...] = ()
    """For each block the element that holds its text."""
    truncated: tuple[str, ...] = ()
    """Names of the limits that were reached."""
