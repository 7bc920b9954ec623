"""Articles as rows of a table, for pandas, polars and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from newsclean.article import Article
from newsclean.errors import InputError

Cell = str | int | float | bool | None
Record = dict[str, Cell]

_PLAIN: Final = (
    "status", "url", "canonical_url", "title", "kicker", "lead", "byline", "dateline",
    "published_precision", "modified_precision", "language", "site_name", "section",
    "page_type", "is_article", "is_wire", "confidence", "paywalled", "encoding",
)  # fmt: skip
"""Fields that are one value already."""

_LISTS: Final = ("authors", "agencies", "tags", "truncated", "warnings")


def to_records(articles: Iterable[Article], *, separator: str = "; ") -> list[Record]:
    """A flat dict for each article: text, numbers, booleans and None, the same keys in each.

    Lists become one text with `separator` between the items (empty when there are none), dates
    ISO 8601, so that a column has one type however the pages differ. `image` is the address of
    the lead image, `rule` the name of the site rule, `text_chars` and `text_blocks` the size of
    the body, `removed_blocks` how many blocks were left out.

    Raises `InputError` when something else than an article is among `articles`, or an argument is
    of another type.
    """
    if not isinstance(separator, str):
        raise InputError(f"expected a str as separator, got {type(separator).__name__}")
    if not isinstance(articles, Iterable):
        raise InputError(f"expected articles, got {type(articles).__name__}")
    return [_record(article, separator) for article in articles]


def _record(article: Article, separator: str) -> Record:
    if not isinstance(article, Article):
        raise InputError(f"expected an Article, got {type(article).__name__}")
    text = article.text
    record: Record = {name: getattr(article, name) for name in _PLAIN}
    record.update((name, separator.join(getattr(article, name))) for name in _LISTS)
    record["published"] = _iso(article.published)
    record["modified"] = _iso(article.modified)
    record["completeness"] = article.completeness.share
    record["rule"] = article.rule.name if article.rule else None
    record["image"] = next((image.url for image in article.images if image.lead), None)
    record["text"] = text
    record["text_chars"] = len(text)
    record["text_blocks"] = len(article.body)
    record["removed_blocks"] = len(article.removed)
    return record


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
