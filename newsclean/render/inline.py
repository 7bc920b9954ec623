"""Inline markup of a block as events that nest properly, however its spans overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsclean.dom.text import drop_controls
from newsclean.model import Block, Span, SpanKind
from newsclean.render.urls import safe_url


@dataclass(frozen=True, slots=True)
class Open:
    """Inline markup begins."""

    kind: SpanKind
    href: str | None = None
    """A safe target for a link, None for every other kind."""


@dataclass(frozen=True, slots=True)
class Close:
    """The innermost open markup ends."""

    kind: SpanKind


Event = Open | Close | str


def iter_inline(
    block: Block, base: str | None, kinds: frozenset[SpanKind] | None = None
) -> Iterator[Event]:
    """The block's text with its markup; links without a safe target become plain text.

    `base` is what relative targets are joined to; `kinds` limits the markup (None: all).
    The text of all events is `block.text`.
    """
    text = block.text
    spans = _disjoint(_usable(block, base, kinds))
    starting: dict[int, list[Span]] = {}
    for span in spans:
        starting.setdefault(span.start, []).append(span)
    stack: list[Span] = []
    position = 0
    for cut in sorted({span.start for span in spans} | {span.end for span in spans}):
        if cut > position:
            yield text[position:cut]
            position = cut
        opening = list(starting.get(cut, ()))
        for span in _pop_ended(stack, cut):
            yield Close(span.kind)
            if span.end > cut:  # it reaches beyond the one around it: closed and opened again
                opening.append(span)
        for span in sorted(opening, key=lambda span: -span.end):
            stack.append(span)
            yield Open(span.kind, span.href)
    if position < len(text):
        yield text[position:]


def _usable(block: Block, base: str | None, kinds: frozenset[SpanKind] | None) -> Iterator[Span]:
    """Spans inside the text, without what is not visible at their ends, links with a safe target.

    Markup of nothing could be read as text by what follows.
    """
    text = block.text
    for span in block.spans:
        if kinds is not None and span.kind not in kinds:
            continue
        start, end = max(span.start, 0), min(span.end, len(text))
        while start < end and _is_blank(text[start]):
            start += 1
        while start < end and _is_blank(text[end - 1]):
            end -= 1
        if start >= end:
            continue
        href = safe_url(span.href, base) if span.kind == "link" else None
        if span.kind != "link" or href is not None:
            yield Span(start, end, span.kind, href)


def _is_blank(char: str) -> bool:
    return char.isspace() or not drop_controls(char)


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    """At most one span of a kind at any place: links are cut, others join."""
    last: dict[SpanKind, Span] = {}
    done: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        before = last.get(span.kind)
        if before is None or span.start > before.end:
            current = span
        elif span.end <= before.end:
            continue
        elif span.href == before.href:
            current = Span(before.start, span.end, span.kind, span.href)
            last[span.kind] = current
            continue
        else:
            current = Span(before.end, span.end, span.kind, span.href)
        if before is not None:
            done.append(before)
        last[span.kind] = current
    return done + list(last.values())


def _pop_ended(stack: list[Span], cut: int) -> list[Span]:
    """Takes spans off the stack, innermost first, until no span on it ends at `cut`."""
    keep = next((at for at, span in enumerate(stack) if span.end <= cut), len(stack))
    popped = stack[keep:]
    del stack[keep:]
    return popped[::-1]
