"""From a tree to a page: the walk, and what can be told only when it is over."""

from __future__ import annotations

from lxml import etree

from newsclean.blocks.microdata import find_machine_items
from newsclean.blocks.page import Container, Page
from newsclean.blocks.walk import Walk
from newsclean.errors import LimitError
from newsclean.model import Limits


def segment(root: etree._Element, limits: Limits | None = None) -> Page:
    """The blocks of a tree in document order; together they hold all its visible text.

    Raises `LimitError` when `limits.strict` is set and a limit is reached.
    """
    limits = limits or Limits()
    walk = Walk(limits)
    walk.run(root)
    if walk.truncated and limits.strict:
        raise LimitError(min(walk.truncated), "the page was cut at this limit")
    boxes, parents = walk.boxes, walk.parents
    containers = boxes.containers()
    _hide_machine_items(walk, containers)
    paths, labels = boxes.paths(), boxes.labels()
    for block, number in zip(walk.blocks, parents, strict=True):
        block.path = paths[number]
        block.ancestors = labels[boxes.made[number][0]]
    return Page(
        blocks=tuple([block.freeze() for block in walk.blocks]),
        containers=tuple(containers),
        parents=tuple(parents),
        inner=tuple(walk.inner),
        media=tuple(walk.media),
        owners=tuple([boxes.made[number][5] for number in parents]),
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
