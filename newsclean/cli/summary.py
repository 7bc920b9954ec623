"""An article for the eyes: head, lead, text, and a table of what was removed."""

from __future__ import annotations

from collections.abc import Iterator
from shutil import get_terminal_size
from textwrap import fill
from typing import Final

from newsclean.article import Article
from newsclean.render.notebook import by_role
from newsclean.render.text import byline, dates, one_line

MAX_WIDTH: Final = 88
"""Columns of a summary; longer lines are hard to read."""


def summary(article: Article, width: int | None = None) -> str:
    """Title, byline, date, lead and text, then a table of what was removed, for a terminal.

    `width` is in columns; None asks the terminal, up to `MAX_WIDTH`.
    """
    width = width or min(get_terminal_size().columns, MAX_WIDTH)
    head = (article.title or "(no title)", byline(article), dates(article))
    parts = ["\n".join(line for line in head if line)]
    parts += [fill(article.lead, width)] if article.lead else []
    parts.append("-" * width)
    parts += [fill(block.text, width) for block in article.body] or ["(no text)"]
    parts.append("-" * width)
    parts.append("\n".join(_removed_table(article, width)))
    return "\n\n".join(parts)


def _removed_table(article: Article, width: int) -> Iterator[str]:
    removed = article.removed
    yield f"Removed: {len(removed)} blocks"
    if removed:
        yield f"{'role':<12} {'blocks':>6} {'chars':>6}  first words"
    for role, blocks in by_role(removed).items():
        chars = sum(len(block.text) for block in blocks)
        words = one_line(blocks[0].text, max(width - 30, 20))
        yield f"{role:<12} {len(blocks):>6} {chars:>6}  {words}"
