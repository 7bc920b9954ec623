"""Caption and credit of an image, from the blocks and elements around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

import regex
from lxml import etree

from newsclean.blocks.page import Media, Page
from newsclean.dom.text import clean_text
from newsclean.metadata.block_marks import own_marks
from newsclean.metadata.microdata import bounded_text
from newsclean.model import Block, Role
from newsclean.vocab.images import CAPTION_MARKS, CREDIT_MARKS, FIGURE_MARKS

MAX_CAPTION: Final = 1_000
MAX_CREDIT: Final = 200

_STEPS: Final = 6
"""Containers climbed from an image to what holds it with its caption."""
_FIGURE_BLOCKS: Final = 6
_OTHER_BLOCKS: Final = 3

_SIGN: Final = regex.compile(
    r"[\s|(\[–—-]*(?:©|\(c\)\s|(?<!\p{L})(?i:copyright\b|photos?(?:graph)?\s?(?:by|:|/|credit)"
    r"|picture\s?:|(?:image|photo|picture)\s(?:credit|source)|credits?\s?:|foto(?:graf|grafía)?\s?[:/]"
    r"|bild\s?:|quelle\s?:|crédits?\b\s?(?:photo)?\s?:?|source\s?:|fuente\s?:|fonte\s?:|kilde\s?:"
    r"|фото\s?:|kuva\s?:|zdroj\s?:|zdjęcie\s?:|fot\.\s)).{2,180}$"
)
_BAR: Final = regex.compile(r"\s+\|\s+(?=\S{2,})[^|]{2,120}(?:\|[^|]{2,80})?$")
_AGENCY_PAREN: Final = regex.compile(
    r"\s*[(\[](?=[^()\[\]]{2,100}[)\]]\.?$)[^()\[\]]*(?:/|AFP|AP|Reuters|REUTERS|Getty|dpa|EPA|via)"
    r"[^()\[\]]*[)\]]\.?$"
)
_LABEL: Final = regex.compile(
    r"^[\s|(\[–—-]*(?i:(?:(?:photo|image|picture)\s)?credits?\s?:|(?:image|photo|picture)\s(?:source)\s?:?"
    r"|photo(?:graph)?s?\s?(?:by|:)|foto(?:graf)?\s?:|bild\s?:|quelle\s?:|source\s?:|image\s?:|picture\s?:)\s*"
)


def find_caption(page: Page, media: Media) -> tuple[str, str]:
    """(caption, credit) of an image; empty strings when the page gives none.

    The credit keeps its sign ("©") and loses a label ("Photo:"); it is no longer in the caption.
    """
    caption, credit = "", ""
    for block in _blocks_beside(page, media):
        text = clean_text(block.text, limit=MAX_CAPTION)
        kind = _kind(page, block)
        if kind == "credit" and len(text) <= MAX_CREDIT:
            credit = credit or text
        elif kind == "caption" and not caption:
            caption, inner = _without_credit(page, block, text)
            credit = credit or inner
    return caption, _LABEL.sub("", credit).strip(" ()[]|–-")


def split_credit(text: str) -> tuple[str, str]:
    """(caption, credit) of a text that may end with a credit; empty when there is none."""
    tail = max(0, len(text) - 260)
    for pattern in (_SIGN, _BAR, _AGENCY_PAREN):
        match = pattern.search(text, tail)
        if match and match.start() > 0:
            return text[: match.start()].strip(), match.group().strip()
        if match:
            return "", text
    return text, ""


def _kind(page: Page, block: Block) -> str:
    """`"caption"`, `"credit"` or an empty string, by role and by the last word that tells."""
    if block.role is Role.CREDIT:
        return "credit"
    marks = own_marks(page, block.index)
    last_caption = max(marks.rfind(word) for word in CAPTION_MARKS)
    last_credit = max(marks.rfind(word) for word in CREDIT_MARKS)
    if block.role is Role.CAPTION or block.tag == "figcaption":
        return "caption" if last_credit <= last_caption or block.tag == "figcaption" else "credit"
    if max(last_caption, last_credit) < 0:
        return ""
    return "caption" if last_caption > last_credit else "credit"


def _without_credit(page: Page, block: Block, text: str) -> tuple[str, str]:
    """The caption without the credit inside it: an element marked as one, else words."""
    if block.index < len(page.owners):
        for credit in _marked_credits(page.owners[block.index]):
            head, found, tail = text.rpartition(credit)
            if found and len(credit) < len(text):
                return f"{head} {tail}".strip(" |–-—/"), credit
    return split_credit(text)


def _marked_credits(owner: etree._Element) -> Iterator[str]:
    for element in islice(owner.iter("span", "em", "i", "small", "cite", "div", "p", "strong"), 20):
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if element is not owner and any(word in marks for word in CREDIT_MARKS):
            text = clean_text(bounded_text(element, MAX_CREDIT), limit=MAX_CREDIT)
            if text:
                yield text


def _blocks_beside(page: Page, media: Media) -> tuple[Block, ...]:
    """The blocks of the figure around the image, else captions right after it."""
    index = media.container if page.containers else -1
    for _ in range(_STEPS):
        if index < 0:
            break
        container = page.containers[index]
        size = container.last - container.first
        marks = f"{container.tag} {container.marks}".lower()
        is_figure = any(word in marks for word in FIGURE_MARKS)
        if size > (_FIGURE_BLOCKS if is_figure else _OTHER_BLOCKS):
            break
        inside = page.blocks[container.first : container.last]
        if any(_kind(page, block) for block in inside):
            return inside
        index = container.parent
    after = page.blocks[media.position : media.position + 2]
    return tuple(block for block in after if block.role in (Role.CAPTION, Role.CREDIT))
