"""Which block lies in which matched element: the nearest one around its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.model import Role
from newsclean.rules.fields import TextReader


class Mark(NamedTuple):
    """What a matched element makes of the blocks inside it."""

    role: Role | None
    """None for the body: the role depends on the block."""
    css: str
    sure: bool = False
    """The story whatever the engine thinks."""


Marks = Mapping[etree._Element, Mark]


def assign_marks(page: Page, marks: Marks, reader: TextReader) -> list[Mark | None]:
    """For each block the mark of the nearest matched element around its text."""
    nearest = Climber(marks)
    sources = [nearest.find(owner) for owner in page.owners]
    decided = [None if source is None else marks[source] for source in sources]
    outer = frozenset(source for source in sources if source is not None)
    inline = [element for element in marks if element not in outer]
    if inline:
        _assign_inline(page, marks, inline, (reader, decided))
    return decided


def _assign_inline(
    page: Page,
    marks: Marks,
    inline: Sequence[etree._Element],
    state: tuple[TextReader, list[Mark | None]],
) -> None:
    """A match inside the line, such as a `span`, speaks for its block when it is all of it.

    Two matches for one block: the stronger has it, and `marks` ends with the strongest.
    """
    reader, decided = state
    waiting: dict[tuple[etree._Element, str], list[int]] = {}
    for index in range(len(page.owners) - 1, -1, -1):
        text = " ".join(page.blocks[index].text.split())
        waiting.setdefault((page.owners[index], text), []).append(index)
    nearest = Climber(dict.fromkeys(page.owners))
    for element in reversed(inline):
        owner = nearest.find(element)
        indexes = None if owner is None else waiting.get((owner, reader.text(element)))
        if indexes:
            decided[indexes.pop()] = marks[element]


class Climber:
    """Finds the nearest of some elements at or above another, each edge climbed once."""

    def __init__(self, stops: Mapping[etree._Element, object]) -> None:
        self._known: dict[etree._Element, etree._Element | None] = {stop: stop for stop in stops}

    def find(self, element: etree._Element) -> etree._Element | None:
        """The nearest stop; None when there is none."""
        path: list[etree._Element] = []
        current: etree._Element | None = element
        while current is not None and current not in self._known:
            path.append(current)
            current = current.getparent()
        found = None if current is None else self._known[current]
        self._known.update((passed, found) for passed in path)
        return found
