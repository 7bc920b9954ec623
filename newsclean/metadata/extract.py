"""All fields of one page."""

from __future__ import annotations

from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.addresses import page_base
from newsclean.metadata.agencies import Printed, Wire, extract_agencies
from newsclean.metadata.authors import extract_authors
from newsclean.metadata.byline import extract_byline
from newsclean.metadata.canonical import extract_canonical_url
from newsclean.metadata.credit_lines import find_credit_lines
from newsclean.metadata.date_lines import find_date_lines
from newsclean.metadata.date_machine import ParsedDate
from newsclean.metadata.dateline import extract_dateline
from newsclean.metadata.dates import (
    Context,
    extract_modified,
    extract_published,
    states_exact_dates,
)
from newsclean.metadata.images import extract_images
from newsclean.metadata.kicker import extract_kicker
from newsclean.metadata.language import extract_language
from newsclean.metadata.lead import extract_lead
from newsclean.metadata.live_entries import extract_live_entries
from newsclean.metadata.paywall import extract_paywalled
from newsclean.metadata.place import find_place
from newsclean.metadata.resolve import Resolved
from newsclean.metadata.rights import extract_rights
from newsclean.metadata.section import extract_section
from newsclean.metadata.site_name import extract_site_name
from newsclean.metadata.site_words import host_name, site_folds
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.metadata.tags import extract_tags
from newsclean.metadata.title import extract_title
from newsclean.metadata.videos import extract_embeds, extract_videos, find_players
from newsclean.model import Embed, Evidence, Image, LiveEntry, Precision, Rights, Video

_DAY_FIRST_HOSTS: Final = ("uk", "au", "nz", "ie", "in", "za", "ng", "ke", "sg", "my", "pk", "hk")
"""Top-level domains of English-speaking countries that write the day before the month."""


class Metadata(NamedTuple):
    """The fields of one page, as in `Article`; what the page does not give is None or ()."""

    title: str | None = None
    kicker: str | None = None
    lead: str | None = None
    authors: tuple[str, ...] = ()
    byline: str | None = None
    dateline: str | None = None
    published: datetime | None = None
    published_precision: Precision | None = None
    modified: datetime | None = None
    modified_precision: Precision | None = None
    agencies: tuple[str, ...] = ()
    is_wire: bool = False
    language: str | None = None
    site_name: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    canonical_url: str | None = None
    images: tuple[Image, ...] = ()
    videos: tuple[Video, ...] = ()
    embeds: tuple[Embed, ...] = ()
    rights: Rights | None = None
    paywalled: bool | None = None
    live_entries: tuple[LiveEntry, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: Evidence = MappingProxyType({})
    """All candidates of each field that has any, the losers too."""


def extract_metadata(
    statements: Statements,
    page: Page,
    *,
    url: str | None = None,
    reference_date: date | None = None,
) -> Metadata:
    """Read every field. Never raises; `url` is the checked http(s) address of the page or None.

    `reference_date` is the day when the page was read: later dates are not believed, and times
    told as a distance from it are understood.
    """
    language, warnings = extract_language(statements, page)
    fields = _read_fields(statements, page, _Given(url, language, reference_date))
    values: dict[str, Any] = {}
    for name, outcome in fields.items():
        values.update(_values(name, outcome.value))
    evidence = {name: out.candidates for name, out in fields.items() if out.candidates}
    return Metadata(
        **values,
        live_entries=extract_live_entries(statements, page),
        warnings=warnings,
        evidence=evidence,
    )


class _Given(NamedTuple):
    url: str | None
    language: Resolved[str]
    reference: date | None


def _read_fields(statements: Statements, page: Page, given: _Given) -> dict[str, Resolved[Any]]:
    """The outcome of each field's reader, under the field's name in `Metadata`."""
    url, language, reference = given
    place = find_place(page, statements)
    canonical = extract_canonical_url(statements, url=url)
    tag = _date_language(language.value, url or canonical.value)
    lines = find_credit_lines(page, place)
    sites = site_folds(statements, url)
    context = Context(url, tag, reference)
    dates = find_date_lines(
        page, place, tag, brief=states_exact_dates(statements), reference=reference
    )
    base = page_base(url, canonical.value, statements.base)
    authors = extract_authors(statements, lines, sites=sites)
    byline = extract_byline(lines, authors.value or ())
    dateline = extract_dateline(page, place)
    printed = Printed(
        dateline.value, byline.value, authors.value or (), canonical.value, url, sites
    )
    credited = frozenset(fold_title(name) for name in authors.value or ())
    players = find_players(statements, page, place, base=base)
    return {
        "title": extract_title(statements, page, place, sites=sites),
        "kicker": extract_kicker(page, place),
        "lead": extract_lead(statements, page, place),
        "authors": authors,
        "byline": byline,
        "dateline": dateline,
        "agencies": extract_agencies(statements, page, place, printed),
        "published": extract_published(statements, page, dates, context),
        "modified": extract_modified(statements, dates, context),
        "language": language,
        "site_name": extract_site_name(statements, url=url),
        "section": extract_section(statements, page, sites=sites),
        "tags": extract_tags(statements, page, place, sites=sites, authors=credited),
        "canonical_url": canonical,
        "images": extract_images(statements, page, place, base=base),
        "videos": extract_videos(players),
        "embeds": extract_embeds(players),
        "rights": extract_rights(statements, page, place, base=base),
        "paywalled": extract_paywalled(statements),
    }


def _values(name: str, value: Any) -> dict[str, Any]:
    """The fields of `Metadata` that one outcome fills; none when it has no value."""
    if value is None:
        return {}
    if isinstance(value, ParsedDate):
        return {name: value.value, f"{name}_precision": value.precision}
    if isinstance(value, Wire):
        return value._asdict()
    return {name: _clean(value) if isinstance(value, str) else value}


def _clean(text: str | None) -> str | None:
    return (clean_text(text) or None) if text else None


def _date_language(language: str | None, url: str | None) -> str | None:
    """The tag that decides the order of day and month; English alone says too little."""
    if language == "en" and host_name(url).rpartition(".")[2] in _DAY_FIRST_HOSTS:
        return "en-GB"
    return language
