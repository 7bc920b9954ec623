"""Topic labels, declared or shown."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Final

import regex

from newsclean.dom.text import clean_text
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.statements import Statements
from newsclean.vocab.meta import TAG_METAS, TAG_TRUST

MAX_TAGS: Final = 50
MAX_TAG_CHARS: Final = 80

_SPLIT: Final = regex.compile(r"\s*[,;،、，|]\s*")
Tags = tuple[str, ...]


def extract_tags(statements: Statements) -> Resolved[Tags]:
    """The labels in page order without repetitions; None when the page gives none."""
    readings = []
    for source, texts in _read(statements):
        tags = _clean(texts)
        if tags:
            readings.append(Reading(tags, "; ".join(tags), source))
    return pick_trusted(readings, TAG_TRUST)


def _read(statements: Statements) -> Iterator[tuple[str, list[str]]]:
    for item in statements.story:
        for key in ("keywords", "about"):
            texts = list(node_texts(item.node, key, limit=4000))
            if texts:
                yield f"{item.source}:{key}", texts
    for key in TAG_METAS:
        texts = [text for _, text in statements.meta(key)]
        if texts:
            yield f"meta:{key}", texts


def _clean(texts: list[str]) -> Tags:
    """One label per text when there are several texts, else split at commas."""
    seen: dict[str, str] = {}
    for raw in texts:
        plain = html.unescape(raw) if "&" in raw else raw
        for part in _SPLIT.split(plain[:4000]):
            tag = clean_text(part, limit=MAX_TAG_CHARS + 1).strip(" #\"'.-")
            if 1 < len(tag) <= MAX_TAG_CHARS and not tag.startswith("http"):
                seen.setdefault(tag.casefold(), tag)
    return tuple(seen.values())[:MAX_TAGS]
