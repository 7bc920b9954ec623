"""What the attributes of an element say: its words, and whether it is hidden."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Media
from newsclean.dom.text import drop_controls, fold_space
from newsclean.vocab.tags import FALLBACK

MAX_MARK_CHARS: Final = 160
"""Characters kept of one attribute; utility classes can fill thousands."""

MAX_MEDIA_CHARS: Final = 4096
"""Characters kept of one attribute of a media element; a data: URI can hold a whole file."""

MAX_HREF: Final = 4_000
"""Characters of the target of a link; a longer one is none. Each block in the link holds it."""

MAX_SOURCES: Final = 20
"""`source` elements kept of one picture or player."""

MAX_INSIDE: Final = 100
"""Elements of a picture or player in which they are looked for: a picture without end tag holds all
that follows, other pictures too."""

MARK_ATTRIBUTES: Final = frozenset(
    {"class", "id", "role", "itemprop", "property", "rel", "aria-label", "name", "slot"}
    | {"data-" + name for name in ("component", "name", "module", "qa", "test", "testid", "type")}
)
"""Attributes whose words say what an element is for."""


Items = list[tuple[str, str]]


def read_marks(tag: str, element: etree._Element) -> tuple[str, Items, bool]:
    """The words of an element's attributes, its class and id, and whether it is hidden."""
    items = element.items()
    hidden = tag in FALLBACK
    if not items:
        return "", items, hidden
    # Half of the block-level elements of news pages have a class and nothing else.
    if len(items) == 1 and items[0][0] == "class":
        return items[0][1][:MAX_MARK_CHARS], items, hidden
    words: list[str] = []
    named: Items = []
    for item in items:
        name, value = item
        if name in MARK_ATTRIBUTES:
            words.append(value[:MAX_MARK_CHARS])
            if name in ("class", "id"):
                named.append(item)
        elif (name == "style" and hides(value)) or (name == "hidden" and value != "until-found"):
            hidden = True
        elif name == "aria-hidden" and value == "true":
            words.append("aria-hidden")
    return " ".join(words), named, hidden


def make_label(tag: str, named: Items) -> str:
    """The label `tag.class#id` of an element with this class and id, in the page's order."""
    label = tag
    for name, value in named:
        value = value[:MAX_MARK_CHARS]
        label += "." + ".".join(value.split()) if name == "class" else "#" + value
    return label if label.isprintable() else fold_space(label)


def read_inline(element: etree._Element) -> tuple[str, str | None, bool]:
    """Class words and link target of an inline element, and whether it hides its content."""
    names, href, hidden = "", None, False
    for name, value in element.items():
        if name == "class":
            names = value[:MAX_MARK_CHARS]
        elif name == "href" and len(value) <= MAX_HREF:
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


class MediaReader:
    """Media elements as plain data; the images of one picture share its sources."""

    def __init__(self) -> None:
        self._holder: etree._Element | None = None
        self._sources: tuple[dict[str, str], ...] = ()

    def read(self, tag: str, element: etree._Element, position: int, container: int) -> Media:
        """A media element, with the `source` elements of its picture or player."""
        parent = element.getparent()
        # The parser nests what follows a `source` inside it, so the chain is climbed.
        for _ in range(MAX_INSIDE):
            if parent is None or parent.tag != "source":
                break
            parent = parent.getparent()
        holder = parent if parent is not None and parent.tag == "picture" else element
        if holder is not self._holder:
            self._holder, self._sources = holder, _read_sources(holder)
        return Media(tag, _attributes(element), self._sources, position, container)


def _read_sources(holder: etree._Element) -> tuple[dict[str, str], ...]:
    inside = islice(holder.iterdescendants(), MAX_INSIDE)
    found = islice((element for element in inside if element.tag == "source"), MAX_SOURCES)
    return tuple([_attributes(source) for source in found])


def _attributes(element: etree._Element) -> dict[str, str]:
    return {name: value[:MAX_MEDIA_CHARS] for name, value in element.items()}
