"""A small interpreter of gradient-boosted trees."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Any, TypeAlias

Node: TypeAlias = "float | tuple[int, float, Node, Node]"
"""A leaf's margin, or (feature, threshold, branch when value <= threshold, other branch)."""


class Forest:
    """Trees whose leaves sum to the margin (log-odds) of a row."""

    __slots__ = ("_trees", "bias")

    def __init__(self, bias: float, trees: Sequence[Node]) -> None:
        self.bias = bias
        self._trees = tuple(trees)

    @classmethod
    def from_data(cls, data: Any) -> Forest:
        """From the nested lists of the weights file."""
        return cls(float(data["bias"]), [_node(tree) for tree in data["trees"]])

    def margin(self, row: Sequence[float]) -> float:
        """Log-odds of the row."""
        total = self.bias
        for node in self._trees:
            while type(node) is tuple:
                node = node[2] if row[node[0]] <= node[1] else node[3]
            total += node  # type: ignore[operator]
        return total


def sigmoid(margin: float) -> float:
    """Log-odds to probability."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, margin))))


def _node(data: Any) -> Node:
    """Nested lists to nested tuples. Trees are a few levels deep, so recursion is safe."""
    if isinstance(data, (int, float)):
        return float(data)
    feature, threshold, low, high = data
    return (int(feature), float(threshold), _node(low), _node(high))
