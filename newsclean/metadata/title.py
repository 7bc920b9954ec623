"""The headline, by agreement of all places that state it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.site_words import site_folds
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title, titles_agree
from newsclean.model import Role
from newsclean.vocab.meta import TITLE_METAS

MAX_TITLE: Final = 500

_WEIGHTS: Final = {"block": 2.3, "h1": 1.9, "json-ld": 2.0, "microdata": 1.6, "rdfa": 1.0,
                   "meta:og:title": 1.6, "meta:twitter:title": 0.6, "meta": 0.5, "title": 1.5}  # fmt: skip
"""How much one statement says for a headline. Tuned on the development corpus; og and twitter
titles are usually one and the same statement, so the second adds little."""

_SEPARATOR: Final = regex.compile(r"\s+[|\-–—―:·•»«/\\~>]+\s+|\s*[|｜»]\s*|\s*::\s*|:\s+")


def extract_title(
    statements: Statements, page: Page, place: Place, *, url: str | None = None
) -> Resolved[str]:
    """The headline as shown, without the site's name; None when the page states none."""
    readings = list(_read(statements, page, place))
    sites = site_folds(statements, url)
    readings = [_trimmed(reading, readings, sites) for reading in readings]
    readings = [r for r in readings if r.value and fold_title(r.value) not in sites] or readings
    folds = [fold_title(reading.value) for reading in readings]
    scores = [_support(i, readings, folds) for i in range(len(readings))]
    if not scores:
        return Resolved(None)
    best = readings[max(range(len(scores)), key=lambda i: (scores[i], -i))]
    return resolved(readings, best, "most agreement")


def _read(statements: Statements, page: Page, place: Place) -> Iterator[Reading[str]]:
    if place.title >= 0:
        block = page.blocks[place.title]
        source = "block" if block.role is Role.TITLE or block.tag == "h1" else "h1"
        yield from _reading(block.text, source)
    for text in statements.headings:
        yield from _reading(text, "h1")
    for item in statements.story:
        for text in node_texts(item.node, "headline", limit=MAX_TITLE):
            yield from _reading(text, f"{item.source}:headline")
            break
        else:
            for text in list(node_texts(item.node, "name", limit=MAX_TITLE))[:1]:
                yield from _reading(text, f"{item.source}:name")
    seen = set()
    for key, text in statements.meta(*TITLE_METAS):
        if key not in seen:
            seen.add(key)
            yield from _reading(text, f"meta:{key}")
    yield from _reading(statements.title, "title")


def _reading(text: str, source: str) -> Iterator[Reading[str]]:
    plain = clean_text(html.unescape(text) if "&" in text else text, limit=MAX_TITLE)
    if any(char.isalnum() for char in plain):
        yield Reading(plain, plain, source)


def _trimmed(
    reading: Reading[str], readings: Sequence[Reading[str]], sites: frozenset[str]
) -> Reading[str]:
    """Without a site name, section or date at one end, when something else proves it is one."""
    if reading.source in ("block", "h1"):
        others: list[str] = []
    else:
        others = [fold_title(r.value) for r in readings if r.source in ("block", "h1")]
        others += [fold_title(r.value) for r in readings if r is not reading]
    folded = fold_title(reading.value)
    if folded in others:
        return reading
    for part in _parts(reading.value):
        if fold_title(part) in others and len(fold_title(part)) > 8:
            return Reading(part, reading.text, reading.source, "suffix not in other titles")
    value = reading.value
    for _ in range(3):
        shorter = _without_site(value, sites)
        if shorter == value:
            break
        value = shorter
    return Reading(value, reading.text, reading.source, reading.reason)


def _parts(text: str) -> Iterator[str]:
    """Every part of the text that begins and ends at a separator or an end, longest first."""
    cuts = list(_SEPARATOR.finditer(text))[:6]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(text)]
    spans = [(s, e) for i, s in enumerate(starts) for e in ends[i:] if (s, e) != (0, len(text))]
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        yield text[start:end].strip()


def _without_site(text: str, sites: frozenset[str]) -> str:
    cuts = list(_SEPARATOR.finditer(text))[:8]
    for cut in cuts:
        head, tail = text[: cut.start()].strip(), text[cut.end() :].strip()
        if head and _is_site(tail, sites):
            return head
        if tail and _is_site(head, sites):
            return tail
    return text


def _is_site(text: str, sites: frozenset[str]) -> bool:
    folded = fold_title(text)
    return folded in sites or folded.replace(" ", "") in sites


def _support(index: int, readings: Sequence[Reading[str]], folds: Sequence[str]) -> float:
    """Weight of the kinds of places that state this headline, half for a part of it."""
    best: dict[str, float] = {}
    own = folds[index]
    for reading, folded in zip(readings, folds, strict=True):
        share = 1.0 if folded == own else 0.4 if titles_agree(folded, own) else 0.0
        kind = _kind(reading.source)
        best[kind] = max(best.get(kind, 0.0), share * _WEIGHTS[kind])
    shown = max(best.get("block", 0.0), best.get("h1", 0.0))
    return shown + sum(v for k, v in best.items() if k not in ("block", "h1"))


def _kind(source: str) -> str:
    if source in _WEIGHTS:
        return source
    return source.partition(":")[0]
