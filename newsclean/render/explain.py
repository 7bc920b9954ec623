"""The blocks of a page with role, score and reasons: as lines, or as a strip beside the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from newsclean.dom.text import drop_controls
from newsclean.model import CONTENT_ROLES, Block, Role
from newsclean.render.colours import strength, tint
from newsclean.render.html import attribute, text_html
from newsclean.render.notebook import article_html
from newsclean.render.sheet import KEPT, PREFIX, REMOVED, classes_of, style_sheet
from newsclean.render.text import one_line

if TYPE_CHECKING:
    from newsclean.article import Article

Reasons = Sequence[tuple[str, ...]]

TEXT_CHARS: Final = 64
"""Of a block's text on a line; with role, score and reasons it fits a wide terminal."""

ROW_CHARS: Final = 600
"""Of a block's text in an opened row."""

MAX_ROWS: Final = 2_000
"""Blocks drawn; a browser slows down with more. The rest is counted, and can be printed."""

_WIDEST: Final = 400
"""Characters of a block from which its cell in the strip grows no more."""

_STRIP_STYLE: Final = (
    "display:flex;height:2.6em;margin:.4em 0 .6em;border:1px solid rgba(128,128,128,.6)"
)

_STRIP: Final = (0.25, 0.95)
_ROW: Final = (0.06, 0.34)
"""Opacity for the scores 0 and 1; text on the strongest row keeps a contrast of 4.5 to 1."""


def explanation_text(article: Article, reasons: Reasons) -> str:
    """One line a block: role, score, the beginning of its text, reasons."""
    lines = (
        f"{block.role.value:<12} {block.score:4.2f}  {beginning:<{TEXT_CHARS}}  {why}".rstrip()
        for block, why in _rows(article, reasons)
        for beginning in (one_line(drop_controls(block.text), TEXT_CHARS),)
    )
    return "\n".join(lines)


def explanation_html(article: Article, reasons: Reasons) -> str:
    """A heat strip, filters and a list of the blocks in page order, next to the article."""
    rows = list(_rows(article, reasons))
    shown = rows[:MAX_ROWS]
    left_out = len(rows) - len(shown)
    more = f"<p>and {left_out:,} more blocks: print the explanation to see them all.</p>"
    parts = [
        style_sheet(),
        f'<div class="{PREFIX}">',
        f'<div class="{PREFIX}-strip" role="img" aria-label="{_told(article)}" '
        f'style="{_STRIP_STYLE}">',
        *map(_cell, shown),
        "</div>",
        *_filters(article),
        f'<div class="{PREFIX}-columns">',
        f'<div class="{PREFIX}-pane" tabindex="0" role="region" aria-label="Blocks">',
        *map(_row, shown),
        more if left_out else "",
        "</div>",
        f'<div class="{PREFIX}-pane" tabindex="0" role="region" aria-label="Article">',
        *article_html(article),
        "</div>",
        "</div>",
        "</div>",
    ]
    return "\n".join(part for part in parts if part)


def _told(article: Article) -> str:
    kept = sum(block.role in CONTENT_ROLES for block in article.blocks)
    return f"{len(article.blocks)} blocks in page order, {kept} of them kept"


def _cell(row: tuple[Block, str]) -> str:
    """A block in the strip: wider for more text, stronger for a higher score."""
    block, why = row
    colour = tint(block.role, strength(block.score, *_STRIP))
    return (
        f'<i class="{classes_of(block.role)}" title="{attribute(_hover(block, why))}" '
        f'style="flex:{min(len(block.text), _WIDEST) + 20} 1 0;background:{colour}"></i>'
    )


def _hover(block: Block, why: str) -> str:
    head = f"{block.role.value} {block.score:.2f}"
    return "\n".join(part for part in (head, why, one_line(block.text, TEXT_CHARS)) if part)


def _filters(article: Article) -> Iterator[str]:
    counts = Counter(block.role for block in article.blocks)
    kept = sum(counts[role] for role in counts if role in CONTENT_ROLES)
    yield f'<div class="{PREFIX}-filters">Show: '
    yield _box(KEPT, "all kept", kept)
    yield _box(REMOVED, "all removed", len(article.blocks) - kept)
    for role in Role:
        if counts[role]:
            yield _box(role.value, role.value, counts[role], f"background:{tint(role, 0.3)}")
    yield "</div>"


def _box(name: str, label: str, count: int, style: str = "border-color:currentColor") -> str:
    return (
        f'<label style="{style}"><input type="checkbox" class="{PREFIX}-{name}" checked="">'
        f"{label} {count}</label>"
    )


def _row(row: tuple[Block, str]) -> str:
    """A block that opens: closed its role, score and first words, open its text and reasons."""
    block, why = row
    back = tint(block.role, strength(block.score, *_ROW))
    facts = [f"{block.tag}, {len(block.text):,} characters, {block.link_density:.0%} in links"]
    facts += [f"why: {why}"] if why else []
    return (
        f'<details class="{PREFIX}-row {classes_of(block.role)}" title="{attribute(why)}" '
        f'style="background:{back};border-left-color:{tint(block.role, 0.9)}">'
        f"<summary><b>{block.role.value}</b> {block.score:.2f} "
        f"<bdi>{text_html(one_line(block.text, TEXT_CHARS))}</bdi></summary>"
        f'<div><div dir="auto">{text_html(one_line(block.text, ROW_CHARS))}</div>'
        f"<small>{'<br>'.join(map(text_html, facts))}</small></div></details>"
    )


def _rows(article: Article, reasons: Reasons) -> Iterator[tuple[Block, str]]:
    """Each block with its reasons in one string: what set the role, then what was weighed."""
    blocks = article.blocks
    for block, why in zip_longest(blocks, reasons[: len(blocks)], fillvalue=()):
        assert isinstance(block, Block)
        told = (block.reason, *why) if block.reason and block.reason not in why else why
        yield block, one_line(drop_controls("; ".join(told)))
