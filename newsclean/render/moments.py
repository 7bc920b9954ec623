"""Dates and language tags in the forms that XML Schema and schema.org share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from newsclean.model import Precision

_MAX_OFFSET: Final = timedelta(hours=14)
"""XML Schema 1.1, part 2, section 3.3.7: an offset is at most 14 hours, in whole minutes."""

_MAX_SUBTAG: Final = 8
"""Characters of a part of a language tag (BCP 47, section 2.1)."""


def iso_moment(moment: datetime, precision: Precision | None) -> str | None:
    """`moment` as `xs:date` when only its day is known, else as `xs:dateTime`.

    None when there is no such form: an offset beyond 14 hours at the end of time.

    >>> iso_moment(datetime(2026, 1, 15, 6, 30, tzinfo=UTC), "minute")
    '2026-01-15T06:30:00+00:00'
    """
    if precision == "day":
        return moment.date().isoformat()
    offset = moment.utcoffset()
    if offset is None or (abs(offset) <= _MAX_OFFSET and not offset % timedelta(minutes=1)):
        return moment.isoformat()
    try:
        return moment.astimezone(UTC).isoformat()
    except OverflowError:
        return None


def language_tag(language: str | None) -> str | None:
    """The tag when it has the form that XML and schema.org ask for, else None.

    >>> language_tag("pt-BR"), language_tag("English, mostly")
    ('pt-BR', None)
    """
    if not language or not language.isascii():
        return None
    first, *others = language.split("-")
    fits = all(part.isalnum() and len(part) <= _MAX_SUBTAG for part in (first, *others))
    return language if fits and first.isalpha() else None
