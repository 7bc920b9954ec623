"""When it was first published and when it was last changed; one is never filled from the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, tzinfo
from itertools import islice
from typing import Final, NamedTuple

from newsclean.blocks.page import Page
from newsclean.errors import InputError
from newsclean.metadata.block_marks import has_word
from newsclean.metadata.date_elsewhere import read_scripts, read_times, read_title, read_url
from newsclean.metadata.date_lines import DateLine
from newsclean.metadata.date_machine import ParsedDate, fixed_offset, parse_machine_date
from newsclean.metadata.date_text import parse_printed_date
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.resolve import Reading, Resolved, rank_source, resolved
from newsclean.metadata.statements import Statements
from newsclean.vocab.meta import (
    MODIFIED_METAS,
    MODIFIED_PARTS,
    PUBLISHED_METAS,
    PUBLISHED_PARTS,
)
from newsclean.vocab.trust import MODIFIED_TRUST, PUBLISHED_TRUST

_PUBLISHED_KEYS: Final = ("datePublished", "uploadDate", "dateCreated", "created", "date", "issued")
_MODIFIED_KEYS: Final = ("dateModified", "modified")
_STATED_PAIRS: Final = (
    ("datePublished", "dateModified"),
    ("article:published_time", "article:modified_time"),
)
_NUMBERS_ONLY: Final = re.compile(r"(?<!\d)\d\d?[./-]\d\d?[./-]\d{2,4}")
_MOST_EAST: Final = 14 * 3_600
_MOST_TEXTS: Final = 20
_NOT_LETTERS: Final = re.compile(r"[^a-z]+")


class Context(NamedTuple):
    """What helps to read a date."""

    url: str | None = None
    language: str | None = None
    """Decides the order of day and month."""
    reference: date | None = None
    """When the page was read, if the caller says so; later dates are not believed."""


def check_reference(value: object) -> date | None:
    """The caller's reference date. Raises `InputError` when it is no date or datetime."""
    if value is None or isinstance(value, date):
        return value
    raise InputError(f"reference_date: expected a date or datetime, got {type(value).__name__}")


def extract_published(
    statements: Statements, page: Page, lines: Sequence[DateLine], context: Context
) -> Resolved[ParsedDate]:
    """The first release; aware only when the page states an offset, midnight when only a day.

    None when the page does not say.
    """
    language = context.language
    readings = [
        *_from_data(statements, _PUBLISHED_KEYS, language),
        *_from_metas(statements, PUBLISHED_METAS, language),
        *_from_lines(lines, ("published", "near")),
        *read_url(context.url, statements),
        *read_times(statements),
    ]
    if not readings:
        keys = _other_keys(statements, PUBLISHED_PARTS)
        readings = list(_from_metas(statements, keys, language))
    readings = readings or [*read_title(statements, language), *read_scripts(page)]
    return _choose(_before(readings, context.reference), PUBLISHED_TRUST)


def extract_modified(
    statements: Statements, lines: Sequence[DateLine], context: Context
) -> Resolved[ParsedDate]:
    """The last change; None when the page does not say."""
    language = context.language
    readings = [
        *_from_data(statements, _MODIFIED_KEYS, language),
        *_from_metas(statements, MODIFIED_METAS, language),
        *_from_lines(lines, ("modified",)),
    ]
    if not readings:
        keys = _other_keys(statements, MODIFIED_PARTS)
        readings = list(_from_metas(statements, keys, language))
    return _choose(_before(readings, context.reference), MODIFIED_TRUST)


def _before(
    readings: list[Reading[ParsedDate]], reference: date | None
) -> list[Reading[ParsedDate]]:
    """Those that are not later than the day after the reference date (clocks differ)."""
    if reference is None:
        return readings
    day = reference.date() if isinstance(reference, datetime) else reference
    return [reading for reading in readings if (reading.value.value.date() - day).days <= 1]


def _other_keys(statements: Statements, parts: tuple[str, ...]) -> list[str]:
    """Meta keys of dialects that are not listed, recognised by their parts."""
    found = (
        key
        for key in statements.metas
        if has_word(key, ("pub", "modif", "updat", "release"))
        and has_word(_NOT_LETTERS.sub("", key), parts)
    )
    return list(islice(found, _MOST_TEXTS))


def states_exact_dates(statements: Statements) -> bool:
    """True when structured data states release and change to the second; print adds nothing."""
    said: dict[str, str] = {key: texts[0] for key, texts in statements.metas.items()}
    for item in statements.story:
        for key in _STATED_PAIRS[0]:
            said[key] = next(node_texts(item.node, key, limit=100), "")
    # Content systems without a date state the day on which time begins: 1970-01-01.
    return any(all(parse_machine_date(said.get(key, "")) for key in pair) for pair in _STATED_PAIRS)


def _reading(parsed: ParsedDate | None, text: str, source: str) -> Iterator[Reading[ParsedDate]]:
    if parsed is not None:
        yield Reading(parsed, text, source, f"{parsed.precision} precision")


def _day(text: str, language: str | None) -> date | None:
    parsed = _parse(text, language)
    return parsed and parsed.value.date()


def _parse(text: str, language: str | None) -> ParsedDate | None:
    return parse_machine_date(text) or parse_printed_date(text, language)


def _from_data(
    statements: Statements, keys: Iterable[str], language: str | None
) -> Iterator[Reading[ParsedDate]]:
    for item in statements.story:
        for key in keys:
            texts = list(islice(node_texts(item.node, key, limit=100), _MOST_TEXTS))
            if len(texts) > 1 and not item.types and len({_day(t, language) for t in texts}) > 1:
                # Marked up outside any item, on several days: the dates of cards.
                continue
            for text in texts[:1]:
                yield from _reading(_parse(text, language), text, f"{item.source}:{key}")


def _from_metas(
    statements: Statements, keys: Iterable[str], language: str | None
) -> Iterator[Reading[ParsedDate]]:
    for key, text in statements.meta(*keys):
        yield from _reading(_parse(text, language), text, f"meta:{key}")


def _from_lines(lines: Iterable[DateLine], roles: Sequence[str]) -> Iterator[Reading[ParsedDate]]:
    for role in roles:
        for line in lines:
            if line.role == role:
                source = f"{line.kind}:{role if line.is_near else 'far'}"
                yield from _reading(line.date, line.text, source)


def _choose(
    readings: Sequence[Reading[ParsedDate]], trust: tuple[str, ...]
) -> Resolved[ParsedDate]:
    """The most trusted day, told as exactly as any source of that day tells it."""
    if not readings:
        return Resolved(None)
    ranked = sorted(readings, key=lambda reading: rank_source(reading.source, trust))
    ranked = _in_order(ranked)
    day = ranked[0].value.value.date()
    same = [reading for reading in ranked if reading.value.value.date() == day]
    best = max(same, key=lambda reading: _detail(reading.value))  # the first of those
    if best.value.precision == "day":
        best = ranked[0]
    chosen, reason = best.value, best.reason
    offset = _local_offset(chosen, ranked)
    if offset is not None:
        chosen = chosen._replace(value=chosen.value.astimezone(offset))
        reason = f"{reason}, offset from the printed local time"
    return Resolved(chosen, resolved(ranked, best, reason).candidates)


def _in_order(ranked: list[Reading[ParsedDate]]) -> list[Reading[ParsedDate]]:
    """The readings, the first with day and month exchanged when another source says so.

    "03/10/2023" can be read both ways where the language does not tell; "/2023/10/03/" cannot.
    """
    first = ranked[0]
    day = first.value.value.date()
    others = {reading.value.value.date() for reading in ranked[1:]}
    if day.day > 12 or day in others or not _NUMBERS_ONLY.search(first.text):
        return ranked
    turned = day.replace(month=day.day, day=day.month)
    if turned not in others:
        return ranked
    value = first.value.value.replace(month=day.day, day=day.month)
    reason = f"{first.reason}, day and month as in another source"
    return [first._replace(value=first.value._replace(value=value), reason=reason), *ranked[1:]]


def _local_offset(chosen: ParsedDate, readings: Sequence[Reading[ParsedDate]]) -> tzinfo | None:
    """The offset of the place, when other readings tell it for a moment in UTC.

    Only when the local day is another one: then the moment in UTC would name a day that no reader
    saw. A source that states the same moment with an offset tells it; so does a printed local time
    (the difference must be a whole number of quarter hours, as all offsets are), and a printed day
    after a full hour of the day before, which then is the midnight that begins it.
    """
    value = chosen.value
    if value.tzinfo is None or value.utcoffset():
        return None
    moment = value.replace(tzinfo=None, second=0, microsecond=0)
    for reading in readings:
        local = reading.value.value
        if local.date() == moment.date():
            continue
        if local.tzinfo is not None:
            if local.astimezone(UTC).replace(second=0, microsecond=0, tzinfo=None) == moment:
                return local.tzinfo
            continue
        seconds = (local.replace(second=0, microsecond=0) - moment).total_seconds()
        is_midnight = moment.minute == 0 and 0 < seconds <= _MOST_EAST
        if reading.value.precision == "day" and not is_midnight:
            continue
        if seconds % 900 == 0:
            return fixed_offset(int(seconds // 60))
    return None


def _detail(parsed: ParsedDate) -> int:
    """0 for a day, 1 for a time, 2 for a time with an offset."""
    return (parsed.precision != "day") + (parsed.value.tzinfo is not None)
