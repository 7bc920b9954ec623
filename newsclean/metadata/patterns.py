"""Patterns of `regex` that are compiled when they are first used.

Compiling all of them would be a third of the time of `import newsclean`, also for programs that
read no page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

import regex

Match = regex.Match[str]


class Pattern:
    """A `regex` pattern with the methods of a compiled one; they cost the same after first use."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags

    @cached_property
    def _compiled(self) -> regex.Pattern[str]:
        return regex.compile(self._text, self._flags)

    @cached_property
    def match(self) -> Callable[..., Match | None]:
        """`regex.Pattern.match`."""
        return self._compiled.match

    @cached_property
    def search(self) -> Callable[..., Match | None]:
        """`regex.Pattern.search`."""
        return self._compiled.search

    @cached_property
    def fullmatch(self) -> Callable[..., Match | None]:
        """`regex.Pattern.fullmatch`."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[Match]]:
        """`regex.Pattern.finditer`."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """`regex.Pattern.findall`."""
        return self._compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """`regex.Pattern.sub`."""
        return self._compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """`regex.Pattern.split`."""
        return self._compiled.split
