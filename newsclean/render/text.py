"""Plain text: the body, and the short lines that every view shows above it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from newsclean.model import Block

if TYPE_CHECKING:
    from newsclean.article import Article


def to_text(blocks: Iterable[Block]) -> str:
    """The text of the blocks in their order, a blank line between two."""
    return "\n\n".join(block.text for block in blocks)


def one_line(text: str, limit: int | None = None) -> str:
    """`text` with its line breaks as spaces, cut with an ellipsis at `limit` characters.

    >>> one_line("Two  lines", 6)
    'Two l…'
    """
    line = " ".join(text[: 4 * limit].split() if limit else text.split())
    if limit is None or len(line) <= limit:
        return line
    return line[: limit - 1].rstrip() + "…"


def byline(article: Article) -> str:
    """The author line as printed, else the authors; empty when neither is known."""
    return article.byline or ", ".join(article.authors)


def dates(article: Article) -> str:
    """First release and last change to the minute; empty when neither is known."""
    parts = []
    if article.published is not None:
        parts.append(_minute(article.published))
    if article.modified is not None:
        parts.append("updated " + _minute(article.modified))
    return ", ".join(parts)


def _minute(moment: datetime) -> str:
    return moment.isoformat(" ", "minutes")
