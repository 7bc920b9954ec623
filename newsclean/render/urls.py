"""Which link targets may leave the library, and in which form.

The page is hostile: a target is judged after entity decoding and without the characters that
browsers skip, and only http, https, mailto and relative targets pass. A relative target stays
what it is when the page's own URL is unknown.
"""

from __future__ import annotations

from html import unescape
from string import hexdigits
from typing import Final
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from newsclean.dom.text import drop_controls

LINK_SCHEMES: Final = frozenset({"http", "https", "mailto"})
IMAGE_SCHEMES: Final = frozenset({"http", "https"})

MAX_URL: Final = 4000
"""Characters. Longer targets are data or tracking; the text of the link stays without it.
Browsers and servers agree on about 2,000 (RFC 9110, section 4.1, asks for 8,000 at least)."""

MAX_DECODINGS: Final = 4
"""Pages escape twice, rarely three times; what still changes after this is made to deceive."""

MAX_LABEL: Final = 63
"""Characters of one part of a host name that are read; longer ones are none (RFC 1035)."""

_ESCAPED: Final = str.maketrans({char: quote(char) for char in ' "<>\\^`{|}'})
"""Characters that no URI may hold (RFC 3986, appendix C): they end targets in some format."""

_PATH: Final = "!$&'()*+,;=:@/%-._~"
_QUERY: Final = _PATH + "?"
_HOST: Final = "!$&'()*+,;=:@%-._~[]"
"""What may stand as it is in the parts of a URI (RFC 3986, appendix A)."""

_DROPPED: Final = str.maketrans("", "", "\t\n\r\x85")
"""White space that browsers remove inside a URL (WHATWG URL, section 4.4)."""


def safe_url(
    href: str | None, base: str | None = None, schemes: frozenset[str] = LINK_SCHEMES
) -> str | None:
    """The target, made absolute with `base` when that is given; None when it must not be used.

    >>> safe_url("/a b", "https://harbourpost.example/news/")
    'https://harbourpost.example/a%20b'
    >>> safe_url("java&#x73;cript:alert(1)") is None
    True
    """
    if not href or len(href) > MAX_URL:
        return None
    url = drop_controls(href).translate(_DROPPED).strip().translate(_ESCAPED)
    if not url.isprintable():
        url = "".join(char if char.isprintable() else quote(char) for char in url)
    if not url or not _is_allowed(url, schemes):
        return None
    try:
        joined = urljoin(base, url) if base else url
        parts = urlsplit(joined)
        _ = parts.port  # which parses the host and the port
    except ValueError:
        return None
    # Neither "https:" nor a zone in an address (RFC 6874) is a place that a browser goes to.
    zoned = "[" in parts.netloc and "%" in parts.netloc
    if parts.scheme in IMAGE_SCHEMES and (zoned or not _is_host(parts.hostname or "")):
        return None
    return joined if not base or _is_allowed(joined, schemes) else None


def _is_host(host: str) -> bool:
    """False for what browsers refuse: no name, bad Punycode, a number that is no IPv4 address."""
    labels = host.removesuffix(".").split(".")
    if "xn--" in host and not all(map(_is_label, labels)):
        return False
    if not labels[-1].isdecimal():
        return bool(host)
    # WHATWG URL, section 3.5: the last number fills the bytes that are left.
    numbers = [int(label, 10) if label.isdecimal() and len(label) < 12 else -1 for label in labels]
    room = 256 ** max(0, 5 - len(numbers))
    return all(0 <= number < 256 for number in numbers[:-1]) and 0 <= numbers[-1] < room


def _is_label(label: str) -> bool:
    if not label.startswith("xn--"):
        return True
    try:
        name = label[4:MAX_LABEL].encode("ascii").decode("punycode")
    except UnicodeError:
        return False
    return bool(name) and name.isprintable()


def strict_uri(url: str | None) -> str | None:
    """A target that `safe_url` let pass in the form of RFC 3986, which XML formats ask for.

    Browsers are laxer: they take brackets, stray percent signs and letters of any script. None
    when the host has no such form.

    >>> strict_uri("https://harbourpost.example/50%_[x]")
    'https://harbourpost.example/50%25_%5Bx%5D'
    """
    if not url:
        return None
    try:
        scheme, host, path, query, fragment = urlsplit(url)
        brackets = ":" in (urlsplit(url).hostname or "")
    except ValueError:
        return None
    if host.count("@") > 1 or (not brackets and ("[" in host or "]" in host)):
        return None
    written = urlunsplit(
        (scheme, quote(host, _HOST), quote(path, _PATH), quote(query, _QUERY),
         quote(fragment, _QUERY))
    )  # fmt: skip
    first, *others = written.split("%")
    return first + "".join(("%" if _is_hex(part[:2]) else "%25") + part for part in others)


def _is_hex(digits: str) -> bool:
    return len(digits) == 2 and all(digit in hexdigits for digit in digits)


def base_url(*candidates: str | None) -> str | None:
    """The first candidate that relative targets can be joined to: absolute http or https."""
    for candidate in candidates:
        url = safe_url(candidate, schemes=IMAGE_SCHEMES)
        if url is not None and _has_host(url):
            return url
    return None


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.scheme and parts.netloc)


def _is_allowed(url: str, schemes: frozenset[str]) -> bool:
    """Nothing before the first `:` but an allowed scheme, however often the URL is decoded."""
    for _ in range(MAX_DECODINGS):
        scheme, colon, _ = _head(url).partition(":")
        if colon and scheme not in schemes:
            return False
        try:
            decoded = unescape(url)
        except ValueError:  # a character reference with thousands of digits
            return False
        if decoded == url:
            return True
        url = decoded
    return False


def _head(url: str) -> str:
    """What a lenient reader could take for the scheme: no white space, no invisible characters."""
    visible = "".join(char for char in url if char.isprintable() and not char.isspace()).lower()
    for end in "/?#":
        visible = visible.partition(end)[0]
    return visible
