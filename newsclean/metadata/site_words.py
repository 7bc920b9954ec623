"""What the site calls itself, for telling its name from a headline or an author."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsclean.metadata.nodes import node_children, node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.vocab.meta import SITE_NAME_METAS

_SITE_TYPES = frozenset(
    {"website", "newsmediaorganization", "organization", "corporation", "newspaper", "periodical"}
)


_SEPARATOR: Final = Pattern(r"\s+[|\-–—:·•»«/~]+\s+|\s*[|｜»]\s*")
_MOST_NAMES: Final = 20
"""Publishers of a node, and names of one, that are read: lists can refer to each other."""
_LEAST_NAME: Final = 2
"""Characters; shorter labels of a host are languages and devices ("de", "m")."""


def declared_site_names(statements: Statements) -> Iterator[tuple[str, str]]:
    """(source, name) of every name the page gives its site or publisher, most trusted first."""
    for _, text in statements.meta("og:site_name"):
        yield "meta:og:site_name", text
    for item in statements.story:
        publishers = node_children(item.node, "publisher", "sourceOrganization")
        for publisher in islice(publishers, _MOST_NAMES):
            names = node_texts(statements.resolve(publisher), "name", limit=200)
            for text in islice(names, _MOST_NAMES):
                yield f"{item.source}:publisher", text
    for item in statements.items:
        types = item.types
        if types & _SITE_TYPES and item.key in ("", "publisher", "isPartOf"):
            kind = "WebSite" if "website" in types else "Organization"
            names = node_texts(item.node, "name", "alternateName", limit=200)
            for text in islice(names, _MOST_NAMES):
                yield f"{item.source}:{kind}", text
    for key, text in statements.meta(*SITE_NAME_METAS[1:]):
        yield f"meta:{key}", text


def host_name(url: str | None) -> str:
    """The host of an http(s) address in lower case without `www.`; empty when there is none."""
    if not url:
        return ""
    rest = url[:300].partition("://")[2]
    host = rest.partition("/")[0].rpartition("@")[2].partition(":")[0].lower()
    return host.removeprefix("www.")


def host_labels(statements: Statements, url: str | None) -> frozenset[str]:
    """The hosts of the page's addresses and the names in them, without hyphens."""
    hosts = map(host_name, page_addresses(statements, url))
    return frozenset(
        label.replace("-", "") for host in hosts for label in (host, *host.split(".")[:-1])
    )


def named_by_host(text: str, labels: frozenset[str]) -> str:
    """The part of a title or name between separators that is one of `host_labels`; else empty.

    >>> named_by_host("Storm hits coast | The Bay - News", frozenset({"thebay"}))
    'The Bay'
    """
    for part in _SEPARATOR.split(text):
        plain = unicodedata.normalize("NFKD", part).casefold()
        if "".join(char for char in plain if char.isalnum() or char == ".") in labels:
            return part.strip() if len(part) > _LEAST_NAME else ""
    return ""


def page_addresses(statements: Statements, url: str | None) -> tuple[str | None, ...]:
    """The address that the caller gave and those that the page declares."""
    return (url, *statements.canonicals[:1], *statements.metas.get("og:url", ())[:1])


def site_folds(statements: Statements, url: str | None) -> frozenset[str]:
    """The site's names, folded, also without spaces (`"the times"`, `"thetimes"`), and host words.

    `url` is the address of the page; without it the declared ones are used.
    """
    folds: set[str] = set()
    for _, name in declared_site_names(statements):
        folded = fold_title(name)
        folds.update((folded, folded.replace(" ", "")))
    for address in page_addresses(statements, url):
        host = host_name(address)
        labels = host.split(".")[:-1]
        folds.update(label for label in labels if len(label) > 2)
        if host:
            folds.update((fold_title(host), host.replace(".", "")))
    return frozenset(folds - {""})
