"""`python -m benchmarks.training.page_types`: learn what tells the kind of a page and its trust.

Writes the section "page" of `benchmarks/.cache/weights/fold<k>.json` and of
`newsclean/scoring/weights.json`, and leaves the other sections alone. The pages are read with the
weights of their own fold, which have not seen them, so the engine's scores on them are as
uncertain as on any new page.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from multiprocessing import Pool
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality import metrics
from benchmarks.quality.calibration import CALIBRATED, KIND_OF_GOLD
from benchmarks.quality.corpus import GoldPage, load
from benchmarks.quality.folds import FOLDS, fold_of
from benchmarks.quality.own import fold_paths
from benchmarks.training.fit import Shape, forest_data, format_weights, train
from benchmarks.training.pages import ROOT
from newsclean.api import extract_page
from newsclean.scoring.page_columns import PAGE_COLUMNS, TRUST
from newsclean.scoring.page_type import KINDS
from newsclean.scoring.trees import Forest
from newsclean.scoring.weights import PAGE_FORESTS, PageWeights, Weights, parse_weights

Rows: TypeAlias = "NDArray[np.float32]"

DATASET_WEIGHTS: Final = {
    "wcxb": 1.0,
    "fundus": 0.3,
    "newspaper": 0.5,
    "postlight": 0.3,
    "segments": 0.03,
    "dates": 0.03,
    "readability": 0.2,
}
"""What a page counts. Only `wcxb` says its type; the others are taken for articles, which some of
`segments` and `dates` are not (home pages, products, services, by the look of their addresses).
`readability` has bare pages, a heading and text that declare nothing; without them such a page is
no article."""

ARTICLE_IN_OTHERS: Final = 0.05
"""What an article counts for the other kinds: they are asked when a page is none."""

FOUND_KIND: Final = 1.5
"""What a page of a kind counts for its forest; without it too many are called "other"."""

OTHER_TRUST: Final = 0.7
"""What a page that is no article counts for the trust in a body."""

RIGHT: Final = 0.9
"""F1 from which a body is right."""

ARTICLE: Final = Shape(trees=100, leaves=4, rate=0.1, min_data=8, features=0.4)
OTHER: Final = Shape(trees=60, leaves=4, rate=0.1, min_data=5, features=0.4)
TRUSTED: Final = Shape(trees=60, leaves=4, rate=0.1, min_data=30, features=0.7)


class Sample(NamedTuple):
    """A page as the forests see it."""

    id: str
    url: str
    dataset: str
    fold: int
    kind: str
    row: tuple[float, ...]
    trust_row: tuple[float, ...]
    """With a zero where the margin of "article" belongs."""
    f1: float | None
    """Of the body; None without gold text."""


def load_samples(corpus: Path | None, workers: int = 2) -> list[Sample]:
    """All pages that teach the kind of a page."""
    golds = [gold for name in DATASET_WEIGHTS for gold in load(name, corpus)]
    with Pool(workers) as pool:
        found = pool.map(read_sample, golds, chunksize=16)
    return [sample for sample in found if sample is not None]


def read_sample(gold: GoldPage) -> Sample | None:
    """One page, read with weights that have not seen it; None when it has no blocks.

    The rows are those that the library itself makes: its forests are replaced by ones that note
    what they are asked.
    """
    fold = fold_of(gold.domain)
    weights, asked = _engine(fold)
    asked.clear()
    article = extract_page(gold.html, url=gold.url or None, rules=None, weights=weights)
    if not asked:
        return None
    text = article.text
    if gold.dataset == "fundus":
        text = metrics.join_lead(article.lead, text)
    f1 = None if gold.text is None else metrics.score_body(gold.text, text).counts.f1
    kind = KIND_OF_GOLD[gold.page_type or "article"]
    page, trust = asked["article"], asked["trust"]
    return Sample(gold.id, gold.url, gold.dataset, fold, kind, tuple(page), tuple(trust), f1)


class _Notebook(Forest):
    """A forest that knows nothing, and notes the row it is asked for."""

    __slots__ = ("name", "notes")

    def __init__(self, name: str, notes: dict[str, Sequence[float]]) -> None:
        super().__init__([])
        self.name = name
        self.notes = notes

    def margin(self, row: Sequence[float]) -> float:
        self.notes[self.name] = row
        return super().margin(row)


@lru_cache(maxsize=FOLDS)
def _engine(fold: int) -> tuple[Weights, dict[str, Sequence[float]]]:
    """The weights of a fold with page forests that note the rows they are asked for."""
    data = json.loads(fold_paths()[fold].read_text(encoding="utf-8"))
    asked: dict[str, Sequence[float]] = {}
    page = PageWeights(*(_Notebook(name, asked) for name in PAGE_FORESTS))
    return replace(parse_weights({**data, "page": untrained()}), page=page), asked


def untrained() -> dict[str, Any]:
    """The section with forests that know nothing."""
    columns = {name: list(names) for name, names in PAGE_COLUMNS.items()}
    return {"columns": columns, **{name: [] for name in PAGE_FORESTS}}


class Fitted(NamedTuple):
    """The forests of one fit."""

    kinds: dict[str, Any]
    trust: Any

    def margins(self, samples: Sequence[Sample]) -> dict[str, NDArray[np.float64]]:
        """Log-odds of each kind."""
        rows = _rows(samples)
        return {kind: forest.predict(rows, raw_score=True) for kind, forest in self.kinds.items()}

    def section(self) -> dict[str, Any]:
        """The section "page" of a weights file."""
        forests = {kind: forest_data(forest) for kind, forest in self.kinds.items()}
        return {**untrained(), **forests, "trust": forest_data(self.trust)}


def fit(samples: Sequence[Sample]) -> Fitted:
    """Fit all forests; the trust sees margins of "article" by one that has not seen the page."""
    kinds: dict[str, Any] = {kind: _fit_kind(samples, kind) for kind in KINDS}
    known = [sample for sample in samples if _teaches_trust(sample)]
    margins = np.zeros(len(known))
    folds = np.array([sample.fold for sample in known])
    for fold in sorted(set(folds.tolist())):
        forest = _fit_kind([sample for sample in samples if sample.fold != fold], "article")
        unseen = [sample for sample in known if sample.fold == fold]
        margins[folds == fold] = forest.predict(_rows(unseen), raw_score=True)
    right = np.array([float(sample.f1 is not None and sample.f1 >= RIGHT) for sample in known])
    weights = np.array([1.0 if sample.kind == "article" else OTHER_TRUST for sample in known])
    return Fitted(kinds, train(_trust_rows(known, margins), right, weights, TRUSTED))


def _fit_kind(samples: Sequence[Sample], kind: str) -> Any:
    labels = np.array([float(sample.kind == kind) for sample in samples])
    weights = np.array([DATASET_WEIGHTS[sample.dataset] for sample in samples])
    if kind == "article":
        return train(_rows(samples), labels, weights, ARTICLE)
    weights *= [ARTICLE_IN_OTHERS if sample.kind == "article" else 1.0 for sample in samples]
    weights *= np.where(labels > 0, FOUND_KIND, 1.0)
    return train(_rows(samples), labels, weights, OTHER)


def _teaches_trust(sample: Sample) -> bool:
    return sample.f1 is not None and sample.dataset in CALIBRATED


def _rows(samples: Sequence[Sample]) -> Rows:
    return np.array([sample.row for sample in samples], dtype=np.float32)


def _trust_rows(samples: Sequence[Sample], margins: NDArray[np.float64]) -> Rows:
    rows = np.array([sample.trust_row for sample in samples], dtype=np.float32)
    rows[:, TRUST.index("kind")] = margins
    return rows


def write_section(fitted: Fitted, path: Path) -> None:
    """Replace the section "page" of a weights file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(format_weights({**data, "page": fitted.section()}), encoding="utf-8")


def learn(corpus: Path | None) -> None:
    """Fit without each fold and on all pages, write the sections."""
    samples = load_samples(corpus)
    print(f"{len(samples)} pages teach the kind of a page", flush=True)
    for fold, path in fold_paths().items():
        write_section(fit([sample for sample in samples if sample.fold != fold]), path)
        print(f"fold {fold} written", flush=True)
    write_section(fit(samples), ROOT / "newsclean" / "scoring" / "weights.json")
    print("package weights written; figures: python -m benchmarks.quality --question page_type")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser("python -m benchmarks.training.page_types")
    parser.add_argument("--corpus", type=Path, help="folder of the corpus (else NEWSCLEAN_CORPUS)")
    learn(parser.parse_args().corpus)


if __name__ == "__main__":
    main()
