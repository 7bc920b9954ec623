"""The publisher's own department for the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text, unescape
from newsclean.metadata.nodes import Item, Node, node_children, node_texts
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title, share_words
from newsclean.model import Block
from newsclean.vocab.field_words import HOME_WORDS
from newsclean.vocab.meta import SECTION_METAS
from newsclean.vocab.trust import SECTION_TRUST

MAX_SECTION: Final = 60
_MOST_SHARED: Final = 0.5
MAX_CRUMBS: Final = 12
"""Blocks of a breadcrumb trail; a menu with such a name has more."""


def extract_section(
    statements: Statements, page: Page, *, sites: frozenset[str] = frozenset()
) -> Resolved[str]:
    """The section as declared or as the first step of the breadcrumbs; None when not stated."""
    unwanted = sites | HOME_WORDS
    titles = {fold_title(text) for text in (*statements.headings, statements.title)}
    readings = list(_readings(_read(statements), unwanted, titles))
    if not readings:  # a trail is only read where no section is declared
        readings = list(islice(_readings(_read_crumbs(statements, page), unwanted, titles), 1))
    return pick_trusted(readings, SECTION_TRUST)


def _readings(
    stated: Iterable[tuple[str, str]], unwanted: frozenset[str], titles: set[str]
) -> Iterator[Reading[str]]:
    for source, raw in stated:
        text = clean_text(unescape(raw), limit=MAX_SECTION + 1)
        text = _first(text, unwanted).strip(" -–—|/»>›")
        folded = fold_title(text)
        if not folded or len(text) > MAX_SECTION or folded in unwanted:
            continue
        if not any(_is_headline(folded, title) for title in titles):
            yield Reading(text, raw, source)


_ADDRESSES: Final = ("item", "@id", "url")


def _first(text: str, unwanted: frozenset[str]) -> str:
    """The first of several that tells anything ("News,Ports,Ships"); no address or path."""
    if "/" in text and " " not in text and text.islower():
        return ""
    # With a space behind it the comma may be a part of the name: "Food, Health and Sleep".
    if "," in text and ", " not in text:
        parts = text.split(",")
        return next((part for part in parts if fold_title(part) not in unwanted), "")
    return text


def _is_headline(folded: str, title: str) -> bool:
    """True for the last step of a trail, which is the story itself, perhaps in other words."""
    return folded == title or share_words(folded, title) > _MOST_SHARED


def _read(statements: Statements) -> Iterator[tuple[str, str]]:
    for item in statements.story:
        for text in node_texts(item.node, "articleSection", limit=200):
            yield f"{item.source}:articleSection", text
    for key, text in statements.meta(*SECTION_METAS):
        yield f"meta:{key}", text


def _read_crumbs(statements: Statements, page: Page) -> Iterator[tuple[str, str]]:
    for item in statements.items:
        if "breadcrumblist" in item.types:
            for text in _crumbs(statements, item):
                yield f"{item.source}:breadcrumbs", text
    for text in _shown_crumbs(page):
        yield "breadcrumbs", text


def _shown_crumbs(page: Page) -> Iterator[str]:
    """The texts of the first element that calls itself a breadcrumb trail, outermost first."""
    for container in page.containers:
        if "readcrumb" in container.marks and 0 < container.last - container.first <= MAX_CRUMBS:
            for block in page.blocks[container.first : container.last]:
                yield from _steps(block)
            return


def _steps(block: Block) -> list[str]:
    """The links of a trail but for the front page, else the text."""
    links = [span for span in block.spans if span.kind == "link"]
    if not links:
        return [block.text]
    return [block.text[s.start : s.end] for s in links if not leads_home(s.href or "")]


def _crumbs(statements: Statements, item: Item) -> Iterator[str]:
    elements = [statements.resolve(node) for node in node_children(item.node, "itemListElement")]
    for element in sorted(elements[:10], key=_position):
        inner = [statements.resolve(node) for node in node_children(element, "item")]
        addresses = [text for node in (element, *inner) for text in node_texts(node, *_ADDRESSES)]
        if any(map(leads_home, addresses)):
            continue
        for node in (element, *inner):
            text = next(node_texts(node, "name", limit=200), "")
            if text:
                yield text
                break


def leads_home(address: str) -> bool:
    """True for the front page of a host: a trail begins with it, under the name of the paper.

    >>> leads_home("/"), leads_home("https://post.example"), leads_home("/sport")
    (True, True, False)
    """
    _, sign, rest = address.partition("://")
    return not rest.partition("/")[2] if sign else address == "/"


def _position(node: Node) -> int:
    text = next(node_texts(node, "position", limit=5), "")
    return int(text) if text and all("0" <= c <= "9" for c in text) else 99
