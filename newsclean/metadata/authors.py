"""Who wrote it: structured data first, the printed credit where that is silent or vague."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from newsclean.metadata.author_names import (
    clean_name,
    has_other_words,
    looks_like_person,
    split_names,
    unique_names,
)
from newsclean.metadata.credit_lines import CreditLine
from newsclean.metadata.credit_text import credit_start
from newsclean.metadata.nodes import Item, Node, node_texts, node_types, node_values
from newsclean.metadata.resolve import Reading, Resolved, rank_source, resolved
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.vocab.field_words import AUTHOR_LABELS
from newsclean.vocab.meta import AUTHOR_METAS
from newsclean.vocab.names import AGENCIES
from newsclean.vocab.trust import AUTHOR_TRUST

_SURE: Final = ("role", "marks", "label")
_FEW_WORDS: Final = 3
_AUTHOR_KEYS: Final = ("author", "creator")
Names = tuple[str, ...]


def extract_authors(
    statements: Statements, lines: Sequence[CreditLine], *, sites: frozenset[str] = frozenset()
) -> Resolved[Names]:
    """The people or organisations that the page credits; None when it credits nobody.

    `sites` are the folded names of the site (`site_words.site_folds`), which counts as an author
    only when nothing else is credited.
    """
    readings = [r for r in _read(statements, lines, sites) if r.value]
    ranked = sorted(readings, key=lambda r: (_vagueness(r, sites), _rank(r)))
    if not ranked:
        return Resolved(None)
    best = ranked[0]
    reason = "names people" if _vagueness(best, sites) == 0 else ""
    return resolved(readings, best, reason)


def _rank(reading: Reading[Names]) -> int:
    return rank_source(reading.source, AUTHOR_TRUST)


def _vagueness(reading: Reading[Names], sites: frozenset[str]) -> int:
    """0 when a person is named, 1 for agencies and other organisations, 2 for the site.

    3 for a name that no word or mark calls the author. An agency printed without a by-word is
    often the source of a picture or a text, so it says no more than the site.
    """
    if reading.source == "byline:bare":
        return 3
    others = [name for name in reading.value if not _is_site(name, sites)]
    if not others:
        return 2
    if any(looks_like_person(n) and n.casefold() not in AGENCIES for n in others):
        return 0
    is_bare_line = reading.source.startswith("byline:") and credit_start(reading.text) < 0
    return 2 if is_bare_line else 1


def _is_site(name: str, sites: frozenset[str]) -> bool:
    folded = fold_title(name)
    return folded in sites or folded.replace(" ", "") in sites


def _read(
    statements: Statements, lines: Sequence[CreditLine], sites: frozenset[str]
) -> Iterator[Reading[Names]]:
    for item in statements.story:
        yield from _read_item(statements, item)
    yield from _read_metas(statements, sites)
    for line in lines:
        yield _read_printed(line)


def _read_item(statements: Statements, item: Item) -> Iterator[Reading[Names]]:
    for key in _AUTHOR_KEYS:
        texts: list[str] = []
        names: list[str] = []
        for value in node_values(item.node, key):
            if isinstance(value, Mapping):
                found = list(_node_names(statements.resolve(value)))
            else:
                found = list(node_texts({"v": value}, "v", limit=300))
                limit = MAX_CREDIT_CHARS if item.source == "json-ld" else MAX_MARKED_CHARS
                found = [text for text in found if len(text) <= limit]
            texts += found
            names += [name for text in found for name in _structured(text, value)]
        found_names = unique_names(names)
        # Marked up but loose, or a crowd: the authors of comments and of teasers are among them.
        if item.source != "json-ld" and (not item.types or len(found_names) > 4):
            found_names = found_names[:1]
        yield Reading(found_names, "; ".join(texts), f"{item.source}:{key}")


def _node_names(node: Node) -> Iterator[str]:
    texts = list(node_texts(node, "name", limit=300))
    texts = [text for text in texts if len(text) <= MAX_CREDIT_CHARS]
    if not texts:
        given = [*node_texts(node, "givenName"), *node_texts(node, "familyName")]
        texts = [" ".join(given)] if given else list(node_texts(node, "@text", limit=200))[:1]
    yield from texts[:MAX_NAMES_OF_NODE]


MAX_NAMES_OF_NODE: Final = 10
MAX_CREDIT_CHARS: Final = 200
MAX_MARKED_CHARS: Final = 60
"""A longer text is a biography that the page marks as the author."""


def _structured(text: str, value: object) -> Names:
    """One organisation is one name; anything else may hold several."""
    if isinstance(value, Mapping) and "organization" in " ".join(node_types(value)):
        name = clean_name(text)
        return (name,) if name else ()
    return split_names(text)


def _read_metas(statements: Statements, sites: frozenset[str]) -> Iterator[Reading[Names]]:
    for key in AUTHOR_METAS:
        contents = [text for _, text in statements.meta(key) if not text.startswith("http")]
        if key == "citation_author":
            contents = [_turn_around(text) for text in contents]
        if contents:
            names = unique_names(n for text in contents for n in split_names(text))
            names = tuple(n for n in names if not _is_site(n, sites)) or names
            yield Reading(names, "; ".join(contents), f"meta:{key}")
    for number in ("1", "2"):
        labels = [text.lower().strip(": ") for _, text in statements.meta(f"twitter:label{number}")]
        if labels and labels[0] in AUTHOR_LABELS:
            for _, text in statements.meta(f"twitter:data{number}"):
                yield Reading(split_names(text), text, "meta:twitter:data")


def _turn_around(text: str) -> str:
    """Scholarly metas write "Roe, Jane"."""
    last, comma, first = text.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else text


def _read_printed(line: CreditLine) -> Reading[Names]:
    names = unique_names(n for t in line.names for n in split_names(t, printed=True))
    if not names:
        names = split_names(line.text, printed=True)
        people = tuple(n for n in names if looks_like_person(n) or n.casefold() in AGENCIES)
        credited = credit_start(line.text) >= 0 or not has_other_words(line.text)
        single = names[:1] if line.source in _SURE and credited else ()
        names = people or tuple(name for name in single if len(name.split()) <= _FEW_WORDS)
    return Reading(names, line.text, f"byline:{line.source}")
