"""When it was first published and when it was last changed; one is never filled from the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Final

from newsclean.metadata.date_lines import DateLine, date_role
from newsclean.metadata.date_machine import ParsedDate, fixed_offset, make_date, parse_machine_date
from newsclean.metadata.date_text import parse_printed_date
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.resolve import Reading, Resolved, rank_source, resolved
from newsclean.metadata.statements import Statements
from newsclean.vocab.meta import MODIFIED_METAS, PUBLISHED_METAS
from newsclean.vocab.trust import MODIFIED_TRUST, PUBLISHED_TRUST

_URL_DATE: Final = Pattern(
    r"[/_.-](19[9]\d|20\d\d)[/_.-]?(0[1-9]|1[0-2]|(?<=[/_.-])[1-9])[/_.-]?"
    r"(0[1-9]|[12]\d|3[01]|(?<=[/_.-])[1-9])(?!\d)"
)
_URL_CHARS: Final = 500

_PUBLISHED_KEYS: Final = ("datePublished", "uploadDate", "dateCreated", "created", "date", "issued")
_MODIFIED_KEYS: Final = ("dateModified", "modified")


def extract_published(
    statements: Statements, lines: Sequence[DateLine], *, url: str | None, language: str | None
) -> Resolved[ParsedDate]:
    """The first release; aware only when the page states an offset, midnight when only a day.

    None when the page does not say.
    """
    readings = [
        *_from_data(statements, _PUBLISHED_KEYS, language),
        *_from_metas(statements, PUBLISHED_METAS, language),
        *_from_lines(lines, ("published", "near")),
        *_from_url(url, statements),
        *_from_times(statements),
    ]
    return _choose(readings, PUBLISHED_TRUST)


def extract_modified(
    statements: Statements, lines: Sequence[DateLine], *, language: str | None
) -> Resolved[ParsedDate]:
    """The last change; None when the page does not say."""
    readings = [
        *_from_data(statements, _MODIFIED_KEYS, language),
        *_from_metas(statements, MODIFIED_METAS, language),
        *_from_lines(lines, ("modified",)),
    ]
    return _choose(readings, MODIFIED_TRUST)


def states_exact_dates(statements: Statements) -> bool:
    """True when structured data states release and change to the second; print adds nothing."""
    said = {key for item in statements.story for key in item.node}
    said.update(statements.metas)
    return any(
        {published, modified} <= said
        for published, modified in (
            ("datePublished", "dateModified"),
            ("article:published_time", "article:modified_time"),
        )
    )


def _reading(parsed: ParsedDate | None, text: str, source: str) -> Iterator[Reading[ParsedDate]]:
    if parsed is not None:
        yield Reading(parsed, text, source, f"{parsed.precision} precision")


def _parse(text: str, language: str | None) -> ParsedDate | None:
    return parse_machine_date(text) or parse_printed_date(text, language)


def _from_data(
    statements: Statements, keys: Iterable[str], language: str | None
) -> Iterator[Reading[ParsedDate]]:
    for item in statements.story:
        for key in keys:
            for text in node_texts(item.node, key, limit=100):
                yield from _reading(_parse(text, language), text, f"{item.source}:{key}")
                break


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


def _from_times(statements: Statements) -> Iterator[Reading[ParsedDate]]:
    """The `time` elements of the whole page, when they all tell one day."""
    found = []
    for tag in statements.times:
        parsed = parse_machine_date(tag.datetime)
        if parsed and date_role(tag.marks, tag.text) != "modified":
            found.append((parsed, tag.datetime))
    if found and len({parsed.value.date() for parsed, _ in found}) == 1:
        yield from _reading(*found[0], "time:only")


def _from_url(url: str | None, statements: Statements) -> Iterator[Reading[ParsedDate]]:
    declared = (*statements.canonicals[:1], *statements.metas.get("og:url", ())[:1])
    for address in (url, *declared):
        match = _URL_DATE.search(address[:_URL_CHARS]) if address else None
        if match and address:
            year, month, day = (int(group) for group in match.groups())
            made = make_date((year, month, day), None, None)
            if made:
                yield from _reading(ParsedDate(*made), address, "url")
                return


def _choose(
    readings: Sequence[Reading[ParsedDate]], trust: tuple[str, ...]
) -> Resolved[ParsedDate]:
    """The most trusted day, told as exactly as any source of that day tells it."""
    if not readings:
        return Resolved(None)
    ranked = sorted(readings, key=lambda reading: rank_source(reading.source, trust))
    day = ranked[0].value.value.date()
    same = [reading for reading in ranked if reading.value.value.date() == day]
    best = max(same, key=lambda r: (_detail(r.value), -ranked.index(r)))
    if best.value.precision == "day":
        best = ranked[0]
    chosen, reason = best.value, best.reason
    offset = _local_offset(chosen.value, ranked)
    if offset is not None:
        chosen = chosen._replace(value=chosen.value.astimezone(offset))
        reason = f"{reason}, offset from the printed local time"
    return Resolved(chosen, resolved(readings, best, reason).candidates)


def _local_offset(value: datetime, readings: Sequence[Reading[ParsedDate]]) -> tzinfo | None:
    """The offset by which a printed local time of another day differs from a moment in UTC.

    Only used when the printed day is another one: then the moment in UTC would name a day that
    no reader saw. The difference must be a whole number of quarter hours (as all offsets are).
    """
    if value.tzinfo is None or value.utcoffset():
        return None
    moment = value.replace(tzinfo=None, second=0, microsecond=0)
    for reading in readings:
        local = reading.value.value
        if local.tzinfo is not None or reading.value.precision == "day":
            continue
        seconds = (local.replace(second=0, microsecond=0) - moment).total_seconds()
        if seconds % 900 == 0 and local.date() != moment.date():
            return fixed_offset(int(seconds // 60))
    return None


def _detail(parsed: ParsedDate) -> int:
    """0 for a day, 1 for a time, 2 for a time with an offset."""
    return (parsed.precision != "day") + (parsed.value.tzinfo is not None)
