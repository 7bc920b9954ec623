"""XPath of other people: the answers of libxml2, within a budget, nothing beyond XPath 1."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from newsclean.rules.fivefilters.xpath import CostError, Evaluator, Node
from newsclean.rules.fivefilters.xpath_parts import XPathError, compile_xpath
from tests.costs import assert_fits

PAGE = html.document_fromstring(
    """<div id=story class="a story"><h1>Title</h1><p class=x>one <b>bold</b></p>
    <div class=box><p>two</p><p class="x y">three</p><img src=a.png></div><p>four</p></div>
    <div id=more><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul><p>five</p></div>"""
)


def found(expression: str, root: etree._Element = PAGE) -> list[Node]:
    return Evaluator(root).find(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "//p",
        "//div//p",
        "//div/p",
        "/html/body//p[1]",
        "(//p)[last()]",
        "(//div)[1]/p",
        "//p[@class]/@class",
        "//a/@href",
        "//h1/following-sibling::p",
        "//p/preceding-sibling::*",
        "//b/ancestor::div[@id]",
        "//li/..",
        "//li/../..//p",
        "//b/parent::p/parent::*",
        "//h1/following::p",
        "//div[.//img]",
        "//div[p and not(@class='box')]",
        "//p[contains(concat(' ', normalize-space(@class), ' '), ' y ')]",
        "//p[position() > 1] | //h1",
        "//p/text()",
        "//*[self::h1 or self::b]",
        "//li[last()]/a",
        "descendant::p[2]",
        "//p[count(preceding-sibling::p) = 1]",
        "//div[@id='more']/ul/li[2]/a/@href",
        "substring-after(//h1, 'Ti')",
        "'a, literal'",
        "string(//p[2])",
        "//text()[.='two']/..",
        "//p/text()/parent::p",
        "//a/@href/..",
        "//a/attribute::href/parent::a",
        "(//text()[contains(., 'o')])/..",
        "//p/node()/..",
        "//p/node()/following-sibling::b",
        "//comment()/..",
        "//b/parent::node()/@class",
        "//p[count(../p) > 1]",
        "//p[../../h1]",
        "//b[translate(., 'b', 'B') = 'Bold']",
    ],
)
def test_same_as_libxml2(expression: str) -> None:
    plain = etree.XPath(expression, smart_strings=False)(PAGE)
    expected = plain if isinstance(plain, list) else [plain]
    assert set(found(expression)) == set(expected)
    assert len(found(expression)) == len(set(expected))


@pytest.mark.parametrize("expression", ["p -self::a", "//p[1]/text -self::a"])
def test_a_minus_stays_apart_from_the_name_before_it(expression: str) -> None:
    assert found(expression) == []  # a number says nothing of a page


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        pytest.param("", "one line", id="empty"),
        pytest.param("//p[", "not XPath", id="open bracket"),
        pytest.param("//p\n[1]\n", "one line", id="lines"),
        pytest.param(
            "//p[contain(@class, 'x')]", r"unknown function contain\(\)", id="typing error"
        ),
        pytest.param("//p[contains(@class='x')]", "needs 2 arguments", id="too few arguments"),
        pytest.param("document('/etc/passwd')", "unknown function", id="document"),
        pytest.param("//p[re:test(., 'a+')]", "namespaces", id="regular expression"),
        pytest.param("//svg:p", "namespaces", id="namespace"),
        pytest.param("$x", "variables", id="variable"),
        pytest.param("//namespace::x", "unknown axis", id="axis"),
        pytest.param("//p" + "[p" * 20 + "]" * 20, "nested deeper", id="nesting"),
        pytest.param("//p | " * 300 + "//p", "longer than", id="long"),
    ],
)
def test_refused(expression: str, reason: str) -> None:
    with pytest.raises(XPathError, match=reason):
        compile_xpath(expression)


WIDE = html.document_fromstring("<div>" + "<p class=a>t</p>" * 20_000)
DEEP = html.document_fromstring(
    "<div>" * 200 + "<p class=a>t</p>" * 3_000, parser=html.HTMLParser(huge_tree=True)
)


@pytest.mark.parametrize("page", [WIDE, DEEP], ids=["wide", "deep"])
@pytest.mark.parametrize(
    "expression",
    [
        "//p/following-sibling::p",
        "//p[count(preceding-sibling::p) > 5]",
        "//p/preceding::p",
        "//p[//x]",
        "//*[. = //p]",
        "(//div//p)[1]",
        "//div//div//div//p",
        "//p/parent::*/child::p",
        "//p/../p",
        "//*[.//*[.//*[.//*]]]",
        "count(//p[count(//p) > 3])",
        "//*[string-length(normalize-space(.)) > 5]",
        "//*[concat(., ., ., ., ., ., .) = 'x']",
        "//p[count(../p) > 1]",
        "//p[count(../p[count(../p[count(../p) > 1]) > 1]) > 1]",
        "//p[count(parent::*/p) > 1]",
        "//p[count(ancestor::*/*) > 1]",
        "//p[count(..//p) > 1]",
        "//p[/html/body/div/p = 'y']",
        "string(//p | //div)",
        "//text()/..",
        "//text()/../text()/../text()/..",
        "//*[ancestor::*[contains(., 'q')]]",
        "//p[parent::*[contains(., 'q')]]",
        f"//*[translate(., '{'a' * 450}', '{'a' * 450}') = 'x']",
        f"//*[{' or '.join(['lang(1)'] * 60)}]",
    ],
)
def test_costly_expressions_end_in_time(page: etree._Element, expression: str) -> None:
    def run() -> None:
        with suppress(CostError):
            found(expression, page)

    assert_fits(run, 5)  # at most 1.5 s on a busy machine


NEWS = html.document_fromstring("<div>" * 20 + f"<p class=a>{'word ' * 40}</p>" * 1_400)


@pytest.mark.parametrize(
    "expression",
    [
        "//p[contains(., 'x')]",
        "//p[normalize-space(.) = 'x']",
        "//p[string-length(.) > 300]",
        "//p[starts-with(., 'x')]",
        "//p[contains(concat(' ', normalize-space(@class), ' '), ' x ')]",
        "//p[ancestor::div[@class]/@id = 'x']",
        "//p[text()[contains(., 'x')]]",
    ],
)
def test_ordinary_expressions_fit_the_budget_of_a_long_page(expression: str) -> None:
    assert found(expression, NEWS) == []


def test_a_bomb_on_a_small_page_is_refused() -> None:
    small = html.document_fromstring("<div>" + "<p>t</p>" * 100)
    with pytest.raises(CostError):
        found("//p[count(../p[count(../p[count(../p) > 1]) > 1]) > 1]", small)


def test_the_budget_is_for_the_page() -> None:
    evaluator = Evaluator(WIDE)
    text = "//p[contains(@class, 'b')]"
    refused = 0
    for _ in range(200):
        try:
            evaluator.find(text)
        except CostError:
            refused += 1
    assert 50 < refused < 200


@given(
    st.lists(
        st.sampled_from(
            [*"/p*.[]()1|=- ,", "//", "div", "..", "@class", "'a'", "and", "not(", "contains("]
        ),
        max_size=25,
    ).map("".join)
    | st.text(max_size=30)
)
def test_any_text(expression: str) -> None:
    with suppress(XPathError, CostError):
        found(expression)
