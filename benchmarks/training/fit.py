"""Fits the two forests and writes them as the engine's data file.

The second forest sees the scores of the first, so these must come from pages that the first has
not seen: within the training pages, each fold is scored by a forest fitted on the other folds,
with word tables of the other folds as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray

from benchmarks.training.lexicon import learn_lexicon
from benchmarks.training.pages import TrainingPage
from newsclean.scoring import columns
from newsclean.scoring.context import context_rows
from newsclean.scoring.features import PageFeatures
from newsclean.scoring.trees import sigmoid
from newsclean.scoring.weights import VERSION, Lexicon

Rows = NDArray[np.float32]

SEED: Final = 20240501

COMMON: Final = {
    "objective": "binary",
    "min_sum_hessian_in_leaf": 0.01,
    "lambda_l2": 5.0,
    "bagging_freq": 1,
    "max_bin": 127,
    "verbose": -1,
    "num_threads": 2,
    "deterministic": True,
    "force_row_wise": True,
    "seed": SEED,
}


class Shape(NamedTuple):
    """The size of a forest, and how it is grown."""

    trees: int
    leaves: int
    rate: float
    min_data: int
    features: float = 0.6
    bagging: float = 0.8


ALONE: Final = Shape(trees=60, leaves=16, rate=0.15, min_data=60)
CONTEXT: Final = Shape(trees=60, leaves=16, rate=0.12, min_data=60)

THRESHOLD: Final = 0.5


class Fitted(NamedTuple):
    """What one fit makes."""

    lexicon: Lexicon
    alone: Any
    context: Any


def fit(pages: Sequence[TrainingPage]) -> Fitted:
    """Fit both forests on the pages."""
    folds = sorted({page.fold for page in pages})
    first: dict[int, NDArray[np.float64]] = {}
    features: dict[int, PageFeatures] = {}
    rows: dict[int, Rows] = {}
    for fold in folds:
        lexicon = learn_lexicon(page for page in pages if page.fold != fold)
        for index, page in enumerate(pages):
            if page.fold == fold:
                features[index] = PageFeatures(page.page, page.claims, lexicon)
                rows[index] = np.array(features[index].rows(), dtype=np.float32)
    for fold in folds:
        outside = [index for index, page in enumerate(pages) if page.fold != fold]
        forest = _grow([rows[i] for i in outside], [pages[i] for i in outside], ALONE)
        for index, page in enumerate(pages):
            if page.fold == fold:
                first[index] = forest.predict(rows[index])
    every = range(len(pages))
    alone = _grow([rows[i] for i in every], pages, ALONE)
    second = [
        np.array(context_rows(features[i], rows[i].tolist(), first[i].tolist()), dtype=np.float32)
        for i in every
    ]
    context = _grow(second, pages, CONTEXT)
    return Fitted(learn_lexicon(pages), alone, context)


def _grow(rows: Sequence[Rows], pages: Sequence[TrainingPage], shape: Shape) -> Any:
    x = np.concatenate(rows)
    y = np.concatenate([page.body for page in pages])
    w = np.concatenate([page.weights for page in pages])
    used = w > 0
    data = lightgbm.Dataset(x[used], y[used], weight=w[used] / w[used].mean())
    options = {
        **COMMON,
        "num_leaves": shape.leaves,
        "learning_rate": shape.rate,
        "min_data_in_leaf": shape.min_data,
        "feature_fraction": shape.features,
        "bagging_fraction": shape.bagging,
    }
    return lightgbm.train(options, data, shape.trees)


def write_weights(fitted: Fitted, path: Path) -> None:
    """Write the data file that `newsclean.scoring.load_weights` reads."""
    data = {
        "version": VERSION,
        "threshold": THRESHOLD,
        "alone_features": list(columns.ALONE),
        "context_features": list(columns.CONTEXT),
        "marks": fitted.lexicon.marks.table,
        "words": fitted.lexicon.words.table,
        "alone": _forest_data(fitted.alone),
        "context": _forest_data(fitted.context),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_dump(data), encoding="utf-8")


def _forest_data(booster: Any) -> dict[str, Any]:
    # LightGBM folds the starting margin into the first tree.
    trees = [_node_data(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    return {"bias": 0.0, "trees": trees}


def _node_data(node: Mapping[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 4)
    threshold = float(f"{float(node['threshold']):.6g}")
    return [
        int(node["split_feature"]),
        threshold,
        _node_data(node["left_child"]),
        _node_data(node["right_child"]),
    ]


def _dump(data: Mapping[str, Any]) -> str:
    """One line for each tree and table, so that a new fit gives a readable diff."""
    parts = []
    for key, value in data.items():
        if key in ("alone", "context"):
            trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in value["trees"])
            text = f'{{"bias": {value["bias"]}, "trees": [\n{trees}\n]}}'
        else:
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        parts.append(f"{json.dumps(key)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def predict(fitted: Fitted, page: TrainingPage) -> list[float]:
    """The scores of one page, as the engine computes them."""
    features = PageFeatures(page.page, page.claims, fitted.lexicon)
    rows = features.rows()
    first = fitted.alone.predict(np.array(rows, dtype=np.float32)).tolist()
    second = context_rows(features, rows, first)
    margins = fitted.context.predict(np.array(second, dtype=np.float32), raw_score=True)
    return [sigmoid(float(margin)) for margin in margins]
