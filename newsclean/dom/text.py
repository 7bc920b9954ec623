"""White space and character rules for every string that leaves the library."""

from __future__ import annotations

import html
import re
from typing import Final

CONTROL: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
"""C0 and C1 controls but the white space among them (tab, newline, carriage return, NEL);
surrogates; noncharacters."""

LONG_NUMBER: Final = re.compile("&#[0-9]{600,}+;?")

BIDI_CONTROL: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Unicode Bidi_Control: they can make one string look like another (Unicode TR 36)."""


def fold_space(text: str) -> str:
    """Text on one line, runs of white space as one space, no control characters.

    >>> fold_space(" a\\xa0 b\\n c ")
    'a b c'
    """
    # isprintable() is a fast test in C that no white space but the space passes; format
    # characters such as ZWNJ fail it too but are kept. Most texts need no folding: 0.5 us for
    # a paragraph instead of 2.
    if text.isprintable() and "  " not in text:
        return text.strip()
    folded = " ".join(text.split())
    if folded.isprintable():
        return folded
    return " ".join(CONTROL.sub("", folded).split())


def drop_controls(text: str) -> str:
    """Text without control characters; newlines and tabs stay."""
    return text if text.isprintable() else CONTROL.sub("", text)


def unescape(text: str) -> str:
    """`html.unescape` for any text: that raises for a number of more than 4,300 digits."""
    if "&" not in text:
        return text
    try:
        return html.unescape(text)
    except ValueError:
        return html.unescape(LONG_NUMBER.sub("\ufffd", text))


def clean_text(value: str, *, limit: int = 2000) -> str:
    """A one-line value of a field: white space folded, no control or bidi control characters.

    `limit` is a length in characters; what is longer is cut there.
    """
    # Nearly all values are clean already; no control character is printable.
    if len(value) <= limit and value.isprintable() and "  " not in value:
        return value.strip()
    folded = fold_space(value[: limit * 2])
    if not folded.isascii():
        folded = fold_space(BIDI_CONTROL.sub("", folded))
    return folded[:limit].rstrip()
