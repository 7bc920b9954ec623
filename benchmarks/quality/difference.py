"""Where a text departs from its gold, line by line, in characters and for reading."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.quality.metrics import SHINGLE, fold_words, shingles, tokens

ENOUGH: Final = 0.5
"""Share of a line's shingles in the other text from which on the line counts as found there;
golds split and join lines in their own ways, so whole lines cannot be compared."""

_ANCHOR: Final = 60
"""Folded characters of a gold line that are looked up in the text, to place lost lines."""


@dataclass(frozen=True, slots=True)
class Budget:
    """An error budget in characters."""

    gold: int = 0
    before: int = 0
    """Kept before the first line of the gold."""
    inside: int = 0
    """Kept between its first and last line."""
    after: int = 0
    """Kept after its last line; everything, when no line of the gold was kept."""
    lost: int = 0

    def __add__(self, other: Budget) -> Budget:
        return Budget(
            self.gold + other.gold,
            self.before + other.before,
            self.inside + other.inside,
            self.after + other.after,
            self.lost + other.lost,
        )

    def __str__(self) -> str:
        parts = (
            f"{name} {count} ({count / max(self.gold, 1):.1%})"
            for name, count in (
                ("kept before", self.before),
                ("kept inside", self.inside),
                ("kept after", self.after),
                ("lost", self.lost),
            )
        )
        return f"gold {self.gold} characters: {', '.join(parts)}"


class _Text:
    """A text whose lines can be found in another."""

    def __init__(self, text: str) -> None:
        self.lines = [line.strip() for line in text.split("\n") if line.strip()]
        self.folded = f" {fold_words(' '.join(self.lines))} "
        self.shingles = frozenset(shingles(tokens(text.lower())))

    def has(self, line: str) -> bool:
        """Most of `line` is in this text."""
        words = tokens(line.lower())
        if len(words) <= SHINGLE:
            return f" {fold_words(line)} " in self.folded
        parts = shingles(words)
        found = sum(count for part, count in parts.items() if part in self.shingles)
        return found >= ENOUGH * parts.total()


@dataclass(frozen=True, slots=True)
class Difference:
    """The lines of a text and of its gold, each told whether the other has it."""

    text: tuple[tuple[str, bool], ...]
    """Lines of the extracted text, and whether they are in the gold."""
    lost: dict[int, tuple[str, ...]]
    """Lines of the gold that are not in the text, by the number of text lines before them."""
    gold_chars: int

    @property
    def budget(self) -> Budget:
        """The difference in characters."""
        right = [number for number, (_, known) in enumerate(self.text) if known]
        first, last = (right[0], right[-1]) if right else (0, -1)
        counts = {"before": 0, "inside": 0, "after": 0}
        for number, (line, known) in enumerate(self.text):
            if not known:
                place = "inside" if first < number < last else "before"
                counts["after" if number > last else place] += len(line)
        lost = sum(len(line) for lines in self.lost.values() for line in lines)
        return Budget(self.gold_chars, lost=lost, **counts)

    def lines(self, width: int) -> Iterator[str]:
        """A diff: `-` lost lines, `+` lines that are not in the gold, right ones counted."""
        right = 0
        for number in range(len(self.text) + 1):
            lost = self.lost.get(number, ())
            line, known = self.text[number] if number < len(self.text) else ("", False)
            if right and (lost or not known):
                yield f"    ... {right} right"
                right = 0
            yield from (f"  - {_cut(gold, width)}" for gold in lost)
            if known:
                right += 1
            elif line:
                yield f"  + {_cut(line, width)}"


def compare(gold: str, text: str) -> Difference:
    """Compare a text with its gold, line by line."""
    true, mine = _Text(gold), _Text(text)
    starts = _line_starts(mine.lines)
    lost: dict[int, list[str]] = defaultdict(list)
    place = 0
    for line in true.lines:
        if mine.has(line):
            at = mine.folded.find(fold_words(line)[:_ANCHOR])
            place = bisect_right(starts, at) if at >= 0 else place
        else:
            lost[place].append(line)
    return Difference(
        text=tuple((line, true.has(line)) for line in mine.lines),
        lost={number: tuple(lines) for number, lines in lost.items()},
        gold_chars=sum(map(len, true.lines)),
    )


def _line_starts(lines: list[str]) -> list[int]:
    """Offsets of the lines in the folded text."""
    starts, at = [], 1
    for line in lines:
        starts.append(at)
        folded = fold_words(line)
        at += len(folded) + 1 if folded else 0
    return starts


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else f"{line[: width - 3]}..."
