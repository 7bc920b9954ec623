"""JSON in the scripts of a page to plain values; a broken block is repaired or skipped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

from newsclean.dom.text import unescape

MAX_BLOCK_CHARS: Final = 1_000_000
"""A longer block is skipped; the longest seen on real news pages are about 200 000 characters."""

MAX_DEPTH: Final = 64
"""`json` recurses in C; real blocks nest less than 15 deep."""

MAX_BRACKETS: Final = 100_000
"""An empty list of three characters takes 64 bytes of memory."""

MAX_QUOTES: Final = 50_000
"""Quotes of a block that are looked at one by one."""

_STAND_INS: Final = frozenset("\ue000\ue001")
"""What the repairs put for escapes; no text with them is repaired."""
_TRAILING_COMMA: Final = re.compile(r",\s{0,500}([}\]])")
_BAD_ESCAPE: Final = re.compile(r'\\(?!["\\/bfnrtu])')
_WRAPPERS: Final = (
    "<!--", "-->", "//<![CDATA[", "//]]>", "/*<![CDATA[*/", "/*]]>*/", "<![CDATA[", "]]>",
)  # fmt: skip


def parse_block(text: str) -> list[object]:
    """The values in the text of one `script`; an empty list when it cannot be read.

    Repaired (each seen on real pages): HTML comments and CDATA marks around it, control
    characters in strings, trailing commas, bad escapes, HTML entities for the quotes, text after
    the end, several values in a row, quotes inside strings (9 of 2 124 blocks). NaN, Infinity and
    integers over 18 digits become None.
    """
    if len(text) > MAX_BLOCK_CHARS or not is_shallow(text):
        return []
    text = text.replace('"schema:', '"')  # a prefix of JSON-LD, for types and keys
    values = _decode(text)
    if values or not _STAND_INS.isdisjoint(text):
        return values
    for repair in _REPAIRS:
        text = repair(text)
        values = _decode(text)
        if values:
            return values
    return []


def parse_blocks(texts: Iterable[str]) -> Iterator[object]:
    """The values of all blocks of a page; what would make too many brackets of all is skipped."""
    left = MAX_BRACKETS
    for text in texts:
        brackets = text.count("{") + text.count("[")
        values = parse_block(text) if brackets <= left else []
        if values:
            left -= brackets
            yield from values


def _decode(text: str) -> list[object]:
    """All values in a row, separated by white space, commas or semicolons."""
    values: list[object] = []
    position, end = 0, len(text)
    while position < end:
        while position < end and text[position] in " \t\r\n,;\ufeff":
            position += 1
        if position == end or len(values) == 50:
            break
        try:
            value, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            break
        if not isinstance(value, (dict, list)):
            break
        values.append(value)
    return values


def _small_int(digits: str) -> int | None:
    return int(digits) if len(digits) <= 18 else None


_DECODER: Final = json.JSONDecoder(
    strict=False, parse_int=_small_int, parse_constant=lambda _: None
)


def is_shallow(text: str) -> bool:
    """False when brackets outside strings nest deeper than `MAX_DEPTH`, or are too many."""
    brackets = text.count("{") + text.count("[")
    if brackets <= MAX_DEPTH:
        return True
    if brackets > MAX_BRACKETS:
        return False
    depth = 0
    for piece in _outside_strings(text):
        opened, closed = piece.count("{") + piece.count("["), piece.count("}") + piece.count("]")
        if depth + opened > MAX_DEPTH and depth + _deepest(piece) > MAX_DEPTH:
            return False
        depth += opened - closed
    return True


def _deepest(piece: str) -> int:
    """How many brackets are open at most inside a piece that starts with none."""
    depth = deepest = 0
    for char in piece:
        depth += (char in "{[") - (char in "}]")
        deepest = max(deepest, depth)
    return deepest


def _outside_strings(text: str) -> list[str]:
    return text.replace("\\\\", "").replace('\\"', "").split('"')[::2]


def _unwrap(text: str) -> str:
    for mark in _WRAPPERS:
        text = text.replace(mark, " ")
    starts = [at for at in (text.find("{"), text.find("[")) if at >= 0]
    return text[min(starts) :] if starts else ""


def _drop_trailing_commas(text: str) -> str:
    # Escaped quotes are hidden so that the quotes left are the borders of strings.
    hidden = text.replace("\\\\", "\ue000").replace('\\"', "\ue001")
    pieces = hidden.split('"')
    pieces[::2] = [_TRAILING_COMMA.sub(r"\1", piece) for piece in pieces[::2]]
    return '"'.join(pieces).replace("\ue001", '\\"').replace("\ue000", "\\\\")


def _fix_escapes(text: str) -> str:
    hidden = text.replace("\\\\", "\ue000")
    return _BAD_ESCAPE.sub(r"\\\\", hidden).replace("\ue000", "\\\\")


def _escape_quotes(text: str) -> str:
    """Escape the quotes inside strings: those that no sign of JSON follows."""
    if text.count('"') > MAX_QUOTES:
        return text
    pieces = text.replace("\\\\", "\ue000").replace('\\"', "\ue001").split('"')
    fixed = [pieces[0]]
    inside = False
    for order, piece in enumerate(pieces[1:], 2):
        ends = inside and (order == len(pieces) or _closes(piece))
        fixed += ("\\" * (inside and not ends) + '"', piece)
        inside = not ends
    return "".join(fixed).replace("\ue001", '\\"').replace("\ue000", "\\\\")


def _closes(piece: str) -> bool:
    """True when `piece`, the text up to the next quote, can follow the end of a string."""
    rest = piece.lstrip()
    if rest[:1] != ",":
        return rest[:1] in _AFTER_STRING
    return (rest[1:].lstrip() or '"')[0] in _AFTER_COMMA


_AFTER_STRING: Final = frozenset(":}]")
_AFTER_COMMA: Final = frozenset('"{[-0123456789')
_REPAIRS: Final = (_unwrap, _drop_trailing_commas, _fix_escapes, unescape, _escape_quotes)
