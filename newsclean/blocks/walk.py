"""The one walk over the elements of a page: what is text, where it is cut, what stands around it.

The walk follows what a browser shows: block-level elements and two `<br>` in a row separate
runs of text, inline elements run on. Text in any place counts, also text outside any `p`.
What is hidden becomes a block too, marked `hidden`, so that nothing is lost in silence.

The attributes of a block-level element are read when the first text or image in it is met (see
`Boxes`): one in eight has none.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final, NamedTuple

from lxml import etree

from newsclean.blocks.boxes import Boxes
from newsclean.blocks.draft import BlockDraft
from newsclean.blocks.marks import MediaReader, read_inline
from newsclean.blocks.page import Media
from newsclean.blocks.runs import BREAK, Mark, fold_run, preserve_run
from newsclean.blocks.tables import TableRows
from newsclean.dom.paths import MAX_NAME
from newsclean.model import Limits
from newsclean.vocab import tags

MAX_INLINE: Final = 16
"""Open inline elements that are followed; deeper ones, never closed on old pages, are not
needed (16 and 50 give the same blocks on 500 annotated pages), and each of them would cost time
in every block."""

_NOTHING: Final = 0
_BLOCK: Final = 1
_INLINE: Final = 2
_INVISIBLE: Final = 3
"""How an element takes part in the flow of text, and what is to be closed with it."""

_KINDS: Final[dict[object, int]] = {
    **dict.fromkeys(tags.INVISIBLE, _INVISIBLE),
    **dict.fromkeys(tags.INLINE, _INLINE),
    **dict.fromkeys(tags.BLOCKS, _BLOCK),
}

_SPECIAL: Final = (
    tags.LISTS | tags.TABLE_PARTS | tags.PREFORMATTED | tags.HEADINGS | tags.MEDIA
)  # fmt: skip
"""Block-level elements with a meaning of their own; the others (div, li, p) are most."""


class _Run(NamedTuple):
    """A run of text that a hidden inline element interrupts."""

    pieces: list[str]
    marks: list[Mark]
    inline: list[Mark]
    inner: str


class Walk:
    """The state of one walk, and what it found.

    `blocks`, `parents` and `inner` have an entry for each block, as in `Page`. The blocks lack
    their path and ancestors.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.blocks: list[BlockDraft] = []
        self.parents: list[int] = []
        self.inner: list[str] = []
        self.media: list[Media] = []
        self.truncated: set[str] = set()
        self.boxes = Boxes()
        self._reader = MediaReader()
        self._interrupted: list[tuple[int, _Run]] = []
        """Runs to go on with, and how many elements are open when their turn comes."""
        self._tables: list[TableRows] = []
        self._lists: list[str] = []
        self._pieces: list[str] = []
        self._blank = 0
        """Pieces at the start of the run that are known to be white space."""
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

        `iter` with the parents costs 0.1 of the bare parse, `iterwalk` 0.14.
        """
        elements: Iterator[Any] = root.iter()
        next(elements)
        self._open_block(_sane(str(root.tag)), root, None)
        around: list[Any] = [root.getparent(), root]
        top = root
        closes = [_BLOCK]
        most, most_blocks = self.limits.max_elements, self.limits.max_blocks
        # Seeing the root again closes what is open.
        for number, element in enumerate(chain(elements, (root,)), 1):
            parent = element.getparent()
            while top is not parent:
                self._close(closes.pop())
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
            tag = element.tag
            kind = _KINDS.get(tag) or _kind_of(tag)
            if kind == _BLOCK:
                kind = self._open_block(tag, element, parent)
            elif kind == _INLINE:
                kind = self._open_inline(tag, element)
            elif not _shows(tag, element):
                _skip(element, elements)
            closes.append(kind)
            around.append(element)
            top = element
        while self.boxes.open:
            self._close_block()

    def _close(self, kind: int) -> None:
        if kind == _BLOCK:
            self._close_block()
        elif kind == _INLINE:
            self._close_inline()

    # --- inline elements ----------------------------------------------------------------

    def _open_inline(self, tag: str, element: etree._Element) -> int:
        """The kind of what is to be closed with the element."""
        if tag == "br":
            self._break()
            return _NOTHING
        kind = _NOTHING
        text = element.text
        if tag in ("img", "embed"):
            self._note_media(tag, element)
        elif text or len(element):
            names, href, hidden = read_inline(element)
            if hidden:
                run = _Run(self._pieces, self._marks, self._inline, self._names)
                self._pieces, self._marks, self._inline, self._names = [], [], [], ""
                self._blank = 0
                return self._open_block(_sane(tag), element, None, run)
            span = tags.SPAN_KINDS.get(tag, "")
            if span and self._inline and span != "link":
                span = "" if any(mark.kind == span for mark in self._inline) else span
            if (span or names) and len(self._inline) < MAX_INLINE:
                self._inline.append(Mark(len(self._pieces), span, href, names))
                kind = _INLINE
        if text and (self._pieces or not text.isspace() or self._preserve):
            self._add(text)
        return kind

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
        run: _Run | None = None,
    ) -> int:
        """The kind of what is to be closed with the element."""
        if self._pieces:
            self._flush()
        around, place = self.boxes.open, 0
        if around:
            _, above, _, seen = around[-1]
            if parent is above:
                place = seen[tag] = seen.get(tag, 0) + 1
        text = element.text
        special = tag in _SPECIAL
        if not (text or special or len(element) or run) and around:
            return _NOTHING
        around.append((tag, element, place, {}))
        if run:
            self._interrupted.append((len(around), run))
        if special:
            self._open_special(tag, element)
        if text and (not text.isspace() or self._preserve):
            self._add(text)
        return _BLOCK

    def _open_special(self, tag: str, element: etree._Element) -> None:
        if tag in tags.LISTS:
            self._lists.append(tag)
        elif tag in tags.HEADINGS:
            self._headings += 1
        elif tag in tags.PREFORMATTED:
            self._preserve += 1
        elif tag in tags.MEDIA:
            self._note_media(tag, element)
        elif tag == "table":
            if self._tables:
                self._tables[-1].nested = True
            self._tables.append(TableRows(len(self.blocks)))
        elif self._tables and (tag == "tr" or tag in tags.TABLE_CELLS):
            self._tables[-1].open(tag, len(self.blocks))

    def _close_block(self) -> None:
        if self._pieces:
            self._flush()
        boxes = self.boxes
        if self._interrupted and self._interrupted[-1][0] == len(boxes.open):
            _, run = self._interrupted.pop()
            self._pieces, self._marks, self._inline, self._names = run
            self._blank = 0
        tag = boxes.open[-1][0]
        if tag in _SPECIAL:
            self._close_special(tag)
        boxes.open.pop()
        if len(boxes.numbers) > len(boxes.open):
            boxes.lasts[boxes.numbers.pop()] = len(self.blocks)

    def _close_special(self, tag: str) -> None:
        if tag in tags.LISTS:
            self._lists.pop()
        elif tag in tags.HEADINGS:
            self._headings -= 1
        elif tag in tags.PREFORMATTED:
            self._preserve -= 1
        elif tag == "table":
            self._close_table()
        elif tag in tags.TABLE_CELLS and self._tables:
            self._tables[-1].close_cell(len(self.blocks))

    def _close_table(self) -> None:
        """Merge the blocks of a table of data to one; a layout table stays as it is."""
        table = self._tables.pop()
        if table.nested:
            return
        first = table.first
        blocks = self.blocks[first:]
        rows = table.data([block.text for block in blocks])
        if not rows:
            return
        index = self.boxes.numbers[-1]
        hidden = self.boxes.made[index][3]
        text = "\n".join("\t".join(row) for row in rows)
        mixed = any(block.hidden is not hidden for block in blocks)
        if mixed or len(text) > self.limits.max_block_chars:
            return
        linked = sum(block.link_chars for block in blocks)
        block = BlockDraft(first, text, "table", (), linked)
        block.hidden = hidden
        block.rows = rows
        self.blocks[first:] = [block]
        self.parents[first:] = [index]
        self.inner[first:] = [""]
        self.boxes.cut(index + 1)
        for number in range(len(self.media) - 1, -1, -1):
            if self.media[number].container <= index:
                break
            self.media[number] = self.media[number]._replace(container=index, position=first)

    # --- blocks -------------------------------------------------------------------------

    def _flush(self) -> None:
        """End the run: what is in it becomes a block; open inline elements go on after it."""
        pieces, marks = self._pieces, self._marks
        for mark in self._inline:
            mark.end = len(pieces)
            if mark.kind and mark.start < mark.end:
                marks.append(mark)
        limit = self._block_chars
        tag = self.boxes.open[-1][0]
        if self._preserve and tag in tags.PREFORMATTED:
            folded = preserve_run(pieces, limit)
        else:
            folded = fold_run(pieces, marks, limit)
        if folded is not None:
            text, spans, linked = folded
            if len(text) >= limit:
                self.truncated.add("max_block_chars")
            self._add_block(BlockDraft(len(self.blocks), text, tag, spans, linked))
        for mark in self._inline:
            mark.start = 0
        self._pieces, self._marks, self._names = [], [], ""
        self._blank = 0

    def _add_block(self, block: BlockDraft) -> None:
        number = self.boxes.fill(block.index)
        block.hidden = self.boxes.made[number][3]
        if self._headings:
            # A block inside a heading is the heading: <h2><div>text</div></h2>.
            for tag, *_ in reversed(self.boxes.open[-3:]):
                if tag in tags.HEADINGS:
                    block.tag, block.level = tag, int(tag[1])
                    break
        if self._lists and not block.level:
            block.level, block.ordered = len(self._lists), self._lists[-1] == "ol"
        self.blocks.append(block)
        self.parents.append(number)
        self.inner.append(self._names.strip())

    def _note_media(self, tag: str, element: etree._Element) -> None:
        # The run that is still open will become a block in front of this element.
        position = len(self.blocks)
        number = self.boxes.fill(position)
        if not self._is_blank():
            position += 1
        self.media.append(self._reader.read(tag, element, position, number))

    def _is_blank(self) -> bool:
        """True when nothing of the run is visible; what was looked at is not again."""
        pieces, at = self._pieces, self._blank
        while at < len(pieces) and pieces[at].isspace():
            at += 1
        self._blank = at
        return at == len(pieces)


def _shows(tag: object, element: etree._Element) -> bool:
    """True for an element out of which text of the page comes: what ends it is left out."""
    if not len(element):
        return False
    if tag in tags.FOREIGN:
        inside = {inner.tag for inner in element.iterdescendants()}
        return not inside.isdisjoint(tags.BREAKOUT) and inside.isdisjoint(tags.HOLDS_HTML)
    return tag == "rp"


def _skip(element: etree._Element, elements: Iterator[etree._Element]) -> None:
    """Go past what is inside an element: two iterators in step."""
    if len(element):
        deque(zip(element.iterdescendants(), elements, strict=False), 0)


def _kind_of(tag: object) -> int:
    """The kind of an element that HTML does not know; `iter` also gives comments and entities."""
    if isinstance(tag, str):
        return _BLOCK if "-" in tag and _sane(tag) == tag else _INLINE
    return _INLINE if tag is etree.Entity else _INVISIBLE


def _sane(tag: str) -> str:
    """The name of an element as blocks show it; another one for a name that no page means."""
    return tag if len(tag) <= MAX_NAME and tag.isprintable() else "span"
