"""What the attributes of an element say: its words, and whether it is hidden."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Media
from newsclean.dom.text import drop_controls, fold_space

MAX_MARK_CHARS: Final = 160
"""Characters kept of one attribute; utility classes can fill thousands."""

MAX_MEDIA_CHARS: Final = 4096
"""Characters kept of one attribute of a media element; a data: URI can hold a whole file."""

MAX_SOURCES: Final = 20
"""`source` elements kept of one picture or player."""

MARK_ATTRIBUTES: Final = frozenset(
    {"class", "id", "role", "itemprop", "property", "rel", "aria-label", "name", "slot"}
    | {"data-" + name for name in ("component", "name", "module", "qa", "test", "testid", "type")}
)
"""Attributes whose words say what an element is for."""


def read_marks(tag: str, element: etree._Element) -> tuple[str, str, bool]:
    """The words of an element's attributes, its label `tag.class#id`, and whether it is hidden."""
    items = element.items()
    if not items:
        return "", tag, tag == "noscript"
    words: list[str] = []
    label = tag
    hidden = tag == "noscript"
    for name, value in items:
        if name in MARK_ATTRIBUTES:
            value = value[:MAX_MARK_CHARS]
            words.append(value)
            if name == "class":
                label += "." + ".".join(value.split())
            elif name == "id":
                label += "#" + value
        elif (name == "style" and hides(value)) or (name == "hidden" and value != "until-found"):
            hidden = True
        elif name == "aria-hidden" and value == "true":
            words.append("aria-hidden")
    if not label.isprintable():
        label = fold_space(label)
    return " ".join(words), label, hidden


def read_inline(element: etree._Element) -> tuple[str, str | None, bool]:
    """Class words and link target of an inline element, and whether it hides its content."""
    names, href, hidden = "", None, False
    for name, value in element.items():
        if name == "class":
            names = value[:MAX_MARK_CHARS]
        elif name == "href":
            # Browsers drop line breaks inside an address (WHATWG URL, section 4.4).
            href = value if value.isprintable() else "".join(drop_controls(value).splitlines())
        elif name == "hidden" or (name == "style" and hides(value)):
            hidden = True
    return names, href, hidden


@lru_cache(maxsize=4096)
def _hides(style: str) -> bool:
    rules = "".join(style.lower().split())
    return "display:none" in rules or "visibility:hidden" in rules


def hides(style: str) -> bool:
    """True for an inline style that takes the element from view."""
    return _hides(style) if len(style) <= 1000 else _hides(style[:1000])


def read_media(tag: str, element: etree._Element, position: int, container: int) -> Media:
    """A media element as plain data, with the `source` elements of its picture or player."""
    parent = element.getparent()
    # The parser nests what follows a `source` inside it, so the chain is climbed.
    while parent is not None and parent.tag == "source":
        parent = parent.getparent()
    holder = parent if parent is not None and parent.tag == "picture" else element
    sources = tuple(_attributes(source) for source in islice(holder.iter("source"), MAX_SOURCES))
    return Media(tag, _attributes(element), sources, position, container)


def _attributes(element: etree._Element) -> dict[str, str]:
    return {name: value[:MAX_MEDIA_CHARS] for name, value in element.items()}
