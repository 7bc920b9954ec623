"""Microdata and RDFa-lite as the same nodes that JSON-LD gives.

HTML standard, section 5 (microdata); RDFa Lite 1.1. Deliberately looser in one point: the value
of a link's `author` or `name` is its text, not its address, because that is what pages mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from lxml import etree

from newsclean.metadata.nodes import Item, node_types

MAX_PROPERTIES: Final = 2_000
"""Elements with a property that are read; real article pages have fewer than 200."""

MAX_ANCESTORS: Final = 100
"""Steps from a property to the item that owns it."""

_BODY_CHARS: Final = 200_000
_VALUE_CHARS: Final = 1_000
_BODY_READS: Final = 3
"""`articleBody` values read in full; more would make nested ones cost quadratic time."""

_LEAST_STEPS: Final = 200
_CHARS_PER_STEP: Final = 5
"""Begins and ends of elements that are read for a text, at least and by its limit."""
_WHOLE_READS: Final = 20
"""Items whose text is read in full, for the same reason."""

MAX_INSIDE: Final = 200
"""Elements of a block's element that are looked at for a date, a name or a credit."""

_LINK_VALUES: Final = frozenset({"a", "area", "link"})
_MEDIA_VALUES: Final = frozenset({"img", "audio", "embed", "iframe", "source", "track", "video"})
_TEXT_KEYS: Final = frozenset({"name", "author", "creator", "headline", "title", "keywords"})


class Dialect(NamedTuple):
    """The attribute names of one way to mark up items."""

    source: str
    scope: str
    prop: str
    kind: str
    find: etree.XPath


_FOUND: Final = "(descendant-or-self::*/@{})[position() <= 4000]"
"""Bounded, because XPath compares what it finds in pairs: 40 000 take 4 s."""

_PROPERTY: Final = "property[not(parent::meta or parent::link)]"

# Steps to the attributes and back take 0.06 of the parse, a predicate on each element 0.23.
DIALECTS: Final = (
    Dialect(
        "microdata", "itemscope", "itemprop", "itemtype",
        etree.XPath(f"({_FOUND.format('itemscope')} | {_FOUND.format('itemprop')})/.."),
    ),
    Dialect(
        "rdfa", "typeof", "property", "typeof",
        # Open Graph's `meta property=...` belongs to no item.
        etree.XPath(f"({_FOUND.format('typeof')} | {_FOUND.format(_PROPERTY)})/.."),
    ),
)  # fmt: skip


class _Reader:
    """The items of one dialect while they are being collected."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self.items: list[Item] = []
        self.loose: dict[str, object] = {}
        """Properties outside any item; pages forget the scope."""
        self.scopes: dict[etree._Element, dict[str, object]] = {}
        self.bodies = 0

    def read(self, elements: Iterable[etree._Element]) -> None:
        dialect = self.dialect
        for element in elements:
            names = (element.get(dialect.prop) or "").split()[:5]
            owner = self._owner(element)
            value: object
            if element.get(dialect.scope) is not None:
                node: dict[str, object] = {"@type": (element.get(dialect.kind) or "").split()}
                self.scopes[element] = node
                key = _local(names[0]) if names and owner is not self.loose else ""
                depth = 1 if key else 0
                self.items.append(Item(node, dialect.source, key, depth, node_types(node)))
                # An item without properties is named by its text.
                read = whole_text if len(self.scopes) <= _WHOLE_READS else bounded_text
                node["@text"] = read(element, 200)
                value = node
            else:
                value = self._value(element, [_local(name) for name in names])
            for name in names:
                known = owner.setdefault(_local(name), [])
                if isinstance(known, list):
                    known.append(value)

    def _owner(self, element: etree._Element) -> dict[str, object]:
        if self.scopes:
            for steps, ancestor in enumerate(element.iterancestors()):
                if ancestor in self.scopes:
                    return self.scopes[ancestor]
                if steps == MAX_ANCESTORS:
                    break
        return self.loose

    def _value(self, element: etree._Element, names: list[str]) -> str:
        stated = element.get("content")
        if stated is not None:
            return stated
        tag = element.tag
        if tag == "time" and element.get("datetime"):
            return element.get("datetime") or ""
        if tag in _LINK_VALUES and not _TEXT_KEYS.intersection(names):
            return element.get("href") or ""
        if tag in _MEDIA_VALUES:
            return element.get("src") or ""
        limit = _VALUE_CHARS
        if "articleBody" in names and self.bodies < _BODY_READS:
            self.bodies += 1
            limit = _BODY_CHARS
        return bounded_text(element, limit)


def read_items(root: etree._Element) -> list[Item]:
    """All items of the page in document order; those inside another item name their `key`.

    Properties outside any item make one last item without a type.
    """
    items: list[Item] = []
    for dialect in DIALECTS:
        found = dialect.find(root)
        if not isinstance(found, list) or not found:
            continue
        reader = _Reader(dialect)
        elements = (element for element in found if isinstance(element, etree._Element))
        reader.read(islice(elements, MAX_PROPERTIES))
        items.extend(reader.items)
        if reader.loose:
            items.append(Item(reader.loose, dialect.source))
    return items


def bounded_text(element: etree._Element, limit: int) -> str:
    """The text inside an element up to `limit` characters, comments left out.

    Elements are bounded too: properties may stand one inside the other, each around all others.
    """
    if not len(element):  # a tenth of the time of an iterator
        return (element.text or "")[:limit]
    parts: list[str] = []
    size = 0
    steps = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in islice(steps, max(_LEAST_STEPS, limit // _CHARS_PER_STEP)):
        text = node.text if event == "start" else node.tail if node is not element else None
        if text:
            parts.append(text)
            size += len(text)
            if size >= limit:
                break
    return "".join(parts)[:limit]


def whole_text(element: etree._Element, limit: int) -> str:
    """The same as `bounded_text`, in a seventh of the time.

    It reads all of the element, so that a page may only have it called a few times.
    """
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)[:limit]


def iter_inside(element: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The same as `element.iter(*tags)`, of the first `MAX_INSIDE` elements.

    Runs of text between other elements share one that may hold the whole page. Most blocks have
    no children, and no walk is made then.
    """
    if next(element.iterchildren(), None) is None:
        return iter((element,) if element.tag in tags else ())
    return (inside for inside in islice(element.iter(), MAX_INSIDE) if inside.tag in tags)


def _local(name: str) -> str:
    """A property without its vocabulary (`schema:name`, `http://schema.org/name`)."""
    return name.rsplit("/", 1)[-1].rsplit(":", 1)[-1]
