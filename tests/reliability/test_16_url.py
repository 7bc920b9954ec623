"""Promise 16: the caller's `url` is never trusted; a bad one is ignored, with a warning."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from tests.pages import SAMPLE, story
from tests.safety import assert_safe

GOOD = (
    "https://harbourpost.example/news/1",
    "http://harbourpost.example",
    "https://www.harbourpost.example:8443/a?b=c#d",
    "https://hafenblatt-münchen.example/straße",
)

BAD: dict[str, Any] = {
    "broken IPv6": "http://[",
    "brackets": "https://[::1",
    "not an address": "http://[x]/",
    "no host": "https:///x",
    "relative": "/news/1",
    "no scheme": "harbourpost.example/1",
    "javascript": "javascript:alert(1)",
    "data": "data:text/html,x",
    "file": "file:///etc/passwd",
    "empty": "",
    "space": " ",
    "newline": "https://harbourpost.example/\nSet-Cookie: x",
    "NUL": "https://harbour\0post.example/",
    "escape": "https://harbourpost.example/\x1b[31m",
    "surrogate": "https://harbourpost.example/\ud800",
    "port": "https://harbourpost.example:99999999/",
    "port text": "https://harbourpost.example:x/",
    "very long": "https://harbourpost.example/" + "a" * 1_000_000,
    "long host": "https://" + "a." * 50_000 + "example/",
    "NFKC": "https://harbourpost\u2100.example/",
    "bytes": b"https://harbourpost.example/",
    "number": 5,
    "list": ["https://harbourpost.example/"],
    "object": object(),
}


@pytest.mark.parametrize("url", GOOD)
def test_a_good_url_is_kept(url: str) -> None:
    article = newsclean.extract(SAMPLE, url=url)
    assert article.url == url
    assert article.warnings == ()


@pytest.mark.parametrize("url", BAD.values(), ids=BAD)
def test_a_bad_url_changes_nothing_but_a_warning(url: Any) -> None:
    article = newsclean.extract(SAMPLE, url=url)
    alone = newsclean.extract(SAMPLE)
    assert article.url is None
    assert [warning for warning in article.warnings if "url" in warning.lower()]
    assert article.text == alone.text
    assert article.title == alone.title
    assert article.rule is None
    assert all(len(warning) < 500 and warning.isprintable() for warning in article.warnings)
    assert_safe(article.to_html())
    article.to_json().encode()


@given(st.text())
def test_any_url(url: str) -> None:
    article = newsclean.extract(story(), url=url)
    assert article.url is None or article.url.startswith(("http", "HTTP"))
    assert article.text == newsclean.extract(story()).text


@given(st.text().map(lambda text: "https://" + text))
def test_anything_for_a_host(url: str) -> None:
    assert newsclean.extract(story(), url=url).text == newsclean.extract(story()).text


@pytest.mark.parametrize(
    "host",
    ["sputnikglobe.com.evil.example", "evilsputnikglobe.com", "sputnikglobe.com@evil.example",
     "evil.example/sputnikglobe.com", "evil.example?sputnikglobe.com", "sputnikglobe.comm"],
)  # fmt: skip
def test_hosts_match_on_label_boundaries(host: str) -> None:
    assert newsclean.extract(SAMPLE, url=f"https://{host}/x").rule is None


def test_links_are_joined_to_it() -> None:
    page = story().replace("Day 0.", '<a href="../quay">quay</a>')
    html = newsclean.extract(page, url="https://harbourpost.example/a/b/c").to_html()
    assert 'href="https://harbourpost.example/a/quay"' in html
