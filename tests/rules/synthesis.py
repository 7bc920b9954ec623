"""A page with a match for every selector of a layout, built from the selectors themselves."""

from __future__ import annotations

import json
from typing import cast

from lxml import etree

from newsclean.rules import FieldSelector, Layout
from newsclean.rules.selectors import Compound, compile_selector

STORY = "The ferry left the quay at ten."


def build_page(layout: Layout) -> etree._Element:
    """A tree: the story in each body, parts to keep and drop inside the first, fields beside it."""
    root = etree.Element("html")
    body = etree.SubElement(root, "body")
    _add(body, layout.when)
    first = body
    for number, css in enumerate(layout.body):
        element = _add(body, css)
        first = element if number == 0 else first
        etree.SubElement(element, "p").text = f"{STORY} {number}"
    for number, css in enumerate(layout.keep):
        _add(first, css).text = f"{STORY} kept {number}"
    for number, drop in enumerate(layout.drop):
        _add(first, drop.css).text = f"{drop.starts} dropped {number}".strip()
    for field in layout.fields:
        for selector in field.selectors:
            _state(_add(body, selector.css), selector, f"value of {field.name}")
    return root


def _state(element: etree._Element, selector: FieldSelector, value: str) -> None:
    """Put a value where the selector reads it."""
    if selector.attr:
        element.set(selector.attr, value)
    elif selector.json:
        element.text = json.dumps({selector.json: value})
    else:
        element.text = value


def _add(parent: etree._Element, css: str) -> etree._Element:
    """The elements of the first alternative of a selector, one inside or after the other."""
    for compound in compile_selector(css)[0]:
        if compound.combinator in ("+", "~"):
            parent = cast("etree._Element", parent.getparent())
        if compound.tag != "body":
            parent = etree.SubElement(parent, compound.tag or "div", _attributes(compound))
    return parent


def _attributes(compound: Compound) -> dict[str, str]:
    found = {attribute.name: attribute.value for attribute in compound.attributes}
    if compound.classes:
        found["class"] = " ".join(compound.classes)
    if compound.ids:
        found["id"] = compound.ids[0]
    return found
