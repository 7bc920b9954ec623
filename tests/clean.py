"""What no string that leaves the library may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import etree

from newsclean import Article

FORBIDDEN = frozenset(
    [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"]
    + [chr(code) for code in range(0xD800, 0xE000)]
    + [chr(code) for code in range(0xFDD0, 0xFDF0)]
    + [chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)]
)
BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def strings(value: object) -> Iterator[str]:
    """Every string in plain data."""
    stack = [value]
    while stack:
        match stack.pop():
            case str(text):
                yield text
            case list(items):
                stack.extend(items)
            case dict(items):
                stack.extend([*items.keys(), *items.values()])


def assert_clean(article: Article) -> None:
    for text in strings(article.to_dict()):
        assert not FORBIDDEN & set(text)
        text.encode()
        assert json.loads(json.dumps(text)) == text
        element = etree.Element("p")
        element.text = text
        assert element.text == text
    for field in (article.title, article.site_name, *article.authors, article.byline):
        assert not BIDI_CONTROLS & set(field or "")
