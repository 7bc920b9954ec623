"""Dates away from the headline: in the address, the page's title, all `time` elements, scripts.

They are weak: each is read only where it can hardly mean another story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsclean.blocks.page import Page
from newsclean.metadata.date_lines import date_role
from newsclean.metadata.date_machine import ParsedDate, make_date, parse_machine_date
from newsclean.metadata.date_text import parse_printed_date
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.resolve import Reading
from newsclean.metadata.statements import Statements
from newsclean.vocab.dates import URL_MONTHS

_URL_CHARS: Final = 500
_URL_DATE: Final = Pattern(
    r"[/_.-](19[9]\d|20\d\d)[/_.-]?(0[1-9]|1[0-2]|(?<=[/_.-])[1-9])[/_.-]?"
    r"(0[1-9]|[12]\d|3[01]|(?<=[/_.-])[1-9])(?!\d)"
)
_URL_NAMED: Final = Pattern(r"(?i)/(19[9]\d|20\d\d)[/-]([a-z]{3,9})[/-](\d{1,2})(?!\d)")
_URL_DAY_FIRST: Final = Pattern(r"[/_-](\d\d)[-_.](\d\d)[-_.](20\d\d)(?!\d)")
_URL_ID: Final = Pattern(
    r"(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=(?:[01]\d|2[0-3])[0-5]\d\d{0,10}(?!\d))"
)
"""An identifier made of the moment of its making (`/A2026012914320005196`)."""

_TITLE_END: Final = Pattern(r"\s[-–—|•·]\s([^-–—|•·]{6,40})$")

_SCRIPT_CHARS: Final = 2_000_000
_MOST_FOUND: Final = 200
_STATED: Final = Pattern(
    r"(?i)(?<![a-z])(?:(?:date|first|original)_?)?publi(?:shed|sh|cation)_?(?:date|time|at|on)?"
    r"(?:_?gmt|_?utc)?(?:\\?[\"']|&quot;)?\s?[:=]\s?(?:\\?[\"']|&quot;)?(\d{4}-?\d\d-?\d\d[^\"'\\&]{0,25})"
)
_MOST_KEYS: Final = 500
"""Words in one script that are looked at."""
_NEAR_KEY: Final = 24
_KEY: Final = re.compile("ublish|ublication")


def read_url(url: str | None, statements: Statements) -> Iterator[Reading[ParsedDate]]:
    """The date in the address of the page, given or declared."""
    declared = (*statements.canonicals[:1], *statements.metas.get("og:url", ())[:1])
    for address in (url, *declared):
        found = _in_address(address[:_URL_CHARS]) if address else None
        if found and address:
            day, source = found
            made = make_date(day, None, None)
            if made:
                yield Reading(ParsedDate(*made), address, source, "day precision")
                return


def _in_address(address: str) -> tuple[tuple[int, int, int], str] | None:
    if "20" not in address and "199" not in address:
        return None
    match = _URL_DATE.search(address)
    if match:
        year, month, day = map(int, match.groups())
        return (year, month, day), "url"
    match = _URL_NAMED.search(address)
    if match and (number := URL_MONTHS.get(match.group(2).lower()[:3], 0)):
        return (int(match.group(1)), number, int(match.group(3))), "url"
    match = _URL_DAY_FIRST.search(address)
    if match:
        first, second, year = map(int, match.groups())
        if first > 12 >= second or first == second:
            return (year, second, first), "url"
    match = _URL_ID.search(address)
    if match:
        year, month, day = map(int, match.groups())
        return (year, month, day), "url:id"
    return None


def read_times(statements: Statements) -> Iterator[Reading[ParsedDate]]:
    """The `time` elements of the whole page, when they all tell one day."""
    found = []
    for tag in statements.times:
        parsed = parse_machine_date(tag.datetime)
        if parsed and date_role(tag.marks, tag.text) != "modified":
            found.append((parsed, tag.datetime))
    if found and len({parsed.value.date() for parsed, _ in found}) == 1:
        parsed, text = found[0]
        yield Reading(parsed, text, "time:only", f"{parsed.precision} precision")


def read_title(statements: Statements, language: str | None) -> Iterator[Reading[ParsedDate]]:
    """A date that ends the page's title (`Headline | Section | 28.04.2023`)."""
    for text in (statements.title, *statements.metas.get("og:title", ())[:1]):
        match = _TITLE_END.search(text[-60:])
        last = match.group(1).strip() if match else ""
        parsed = parse_printed_date(last, language) if last else None
        if parsed and parsed.start <= 12 and len(last) - parsed.end <= 2:
            yield Reading(parsed, last, "title", f"{parsed.precision} precision")
            return


def read_scripts(page: Page) -> Iterator[Reading[ParsedDate]]:
    """The day that the page's scripts call its publication, when all of them name one day."""
    if not page.owners:
        return
    found: list[tuple[ParsedDate, str]] = []
    left = _SCRIPT_CHARS
    for script in page.owners[0].getroottree().iter("script"):
        text = (script.text or "")[:left]
        left -= len(text)
        if "ubli" not in text:  # a tenth of the time of the pattern
            continue
        for key in islice(_KEY.finditer(text), _MOST_KEYS):
            start = max(key.start() - _NEAR_KEY, 0)
            match = _STATED.search(text, start, key.end() + 80)
            parsed = parse_machine_date(match.group(1)) if match else None
            if parsed and match:
                found.append((parsed, match.group()))
            if len(found) > _MOST_FOUND:
                return
    if found and len({parsed.value.date() for parsed, _ in found}) == 1:
        parsed, text = found[0]
        yield Reading(parsed, text, "script", f"{parsed.precision} precision")
