"""Input of every accepted type to a document, within limits."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree, html

from newsclean.dom import Document, parse_document
from newsclean.errors import InputError, LimitError
from newsclean.model import Limits
from tests.costs import assert_fits


def text_of(document: Document) -> str:
    assert document.root is not None
    return "".join(map(str, document.root.itertext()))


PAGE = "<html><body><p>Grüße</p></body></html>"


@pytest.mark.parametrize(
    ("source", "encoding"),
    [
        pytest.param(PAGE, None, id="str"),
        pytest.param(PAGE.encode(), "utf-8", id="bytes"),
        pytest.param(bytearray(PAGE.encode()), "utf-8", id="bytearray"),
        pytest.param(memoryview(PAGE.encode()), "utf-8", id="memoryview"),
        pytest.param(memoryview(PAGE.encode() + b" ")[::1], "utf-8", id="slice"),
        pytest.param(PAGE.encode("utf-16"), "utf-16-le", id="utf-16"),
        pytest.param(html.document_fromstring(PAGE), None, id="element"),
        pytest.param(html.document_fromstring(PAGE).getroottree(), None, id="tree"),
        pytest.param('<?xml version="1.0" encoding="utf-16"?>' + PAGE, None, id="XML declaration"),
        pytest.param("\ufeff" + PAGE, None, id="BOM in str"),
    ],
)
def test_types(source: Any, encoding: str | None) -> None:
    document = parse_document(source)
    assert "Grüße" in text_of(document)
    assert (document.encoding, document.status, document.truncated) == (encoding, "ok", ())


def test_a_tree_is_taken_as_it_is() -> None:
    tree = html.document_fromstring(PAGE)
    assert parse_document(tree).root is tree


def released() -> memoryview:
    view = memoryview(PAGE.encode())
    view.release()
    return view


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(None, id="None"),
        pytest.param(5, id="int"),
        pytest.param(["<p>"], id="list"),
        pytest.param(object(), id="object"),
        pytest.param(etree.ElementTree(), id="empty tree"),  # type: ignore[call-overload]
        pytest.param(released(), id="released memoryview"),
        pytest.param(memoryview(b"x").cast("B", []), id="memoryview without dimensions"),
    ],
)
def test_other_types(source: object) -> None:
    with pytest.raises(InputError):
        parse_document(source)


@pytest.mark.parametrize("encoding", [5, b"utf-8", ("utf-8",)])
def test_a_label_is_a_str(encoding: Any) -> None:
    with pytest.raises(InputError, match="encoding"):
        parse_document(PAGE.encode(), encoding=encoding)


@pytest.mark.parametrize(
    ("source", "status"),
    [
        pytest.param("", "empty", id="nothing"),
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(" \n\t", "empty", id="white space"),
        pytest.param(b"\0\0", "empty", id="NULs"),
        pytest.param(b"\xef\xbb\xbf", "empty", id="BOM"),
        pytest.param("plain text, a < b", "not_html", id="text"),
        pytest.param('{"a": "1 > 0"}', "not_html", id="JSON"),
        pytest.param(b"%PDF-1.7 <</Type /Page>>", "not_html", id="PDF"),
        pytest.param(b"\x89PNG\r\n <p>", "not_html", id="PNG"),
        pytest.param(b"\xff\xd8\xff\xe0 <p>", "not_html", id="JPEG"),
        pytest.param(b"GIF89a <p>", "not_html", id="GIF"),
        pytest.param(b"\x1f\x8b\x08 <p>", "not_html", id="gzip"),
        pytest.param(b"PK\x03\x04 <p>", "not_html", id="ZIP"),
        pytest.param("<!-- only a comment -->", "not_html", id="comment"),
        pytest.param("<!DOCTYPE html>", "not_html", id="doctype"),
        pytest.param("<?", "not_html", id="two bytes"),
        pytest.param(etree.Comment("x"), "empty", id="comment node"),
        pytest.param("<p>", "ok", id="a tag"),
        pytest.param("text <b>bold", "ok", id="a fragment"),
    ],
)
def test_status(source: Any, status: str) -> None:
    document = parse_document(source)
    assert document.status == status
    assert (document.root is None) == (status != "ok")


# --- characters ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<p>a\0b</p>", "ab", id="NUL"),
        pytest.param("<p>a\ud83d\ude00b</p>", "a😀b", id="surrogate pair"),
        pytest.param("<p>a\ud800b</p>", "a\ufffdb", id="lone surrogate"),
        pytest.param("<p>caf&eacute; &#8212; &#x1F600;</p>", "café — 😀", id="references"),
        pytest.param("<p>&#150;&#x80;</p>", "–€", id="windows-1252 references"),
        pytest.param(b"<meta charset=windows-1251><p>\xcf\xe0</p>", "Па", id="declared"),
    ],
)
def test_characters(source: str | bytes, expected: str) -> None:
    assert expected in text_of(parse_document(source))


@pytest.mark.parametrize("number", [*range(32), 0x7F, 0x85, 0x9B, 0xFFFE, 0xFFFF])
def test_control_characters_stop_nothing(number: int) -> None:
    for char in (chr(number), f"&#{number};", f"&#x{number:x};"):
        assert "needle" in text_of(parse_document(f"<p title='{char}'>{char}</p>{char}<p>needle"))


# --- a needle behind each limit -----------------------------------------------------------------

FILLER = "<p>filler</p>" * 50

NEEDLES = {
    "max_bytes": (FILLER + "<p>needle", Limits(max_bytes=400)),
    "max_bytes, only white space before": (" " * 50 + "<p>needle", Limits(max_bytes=40)),
    "max_bytes, text before": ("x" * 50 + "<p>needle", Limits(max_bytes=40)),
    "max_bytes, bytes": ((FILLER + "<p>needle").encode(), Limits(max_bytes=400)),
    "max_bytes, utf-16": ((FILLER + "<p>needle").encode("utf-16"), Limits(max_bytes=400)),
    "max_attributes": (
        "<p " + " ".join(f"a{n}=1" for n in range(90)) + " title=needle>x",
        Limits(max_attributes=20),
    ),
    "max_depth": ("<div>" * 3000 + "needle", Limits()),
    "max_depth, of inline elements": ("<p>" + "<b>" * 3000 + "needle", Limits()),
}


@pytest.mark.parametrize("case", NEEDLES)
def test_a_limit_is_named(case: str) -> None:
    source, limits = NEEDLES[case]
    name = case.partition(",")[0]
    document = parse_document(source, limits=limits)
    assert document.truncated == (name,)
    assert document.root is None or b"needle" not in etree.tostring(document.root)


@pytest.mark.parametrize("case", NEEDLES)
def test_a_strict_limit_raises(case: str) -> None:
    source, limits = NEEDLES[case]
    strict = Limits(limits.max_bytes, max_attributes=limits.max_attributes, strict=True)
    with pytest.raises(LimitError) as caught:
        parse_document(source, limits=strict)
    assert caught.value.limit == case.partition(",")[0]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<p>" + "é" * 100, id="characters of a str"),
        pytest.param(("<p>" + "П" * 100).encode("utf-8"), id="bytes"),
        pytest.param(
            b"<meta charset=koi8-r>" + ("П" * 100).encode("koi8-r"), id="another encoding"
        ),
    ],
)
def test_a_page_of_exactly_max_bytes_is_whole(source: str | bytes) -> None:
    document = parse_document(source, limits=Limits(max_bytes=len(source), strict=True))
    assert len(text_of(document)) == 100
    assert parse_document(source, limits=Limits(max_bytes=len(source) - 1)).truncated


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("<div>" * 1500, id="1500 nested elements"),
        pytest.param("<!--" + "x" * 11_000_000 + "-->", id="comment of 11 MB"),
        pytest.param("<script>" + "x" * 11_000_000 + "</script>", id="script of 11 MB"),
        pytest.param("<p title='" + "x" * 11_000_000 + "'>", id="attribute of 11 MB"),
        pytest.param("<p>" + "x" * 11_000_000 + "</p>", id="text of 11 MB"),
        pytest.param("<" + "x" * 60_000 + ">", id="name of 60 KB"),
        pytest.param("<p>&" + "x" * 60_000 + ";", id="entity of 60 KB"),
    ],
)
def test_no_limit_of_the_parser_hides_what_follows(before: str) -> None:
    document = parse_document(before + "<p>needle")
    assert document.truncated == ()
    assert text_of(document).endswith("needle")


# --- shape --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<html><body><p>a</body></html><p>b", "ab", id="element after html"),
        pytest.param("<html><body><p>a</body></html>b", "ab", id="text after html"),
        pytest.param("<p>a</p></html><html><body><p>b<p>c", "abc", id="two pages in one file"),
        pytest.param("<html><body>a</body></html><!-- x --><p>b</p>c", "abc", id="comment between"),
        pytest.param("a<html><body>b</html>", "ab", id="text before html"),
    ],
)
def test_text_outside_html_is_kept(source: str, expected: str) -> None:
    assert text_of(parse_document(source)) == expected


@pytest.mark.parametrize("shape", ["<div {}>hello</div>", "<div a=1 {}", '<!-- <a x=" --><p {}>x'])
def test_a_million_attributes_of_one_tag(shape: str) -> None:
    page = shape.format(" ".join(f'a{n}=">"' for n in range(1_000_000)))
    assert parse_document(page).truncated == ("max_attributes",)
    assert_fits(lambda: parse_document(page), 5)  # 0.1 s, and without the cut 20 minutes


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("<head><noscript>needle</noscript><p>x", True),
        ("<head><noscript><p>needle</p></noscript></head><body>x", True),
        ("<head><noscript><img src=a></noscript><title>needle</title></head><body>x", False),
        ("<head><noscript><style>needle</style></noscript></head><body>x", False),
    ],
)
def test_text_of_a_noscript_ends_the_head(source: str, kept: bool) -> None:
    root = parse_document(source).root
    assert root is not None
    body = root.find("body")
    assert body is not None
    assert ("needle" in "".join(map(str, body.itertext()))) is kept
