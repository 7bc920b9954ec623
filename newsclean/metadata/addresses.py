"""Addresses found on a page: joined, checked, never trusted."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from newsclean.dom.text import clean_text

MAX_URL = 2_000

_NO_HOST: Final = ("", "/", "?", "#")
"""What follows the strokes of an address without a host."""


@lru_cache(maxsize=512)
def clean_url(text: str, base: str | None = None) -> str | None:
    """An http(s) address, absolute when `base` is one; None for anything else.

    Without a base a relative address stays relative. White space and control characters inside
    are dropped as browsers do, so that `java\\nscript:` cannot hide a scheme.
    """
    if len(text) > MAX_URL:
        return None
    bare = clean_text(text, limit=MAX_URL).replace(" ", "%20")
    if not bare or bare.startswith("#"):
        return None
    whole = bare.startswith(("https://", "http://"))
    if whole and bare.isascii() and "[" not in bare and "]" not in bare:
        # Such a one needs no more than a host: 1 us instead of 4.
        return bare if bare.partition("://")[2][:1] not in _NO_HOST else None
    try:
        joined = bare if whole or not base else urljoin(base, bare)
        parts = urlsplit(joined)
    except ValueError:
        return None
    if parts.scheme.lower() in ("http", "https"):
        return joined if parts.netloc else None
    return joined if not parts.scheme and ":" not in bare.partition("/")[0] else None


def page_base(url: str | None, canonical: str | None, declared: str) -> str | None:
    """The address that relative ones on the page are joined to; None when not known."""
    base = url or canonical
    return clean_url(declared, base) if declared and clean_url(declared, base) else base


def check_url(url: object) -> tuple[str | None, tuple[str, ...]]:
    """The caller's address of the page when it is a sound absolute http(s) one, and warnings."""
    if url is None:
        return None, ()
    # An address on a page is mended as browsers do; the caller's is taken as it is or not at all.
    clean = clean_url(url) if isinstance(url, str) and url.strip(" ").isprintable() else None
    try:
        parts = urlsplit(clean or "")
        # Browsers read a backslash as a slash, so that another host than this one is meant.
        sound = bool(parts.hostname) and parts.port != 0 and "\\" not in parts.netloc
    except ValueError:
        sound = False
    return (clean, ()) if sound else (None, ("url ignored: not an absolute http(s) address",))
