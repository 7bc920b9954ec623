"""Words inside a line that a reader does not see, cut out of their blocks.

Where an element's words stand in the blocks of its owner is counted, not searched: by the ink, the
characters that are no white space, before it. All cuts of a block are made in one sweep.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import drop_controls
from newsclean.model import CONTENT_ROLES, Block, Role, Span
from newsclean.rules.cover import Climber
from newsclean.vocab import tags

_CONTEXT: Final = 30
"""Ink before an element that must be the same in tree and blocks, which differ on a page that was
cut at a limit."""

Range = tuple[int, int]
"""Where something begins and ends, counted in ink."""


class _Kept(NamedTuple):
    """A part of a block's text that stays, and where it comes to lie."""

    start: int
    end: int
    moved: int


def cut_hidden(
    blocks: tuple[Block, ...], page: Page, elements: Iterable[etree._Element], source: str
) -> tuple[Block, ...]:
    """The blocks without the words of the elements that are a part of a block's line.

    `blocks` are those of the page in its order. An element that is a block of its own, or all of
    one, is left: its role has been decided. Tables are left too. A block whose parts are all
    hidden keeps its text and is hidden; `source` is the reason.
    """
    hidden = frozenset(elements)
    if not hidden:
        return blocks
    lines: dict[etree._Element, list[int]] = {}
    for index, owner in enumerate(page.owners):
        lines.setdefault(owner, []).append(index)
    nearest = Climber(dict.fromkeys(lines))
    around = {nearest.find(element) for element in hidden if element not in lines}
    changed = list(blocks)
    for owner, indexes in lines.items():
        if owner in around:
            _cut_owner(changed, indexes, _find_ranges(owner, (hidden, lines)), source)
    return tuple(changed)


def _find_ranges(
    owner: etree._Element, known: tuple[Container[object], Container[object]]
) -> tuple[str, list[Range]]:
    """The ink of an element without the owners inside it, and the ranges of what is hidden."""
    hidden, owners = known
    pieces: list[str] = []
    ranges: list[Range] = []
    begun: list[int] = []
    size = 0
    walk = etree.iterwalk(owner, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        inner = node is not owner and node in hidden and node not in owners
        if event == "start" and node is not owner:
            if node.tag in tags.INVISIBLE or node in owners:
                walk.skip_subtree()
                continue
            if inner:
                begun.append(size)
        elif event == "end" and inner and node.tag not in tags.INVISIBLE:
            ranges.append((begun.pop(), size))
        piece = node.text if event == "start" else None if node is owner else node.tail
        if piece:
            pieces.append(_ink(piece))
            size += len(pieces[-1])
    return "".join(pieces), sorted(place for place in ranges if place[0] < place[1])


def _ink(text: str) -> str:
    return drop_controls("".join(text.split()))


def _cut_owner(
    changed: list[Block], indexes: Sequence[int], found: tuple[str, list[Range]], source: str
) -> None:
    """Cut the blocks of one element; a range can reach over several of them."""
    ink, ranges = found
    lines = [_ink(changed[index].text) for index in indexes]
    shown = "".join(lines)
    whole = frozenset(ranges)
    cuts: list[Range] = []
    for start, end in ranges:
        first = max(0, start - _CONTEXT)
        if (not cuts or start >= cuts[-1][1]) and ink[first:end] == shown[first:end]:
            cuts.append((start, end))
    low = at = 0
    for index, line in zip(indexes, lines, strict=True):
        high = low + len(line)
        inside: list[Range] = []
        while at < len(cuts) and cuts[at][0] < high:
            inside.append((max(0, cuts[at][0] - low), min(high, cuts[at][1]) - low))
            if cuts[at][1] > high:
                break
            at += 1
        if inside and (low, high) not in whole and not changed[index].rows:
            changed[index] = _cut(changed[index], inside, source)
        low = high


def _cut(block: Block, cuts: Sequence[Range], source: str) -> Block:
    """The block without the ranges; as a hidden one when nothing else is in it."""
    kept: list[_Kept] = []
    pieces: list[str] = []
    length = 0
    for gap, start, end in _iter_kept(block.text, cuts):
        gap = gap if kept else ""
        length += len(gap)
        kept.append(_Kept(start, end, length))
        pieces += (gap, block.text[start:end])
        length += end - start
    if not kept:
        if block.role not in CONTENT_ROLES:
            return block
        return replace(block, role=Role.HIDDEN, score=0.0, reason=f"{source}: all of it hidden")
    spans = tuple(_moved(block.spans, kept))
    return replace(block, text="".join(pieces), spans=spans, link_chars=_count_linked(spans))


def _iter_kept(text: str, cuts: Sequence[Range]) -> Iterator[tuple[str, int, int]]:
    """What is left between the cuts: the white space before it, its start and its end."""
    places = [at for at, character in enumerate(text) if not character.isspace()]
    count = len(places)

    def before(number: int) -> str:
        return text[places[number - 1] + 1 : places[number]] if 0 < number < count else ""

    at = 0
    gap = ""
    for start, end in (*cuts, (count, count)):
        if start > at:
            yield _join(gap, before(at)), places[at], places[start - 1] + 1
            gap = ""
        gap = _join(gap, before(start))
        at = end


def _join(left: str, right: str) -> str:
    """One white space for two that meet; a line break is the stronger."""
    return right if "\n" in right or not left else left


def _moved(spans: Iterable[Span], kept: Sequence[_Kept]) -> Iterator[Span]:
    """The spans as they lie after the cuts; those inside one are gone."""
    starts = [part.start for part in kept]
    ends = [part.end for part in kept]
    for span in spans:
        head = bisect_right(ends, span.start)
        tail = bisect_right(starts, span.end - 1) - 1
        if head <= tail:
            first, last = kept[head], kept[tail]
            yield replace(
                span,
                start=first.moved + max(0, span.start - first.start),
                end=last.moved + min(span.end, last.end) - last.start,
            )


def _count_linked(spans: Iterable[Span]) -> int:
    """Characters inside links; what two links share is counted once."""
    linked = covered = 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.kind == "link" and span.href and span.end > covered:
            linked += span.end - max(span.start, covered)
            covered = span.end
    return linked
