"""The blocks of a page with role, score and reasons, as lines or as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from newsclean.dom.text import drop_controls
from newsclean.model import Block
from newsclean.render.colours import tint
from newsclean.render.html import text_html
from newsclean.render.text import one_line

if TYPE_CHECKING:
    from newsclean.article import Article

Reasons = Sequence[tuple[str, ...]]

TEXT_CHARS: Final = 64
"""Of a block's text on a line; with role, score and reasons it fits a wide terminal."""

TABLE_CHARS: Final = 240


def explanation_text(article: Article, reasons: Reasons) -> str:
    """One line a block: role, score, the beginning of its text, reasons."""
    lines = (
        f"{block.role.value:<12} {block.score:4.2f}  {beginning:<{TEXT_CHARS}}  {why}".rstrip()
        for block, why in _rows(article, reasons)
        for beginning in (one_line(drop_controls(block.text), TEXT_CHARS),)
    )
    return "\n".join(lines)


def explanation_html(article: Article, reasons: Reasons) -> str:
    """A table, a row for each block, coloured by role, stronger for a higher score."""
    cell = 'style="text-align:left;vertical-align:top;padding:.15em .5em"'
    parts = ['<table style="border-collapse:collapse;font-size:.9em"><thead><tr>']
    parts += [f"<th {cell}>{name}</th>" for name in ("role", "score", "text", "reasons")]
    parts.append("</tr></thead><tbody>")
    for block, why in _rows(article, reasons):
        colour = tint(block.role, 0.12 + 0.28 * min(max(block.score, 0.0), 1.0))
        parts.append(
            f'<tr style="background:{colour}"><td {cell}>{block.role.value}</td>'
            f"<td {cell}>{block.score:.2f}</td>"
            f"<td {cell}>{text_html(one_line(block.text, TABLE_CHARS))}</td>"
            f"<td {cell}>{text_html(why)}</td></tr>"
        )
    parts.append("</tbody></table>")
    return "".join(parts)


def _rows(article: Article, reasons: Reasons) -> Iterator[tuple[Block, str]]:
    """Each block with its reasons in one string: what set the role, then what was weighed."""
    blocks = article.blocks
    for block, why in zip_longest(blocks, reasons[: len(blocks)], fillvalue=()):
        assert isinstance(block, Block)
        told = (block.reason, *why) if block.reason and block.reason not in why else why
        yield block, one_line(drop_controls("; ".join(told)))
