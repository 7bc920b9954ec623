"""Rewrites a page in the manner of the years around 2008, as a second copy to learn from.

Tables for layout, `font` and `br` for paragraphs and headings, no semantic elements, few names
and no meaning in them, nothing that the page states about itself. Hardly an annotated page is
like that, and a forest that has seen none leans on `article`, `p` and names of classes.
"""

from __future__ import annotations

from random import Random
from typing import Any, Final, NamedTuple

from lxml import etree

from newsclean.blocks.marks import hides
from newsclean.dom import parse_document
from newsclean.vocab.tags import BLOCKS, HEADINGS, SECTIONING

PLAIN: Final = SECTIONING | {
    "address", "center", "details", "figcaption", "figure", "menu", "picture", "summary",
}  # fmt: skip
"""Elements that become a `div`, as all with a hyphen in their name."""

DROPPED: Final = frozenset(
    "script style link template svg math noscript iframe video audio canvas object button source"
    " dialog".split()
)

KEPT: Final = frozenset({"href", "src", "alt", "width", "height", "colspan", "lang"})

NAMES: Final = (
    "text txt small link black copy normal style1 style2 style3 style4 bodytext bold red blue a1 a2"
    " b1 c2 s12 t11 gray smalltext maintext header1 box tab left right line cell bg white"
    " verdana10 arial12 font1 font2"
).split()
"""Names as such pages gave them; which element gets which is chance."""

_Element = Any


class Style(NamedTuple):
    """How one page is written."""

    paragraph: str
    """"p", or the inline element that two `br` follow."""
    title: str
    heading: str
    item: str
    """"li", "span" with a `br` behind it, or "td"."""
    named: float
    """Share of the class names that are replaced by another; the rest goes."""
    tables: float
    """Share of the groups of `div` that become a table."""
    described: bool
    """Keeps `<meta name="description">`."""


def rewrite(html: bytes, seed: str) -> bytes | None:
    """The page in a style that follows from the seed, UTF-8; None when it is no HTML."""
    root = parse_document(html).root
    body = None if root is None else root.find("body")
    if root is None or body is None:
        return None
    random = Random(seed)
    style = Style(
        random.choice(("p", "p", "span", "span", "font")),
        random.choice(("h1", "font", "font")),
        random.choice(("h2", "b", "b")),
        random.choice(("li", "span", "td")),
        random.choice((0.0, 0.3, 0.7)),
        random.choice((0.1, 0.3, 0.6)),
        random.random() < 0.5,
    )
    _drop(root, style)
    _rename(body, style, random)
    for element in list(body.iter(etree.Element)):
        _flatten(element, style)
    for element in list(body.iter("div")):
        if random.random() < style.tables:
            _lay_out(element, across=random.random() < 0.5)
    text = etree.tostring(root, encoding="unicode", method="html")
    return b'<meta charset="utf-8">' + text.encode("utf-8", "surrogatepass")


def _drop(root: _Element, style: Style) -> None:
    """Take out scripts, statements and what is hidden: the copy would show it."""
    for element in list(root.iter(etree.Element)):
        described = style.described and element.get("name", "").lower() == "description"
        stated = element.tag == "meta" and not described
        hidden = "hidden" in element.attrib or hides(element.get("style", ""))
        parent = element.getparent()
        if parent is not None and (stated or hidden or element.tag in DROPPED):
            _remove(element, parent)


def _remove(element: _Element, parent: _Element) -> None:
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _rename(body: _Element, style: Style, random: Random) -> None:
    names: dict[str, str] = {}
    for element in body.iter(etree.Element):
        name = element.get("class") or element.get("id")
        for key in set(element.attrib) - KEPT:
            del element.attrib[key]
        if name and name not in names:
            number = random.choice(("", random.randint(1, 30)))
            names[name] = f"{random.choice(NAMES)}{number}" if random.random() < style.named else ""
        if name and names[name]:
            element.set("class", names[name])
        if element.tag in PLAIN or "-" in element.tag:
            element.tag = "div"


def _flatten(element: _Element, style: Style) -> None:
    """Write a paragraph, a heading or a list as runs of text with breaks."""
    tag = element.tag
    if tag in ("ul", "ol"):
        if style.item != "li" and not _holds(element, BLOCKS - {"li"}):
            _flatten_list(element, style.item)
        return
    if tag == "p":
        new = style.paragraph
    elif tag == "h1":
        new = style.title
    else:
        new = style.heading if tag in HEADINGS else tag
    if new in ("p", "h1", "h2", tag):
        return
    if _holds(element, BLOCKS):
        element.tag = "div"
        return
    element.tag = new
    for _ in range(2):
        _follow(element, etree.Element("br"))


def _flatten_list(element: _Element, item: str) -> None:
    element.tag = "table" if item == "td" else "div"
    for child in [child for child in element if child.tag == "li"]:
        child.tag = item
        if item == "td":
            _wrap(child, etree.Element("tr"))
        else:
            _follow(child, etree.Element("br"))


def _lay_out(element: _Element, *, across: bool) -> None:
    """Set a group of `div` in the cells of a table: one row, or one row each."""
    cells = list(element)
    if len(cells) < 2 or any(cell.tag != "div" for cell in cells):
        return
    loose = [element.text, *(cell.tail for cell in cells)]
    if any(text and text.strip() for text in loose):
        return
    element.tag, element.text = "table", None
    row = None
    for cell in cells:
        cell.tag, cell.tail = "td", None
        if row is None or not across:
            row = etree.SubElement(element, "tr")
        row.append(cell)


def _holds(element: _Element, names: frozenset[str]) -> bool:
    return any(child.tag in names for child in element.iterdescendants(etree.Element))


def _follow(element: _Element, new: _Element) -> None:
    """Put a new element right behind another one."""
    new.tail, element.tail = element.tail, None
    parent = element.getparent()
    parent.insert(parent.index(element) + 1, new)


def _wrap(element: _Element, new: _Element) -> None:
    new.tail, element.tail = element.tail, None
    element.getparent().replace(element, new)
    new.append(element)
