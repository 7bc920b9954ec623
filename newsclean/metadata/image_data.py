"""Credits that a page states of its images in structured data and in attributes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Final

from newsclean.dom.text import clean_text
from newsclean.metadata.image_credit import MAX_CREDIT, bare_credit, split_credit
from newsclean.metadata.nodes import Node, node_texts
from newsclean.metadata.statements import Statements
from newsclean.vocab.images import CAPTION_ATTRIBUTES, CREDIT_ATTRIBUTES

MAX_STATED: Final = 200
"""Image nodes that are read; galleries have a few dozen."""

_MAX_CAPTION: Final = 1_000
_URLS: Final = ("url", "contentUrl", "@id")
_CREDITS: Final = ("creditText", "copyrightHolder", "creator", "author", "copyrightNotice")
"""Properties of schema.org's ImageObject that name who made or owns it, best first."""


def stated_credits(statements: Statements, key_of: Callable[[str], str]) -> dict[str, str]:
    """The credit of each image whose node in the data names one, by `key_of` its address.

    The captions there are no evidence: none of those that the page does not show is a caption of
    an annotated page; they repeat the title or the name of the file.
    """
    found: dict[str, str] = {}
    nodes = (item.node for item in statements.items if "imageobject" in item.types)
    for node in islice(nodes, MAX_STATED):
        credit = _read_credit(node)
        for url in node_texts(node, *_URLS) if credit else ():
            if "/" in url:
                found.setdefault(key_of(url), credit)
    return found


def _read_credit(node: Node) -> str:
    stated = next(node_texts(node, *_CREDITS, limit=MAX_CREDIT), "")
    if not stated:
        caption = next(node_texts(node, "caption", limit=_MAX_CAPTION), "")
        stated = split_credit(caption)[1] if caption else ""
    return bare_credit(stated) if any(map(str.isalpha, stated)) else ""


def caption_of_attributes(attributes: Mapping[str, str]) -> str:
    """The text of `data-caption` and its like, in which markup is text; empty when none."""
    for name in CAPTION_ATTRIBUTES:
        if text := attributes.get(name):
            return "" if "<" in text else clean_text(text, limit=_MAX_CAPTION)
    return ""


def credit_of_attributes(attributes: Mapping[str, str]) -> str:
    """The credit in `data-credit` and its like; empty when there is none."""
    for name in CREDIT_ATTRIBUTES:
        text = attributes.get(name)
        if text and "<" not in text:
            return bare_credit(clean_text(text, limit=MAX_CREDIT))
    return ""
