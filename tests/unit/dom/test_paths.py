"""Paths find their element again."""

from __future__ import annotations

import pytest
from lxml import etree, html

from newsclean.dom.paths import MAX_PATH, MAX_STEPS, PathFinder
from tests.costs import assert_fits

PAGE = html.document_fromstring(
    "<html><body><div><p>a</p><!-- c --><p>b</p><x-card>c</x-card></div>"
    "<div><p>d<o:p>e</o:p></p></div><svg><g><text>f</text></g></svg></body></html>"
)


def found(root: etree._Element, path: str) -> list[etree._Element]:
    result = root.getroottree().xpath(path)
    assert isinstance(result, list)
    return result


@pytest.mark.parametrize("element", list(PAGE.iter("*")), ids=lambda element: str(element.tag))
def test_a_path_finds_its_element_and_no_other(element: etree._Element) -> None:
    path = PathFinder().path(element)
    assert found(PAGE, path) == [element]


def test_order_of_questions_does_not_matter() -> None:
    elements = list(PAGE.iter("*"))
    forward, backward = PathFinder(), PathFinder()
    paths = [forward.path(element) for element in elements]
    assert [backward.path(element) for element in reversed(elements)] == paths[::-1]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/html[1]/body[1]/div[1]/p[2]", "b"),
        ("/html[1]/body[1]/div[1]/x-card[1]", "c"),
        ("/html[1]/body[1]/div[2]/p[1]", "d"),
    ],
)
def test_form(path: str, text: str) -> None:
    element = next(element for element in PAGE.iter("*") if element.text == text)
    assert PathFinder().path(element) == path


def test_names_with_a_namespace() -> None:
    root = etree.fromstring('<a xmlns:n="urn:n"><n:b/><c/><n:b><d>x</d></n:b></a>')
    target = root[2][0]
    assert found(root, PathFinder().path(target)) == [target]


ODD = ("x-\x08y", "o\x9b", "x-'a\"b", "x-\ufffe", "o'b", "x\u00b2", "x-" + "y" * 300, "a:b", "o.p",
       "x-\U00010400", "x-é")  # fmt: skip


@pytest.mark.parametrize("name", ODD, ids=ascii)
def test_names_that_no_xpath_can_hold(name: str) -> None:
    root = etree.fromstring(f"<body>{f'<{name}><p>one' * 3}", etree.HTMLParser())
    target = next(element for element in root.iter("p") if not len(element))
    path = PathFinder().path(target)
    assert found(root, path) == [target]
    assert path.isprintable()
    assert len(path) < 600


def test_a_deep_element_gets_the_path_of_an_ancestor() -> None:
    root = html.document_fromstring("<div>" * 200 + "needle")
    deepest = list(root.iter("*"))[-1]
    path = PathFinder().path(deepest)
    assert path.count("/") == MAX_STEPS
    [ancestor] = found(root, path)
    assert deepest in ancestor.iter()


def test_a_path_is_bounded_in_characters_too() -> None:
    root = html.document_fromstring(f"<x-{'a' * 90}>" * 90 + "needle")
    deepest = list(root.iter("*"))[-1]
    path = PathFinder().path(deepest)
    assert MAX_PATH <= len(path) < MAX_PATH + 200
    [ancestor] = found(root, path)
    assert deepest in ancestor.iter()


def test_many_siblings_take_linear_time() -> None:
    root = html.document_fromstring("<p>x</p>" * 30_000)

    def find_all() -> None:
        finder = PathFinder()
        assert len({finder.path(element) for element in root.iter("p")}) == 30_000

    assert_fits(find_all, 2)  # 0.05 s; counting siblings each time takes minutes


def test_odd_letters_do_not_make_paths_large() -> None:
    root = html.document_fromstring("<x-\U00010400><p>a")
    assert PathFinder().path(list(root.iter("p"))[-1]).isascii()
