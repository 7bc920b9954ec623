"""Plain text: the body, and the short lines that every view shows above it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from newsclean.model import BODY_ROLES, Block, Precision, Role
from newsclean.render.structure import heading_level

if TYPE_CHECKING:
    from newsclean.article import Article


def to_text(blocks: Iterable[Block]) -> str:
    """The text of the blocks in their order, a blank line between two."""
    return "\n\n".join(block.text for block in blocks)


def article_text(article: Article, *, lead: bool, captions: bool, heading_marks: bool) -> str:
    """The body as `to_text` gives it, with what the options add.

    `lead` puts the lead on top, unless the body itself begins with it; `captions` keeps the
    captions where they stand on the page; `heading_marks` puts `#` before headings, as many as
    their level. The blocks of the body are the same ones in the same order in every case.
    """
    roles = BODY_ROLES | {Role.CAPTION} if captions else BODY_ROLES
    blocks = [block for block in article.blocks if block.role in roles]
    texts = [_marked(block) if heading_marks else block.text for block in blocks]
    body = (block.text for block in blocks if block.role in BODY_ROLES)
    if lead and article.lead and article.lead != next(body, None):
        texts.insert(0, article.lead)
    return "\n\n".join(texts)


def _marked(block: Block) -> str:
    if block.role != Role.HEADING:
        return block.text
    return "#" * heading_level(block) + " " + block.text


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
    """First release and last change, to the day or minute that the page states; empty when
    neither is known."""
    parts = []
    if article.published is not None:
        parts.append(_moment(article.published, article.published_precision))
    if article.modified is not None:
        parts.append("updated " + _moment(article.modified, article.modified_precision))
    return ", ".join(parts)


def _moment(moment: datetime, precision: Precision | None) -> str:
    if precision == "day":  # midnight only stands in for what the page does not say
        return moment.date().isoformat()
    return moment.isoformat(" ", "minutes")
