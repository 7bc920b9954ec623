"""All that a page says of itself, collected in one cheap pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from lxml import etree

from newsclean.dom.json_blocks import parse_blocks
from newsclean.dom.text import clean_text
from newsclean.metadata.microdata import bounded_text, read_items, whole_text
from newsclean.metadata.nodes import Item, Node, iter_items
from newsclean.metadata.story import select_story

MAX_BLOCKS: Final = 1_000
"""JSON-LD blocks that are read; a hundred empty ones must not hide the one that tells."""

MAX_VALUES: Final = 200
"""Contents kept of one meta key."""

MAX_ADDRESS: Final = 2_000
"""Characters of an address; a longer one is left out, because a part of it is another one."""

MAX_LABEL: Final = 100
"""Characters of what opens a heading."""

_TAGS: Final = ("html", "base", "title", "meta", "link", "script", "h1", "time")


class TimeTag(NamedTuple):
    """A `time` element."""

    datetime: str
    text: str
    marks: str
    """Its class, itemprop and data attributes' names, lower case."""


class Statements(NamedTuple):
    """What a page says of itself. Texts are clean; nothing is interpreted yet."""

    metas: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """`name`, `property` or `http-equiv` in lower case to the contents in page order."""
    canonicals: tuple[str, ...] = ()
    """The addresses of `link rel=canonical` as written."""
    licenses: tuple[str, ...] = ()
    """The addresses of `link rel=license` in the head as written."""
    language: str = ""
    """The `lang` of the root element as written."""
    title: str = ""
    """The `title` of the document."""
    base: str = ""
    """The `href` of `base`."""
    headings: tuple[str, ...] = ()
    """Texts of the `h1` elements."""
    labels: tuple[str, ...] = ()
    """Texts that open an `h1` and end where an element of it begins or ends."""
    items: tuple[Item, ...] = ()
    """Every node of the structured data."""
    story: tuple[Item, ...] = ()
    """The nodes that describe the article of this page, best first."""
    by_id: Mapping[str, Node] = MappingProxyType({})
    """JSON-LD nodes that others refer to by `@id`."""
    times: tuple[TimeTag, ...] = ()

    def meta(self, *keys: str) -> Iterator[tuple[str, str]]:
        """(key, content) of the meta tags `keys`, in that order; empty contents left out."""
        metas = self.metas
        for key in keys:
            if key in metas:
                for content in metas[key]:
                    yield key, content

    def resolve(self, node: Node) -> Node:
        """The node that a bare `@id` reference means, else `node` itself."""
        name = node.get("@id")
        if isinstance(name, str) and len(node) <= 2 and name in self.by_id:
            return self.by_id[name]
        return node


class _Collector:
    """The raw statements while the tree is read."""

    def __init__(self) -> None:
        self.metas: dict[str, list[str]] = {}
        self.canonicals: list[str] = []
        self.licenses: list[str] = []
        self.language = ""
        self.title = ""
        self.base = ""
        self.headings: list[str] = []
        self.labels: list[str] = []
        self.blocks: list[str] = []
        self.times: list[TimeTag] = []

    def add_html(self, element: etree._Element) -> None:
        self.language = element.get("lang") or element.get("xml:lang") or self.language

    def add_base(self, element: etree._Element) -> None:
        href = element.get("href") or ""
        if len(href) <= MAX_ADDRESS:
            self.base = self.base or href

    def add_title(self, element: etree._Element) -> None:
        parent = element.getparent()
        if not self.title and (parent is None or parent.tag != "svg"):
            self.title = clean_text(bounded_text(element, 2000), limit=1000)

    def add_meta(self, element: etree._Element) -> None:
        content = element.get("content") or element.get("value")
        text = clean_text(content, limit=4000) if content else ""
        if not text:
            return
        for attribute in ("property", "name", "http-equiv"):
            names = element.get(attribute)
            for key in names.lower().split()[:3] if names else ():
                values = self.metas.setdefault(key, [])
                if len(values) < MAX_VALUES:
                    values.append(text)

    def add_link(self, element: etree._Element) -> None:
        rel = (element.get("rel") or "").lower()
        if "canonical" in rel and "canonical" in rel.split()[:5]:
            href = element.get("href")
            if href and len(href) <= MAX_ADDRESS:
                self.canonicals.append(href)
        if "license" in rel and "license" in rel.split() and _is_in_head(element):
            self.licenses.append(element.get("href") or "")

    def add_script(self, element: etree._Element) -> None:
        kind = element.get("type")
        if kind and "ld+json" in kind.lower() and element.text and len(self.blocks) < MAX_BLOCKS:
            self.blocks.append(element.text)

    def add_h1(self, element: etree._Element) -> None:
        if len(self.headings) < 10:
            text = clean_text(" ".join(whole_text(element, 2000).split()), limit=1000)
            self.headings.append(text)
            if len(element):
                self._add_labels(element)

    def _add_labels(self, heading: etree._Element) -> None:
        opening = ""
        for part in heading.itertext():
            opening = f"{opening} {part}".strip()
            if len(opening) > MAX_LABEL:
                break
            self.labels.append(clean_text(opening))

    def add_time(self, element: etree._Element) -> None:
        if len(self.times) < 50:
            attributes = element.attrib
            marks = " ".join(f"{k} {v}" for k, v in attributes.items() if k != "datetime")[:300]
            text = clean_text(whole_text(element, 200), limit=200)
            stated = clean_text(attributes.get("datetime", ""), limit=100)
            self.times.append(TimeTag(stated, text, marks.lower()))


def read_statements(root: etree._Element) -> Statements:
    """Collect what the page says of itself. Never raises; bad data is left out."""
    found = _Collector()
    readers = {tag: getattr(found, f"add_{tag}") for tag in _TAGS}
    for element in root.iter(*_TAGS):
        readers[str(element.tag)](element)
    items = [item for value in parse_blocks(found.blocks) for item in iter_items(value, "json-ld")]
    urls = [*found.canonicals, *found.metas.get("og:url", ())]
    titles = [*found.metas.get("og:title", ()), found.title, *found.headings]
    story = select_story(items, titles=titles, urls=urls)
    if not _tells_enough(story):
        marked = read_items(root)
        if marked:
            items += marked
            story = select_story(items, titles=titles, urls=urls)
    return Statements(
        metas={key: tuple(values) for key, values in found.metas.items()},
        canonicals=tuple(found.canonicals),
        licenses=tuple(found.licenses),
        language=found.language,
        title=found.title,
        base=found.base,
        headings=tuple(h for h in found.headings if h),
        labels=tuple(label for label in found.labels if label),
        items=tuple(items),
        story=story,
        by_id=_index_ids(items),
        times=tuple(found.times),
    )


def _is_in_head(element: etree._Element) -> bool:
    return next(element.iterancestors("head"), None) is not None


def _index_ids(items: list[Item]) -> dict[str, Node]:
    """Nodes by `@id`; the one that says most wins over bare references."""
    index: dict[str, Node] = {}
    for item in items:
        name = item.node.get("@id")
        if isinstance(name, str) and len(item.node) > len(index.get(name, ())):
            index[name] = item.node
    return index


def _tells_enough(story: tuple[Item, ...]) -> bool:
    """True when JSON-LD states headline, author and date of the article.

    Microdata then repeats them, and finding it costs a third of the time of the parse.
    """
    said = {key for item in story for key in item.node}
    return {"headline", "author", "datePublished"} <= said
