"""Further stories below the story."""

from __future__ import annotations

import pytest

from newsclean.scoring.stories import drop_other_stories
from tests.unit.scoring.conftest import PROSE, Builder

SCORES = [0.9] * 6


def kept(first: str, second: str, heading: str, *, body: bool = True) -> list[bool]:
    """Which blocks stay above the threshold: two stories in elements of these names."""
    b = Builder()
    with b.inside(first):
        b.add("The night ferry returns", "h1", level=1)
        b.add(PROSE if body else "By Ann Olsen")
        b.add(PROSE if body else "Monday")
    with b.inside(second):
        b.add("Fish market to move", heading, level=int(heading[1]))
        b.add(PROSE)
    b.add(PROSE)
    return [score > 0.5 for score in drop_other_stories(b.structure(), SCORES, 0.5)]


@pytest.mark.parametrize(
    ("first", "second", "heading", "dropped"),
    [
        pytest.param("article", "article", "h1", True, id="two articles"),
        pytest.param("article", "article", "h2", False, id="a part of the story"),
        pytest.param("div", "article", "h1", False, id="headline apart from the story"),
        pytest.param("article", "div", "h1", False, id="no article"),
    ],
)
def test_a_second_story(first: str, second: str, heading: str, dropped: bool) -> None:
    assert kept(first, second, heading) == [True, True, True, not dropped, not dropped, True]


def test_a_headline_alone_is_no_story() -> None:
    assert all(kept("article", "article", "h1", body=False))
