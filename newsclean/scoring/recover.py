"""Body text that is not in the document but in its data, or that the document hides.

Some pages show the first lines and carry the whole story in JSON-LD, for search engines. Where
the document shows visibly less of the story than the page itself declares, the rest is taken from
the hidden part of the document, and what is not there either is added as blocks, with
`Block.source` telling where they come from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from newsclean.model import BODY_ROLES, Block, Claims, Role
from newsclean.vocab.tags import HEADINGS

SOURCE: Final = "json-ld:articleBody"

SCRIPT_SOURCE: Final = "script"

MIN_SHOWN: Final = 200
"""Characters of body below which the document shows no story."""

MIN_DECLARED: Final = 300
"""Characters; shorter declared bodies are mostly teasers."""

SHOWN_SHARE: Final = 0.6
"""A document that shows at least this share of the declared body is not cut short: declared
bodies also hold captions and inserts."""

COUNTED_SHARE: Final = 0.5
"""The same for a declared number of words: of 78 annotated stories that declare one, none has
fewer than this share of it."""

PROBE: Final = 50
"""Characters at the end of a block that are looked for in the declared body; a shorter block may
stand there more than once."""

MAX_KNOWN: Final = 100
"""Blocks that are looked for, shown or hidden."""

MAX_LINES: Final = 5_000
"""Lines of a declared body; the rest is one line."""


def recover_body(
    blocks: tuple[Block, ...], claims: Claims, read_scripts: Callable[[], str]
) -> tuple[Block, ...]:
    """The blocks, and behind them the part of the declared body that the document lacks.

    `read_scripts` reads the story from the page's scripts; it is called only where the page
    declares none and the document shows none, or much fewer words than it declares.
    """
    declared, source = claims.article_body, SOURCE
    shown = [block for block in blocks if block.role in BODY_ROLES]
    size, linked = sum(len(b.text) for b in shown), sum(b.link_chars for b in shown)
    if size - linked < MIN_SHOWN:
        size -= linked  # where only the data has the story, what scores best may be a list of links
    if len(declared) < MIN_DECLARED and (size < MIN_SHOWN or _is_short(shown, claims)):
        declared, source = read_scripts(), SCRIPT_SOURCE
    if len(declared) < MIN_DECLARED:
        return blocks
    cut_short = size < SHOWN_SHARE * len(declared)
    if not cut_short and not (size < len(declared) and any(block.hidden for block in shown)):
        return blocks
    lines = [line for line in declared.split("\n", MAX_LINES) if line]
    blocks = _show_hidden(blocks, declared, frozenset(lines))
    if not cut_short:
        return blocks
    known = [block for block in blocks if block.role in BODY_ROLES or block.role is Role.LEAD]
    missing = _lines_after(lines, known)
    if missing is None:
        if size >= MIN_DECLARED:
            # Two different texts: the declared one is about something else.
            return blocks
        # Nothing of what the document shows is the story.
        missing = lines
        blocks = tuple(
            replace(block, role=Role.BOILERPLATE) if block.role in BODY_ROLES else block
            for block in blocks
        )
    # What the document shows and the engine left out is not missing, if it found a story at all.
    shows = size >= MIN_DECLARED
    judged = {block.text[:PROBE] for block in blocks if shows and not block.hidden}
    added = [
        Block(len(blocks) + number, line, "p", "", Role.PARAGRAPH, 1.0, source=source)
        for number, line in enumerate(line for line in missing if line[:PROBE] not in judged)
    ]
    return (*blocks, *added)


def _is_short(shown: Sequence[Block], claims: Claims) -> bool:
    """True when the page declares far more words than it shows."""
    if not claims.word_count:
        return False
    words = sum(block.text.count(" ") + 1 for block in shown)
    return words < COUNTED_SHARE * claims.word_count


def _show_hidden(
    blocks: tuple[Block, ...], declared: str, lines: frozenset[str]
) -> tuple[Block, ...]:
    """Give hidden blocks of the declared body a role in it.

    Pages that wait for a login hide the rest of the story, which is found there in its order and
    with its headings.
    """
    seen = {block.text for block in blocks if block.role in BODY_ROLES}
    hidden = islice((block for block in blocks if block.role is Role.HIDDEN), MAX_KNOWN)
    found = {
        block.index: Role.HEADING if block.tag in HEADINGS else Role.PARAGRAPH
        for block in hidden
        if block.text not in seen
        and (block.text in lines or (len(block.text) >= PROBE and block.text in declared))
    }
    if not found:
        return blocks
    return tuple(
        replace(block, role=found[block.index], reason="declared as part of the story")
        if block.index in found
        else block
        for block in blocks
    )


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
