"""What an XPath expression looks at for each node that it tests, read off its tokens.

Downward steps of a predicate cost nothing by themselves: each node has one parent, so all nodes
together look at each child once. Where a path goes up or sideways first, nodes share what they
look at, and each step after that is priced by its width.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_UP: Final = {"..": "", "parent": "", "ancestor": "depth", "ancestor-or-self": "depth"}
_ALL: Final = frozenset({"following", "preceding"})
_COMPARISONS: Final = frozenset({"=", "!=", "<", ">", "<=", ">="})
_NODE_TESTS: Final = frozenset({"text", "node", "comment"})
_ENDS: Final = _COMPARISONS | frozenset({"(", "[", ",", "|", "+", "-", "and", "or", "div", "mod"})
"""Tokens after which a path begins."""
_READERS: Final = frozenset(
    "string concat starts-with contains substring-before substring-after substring string-length"
    " normalize-space translate number sum".split()
)
"""Functions that go through the characters of their arguments."""


class _Walk:
    """The path that is being read inside one bracket."""

    def __init__(self, before: _Walk | None = None, call: str = "") -> None:
        self.call = call
        self.readers: int = (before.readers if before and call else 0) + (call in _READERS)
        self.apart: bool = before.apart if before else False
        self.begin()

    def begin(self) -> None:
        self.begun = False
        self.shared = False
        self.slashes = 0
        self.reach: tuple[str, ...] = ()
        """Nodes at the end of the path, as sizes to multiply."""

    def step(self, axis: str) -> str:
        """What the next step looks at."""
        self.begun = True
        if axis in _UP:
            self.shared = True
            self.reach += (_UP[axis],) if _UP[axis] else ()
            return " ".join(self.reach) or "once"
        if axis in ("self", "attribute"):
            return ""
        if axis.endswith("-sibling"):
            self.shared = True
            self.reach += ("fanout",)
        elif axis in _ALL:
            self.shared = True
            self.reach = ("elements",)
        elif not self.shared:
            return "" if axis == "child" else "depth"
        else:
            self.reach += ("fanout" if axis == "child" else "elements",)
        return " ".join(self.reach)


def read_factors(tokens: Sequence[str], *, inside: bool) -> tuple[tuple[str, ...], ...]:
    """By depth of brackets, what is looked at for each node.

    `inside`: only predicates count; otherwise also what stands outside them, as in a function.
    """
    levels: dict[int, list[str]] = {}
    walks = [_Walk()]
    depth, before = 0, ""
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        depth += (token == "[") - (token == "]")
        _turn(token, before, following, walks)
        if token == "[":
            walks[-1].apart &= depth > 1  # the nodes of the path itself are met once each
        found = _look(token, before, following, walks[-1])
        if depth == 0:
            found = [_outside(name) for name in found]
        if depth > 0 or not inside:
            levels.setdefault(depth, []).extend(filter(None, found))
        before = token
    return tuple(tuple(levels[level]) for level in sorted(levels) if levels[level])


def _turn(token: str, before: str, following: str, walks: list[_Walk]) -> None:
    """Begin or end a path where the token does."""
    walk = walks[-1]
    if token == "(":
        walks.append(_Walk(walk, before or "("))
    elif token == "[":
        walks.append(_Walk(walk))
        # Sideways or one up, a node is met at most as often as it has siblings.
        walks[-1].apart |= walk.shared and walk.reach != ("fanout",)
    elif token in (")", "]"):
        call = walks.pop().call if len(walks) > 1 else ""
        if token == ")" and following in ("/", "//", "[") and call not in _NODE_TESTS:
            # What parentheses give can be anywhere.
            walks[-1].shared = walks[-1].begun = True
            walks[-1].reach = ("elements",)
    elif token == "," or (token in _ENDS and before and not _opens_path(before)):
        walk.begin()


def _look(token: str, before: str, following: str, walk: _Walk) -> list[str]:
    """What one token makes an expression look at."""
    found: list[str] = []
    if token in ("/", "//"):
        found = _slash(token, walk)
    elif token == "|":
        found = ["merge"]  # sorted, by walking from sibling to sibling
    elif axis := _axis(token, before, following, opens=_opens_path(before)):
        found = ["climb"] if axis in _UP and walk.begun else []
        if axis.startswith("ancestor") and walk.begun:
            found += ["merge"] * 3
        found.append(walk.step(axis))
        if token in (".", "..") and following not in ("/", "//"):
            found.append("depth")
    elif token in _COMPARISONS and not (_is_value(before) or _is_value(following)):
        found = ["fanout elements"]
    return found + _strings(token, before, walk)


def _opens_path(before: str) -> bool:
    """Whether a path or a step begins after this token."""
    return before in _ENDS or before in ("", "/", "//", "::", "@")


def _axis(token: str, before: str, following: str, *, opens: bool) -> str:
    """The axis of the step that begins with this token; empty when none does."""
    if not opens or before in ("::", "@"):
        return ""
    if token in (".", "@"):
        return "self"
    if token == ".." or following == "::":
        return token
    if token == "*":
        return "child"
    word = token[0].isalpha() or token[0] == "_"
    if following == "(":
        return "child" if token in _NODE_TESTS else ""
    return "child" if word else ""


def _slash(token: str, walk: _Walk) -> list[str]:
    """What a slash makes the path look at."""
    if not walk.begun:
        walk.begun = walk.shared = True
        walk.reach = ("elements",)
        walk.slashes += token == "//"
        return ["absolute"]
    if token == "/":
        return []
    walk.slashes += 1
    found = walk.step("descendant")
    return [found] if walk.slashes == 1 else [found, "merge"]


def _strings(token: str, before: str, walk: _Walk) -> list[str]:
    """What functions read of this token, once for each function around it."""
    if walk.call == "translate" and token[0] in "'\"" and before == ",":
        return ["characters" if walk.apart or walk.shared else "text"] * (len(token) // 2)
    if token == "lang":
        return ["depth"]
    if before == "@" and not walk.shared:
        return []  # all attributes together are read once
    if token in (".", "..", "*") or token[0].isalpha():
        size = "characters" if walk.apart or walk.shared else "text"
        return [size] * walk.readers if token not in _READERS else []
    return []


def _is_value(token: str) -> bool:
    """Whether a comparison with this token compares no two sets of nodes."""
    return token in ("", ")") or token[0] in "'\"-0123456789." or token in (
        *_READERS, "position", "last", "count", "not", "true", "false", "name", "local-name",
        "floor", "ceiling", "round", "boolean",
    )  # fmt: skip


def _outside(found: str) -> str:
    """What the same costs outside predicates, where it is done once or joins node sets."""
    if found in ("text", "characters"):
        return "text"
    if found in ("following", "preceding") or "elements" in found:
        return "merge all" if found == "elements" else "once"
    if found in ("absolute", "descendant", "once", "depth"):
        return "merge" if found == "once" else "once"
    if "fanout" in found:
        return "merge siblings"
    return found
