"""Rows of figures, tools side by side, and how they are printed."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from benchmarks.quality.collect import Result
from benchmarks.quality.corpus import PUBLIC, GoldPage
from benchmarks.quality.folds import fold_of
from benchmarks.quality.measures import Measure, Pages
from benchmarks.quality.output import ToolInfo
from benchmarks.quality.own import NAME
from benchmarks.quality.questions import View, groups_of

SEED: Final = 20_250_101
RESAMPLES: Final = 200
INTERVAL: Final = 0.95
SMALLEST_GROUP: Final = 3
"""Pages that a script or language must have to get a row of its own."""

Results = Mapping[str, Mapping[str, Result]]
"""Results of one dataset: by tool name, then by page id."""

_COUNTS: Final = frozenset({"bad pages", "raised", "of these timeouts"})


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, asked of every tool."""

    label: str
    figure: str
    pages: int
    """Pages whose gold says something about it."""
    values: Mapping[str, float] = field(default_factory=dict)
    """By tool; a tool without the field is not in it."""
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Instead of values, for rows that show a spread."""

    def cell(self, tool: str) -> str:
        """The figure of a tool as it is printed."""
        if tool in self.ranges:
            low, high = self.ranges[tool]
            return f"{_format(self.figure, low)}..{_format(self.figure, high)}"
        return _format(self.figure, self.values[tool]) if tool in self.values else "-"

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        shown: Mapping[str, Any] = self.ranges or self.values
        return {"rows": self.label, "figure": self.figure, "pages": self.pages,
                "values": dict(shown)}  # fmt: skip


def rows_of(
    view: View, pages: Sequence[GoldPage], results: Results, tools: Sequence[ToolInfo]
) -> Iterator[Row]:
    """All rows of a view: figures, 95 % interval, spread over folds, scripts and languages."""
    kept = [page for page in pages if view.keep(page)]
    for measure in view.measures:
        paired = {
            tool.name: [(page, results[tool.name][page.id]) for page in kept]
            for tool in tools
            if measure.field in tool.fields
        }
        yield from _figures(view.label, measure, paired)
        if measure.name in {"body", "segments"}:
            yield from _spreads(view.label, measure, paired)
        if view.grouped and measure is view.measures[0]:
            yield from _groups(view.label, measure, paired)


def _figures(label: str, measure: Measure, paired: Mapping[str, Pages]) -> Iterator[Row]:
    scores = {tool: measure.scores(pages) for tool, pages in paired.items()}
    found = {tool: measure.summarize(values) for tool, values in scores.items() if values}
    if not found:
        return
    pages = max(len(values) for values in scores.values())
    prefix = "" if measure.name in {"body", "segments", "time"} else measure.name
    for name in next(iter(found.values())):
        figure = f"{prefix} {name}".strip()
        yield Row(label, figure, pages, {tool: values[name] for tool, values in found.items()})


def _spreads(label: str, measure: Measure, paired: Mapping[str, Pages]) -> Iterator[Row]:
    scores = {tool: measure.scores(pages) for tool, pages in paired.items()}
    intervals = {tool: bootstrap(measure, values) for tool, values in scores.items() if values}
    if not intervals:
        return
    pages = max(len(values) for values in scores.values())
    yield Row(label, "95 % interval", pages, ranges=intervals)
    folds = _fold_scores(measure, paired.get(NAME, ()))
    if len(folds) > 1:
        yield Row(label, "over folds", pages, ranges={NAME: (min(folds), max(folds))})


def bootstrap(measure: Measure, scores: Sequence[Any]) -> tuple[float, float]:
    """95 % interval of the headline figure over resampled pages.

    The draws are the same in every run and for every tool, so tools can be compared.
    """
    draw = random.Random(SEED)
    figures = sorted(
        headline(measure, draw.choices(scores, k=len(scores))) for _ in range(RESAMPLES)
    )
    cut = int(RESAMPLES * (1 - INTERVAL) / 2)
    return figures[cut], figures[-1 - cut]


def headline(measure: Measure, scores: Sequence[Any]) -> float:
    """The first figure of a measure."""
    return next(iter(measure.summarize(scores).values()))


def _fold_scores(measure: Measure, pages: Pages) -> list[float]:
    folds: dict[int, list[tuple[GoldPage, Result]]] = defaultdict(list)
    for page, result in pages:
        if page.dataset != PUBLIC:
            folds[fold_of(page.domain)].append((page, result))
    scores = (measure.scores(part) for part in folds.values())
    return [headline(measure, values) for values in scores if values]


def _groups(label: str, measure: Measure, paired: Mapping[str, Pages]) -> Iterator[Row]:
    split: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for tool, pages in paired.items():
        for page, result in pages:
            score = measure.score(page, result)
            for group in groups_of(page) if score is not None else ():
                split[group][tool].append(score)
    for group in sorted(split, key=lambda group: (group.split()[0] != "script", group)):
        scores = split[group]
        size = max(len(values) for values in scores.values())
        if size >= SMALLEST_GROUP:
            values = {tool: headline(measure, found) for tool, found in scores.items()}
            yield Row(label, group, size, values)


def _format(figure: str, value: float) -> str:
    if figure in _COUNTS:
        return f"{value:.0f}"
    return f"{value:.1f}" if figure.endswith(("ratio", "ms")) else f"{value:.3f}"


def format_table(title: str, rows: Iterable[Row], tools: Sequence[str]) -> str:
    """The rows as text, tools as columns."""
    body = [[row.label, row.figure, str(row.pages), *map(row.cell, tools)] for row in rows]
    lines = [["", "", "pages", *tools], *body]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    printed = [
        "  ".join(
            cell.ljust(width) if column < 2 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([f"== {title}", *_without_repeats(printed, lines, widths[0])])


def _without_repeats(printed: list[str], lines: list[list[str]], width: int) -> Iterator[str]:
    """The printed lines with the label only where it changes."""
    last = ""
    for text, cells in zip(printed, lines, strict=True):
        yield " " * width + text[width:] if cells[0] == last else text
        last = cells[0]
