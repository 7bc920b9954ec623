"""Input of any accepted type to a `Document`, within limits."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from newsclean.dom.document import Document
from newsclean.dom.encoding import decode_page
from newsclean.errors import InputError, LimitError
from newsclean.model import Limits

MARKUP: Final = re.compile(rb"<[a-zA-Z!?/]")

BINARY_MAGIC: Final = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"PK\x03\x04")
"""First bytes of files that are often saved where a page was expected."""

BYTES_PER_ATTRIBUTE: Final = 4
"""No tag with n different attributes is shorter than about this times n (`" a1b"`)."""

ATTRIBUTE: Final = re.compile(
    rb"""[\s"'/]([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?"""
)

PARSER_LIMITS: Final = frozenset(
    {etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_NAME_TOO_LONG}
)


def parse_document(
    source: object, *, encoding: str | None = None, limits: Limits | None = None
) -> Document:
    """Parse `str`, `bytes`, `bytearray`, `memoryview`, or take an lxml element or tree as it is.

    Raises `InputError` for any other type, and `LimitError` when `limits.strict` is set and a
    limit is reached. Empty and non-HTML input gives a document without root.
    """
    limits = limits or Limits()
    if isinstance(source, etree._ElementTree):
        source = source.getroot()
    if isinstance(source, etree._Element):
        return (
            Document(source, None) if isinstance(source.tag, str) else Document(None, None, "empty")
        )
    if isinstance(source, str):
        return _parse_bytes(_encode(source[: limits.max_bytes + 1]), None, limits)
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source[: limits.max_bytes * 2 + 1])
        return _parse_bytes(*decode_page(data, encoding), limits)
    raise InputError(f"expected str, bytes or an lxml tree, got {type(source).__name__}")


def _encode(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Pairs of surrogates become the character they stand for, lone ones U+FFFD.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _parse_bytes(data: bytes, encoding: str | None, limits: Limits) -> Document:
    truncated: list[str] = []
    if len(data) > limits.max_bytes:
        data = data[: limits.max_bytes]
        truncated.append("max_bytes")
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    if not data.strip():
        return Document(None, encoding, "empty")
    if data.startswith(BINARY_MAGIC) or not MARKUP.search(data):
        return Document(None, encoding, "not_html")
    data, cut = _cut_attributes(data, limits.max_attributes)
    if cut:
        truncated.append("max_attributes")
    root, complete = _parse_tree(data)
    if not complete:
        truncated.append("max_depth")
    if truncated and limits.strict:
        raise LimitError(truncated[0], "the page was cut at this limit")
    return Document(root, encoding, "ok" if root is not None else "not_html", tuple(truncated))


def _parse_tree(data: bytes) -> tuple[etree._Element | None, bool]:
    # A fresh parser for each page: its error log is the only sign of a cut document, and a
    # shared one is not safe under threads.
    parser = etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        no_network=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.LxmlError:
        return None, True
    _join_siblings(root)
    complete = not parser.error_log.filter_types(PARSER_LIMITS)
    return (root if isinstance(getattr(root, "tag", None), str) else None), complete


def _join_siblings(root: etree._Element) -> None:
    """Move what stands after `</html>` into the body, where a browser shows it."""
    following = root.getnext()
    if following is None:
        return
    body = root.find("body")
    home = root if body is None else body
    while following is not None:
        after = following.getnext()
        home.append(following)
        following = after


def _cut_attributes(data: bytes, most: int) -> tuple[bytes, bool]:
    """Drop what exceeds `most` attributes of one tag: the parser compares them in pairs.

    A tag that long shows as a stretch without `>`; the search leaps from one such stretch to
    the next, so it reads hardly any of an ordinary page.
    """
    stretch = max(1, most) * BYTES_PER_ATTRIBUTE
    pieces: list[bytes] = []
    start = done = 0
    while start + stretch < len(data):
        close = data.rfind(b">", start, start + stretch)
        if close >= 0:
            start = close + 1
            continue
        end = data.find(b">", start + stretch)
        end = len(data) if end < 0 else end
        cut = _excess(data, start, end, most)
        if cut is not None:
            pieces.append(data[done:cut])
            done = end
        start = end + 1
    if not pieces:
        return data, False
    return b"".join((*pieces, data[done:])), True


def _excess(data: bytes, start: int, end: int, most: int) -> int | None:
    """Where the attribute after the first `most` begins in data[start:end], if there is one."""
    opened = data.find(b"<", start, end)
    if opened < 0:
        return None
    for count, attribute in enumerate(ATTRIBUTE.finditer(data, opened, end)):
        if count >= most:
            return attribute.start()
    return None
