"""Values of fields, read where a layout says they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from newsclean.dom.json_blocks import MAX_BLOCK_CHARS
from newsclean.dom.text import clean_text, unescape
from newsclean.model import Candidate
from newsclean.rules.embedded import find_values
from newsclean.rules.schema import Field, FieldSelector, Layout
from newsclean.vocab import tags

MAX_VALUES: Final = 100
"""Values of one field."""
MAX_VALUE_CHARS: Final = 5_000
"""Characters of one value, as long as the longest lead of a public page and then some."""
_MAX_NODES: Final = 100_000
"""Nodes that all readings of one page may visit together: matches can stand inside matches."""
_FREE_NODES: Final = 16
"""Nodes of each reading that do not count: a small match costs little more than to find it."""


class TextReader:
    """Reads the visible text of elements, at a bounded cost for the whole page."""

    def __init__(self) -> None:
        self._left = _MAX_NODES
        self._json_left = MAX_BLOCK_CHARS
        self.exhausted = False
        """A bound is used up, and something was not read."""

    def text(self, element: etree._Element, limit: int = MAX_VALUE_CHARS) -> str:
        """The text on one line, at most `limit` characters; empty when the bound is used up."""
        pieces: list[str] = []
        length = 0
        walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
        for count, (event, node) in enumerate(walk):
            if length > 2 * limit:
                break
            if count >= _FREE_NODES:
                if self._left <= 0:
                    self.exhausted = True
                    return ""
                self._left -= 1
            if event == "start" and node.tag in tags.INVISIBLE and node is not element:
                walk.skip_subtree()
                continue
            if event in ("start", "end") and (node.tag == "br" or node.tag in tags.BLOCKS):
                pieces.append(" ")
            piece = node.text if event == "start" else node.tail
            if piece and (event == "start" or node is not element):
                if not length:
                    piece = piece.lstrip()
                pieces.append(piece)
                length += len(piece)
        return clean_text("".join(pieces).lstrip(), limit=limit)

    def remarks(self, rule: str) -> tuple[str, ...]:
        """What the caller should know of this reading."""
        return (f"rule {rule}: not all matches were read",) if self.exhausted else ()

    def json_values(self, element: etree._Element, key: str) -> list[str]:
        """The values at a key of the JSON in a `script`; empty when the bound is used up."""
        script = element.text or ""
        self._json_left -= len(script)
        if self._json_left < 0:
            self.exhausted = True
            return []
        texts = find_values(script, key)[:MAX_VALUES]
        return [clean_text(unescape(text), limit=MAX_VALUE_CHARS) for text in texts]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the selectors of one field found."""

    name: str
    css: str
    """The selector that found it."""
    elements: tuple[etree._Element, ...]
    """What shows the values on the page; empty for an attribute or JSON, which nobody sees."""
    values: tuple[str, ...]


def read_fields(
    layout: Layout, hits: Sequence[Sequence[etree._Element]], reader: TextReader
) -> list[Reading]:
    """One reading for each field that has a value.

    `hits` are the matches of all the fields' selectors, in the order of the layout.
    """
    readings = []
    start = 0
    for field in layout.fields:
        end = start + len(field.selectors)
        reading = _read_field(field, hits[start:end], reader)
        if reading is not None:
            readings.append(reading)
        start = end
    return readings


def to_candidates(readings: Sequence[Reading], source: str) -> Mapping[str, tuple[Candidate, ...]]:
    """The readings as evidence that names the layout and the selector."""
    return {
        reading.name: tuple(
            Candidate(value, source, reason=reading.css) for value in reading.values
        )
        for reading in readings
    }


def _read_field(
    field: Field, hits: Sequence[Sequence[etree._Element]], reader: TextReader
) -> Reading | None:
    for selector, elements in zip(field.selectors, hits, strict=True):
        found = _read_selector(selector, elements[:MAX_VALUES], reader)
        if found:
            return Reading(
                field.name,
                selector.css,
                elements=() if selector.attr or selector.json else _elements(found),
                values=tuple(value for _, value in found),
            )
    return None


def _elements(found: Sequence[tuple[etree._Element, str]]) -> tuple[etree._Element, ...]:
    return tuple(element for element, _ in found)


def _read_selector(
    selector: FieldSelector, elements: Sequence[etree._Element], reader: TextReader
) -> list[tuple[etree._Element, str]]:
    """The matches that hold a value; only the first of them unless all are asked for."""
    found: list[tuple[etree._Element, str]] = []
    for element in elements:
        found += [(element, value) for value in _read_values(selector, element, reader) if value]
        if found and not selector.all:
            return found[:1]
    return found[:MAX_VALUES]


def _read_values(selector: FieldSelector, element: etree._Element, reader: TextReader) -> list[str]:
    if selector.json:
        return reader.json_values(element, selector.json)
    if selector.attr:
        return [clean_text(element.get(selector.attr) or "", limit=MAX_VALUE_CHARS)]
    return [reader.text(element)]
