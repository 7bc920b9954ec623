"""The interpreter of gradient-boosted trees, on trees made by hand."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.scoring.trees import Forest, sigmoid

STUMP = [0, 1.5, -1.0, 2.0]
DEEP = [1, 0.0, [0, 1.0, 0.25, 0.5], [0, 3.0, 0.75, [2, 9.0, 4, 8]]]


@pytest.mark.parametrize(
    ("trees", "row", "expected"),
    [
        pytest.param([], [], 0.0, id="no tree"),
        pytest.param([7], [], 7.0, id="a leaf"),
        pytest.param([-7.5, 1e-9], [], -7.5 + 1e-9, id="two leaves"),
        pytest.param([STUMP], [1.0], -1.0, id="low"),
        pytest.param([STUMP], [1.5], -1.0, id="at the threshold"),
        pytest.param([STUMP], [1.51], 2.0, id="high"),
        pytest.param([STUMP, STUMP, 1.0], [2.0], 5.0, id="sum"),
        pytest.param([DEEP], [1.0, 0.0, 0.0], 0.25, id="low, low"),
        pytest.param([DEEP], [2.0, -1.0, 0.0], 0.5, id="low, high"),
        pytest.param([DEEP], [3.0, 1.0, 0.0], 0.75, id="high, low"),
        pytest.param([DEEP], [4.0, 1.0, 9.0], 4.0, id="high, high, low"),
        pytest.param([DEEP], [4.0, 1.0, 9.1], 8.0, id="high, high, high"),
        pytest.param([STUMP], [math.inf], 2.0, id="infinity"),
        pytest.param([STUMP] * 600, [2.0], 1200.0, id="many trees"),
    ],
)
def test_margin(trees: list[object], row: list[float], expected: float) -> None:
    forest = Forest(trees)
    assert forest.margin(row) == expected
    assert forest.margin(row) == expected  # the first answer compiles it


trees = st.recursive(
    st.floats(-9, 9),
    lambda inner: st.tuples(st.integers(0, 3), st.floats(-2, 2), inner, inner).map(list),
    max_leaves=12,
)


def walk(tree: Any, row: list[float]) -> float:
    while isinstance(tree, list):
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return float(tree)


@given(st.lists(trees, max_size=5), st.lists(st.floats(-3, 3), min_size=4, max_size=4))
def test_a_walk_down_the_lists_is_the_oracle(forest: list[Any], row: list[float]) -> None:
    assert Forest(forest).margin(row) == pytest.approx(sum(walk(tree, row) for tree in forest))


@pytest.mark.parametrize(
    "tree",
    [
        pytest.param("1", id="str"),
        pytest.param(None, id="None"),
        pytest.param(True, id="bool"),
        pytest.param(math.nan, id="NaN"),
        pytest.param([0, 1.5, -1.0], id="three parts"),
        pytest.param(["0", 1.5, 0.0, 1.0], id="column is text"),
        pytest.param([0, "__import__('os')", 0.0, 1.0], id="threshold is code"),
        pytest.param([0, 1.5, 0.0, "exit()"], id="leaf is code"),
        pytest.param([0, 1.5, 0.0, [0, 1.5, {}, 0.0]], id="inner leaf is a dict"),
    ],
)
def test_what_is_no_tree(tree: object) -> None:
    with pytest.raises(ValueError, match="not a number"):
        Forest([tree])


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_sigmoid_is_monotone_and_a_probability(first: float, second: float) -> None:
    low, high = sorted((first, second))
    assert 0 < sigmoid(low) <= sigmoid(high) < 1 or abs(high) >= 30 or abs(low) >= 30
    assert 0 <= sigmoid(low) <= sigmoid(high) <= 1


@given(st.floats(-30, 30))
def test_sigmoid_is_symmetric(margin: float) -> None:
    assert sigmoid(0.0) == 0.5
    assert sigmoid(margin) + sigmoid(-margin) == pytest.approx(1.0)
