"""Gradient-boosted trees, compiled to one Python expression."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, isfinite
from typing import Any

Row = Sequence[float]


class Forest:
    """Trees whose leaves sum to the margin (log-odds) of a row."""

    __slots__ = ("margin",)

    margin: Callable[[Row], float]
    """Log-odds of a row."""

    def __init__(self, trees: Sequence[Any]) -> None:
        """Make a forest of nested lists.

        A tree is a leaf's margin, or [feature, threshold, tree when value <= threshold, other
        tree]. Raises ValueError for anything else.
        """
        # Three times as fast as walking the lists: 2.7 against 8.2 us a row for 60 trees. The
        # expression holds numbers only, see _expression.
        total = "+".join(map(_expression, trees)) or "0.0"
        self.margin = eval(f"lambda r: {total}", {"__builtins__": {}})


def sigmoid(margin: float) -> float:
    """Log-odds to probability."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, margin))))


def _expression(tree: Any) -> str:
    """A tree as a conditional expression. Trees are a few levels deep, so recursion is safe."""
    if isinstance(tree, list) and len(tree) == 4 and isinstance(tree[0], int):
        low, high = _expression(tree[2]), _expression(tree[3])
        return f"({low} if r[{tree[0]:d}]<={_number(tree[1])} else {high})"
    return _number(tree)


def _number(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
        raise ValueError(f"not a number in a tree: {value!r:.50}")
    return repr(float(value))
