"""Items of structured data (JSON-LD, microdata, RDFa-lite) as plain mappings, and how to read them.

A node is a mapping from property names to values: text, numbers, nodes, or lists of these; the
key `@type` holds type names. All readers accept any type anywhere, because pages do.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from newsclean.dom.text import clean_text

Node = Mapping[str, object]

MAX_NODES: Final = 5_000
"""Nodes of one page that are looked at; real pages have a few hundred."""

_MAX_VALUES: Final = 100


class Item(NamedTuple):
    """One node, where it stands, and how it was written."""

    node: Node
    source: str
    """`"json-ld"`, `"microdata"` or `"rdfa"`."""
    key: str = ""
    """The property of the outer node that holds it; empty at the top."""
    depth: int = 0
    types: frozenset[str] = frozenset()
    """The node's type names in lower case, without the vocabulary's address."""


def node_types(node: Node) -> frozenset[str]:
    """Type names in lower case, without the vocabulary's address."""
    raw = node.get("@type")
    values = raw if isinstance(raw, list) else [raw]
    names = (v for v in values[:20] if isinstance(v, str))
    return frozenset(name.rsplit("/", 1)[-1].rsplit("#", 1)[-1].lower() for name in names)


def node_values(node: Node, key: str) -> Iterator[object]:
    """The values of a property, lists opened (at most 100 values, lists in lists one deep)."""
    raw = node.get(key)
    if not isinstance(raw, list):
        if raw is not None:
            yield raw
        return
    for value in raw[:_MAX_VALUES]:
        if isinstance(value, list):
            yield from value[:_MAX_VALUES]
        elif value is not None:
            yield value


def node_texts(node: Node, *keys: str, limit: int = 2000) -> Iterator[str]:
    """The clean, non-empty texts of the properties `keys`, in order; numbers as text.

    A node counts with its `@value` or `name` (`{"@type": "Thing", "name": "Politics"}`).
    """
    for key in keys:
        raw = node.get(key)
        values = (raw,) if raw is None or isinstance(raw, str) else node_values(node, key)
        for value in values:
            plain = as_text(value)
            if plain and (text := clean_text(plain, limit=limit)):
                yield text


def as_text(value: object) -> str:
    """A value as text, a node by its `@value` or `name`; empty for anything that has none."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def node_children(node: Node, *keys: str) -> Iterator[Node]:
    """The values of the properties `keys` that are nodes themselves."""
    for key in keys:
        for value in node_values(node, key):
            if isinstance(value, dict):  # a tenth of the time of the test for a Mapping
                yield value


def iter_items(value: object, source: str) -> Iterator[Item]:
    """All nodes inside a parsed value, outermost first, without recursion."""
    queue: deque[tuple[object, str, int]] = deque([(value, "", 0)])
    left = MAX_NODES
    while queue and left:
        current, key, depth = queue.popleft()
        if isinstance(current, list):
            queue.extend((v, key, depth) for v in current if isinstance(v, (dict, list)))
        elif isinstance(current, dict):
            left -= 1
            yield Item(current, source, key, depth, node_types(current))
            queue.extend(
                (inner, key if name == "@graph" else name, depth + 1)
                for name, inner in current.items()
                if isinstance(inner, (dict, list))
            )
