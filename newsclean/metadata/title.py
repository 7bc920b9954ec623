"""The headline, by agreement of all places that state it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title, titles_agree
from newsclean.vocab.meta import TITLE_METAS

MAX_TITLE: Final = 500

_WEIGHTS: Final = {
    "json-ld:headline": 2.0,
    "microdata:headline": 1.6,
    "meta:og:title": 1.6,
    "title": 1.5,
    "meta:twitter:title": 0.6,
    "meta": 0.5,
    "json-ld": 0.5,
    "microdata": 0.5,
    "rdfa": 0.5,
}
"""How much one declaration says for a headline. Tuned on the development corpus; og and twitter
titles are usually one and the same statement, so the second adds little."""

_CONVINCING: Final = 2.0
"""Support from which declarations beat a heading that shares nothing with them."""

_PART: Final = 0.3
_OVERLAP: Final = 0.5
"""Worth of a declaration that holds the headline or is held by it (the more, the closer in
length), and of one that shares all its words (in part when it shares some)."""

_SHOWN: Final[dict[str, float]] = {"h1:placed": 1.2, "h1": 1.0, "block": 0.0}
"""Headings on the page, and what their tag adds: a label or a crumb is seldom an `h1`."""
_LEAST_PART: Final = 8
_LEAST_SHARE: Final = 0.3
"""Characters, and share of the text, that must be left when the rest is cut off."""
_LEAST_WORDS: Final = 4
_MOST_LABEL_WORDS: Final = 6
_HEADLINES: Final = ("json-ld:headline", "meta:og:title", "microdata:headline")
_SIGNS: Final = frozenset("-|ㅣ–—―:：·•»«/\\~>")

_SEPARATOR: Final = Pattern(r"\s+[|\-–—―:·•»«/\\~>]+\s+|\s*[|｜»]\s*|\s*::\s*|:\s+")


def extract_title(
    statements: Statements,
    page: Page,
    place: Place,
    *,
    sites: frozenset[str] = frozenset(),
) -> Resolved[str]:
    """The headline as shown, without the site's name; None when the page states none.

    `sites` are the folded names of the site (`site_words.site_folds`).
    A shown heading that any declaration supports wins, because declared titles are often written
    for search engines; without one the declarations vote.
    """
    readings = list(_read(statements, page, place))
    readings = [_trimmed(reading, readings, sites) for reading in readings]
    named = [r for r in readings if fold_title(r.value) not in sites]
    declared = [r for r in named if r.source not in _SHOWN]
    shown = [_without_kicker(r, declared) for r in named if r.source in _SHOWN]
    best = _best(shown, declared, least=0.0 if declared else -1.0)
    if best is not None:
        return resolved([*shown, *declared], best, best.reason or "shown")
    best = _best(declared, declared, least=0.0)
    heading = next((r for r in shown if len(r.value.split()) >= _LEAST_WORDS), None)
    if heading and (best is None or _support(best.value, declared) < _CONVINCING):
        return resolved([*shown, *declared], heading, "shown; declarations are weak")
    best = best or next(iter(readings), None)
    return resolved([*shown, *declared], best, "most agreement")


def _best(
    candidates: Sequence[Reading[str]], declared: Sequence[Reading[str]], *, least: float
) -> Reading[str] | None:
    """The candidate with most support, when it has more than `least`; the first among equals."""
    known = [(_support(candidate.value, declared), candidate) for candidate in candidates]
    known = [(worth, candidate) for worth, candidate in known if worth > least]
    ranked = [
        (worth + _SHOWN.get(r.source, 0.0), -order, r) for order, (worth, r) in enumerate(known)
    ]
    return max(ranked, key=lambda entry: entry[:2])[2] if ranked else None


def _read(statements: Statements, page: Page, place: Place) -> Iterator[Reading[str]]:
    if place.title >= 0:
        block = page.blocks[place.title]
        source = "h1:placed" if block.tag == "h1" else "block"
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
    value = reading.value
    for _ in range(3):
        shorter = _without_site(value, sites)
        if shorter == value:
            break
        value = shorter
    reason = reading.reason if value == reading.value else "without the site's name"
    if reading.source not in _SHOWN:
        others = [r for r in readings if r.source != reading.source and len(r.value) < len(value)]
        others.sort(key=lambda r: (r.source not in _SHOWN, -len(r.value)))
        for other in others:
            if _is_extended(value, other.value):
                rest = "the rest is in no other title"
                return Reading(other.value, reading.text, reading.source, rest)
    return Reading(_without_label(value), reading.text, reading.source, reason)


def _is_extended(text: str, headline: str) -> bool:
    """True when `text` is the headline with something cut off by a separator before or after."""
    if len(headline) < max(_LEAST_PART, len(text) * _LEAST_SHARE):
        return False
    if text.startswith(headline):
        return text[len(headline) :].lstrip()[:1] in _SIGNS
    return text.endswith(headline) and text[: -len(headline)].rstrip()[-1:] in _SIGNS


def _without_kicker(reading: Reading[str], declared: Sequence[Reading[str]]) -> Reading[str]:
    """A heading without the label in front of it, when a declared headline begins after it.

    Many `h1` hold the kicker too ("Culture: ...", or in a `span` of its own, without a space).
    """
    own = fold_title(reading.value)
    for other in declared:
        folded = fold_title(other.value)
        if other.source not in _HEADLINES or len(folded.split()) < _LEAST_WORDS:
            continue
        label = own.removesuffix(folded) if own.endswith(folded) else ""
        if label.strip() and len(label.split()) <= _MOST_LABEL_WORDS:
            return Reading(other.value, reading.text, reading.source, "shown, after a label")
    return reading


def _without_label(text: str) -> str:
    """A headline without what follows a vertical bar, when enough comes before it."""
    head, bar, _ = text.partition(" | ")
    return head.strip() if bar and len(head.split()) >= _LEAST_WORDS else text


@lru_cache(maxsize=256)
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


def _support(text: str, declared: Sequence[Reading[str]]) -> float:
    """Weight of the declarations that state this headline, less for those that are only like it."""
    own = fold_title(text)
    best: dict[str, float] = {}
    for reading in declared:
        kind = reading.source if reading.source in _WEIGHTS else reading.source.partition(":")[0]
        worth = _likeness(own, fold_title(reading.value)) * _WEIGHTS[kind]
        best[kind] = max(best.get(kind, 0.0), worth)
    return sum(best.values())


def _likeness(first: str, second: str) -> float:
    """1 for equal folded titles, less for one inside the other, least for words in common."""
    if first == second:
        return 1.0
    if titles_agree(first, second):
        return _PART + (1 - _PART) * min(len(first), len(second)) / max(len(first), len(second), 1)
    words, others = set(first.split()), set(second.split())
    common = sum(1 for word in words & others if len(word) > 3 or word > "\u2e80")
    if common < 2 and (not common or 2 * common < min(len(words), len(others))):
        return 0.0
    return _OVERLAP * common / max(len(words), len(others))
