"""From HTML to blocks, without the engine."""

from __future__ import annotations

from newsclean.blocks import Page, segment
from newsclean.dom import parse_document
from newsclean.model import Limits


def page_of(source: str, limits: Limits | None = None) -> Page:
    """The segmented page; one that holds nothing has no blocks."""
    root = parse_document(source).root
    return Page(()) if root is None else segment(root, limits)
