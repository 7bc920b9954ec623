"""Trees that the caller parsed: taken as they are, copied, or refused."""

from __future__ import annotations

import pytest
from lxml import etree, html, objectify

from newsclean.dom import parse_document
from newsclean.errors import InputError
from tests.costs import assert_linear

XHTML = (
    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Boat</title><style>p {}</style></head>"
    "<body><!-- c --><p>A boat.</p><svg xmlns='http://www.w3.org/2000/svg'><title>x</title></svg>"
    "<x:p xmlns:x='urn:x'>y</x:p></body></html>"
)


def test_a_plain_tree_is_taken_as_it_is() -> None:
    root = html.document_fromstring("<!-- a --><head><!-- b --></head><form><p>A boat.</p></form>")
    assert parse_document(root).root is root
    assert parse_document(root.getroottree()).root is root


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>one</p></body></html><p>two</p>",
        "<html><head><title>T</title><article><p>one</p></article><p>two</p>",
    ],
)
def test_what_the_parser_left_out_of_the_body_is_in_a_copy(page: str) -> None:
    given = html.document_fromstring(page)
    before = etree.tostring(given)
    mended, parsed = parse_document(given).root, parse_document(page).root
    assert mended is not None
    assert parsed is not None
    assert etree.tostring(mended) == etree.tostring(parsed)
    assert etree.tostring(given) == before


def test_xhtml_is_read_as_html_and_stays_as_it_is() -> None:
    given = etree.fromstring(XHTML)
    before = etree.tostring(given)
    root = parse_document(given).root
    assert root is not None
    assert [element.tag for element in root.iter(etree.Element)] == [
        *("html", "head", "title", "style", "body", "p", "svg", "title", "{urn:x}p")
    ]
    assert etree.tostring(given) == before


def test_the_text_behind_an_element_is_not_of_it() -> None:
    root = parse_document(etree.fromstring(XHTML.replace("</p><svg", "</p>tail<svg"))[1][1]).root
    assert root is not None
    assert (root.tag, root.tail) == ("p", None)


class Same(etree.ElementBase):
    def __hash__(self) -> int:
        return 5


class Counted(etree.ElementBase):
    def __len__(self) -> int:
        return 5


@pytest.mark.parametrize("kind", [Same, Counted])
def test_classes_that_change_what_a_tree_is_are_refused(kind: type[etree.ElementBase]) -> None:
    parser = etree.HTMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=kind))
    with pytest.raises(InputError, match=kind.__name__):
        parse_document(etree.fromstring("<p>A boat.</p>", parser))


def test_objectify_is_refused() -> None:
    with pytest.raises(InputError, match="Element"):
        parse_document(objectify.fromstring("<html><body><p>A boat.</p></body></html>"))


def chain(levels: int) -> etree._Element:
    root = deepest = etree.Element("div")
    for _ in range(levels):
        deepest = etree.SubElement(deepest, "div")
    return root


def test_a_deep_tree_is_checked_in_linear_time() -> None:
    once, twice = chain(20_000), chain(40_000)
    assert_linear(lambda: parse_document(once), lambda: parse_document(twice), slack=0.05)
