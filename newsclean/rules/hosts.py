"""Host names: one spelling for comparison, and the walk from a host to its parents.

Matching is by whole labels only: a rule for `bbc.example` serves `news.bbc.example` and never
`evil-bbc.example`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_MAX_HOST: Final = 253
"""Characters of a host name, https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4."""
_MAX_LABEL: Final = 63
_LABEL: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")


def normalize_host(host: object) -> str | None:
    """Lower case, ASCII (IDNA), without a trailing dot; None when it is no host name.

    Addresses (`127.0.0.1`, `[::1]`) and names of one label (`localhost`, `com`) are None: neither
    names a publisher, and their parts are not sub-domains.
    """
    if not isinstance(host, str) or not host or len(host) > _MAX_HOST:
        return None
    labels = [_normalize_label(label) for label in host.removesuffix(".").split(".")]
    if len(labels) < 2 or not all(labels):
        return None
    if all("0" <= character <= "9" for character in labels[-1]):
        return None
    return ".".join(labels)


def iter_parents(host: str) -> Iterator[str]:
    """The host itself, then the host without its first label, and so on down to two labels.

    >>> list(iter_parents("a.news.example"))
    ['a.news.example', 'news.example']
    """
    while "." in host:
        yield host
        host = host.partition(".")[2]


def _normalize_label(label: str) -> str:
    """One label in its ASCII spelling; empty when it is not valid."""
    if not label.isascii():
        try:
            label = label.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    label = label.lower()
    valid = len(label) <= _MAX_LABEL and _LABEL.issuperset(label)
    return label if valid and not label.startswith("-") and not label.endswith("-") else ""
