"""All matches of many selectors, found in one walk over the tree.

Each compound of each selector owns one bit. Going down, an element's bits say which compounds it
matches; the bits of its ancestors, its parent and its earlier siblings say which combinators hold.
So the cost is one visit per element, whatever the selectors say and however deep the page is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lxml import etree

from newsclean.rules.selectors import Attribute, Compound, Position, compile_selector

_MAX_SIGNATURES: Final = 10_000
"""Distinct (tag, class, id) whose candidates one walk remembers."""

_RELATIONS: Final = {"": 0, " ": 1, ">": 2, "+": 3, "~": 4}
"""Index in `_Level.bits` of the bits that a combinator looks at."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A compound at its place in the set of all selectors."""

    compound: Compound
    bit: int
    needs: int
    """Bit of the compound before it."""
    relation: int
    target: int
    """Index of the selector that is matched by this compound; -1 when more must follow."""
    dynamic: bool
    """Has tests beyond tag, class and id."""


class _Level:
    """The children of one element, as far as they have been visited."""

    __slots__ = ("bits", "children", "count", "types")

    def __init__(self, children: Iterator[etree._Element], above: int, parent: int) -> None:
        self.children = children
        self.bits = [1, above, parent, 0, 0]
        self.count = 0
        self.types: defaultdict[str, int] = defaultdict(int)


class Matcher:
    """Selectors compiled together. Holds no tree and no state of a walk; safe to share."""

    __slots__ = ("_parts", "_uses_ids", "_uses_types")

    def __init__(self, selectors: Iterable[str]) -> None:
        parts: list[_Part] = []
        for target, css in enumerate(selectors):
            for alternative in compile_selector(css):
                _append(parts, alternative, target)
        self._parts = tuple(parts)
        self._uses_ids = any(part.compound.ids for part in parts)
        self._uses_types = any(_counts_types(part.compound) for part in parts)

    def iter_hits(self, root: etree._Element) -> Iterator[tuple[int, etree._Element]]:
        """Each match as (index of its selector, element), in document order.

        A pair comes twice in a row when two alternatives of one selector match.
        """
        cache: dict[tuple[str, ...], tuple[_Part, ...]] = {}
        levels = [_Level(iter((root,)), 0, 0)]
        while levels:
            level = levels[-1]
            element = next(level.children, None)
            if element is None:
                levels.pop()
                continue
            tag = element.tag
            if not isinstance(tag, str):  # a comment or processing instruction
                continue
            level.count += 1
            if self._uses_types:
                level.types[tag] += 1
            bits = level.bits
            matched = 0
            for part in self._candidates(element, tag, cache):
                if not part.needs & bits[part.relation]:
                    continue
                if part.dynamic and not _fits(part.compound, element, level):
                    continue
                matched |= part.bit
                if part.target >= 0:
                    yield part.target, element
            bits[3] = matched
            bits[4] |= matched
            if len(element):
                levels.append(_Level(iter(element), bits[1] | matched, matched))

    def _candidates(
        self, element: etree._Element, tag: str, cache: dict[tuple[str, ...], tuple[_Part, ...]]
    ) -> tuple[_Part, ...]:
        """The compounds whose tag, classes and ids fit this element."""
        classes = element.get("class") or ""
        name = (element.get("id") or "") if self._uses_ids else ""
        signature = (tag, classes, name)
        found = cache.get(signature)
        if found is None:
            words = frozenset(classes.split())
            found = tuple(
                part for part in self._parts if _is_named(part.compound, tag, words, name)
            )
            if len(cache) >= _MAX_SIGNATURES:
                cache.clear()
            cache[signature] = found
        return found


@lru_cache(maxsize=256)
def compile_matcher(selectors: tuple[str, ...]) -> Matcher:
    """The matcher of these selectors. Raises `CssError` when one is outside the subset."""
    return Matcher(selectors)


def _append(parts: list[_Part], alternative: tuple[Compound, ...], target: int) -> None:
    needs = 1
    for position, compound in enumerate(alternative):
        bit = 1 << len(parts)
        last = position == len(alternative) - 1
        parts.append(
            _Part(
                compound=compound,
                bit=bit,
                needs=needs,
                relation=_RELATIONS[compound.combinator],
                target=target if last else -1,
                dynamic=bool(compound.attributes or compound.positions or compound.negations),
            )
        )
        needs = bit


def _counts_types(compound: Compound) -> bool:
    return any(
        position.kind == "type"
        for part in (compound, *compound.negations)
        for position in part.positions
    )


def _is_named(compound: Compound, tag: str, classes: frozenset[str], name: str) -> bool:
    """Tag, classes and ids fit."""
    return (
        compound.tag in ("", tag)
        and classes.issuperset(compound.classes)
        and all(identifier == name for identifier in compound.ids)
    )


def _fits(compound: Compound, element: etree._Element, level: _Level) -> bool:
    """The tests beyond tag, classes and ids."""
    return (
        all(_has(element, attribute) for attribute in compound.attributes)
        and all(_stands(element, position, level) for position in compound.positions)
        and not any(_is_match(negated, element, level) for negated in compound.negations)
    )


def _is_match(compound: Compound, element: etree._Element, level: _Level) -> bool:
    """All tests of one compound."""
    words = frozenset((element.get("class") or "").split())
    named = _is_named(compound, str(element.tag), words, element.get("id") or "")
    return named and _fits(compound, element, level)


def _has(element: etree._Element, attribute: Attribute) -> bool:
    """https://www.w3.org/TR/selectors-3/#attribute-selectors; values are case-sensitive."""
    actual = element.get(attribute.name)
    if actual is None or attribute.operator == "exists":
        return actual is not None
    wanted = attribute.value
    match attribute.operator:
        case "=":
            return actual == wanted
        case "~=":
            return wanted in actual.split()
        case "|=":
            return actual == wanted or actual.startswith(wanted + "-")
        case "^=":
            return bool(wanted) and actual.startswith(wanted)
        case "$=":
            return bool(wanted) and actual.endswith(wanted)
        case _:
            return bool(wanted) and wanted in actual


def _stands(element: etree._Element, position: Position, level: _Level) -> bool:
    """The element's place among its siblings is one of those that `position` names."""
    if position.kind == "last":
        following = element.getnext()
        while following is not None and not isinstance(following.tag, str):
            following = following.getnext()
        return following is None
    place = level.count if position.kind == "child" else level.types[str(element.tag)]
    distance = place - position.offset
    if position.step == 0:
        return distance == 0
    return distance % position.step == 0 and distance // position.step >= 0
