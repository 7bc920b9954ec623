"""Finds microdata that is written as elements for machines, not for readers.

Some pages put a whole item (`datePublished`, `publisher`, even `articleBody`) into `div` elements
that a style sheet hides. No attribute says so; but no page shows two or more of the properties
below as text in one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsclean.blocks.page import Container

MACHINE_PROPERTIES: Final = frozenset(
    {
        "alternateName",
        "copyrightHolder",
        "copyrightYear",
        "dateCreated",
        "dateModified",
        "datePublished",
        "inLanguage",
        "isAccessibleForFree",
        "mainEntityOfPage",
        "publisher",
        "wordCount",
    }
)
"""Properties of schema.org that are written for machines when they stand in a `div`."""

OTHER_PROPERTIES: Final = frozenset(
    {
        "articleBody",
        "articleSection",
        "author",
        "creator",
        "description",
        "headline",
        "image",
        "keywords",
        "name",
        "url",
    }
)
"""Properties that also mark text for readers."""

MIN_PROPERTIES: Final = 2


def find_machine_items(containers: Sequence[Container]) -> list[int]:
    """Indexes of the elements in which all children are properties, two of them for machines."""
    # Few distinct words, and hardly ever these: 0.02 of the parse instead of 0.06.
    words = {container.marks for container in containers if container.tag == "div"}
    machine = {marks for marks in words if not MACHINE_PROPERTIES.isdisjoint(marks.split())}
    if not machine:
        return []
    counts: dict[int, int] = {}
    for container in containers:
        if container.tag == "div" and container.marks in machine:
            counts[container.parent] = counts.get(container.parent, 0) + 1
    found = {index for index, count in counts.items() if count >= MIN_PROPERTIES}
    if found:
        known = MACHINE_PROPERTIES | OTHER_PROPERTIES
        for container in containers:
            if container.parent in found and known.isdisjoint(container.marks.split()):
                found.discard(container.parent)
    return sorted(found)
