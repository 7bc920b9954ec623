"""Markup in strings of the page's data."""

from __future__ import annotations

import pytest

from newsclean.metadata.markup import LIMITS, read_markup


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>One.</p><p>Two.", ["One.", "Two."], id="paragraphs"),
        pytest.param("One.", [], id="no markup"),
        pytest.param("", [], id="nothing"),
        pytest.param("<p>x" * (LIMITS.max_elements + 1), [], id="more elements than a story"),
        pytest.param("<p>x</p>" * (LIMITS.max_elements + 1), [], id="more tags"),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert [block.text for block in read_markup(text)] == expected
