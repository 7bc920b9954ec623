"""The block-level elements around the text: those that are open, and those that hold a block.

An element that opens is only noted. It gets its number, and its attributes are read, when the
first block or image in it is met; those without one (13 % on 99 pages) never do.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from lxml import etree

from newsclean.blocks.marks import Items, make_label, read_marks
from newsclean.blocks.page import Container
from newsclean.dom.paths import MAX_PATH, MAX_STEPS, PathFinder, step_name

MAX_ANCESTORS: Final = 8

_make_container: Final = partial(tuple.__new__, Container)
"""From a tuple of its fields; twice as fast as calling the class."""

Opened = tuple[str, etree._Element, int, dict[str, int]]
"""Tag, element, its place among the elements of its name in its parent, from 1 (0 when it was not
counted), and how many block-level elements of each name it holds directly, so far."""

Box = tuple[int, str, str, bool, int, etree._Element, Items, int]
"""Number of the parent, tag, words, hidden, first block, element, its class and id, and its place;
a plain tuple is made twice as fast as a named one, and a page has hundreds."""


class Boxes:
    """The elements that are open, and those that hold something in the order in which they open."""

    def __init__(self) -> None:
        self.open: list[Opened] = []
        self.numbers: list[int] = []
        """The numbers of the open elements that hold something: always the outer ones."""
        self.made: list[Box] = []
        self.lasts: list[int] = []
        """Index of the first block after each; set when it closes."""

    def fill(self, block: int) -> int:
        """Something stands in the innermost element, in front of which `block` blocks end.

        Gives the open elements their numbers, and returns that of the innermost.
        """
        numbers, made = self.numbers, self.made
        if len(numbers) == len(self.open):
            return numbers[-1]
        outer, covered = -1, False
        if numbers:
            outer = numbers[-1]
            covered = made[outer][3]
        for tag, element, place, _ in self.open[len(numbers) :]:
            words, named, hidden = read_marks(tag, element)
            covered = hidden or covered
            made.append((outer, tag, words, covered, block, element, named, place))
            outer = len(self.lasts)
            numbers.append(outer)
            self.lasts.append(block)
        return outer

    def cut(self, start: int) -> None:
        """Drop the elements from this number on."""
        del self.made[start:], self.lasts[start:]

    def containers(self) -> list[Container]:
        """The elements as values."""
        return [
            _make_container((outer, tag, words, hidden, first, last))
            for (outer, tag, words, hidden, first, _, _, _), last in zip(
                self.made, self.lasts, strict=True
            )
        ]

    def paths(self) -> list[str]:
        """The path of each element. Nearly all are counted; the others are looked up."""
        finder = PathFinder()
        paths: list[str] = []
        depths: list[int] = []
        for outer, tag, _, _, _, element, _, place in self.made:
            if not place:
                path = finder.path(element)
                depths.append(path.count("/"))
            elif depths[outer] < MAX_STEPS and len(paths[outer]) < MAX_PATH:
                path = f"{paths[outer]}/{step_name(tag)}[{place}]"
                depths.append(depths[outer] + 1)
            else:
                path = paths[outer]
                depths.append(MAX_STEPS)
            paths.append(path)
        return paths

    def labels(self) -> dict[int, tuple[str, ...]]:
        """For each element with others in it the labels around those, nearest first."""
        around: dict[int, tuple[str, ...]] = {-1: ()}
        made = self.made
        for outer in sorted({box[0] for box in made}):
            if outer >= 0:
                box = made[outer]
                label = make_label(box[1], box[6])
                around[outer] = (label, *around[box[0]][: MAX_ANCESTORS - 1])
        return around
