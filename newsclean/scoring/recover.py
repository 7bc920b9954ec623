"""Body text that is not in the document but in its data.

Some pages show the first lines and carry the whole story in JSON-LD, for search engines. Where
the document holds visibly less of the story than the page itself declares, the rest is added as
blocks, with `Block.source` telling where they come from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from newsclean.model import BODY_ROLES, Block, Claims, Role

SOURCE: Final = "json-ld:articleBody"

SCRIPT_SOURCE: Final = "script"

MIN_SHOWN: Final = 200
"""Characters of body below which the document shows no story."""

MIN_DECLARED: Final = 300
"""Characters; shorter declared bodies are mostly teasers."""

SHOWN_SHARE: Final = 0.6
"""A document that shows at least this share of the declared body is not cut short: declared
bodies also hold captions and inserts."""

PROBE: Final = 50
"""Characters at the end of a block that are looked for in the declared body; a shorter block may
stand there more than once."""

MAX_KNOWN: Final = 100
"""Blocks at the end of the shown body that are looked for."""

MAX_LINES: Final = 5_000
"""Lines of a declared body; the rest is one line."""


def recover_body(
    blocks: tuple[Block, ...], claims: Claims, read_scripts: Callable[[], str]
) -> tuple[Block, ...]:
    """The blocks, and behind them the part of the declared body that the document lacks.

    `read_scripts` reads the story from the page's scripts; it is called only where the document
    shows none and the page declares none.
    """
    declared, source = claims.article_body, SOURCE
    shown = sum(len(block.text) for block in blocks if block.role in BODY_ROLES)
    if shown < MIN_SHOWN and len(declared) < MIN_DECLARED:
        declared, source = read_scripts(), SCRIPT_SOURCE
    if len(declared) < MIN_DECLARED or shown >= SHOWN_SHARE * len(declared):
        return blocks
    lines = [line for line in declared.split("\n", MAX_LINES) if line]
    known = [block for block in blocks if block.role in BODY_ROLES or block.role is Role.LEAD]
    missing = _lines_after(lines, known)
    if missing is None:
        if shown >= MIN_DECLARED:
            # Two different texts: the declared one is about something else.
            return blocks
        missing = lines
    added = [
        Block(len(blocks) + number, line, "p", "", Role.PARAGRAPH, 1.0, source=source)
        for number, line in enumerate(missing)
    ]
    return (*blocks, *added)


def _lines_after(lines: Sequence[str], known: Sequence[Block]) -> list[str] | None:
    """The lines behind the last one that the document shows; a line it shows in part is cut.

    None when the document shows none of them.
    """
    ends = [block.text[-PROBE:] for block in known[-MAX_KNOWN:] if len(block.text) >= PROBE]
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        stops = [line.rfind(end) + len(end) for end in ends if end in line]
        if stops:
            tail = line[max(stops) :].strip()
            return [tail, *lines[number + 1 :]] if tail else list(lines[number + 1 :])
    return None
