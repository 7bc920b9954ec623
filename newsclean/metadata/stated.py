"""Fields that a site rule states: they replace what the readers found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from newsclean.dom.text import clean_text
from newsclean.metadata.addresses import clean_url
from newsclean.metadata.author_names import split_names, unique_names
from newsclean.metadata.date_machine import ParsedDate, parse_machine_date
from newsclean.metadata.date_text import parse_printed_date
from newsclean.metadata.extract import Metadata
from newsclean.model import Candidate, Image

TEXTS: Final = ("title", "kicker", "lead", "byline", "dateline", "site_name", "section", "language")
DATES: Final = ("published", "modified")

Stated = Mapping[str, tuple[Candidate, ...]]


def apply_stated(found: Metadata, stated: Stated, url: str | None = None) -> Metadata:
    """The metadata with the rule's values in place; a value that cannot be read changes nothing.

    `url` is the address of the page.
    """
    changes: dict[str, Any] = {}
    evidence = dict(found.evidence)
    for name, candidates in stated.items():
        values = [candidate.value for candidate in candidates if candidate.value]
        if not values:
            continue
        value = _value(name, values, found, url)
        if value is None:
            continue
        if isinstance(value, ParsedDate):
            changes[f"{name}_precision"], value = value.precision, value.value
        changes[name] = value
        losers = tuple(replace(loser, chosen=False) for loser in evidence.get(name, ()))
        evidence[name] = (*(replace(winner, chosen=True) for winner in candidates), *losers)
    images = _images(found.images, stated)
    if images is not None:
        changes["images"] = images
    return found._replace(**changes, evidence=evidence) if changes else found


def fill_gaps(found: Metadata, values: Stated, url: str | None = None) -> Metadata:
    """The metadata, with a value for each field that has none."""
    gaps = {name: texts for name, texts in values.items() if not getattr(found, name, None)}
    return apply_stated(found, gaps, url) if gaps else found


def _value(name: str, values: list[str], found: Metadata, url: str | None) -> object:
    """The typed value of a field; None when the text is no such value."""
    if name in TEXTS:
        return clean_text("\n".join(values)) or None
    if name in DATES:
        dates = (_date(value, found.language) for value in values)
        return next((date for date in dates if date), None)
    if name == "authors":
        return unique_names(part for value in values for part in split_names(value)) or None
    if name == "paywalled":
        return True
    if name == "tags":
        return tuple(dict.fromkeys(clean_text(value) for value in values))
    if name == "canonical_url":
        address = clean_url(values[0], found.canonical_url or url)
        return address if address and address.startswith(("http://", "https://")) else None
    return None


def _date(text: str, language: str | None) -> ParsedDate | None:
    return parse_machine_date(text) or parse_printed_date(text, language)


def _images(images: tuple[Image, ...], stated: Stated) -> tuple[Image, ...] | None:
    """Caption and credit of a rule belong to the lead image."""
    texts = {
        name: clean_text(stated[name][0].value)
        for name in ("caption", "credit")
        if stated.get(name)
    }
    if not texts or not any(image.lead for image in images):
        return None
    return tuple(
        replace(
            image,
            caption=texts.get("caption", image.caption),
            credit=texts.get("credit", image.credit),
        )
        if image.lead
        else image
        for image in images
    )
