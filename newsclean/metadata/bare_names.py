"""Names near the headline that no word or mark calls a credit.

A section, a city or a label stands beside the date as often as a name does, and looks like one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.author_names import has_other_words, looks_like_person
from newsclean.metadata.block_marks import PART, has_word, own_marks
from newsclean.metadata.date_text import parse_printed_date
from newsclean.metadata.microdata import bounded_text, iter_inside
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.model import Block, Role
from newsclean.vocab.credits import HOUSE_WORDS, TITLE_WORDS
from newsclean.vocab.dates import MODIFIED_WORDS, PUBLISHED_WORDS
from newsclean.vocab.field_words import TAG_PATHS
from newsclean.vocab.meta import SECTION_METAS, TAG_METAS
from newsclean.vocab.names import BYLINE_MARKS
from newsclean.vocab.topics import (
    PERSON_PATHS,
    PLACE_NAMES,
    PLACE_OPENINGS,
    TOPIC_MARKS,
    TOPIC_PATHS,
    TOPIC_WORDS,
)

NAME_CHARS: Final = 40
BARE_CHARS: Final = 90
"""Characters of a name alone, and of one with a date."""
_BESIDE_CHARS: Final = 60
_BIO_CHARS: Final = 50
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6", "button"})
_TELLING: Final = (
    ",", " is", " has", " was", " writes", " covers", " ist", " schreibt", " est", " es",
    " è", " är",
)  # fmt: skip
"""What follows a name where the story of an author's life begins."""

_DATE_EDGE: Final = " |•·–—-,:\n"
_SIGNS: Final = frozenset("|•·–—-")
_DIGITS: Final = frozenset("0123456789")
_HANDLE: Final = Pattern(r"\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3},?\s@\w{2,30}")
AUTHOR_PAGE: Final = Pattern(r"/(?:author|autor|auteur|people|profile|staff|journalist|writer|by/)")
_INLINE: Final = ("a", "span", "strong", "b", "em", "i", "small")
_MOST_INLINE: Final = 40
_TOPIC_CHARS: Final = 1000
_MENU: Final = ("nav", "footer", "crumb")
"""Words of the elements around the links of a menu."""


def bare_source(page: Page, block: Block, place: Place) -> str:
    """How a block that no word or mark calls a credit shows that it is one; else empty."""
    text = block.text
    if "@" in text and _HANDLE.fullmatch(text):
        return "told"
    if text.startswith("The ") and text.rpartition(" ")[2].lower() in HOUSE_WORDS:
        return "told" if len(text) <= NAME_CHARS else ""
    if len(text) <= NAME_CHARS:
        if block.tag in _HEADINGS:
            return ""
        if block.tag != "li" and is_told(page, block, alone=True):
            return "told"
    if "\n" in text and _is_titled(text):
        return "told"
    if len(text) > NAME_CHARS or " " not in text or not looks_like_person(text):
        name = _dated_name(text)
        return "bare" if name and not _is_topic(page, block, place, name) else ""
    source = "told" if _is_repeated(page, block, place) else _beside_date(page, block)
    return source if source and not _is_topic(page, block, place, text) else ""


def _is_titled(text: str) -> bool:
    """True for a name and in the line below a job title ("Jane Roe", "Staff Writer")."""
    name, _, title = text.partition("\n")
    words = {word.strip(",") for word in title.lower().split()}
    return looks_like_person(name) and not TITLE_WORDS.isdisjoint(words)


def _beside_date(page: Page, block: Block) -> str:
    """`"bare"` for a name in a block of its own next to one with a date; else empty."""
    beside = page.blocks[max(0, block.index - 1) : block.index + 2]
    if block.link_density not in (0.0, 1.0):
        return ""
    dated = any(
        other is not block and len(other.text) < _BESIDE_CHARS and parse_printed_date(other.text)
        for other in beside
    )
    return "bare" if dated else ""


def _is_repeated(page: Page, block: Block, place: Place) -> bool:
    """True for a name that stands alone below the story too, and nowhere in it.

    A person that the story is about is named in it; its author hardly ever.
    """
    blocks = page.blocks
    # Buttons are repeated too ("Make an Appointment", "FOLLOW US").
    if block.text.isupper() or not all(word[0].isupper() for word in block.text.split()):
        return False
    if not any(other.text == block.text for other in blocks[max(place.last, block.index) + 1 :]):
        return False
    surname = block.text.rpartition(" ")[2]
    story = (place.title, *range(max(place.first, block.index + 1), place.last + 1))
    return not any(surname in blocks[index].text for index in story)


def _dated_name(text: str) -> str:
    """The name in a line of a name and a date ("Jane Roe | 4 May 2024", "4.5.2024 - Jane Roe");
    empty when it is none."""
    if _DIGITS.isdisjoint(text) or text[0].islower():
        return ""
    date = parse_printed_date(text)
    if date is None:
        return ""
    before, after = text[: date.start], text[date.end :].lstrip()
    if text[0].isalpha() and date.start > 2:
        name = before.strip(_DATE_EDGE)
    else:
        # What follows a date without a sign is as often a section.
        apart = after[:1] in _SIGNS or text[date.end : date.end + 1] == "\n"
        name = after.strip(_DATE_EDGE) if apart else ""
    return name if looks_like_person(name) else ""


def is_told(page: Page, block: Block, *, alone: bool = False) -> bool:
    """True for a name alone that the next block, or one after the body, tells about."""
    name = block.text
    if len(name) > NAME_CHARS or not name[:1].isupper():
        return False
    # A single word is a name only beside the headline.
    lone = alone and name.isalpha() and not has_other_words(name)
    if not lone and not looks_like_person(name):
        return False
    told = tuple(f"{name}{verb} " for verb in _TELLING)
    return any(
        other.text.startswith(told) and len(other.text) >= _BIO_CHARS
        for other in page.blocks[block.index + 1 :]
    )


def _is_topic(page: Page, block: Block, place: Place, name: str) -> bool:
    """True for the name of a section, a place or a field.

    Its words, its marks or its link say so, or a menu of the page has it too.
    """
    folded = name.casefold()
    words = folded.strip(":").split()
    if folded in PLACE_NAMES or words[0] in PLACE_OPENINGS or not TOPIC_WORDS.isdisjoint(words):
        return True
    if has_word(folded, PUBLISHED_WORDS) or has_word(folded, MODIFIED_WORDS):
        return True
    if block.index < len(page.owners):
        elements = list(_iter_around(page.owners[block.index], name))
        marks = [own_marks(page, block.index), *map(_marks, elements)]
        if any(not TOPIC_MARKS.isdisjoint(PART.split(mark)) for mark in marks):
            return True
        if any(element.tag == "a" and not _is_author_link(element) for element in elements):
            return True
    if _is_told_of(page, block, place, name):
        return True
    return any(_is_menu(other, place, name) for other in page.blocks if other is not block)


def _is_told_of(page: Page, block: Block, place: Place, name: str) -> bool:
    """True when the headline or a sentence of the story has the name in it.

    At its start or end it may be that of the writer ("Jane Roe is ...", "- Jane Roe").
    """
    story = (place.title, *range(max(place.first, block.index + 1), place.last + 1))
    texts = [page.blocks[index].text for index in story]
    return any(name in text and not text.startswith(name) and not text.endswith(name)
               for text in texts)  # fmt: skip


def _iter_around(owner: etree._Element, name: str) -> Iterator[etree._Element]:
    """The inline elements of a block that hold the name and nothing else."""
    for element in islice(iter_inside(owner, *_INLINE), _MOST_INLINE):
        if clean_text(bounded_text(element, 100), limit=100) == name:
            yield element


def _marks(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('rel') or ''}".lower()


def _is_author_link(link: etree._Element) -> bool:
    marks = _marks(link)
    return has_word(marks, BYLINE_MARKS) or _is_author_page(link.get("href") or "")


def _is_author_page(href: str) -> bool:
    href = href.lower()[:300]
    return has_word(href, PERSON_PATHS) or AUTHOR_PAGE.search(href) is not None


def _is_home(href: str) -> bool:
    """True for the address of a site, which may be a writer's own."""
    return "/" not in (href.partition("://")[2] or href).rstrip("/")


def _is_menu(block: Block, place: Place, name: str) -> bool:
    """True when a link of the block has that text and leads to a section or a topic."""
    if name not in block.text:
        return False
    for span in block.spans:
        if span.kind == "link" and block.text[span.start : span.end] == name:
            href = (span.href or "").lower()[:300]
            if has_word(href, TAG_PATHS) or has_word(href, TOPIC_PATHS):
                return True
            around = " ".join((block.tag, *block.ancestors)).lower()
            in_menu = block.role is Role.NAVIGATION and has_word(around, _MENU)
            apart = in_menu or block.index < place.title
            if apart and not _is_home(href) and not _is_author_page(href):
                return True
    return False


def declared_topics(statements: Statements) -> frozenset[str]:
    """The sections, topics and steps of the trail that the page declares, folded."""
    texts = [text for _, text in statements.meta(*SECTION_METAS, *TAG_METAS)]
    for item in statements.story:
        texts += node_texts(item.node, "articleSection", limit=_TOPIC_CHARS)
        texts += node_texts(item.node, "keywords", limit=_TOPIC_CHARS)
    for item in statements.items:
        if item.key in ("itemListElement", "item"):
            texts += node_texts(item.node, "name", limit=_TOPIC_CHARS)
    return frozenset(fold_title(part) for text in texts for part in text.split(","))
