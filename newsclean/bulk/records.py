"""What goes into a run and what comes out: records, jobs and failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timezone
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
    """A page on its way to a worker, which knows no classes but Python's own."""

    html: str | bytes
    url: str | None = None
    encoding: str | None = None
    reference_date: date | None = None
    """When the page was read; goes before that of the whole run."""


def to_job(record: Record) -> Job:
    """The page of a record. Raises `InputError` when there is none."""
    try:
        return _read(record)
    except InputError:
        raise
    except Exception as error:  # a mapping or a buffer of the caller's can raise anything
        reason = f"{type(error).__name__}: {error}"
        raise InputError(f"the record cannot be read: {reason}") from None


def _read(record: Record) -> Job:
    if isinstance(record, HTML_TYPES):
        return Job(_plain_html(record))
    if isinstance(record, Mapping):
        return Job(
            _plain_html(record.get("html")),
            _text(record.get("url")),
            _text(record.get("encoding")),
            plain_date(record.get("reference_date")),
        )
    if isinstance(record, (tuple, list)) and len(record) == 2:
        return Job(_plain_html(record[1]), _text(record[0]))
    raise InputError(
        f"expected html, (url, html) or a mapping with 'html', got {type(record).__name__}"
    )


def _plain_html(html: object) -> str | bytes:
    if isinstance(html, str):
        return _plain(html)
    if type(html) is bytes:
        return html
    if isinstance(html, (bytes, bytearray, memoryview)):
        return bytes(memoryview(html))  # `bytes(html)` would ask a subclass
    raise InputError(f"html is not str or bytes but {type(html).__name__}")


def _text(value: object) -> str | None:
    """An address or a label from outside; whether it makes sense is for `extract` to say."""
    return _plain(value) if isinstance(value, str) else None


def _plain(text: str) -> str:
    return str.__str__(text)  # `str(text)` would ask a subclass


def plain_date(day: object) -> date | None:
    """A date or datetime as one of Python's own class and with a zone that is an offset; None for
    anything else."""
    if not isinstance(day, datetime):
        return date(day.year, day.month, day.day) if isinstance(day, date) else None
    try:
        offset = day.utcoffset()
        zone = None if offset is None else timezone(offset)
        clock = (day.hour, day.minute, day.second, day.microsecond)
        return datetime(day.year, day.month, day.day, *clock, tzinfo=zone)
    except (TypeError, ValueError):  # NaT of pandas: a datetime that is none
        return None


def clip(message: str) -> str:
    """A message of a size that fits into a report."""
    return message if len(message) <= MAX_MESSAGE else message[: MAX_MESSAGE - 1] + "…"
