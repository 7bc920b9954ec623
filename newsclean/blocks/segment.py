"""From a tree to a page: the walk, and what can be told only when it is over."""

from __future__ import annotations

from functools import partial
from typing import Final

from lxml import etree

from newsclean.blocks.marks import make_label
from newsclean.blocks.microdata import find_machine_items
from newsclean.blocks.page import Container, Page
from newsclean.blocks.walk import Box, Walk
from newsclean.dom.paths import MAX_STEPS, PathFinder, step_name
from newsclean.errors import LimitError
from newsclean.model import Limits

MAX_ANCESTORS: Final = 8

_make_container: Final = partial(tuple.__new__, Container)
"""From a tuple of its fields; twice as fast as calling the class."""


def segment(root: etree._Element, limits: Limits | None = None) -> Page:
    """The blocks of a tree in document order; together they hold all its visible text.

    Raises `LimitError` when `limits.strict` is set and a limit is reached.
    """
    limits = limits or Limits()
    walk = Walk(limits)
    walk.run(root)
    if walk.truncated and limits.strict:
        raise LimitError(min(walk.truncated), "the page was cut at this limit")
    containers = [
        _make_container((box.parent, box.tag, box.words, box.hidden, box.first, last))
        for box, last in zip(walk.boxes, walk.lasts, strict=True)
    ]
    _hide_machine_items(walk, containers)
    paths = _paths(walk.boxes)
    labels = _labels(walk.boxes)
    for block, number in zip(walk.blocks, walk.parents, strict=True):
        block.path = paths[number]
        block.ancestors = labels[walk.boxes[number].parent]
    return Page(
        blocks=tuple([block.freeze() for block in walk.blocks]),
        containers=tuple(containers),
        parents=tuple(walk.parents),
        inner=tuple(walk.inner),
        media=tuple(walk.media),
        owners=tuple([walk.boxes[number].element for number in walk.parents]),
        truncated=tuple(sorted(walk.truncated)),
    )


def _hide_machine_items(walk: Walk, containers: list[Container]) -> None:
    for item in find_machine_items(containers):
        if containers[item].hidden:
            continue  # inside another item
        first, last = containers[item].first, containers[item].last
        for block in walk.blocks[first:last]:
            block.hidden = True
        for number in range(item, len(containers)):
            container = containers[number]
            if container.first < first or container.last > last:
                break
            containers[number] = container._replace(hidden=True)


def _paths(boxes: list[Box]) -> list[str]:
    """The path of each element. The walk has counted nearly all; the others are looked up."""
    finder = PathFinder()
    paths: list[str] = []
    depths: list[int] = []
    for box in boxes:
        if not box.place:
            paths.append(finder.path(box.element))
            depths.append(paths[-1].count("/"))
        elif depths[box.parent] < MAX_STEPS:
            paths.append(f"{paths[box.parent]}/{step_name(box.tag)}[{box.place}]")
            depths.append(depths[box.parent] + 1)
        else:
            paths.append(paths[box.parent])
            depths.append(MAX_STEPS)
    return paths


def _labels(boxes: list[Box]) -> dict[int, tuple[str, ...]]:
    """For each element with others in it the labels around those, nearest first."""
    around: dict[int, tuple[str, ...]] = {-1: ()}
    for outer in sorted({box.parent for box in boxes}):
        if outer >= 0:
            box = boxes[outer]
            label = make_label(box.tag, box.named)
            around[outer] = (label, *around[box.parent][: MAX_ANCESTORS - 1])
    return around
