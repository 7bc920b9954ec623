"""`python -m benchmarks.training.lead_forest`: learn to tell the lead, once the body is learned.

Writes the section "lead" of `benchmarks/.cache/weights/fold<k>.json` and of
`newsclean/scoring/weights.json`, and leaves the other sections alone. The forest sees the scores
of the body, so each page is scored with the weights of its own fold, which have not seen it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from benchmarks.quality.own import fold_paths
from benchmarks.training.fit import Rows, Shape, forest_data, format_weights, train
from benchmarks.training.page_types import untrained
from benchmarks.training.pages import ROOT, TrainingPage, load_pages
from newsclean.scoring import Weights, score_page
from newsclean.scoring.columns import LEAD
from newsclean.scoring.lead import lead_candidates, lead_row
from newsclean.scoring.weights import parse_weights

SHAPE: Final = Shape(trees=60, leaves=8, rate=0.1, min_data=12, features=0.5)

LIKE_BODY: Final = [LEAD.index(name) for name in ("kind_of_body", "parent_of_body")]

PACKAGE: Final = ROOT / "newsclean" / "scoring" / "weights.json"


class _Examples(NamedTuple):
    fold: int
    rows: Rows
    labels: Rows
    weights: Rows


def learn(pages: Sequence[TrainingPage]) -> None:
    """Fit the lead without each fold and on all pages, and write it into the weights files."""
    weights = {fold: _without_lead(path) for fold, path in fold_paths().items()}
    examples = [found for page in pages if (found := _examples(page, weights[page.fold]))]
    for fold, path in fold_paths().items():
        _merge(path, _fit([page for page in examples if page.fold != fold]))
    _merge(PACKAGE, _fit(examples))
    print(f"leads learned from {len(examples)} pages")


def _without_lead(path: Path) -> Weights:
    data = json.loads(path.read_text(encoding="utf-8"))
    columns = {**data["columns"], "lead": list(LEAD)}
    return parse_weights({**data, "columns": columns, "lead": [], "page": untrained()})


def _examples(page: TrainingPage, weights: Weights) -> _Examples | None:
    if not page.lead_weights.any():
        return None
    scored = score_page(page.page, page.claims, weights)
    structure = scored.structure
    scores = [block.score for block in scored.page.blocks]
    indexes = lead_candidates(structure, scores)
    if not indexes:
        return None
    rows = np.array([lead_row(structure, scores, index) for index in indexes], dtype=np.float32)
    labels = page.lead[indexes]
    known = page.lead_weights[indexes].copy()
    # A first paragraph that looks like the next ones and stands with them is not set apart.
    known[(labels > 0) & (rows[:, LIKE_BODY] > 0).all(axis=1)] = 0.0
    return _Examples(page.fold, rows, labels, known)


def _fit(examples: Sequence[_Examples]) -> list[Any]:
    rows = np.concatenate([page.rows for page in examples])
    labels = np.concatenate([page.labels for page in examples])
    weights = np.concatenate([page.weights for page in examples])
    return forest_data(train(rows, labels, weights, SHAPE))


def _merge(path: Path, forest: list[Any]) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    data["lead"] = forest
    data["columns"]["lead"] = list(LEAD)
    path.write_text(format_weights(data), encoding="utf-8")


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.training.lead_forest", description=__doc__
    )
    parser.add_argument("--corpus", type=Path, help="folder of the corpus (else NEWSCLEAN_CORPUS)")
    learn(load_pages(parser.parse_args().corpus))


if __name__ == "__main__":
    main()
