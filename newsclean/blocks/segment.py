"""From a tree to a page: the walk, and what can be told only when it is over."""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from lxml import etree

from newsclean.blocks.marks import read_marks
from newsclean.blocks.microdata import find_machine_items
from newsclean.blocks.page import Container, Page
from newsclean.blocks.walk import Walk
from newsclean.errors import LimitError
from newsclean.model import Limits

MIN_REVEALED: Final = 500
REVEALED_SHARE: Final = 0.9
"""Characters, and share of the page's, in a hidden element that a script is to show. 12 of 2,370
pages have one, `noscript` or a part that React streams; on the 10 with gold text all of it is in
there."""


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
    _reveal(walk, containers)
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


def _reveal(walk: Walk, containers: list[Container]) -> None:
    """Take an element that holds nearly all of the page as shown, but not what is hidden in it."""
    hidden = [at for at, container in enumerate(containers) if container.hidden]
    if not hidden:
        return
    sums = list(accumulate((len(block.text) for block in walk.blocks), initial=0))
    least = max(MIN_REVEALED, REVEALED_SHARE * sums[-1])
    sizes = {at: sums[containers[at].last] - sums[containers[at].first] for at in hidden}
    cover = next((at for at in hidden if sizes[at] >= least), -1)
    if cover < 0:
        return
    first, last = containers[cover].first, containers[cover].last
    for at in range(cover, len(containers)):
        container = containers[at]
        if container.first < first or container.last > last:
            break
        _, tag, _, _, _, element, *_ = walk.boxes.made[at]
        covered = container.parent >= 0 and containers[container.parent].hidden
        hides = covered or (sizes[at] < least and read_marks(tag, element)[2])
        containers[at] = container._replace(hidden=hides)
    for index in range(first, last):
        walk.blocks[index].hidden = containers[walk.parents[index]].hidden


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
