import pytest

from newsclean.rules.hosts import iter_parents, normalize_host


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        pytest.param("news.example", "news.example", id="plain"),
        pytest.param("News.EXAMPLE", "news.example", id="case"),
        pytest.param("news.example.", "news.example", id="trailing dot"),
        pytest.param("zürich.example", "xn--zrich-kva.example", id="umlaut"),
        pytest.param("xn--zrich-kva.example", "xn--zrich-kva.example", id="punycode"),
        pytest.param("a_b.example", "a_b.example", id="underscore"),
        pytest.param("", None, id="empty"),
        pytest.param("localhost", None, id="one label"),
        pytest.param("com.", None, id="one label and a dot"),
        pytest.param("127.0.0.1", None, id="address"),
        pytest.param("[::1]", None, id="address 6"),
        pytest.param("news..example", None, id="empty label"),
        pytest.param(".example.org", None, id="leading dot"),
        pytest.param("*.example.org", None, id="wildcard"),
        pytest.param("-a.example", None, id="leading hyphen"),
        pytest.param("a.example:80", None, id="port"),
        pytest.param("a.example/x", None, id="path"),
        pytest.param("u@a.example", None, id="user"),
        pytest.param("a\0.example", None, id="nul"),
        pytest.param("a b.example", None, id="space"),
        pytest.param("\ud800.example", None, id="surrogate"),
        pytest.param("a" * 64 + ".example", None, id="long label"),
        pytest.param("a." * 200 + "example", None, id="long name"),
        pytest.param(5, None, id="no text"),
        pytest.param("²³.²³", None, id="superscript digits fold to an address"),
    ],
)
def test_normalize_host(host: object, expected: str | None) -> None:
    assert normalize_host(host) == expected


def test_parents_end_before_the_last_label() -> None:
    assert list(iter_parents("a.b.news.example")) == [
        "a.b.news.example",
        "b.news.example",
        "news.example",
    ]
