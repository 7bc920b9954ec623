"""How well texts of a page match the titles that it declares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

MIN_TITLE_PART: Final = 10
"""Characters from which one title inside another is more than chance."""

MAX_COMPARED: Final = 100_000_000
"""Pairs of characters of texts and titles; 0.1 s when texts and titles nearly fit everywhere."""


class TitleRanks:
    """Compares texts of a page with its declared titles, at a bounded cost for the whole page."""

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = titles
        self._left = MAX_COMPARED

    def rank(self, text: str) -> float:
        """How well a text matches a title: 1 equal, less for a part of it, 0 for none."""
        best = 0.0
        for title in self.titles:
            if text == title:
                return 1.0
            short, long = (text, title) if len(text) < len(title) else (title, text)
            if len(short) >= MIN_TITLE_PART and self._left > 0:
                self._left -= len(short) * len(long)  # the worst that `in` can take
                if short in long:
                    best = max(best, 0.5 + 0.5 * len(short) / len(long))
        return best
