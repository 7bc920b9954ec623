"""XPath of other people, compiled and evaluated under limits (reliability promise 15).

libxml2 evaluates some short expressions in quadratic or cubic time (`//p/following-sibling::p`
of 20,000 paragraphs takes minutes), and cannot be interrupted. So an expression is taken apart:
a path is followed stage by stage, each stage is priced by the size of the page before it is run,
and what costs more than the page's budget is not run. Only the functions of XPath 1.0 are known:
nothing reads a file, a variable or a regular expression.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod
from typing import Final, NamedTuple

from lxml import etree

from newsclean.rules.fivefilters.xpath_parts import Stage, XPathError, compile_text, compile_xpath

MAX_STRINGS: Final = 1_000
"""Attributes and texts that one expression gives."""

_BUDGET: Final = 2_000_000
_BUDGET_PER_ELEMENT: Final = 30
"""What all expressions may cost on one page, in steps of about 0.1 microseconds."""
_CALL: Final = 20
"""Steps that one evaluation costs by itself."""
_MERGE: Final = 1_000
"""Comparisons that libxml2 makes in a step when it joins overlapping node sets."""
_CLIMB: Final = 300
"""The same where each parent found is compared with all before it."""
_CHARACTERS: Final = 100
"""Characters that a string function reads in a step."""

Node = etree._Element | str


class CostError(Exception):
    """The page's budget is used up."""


class Size(NamedTuple):
    """What the price of a step depends on."""

    elements: int
    depth: int
    fanout: int
    """Most children of one element."""
    characters: int
    """Of all texts and attributes."""
    text: int
    """Of the string values of all elements: a text counts for each element around it."""


class Evaluator:
    """Evaluates expressions on one tree, within one budget."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._size = measure_tree(root)
        self._left = _BUDGET + _BUDGET_PER_ELEMENT * self._size.elements

    def find(self, text: str) -> list[Node]:
        """The elements and strings of an expression; a string function gives one string.

        Raises `XPathError` when it is none, and `CostError` when the budget does not allow it.
        """
        found: dict[Node, None] = {}
        for path in compile_xpath(text).paths:
            contexts: Sequence[Node] = (self._root,)
            for stage in path:
                contexts = self._run_stage(stage, contexts)
            found.update(dict.fromkeys(contexts))
        return list(found)

    def _run_stage(self, stage: Stage, contexts: Sequence[Node]) -> list[Node]:
        nodes = [node for node in contexts if isinstance(node, etree._Element)]
        if stage.axis == "//" and len(nodes) > 1:
            self._charge(self._size.depth * len(nodes))
            nodes = _outermost(nodes)
        per_node = price_factors(stage.factors, self._size)
        self._charge(self._reach(stage.axis, nodes) * per_node + _CALL * len(nodes))
        found: dict[Node, None] = {}
        try:
            evaluate = compile_text(stage.text)
            for node in nodes:
                result = evaluate(node)
                _collect(result if isinstance(result, list) else [result], found)
        except etree.XPathError as error:
            raise XPathError(str(error)[:100]) from None
        return list(found)

    def _reach(self, axis: str, nodes: Sequence[etree._Element]) -> int:
        """Nodes that a step of this axis tests, from all the nodes together."""
        size = self._size
        if axis in ("//", "whole"):
            return size.elements
        if axis in ("child", "attribute", "self"):
            return sum(map(len, nodes)) + len(nodes)
        if axis.endswith("-sibling"):
            return size.fanout * len(nodes)
        if axis == "parent":
            return len(nodes)
        if axis.startswith("ancestor"):
            return size.depth * len(nodes)
        return size.elements * len(nodes)

    def _charge(self, price: int) -> None:
        if price > self._left:
            raise CostError
        self._left -= price


def _collect(values: Iterable[object], found: dict[Node, None]) -> None:
    """Keep elements and strings; comments, numbers and truth values say nothing of a page."""
    for value in values:
        if isinstance(value, etree._Element):
            if isinstance(value.tag, str):
                found[value] = None
        elif isinstance(value, str) and len(found) < MAX_STRINGS:
            found[str(value)] = None


def measure_tree(root: etree._Element) -> Size:
    """Elements, depth and widest element of a tree, in one walk."""
    elements = depth = deepest = fanout = characters = text = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            elements += 1
            depth += 1
            deepest = max(deepest, depth)
            fanout = max(fanout, len(element))
            inner, attributes = len(element.text or ""), sum(map(len, element.attrib.values()))
            characters += inner + attributes
            text += inner * depth + attributes
        else:
            depth -= 1
            tail = len(element.tail or "")
            characters += tail
            text += tail * depth
    return Size(elements, deepest, fanout, characters, text)


def price_factors(factors: tuple[tuple[str, ...], ...], size: Size) -> int:
    """Nodes that predicates look at for each node they test; nested ones multiply."""
    price = 1
    for level in factors:
        price *= 1 + sum(_factor(name, size) for name in level)
    return price


def _factor(name: str, size: Size) -> int:
    if name == "once":
        return 1
    if name.startswith("merge"):
        each = {"merge siblings": size.fanout**2, "merge all": size.elements**2}
        return each.get(name, size.depth * size.elements) // _MERGE
    if name == "climb":
        return size.elements // _CLIMB
    if name == "characters":
        return size.characters // _CHARACTERS
    if name == "text":
        return 1 + size.text // (size.elements * _CHARACTERS)
    if name == "absolute":
        return size.elements
    widths = {"fanout": size.fanout, "depth": size.depth}
    wide = (widths.get(part, size.elements) for part in name.split())
    return min(size.elements, prod(wide))


def _outermost(nodes: Sequence[etree._Element]) -> list[etree._Element]:
    """Those of the nodes that are inside no other; what `//` finds from them is all."""
    known = frozenset(nodes)
    return [node for node in nodes if known.isdisjoint(node.iterancestors())]
