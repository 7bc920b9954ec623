"""A run: the pieces of text between two block boundaries, folded to one string with spans."""

from __future__ import annotations

from typing import Final, NamedTuple, cast

from newsclean.dom.text import drop_controls, fold_space
from newsclean.model import Span, SpanKind

BREAK: Final = "\0"
"""Stands for a `<br>` among the pieces; NUL never occurs in a parsed tree."""


class Mark(NamedTuple):
    """Inline markup over the pieces `start` to `end` (end excluded) of a run."""

    start: int
    end: int
    kind: str
    href: str | None


class Folded(NamedTuple):
    """A run as one string."""

    text: str
    spans: tuple[Span, ...]
    link_chars: int


def fold_run(pieces: list[str], marks: list[Mark], limit: int) -> Folded | None:
    """One block's text of at most `limit` characters, or None when nothing is visible."""
    if not marks:
        text = _fold_lines("".join(pieces))[:limit]
        return Folded(text, (), 0) if text else None
    if len(marks) == 1 and marks[0].start == 0 and marks[0].end == len(pieces):
        return _fold_whole(pieces, marks[0], limit)
    offsets, text = _fold_pieces(pieces)
    text = text[:limit]
    if not text:
        return None
    spans = []
    covered = 0
    linked = 0
    for mark in sorted(marks, key=_start):
        start, end = _trim(text, offsets[mark.start], offsets[mark.end])
        if start >= end:
            continue
        spans.append(Span(start, end, cast(SpanKind, mark.kind), mark.href))
        if mark.kind == "link" and mark.href and end > covered:
            linked += end - max(start, covered)
            covered = end
    return Folded(text, tuple(spans), linked)


def _fold_whole(pieces: list[str], mark: Mark, limit: int) -> Folded | None:
    """A run that is one link, or all emphasised: a third of the blocks of news pages."""
    text = _fold_lines("".join(pieces))[:limit]
    if not text:
        return None
    size = len(text)
    span = Span(0, size, cast(SpanKind, mark.kind), mark.href)
    return Folded(text, (span,), size if mark.kind == "link" and mark.href else 0)


def preserve_run(pieces: list[str], limit: int) -> Folded | None:
    """The text of a `pre`: white space kept, outer blank lines dropped."""
    text = "".join(pieces).replace(BREAK, "\n").replace("\r\n", "\n").expandtabs(4)
    text = drop_controls(text).strip("\n").rstrip()[:limit]
    return Folded(text, (), 0) if text.strip() else None


def _fold_lines(raw: str) -> str:
    if BREAK not in raw:
        return fold_space(raw)
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
