"""Markup that stands in a string of the page's data."""

from __future__ import annotations

from typing import Final

from newsclean.blocks import segment
from newsclean.dom import parse_document
from newsclean.model import Block, Limits

LIMITS: Final = Limits(max_elements=5_000)
"""A story of 200 000 characters has fewer elements. They are none of the page, which its own
limits bound."""


def read_markup(text: str) -> tuple[Block, ...]:
    """The blocks of it; empty when it is no markup, or more than a story has."""
    document = parse_document(text, limits=LIMITS)
    if document.root is None or document.truncated:
        return ()
    page = segment(document.root, LIMITS)
    return () if page.truncated else page.blocks
