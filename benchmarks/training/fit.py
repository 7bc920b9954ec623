"""Fits the forests and writes them as the engine's data file.

The second forest sees the scores of the first, so these must come from pages that the first has
not seen: within the training pages, each fold is scored by a forest fitted on the other folds,
with word tables of the other folds as well. It learns from those blocks that it may be asked about.
A label that both looks of other folds contradict counts less.

There are two pairs of forests. That for pages which mark their story learns from the pages as they
are, that for the others also from copies in an old layout, but then only from blocks that the gate
leaves open: no others are ever asked of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import lightgbm
import numpy as np
from numpy.typing import NDArray

from benchmarks.training.lexicon import learn_lexicon
from benchmarks.training.pages import TrainingPage
from newsclean.scoring.columns import COLUMNS
from newsclean.scoring.context import context_rows
from newsclean.scoring.engine import SETTLED, UNSURE
from newsclean.scoring.features import PageFeatures
from newsclean.scoring.gate import gate_row, may_be_body, story_start
from newsclean.scoring.structure import Structure
from newsclean.scoring.trees import sigmoid
from newsclean.scoring.weights import PAGE_FORESTS, VERSION, Lexicon
from newsclean.vocab.tags import HEADINGS

Rows: TypeAlias = "NDArray[np.float32]"

_Lesson: TypeAlias = tuple[TrainingPage, Sequence[int], Rows]
"""Some blocks of a page: their indexes, and a row for each."""

SEED: Final = 20240501

COMMON: Final = {
    "objective": "binary",
    "min_sum_hessian_in_leaf": 0.01,
    "lambda_l2": 5.0,
    "bagging_freq": 1,
    "max_bin": 127,
    "verbose": -1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": SEED,
}


FORESTS: Final = frozenset({*COLUMNS, *PAGE_FORESTS})
"""Keys of the data file whose values are lists of trees."""

SECTIONS: Final = frozenset({"marked", "plain", "page"})
"""Keys whose values are tables of such keys."""


class Shape(NamedTuple):
    """The size of a forest, and how it is grown."""

    trees: int
    leaves: int
    rate: float
    min_data: int
    features: float = 0.6
    bagging: float = 0.8


GATE: Final = Shape(trees=20, leaves=16, rate=0.2, min_data=60, features=1.0)
ALONE: Final = Shape(trees=80, leaves=24, rate=0.12, min_data=60)
CONTEXT: Final = Shape(trees=100, leaves=24, rate=0.08, min_data=60)

THRESHOLD: Final = 0.5

GATE_LOSS: Final = 0.001
"""Share of the body, by weight, that the gate may settle wrongly on the training pages."""


SPARE: Final = 1.0
"""Margin (log-odds) beyond `UNSURE` up to which the second look learns from a block."""

DOUBTFUL: Final = 0.9
DOUBT_WEIGHT: Final = 0.3
"""Where the score by forests that have not seen the page is that far from the label, the label
counts less: it may be wrong (confident learning, Northcutt et al. 2021)."""


class Pair(NamedTuple):
    """The forests of the two looks."""

    alone: Any
    context: Any


class Fitted(NamedTuple):
    """What one fit makes."""

    lexicon: Lexicon
    gate: Any
    gate_least: float
    marked: Pair
    plain: Pair


class _Gated(NamedTuple):
    """A page as the gate sees it: a row for each block."""

    page: TrainingPage
    lexicon: Lexicon
    structure: Structure
    rows: Rows


class _Seen(NamedTuple):
    """A page as the forests see it: a row for each block that they learn from."""

    page: TrainingPage
    structure: Structure
    indexes: list[int]
    is_open: NDArray[np.bool_]
    """For each of these, whether the gate leaves it open."""
    rows: Rows


def fit(pages: Sequence[TrainingPage]) -> Fitted:
    """Fit the forests that judge blocks."""
    gated: list[_Gated] = []
    for fold in sorted({page.fold for page in pages}):
        lexicon = learn_lexicon(page for page in pages if page.fold != fold)
        gated += [_look(page, lexicon) for page in pages if page.fold == fold]
    originals = [look for look in gated if not look.page.is_copy]
    gate = _grow([_judged(look) for look in originals], GATE)
    least = _gate_least(originals, gate)
    is_open = [_passes(look, gate, least) for look in gated]
    looks = list(zip(gated, is_open, strict=True))
    marked = _grow_pair([_see(*look, whole=True) for look in looks if not look[0].page.is_copy])
    plain = _grow_pair([_see(*look, whole=False) for look in looks])
    return Fitted(learn_lexicon(pages), gate, least, marked, plain)


def _grow_pair(seen: Sequence[_Seen]) -> Pair:
    first: list[_Lesson] = [(look.page, look.indexes, look.rows) for look in seen]
    scores = _score_unseen(first, ALONE)
    second = [_look_again(*pair) for pair in zip(seen, scores, strict=True)]
    trust = [
        np.where(np.abs(page.body[list(indexes)] - found) > DOUBTFUL, DOUBT_WEIGHT, 1.0)
        for (page, indexes, _), found in zip(second, _score_unseen(second, CONTEXT), strict=True)
    ]
    unsure = [_is_unsure(*pair) for pair in zip(seen, scores, strict=True)]
    return Pair(
        _grow(first, ALONE, trust),
        _grow(
            second, CONTEXT, [weight * asked for weight, asked in zip(trust, unsure, strict=True)]
        ),
    )


def _is_unsure(look: _Seen, first: NDArray[np.float64]) -> NDArray[np.bool_]:
    """For each block, whether the engine may come to ask the second look about it."""
    return look.is_open & (np.abs(first - 0.5) <= sigmoid(UNSURE + SPARE) - 0.5)


def _look_again(look: _Seen, first: NDArray[np.float64]) -> _Lesson:
    """The rows of the second look of a page, from the scores of the first."""
    scores = np.full(len(look.page.page.blocks), SETTLED)
    scores[look.indexes] = np.where(look.is_open, first, SETTLED)
    rows = context_rows(look.structure, look.indexes, look.rows.tolist(), scores.tolist())
    return look.page, look.indexes, _as_rows(rows, "context")


def _look(page: TrainingPage, lexicon: Lexicon) -> _Gated:
    structure = Structure(page.page, page.claims, lexicon)
    rows = [gate_row(structure, index) for index in range(len(page.page.blocks))]
    return _Gated(page, lexicon, structure, _as_rows(rows, "gate"))


def _passes(look: _Gated, gate: Any, least: float) -> NDArray[np.bool_]:
    """For each block, whether the engine would ask the forests about it."""
    passed = (gate.predict(look.rows, raw_score=True) > least) | _headings(look.page)
    return np.asarray(passed & _allowed(look))


def _allowed(look: _Gated) -> NDArray[np.bool_]:
    """For each block, whether it can be body whatever the gate says."""
    start = story_start(look.structure)
    allowed = [i >= start and may_be_body(look.structure, i) for i in range(len(look.rows))]
    return np.array(allowed, dtype=np.bool_)


def _see(look: _Gated, is_open: NDArray[np.bool_], *, whole: bool) -> _Seen:
    """The rows of all blocks of a page, or of those that the gate leaves open."""
    indexes = list(range(len(look.rows))) if whole else np.flatnonzero(is_open).tolist()
    features = PageFeatures(look.page.page, look.page.claims, look.lexicon)
    rows = _as_rows(features.rows(indexes), "alone")
    return _Seen(look.page, features.structure, indexes, is_open[indexes], rows)


def _as_rows(rows: Iterable[Sequence[float]], forest: str) -> Rows:
    made = list(rows)
    return np.array(made, dtype=np.float32).reshape(len(made), len(COLUMNS[forest]))


def _headings(page: TrainingPage) -> NDArray[np.bool_]:
    return np.array([block.tag in HEADINGS for block in page.page.blocks])


def _judged(look: _Gated) -> _Lesson:
    """The blocks of a page that the gate is asked about."""
    asked = np.flatnonzero(_allowed(look) & ~_headings(look.page)).tolist()
    return look.page, asked, look.rows[asked]


def _gate_least(gated: Sequence[_Gated], gate: Any) -> float:
    """The highest margin up to which the gate loses no more than `GATE_LOSS` of the body."""
    judged = [entry for entry in map(_judged, gated) if entry[1]]
    body = np.concatenate([(page.weights * page.body)[asked] for page, asked, _ in judged])
    # Thousands of blocks share the lowest leaf of every tree, and the data file rounds leaves: a
    # bar that is that very margin would settle none of them.
    margins = gate.predict(np.concatenate([rows for *_, rows in judged]), raw_score=True).round(2)
    steps, places = np.unique(margins, return_inverse=True)
    lost = np.bincount(places, weights=body).cumsum()
    settled = int((lost <= GATE_LOSS * lost[-1]).sum())
    if not 0 < settled < len(steps):
        raise ValueError("the gate settles nothing: its lowest margin holds too much of the body")
    return float(steps[settled - 1] + steps[settled]) / 2


def _score_unseen(lessons: Sequence[_Lesson], shape: Shape) -> list[NDArray[np.float64]]:
    """Scores of the blocks of each page by a forest that has not seen its fold."""
    forests = {
        fold: _grow([lesson for lesson in lessons if lesson[0].fold != fold], shape)
        for fold in sorted({page.fold for page, *_ in lessons})
    }
    return [
        forests[page.fold].predict(rows) if indexes else np.empty(0)
        for page, indexes, rows in lessons
    ]


def _grow(
    lessons: Sequence[_Lesson], shape: Shape, trust: Sequence[NDArray[np.float64]] | None = None
) -> Any:
    """A forest of blocks; `trust` is what the label of each counts."""
    x = np.concatenate([rows for _, _, rows in lessons])
    y = np.concatenate([page.body[list(indexes)] for page, indexes, _ in lessons])
    w = np.concatenate([page.weights[list(indexes)] for page, indexes, _ in lessons])
    return train(x, y, w if trust is None else w * np.concatenate(trust), shape)


def train(x: Rows, y: NDArray[Any], w: NDArray[Any], shape: Shape) -> Any:
    """Grow a forest on rows, labels and weights; rows without weight are left out."""
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
        "gate_least": round(fitted.gate_least, 4),
        "columns": {name: list(names) for name, names in COLUMNS.items()},
        "marks": fitted.lexicon.marks.table,
        "words": fitted.lexicon.words.table,
        "gate": forest_data(fitted.gate),
        "marked": _pair_data(fitted.marked),
        "plain": _pair_data(fitted.plain),
        "lead": [],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(format_weights(data), encoding="utf-8")


def _pair_data(pair: Pair) -> dict[str, list[Any]]:
    return {"alone": forest_data(pair.alone), "context": forest_data(pair.context)}


def forest_data(booster: Any) -> list[Any]:
    """The trees of a forest as the nested lists that the engine reads."""
    # LightGBM folds the starting margin into the first tree.
    return [_node_data(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


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


def format_weights(data: Mapping[str, Any]) -> str:
    """One line for each tree and table, so that a new fit gives a readable diff."""
    parts = []
    for key, value in data.items():
        if key in SECTIONS:
            text = format_weights(value).rstrip()
        elif key in FORESTS:
            trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in value)
            text = f"[\n{trees}\n]"
        else:
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        parts.append(f"{json.dumps(key)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"
