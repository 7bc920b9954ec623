"""A run: the pieces of text between two block boundaries, folded to one string with spans."""

from __future__ import annotations

import re
from typing import Final

from newsclean.blocks.draft import make_span
from newsclean.dom.text import drop_controls, fold_space
from newsclean.model import Span

BREAK: Final = "\0"
"""Stands for a `<br>` among the pieces; NUL never occurs in a parsed tree."""


LINE_END: Final = re.compile(f"\r\n|[{BREAK}\r\x85]")


class Mark:
    """Inline markup over the pieces `start` to `end` (end excluded) of a run."""

    __slots__ = ("end", "href", "kind", "names", "start")

    def __init__(self, start: int, kind: str, href: str | None = None, names: str = "") -> None:
        self.start = start
        self.end = start
        """Set when the markup ends, or the run."""
        self.kind = kind
        self.href = href
        self.names = names
        """Class words of the element, for the engine; they are not part of the span."""


Folded = tuple[str, tuple[Span, ...], int]
"""A run as one string, its spans, and how many of its characters are in links."""


def fold_run(pieces: list[str], marks: list[Mark], limit: int) -> Folded | None:
    """One block's text of at most `limit` characters, or None when nothing is visible.

    White space at the end of `pieces` is taken away.
    """
    while pieces and pieces[-1].isspace():
        pieces.pop()
    count = len(pieces)
    if len(marks) > 1 or (marks and (marks[0].start or marks[0].end < count)):
        return _fold_marked(pieces, marks, limit)
    # Most runs of news pages are one link, or text without markup.
    raw = pieces[0] if count == 1 else "".join(pieces)
    text = fold_space(raw) if BREAK not in raw else _fold_lines(raw)
    text = text[:limit]
    if not text:
        return None
    if not marks:
        return text, (), 0
    mark, size = marks[0], len(text)
    spans = (make_span(0, size, mark.kind, mark.href),)
    return text, spans, size if mark.kind == "link" and mark.href else 0


def _fold_marked(pieces: list[str], marks: list[Mark], limit: int) -> Folded | None:
    """A run with markup over parts of it."""
    offsets, text = _fold_pieces(pieces)
    text = text[:limit]
    if not text:
        return None
    spans = []
    covered = 0
    linked = 0
    count = len(pieces)
    for mark in sorted(marks, key=_start):
        if mark.start > count:
            continue
        start, end = _trim(text, offsets[mark.start], offsets[min(mark.end, count)])
        if start >= end:
            continue
        spans.append(make_span(start, end, mark.kind, mark.href))
        if mark.kind == "link" and mark.href and end > covered:
            linked += end - max(start, covered)
            covered = end
    return (text, tuple(spans), linked)


def preserve_run(pieces: list[str], limit: int) -> Folded | None:
    """The text of a `pre`: white space kept, outer blank lines dropped."""
    text = LINE_END.sub("\n", "".join(pieces)).expandtabs(4)
    text = drop_controls(text).strip("\n").rstrip()[:limit]
    return (text, (), 0) if text.strip() else None


def _fold_lines(raw: str) -> str:
    return "\n".join(filter(None, map(fold_space, raw.split(BREAK))))


def _fold_pieces(pieces: list[str]) -> tuple[list[int], str]:
    """The folded text, and for each piece (and the end) the offset where it begins in it."""
    out: list[str] = []
    offsets: list[int] = []
    length = 0
    gap = ""
    for piece in pieces:
        offsets.append(length + len(gap))
        if piece == BREAK:
            gap = "\n" if length else ""
            continue
        folded = fold_space(piece)
        if not folded:
            gap = gap or (" " if length and piece else "")
            continue
        if not gap and length and piece[0].isspace():
            gap = " "
        out.append(gap + folded)
        length += len(gap) + len(folded)
        gap = " " if piece[-1].isspace() else ""
    offsets.append(length)
    return offsets, "".join(out)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    end = min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _start(mark: Mark) -> tuple[int, int]:
    # An outer mark before the inner one that begins at the same place.
    return mark.start, -mark.end
