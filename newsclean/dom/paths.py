"""XPaths of elements, in time linear in the tree (lxml's `getpath` counts siblings each time)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from lxml import etree

MAX_STEPS: Final = 100
"""A deeper element gets the path of its ancestor at this depth, to bound memory."""


class PathFinder:
    """Finds paths in one tree; steps under a parent are counted once for all its children."""

    def __init__(self) -> None:
        self._paths: dict[etree._Element, str] = {}

    def path(self, element: etree._Element) -> str:
        """Absolute XPath such as `/html[1]/body[1]/p[2]` (see `MAX_STEPS`)."""
        found = self._paths.get(element)
        if found is not None:
            return found
        chain = [element]
        parent = element.getparent()
        while parent is not None and parent not in self._paths:
            chain.append(parent)
            parent = parent.getparent()
        if parent is None:
            top = chain.pop()
            self._paths[top] = f"/{_name(str(top.tag))}[1]"
            parent = top
        for child in reversed(chain):
            self._add_children(parent)
            parent = child
        return self._paths[element]

    def _add_children(self, parent: etree._Element) -> None:
        base = self._paths[parent]
        deep = base.count("/") >= MAX_STEPS
        seen: dict[object, int] = {}
        paths = self._paths
        for child in parent.iterchildren("*"):
            tag = child.tag
            number = seen[tag] = seen.get(tag, 0) + 1
            paths[child] = base if deep else f"{base}/{_name(str(tag))}[{number}]"


@lru_cache(maxsize=512)
def _name(tag: str) -> str:
    if tag.replace("-", "").isalnum():
        return tag
    # A name with a colon or a namespace is no plain XPath name test.
    if not tag.startswith("{"):
        return f"*[name()='{tag}']"
    space, _, name = tag[1:].rpartition("}")
    quote = '"' if "'" in space else "'"
    return f"*[local-name()='{name}' and namespace-uri()={quote}{space}{quote}]"
