"""Tells tables of data from tables that only lay out a page."""

from __future__ import annotations

from itertools import chain
from typing import Final

MAX_CELL_CHARS: Final = 400
"""A longer cell holds running text, which is laid out by the table, not tabulated."""

MIN_ROWS: Final = 2
MIN_COLUMNS: Final = 2
"""With fewer, a table is a frame around something or a list."""


class TableRows:
    """The rows of an open table, as ranges of blocks; filled during the walk."""

    __slots__ = ("_cells", "_start", "first", "nested")

    def __init__(self, first: int) -> None:
        self.first = first
        self.nested = False
        self._start = first
        self._cells: list[list[tuple[int, int]]] = []

    def open(self, tag: str, block: int) -> None:
        """A row or a cell begins; `block` is the index of the next block."""
        if tag == "tr" or not self._cells:
            self._cells.append([])
        self._start = block

    def close_cell(self, block: int) -> None:
        """The cell that was opened last ends before block `block`."""
        self._cells[-1].append((self._start, block))

    def data(self, texts: list[str]) -> tuple[tuple[str, ...], ...]:
        """The cells' text row by row; empty when this is not a table of data.

        `texts` are the texts of the blocks since `first`. Text outside any cell (a caption)
        also makes it no table of data, and so does a cell inside another one (an end tag is
        missing).
        """
        if self.nested or not texts:
            return ()
        rows = [row for row in self._cells if row]
        wide = [row for row in rows if len(row) >= MIN_COLUMNS]
        if len(rows) < MIN_ROWS or len(wide) * 2 < len(rows) or len(wide) < MIN_ROWS:
            return ()
        end = self.first
        for first, last in chain.from_iterable(rows):
            if first != end:
                return ()
            end = last
        if end != self.first + len(texts) or len(texts) > 2 * sum(map(len, rows)):
            return ()
        if max(map(len, texts)) > MAX_CELL_CHARS:
            return ()
        base = self.first
        return tuple(
            tuple(
                " ".join(texts[first - base : last - base]).replace("\n", " ")
                for first, last in row
            )
            for row in rows
        )
