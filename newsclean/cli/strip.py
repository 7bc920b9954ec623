"""The heat strip: a page as a line of cells, a cell a block, for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from shutil import get_terminal_size
from textwrap import wrap
from typing import Final

from newsclean.article import Article
from newsclean.cli.terminal import coloured, fit
from newsclean.explanation import Explanation
from newsclean.model import BODY_ROLES, CONTENT_ROLES, Block, Role

SHADES: Final = "·░▒▓█"
ASCII_SHADES: Final = ".-=*#"

CODES: Final[Mapping[Role, str]] = {
    Role.RELATED: "33",
    Role.PROMO: "33",
    Role.ADVERT: "31",
    Role.SHARE: "35",
    Role.COMMENTS: "35",
    Role.PAYWALL: "31",
}
"""SGR colours of roles (the terminal's own palette: 31 red, 33 yellow, 35 magenta); body is
green, other content blue, all else grey."""

MIN_WIDTH: Final = 20
MARKS: Final = "body #  other content +  left out ."


def explain_view(explanation: Explanation, *, colour: bool) -> str:
    """Strip, legend and the list of blocks, without escape sequences; `ViewPainter` adds them."""
    article = explanation.article
    width = max(get_terminal_size().columns - 1, MIN_WIDTH)
    strip = draw_strip(article.blocks, width, marks=not colour)
    told = legend(article, width)
    parts = (strip, told if colour else f"{MARKS}\n{told}", str(explanation))
    return "\n\n".join(part for part in parts if part)


def draw_strip(blocks: Sequence[Block], width: int, *, marks: bool) -> str:
    """Rows of at most `width` cells, a block each in page order: the fuller, the higher its score.

    With `marks`, a second row under each says what a block became, for readers without colour.
    """
    shades = SHADES if fit(SHADES) == SHADES else ASCII_SHADES
    rows = []
    for start in range(0, len(blocks), width):
        part = blocks[start : start + width]
        rows.append("".join(_shade(block.score, shades) for block in part))
        if marks:
            rows.append("".join(map(_mark, part)))
    return "\n".join(rows)


def legend(article: Article, width: int) -> str:
    """How many blocks each role has, the commonest first."""
    counts = Counter(block.role.value for block in article.blocks)
    if not counts:
        return "(no blocks)"
    told = "  ".join(f"{role}\xa0{count}" for role, count in counts.most_common())
    lines = wrap(told, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace("\xa0", " ")


class ViewPainter:
    """Colours the lines of `explain_view` one after the other: strip, legend, roles of blocks."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._cells = list(blocks)

    def __call__(self, line: str) -> str:
        """The line with colours."""
        if self._cells:
            part, self._cells = self._cells[: len(line)], self._cells[len(line) :]
            cells = zip(line, part, strict=False)
            return "".join(coloured(cell, code_of(block.role)) for cell, block in cells)
        counts = line.split("  ")
        if all(_role_of(count) for count in counts):
            return "  ".join(map(_paint_role, counts))
        return _paint_role(line)


def code_of(role: Role) -> str:
    """The SGR colour of a role."""
    if role in BODY_ROLES:
        return "32"
    return CODES.get(role, "34" if role in CONTENT_ROLES else "90")


def _role_of(text: str) -> str:
    """The role that a text begins with, or the empty string."""
    word = text.split(" ", 1)[0]
    return word if word in _ROLES else ""


def _paint_role(text: str) -> str:
    name = _role_of(text)
    return coloured(name, code_of(Role(name))) + text[len(name) :] if name else text


def _shade(score: float, shades: str) -> str:
    return shades[min(int(max(score, 0.0) * len(shades)), len(shades) - 1)]


def _mark(block: Block) -> str:
    return "#" if block.role in BODY_ROLES else "+" if block.role in CONTENT_ROLES else "."


_ROLES: Final = frozenset(role.value for role in Role)
