"""Text of a CSS selector to a matcher's input: a bounded subset, parsed and checked.

Selectors come from files that other people wrote (reliability promise 15). They are never turned
into XPath: no extension functions, no namespaces, nothing that costs more than one step per
element. `docs/rules.md` lists what is understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, cast

from cssselect import parser as css_parser
from cssselect.parser import SelectorError

MAX_CHARS: Final = 500
MAX_COMPOUNDS: Final = 32
"""Compounds (`div.a` in `div.a > p`) of one selector, its comma-separated parts together."""
MAX_NESTING: Final = 2
"""Depth of brackets; `:not([href])` has two."""

Combinator = Literal["", " ", ">", "+", "~"]
PositionKind = Literal["child", "type", "last"]

_OPERATORS: Final = frozenset({"exists", "=", "~=", "|=", "^=", "$=", "*="})
_POSITIONS: Final[dict[str, tuple[PositionKind, int, int]]] = {
    "first-child": ("child", 0, 1),
    "first-of-type": ("type", 0, 1),
    "last-child": ("last", 0, 0),
}
_SERIES: Final[dict[str, PositionKind]] = {"nth-child": "child", "nth-of-type": "type"}


@dataclass(frozen=True, slots=True)
class Attribute:
    """One `[name operator value]` test."""

    name: str
    operator: str
    """`"exists"`, or the operator as written (`"="`, `"^="`, ...)."""
    value: str


@dataclass(frozen=True, slots=True)
class Position:
    """A place among siblings: `step * n + offset` for n = 0, 1, ...; unused for `"last"`."""

    kind: PositionKind
    step: int
    offset: int


@dataclass(frozen=True, slots=True)
class Compound:
    """Tests on one element, and how it stands to the compound before it."""

    tag: str = ""
    """Empty for any tag."""
    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    positions: tuple[Position, ...] = ()
    negations: tuple[Compound, ...] = ()
    combinator: Combinator = ""
    """Empty for the first compound of a selector."""


Alternative = tuple[Compound, ...]


class CssError(ValueError):
    """The selector is not in the subset; the message says what to change."""


@lru_cache(maxsize=2048)
def compile_selector(css: str) -> tuple[Alternative, ...]:
    """The comma-separated alternatives of a selector, each as its compounds from left to right.

    Raises `CssError` for anything outside the subset or its bounds.
    """
    _check_shape(css)
    try:
        parsed = css_parser.parse(css)
    except (SelectorError, ValueError, RuntimeError) as error:  # some end in a StopIteration
        raise CssError(f"not a CSS selector ({_shorten(str(error))})") from None
    alternatives = []
    for selector in parsed:
        if selector.pseudo_element is not None:
            raise CssError("pseudo-elements such as ::before are not supported")
        alternatives.append(_split(selector.parsed_tree))
    if sum(map(len, alternatives)) > MAX_COMPOUNDS:
        raise CssError(f"more than {MAX_COMPOUNDS} steps; write several selectors")
    return tuple(alternatives)


def _check_shape(css: str) -> None:
    """Refuse, before the parser sees it, text that would make it recurse or misread."""
    if len(css) > MAX_CHARS:
        raise CssError(f"longer than {MAX_CHARS} characters")
    if not css.strip():
        raise CssError("empty selector")
    # cssselect reads `a.b|c` as `c`, dropping the class; so a bar is allowed in `|=` only.
    if "|" in css.replace("|=", ""):
        raise CssError("namespaces are not supported")
    if "\\" in css:
        raise CssError("escapes are not supported")
    if not " ".join(css.split()).isprintable():
        raise CssError("control characters are not supported")
    depth = deepest = 0
    for character in css:
        depth += (character in "([") - (character in ")]")
        deepest = max(deepest, depth)
    if deepest > MAX_NESTING:
        raise CssError("nested too deep")


def _split(tree: css_parser.Tree) -> Alternative:
    """Compounds from left to right; the parser nests them to the left."""
    steps: list[tuple[css_parser.Tree, Combinator]] = []
    while isinstance(tree, css_parser.CombinedSelector):
        steps.append((tree.subselector, cast(Combinator, tree.combinator)))
        tree = tree.selector
    steps.append((tree, ""))
    return tuple(_compound(part, combinator) for part, combinator in reversed(steps))


def _compound(tree: css_parser.Tree, combinator: Combinator = "") -> Compound:
    """One compound, without its combinators."""
    ids: list[str] = []
    classes: list[str] = []
    attributes: list[Attribute] = []
    positions: list[Position] = []
    negations: list[Compound] = []
    while not isinstance(tree, css_parser.Element):
        if isinstance(tree, css_parser.Hash):
            ids.append(tree.id)
        elif isinstance(tree, css_parser.Class):
            classes.append(tree.class_name)
        elif isinstance(tree, css_parser.Attrib):
            attributes.append(_attribute(tree))
        elif isinstance(tree, css_parser.Negation):
            negations.append(_compound(tree.subselector))
        else:
            positions.append(_position(tree))
        tree = tree.selector
    return Compound(
        tag=(tree.element or "").lower(),
        ids=tuple(ids),
        classes=tuple(classes),
        attributes=tuple(attributes),
        positions=tuple(positions),
        negations=tuple(negations),
        combinator=combinator,
    )


def _attribute(tree: css_parser.Attrib) -> Attribute:
    if tree.operator not in _OPERATORS:
        raise CssError(f"operator {tree.operator} is not supported")
    value = "" if tree.value is None else str(tree.value.value)
    return Attribute(tree.attrib.lower(), tree.operator, value)


def _position(tree: css_parser.Tree) -> Position:
    """A structural pseudo-class; every other one is refused."""
    if isinstance(tree, css_parser.Pseudo) and tree.ident in _POSITIONS:
        return Position(*_POSITIONS[tree.ident])
    if isinstance(tree, css_parser.Function) and tree.name in _SERIES:
        try:
            step, offset = css_parser.parse_series(tree.arguments)
        except ValueError:
            raise CssError(f"cannot read the argument of :{tree.name}()") from None
        return Position(_SERIES[tree.name], step, offset)
    known = ", ".join(f":{name}" for name in sorted({*_POSITIONS, *_SERIES, "not"}))
    raise CssError(f"unsupported pseudo-class; known are {known}")


def _shorten(message: str) -> str:
    """One printable line of a message that quotes its input."""
    line = " ".join(message.split())
    return line if len(line) <= 100 else line[:99] + "…"
