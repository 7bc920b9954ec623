"""`find_string` and `replace_string`: text of the page replaced before it is parsed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

Text = TypeVar("Text", str, bytes)

_MAX_GROWTH: Final = 1_000_000
"""Bytes or characters that the replacements of one page may add."""
_MAX_WORK: Final = 300_000_000
"""Characters that they may search together: 1,000 replacements of a page of 300 KB."""


def replace_strings(source: object, pairs: Iterable[tuple[str, str]]) -> object:
    """A page with the replacements made; anything but text and bytes comes back as it is.

    Bytes are searched for the UTF-8 of a string, so a string that is not ASCII has no effect on a
    page in another encoding. A replacement that would add too much is left out.
    """
    if isinstance(source, str):
        return _replace(source, list(pairs))
    if isinstance(source, memoryview):
        try:
            source = bytes(source[:])
        except (NotImplementedError, TypeError, ValueError):
            return source  # the parser says what is wrong with it
    if isinstance(source, (bytes, bytearray)):
        return _replace(
            bytes(source),
            [(_encode(old), _encode(new)) for old, new in pairs],
        )
    return source


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _replace(text: Text, pairs: list[tuple[Text, Text]]) -> Text:
    grown = work = 0
    for old, new in pairs:
        work += len(text)
        if work > _MAX_WORK:
            break
        if old not in text:
            continue
        added = text.count(old) * (len(new) - len(old))
        if grown + added > _MAX_GROWTH:
            continue
        grown += max(0, added)
        text = text.replace(old, new)
    return text
