"""Two tables of what a tool says of whole pages: kinds confused, and confidence against truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from benchmarks.quality.corpus import GoldPage
from benchmarks.quality.measures import SURE, Pages, score_confidence

KIND_OF_GOLD: Final = {
    "article": "article",
    "listing": "index",
    "collection": "index",
    "forum": "forum",
    "product": "product",
    "documentation": "other",
    "service": "other",
}
"""The page types of the gold in the terms of `newsclean.model.PageType`."""

CALIBRATED: Final = ("fundus", "wcxb", "newspaper")
"""Datasets whose gold text is exact enough to call a body right or wrong."""

BINS: Final = (0.0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)


def confusion_table(pairs: Iterable[tuple[str, str]]) -> str:
    """Rows are kinds of the gold, columns what was found, with the number of pages."""
    counts = Counter(pairs)
    kinds = list(dict.fromkeys(KIND_OF_GOLD.values()))
    found = kinds + sorted({kind for _, kind in counts} - set(kinds))
    lines = [["", *found, "right"]]
    for gold in kinds:
        row = [counts[gold, kind] for kind in found]
        share = f"{counts[gold, gold] / sum(row):.3f}" if sum(row) else "-"
        lines.append([gold, *map(str, row), share])
    return _aligned(lines)


def reliability_table(columns: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """For each bin of confidence: pages, their mean confidence, the share with a right body.

    `columns` holds (confidence, F1 of the body) of each page, by the name of the pages.
    """
    lines = [["confidence", *(f"{name}: pages, said, right" for name in columns)]]
    for low, high in pairwise(BINS):
        cells = [_bin([s for s in scores if low <= s[0] < high]) for scores in columns.values()]
        lines.append([f"{low:.2f}..{min(1.0, high):.2f}", *cells])
    return _aligned(lines)


def _bin(scores: Sequence[tuple[float, float]]) -> str:
    if not scores:
        return "0"
    said = sum(confidence for confidence, _ in scores) / len(scores)
    right = sum(f1 >= SURE for _, f1 in scores) / len(scores)
    return f"{len(scores)}  {said:.2f}  {right:.2f}"


def page_tables(tool: str, pages: Mapping[str, Pages]) -> Iterator[str]:
    """Both tables of one tool, from its results by dataset; none where nothing is known."""
    kinds = [
        (KIND_OF_GOLD[page.page_type], result.output.page_type)
        for page, result in pages.get("wcxb", ())
        if page.page_type and result.output.page_type
    ]
    if kinds:
        yield f"== page types of wcxb as {tool} finds them\n{confusion_table(kinds)}"
    columns: dict[str, list[tuple[float, float]]] = {}
    for page, result in (pair for found in pages.values() for pair in found):
        score = score_confidence(page, result)
        if score is not None:
            columns.setdefault(_group(page), []).append(score)
    if columns:
        yield f"== confidence of {tool}, right is F1 >= {SURE}\n{reliability_table(columns)}"


def _group(page: GoldPage) -> str:
    """Articles apart from other pages."""
    if page.page_type:
        return "wcxb articles" if page.page_type == "article" else "wcxb other"
    return page.dataset


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
