"""Trees that the caller parsed."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from newsclean.dom.document import Document
from newsclean.errors import InputError

NO_ELEMENTS: Final = (etree._Comment, etree._ProcessingInstruction, etree._Entity)

READ: Final = (
    "__eq__", "__hash__", "__getattribute__", "__iter__", "__len__", "__getitem__", "find", "get",
    "getnext", "getparent", "items", "iter", "iterancestors", "iterchildren", "iterdescendants",
    "itertext", "keys", "tag", "tail", "text", "xpath",
)  # fmt: skip
"""What the readers of a tree ask an element; with other answers than lxml's (`lxml.objectify` has
some) it is another tree for each of them."""

XHTML: Final = "{http://www.w3.org/1999/xhtml}"

NAMESPACES: Final = frozenset(
    {XHTML, "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1998/Math/MathML}"}
)
"""Those that the HTML standard's parser gives to elements (section 13.2.6)."""


def take_tree(root: etree._Element) -> Document:
    """A document of a tree as it is, or of a copy without namespaces when it is one of XHTML.

    Raises `InputError` for elements of a class that changes how a tree is read.
    """
    if isinstance(root, NO_ELEMENTS):
        return Document(None, None, "empty")
    for kind in _kinds(root):
        for name in READ:
            if getattr(kind, name) is not getattr(etree._Element, name):
                raise InputError(
                    f"expected an lxml tree, got elements of {kind.__name__}, which has a {name} of"
                    " its own"
                )
    return Document(_without_namespaces(root) if str(root.tag).startswith(XHTML) else root, None)


def _kinds(root: etree._Element) -> set[type]:
    """The classes of the elements."""
    kinds = {type(root)}
    # Elements that are let go while others inside are met take time by the depth of the tree.
    around = [root]
    for element in root.iterdescendants(etree.Element):
        parent = element.getparent()
        while around[-1] is not parent:
            around.pop()
        around.append(element)
        kinds.add(type(element))
    return kinds


def _without_namespaces(root: etree._Element) -> etree._Element:
    copy = deepcopy(root)
    copy.tail = None
    for element in copy.iter(etree.Element):
        space, brace, name = str(element.tag).rpartition("}")
        if space + brace in NAMESPACES:
            element.tag = name
    return copy
