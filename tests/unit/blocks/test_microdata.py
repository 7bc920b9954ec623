"""Microdata that is written as elements for machines."""

from __future__ import annotations

import pytest

from newsclean.blocks.microdata import find_machine_items
from newsclean.blocks.page import Container
from tests.unit.blocks.conftest import page_of


def item(*properties: str, tag: str = "div") -> list[Container]:
    """An element with children of these class or itemprop words."""
    count = len(properties)
    return [
        Container(-1, "div", "", False, 0, count),
        *(Container(0, tag, name, False, at, at + 1) for at, name in enumerate(properties)),
    ]


@pytest.mark.parametrize(
    ("containers", "expected"),
    [
        pytest.param(item("datePublished", "publisher"), [0], id="two for machines"),
        pytest.param(item("x publisher", "inLanguage y", "headline"), [0], id="with other words"),
        pytest.param(item("datePublished", "headline"), [], id="one for machines"),
        pytest.param(item("datePublished", "publisher", "copy"), [], id="something else in it"),
        pytest.param(item("datePublished", "publisher", tag="span"), [], id="spans are shown"),
        pytest.param(item("headline", "author"), [], id="for readers"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_find_machine_items(containers: list[Container], expected: list[int]) -> None:
    assert find_machine_items(containers) == expected


def test_their_blocks_are_hidden() -> None:
    page = page_of(
        "<p>before<div><div itemprop=datePublished>2026-01-15</div><div itemprop=publisher>"
        "<div><p>The Post</p></div></div></div><p>after"
    )
    assert [block.text for block in page.blocks if block.hidden] == ["2026-01-15", "The Post"]
    assert [block.text for block in page.blocks if not block.hidden] == ["before", "after"]
    assert {c.hidden for c in page.containers if c.marks in ("datePublished", "publisher")} == {
        True
    }
