"""Which link targets pass."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.render.urls import IMAGE_SCHEMES, MAX_URL, base_url, safe_url, strict_uri

BASE = "https://harbourpost.example/news/today"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("HTTP://a.example/x", "HTTP://a.example/x"),
        ("mailto:desk@harbourpost.example", "mailto:desk@harbourpost.example"),
        ("/x?q=a&b=c#d", "/x?q=a&b=c#d"),
        ("x/y:z", "x/y:z"),
        ("?a=b:c", "?a=b:c"),
        ("#part", "#part"),
        ("//cdn.example/x", "//cdn.example/x"),
        ('/a b"c<d>e\\f`g', "/a%20b%22c%3Cd%3Ee%5Cf%60g"),
        ("/naïve/中", "/naïve/中"),
        ("/zero\u200bwidth\u202e", "/zero%E2%80%8Bwidth%E2%80%AE"),
        (" \n/x\t\r\n ", "/x"),
        ("ht\ntps://a.example", "https://a.example"),
    ],
)
def test_safe_targets(href: str, expected: str) -> None:
    assert safe_url(href) == expected


@pytest.mark.parametrize(
    "href",
    [
        None,
        "",
        "  ",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \x01javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\x00script:alert(1)",
        "java\u200bscript:alert(1)",
        "\u00a0javascript:alert(1)",
        "\ufeffjavascript:alert(1)",
        "java script:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "javascript&#x3A;alert(1)",
        "javascript&#0000058alert(1)",
        "&#106;&#97;vascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&amp;#106;avascript&amp;#58;alert(1)",
        "&amp;amp;amp;amp;amp;amp;#58;",
        "javascript:/*--></title>*/alert(1)",
        "javascript://harbourpost.example/%0aalert(1)",
        "vbscript:msgbox(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "feed:javascript:alert(1)",
        "view-source:x",
        "file:///etc/passwd",
        "blob:https://a.example/1",
        "ftp://a.example/",
        "tel:+123",
        "http://[",
        "http:///a",
        "http://xn--/",
        "http://xn--a.example/",
        "http://1.2.3.4.5/",
        "http://999.1.1.1/",
        "http://a.1/",
        "https://a.example:99999/",
        "//a.example:x/",
        "x:y",
        ":x",
        "/" + "a" * MAX_URL,
    ],
)
@pytest.mark.parametrize("base", [None, BASE])
def test_refused_targets(href: str | None, base: str | None) -> None:
    assert safe_url(href, base) is None


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/x", "https://harbourpost.example/x"),
        ("y", "https://harbourpost.example/news/y"),
        ("//cdn.example/x", "https://cdn.example/x"),
        ("?p=2", "https://harbourpost.example/news/today?p=2"),
        ("mailto:desk@harbourpost.example", "mailto:desk@harbourpost.example"),
        ("http://[", None),
        ("http://[fe80::1%25en0]/", None),
        ("http:///", None),
        ("//[::1", None),
    ],
)
def test_joined_to_the_page(href: str, expected: str | None) -> None:
    assert safe_url(href, BASE) == expected


def test_a_long_character_reference_is_no_error() -> None:
    digits = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        assert safe_url("x&#" + "1" * 3900 + ";") is None
    finally:
        sys.set_int_max_str_digits(digits)


def test_an_image_needs_a_server() -> None:
    assert safe_url("mailto:a@b.example", schemes=IMAGE_SCHEMES) is None
    assert safe_url("data:image/png;base64,AAAA", schemes=IMAGE_SCHEMES) is None


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        ((None, BASE), BASE),
        (("javascript:x", BASE), BASE),
        (("/relative", BASE), BASE),
        (("mailto:x@y", "http://[", "https:nohost"), None),
        ((BASE, "https://other.example/"), BASE),
    ],
)
def test_base(candidates: tuple[str | None, ...], expected: str | None) -> None:
    assert base_url(*candidates) == expected


@given(st.text(max_size=60), st.none() | st.just(BASE))
def test_any_text_gives_an_allowed_scheme_or_nothing(href: str, base: str | None) -> None:
    url = safe_url(href, base)
    if url is not None:
        assert url.isprintable()
        assert not set(url) & set(' "<>\\^`{|}')
        assert safe_url(url) == url
        assert base is None or url.startswith(("http", "mailto:"))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (None, None),
        ("", None),
        ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
        ("https://a.example/[b]?[c]#[d]", "https://a.example/%5Bb%5D?%5Bc%5D#%5Bd%5D"),
        ("/100%?%4#%41", "/100%25?%254#%41"),
        ("/a#b#c", "/a#b%23c"),
        ("/ü", "/%C3%BC"),
        ("https://[::1]:80/x", "https://[::1]:80/x"),
        ("https://a@b@c.example/", None),
        ("https://[", None),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_strict_uri(url: str | None, expected: str | None) -> None:
    assert strict_uri(url) == expected
