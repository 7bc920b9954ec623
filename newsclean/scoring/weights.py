"""The learned numbers of the engine, read from a data file that `benchmarks.training` writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from newsclean.scoring.columns import COLUMNS
from newsclean.scoring.page_columns import PAGE_COLUMNS
from newsclean.scoring.trees import Forest
from newsclean.scoring.words import Evidence

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

VERSION: Final = 3

PAGE_FORESTS: Final = ("article", "index", "forum", "product", "trust")
"""The forests of the section "page", in the order of `PageWeights`."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word evidence that the features look up."""

    marks: Evidence
    """Words of class and id names."""
    words: Evidence
    """First words of short blocks."""


@dataclass(frozen=True, slots=True)
class PageWeights:
    """What judges the page as a whole; see `page_type`."""

    article: Forest
    """Tells articles, by `page_columns.PAGE`; so do the next three for their kinds."""
    index: Forest
    forum: Forest
    product: Forest
    trust: Forest
    """Log-odds that the body is right, by `page_columns.TRUST`."""

    @property
    def others(self) -> tuple[Forest, Forest, Forest]:
        """The forests of the kinds besides articles."""
        return self.index, self.forum, self.product


@dataclass(frozen=True, slots=True)
class Looks:
    """The two forests that judge blocks one after the other."""

    alone: Forest
    """Judges a block by `columns.ALONE`."""
    context: Forest
    """Judges it again by `columns.CONTEXT`, which hold the neighbours' first scores."""


@dataclass(frozen=True, slots=True)
class Weights:
    """All learned numbers. Immutable: one set can serve many threads."""

    lexicon: Lexicon
    gate: Forest
    """Settles what is plainly not body, by `columns.GATE`."""
    gate_least: float
    """Margin up to which a block is settled."""
    marked: Looks
    """For pages with an element that is made for a story (`Structure.is_marked`)."""
    plain: Looks
    """For the others, many of them old: learned from pages written as in 2008 too."""
    lead: Forest
    """Tells the lead, by `columns.LEAD`."""
    threshold: float
    """Score from which a block is body, 0..1."""
    page: PageWeights

    def looks(self, *, marked: bool) -> Looks:
        """The forests for a page."""
        return self.marked if marked else self.plain


def parse_weights(data: Mapping[str, Any]) -> Weights:
    """The weights in the file's plain data.

    Raises ValueError for another version, or when they were learned on other features.
    """
    if data.get("version") != VERSION:
        raise ValueError(f"weights of version {data.get('version')!r}, expected {VERSION}")
    if data["columns"] != {name: list(names) for name, names in COLUMNS.items()}:
        raise ValueError("weights learned on other features: run benchmarks.training")
    return Weights(
        Lexicon(Evidence(data["marks"]), Evidence(data["words"])),
        Forest(data["gate"]),
        float(data["gate_least"]),
        _looks(data["marked"]),
        _looks(data["plain"]),
        Forest(data["lead"]),
        float(data["threshold"]),
        _page_weights(data.get("page", {})),
    )


def _looks(data: Mapping[str, Any]) -> Looks:
    return Looks(Forest(data["alone"]), Forest(data["context"]))


def _page_weights(data: Mapping[str, Any]) -> PageWeights:
    if data.get("columns") != {name: list(names) for name, names in PAGE_COLUMNS.items()}:
        raise ValueError(
            "no page weights, or of other features: run benchmarks.training.page_types"
        )
    return PageWeights(*(Forest(data[name]) for name in PAGE_FORESTS))


def load_weights(path: str | Path | None = None) -> Weights:
    """The weights in a file; without a path, the ones that come with the package."""
    return _bundled() if path is None else _read(Path(path))


@lru_cache(maxsize=1)
def _bundled() -> Weights:
    from importlib import resources  # it costs 5 ms to import

    return _read(resources.files("newsclean.scoring") / "weights.json")


def _read(path: Path | Traversable) -> Weights:
    return parse_weights(json.loads(path.read_text(encoding="utf-8")))
