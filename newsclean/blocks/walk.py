"""The one walk over the elements of a page: what is text, where it is cut, what stands around it.

The walk follows what a browser shows: block-level elements and two `<br>` in a row separate
runs of text, inline elements run on. Text in any place counts, also text outside any `p`.
What is hidden becomes a block too, marked `hidden`, so that nothing is lost in silence.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Any, Final, NamedTuple

from lxml import etree

from newsclean.blocks.draft import BlockDraft
from newsclean.blocks.marks import Items, read_inline, read_marks, read_media
from newsclean.blocks.page import Media
from newsclean.blocks.runs import BREAK, Folded, Mark, fold_run, preserve_run
from newsclean.blocks.tables import TableRows
from newsclean.dom.paths import MAX_NAME
from newsclean.model import Limits
from newsclean.vocab import tags

MAX_INLINE: Final = 16
"""Open inline elements that are followed; deeper ones, never closed on old pages, are not
needed (16 and 50 give the same blocks on 500 annotated pages), and each of them would cost time
in every block."""

_BLOCK: Final = "block"
_INLINE: Final = "inline"
_INVISIBLE: Final = "invisible"
_KINDS: Final[dict[str, str]] = {
    **dict.fromkeys(tags.INVISIBLE, _INVISIBLE),
    **dict.fromkeys(tags.INLINE, _INLINE),
    **dict.fromkeys(tags.BLOCKS, _BLOCK),
}
"""How each known element takes part in the flow of text."""

_SPECIAL: Final = (
    tags.LISTS | tags.TABLE_PARTS | tags.PREFORMATTED | tags.HEADINGS | tags.MEDIA
)  # fmt: skip
"""Block-level elements with a meaning of their own; the others (div, li, p) are most."""

_Close = Callable[[], None]


class _Run(NamedTuple):
    """A run of text that a hidden inline element interrupts."""

    pieces: list[str]
    marks: list[Mark]
    inline: list[Mark]
    inner: str


class Box(NamedTuple):
    """A block-level element as it opens."""

    element: etree._Element
    number: int
    """Its index in `Walk.boxes`."""
    parent: int
    tag: str
    words: str
    named: Items
    """Its class and id."""
    hidden: bool
    first: int
    """Index of the next block."""
    place: int
    """Its place among the elements of its name in its parent, from 1; 0 when not counted."""
    resume: _Run | None


_make_box: Final = partial(tuple.__new__, Box)
"""Twice as fast as calling the class, half a thousand times in a page."""


class Walk:
    """The state of one walk, and what it found.

    `blocks`, `parents` and `inner` have an entry for each block, as in `Page`; `boxes` and
    `lasts` (the index of the first block after it) one for each element around them. The
    blocks lack their path and ancestors.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.blocks: list[BlockDraft] = []
        self.parents: list[int] = []
        self.inner: list[str] = []
        self.boxes: list[Box] = []
        self.lasts: list[int] = []
        self.media: list[Media] = []
        self.truncated: set[str] = set()
        self._open: list[Box] = []
        self._seen: list[dict[str, int]] = []
        """For each open box the block-level elements directly in it, by name."""
        self._tables: list[TableRows] = []
        self._lists: list[str] = []
        self._pieces: list[str] = []
        self._marks: list[Mark] = []
        self._inline: list[Mark] = []
        self._names = ""
        """Class words of the inline elements that open the run."""
        self._preserve = 0
        """Open elements that keep white space."""
        self._headings = 0
        self._block_chars = max(1, limits.max_block_chars)

    def run(self, root: etree._Element) -> None:
        """Walk the tree.

        `iter` with a stack costs 0.24 of the bare parse, `iterwalk` 0.31 to 0.40.
        """
        elements: Iterator[Any] = root.iter()
        next(elements)
        self._open_block(_sane(str(root.tag)), root, None)
        around: list[Any] = [root.getparent(), root]
        top = root
        closes: list[_Close | None] = [self._close_block]
        most, most_blocks = self.limits.max_elements, self.limits.max_blocks
        # Seeing the root again closes what is open.
        for number, element in enumerate(chain(elements, (root,)), 1):
            parent = element.getparent()
            while top is not parent:
                close = closes.pop()
                if close is not None:
                    close()
                tail = top.tail
                # Most tails are white space between blocks.
                if tail and (self._pieces or not tail.isspace() or self._preserve):
                    self._add(tail)
                around.pop()
                top = around[-1]
            if element is root:
                return
            if number > most or len(self.blocks) >= most_blocks:
                self.truncated.add("max_elements" if number > most else "max_blocks")
                break
            around.append(element)
            top = element
            tag = element.tag
            kind = _KINDS.get(tag) or _kind_of(tag)
            close = None
            if kind is _BLOCK:
                close = self._open_block(tag, element, parent)
            elif kind is _INLINE:
                close = self._open_inline(tag, element)
            else:
                _skip(element, elements)
            closes.append(close)
        while self._open:
            self._close_block()

    # --- inline elements ----------------------------------------------------------------

    def _open_inline(self, tag: str, element: etree._Element) -> _Close | None:
        close: _Close | None = None
        if tag == "br":
            self._break()
            return None
        if tag in ("img", "embed"):
            self._note_media(tag, element)
        else:
            names, href, hidden = read_inline(element)
            if hidden:
                run = _Run(self._pieces, self._marks, self._inline, self._names)
                self._pieces, self._marks, self._inline, self._names = [], [], [], ""
                return self._open_block(_sane(tag), element, None, run)
            kind = tags.SPAN_KINDS.get(tag, "")
            if (kind or names) and len(self._inline) < MAX_INLINE:
                self._inline.append(Mark(len(self._pieces), kind, href, names))
                close = self._close_inline
        text = element.text
        if text and (self._pieces or not text.isspace() or self._preserve):
            self._add(text)
        return close

    def _close_inline(self) -> None:
        mark = self._inline.pop()
        mark.end = len(self._pieces)
        if mark.kind and mark.start < mark.end:
            self._marks.append(mark)

    def _break(self) -> None:
        """A `<br>`: the second in a row ends the run."""
        for piece in reversed(self._pieces):
            if piece == BREAK:
                self._flush()
                return
            if not piece.isspace():
                break
        self._pieces.append(BREAK)

    def _add(self, text: str) -> None:
        if self._inline and not self._names and not text.isspace():
            self._names = " ".join([mark.names for mark in self._inline if mark.names]) or " "
        self._pieces.append(text)

    # --- block-level elements -----------------------------------------------------------

    def _open_block(
        self,
        tag: str,
        element: etree._Element,
        parent: etree._Element | None,
        resume: _Run | None = None,
    ) -> _Close | None:
        if self._pieces:
            self._flush()
        outer, place, covered = -1, 0, False
        if self._open:
            above = self._open[-1]
            outer, covered = above.number, above.hidden
            if parent is above.element:
                seen = self._seen[-1]
                place = seen[tag] = seen.get(tag, 0) + 1
        text = element.text
        if not text and outer >= 0 and not len(element) and tag not in _SPECIAL and not resume:
            return None
        words, named, hidden = read_marks(tag, element)
        hidden = hidden or covered
        number, first = len(self.boxes), len(self.blocks)
        box = _make_box((element, number, outer, tag, words, named, hidden, first, place, resume))
        self._open.append(box)
        self._seen.append({})
        self.boxes.append(box)
        self.lasts.append(first)
        if tag in _SPECIAL:
            self._open_special(box)
        if text and (not text.isspace() or self._preserve):
            self._add(text)
        return self._close_block

    def _open_special(self, box: Box) -> None:
        tag = box.tag
        if tag in tags.LISTS:
            self._lists.append(tag)
        elif tag in tags.HEADINGS:
            self._headings += 1
        elif tag in tags.PREFORMATTED:
            self._preserve += 1
        elif tag in tags.MEDIA:
            self._note_media(tag, box.element)
        elif tag == "table":
            if self._tables:
                self._tables[-1].nested = True
            self._tables.append(TableRows(box.number, box.first))
        elif self._tables and (tag == "tr" or tag in tags.TABLE_CELLS):
            self._tables[-1].open(tag, box.first)

    def _close_block(self) -> None:
        if self._pieces:
            self._flush()
        box = self._open.pop()
        self._seen.pop()
        if box.tag in _SPECIAL:
            self._close_special(box)
        number, last = box.number, len(self.blocks)
        # Many elements hold no text; nothing refers to these.
        if box.first == last and (not self.media or self.media[-1].container < number):
            del self.boxes[number:], self.lasts[number:]
        else:
            self.lasts[number] = last
        if box.resume is not None:
            self._pieces, self._marks, self._inline, self._names = box.resume

    def _close_special(self, box: Box) -> None:
        tag = box.tag
        if tag in tags.LISTS:
            self._lists.pop()
        elif tag in tags.HEADINGS:
            self._headings -= 1
        elif tag in tags.PREFORMATTED:
            self._preserve -= 1
        elif tag == "table":
            self._close_table(box)
        elif tag in tags.TABLE_CELLS and self._tables:
            self._tables[-1].close_cell(len(self.blocks))

    def _close_table(self, box: Box) -> None:
        """Merge the blocks of a table of data to one; a layout table stays as it is."""
        table = self._tables.pop()
        first, index = table.first, table.index
        blocks = self.blocks[first:]
        rows = table.data([block.text for block in blocks])
        if not rows or any(block.hidden is not box.hidden for block in blocks):
            return
        text = "\n".join("\t".join(row) for row in rows)
        if len(text) > self.limits.max_block_chars:
            return
        linked = sum(block.link_chars for block in blocks)
        block = BlockDraft(first, text, "table", (), linked)
        block.hidden = box.hidden
        block.rows = rows
        self.blocks[first:] = [block]
        self.parents[first:] = [index]
        self.inner[first:] = [""]
        del self.boxes[index + 1 :], self.lasts[index + 1 :]
        for number in range(len(self.media) - 1, -1, -1):
            if self.media[number].container <= index:
                break
            self.media[number] = self.media[number]._replace(container=index, position=first)

    def _flush(self) -> None:
        """End the run: what is in it becomes a block; open inline elements go on after it."""
        pieces, marks = self._pieces, self._marks
        for mark in self._inline:
            mark.end = len(pieces)
            if mark.kind and mark.start < mark.end:
                marks.append(mark)
        limit = self._block_chars
        box = self._open[-1]
        if self._preserve and box.tag in tags.PREFORMATTED:
            folded = preserve_run(pieces, limit)
        else:
            folded = fold_run(pieces, marks, limit)
        if folded is not None:
            if len(folded[0]) >= limit:
                self.truncated.add("max_block_chars")
            self._add_block(box, folded)
        for mark in self._inline:
            mark.start = 0
        self._pieces, self._marks, self._names = [], [], ""

    def _add_block(self, box: Box, folded: Folded) -> None:
        text, spans, linked = folded
        block = BlockDraft(len(self.blocks), text, box.tag, spans, linked)
        block.hidden = box.hidden
        if self._headings:
            # A block inside a heading is the heading: <h2><div>text</div></h2>.
            for outer in reversed(self._open[-3:]):
                if outer.tag in tags.HEADINGS:
                    block.tag, block.level = outer.tag, int(outer.tag[1])
                    break
        if self._lists and not block.level:
            block.level, block.ordered = len(self._lists), self._lists[-1] == "ol"
        self.blocks.append(block)
        self.parents.append(box.number)
        self.inner.append(self._names.strip())

    def _note_media(self, tag: str, element: etree._Element) -> None:
        # The run that is still open will become a block in front of this element.
        position = len(self.blocks)
        if self._pieces and not all(map(str.isspace, self._pieces)):
            position += 1
        self.media.append(read_media(tag, element, position, self._open[-1].number))


def _skip(element: etree._Element, elements: Iterator[etree._Element]) -> None:
    """Go past what is inside an element: two iterators in step."""
    if len(element):
        deque(zip(element.iterdescendants(), elements, strict=False), 0)


def _kind_of(tag: object) -> str:
    """The kind of an element that HTML does not know; `iter` also gives comments and entities."""
    if isinstance(tag, str):
        return _BLOCK if "-" in tag and _sane(tag) == tag else _INLINE
    return _INLINE if tag is etree.Entity else _INVISIBLE


def _sane(tag: str) -> str:
    """The name of an element as blocks show it; another one for a name that no page means."""
    return tag if len(tag) <= MAX_NAME and tag.isprintable() else "span"
