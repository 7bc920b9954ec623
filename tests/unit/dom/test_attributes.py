"""Tags with very many attributes are cut before the parser compares them in pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsclean.dom.attributes import LARGE, cut_attributes
from tests.costs import assert_fits


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<p a b c>x</p>", "<p a b >x</p>", id="names"),
        pytest.param("<p a=1 b=2 c=3>x</p>", "<p a=1 b=2 >x</p>", id="values"),
        pytest.param('<p a=\'>\' b=">" c=">" d>x</p>', "<p a='>' b=\">\" >x</p>", id="> in values"),
        pytest.param('<p a = "1" b = 2 c = >x', '<p a = "1" b = 2 >x', id="spaces around ="),
        pytest.param("<p a/b/c/d>x", "<p a/b >x", id="slashes"),
        pytest.param("<p a b c d/>x", "<p a b />x", id="self-closing"),
        pytest.param("<p abc def ghi", "<p abc def ", id="never closed"),
        pytest.param("<p a b c='", "<p a b ", id="value never closed"),
        pytest.param("<p =a x =b y =c>z", "<p =a x =b >z", id="a name that begins with ="),
        pytest.param("<p a b c><q d e f>", "<p a b ><q d e >", id="two tags"),
        pytest.param("<!--<p a b c d>--><p a b c>", "<!--<p a b c d>--><p a b >", id="comment"),
        pytest.param(
            "<script a b c>if (x<p a b c d)</script><p a b c>",
            "<script a b >if (x<p a b c d)</script><p a b >",
            id="script",
        ),
        pytest.param(
            "<script><!--<script></script><p a b c>--></script><p a b c>",
            "<script><!--<script></script><p a b c>--></script><p a b >",
            id="script in a script's comment",
        ),
        pytest.param(
            "<title><p a b c></TITLE ><p a b c>", "<title><p a b c></TITLE ><p a b >", id="title"
        ),
        pytest.param("<plaintext><p a b c d e>", "<plaintext><p a b c d e>", id="plaintext"),
        pytest.param(
            "<!DOCTYPE html x y z w v><p a b c>",
            "<!DOCTYPE html x y z w v><p a b >",
            id="doctype",
        ),
        pytest.param("a < b c d e f g h i j", "a < b c d e f g h i j", id="no tag"),
        pytest.param("<p a b>one two three four</p>", "<p a b>one two three four</p>", id="few"),
    ],
)
def test_cut_at_two(page: str, expected: str) -> None:
    found, cut = cut_attributes(page.encode(), 2)
    assert found.decode() == expected
    assert cut == (page != expected)


@pytest.mark.parametrize("most", [0, -1])
def test_no_attribute_allowed(most: int) -> None:
    assert cut_attributes(b"<p a b>x</p><q c>y", most) == (b"<p >x</p><q >y", True)


PIECES = (
    "<p <a <b </p </a <script </script <style </style <title </title <textarea </textarea <xmp "
    "</xmp <iframe> </iframe> <!-- --> --!> <!--> <!doctype <?x <!x </ </1 < > /> / "
    "= =\" =' \" ' text é &amp;"
).split()
ATTRIBUTES = (" a", " b=1", ' c="x"', " d='y'", ' e=">"', " f='>'", ' g="', " h", ' ="', " k =")
soup = st.lists(st.sampled_from([*PIECES, *ATTRIBUTES, " ", "\n"]), max_size=40).map("".join)


@given(soup, st.integers(0, 3))
def test_the_parser_is_the_oracle(page: str, most: int) -> None:
    data = page.encode()
    found, cut = cut_attributes(data, most)
    assert cut or found == data
    tree = parse(found)
    for element in () if tree is None else tree.iter("*"):
        assert len(element.attrib) <= most
    assert shape(tree) == shape(parse(data))


def parse(data: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    except etree.LxmlError:
        return None


def shape(tree: etree._Element | None) -> list[tuple[str, str | None, str | None]]:
    """Everything but attributes."""
    return [] if tree is None else [(str(e.tag), e.text, e.tail) for e in tree.iter()]


HIDING_PLACES = {
    "at the start": "",
    "after a comment with an open quote": '<!-- <a x=" -->',
    "after a script with an open quote": '<script>"<a x="</script>',
    "after a script in a script": '<script><!--<script></script> <a x="</script>',
    "after a title with an open quote": "<title><a x='</title>",
    "after an apostrophe": "<p>it's ='",
    "after many tags": '<i id="x">' * 3000,
}
SHAPES = ("a{}", "a{}=1", 'a{}=">"', "a{}='>'", "a{}=\">\" b{}='<p>'", "a{}=''")


@pytest.mark.parametrize("shape_of_one", SHAPES)
@pytest.mark.parametrize("before", HIDING_PLACES.values(), ids=HIDING_PLACES)
def test_nothing_hides_a_long_tag(before: str, shape_of_one: str) -> None:
    many = " ".join(shape_of_one.replace("{}", str(n)) for n in range(9000))
    page = f'{before}<div {many} z="">hello</div>'
    found, cut = cut_attributes(page.encode(), 2000)
    assert cut
    assert len(found) < len(before) + 40_000
    assert found.endswith(b">hello</div>")


@pytest.mark.parametrize("shape_of_one", SHAPES)
def test_a_million_attributes(shape_of_one: str) -> None:
    many = " ".join(shape_of_one.replace("{}", str(n)) for n in range(1_000_000))
    data = f"<div {many}>hello</div>".encode()
    _, cut = cut_attributes(data, 2000)
    assert cut
    assert_fits(lambda: cut_attributes(data, 2000), 3)  # 0.05 s; in pairs it would be 20 minutes


@pytest.mark.parametrize("unit", ['</b>="', '<b>="', "</b>='", '</b =">'])
def test_leaps_that_lead_nowhere_end(unit: str) -> None:
    data = (unit * 500_000)[:3_000_000].encode()
    assert_fits(lambda: cut_attributes(data, 2000), 0.6)


def test_attributes_without_number_in_a_large_page() -> None:
    tag = "<p " + " ".join(f"{chr(code)}=1" for code in range(97, 123)) + ">x"
    found, cut = cut_attributes((tag * (LARGE // len(tag) + 1)).encode(), 2000)
    assert cut
    assert found.startswith(b"<p a=1 b=1 c=1 d=1 >x<p")
    assert not cut_attributes((tag * (LARGE // len(tag) - 1)).encode(), 2000)[1]
