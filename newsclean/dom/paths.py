"""XPaths of elements, in time linear in the tree (lxml's `getpath` counts siblings each time)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from lxml import etree

MAX_NAME: Final = 100
"""Characters of an element's name that a path holds; the standard's longest name has 14."""

NO_NAME: Final = re.compile(r"[^\w:.-]", re.ASCII)
"""What no name in a path has: XPath cannot hold the signs, and one odd letter makes each character
of a path take four bytes."""

MAX_STEPS: Final = 100
MAX_PATH: Final = 720
"""An element that is deeper, or whose ancestor has a path of so many characters, gets the path of
its ancestor, to bound memory."""


class PathFinder:
    """Finds paths in one tree; steps under a parent are counted once for all its children."""

    def __init__(self) -> None:
        self._paths: dict[etree._Element, str] = {}
        self._numbers: dict[etree._Element, int] = {}
        """For the children of each parent that was met: their place among those of their name."""

    def path(self, element: etree._Element) -> str:
        """Absolute XPath such as `/html[1]/body[1]/p[2]` (see `MAX_STEPS`)."""
        paths = self._paths
        chain = []
        base = ""
        around: etree._Element | None = element
        while around is not None:
            found = paths.get(around)
            if found is not None:
                base = found
                break
            chain.append(around)
            around = around.getparent()
        for step in reversed(chain):
            if base.count("/") < MAX_STEPS and len(base) < MAX_PATH:
                base += f"/{step_name(str(step.tag))}[{self._number(step)}]"
            paths[step] = base
        return base

    def _number(self, element: etree._Element) -> int:
        numbers = self._numbers
        number = numbers.get(element)
        if number is not None:
            return number
        parent = element.getparent()
        if parent is None:
            return 1
        seen: dict[object, int] = {}
        for child in parent:
            tag = child.tag
            numbers[child] = seen[tag] = seen.get(tag, 0) + 1
        return numbers[element]


@lru_cache(maxsize=512)
def step_name(tag: str) -> str:
    """The test of a step of an XPath for the elements of a name."""
    if tag.isascii() and tag.replace("-", "").isalnum() and len(tag) <= MAX_NAME:
        return tag
    odd = NO_NAME.search(tag[:MAX_NAME])
    if (odd or len(tag) > MAX_NAME) and not tag.startswith("{"):
        # Every element inside would repeat a long name.
        start = tag[: odd.start() if odd else MAX_NAME]
        return f"*[starts-with(name(),'{start}') and string-length(name())={len(tag)}]"
    # A name with a colon or a namespace is no plain XPath name test.
    if not tag.startswith("{"):
        return f"*[name()='{tag}']"
    space, _, name = tag[1:].rpartition("}")
    quote = '"' if "'" in space else "'"
    return f"*[local-name()='{name}' and namespace-uri()={quote}{space}{quote}]"
