"""Whether the page says that the story is only for paying readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsclean.metadata.nodes import node_children, node_values
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.statements import Statements
from newsclean.vocab.meta import PAYWALL_METAS

_PAID: Final = frozenset({"locked", "paid", "premium", "yes", "true", "1", "metered", "subscriber"})
_FREE: Final = frozenset({"free", "no", "false", "0", "open", "public"})


def extract_paywalled(statements: Statements) -> Resolved[bool]:
    """True or False as declared; None when the page says nothing.

    Sources: schema.org `isAccessibleForFree` on the article or on a part of it
    (developers.google.com/search, "paywalled content"), `article:content_tier`.
    """
    return pick_trusted(_read(statements), ("json-ld", "microdata", "rdfa", "meta"))


def _read(statements: Statements) -> Iterator[Reading[bool]]:
    for item in statements.story:
        parts = [statements.resolve(node) for node in node_children(item.node, "hasPart")]
        for node, name in [(item.node, ""), *((part, "hasPart.") for part in parts[:10])]:
            value = next(node_values(node, "isAccessibleForFree"), None)
            free = _as_bool(value)
            if free is not None:
                source = f"{item.source}:{name}isAccessibleForFree"
                yield Reading(not free, str(value)[:20], source)
    for key, text in statements.meta(*PAYWALL_METAS):
        if text.lower() in _PAID | _FREE:
            yield Reading(text.lower() in _PAID, text, f"meta:{key}")


def _as_bool(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    last = value.strip().lower().rsplit("/", 1)[-1] if isinstance(value, str) else ""
    return {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(last)
