"""The address that the page declares for itself."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.metadata.addresses import clean_url
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.statements import Statements
from newsclean.vocab.meta import CANONICAL_METAS
from newsclean.vocab.trust import CANONICAL_TRUST


def extract_canonical_url(statements: Statements, *, url: str | None = None) -> Resolved[str]:
    """An absolute http(s) address; None when the page declares none.

    A relative one is joined to the `base` of the page or to `url`, when they are known.
    """
    base = clean_url(statements.base, url) if statements.base else None
    readings = []
    for source, text in _read(statements):
        address = clean_url(text, base or url)
        if address and address.startswith(("http://", "https://")):
            readings.append(Reading(address, text, source))
    return pick_trusted(readings, CANONICAL_TRUST)


def _read(statements: Statements) -> Iterator[tuple[str, str]]:
    for text in statements.canonicals[:3]:
        yield "link:canonical", text
    for key, text in statements.meta(*CANONICAL_METAS):
        yield f"meta:{key}", text
    for item in statements.story:
        for key in ("url", "mainEntityOfPage"):
            for text in node_texts(item.node, key):
                yield f"{item.source}:{key}", text
