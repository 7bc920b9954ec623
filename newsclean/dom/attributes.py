"""Cuts tags with very many attributes before the parser sees them: it compares them in pairs.

A first look leaps through the page and finds whether any tag can be that long; hardly any page
has one. Only then is the page read tag by tag, as section 13.2.5 of the HTML Living Standard
(tokenization) says. All patterns are possessive, so they never go back: time is linear.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

BYTES_PER_ATTRIBUTE: Final = 4
"""No tag with n different attributes is shorter than about this times n (`" a1b"`)."""

LARGE: Final = 500_000
"""Bytes from which a page may be refused attributes for their number."""
DENSE: Final = 10
"""Bytes for each `=` of a page whose attributes would take too much memory: the parser needs 200
for each. Of 2,370 pages the densest has 25 bytes, of the 181 large ones 49."""
FEW: Final = 4
"""Attributes of a tag that are left on such a page."""

SPACE: Final = b"\t\n\f\r "

STEP: Final = 100
"""Bytes that could be read in the time of one leap."""

LOOK_BACK: Final = 32
"""White space between `=` and a quote that the first look accepts."""

OPENING: Final = re.compile(rb"</?[a-zA-Z]")

RAW_TEXT: Final = rb"iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp"
"""Elements whose content is text up to their own end tag."""

NAME: Final = rb"[a-zA-Z][^\t\n\f\r />]*+"

ATTRIBUTE: Final = (
    rb"[\t\n\f\r /]*+[^\t\n\f\r />][^\t\n\f\r />=]*+"  # the first character may be `=`
    rb"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"
    rb"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >"'][^\t\n\f\r >]*+)?+)?+"""
)

ATTRIBUTES: Final = re.compile(rb"(?:" + ATTRIBUTE + rb")*+")

TAIL: Final = re.compile(rb"[\t\n\f\r /]*+")

COMMENT: Final = re.compile(rb"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)

BOGUS: Final = re.compile(rb"<(?:[!?]|/(?![a-zA-Z]))")
"""Doctypes and what the standard reads as comments; all end at the next `>`."""

RAW_NAME: Final = re.compile(rb"<(" + RAW_TEXT + rb")(?=[\t\n\f\r />])", re.IGNORECASE)

SCRIPT_MARK: Final = re.compile(rb"<!--|-->|</?script(?=[\t\n\f\r />])", re.IGNORECASE)


class _Patterns(NamedTuple):
    ordinary: re.Pattern[bytes]
    """Text and tags that need no closer look."""
    head: re.Pattern[bytes]
    """A tag with as many attributes as are allowed, without its end."""


def cut_attributes(data: bytes, most: int) -> tuple[bytes, bool]:
    """The page without what exceeds `most` attributes of one tag, and whether that was anything."""
    most = max(0, most)
    if len(data) > LARGE and data.count(b"=") * DENSE > len(data):
        most = min(most, FEW)
    if not _has_long_tag(data, most):
        return data, False
    patterns = _compile(most)
    pieces: list[bytes] = []
    at = done = 0
    while at < len(data):
        at = _end(patterns.ordinary, data, at)
        if data.startswith(b"<!--", at):
            at = _end(COMMENT, data, at)
        elif BOGUS.match(data, at):
            at = _after(data, b">", at + 2)
        elif at < len(data):
            head = _end(patterns.head, data, at)
            more = _end(ATTRIBUTES, data, head)
            end = _end(TAIL, data, more)
            if more > head:
                pieces.append(data[done:head] + b" ")
                done = more
            closed = data[more:end].endswith(b"/")
            at = end + 1 if closed else _skip_raw_text(data, at, end + 1)
    if not pieces:
        return data, False
    return b"".join((*pieces, data[done:])), True


def _has_long_tag(data: bytes, most: int) -> bool:
    """False when there is surely no tag with more attributes."""
    stretch = max(1, most) * BYTES_PER_ATTRIBUTE
    start, left = 0, 2 * len(data)
    while start + stretch < len(data):
        opened = OPENING.search(data, start)
        if opened is None:
            return False
        start = opened.start()
        stop = start + stretch
        left -= STEP
        close = data.rfind(b">", start, stop)
        if not _ends_tag(data, start, close):
            close = data.find(b">", start, stop)
        if not _ends_tag(data, start, close):
            if stop >= len(data):
                return False
            # One long value (a path of an SVG, JSON) is no reason to read the whole page by
            # tags, which takes half the time of the parse. A tag may also begin inside this one.
            head = _end(_compile(most).head, data, start)
            left -= head - start
            if _end(ATTRIBUTES, data, head) > head:
                return True
            close = start
        if left < 0:
            return True
        start = close + 1
    return False


def _ends_tag(data: bytes, start: int, close: int) -> bool:
    """True when a tag that begins at `start` or later has surely ended with the `>` at `close`.

    That `>` would have to be inside a quoted value; but then the last quote of its kind is the
    one that opens the value, and follows a `=`.
    """
    if close < 0:
        return False
    for quote in (b'"', b"'"):
        at = data.rfind(quote, start, close)
        if at >= 0:
            left = data[max(start, at - LOOK_BACK) : at].rstrip(SPACE)
            if not left or left.endswith(b"="):
                return False
    return True


@lru_cache(maxsize=8)
def _compile(most: int) -> _Patterns:
    opened = rb"</?" + NAME + rb"(?:" + ATTRIBUTE + b"){0,%d}+" % most
    raw = rb"(?!(?i:" + RAW_TEXT + rb")[\t\n\f\r />])"
    ordinary = rb"(?:[^<]++|<(?![a-zA-Z/!?])|<" + raw + opened[1:] + rb"[\t\n\f\r /]*+>)*+"
    return _Patterns(re.compile(ordinary), re.compile(opened))


def _end(pattern: re.Pattern[bytes], data: bytes, at: int) -> int:
    match = pattern.match(data, at)
    return match.end() if match else at


def _after(data: bytes, mark: bytes, at: int) -> int:
    found = data.find(mark, at)
    return len(data) if found < 0 else found + len(mark)


def _skip_raw_text(data: bytes, at: int, end: int) -> int:
    """Where reading goes on after the tag from `at` to `end`: behind the raw text it opens."""
    opened = RAW_NAME.match(data, at)
    if opened is None:
        return end
    name = opened[1].lower()
    if name == b"plaintext":
        return len(data)
    if name == b"script":
        return _script_end(data, end)
    close = re.compile(b"</" + name + rb"(?=[\t\n\f\r />])", re.IGNORECASE).search(data, end)
    return close.start() if close else len(data)


def _script_end(data: bytes, at: int) -> int:
    """The end tag of a script; one inside `<!-- <script>` does not count."""
    comment = nested = False
    while mark := SCRIPT_MARK.search(data, at):
        at = mark.end()
        match mark[0].lower():
            case b"<!--":
                comment = True
                at -= 2  # `<!-->` is a whole comment
            case b"-->":
                comment = nested = False
            case b"<script":
                nested = comment
            case _ if nested:
                nested = False
            case _:
                return mark.start()
    return len(data)
