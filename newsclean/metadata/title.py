"""The headline, by agreement of all places that state it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text, unescape
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title, share_words, titles_agree
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
_MOST_LABEL_CHARS: Final = 80
_MOST_WORDS: Final = 30
"""Words from which a heading is a paragraph; the longest headline of the corpus has 28."""

_HEADLINES: Final = ("json-ld:headline", "meta:og:title", "microdata:headline")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Marks where a line may or may not break; they are no part of a word."""

_SIGNS: Final = frozenset("-|ㅣ–—―:：·•»«/\\~>")

_LABEL_ENDS: Final = " -|ㅣ–—―:：·•/~"

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
    labels = frozenset(map(fold_title, statements.labels))
    shown = [_without_kicker(r, declared, labels) for r in named if r.source in _SHOWN]
    shown = [_without_rest(r, declared) if r.source == "block" else r for r in shown]
    short = [r for r in shown if not declared or len(r.value.split()) <= _MOST_WORDS]
    best = _best(short, declared, least=0.0 if declared else -1.0)
    if best is not None:
        return resolved([*shown, *declared], best, best.reason or "shown")
    best = _best(declared, declared, least=0.0)
    heading = next((r for r in short if len(r.value.split()) >= _LEAST_WORDS), None)
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
    plain = clean_text(unescape(text), limit=MAX_TITLE)
    if not plain.isascii():
        plain = plain.translate(_INVISIBLE)
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
    folded = fold_title(value)
    if reading.source not in _SHOWN and not any(
        r.source in _SHOWN and fold_title(r.value) == folded for r in readings
    ):
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


def _without_kicker(
    reading: Reading[str], declared: Sequence[Reading[str]], labels: frozenset[str]
) -> Reading[str]:
    """A heading without the label in front of it, when a declared headline begins after it.

    Many `h1` hold the kicker too ("Culture: ...", or in a `span` of its own, without a space);
    some pages declare the headline behind another label. The label stays when the declarations
    that have it weigh more. `labels` are the folded openings of the headings.
    """
    own = fold_title(reading.value)
    for other in declared:
        folded = fold_title(other.value)
        if other.source not in _HEADLINES or own in folded:
            continue
        rest = folded if own.endswith(folded) else _common_rest(reading.value, other.value)
        label = own.removesuffix(rest).strip()
        if (
            len(rest.split()) < _LEAST_WORDS
            or not 0 < len(label.split()) <= _MOST_LABEL_WORDS
            or (rest == folded and _stated(own, declared) > _stated(rest, declared))
            # The same words told in another way are a part of the sentence, no label.
            or share_words(label, folded.removesuffix(rest))
        ):
            continue
        headline = _after_label(reading.value, label, labels)
        if headline:
            headline = other.value if rest == folded else headline
            return Reading(headline, reading.text, reading.source, "shown, after a label")
    return reading


def _without_rest(reading: Reading[str], declared: Sequence[Reading[str]]) -> Reading[str]:
    """A block without the date or section behind the headline that most declarations state."""
    for other in declared:
        if (
            _is_extended(reading.value, other.value)
            and _stated(fold_title(other.value), declared) > _CONVINCING
        ):
            return Reading(other.value, reading.text, reading.source, "shown, before a label")
    return reading


def _common_rest(first: str, second: str) -> str:
    """What two titles say, folded, after labels that differ; empty when they differ elsewhere."""
    rests = {fold_title(second[cut.end() :]) for cut in islice(_SEPARATOR.finditer(second), 2)}
    for cut in islice(_SEPARATOR.finditer(first), 2):
        rest = fold_title(first[cut.end() :])
        if rest in rests:
            return rest
    return ""


def _after_label(text: str, label: str, labels: frozenset[str]) -> str:
    """The text behind a folded label that a sign, a tag or no space sets apart; else empty."""
    for end in range(len(label), min(len(text), len(label) + _MOST_LABEL_CHARS)):
        if fold_title(text[:end]) == label:
            rest = text[end:].lstrip()
            if label in labels or rest[:1] in _SIGNS or not text[end : end + 1].isspace():
                return rest.lstrip(_LABEL_ENDS)
            return ""
    return ""


def _stated(folded: str, declared: Sequence[Reading[str]]) -> float:
    """Weight of the declarations of exactly this headline."""
    kinds = {_kind(r.source) for r in declared if fold_title(r.value) == folded}
    return sum(_WEIGHTS[kind] for kind in kinds)


def _without_label(text: str) -> str:
    """A headline without what follows a vertical bar, when enough comes before it."""
    head, bar, _ = text.partition(" | ")
    return head.strip() if bar and len(head.split()) >= _LEAST_WORDS else text


@lru_cache(maxsize=256)
def _without_site(text: str, sites: frozenset[str]) -> str:
    first, _, rest = text.partition(" ")
    if "." in first and rest and _is_site(first, sites):
        return rest
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
        kind = _kind(reading.source)
        worth = _likeness(own, fold_title(reading.value)) * _WEIGHTS[kind]
        best[kind] = max(best.get(kind, 0.0), worth)
    return sum(best.values())


def _kind(source: str) -> str:
    return source if source in _WEIGHTS else source.partition(":")[0]


def _likeness(first: str, second: str) -> float:
    """1 for equal folded titles, less for one inside the other, least for words in common."""
    if first == second:
        return 1.0
    if titles_agree(first, second):
        return _PART + (1 - _PART) * min(len(first), len(second)) / max(len(first), len(second), 1)
    return _OVERLAP * share_words(first, second)
