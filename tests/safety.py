"""Two parsers look at our HTML: Python's, and the one of a sanitizer as an oracle."""

from __future__ import annotations

from collections.abc import Mapping, Set
from html.parser import HTMLParser

import nh3

from newsclean.render.html import ATTRIBUTES, TAGS
from newsclean.render.sheet import style_sheet
from newsclean.render.urls import LINK_SCHEMES, safe_url

CARD_TAGS = TAGS | {"div", "span", "details", "summary"}
CARD_ATTRIBUTES: Mapping[str, Set[str]] = {
    **dict.fromkeys(
        ("div", "span", "details", "p", "summary"),
        frozenset({"style", "role", "aria-level", "class", "dir", "lang"}),
    ),
    **ATTRIBUTES,
    "a": frozenset({"href", "rel"}),
}
"""What a notebook card has more than `to_html`; it has no `img`."""

EXPLAIN_TAGS = CARD_TAGS | {"i", "b", "bdi", "small", "label", "input"}
EXPLAIN_ATTRIBUTES: Mapping[str, Set[str]] = {
    **CARD_ATTRIBUTES,
    "div": CARD_ATTRIBUTES["div"] | {"tabindex", "aria-label"},
    "details": CARD_ATTRIBUTES["details"] | {"title"},
    "i": frozenset({"class", "style", "title"}),
    "label": frozenset({"style"}),
    "input": frozenset({"type", "class", "checked"}),
}
"""What `explain` has more than that: cells, and boxes that filter."""

DIFF_TAGS = frozenset({"div", "p", "br", "ins", "del"})
DIFF_ATTRIBUTES = dict.fromkeys(DIFF_TAGS, frozenset({"style", "dir"}))
"""All that `compare` has."""

Elements = list[tuple[str, dict[str, str | None]]]


class Seen(HTMLParser):
    """Elements, text and the rest of a fragment."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: Elements = []
        self.text = ""
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)


def assert_safe(
    html: str,
    tags: Set[str] = TAGS,
    attributes: Mapping[str, Set[str]] = ATTRIBUTES,
) -> None:
    """Only these elements and attributes, only targets that pass, and nothing to sanitize."""
    html.encode()
    html = html.removeprefix(style_sheet())  # a constant; any other one is an element not allowed
    seen = Seen(html)
    assert not seen.other
    for tag, given in seen.elements:
        assert tag in tags
        assert given.keys() <= attributes.get(tag, frozenset())
        for name in given.keys() & {"href", "src"}:
            assert safe_url(given[name]) == given[name]
    cleaned = nh3.clean(
        html,
        tags={*tags, "tbody"},  # which its parser puts into every table
        attributes={tag: set(names) for tag, names in attributes.items()},
        url_schemes=set(LINK_SCHEMES),
        link_rel=None,
    )
    assert _but_tbody(Seen(cleaned).elements) == _but_tbody(seen.elements)


def _but_tbody(elements: Elements) -> Elements:
    return [element for element in elements if element[0] != "tbody"]
