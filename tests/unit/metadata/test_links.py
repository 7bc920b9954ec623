"""The links of a body as a view over spans."""

from __future__ import annotations

import pytest

from newsclean.metadata.links import MAX_BASE, find_links, join_targets
from newsclean.model import Block, Link, Span

TARGETS = {
    "absolute": ("https://bay.example/a", "https://bay.example/a"),
    "relative": ("/a", "https://post.example/a"),
    "beside": ("b", "https://post.example/news/b"),
    "jump": ("#notes", None),
    "mail": ("mailto:a@post.example", None),
    "script": ("javascript:alert(1)", None),
    "empty": ("", None),
}


def block(href: str | None) -> Block:
    spans = (Span(0, 3, "strong"), Span(4, 8, "link", href))
    return Block(index=0, text="The boat left.", tag="p", path="/p", spans=spans)


@pytest.mark.parametrize(("href", "expected"), TARGETS.values(), ids=TARGETS.keys())
def test_targets(href: str, expected: str | None) -> None:
    links = find_links([block(href)], "https://post.example/news/")
    assert links == ((Link("boat", expected),) if expected else ())


def test_relative_links_need_an_address() -> None:
    assert find_links([block("/a")], None) == ()
    canonical = "https://post.example/x"
    assert find_links([block("/a")], None, canonical) == (Link("boat", "https://post.example/a"),)


@pytest.mark.parametrize(
    ("href", "base", "expected"),
    [
        pytest.param("/a", "https://cdn.example/x/", "https://cdn.example/a", id="root"),
        pytest.param("a", "https://cdn.example/x/", "https://cdn.example/x/a", id="beside"),
        pytest.param("a", "/x/", "https://post.example/x/a", id="relative base"),
        pytest.param(
            "https://b.example/", "https://cdn.example/", "https://b.example/", id="whole"
        ),
        pytest.param("#notes", "https://cdn.example/", "#notes", id="jump"),
        pytest.param("mailto:a@b.example", "https://cdn.example/", "mailto:a@b.example", id="mail"),
        pytest.param("a", "javascript:alert(1)", "a", id="base of a script"),
        pytest.param("a", "https://cdn.example/" + "x" * MAX_BASE, "a", id="long base"),
    ],
)
def test_a_declared_base(href: str, base: str, expected: str) -> None:
    [joined] = join_targets((block(href),), base, "https://post.example/news/1")
    assert [span.href for span in joined.spans] == [None, expected]
