from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import cssselect, etree, html

from newsclean.rules.match import Matcher, compile_matcher
from tests.costs import assert_linear

PAGE = """<html><body class="site"><!-- c --><div id="a" class="x y"><p class="x">1</p><!-- c -->
<p lang="en-GB">2</p><ul><li>3</li><li class="x">4</li><li>5<b>6</b></li></ul></div>
<div class="y"><div class="x"><p title="ab cd">7</p></div><p>8</p></div></body></html>"""


def hits(css: str, markup: str = PAGE) -> list[etree._Element]:
    root = html.document_fromstring(markup)
    return list(dict.fromkeys(element for _, element in Matcher([css]).iter_hits(root)))


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        pytest.param("p", "1278", id="tag"),
        pytest.param(".x p", "127", id="descendant"),
        pytest.param("div.y > p", "128", id="child"),
        pytest.param("#a.x.y > p.x", "1", id="id and classes"),
        pytest.param("p + p", "2", id="next sibling, comments skipped"),
        pytest.param("p ~ ul > li", "345", id="later sibling"),
        pytest.param(".x + li", "5", id="sibling by class"),
        pytest.param("li:first-child", "3", id="first-child"),
        pytest.param("li:last-child", "5", id="last-child"),
        pytest.param("li:nth-child(odd)", "35", id="nth-child"),
        pytest.param("li:nth-child(-n+2)", "34", id="nth-child falling"),
        pytest.param("p:first-of-type", "178", id="first-of-type"),
        pytest.param("p:nth-of-type(2)", "2", id="nth-of-type"),
        pytest.param("p:not(.x):not([title])", "28", id="not"),
        pytest.param("[lang|='en']", "2", id="language"),
        pytest.param("[title~='cd']", "7", id="word"),
        pytest.param("[title^='ab'], [title$='zz'], li.x", "47", id="alternatives"),
        pytest.param("[title*='b c']", "7", id="part"),
        pytest.param("[title^='']", "", id="an empty part matches nothing"),
        pytest.param("body.site p[lang='en-gb']", "", id="values have case"),
        pytest.param("p b", "", id="no match"),
    ],
)
def test_hits(css: str, expected: str) -> None:
    assert "".join((element.text or "") for element in hits(css)) == expected


def test_hits_name_the_selector_in_document_order() -> None:
    root = html.document_fromstring("<div><p>a</p><b>b</b></div>")
    found = [
        (target, element.tag) for target, element in Matcher(["b", "p, div p"]).iter_hits(root)
    ]
    assert found == [(1, "p"), (1, "p"), (0, "b")]


def test_matchers_are_shared() -> None:
    assert compile_matcher(("p", "b")) is compile_matcher(("p", "b"))


names = st.sampled_from(["div", "p", "b"])
classes = st.lists(st.sampled_from(["x", "y"]), max_size=2, unique=True)
trees: st.SearchStrategy[Any] = st.recursive(
    st.tuples(names, classes, st.just([])),
    lambda inner: st.tuples(names, classes, st.lists(inner, max_size=4)),
    max_leaves=15,
)
compounds = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["*", "div", "p"]),
        st.sampled_from(["", ".x", ".x.y", "[class]", "[class~='y']"]),
        st.sampled_from(["", "", ":first-child", ":last-child", ":nth-child(2)", ":not(.x)"]),
    ),
)
selectors = st.builds(
    lambda first, rest: first + "".join(combinator + part for combinator, part in rest),
    compounds,
    st.lists(st.tuples(st.sampled_from([" ", " > ", " + ", " ~ "]), compounds), max_size=3),
)


def build(tree: Any) -> etree._Element:
    tag, words, children = tree
    element = etree.Element(tag, {"class": " ".join(words)} if words else {})
    for child in children:
        element.append(build(child))
        element.append(etree.Comment("c"))
    return element


@given(trees, selectors)
def test_same_matches_as_the_xpath_translation(tree: Any, css: str) -> None:
    root = build(tree)
    expected = cssselect.CSSSelector(css, translator="html")(root)
    found = list(dict.fromkeys(element for _, element in Matcher([css]).iter_hits(root)))
    assert found == expected


def run(count: int, css: str) -> Callable[[], None]:
    root = html.document_fromstring("<div>" * 200 + "<p class=x>t</p>" * count)

    def match() -> None:
        assert sum(1 for _ in Matcher([css]).iter_hits(root)) > 0

    return match


@pytest.mark.parametrize(
    "css",
    ["div div div div div p", "p ~ p ~ p", "p + p", "p:nth-of-type(2n+1)", "* * * *:not(.y)"],
)
def test_time_is_linear(css: str) -> None:
    assert_linear(run(8_000, css), run(16_000, css), slack=0.005)


def test_deep_pages_do_not_overflow() -> None:
    element = root = etree.Element("div")
    for _ in range(5_000):
        element = etree.SubElement(element, "div")
    assert sum(1 for _ in Matcher(["div > div"]).iter_hits(root)) == 5_000
