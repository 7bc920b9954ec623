"""What goes into a run and what comes out: records, jobs and failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from newsclean.errors import InputError

Kind: TypeAlias = Literal["input", "limit", "error", "timeout", "memory", "died"]

KINDS: Final[tuple[Kind, ...]] = ("input", "limit", "error", "timeout", "memory", "died")
"""`input`: the record holds no page; `limit`: a strict limit was reached; `timeout`, `memory`:
the record outgrew what one record may cost; `died`: its worker process ended by itself; `error`:
anything else that was raised."""

Record: TypeAlias = Any
"""html; or (url, html); or a mapping with the key "html", and "url", "encoding" and
"reference_date" if known."""

HTML_TYPES: Final = (str, bytes, bytearray, memoryview)

MAX_MESSAGE: Final = 500
"""Characters of a failure's message that are kept; what is said of a page can be long."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A record that gave no `Article`."""

    record: Record
    """The record as it was given."""
    kind: Kind
    """Why, in a word; see `KINDS`."""
    message: str
    """Why, in a sentence."""


class Job(NamedTuple):
    """A page on its way to a worker."""

    html: str | bytes
    url: str | None = None
    encoding: str | None = None
    reference_date: date | None = None
    """When the page was read; goes before that of the whole run."""


def to_job(record: Record) -> Job:
    """The page of a record. Raises `InputError` when there is none."""
    if isinstance(record, HTML_TYPES):
        return Job(_plain_html(record))
    if isinstance(record, Mapping):
        day = record.get("reference_date")
        return Job(
            _plain_html(record.get("html")),
            _text(record.get("url")),
            _text(record.get("encoding")),
            day if isinstance(day, date) else None,
        )
    if isinstance(record, (tuple, list)) and len(record) == 2:
        return Job(_plain_html(record[1]), _text(record[0]))
    raise InputError(
        f"expected html, (url, html) or a mapping with 'html', got {type(record).__name__}"
    )


def _plain_html(html: object) -> str | bytes:
    if isinstance(html, (str, bytes)):
        return html
    if isinstance(html, (bytearray, memoryview)):
        return bytes(html)
    raise InputError(f"html is not str or bytes but {type(html).__name__}")


def _text(value: object) -> str | None:
    """An address or a label from outside; whether it makes sense is for `extract` to say."""
    return value if isinstance(value, str) else None


def clip(message: str) -> str:
    """A message of a size that fits into a report."""
    return message if len(message) <= MAX_MESSAGE else message[: MAX_MESSAGE - 1] + "…"
