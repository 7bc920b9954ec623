"""The words of the attributes around a block."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from newsclean.blocks.page import Page

OUTER: int = 2
"""Ancestors whose words count as said about a block."""


def any_word(words: Iterable[str]) -> regex.Pattern[str]:
    """A pattern that finds any of the words, anywhere (`"author"` in `"c-authors"`)."""
    return regex.compile("|".join(map(regex.escape, words)))


def block_marks(page: Page, index: int, outer: int = OUTER) -> str:
    """Class, id, role and itemprop words of a block's own element, of the inline elements that
    open its text and of its `outer` nearest ancestors, in lower case, separated by spaces."""
    block = page.blocks[index]
    parts = [block.tag, *block.ancestors[:outer]]
    if index < len(page.parents):
        parts.append(page.containers[page.parents[index]].marks)
    if index < len(page.inner):
        parts.append(page.inner[index])
    return " ".join(parts).lower()


def own_marks(page: Page, index: int) -> str:
    """The words of a block's own element and of the inline elements that open its text."""
    return block_marks(page, index, 0)
