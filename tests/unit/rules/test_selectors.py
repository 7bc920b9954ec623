import pytest

from newsclean.rules.selectors import (
    MAX_CHARS,
    Attribute,
    Compound,
    CssError,
    Position,
    compile_selector,
)


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        pytest.param("P", ((Compound(tag="p"),),), id="tag"),
        pytest.param("*", ((Compound(),),), id="any"),
        pytest.param(
            "div.a.b#c", ((Compound("div", ids=("c",), classes=("b", "a")),),), id="compound"
        ),
        pytest.param(
            "div > p + a ~ b i",
            (
                (
                    Compound("div"),
                    Compound("p", combinator=">"),
                    Compound("a", combinator="+"),
                    Compound("b", combinator="~"),
                    Compound("i", combinator=" "),
                ),
            ),
            id="combinators",
        ),
        pytest.param("h1, h2", ((Compound("h1"),), (Compound("h2"),)), id="alternatives"),
        pytest.param(
            "[data-A^='x']",
            ((Compound(attributes=(Attribute("data-a", "^=", "x"),)),),),
            id="attribute",
        ),
        pytest.param(
            "[hidden]", ((Compound(attributes=(Attribute("hidden", "exists", ""),)),),), id="exists"
        ),
        pytest.param(
            "p:not(.x)", ((Compound("p", negations=(Compound(classes=("x",)),)),),), id="not"
        ),
        pytest.param(
            "li:nth-child(2n+1)",
            ((Compound("li", positions=(Position("child", 2, 1),)),),),
            id="nth-child",
        ),
        pytest.param(
            "li:last-child", ((Compound("li", positions=(Position("last", 0, 0),)),),), id="last"
        ),
    ],
)
def test_compile(css: str, expected: object) -> None:
    assert compile_selector(css) == expected


@pytest.mark.parametrize(
    ("css", "message"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param(" \n", "empty", id="blank"),
        pytest.param("p..a", "not a CSS selector", id="syntax"),
        pytest.param("p,", "not a CSS selector", id="open list"),
        pytest.param("> p", "not a CSS selector", id="leading combinator"),
        pytest.param("//div[@class]", "not a CSS selector", id="xpath"),
        pytest.param("p" * (MAX_CHARS + 1), "longer than", id="long"),
        pytest.param("* " * 40, "steps", id="many steps"),
        pytest.param("a," * 40 + "b", "steps", id="many alternatives"),
        pytest.param(":not(" * 50 + "a" + ")" * 50, "nested", id="deep"),
        pytest.param("[" * 200, "nested", id="deep brackets"),
        pytest.param("svg|p", "namespaces", id="namespace"),
        pytest.param("p[re|test='x']", "namespaces", id="namespaced attribute"),
        pytest.param(".a|b", "namespaces", id="bar that the parser misreads"),
        pytest.param("p\\3a b", "escapes", id="escape"),
        pytest.param("p\0", "control", id="nul"),
        pytest.param("[title='\ud800']", "control", id="surrogate"),
        pytest.param("p::before", "pseudo-elements", id="pseudo-element"),
        pytest.param("p:contains('x')", "pseudo-class", id="contains"),
        pytest.param("p:has(> a)", "pseudo-class", id="has"),
        pytest.param("p:is(.a)", "pseudo-class", id="is"),
        pytest.param("p:where(.a)", "pseudo-class", id="where"),
        pytest.param("p:re-test('(a+)+')", "pseudo-class", id="extension function"),
        pytest.param("p:is(#x", "not a CSS selector", id="is that does not end"),
        pytest.param("p:scope", "pseudo-class", id="scope"),
        pytest.param("p:hover", ":first-child", id="names the known ones"),
        pytest.param("p:nth-child(x)", "argument", id="series"),
        pytest.param("p[a!='b']", "operator", id="operator"),
    ],
)
def test_refused(css: str, message: str) -> None:
    with pytest.raises(CssError, match=message.replace("(", r"\(")) as caught:
        compile_selector(css)
    assert len(str(caught.value)) < 300
