"""Caption and credit of an image, from the blocks and elements around it."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Media, Page
from newsclean.dom.text import clean_text
from newsclean.metadata.block_marks import PART, has_word
from newsclean.metadata.image_credit import (
    MAX_CREDIT,
    bare_caption,
    bare_credit,
    is_credit,
    is_label,
    split_credit,
)
from newsclean.metadata.image_texts import CREDIT, MAX_CAPTION, find_texts, is_words
from newsclean.metadata.microdata import bounded_text, iter_inside
from newsclean.model import Block
from newsclean.vocab.images import CREDIT_MARKS, CREDIT_WORDS

_SHORT_CREDIT: Final = 60
_CREDIT_WORDS_MOST: Final = 8
"""Characters and words of the last part of a caption that is a credit by its place alone."""

_MOST_PARTS: Final = 24
"""Elements of a caption that are looked at."""

_INLINE: Final = ("span", "em", "i", "small", "cite", "div", "p", "strong", "b", "font", "a")
_CREDIT_PROPS: Final = frozenset({"copyrightHolder", "creditText", "creator", "author"})
_EDGES: Final = " |–—-•/"


Read = dict[tuple[int, str], tuple[str, str]]
"""(caption, credit) of blocks that were read, by index and kind: images in a row share them."""


def find_caption(page: Page, media: Media, before: int, end: int, read: Read) -> tuple[str, str]:
    """(caption, credit) of an image; empty strings when the page gives none.

    `before` and `end` are the places of the images before and after this one (-1 and the number
    of blocks when there is none). The credit loses its label ("Photo:"); it is no longer in the
    caption.
    """
    captions: list[str] = []
    credit = ""
    for block, kind in find_texts(page, media, before, end):
        text = clean_text(block.text, limit=MAX_CAPTION)
        key = block.index, kind
        if key not in read:
            read[key] = _split_block(page, block, text, kind)
        found, inner = read[key]
        if found and not is_label(found) and not _is_said(found, captions):
            captions.append(found)
        credit = credit or ("" if is_label(inner) else inner)
    if not credit and len(captions) > 1 and _is_short_name(captions[-1]):
        credit = captions.pop()
    return bare_caption(" ".join(captions)[:MAX_CAPTION]), bare_credit(credit)


def _is_said(text: str, captions: list[str]) -> bool:
    """True when the text, or nearly all of it, stands in the caption already."""
    return any(
        text in known or (known in text and 2 * len(known) > len(text)) for known in captions
    )


def _split_block(page: Page, block: Block, text: str, kind: str) -> tuple[str, str]:
    """(caption, credit) of one block: an element of it that is a credit, else its words."""
    if block.index < len(page.owners):
        found = _split_elements(page.owners[block.index], text)
        if found:
            return found
    caption, credit = split_credit(text)
    if kind != CREDIT or len(text) > MAX_CREDIT or _is_sentence(text):
        return caption, credit
    # Class words of a credit around both: "The bay on Monday. | Photo: Ann Olsen".
    return (caption, credit) if credit and _is_sentence(caption) else ("", text)


def _is_sentence(text: str) -> bool:
    return text[-1:] in ".!?。" and len(text) > _SHORT_CREDIT


def _split_elements(owner: etree._Element, text: str) -> tuple[str, str] | None:
    """The text without the inline element that credits, and what that says; None without one."""
    last = ""
    for element in islice(iter_inside(owner, *_INLINE), _MOST_PARTS):
        if element is owner:
            continue
        part = clean_text(bounded_text(element, MAX_CREDIT + 1), limit=MAX_CREDIT + 1)
        if not part or len(part) >= len(text) or len(part) > MAX_CREDIT or part not in text:
            continue
        if _is_credit_element(element) or (part[0] not in "(（" and is_credit(part)):
            # A label alone is set apart in front of a name that has no element of its own.
            return _cut(text, text[text.rfind(part) :] if is_label(part) else part)
        if text.endswith(part) and _stands_apart(element, text, part):
            last = part
    return _cut(text, last) if last else None


def _cut(text: str, credit: str) -> tuple[str, str]:
    head, _, tail = text.rpartition(credit)
    if not is_words(head + tail) or is_credit(f"{head}{tail}".strip(_EDGES)):
        return "", text
    return f"{head.rstrip(_EDGES)} {tail.lstrip(_EDGES)}".strip(), credit


@lru_cache(maxsize=1024)
def _names_credit(names: str) -> bool:
    """True when class words of a part of a caption name a credit, whatever else they say."""
    low = names.lower()
    return has_word(low, CREDIT_MARKS) or not CREDIT_WORDS.isdisjoint(PART.split(low))


def _is_credit_element(element: etree._Element) -> bool:
    if element.tag == "cite" or element.get("itemprop") in _CREDIT_PROPS:
        return True
    names = element.get("class") or ""
    return _names_credit(names[:160])


def _stands_apart(element: etree._Element, text: str, part: str) -> bool:
    """True for a short last element in small print, or beside another that holds the rest."""
    if not _is_short_name(part) or (element.tail and not element.tail.isspace()):
        return False
    if element.tag == "small":
        return True
    before = element.getprevious()
    if element.tag not in ("span", "em", "i") or len(part) * 2 > len(text):
        return False
    head = text[: -len(part)].rstrip()
    if before is not None and before.tag in _INLINE:
        return not before.tail or before.tail.isspace()
    return head.endswith((".", "!", "?", "”", '"', "»"))


def _is_short_name(text: str) -> bool:
    """True for a text that can be a name: short, no sentence, with a capital letter if any."""
    if len(text) > _SHORT_CREDIT or text[-1:] in ".!?。:" or len(text.split()) > _CREDIT_WORDS_MOST:
        return False
    return text != text.lower() or text == text.upper()
