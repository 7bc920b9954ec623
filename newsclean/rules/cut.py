"""Words inside a line that a reader does not see, cut out of their blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.model import Block, Span
from newsclean.rules.cover import Climber
from newsclean.rules.fields import TextReader


def cut_hidden(
    blocks: tuple[Block, ...], page: Page, elements: Iterable[etree._Element], reader: TextReader
) -> tuple[Block, ...]:
    """The blocks without the words of the elements that are a part of a block's line.

    `blocks` are those of the page in its order, `elements` in document order. An element that is a
    block of its own, or all of one, is left: its role has been decided. Tables are left too.
    """
    hidden = list(elements)
    if not hidden:
        return blocks
    lines: dict[etree._Element, list[int]] = {}
    for index, owner in enumerate(page.owners):
        lines.setdefault(owner, []).append(index)
    nearest = Climber(dict.fromkeys(page.owners))
    changed = list(blocks)
    done: dict[int, int] = {}
    for element in hidden:
        around = nearest.find(element)
        if around is None or around is element:
            continue
        words = reader.text(element)
        for index in lines[around] if words else ():
            start = changed[index].text.find(words, done.get(index, 0))
            if start >= 0 and words != changed[index].text and not changed[index].rows:
                changed[index] = _cut(changed[index], start, start + len(words))
                done[index] = start
                break
    return tuple(changed)


def _cut(block: Block, start: int, end: int) -> Block:
    """The block without the characters `start` to `end`, and without a space left double."""
    text = block.text
    if text[end : end + 1] in ("", " ", "\n") and text[:start].endswith(" "):
        start -= 1
    elif start == 0 and text[end : end + 1] == " ":
        end += 1
    linked = any(span.href and span.start <= start and end <= span.end for span in block.spans)
    return replace(
        block,
        text=text[:start] + text[end:],
        spans=tuple(_moved(block.spans, start, end)),
        link_chars=max(0, block.link_chars - (end - start) * linked),
    )


def _moved(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    """The spans as they lie after the cut; those inside it are gone."""
    for span in spans:
        first, last = (
            place if place <= start else max(start, place - (end - start))
            for place in (span.start, span.end)
        )
        if first < last:
            yield replace(span, start=first, end=last)
