"""Caption and credit of an image, from the blocks and elements around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Media, Page
from newsclean.dom.text import clean_text
from newsclean.metadata.block_marks import has_word, own_marks
from newsclean.metadata.microdata import bounded_text
from newsclean.metadata.patterns import Pattern
from newsclean.model import Block, Role
from newsclean.vocab.images import CAPTION_MARKS, CREDIT_MARKS, FIGURE_MARKS, PICTURE_AGENCIES

MAX_CAPTION: Final = 1_000
MAX_CREDIT: Final = 200

_SHORT: Final = 80
"""Characters of a text that can be nothing but a credit."""
_STEPS: Final = 6
"""Containers climbed from an image to what holds it with its caption."""
_FIGURE_BLOCKS: Final = 6
_OTHER_BLOCKS: Final = 3

_SIGN: Final = Pattern(
    r"[\s|(\[–—-]*(?:©|\(c\)\s|(?<!\p{L})(?i:copyright\b|photos?(?:graph)?\s?(?:by|:|/|credit)"
    r"|picture\s?:|(?:image|photo|picture)\s(?:credit|source)|credits?\s?:|foto(?:graf|grafía)?\s?[:/]"
    r"|bild\s?:|quelle\s?:|crédits?\b\s?(?:photo)?\s?:?|source\s?:|fuente\s?:|fonte\s?:|kilde\s?:"
    r"|фото\s?:|kuva\s?:|zdroj\s?:|zdjęcie\s?:|fot\.\s)).{2,180}$"
)
_BAR: Final = Pattern(r"\s+\|\s+(?=\S{2,})[^|]{2,120}(?:\|[^|]{2,80})?$")
_AGENCIES: Final = "|".join(re.escape(name) for name in PICTURE_AGENCIES)
_AGENCY_PAREN: Final = Pattern(
    rf"\s*[(\[](?=[^()\[\]]{{2,100}}[)\]]\.?$)[^()\[\]]*(?:/|\b(?:{_AGENCIES})\b|via\b)[^()\[\]]*[)\]]\.?$"
)
_AGENCY_END: Final = Pattern(
    rf"(?<=[.!?»”\"…]\s?)(?=[^.!?]{{2,80}}$)[^.!?]*\b(?:{_AGENCIES})\b[^.!?]*$"
)
"""The last words after the last sentence, when an agency is among them."""
_LABEL: Final = Pattern(
    r"^[\s|(\[–—-]*(?i:(?:(?:photo|image|picture)\s)?credits?\s?:|(?:image|photo|picture)\s(?:source)\s?:?"
    r"|photo(?:graph)?s?\s?(?:by|:)|foto(?:graf)?\s?:|bild\s?:|quelle\s?:|source\s?:|image\s?:|picture\s?:)\s*"
)


def find_caption(page: Page, media: Media) -> tuple[str, str]:
    """(caption, credit) of an image; empty strings when the page gives none.

    The credit keeps its sign ("©") and loses a label ("Photo:"); it is no longer in the caption.
    """
    caption, credit = "", ""
    for block, kind in _texts_beside(page, media):
        text = clean_text(block.text, limit=MAX_CAPTION)
        found, inner = "", ""
        if kind == "credit":
            found, inner = split_credit(text) if len(text) > _SHORT else ("", text)
        else:
            found, inner = _without_credit(page, block, text)
        caption = caption or found
        credit = credit or inner
    return caption, _bare_credit(credit)


def split_credit(text: str) -> tuple[str, str]:
    """(caption, credit) of a text that may end with a credit; empty when there is none."""
    tail = max(0, len(text) - 260)
    names_agency = has_word(text, PICTURE_AGENCIES)
    for pattern in (_SIGN, _BAR, _AGENCY_PAREN, *((_AGENCY_END,) if names_agency else ())):
        match = pattern.search(text, tail)
        if match and match.start() > 0:
            return text[: match.start()].strip(), match.group().strip()
        if match and len(text) <= _SHORT:
            return "", text
    return text, ""


def _bare_credit(credit: str) -> str:
    """A credit without its label, dashes and the brackets around the whole of it."""
    bare = _LABEL.sub("", credit).strip(" |–-")
    if bare[:1] in "([" and bare[-1:] in ")]":
        bare = bare[1:-1].strip()
    return _LABEL.sub("", bare)[:MAX_CREDIT]


def _kind(page: Page, block: Block) -> str:
    """`"caption"`, `"credit"` or an empty string, by role and by the last word that tells."""
    if block.role is Role.CREDIT:
        return "credit"
    if block.tag == "figcaption":
        return "caption"
    marks = own_marks(page, block.index)
    last_caption = max(map(marks.rfind, CAPTION_MARKS))
    last_credit = max(map(marks.rfind, CREDIT_MARKS))
    if block.role is Role.CAPTION:
        return "caption" if last_credit <= last_caption else "credit"
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
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if len(marks) > 1 and element is not owner and has_word(marks.lower(), CREDIT_MARKS):
            text = clean_text(bounded_text(element, MAX_CREDIT), limit=MAX_CREDIT)
            if text:
                yield text


def _texts_beside(page: Page, media: Media) -> list[tuple[Block, str]]:
    """Captions and credits in the figure around the image, else right after it, with their kind."""
    index = media.container if page.containers else -1
    for _ in range(_STEPS):
        if index < 0:
            break
        container = page.containers[index]
        size = container.last - container.first
        marks = f"{container.tag} {container.marks}".lower()
        is_figure = has_word(marks, FIGURE_MARKS)
        if size > (_FIGURE_BLOCKS if is_figure else _OTHER_BLOCKS):
            break
        inside = page.blocks[container.first : container.last]
        found = [(block, kind) for block in inside if (kind := _kind(page, block))]
        if found:
            return found
        index = container.parent
    after = page.blocks[media.position : media.position + 2]
    return [(b, _kind(page, b)) for b in after if b.role in (Role.CAPTION, Role.CREDIT)]
