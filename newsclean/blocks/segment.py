"""From a tree to blocks: one walk over the elements, no thresholds about articles.

The walk follows what a browser shows: block-level elements and two `<br>` in a row separate
runs of text, inline elements run on. Text in any place counts, also text outside any `p`.
What is hidden becomes a block too, marked `hidden`, so that nothing is lost in silence.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from lxml import etree

from newsclean.blocks.marks import read_inline, read_marks, read_media
from newsclean.blocks.microdata import find_machine_items
from newsclean.blocks.page import Container, Media, Page
from newsclean.blocks.runs import BREAK, Folded, Mark, fold_run, preserve_run
from newsclean.blocks.tables import TableRows
from newsclean.dom.paths import PathFinder
from newsclean.errors import LimitError
from newsclean.model import Block, Limits, Role
from newsclean.vocab import tags

MAX_ANCESTORS: Final = 8

MAX_INLINE: Final = 50
"""Open inline elements that are followed; deeper ones, never closed on old pages, are not
needed, and each of them would cost time in every block."""

_BLOCK: Final = "block"
_INLINE: Final = "inline"
_KINDS: Final[dict[str, str]] = {
    **dict.fromkeys(tags.INVISIBLE, "invisible"),
    **dict.fromkeys(tags.INLINE, _INLINE),
    **dict.fromkeys(tags.BLOCKS, _BLOCK),
}
"""How each known element takes part in the flow of text."""

_OPEN: Final = Container(-1, "", "", False, 0, 0)
"""Place holder: where an element ends is known when it closes."""


class _Inline(NamedTuple):
    """An open inline element that has a span kind or a class."""

    element: etree._Element
    kind: str
    href: str | None
    start: int
    names: str


class _Run(NamedTuple):
    """A run of text that a hidden inline element interrupts."""

    pieces: list[str]
    marks: list[Mark]
    inline: list[_Inline]
    inner: str


class _Frame(NamedTuple):
    """An open block-level element."""

    number: int
    parent: int
    tag: str
    element: etree._Element
    marks: str
    hidden: bool
    first: int
    resume: _Run | None


class _Raw(NamedTuple):
    """A block before it has an index and a path."""

    folded: Folded
    tag: str
    owner: etree._Element
    container: int
    level: int
    ordered: bool
    hidden: bool
    inner: str
    rows: tuple[tuple[str, ...], ...] = ()


def segment(root: etree._Element, limits: Limits | None = None) -> Page:
    """The blocks of a tree in document order; together they hold all its visible text.

    Raises `LimitError` when `limits.strict` is set and a limit is reached.
    """
    limits = limits or Limits()
    walk = _Walk(limits)
    walk.run(root)
    if walk.truncated and limits.strict:
        raise LimitError(min(walk.truncated), "the page was cut at this limit")
    return walk.page()


class _Walk:
    """The state of one walk."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.raw: list[_Raw] = []
        self.containers: list[Container] = []
        self.labels: list[str] = []
        self.frames: list[_Frame] = []
        self.media: list[Media] = []
        self.tables: list[TableRows] = []
        self.lists: list[str] = []
        self.pieces: list[str] = []
        self.marks: list[Mark] = []
        self.inline: list[_Inline] = []
        self.inner = ""
        self.preserve = 0
        """Open elements that keep white space."""
        self.truncated: set[str] = set()

    def run(self, root: etree._Element) -> None:
        """Walk the tree. A frame or inline entry is closed by the end of its own element."""
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        frames = self.frames
        left = self.limits.max_elements
        most = self.limits.max_blocks
        self._open_block(str(root.tag), root)
        next(walk)
        for event, element in walk:
            if event == "start":
                left -= 1
                if left < 0 or len(self.raw) >= most:
                    self.truncated.add("max_elements" if left < 0 else "max_blocks")
                    break
                if self._open(element):
                    walk.skip_subtree()
                continue
            if event == "end":
                if frames[-1].element is element:
                    self._close_block()
                elif self.inline and self.inline[-1].element is element:
                    self._close_inline()
            tail = element.tail
            # Most tails are white space between blocks.
            if tail and frames and (self.pieces or not tail.isspace() or self.preserve):
                self._add(tail)
        while frames:
            self._close_block()

    def _open(self, element: etree._Element) -> bool:
        """Open an element; True when what is inside it is not text of the page."""
        tag = str(element.tag)
        kind = _KINDS.get(tag)
        if kind is None:
            kind = _BLOCK if "-" in tag else _INLINE
        if kind is _BLOCK:
            self._open_block(tag, element)
        elif kind is _INLINE:
            self._open_inline(tag, element)
        else:
            if tag in tags.MEDIA:
                self._note_media(tag, element)
            return True
        return False

    # --- inline elements ----------------------------------------------------------------

    def _open_inline(self, tag: str, element: etree._Element) -> None:
        if tag == "br":
            self._break()
            return
        if tag in ("img", "embed"):
            self._note_media(tag, element)
            if element.text:
                self._add(element.text)
            return
        names, href, hidden = read_inline(element)
        if hidden:
            run = _Run(self.pieces, self.marks, self.inline, self.inner)
            self.pieces, self.marks, self.inline, self.inner = [], [], [], ""
            self._open_block(tag, element, run)
            return
        kind = tags.SPAN_KINDS.get(tag, "")
        if (kind or names) and len(self.inline) < MAX_INLINE:
            self.inline.append(_Inline(element, kind, href, len(self.pieces), names))
        text = element.text
        if text and (self.pieces or self.preserve or not text.isspace()):
            self._add(text)

    def _close_inline(self) -> None:
        entry = self.inline.pop()
        if entry.kind and entry.start < len(self.pieces):
            self.marks.append(Mark(entry.start, len(self.pieces), entry.kind, entry.href))

    def _break(self) -> None:
        """A `<br>`: the second in a row ends the run."""
        for piece in reversed(self.pieces):
            if piece == BREAK:
                self._flush()
                return
            if not piece.isspace():
                break
        self.pieces.append(BREAK)

    def _add(self, text: str) -> None:
        if self.inline and not self.inner and not text.isspace():
            self.inner = " ".join([entry.names for entry in self.inline if entry.names]) or " "
        self.pieces.append(text)

    # --- block-level elements -----------------------------------------------------------

    def _open_block(self, tag: str, element: etree._Element, resume: _Run | None = None) -> None:
        if self.pieces:
            self._flush()
        words, label, hidden = read_marks(tag, element)
        parent = -1
        if self.frames:
            parent = self.frames[-1].number
            hidden = hidden or self.frames[-1].hidden
        index = len(self.containers)
        first = len(self.raw)
        self.containers.append(_OPEN)
        self.labels.append(label)
        self.frames.append(_Frame(index, parent, tag, element, words, hidden, first, resume))
        if tag in tags.LISTS:
            self.lists.append(tag)
        elif tag in tags.TABLE_PARTS:
            self._open_table_part(tag, index, first)
        elif tag in tags.MEDIA:
            self._note_media(tag, element)
        elif tag in tags.PREFORMATTED:
            self.preserve += 1
        text = element.text
        if text and (self.preserve or not text.isspace()):
            self._add(text)

    def _open_table_part(self, tag: str, index: int, first: int) -> None:
        if tag == "table":
            if self.tables:
                self.tables[-1].nested = True
            self.tables.append(TableRows(index, first))
        elif self.tables and (tag == "tr" or tag in tags.TABLE_CELLS):
            self.tables[-1].open(tag, first)

    def _close_block(self) -> None:
        if self.pieces:
            self._flush()
        index, parent, tag, element, words, hidden, first, resume = self.frames.pop()
        if tag in tags.LISTS:
            self.lists.pop()
        elif tag == "table":
            self._close_table(element, hidden)
        elif tag in tags.TABLE_CELLS and self.tables:
            self.tables[-1].close_cell(len(self.raw))
        elif tag in tags.PREFORMATTED:
            self.preserve -= 1
        if first == len(self.raw) and self._is_empty(index):
            del self.containers[index:], self.labels[index:]
        else:
            self.containers[index] = Container(parent, tag, words, hidden, first, len(self.raw))
        if resume is not None:
            self.pieces, self.marks, self.inline, self.inner = resume

    def _is_empty(self, index: int) -> bool:
        """True when nothing refers to this container; many elements hold no text."""
        return not self.media or self.media[-1].container < index

    def _close_table(self, element: etree._Element, hidden: bool) -> None:
        """Merge the blocks of a table of data to one; a layout table stays as it is."""
        table = self.tables.pop()
        first, index = table.first, table.index
        rows = table.data([raw.folded.text for raw in self.raw[first:]])
        if not rows or any(raw.hidden is not hidden for raw in self.raw[first:]):
            return
        text = "\n".join("\t".join(row) for row in rows)
        if len(text) > self.limits.max_block_chars:
            return
        linked = sum(raw.folded.link_chars for raw in self.raw[first:])
        self.raw[first:] = [
            _Raw(Folded(text, (), linked), "table", element, index, 0, False, hidden, "", rows)
        ]
        del self.containers[index + 1 :], self.labels[index + 1 :]
        for number in range(len(self.media) - 1, -1, -1):
            if self.media[number].container <= index:
                break
            moved = self.media[number]._replace(container=index, position=first)
            self.media[number] = moved

    def _flush(self) -> None:
        """End the run: what is in it becomes a block; open inline elements go on after it."""
        frame = self.frames[-1]
        for entry in self.inline:
            if entry.kind and entry.start < len(self.pieces):
                self.marks.append(Mark(entry.start, len(self.pieces), entry.kind, entry.href))
        limit = max(1, self.limits.max_block_chars)
        if frame.tag in tags.PREFORMATTED:
            folded = preserve_run(self.pieces, limit)
        else:
            folded = fold_run(self.pieces, self.marks, limit)
        if folded is not None:
            if len(folded.text) >= limit:
                self.truncated.add("max_block_chars")
            self.raw.append(self._raw(frame, folded))
        self.pieces, self.marks, self.inner = [], [], ""
        if self.inline:
            self.inline = [
                entry._replace(start=0) if entry.start else entry for entry in self.inline
            ]

    def _raw(self, frame: _Frame, folded: Folded) -> _Raw:
        tag, level = frame.tag, 0
        # A block inside a heading is the heading: <h2><div>text</div></h2>.
        for outer in reversed(self.frames[-3:]):
            if outer.tag in tags.HEADINGS:
                tag, level = outer.tag, int(outer.tag[1])
                break
        ordered = False
        if not level and self.lists:
            level, ordered = len(self.lists), self.lists[-1] == "ol"
        inner = self.inner.strip()
        return _Raw(folded, tag, frame.element, frame.number, level, ordered, frame.hidden, inner)

    def _note_media(self, tag: str, element: etree._Element) -> None:
        container = self.frames[-1].number if self.frames else 0
        # The run that is still open will become a block in front of this element.
        position = len(self.raw) + any(not piece.isspace() for piece in self.pieces)
        self.media.append(read_media(tag, element, position, container))

    # --- result -------------------------------------------------------------------------

    def page(self) -> Page:
        """The finished page."""
        self._hide_machine_items()
        path = PathFinder().path
        ancestors = self._ancestors()
        blocks = [
            Block(
                index,
                folded.text,
                tag,
                path(owner),
                Role.BOILERPLATE,
                0.0,
                folded.link_chars,
                folded.spans,
                ancestors[container],
                rows,
                level,
                ordered,
                hidden,
            )
            for index, (
                folded,
                tag,
                owner,
                container,
                level,
                ordered,
                hidden,
                _,
                rows,
            ) in enumerate(self.raw)
        ]
        return Page(
            blocks=tuple(blocks),
            containers=tuple(self.containers),
            parents=tuple([raw.container for raw in self.raw]),
            inner=tuple([raw.inner for raw in self.raw]),
            media=tuple(self.media),
            owners=tuple([raw.owner for raw in self.raw]),
            truncated=tuple(sorted(self.truncated)),
        )

    def _hide_machine_items(self) -> None:
        for item in find_machine_items(self.containers):
            if self.containers[item].hidden:
                continue  # inside another item
            first, last = self.containers[item].first, self.containers[item].last
            for number in range(first, last):
                self.raw[number] = self.raw[number]._replace(hidden=True)
            for number in range(item, len(self.containers)):
                container = self.containers[number]
                if container.first < first or container.last > last:
                    break
                self.containers[number] = container._replace(hidden=True)

    def _ancestors(self) -> list[tuple[str, ...]]:
        """For each container the labels of the elements around it, nearest first."""
        found: list[tuple[str, ...]] = []
        inside: list[tuple[str, ...]] = []
        for label, container in zip(self.labels, self.containers, strict=True):
            parent = container.parent
            around = inside[parent] if parent >= 0 else ()
            found.append(around)
            inside.append((label, *around[: MAX_ANCESTORS - 1]))
        return found
