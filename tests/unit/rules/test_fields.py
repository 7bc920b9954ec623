import pytest
from lxml import etree, html

from newsclean.dom.json_blocks import MAX_BLOCK_CHARS
from newsclean.model import Candidate
from newsclean.rules import Field, FieldSelector, Layout
from newsclean.rules.fields import (
    MAX_VALUE_CHARS,
    MAX_VALUES,
    TextReader,
    read_fields,
    to_candidates,
)
from newsclean.rules.match import Matcher


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<p> a\n <b>b</b>c </p>", "a bc", id="inline runs on"),
        pytest.param("<div><p>a</p><p>b</p></div>", "a b", id="blocks are apart"),
        pytest.param("<p>a<br>b</p>", "a b", id="line break"),
        pytest.param("<p>a<!-- x -->b<?y z?>c</p>", "abc", id="comments"),
        pytest.param("<p>a<script>x</script><style>y</style>b</p>", "ab", id="scripts"),
        pytest.param("<p>a&nbsp;\u202eb\x01</p>", "a b", id="characters"),
        pytest.param("<p></p>", "", id="empty"),
    ],
)
def test_text(markup: str, expected: str) -> None:
    assert TextReader().text(html.fragment_fromstring(markup)) == expected


def test_text_ends_with_the_element() -> None:
    root = html.fragment_fromstring("<div><p>a</p>tail</div>")
    assert TextReader().text(root[0]) == "a"


def test_text_is_bounded() -> None:
    element = html.fragment_fromstring("<p>" + "word " * 10_000 + "</p>")
    assert len(TextReader().text(element)) <= MAX_VALUE_CHARS


def test_one_page_has_one_budget() -> None:
    deep = etree.fromstring("<div>" * 200 + "<p>a</p>" * 500 + "</div>" * 200)
    reader = TextReader()
    texts = [reader.text(element) for element in deep.iter("div")]
    assert texts[0]
    assert not texts[-1]


def read(markup: str, *fields: Field) -> dict[str, tuple[str, ...]]:
    layout = Layout("a", "*", ("body",), fields=fields)
    root = html.document_fromstring(markup)
    css = [selector.css for field in fields for selector in field.selectors]
    hits: list[list[etree._Element]] = [[] for _ in css]
    for target, element in Matcher(css).iter_hits(root):
        hits[target].append(element)
    return {r.name: r.values for r in read_fields(layout, hits, TextReader())}


DATA = (
    '{"@graph":[{"image":{"headline":"inner"}},{"headline":"A &amp; B","size":7,'
    '"author":[{"name":"C"},"D",{"url":"x"},null,true]}]}'
)


def of_script(script: str, key: str, *, several: bool = False) -> tuple[str, ...]:
    selector = FieldSelector("script", json=key, all=several)
    return read(f"<script>{script}</script><p>x</p>", Field("tags", (selector,))).get("tags", ())


@pytest.mark.parametrize(
    ("script", "key", "expected"),
    [
        pytest.param(DATA, "headline", ("A & B",), id="outermost first"),
        pytest.param(DATA, "author", ("C", "D"), id="names of objects"),
        pytest.param(DATA, "size", ("7",), id="number"),
        pytest.param(DATA, "section", (), id="no such key"),
        pytest.param('{"a":" ","b":{"a":"deep"}}', "a", ("deep",), id="blank is no value"),
        pytest.param('{"a":"x"', "a", (), id="not JSON"),
        pytest.param("[" * 100_000, "a", (), id="too deep"),
        pytest.param('{"a":' + "9" * 5_000 + "}", "a", (), id="huge number"),
        pytest.param(' "a"', "a", (), id="no object"),
        pytest.param('{"a":"x","b":"' + "y" * MAX_BLOCK_CHARS + '"}', "a", (), id="too long"),
    ],
)
def test_json(script: str, key: str, expected: tuple[str, ...]) -> None:
    assert of_script(script, key, several=True) == expected
    assert of_script(script, key) == expected[:1]


def test_one_page_has_one_budget_of_json() -> None:
    half = '<script>{"a":"x","b":"' + "y" * (MAX_BLOCK_CHARS // 2) + '"}</script>'
    field = Field("tags", (FieldSelector("script", json="a", all=True),))
    assert read(half * 4 + "<p>x</p>", field) == {"tags": ("x",)}


PAGE = "<h1></h1><h1>T</h1><i>A</i><i>B</i><i> </i><time datetime=' D '>x</time>"


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        pytest.param([FieldSelector("h1")], ("T",), id="first with a value"),
        pytest.param([FieldSelector("i")], ("A",), id="one"),
        pytest.param([FieldSelector("i", all=True)], ("A", "B"), id="all"),
        pytest.param([FieldSelector("time", attr="datetime")], ("D",), id="attribute"),
        pytest.param([FieldSelector("h1", attr="id"), FieldSelector("h1")], ("T",), id="fallback"),
    ],
)
def test_read(selectors: list[FieldSelector], expected: tuple[str, ...]) -> None:
    assert read(PAGE, Field("tags", tuple(selectors))) == {"tags": expected}


def test_fields_without_a_value_are_left_out() -> None:
    fields = (Field("lead", (FieldSelector("b"),)), Field("title", (FieldSelector("h1"),)))
    assert read(PAGE, *fields) == {"title": ("T",)}


def test_number_of_values_is_bounded() -> None:
    values = read("<b>x</b>" * 500, Field("tags", (FieldSelector("b", all=True),)))["tags"]
    assert len(values) == MAX_VALUES


def test_candidates_name_layout_and_selector() -> None:
    root = html.document_fromstring(PAGE)
    layout = Layout("a", "*", ("body",), fields=(Field("title", (FieldSelector("h1"),)),))
    readings = read_fields(layout, [root.findall(".//h1")], TextReader())
    assert to_candidates(readings, "rule:Post/a") == {
        "title": (Candidate("T", "rule:Post/a", reason="h1"),)
    }
