"""Input of any accepted type to a `Document`, within limits."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from typing import Final

from lxml import etree

from newsclean.dom.attributes import cut_attributes
from newsclean.dom.document import Document
from newsclean.dom.encoding import decode_page
from newsclean.dom.text import drop_controls
from newsclean.dom.trees import take_tree
from newsclean.errors import InputError, LimitError
from newsclean.model import Limits

MARKUP: Final = re.compile(rb"<[a-zA-Z!?/]")

END_OF_BREAK: Final = re.compile(rb"</[bB][rR](?=[\s/>])")
"""A line break for browsers (HTML standard, section 13.2.6.4.7); the parser leaves it out."""

PDF_MAGIC: Final = b"%PDF-"

BINARY_MAGIC: Final = (PDF_MAGIC, b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"PK\x03\x04")
"""First bytes of files that are often saved where a page was expected."""

HEAD_TAGS: Final = frozenset(
    {"base", "basefont", "link", "meta", "noscript", "script", "style", "template"} | {"title"}
)
"""What may stand in a `head`; any other element ends it (HTML standard, section 13.2.6.4.4)."""

LEAST_TAGS: Final = 1_000
"""Tags that are parsed however few elements are allowed: the head holds most facts."""

PARSER_LIMITS: Final = frozenset(
    {etree.ErrorTypes.ERR_RESOURCE_LIMIT, etree.ErrorTypes.ERR_NAME_TOO_LONG}
)


def parse_document(
    source: object, *, encoding: str | None = None, limits: Limits | None = None
) -> Document:
    """Parse `str`, `bytes`, `bytearray`, `memoryview`, or take an lxml element or tree as it is.

    Raises `InputError` for any other type, also of the other arguments, and `LimitError` when
    `limits.strict` is set and a limit is reached. Empty and non-HTML input gives a document
    without root.
    """
    limits = Limits() if limits is None else limits
    check_limits(limits)
    if not isinstance(encoding, str | None):
        raise InputError(f"expected a label as encoding, got {type(encoding).__name__}")
    if isinstance(source, etree._ElementTree):
        source = source.getroot()
    if isinstance(source, etree._Element):
        return _mend(take_tree(source))
    most = max(0, limits.max_bytes)
    if isinstance(source, str):
        data, name = _encode(source[:most]), None
        cut = len(source) > most
    elif isinstance(source, (bytes, bytearray, memoryview)):
        raw, cut = _read(source, most)
        if raw.startswith(BINARY_MAGIC):
            return Document(None, None, "not_html")
        data, name = decode_page(raw, encoding)
    else:
        raise InputError(f"expected str, bytes or an lxml tree, got {type(source).__name__}")
    document = _parse_bytes(data, name, limits, truncated=["max_bytes"] if cut else [])
    if document.truncated and limits.strict:
        raise LimitError(document.truncated[0], "the page was cut at this limit")
    return document


def check_limits(limits: object) -> None:
    """Raise `InputError` for what are no limits."""
    if not isinstance(limits, Limits):
        raise InputError(f"expected Limits as limits, got {type(limits).__name__}")
    for name in limits.__slots__:
        if not isinstance(getattr(limits, name), int):
            raise InputError(f"expected an int as {name}, got {getattr(limits, name)!r:.50}")


def _read(source: bytes | bytearray | memoryview, most: int) -> tuple[bytes, bool]:
    """The first bytes, and whether there are more."""
    try:
        data = bytes(source[:most])
        return data[:most], max(len(source), len(data)) > most
    except (NotImplementedError, TypeError, ValueError) as error:
        raise InputError(f"this memoryview cannot be read: {error}") from None


def _encode(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Pairs of surrogates become the character they stand for, lone ones U+FFFD.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _parse_bytes(
    data: bytes, encoding: str | None, limits: Limits, *, truncated: list[str]
) -> Document:
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    if not data.strip():
        return Document(None, encoding, "empty", tuple(truncated))
    if data.startswith(PDF_MAGIC) or not MARKUP.search(data):
        return Document(None, encoding, "not_html", tuple(truncated))
    if END_OF_BREAK.search(data):
        data = END_OF_BREAK.sub(b"<br", data)
    data, cut = _cut_tags(data, limits.max_elements)
    if cut:
        truncated.append("max_elements")
    data, cut = cut_attributes(data, limits.max_attributes)
    if cut:
        truncated.append("max_attributes")
    root, complete = _parse_tree(data)
    if not complete:
        truncated.append("max_depth")
    return Document(root, encoding, "ok" if root is not None else "not_html", tuple(truncated))


def _cut_tags(data: bytes, most: int) -> tuple[bytes, bool]:
    """The page without what surely exceeds `most` elements, and whether that was anything.

    An element has a start and an end tag. The parser takes 290 bytes for each `<p>x`, so 50 MB of
    them would cost 3.6 GB before the walk could stop.
    """
    room = max(LEAST_TAGS, 2 * most)
    if len(data) <= room or data.count(b"<") <= room:
        return data, False
    low, high = 0, len(data)
    while low < high:
        middle = (low + high + 1) // 2
        found = data.count(b"<", low, middle)
        if found <= room:
            low, room = middle, room - found
        else:
            high = middle - 1
    return data[:low], True


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
    complete = not parser.error_log.filter_types(PARSER_LIMITS)
    if not isinstance(getattr(root, "tag", None), str):
        return None, complete  # None or a comment, whatever the type stubs say
    _join_siblings(root)
    _close_head(root)
    return root, complete


def _mend(document: Document) -> Document:
    """The document of a caller's tree, or of a copy where the parser left text out of its place."""
    root = document.root
    if root is None or root.tag != "html":
        return document
    following = list(root.itersiblings(etree.Element))
    if not (following or _strays(root)):
        return document
    copy = deepcopy(root)
    body = copy.find("body")
    (copy if body is None else body).extend(map(deepcopy, following))
    _close_head(copy)
    return replace(document, root=copy)


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


def _close_head(root: etree._Element) -> None:
    """Move what cannot stand in a `head` to the start of the body, as the standard's parser does.

    On a page that leaves out `</head><body>`, libxml2 keeps elements it does not know there
    (`article`, `main`, `header`), and their text would be lost.
    """
    strays = _strays(root)
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    if body.text:  # it stands behind them
        strays[-1].tail = drop_controls((strays[-1].tail or "") + body.text)
        body.text = None
    body[:0] = strays


def _strays(root: etree._Element) -> list[etree._Element]:
    """The first child of the head that cannot stand there, and all behind it."""
    head = root.find("head")
    children = [] if head is None else list(head.iterchildren(etree.Element))
    first = next((at for at, child in enumerate(children) if _ends_head(child)), len(children))
    return children[first:]


def _ends_head(child: etree._Element) -> bool:
    """True for what cannot stand in a `head`, and for a `noscript` that holds text."""
    if child.tag != "noscript":
        return child.tag not in HEAD_TAGS
    texts = [child.text, *(inner.tail for inner in child)]
    for inner in child:
        if inner.tag not in HEAD_TAGS:
            texts += map(str, inner.itertext())
    return any(text and not text.isspace() for text in texts)
