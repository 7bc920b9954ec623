"""What every extractor's answer is turned into before it is judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Protocol

_TUPLES = ("authors", "captions", "credits", "tags")


@dataclass(frozen=True, slots=True)
class Output:
    """One tool's answer for one page; None where the tool has no such field."""

    text: str = ""
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    """ISO 8601; "" when the tool has the field and found nothing."""
    lead: str | None = None
    captions: tuple[str, ...] | None = None
    credits: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None
    lead_image: str | None = None
    is_article: bool | None = None
    page_type: str | None = None
    language: str | None = None
    confidence: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data without the fields that are None."""
        return {key: value for key, value in asdict(self).items() if value is not None}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Output:
        """The inverse of `to_dict`, also after a trip through JSON."""
        values: dict[str, Any] = dict(data)
        values.update((key, tuple(values[key])) for key in _TUPLES if key in values)
        return cls(**values)


class ToolMissingError(Exception):
    """A tool cannot run here; the message says what it needs."""


class Tool(Protocol):
    """An extractor behind one interface. Made in the worker process that uses it."""

    def __call__(self, html: bytes, url: str, fold: int | None, /) -> Output:
        """Extract a page; may raise anything.

        `fold` is the fold the page belongs to; None for a page outside them.
        """


@dataclass(frozen=True, slots=True)
class ToolInfo:
    """How to find a tool and its version."""

    name: str
    version: Callable[[], str]
    """Names the results in the cache: they are kept as long as it stays the same. Raises
    `ToolMissingError` when the tool cannot run here."""
    load: Callable[[], Tool]
    """Imports the tool. Called once in each worker process."""
    fields: frozenset[str] = frozenset({"text"})
    """The fields of `Output` that the tool has."""
