"""An XPath expression taken apart: the stages of its paths, and what each of them looks at.

Only XPath 1.0 with its own functions is read; everything else is refused here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from lxml import etree

from newsclean.rules.fivefilters.xpath_costs import read_factors

MAX_CHARS: Final = 1_000
"""Characters of one expression; the longest of 8,500 public ones has 379."""
MAX_NESTING: Final = 8
"""Depth of brackets and parentheses together."""

_TOKEN: Final = re.compile(r"""\s+|'[^']*'|"[^"]*"|//|::|\.\.|[!<>]=|[^\W\d][\w.-]*|[0-9.]+|.""")
_FUNCTIONS: Final = frozenset(
    "last position count local-name namespace-uri name string concat starts-with contains"
    " substring-before substring-after substring string-length normalize-space translate boolean"
    " not true false lang number sum floor ceiling round".split()
)
"""https://www.w3.org/TR/1999/REC-xpath-19991116/#corelib"""
_NODE_TESTS: Final = frozenset({"text", "node", "comment"})
_WORD_OPERATORS: Final = frozenset({"and", "or", "div", "mod"})
LINEAR_AXES: Final = frozenset({"child", "attribute", "self"})
_UPWARDS: Final = frozenset({"parent", "ancestor", "ancestor-or-self", "self"})
"""Axes on which an element meets only elements."""
_CALLABLE: Final = _FUNCTIONS | _NODE_TESTS | _WORD_OPERATORS
_ARGUMENTS: Final = {
    "concat": 2,
    "contains": 2,
    "starts-with": 2,
    "substring": 2,
    "substring-after": 2,
    "substring-before": 2,
    "translate": 3,
}
"""Least number of arguments; libxml2 finds a missing one only when it gets there."""
_AXES: Final = LINEAR_AXES | frozenset(
    "ancestor ancestor-or-self descendant descendant-or-self following following-sibling parent"
    " preceding preceding-sibling".split()
)


class XPathError(ValueError):
    """The expression is not XPath 1.0, or is outside the limits; the message says which."""


class Stage(NamedTuple):
    """A part of a path that is evaluated from each node that the part before it gave."""

    text: str
    axis: str
    """`"//"`, or the axis of its first step."""
    factors: tuple[tuple[str, ...], ...]
    """What its predicates look at for each node, by nesting."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression: the stages of each operand of its union."""

    text: str
    paths: tuple[tuple[Stage, ...], ...]


@lru_cache(maxsize=4096)
def compile_text(text: str) -> etree.XPath:
    """An XPath that calls nothing outside XPath 1.0."""
    return etree.XPath(text, regexp=False, smart_strings=False)


@lru_cache(maxsize=4096)
def compile_xpath(text: str) -> Expression:
    """Take an expression apart. Raises `XPathError`."""
    if len(text) > MAX_CHARS:
        raise XPathError(f"longer than {MAX_CHARS} characters")
    if not text.strip() or not text.isprintable():
        raise XPathError("must be one line of printable characters")
    tokens = [t for t in _TOKEN.findall(text) if not t.isspace()]
    _check_tokens(tokens)
    _compile(text)
    paths = tuple(_read_path(part) for part in _split(tokens, ("|",)))
    for stage in (stage for path in paths for stage in path):
        _compile(stage.text)
    return Expression(text, paths)


def _compile(text: str) -> None:
    try:
        compile_text(text)
    except etree.XPathError as error:
        raise XPathError(f"not XPath 1.0 ({str(error)[:80]})") from None


def _check_tokens(tokens: Sequence[str]) -> None:
    """Only known functions with enough arguments, no variables, nesting within the limit."""
    open_: list[tuple[str, int]] = []
    before = ""
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if token in ("(", "["):
            open_.append((before if token == "(" else "", 1))
            if len(open_) > MAX_NESTING:
                raise XPathError(f"brackets nested deeper than {MAX_NESTING}")
        elif token in (")", "]") and open_:
            name, arguments = open_.pop()
            if arguments < _ARGUMENTS.get(name, 0):
                raise XPathError(f"{name}() needs {_ARGUMENTS[name]} arguments")
        elif token == "," and open_:
            open_[-1] = (open_[-1][0], open_[-1][1] + 1)
        else:
            _check_word(token, following)
        before = token


def _check_word(token: str, following: str) -> None:
    if token == "$":
        raise XPathError("variables are not supported")
    if token == ":":
        raise XPathError("namespaces are not supported")
    if following == "::" and token not in _AXES:
        raise XPathError(f"unknown axis {token[:40]}")
    if following == "(" and _is_name(token) and token not in _CALLABLE:
        raise XPathError(f"unknown function {token[:40]}()")


def _is_name(token: str) -> bool:
    return token[0].isalpha() or token[0] == "_"


def _split(tokens: Sequence[str], separators: tuple[str, ...]) -> list[list[str]]:
    """The runs between separators outside brackets; a slash opens its run."""
    parts: list[list[str]] = [[]]
    depth = 0
    for token in tokens:
        depth += (token in ("(", "[")) - (token in (")", "]"))
        if depth == 0 and token in separators:
            parts.append([token] if token != "|" else [])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _read_path(tokens: list[str]) -> tuple[Stage, ...]:
    """The stages of one operand; what is no plain path is one stage, priced as a whole."""
    steps = _split(tokens, ("/", "//"))
    begun: list[Stage] = []
    if steps[0][0] == "(" and len(steps) > 1:
        begun = [_whole(steps[0])]
    # Nothing can be evaluated from an attribute or a text, so what follows one stays with it.
    if any(map(_gives_strings, steps[:-1])) or not all(map(_is_step, steps[len(begun) :])):
        return (_whole(tokens),)
    stages: list[list[str]] = []
    open_ = False
    for step in steps[len(begun) :]:
        # What goes up or sideways can meet itself: it is a stage alone.
        linear = _axis(step) in LINEAR_AXES
        if stages and open_ and linear and step[0] == "/":
            stages[-1] += step
        else:
            stages.append(list(step))
        open_ = linear
    first = not begun
    for stage in stages:
        begun.append(_stage(stage, first=first))
        first = False
    return tuple(begun)


def _whole(tokens: Sequence[str]) -> Stage:
    return Stage(_join(tokens), "whole", read_factors(tokens, inside=False))


def _stage(tokens: list[str], *, first: bool) -> Stage:
    slashed = tokens[0] in ("/", "//")
    axis = "//" if tokens[0] == "//" else _axis(tokens)
    if first:
        axis = "//" if slashed else axis
        text = _join(tokens)
    else:
        text = _join([".", *tokens])
    return Stage(text, axis, read_factors(tokens, inside=True))


def _join(tokens: Sequence[str]) -> str:
    """Text again; words are kept apart, and a minus from the word that it would lengthen."""
    pieces: list[str] = []
    for token in tokens:
        if pieces and _is_word(pieces[-1]) and (_is_word(token) or token == "-"):
            pieces.append(" ")
        pieces.append(token)
    return "".join(pieces)


def _is_word(token: str) -> bool:
    return token[0].isalnum() or token[0] in "_."


def _is_step(step: Sequence[str]) -> bool:
    """An optional slash, a node test with an optional axis, predicates."""
    plain = [t for t in _outside_brackets(step) if t not in ("/", "//", "[", "]")]
    if plain[:1] == ["@"]:
        plain = plain[1:]
    elif plain[1:2] == ["::"]:
        plain = plain[2:]
    if plain[1:] == ["(", ")"]:
        return plain[0] in _NODE_TESTS
    return len(plain) == 1 and (_is_name(plain[0]) or plain[0] in ("*", ".", ".."))


def _gives_strings(step: Sequence[str]) -> bool:
    """Whether a step, or one in its parentheses, can give an attribute, a text or a comment."""
    plain = ["", "", *_outside_brackets(step), ""]
    for axis, before, token, following in zip(plain, plain[1:], plain[2:], plain[3:], strict=False):
        if token == "@" or (token, following) == ("attribute", "::"):
            return True
        climbs = before == "::" and axis in _UPWARDS
        if token in _NODE_TESTS and following == "(" and not climbs:
            return True
    return False


def _outside_brackets(tokens: Sequence[str]) -> Iterator[str]:
    depth = 0
    for token in tokens:
        depth -= token == "]"
        if depth == 0:
            yield token
        depth += token == "["


def _axis(step: Sequence[str]) -> str:
    plain = [token for token in step if token not in ("/", "//")]
    if plain[:1] == ["@"]:
        return "attribute"
    if plain[:1] == [".."]:
        return "parent"
    if plain[:1] == ["."]:
        return "self"
    return plain[0] if plain[1:2] == ["::"] else "child"
