"""The weights file: read, and refused when it was learned on something else."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsclean.scoring.columns import ALONE, CARRIED, COLUMNS, CONTEXT, GATE, LEAD
from newsclean.scoring.page_columns import PAGE, PAGE_COLUMNS, TRUST
from newsclean.scoring.weights import PAGE_FORESTS, VERSION, load_weights, parse_weights

FOREST = [1.0]
DATA: dict[str, Any] = {
    "version": VERSION,
    "columns": {name: list(names) for name, names in COLUMNS.items()},
    "marks": {"story": 1.0},
    "words": {"read more": -1.0},
    "gate": FOREST,
    "gate_least": -2,
    "marked": {"alone": FOREST, "context": [2.0]},
    "plain": {"alone": FOREST, "context": [3.0]},
    "lead": FOREST,
    "threshold": 0.4,
    "page": {
        "columns": {name: list(names) for name, names in PAGE_COLUMNS.items()},
        **dict.fromkeys(PAGE_FORESTS, FOREST),
    },
}


def test_what_is_in_it(tmp_path: Path) -> None:
    file = tmp_path / "weights.json"
    file.write_text(json.dumps(DATA), encoding="utf-8")
    weights = load_weights(file)
    assert (weights.threshold, weights.gate_least) == (0.4, -2.0)
    assert weights.lexicon.marks.of_marks("story") == (0.0, 1.0)
    assert weights.lexicon.words.of_text(["read more"]) == -1.0
    assert weights.looks(marked=True).context.margin([]) == 2.0
    assert weights.looks(marked=False).context.margin([]) == 3.0


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "another version": lambda data: data.update(version=VERSION + 1),
    "no version": lambda data: data.pop("version"),
    "a column less": lambda data: data["columns"]["alone"].pop(),
    "a column more": lambda data: data["columns"]["context"].append("mood"),
    "another order": lambda data: data["columns"]["gate"].reverse(),
    "a forest less": lambda data: data["columns"].pop("lead"),
    "nothing of the page": lambda data: data.pop("page"),
    "another order of the page": lambda data: data["page"]["columns"]["page"].reverse(),
    "a column of trust less": lambda data: data["page"]["columns"]["trust"].pop(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_weights_for_other_columns_are_refused(change: Callable[[dict[str, Any]], object]) -> None:
    data = copy.deepcopy(DATA)
    change(data)
    with pytest.raises(ValueError, match="weights"):
        parse_weights(data)


def test_the_bundled_ones_fit() -> None:
    weights = load_weights()
    assert load_weights() is weights
    assert 0 < weights.threshold < 1
    for forest, names in (
        (weights.gate, GATE),
        *((looks.alone, ALONE) for looks in (weights.marked, weights.plain)),
        *((looks.context, CONTEXT) for looks in (weights.marked, weights.plain)),
        (weights.lead, LEAD),
        (weights.page.article, PAGE),
        (weights.page.trust, TRUST),
        *((forest, PAGE) for forest in weights.page.others),
    ):
        assert isinstance(forest.margin([0.0] * len(names)), float)


EVERY = COLUMNS | PAGE_COLUMNS


@pytest.mark.parametrize("names", EVERY.values(), ids=EVERY)
def test_columns_have_names_of_their_own(names: tuple[str, ...]) -> None:
    assert len(set(names)) == len(names)


def test_carried_columns_are_known() -> None:
    assert set(CARRIED) <= set(ALONE)
    assert CONTEXT[-len(CARRIED) :] == CARRIED
