"""Values in JSON that a page carries in a `script`, found by the name of their key."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Final

from newsclean.dom.json_blocks import parse_block

_MAX_PARTS: Final = 5_000
"""Objects and lists of one script that are looked at."""


def find_values(text: str, key: str) -> list[str]:
    """The texts at `key`, from the outermost object that has any; empty when there are none.

    A text counts as itself, a number as its digits, an object by its `name`, a list by its items.
    Text that `parse_block` cannot read has no values.
    """
    for found in _iter_objects(parse_block(text)):
        values = [value for value in _texts(found.get(key)) if value.strip()]
        if values:
            return values
    return []


def _iter_objects(value: object) -> Iterator[Mapping[str, object]]:
    """All objects inside a value, outermost first, without recursion."""
    queue = deque([value])
    left = _MAX_PARTS
    while queue and left:
        current = queue.popleft()
        left -= 1
        if isinstance(current, dict):
            yield current
            queue.extend(inner for inner in current.values() if isinstance(inner, (dict, list)))
        elif isinstance(current, list):
            queue.extend(inner for inner in current if isinstance(inner, (dict, list)))


def _texts(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        plain = item.get("name") if isinstance(item, dict) else item
        if isinstance(plain, str):
            yield plain
        elif isinstance(plain, (int, float)) and not isinstance(plain, bool):
            yield str(plain)
