"""How well texts match declared titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.scoring.title_ranks import TitleRanks
from tests.costs import assert_fits


@pytest.mark.parametrize(
    ("text", "titles", "low", "high"),
    [
        ("boat sails again", ["boat sails again"], 1, 1),
        ("boat sails again", ["boat sails again - the post"], 0.5, 0.99),
        ("boat sails again - the post", ["boat sails again"], 0.5, 0.99),
        ("boat", ["boat sails again"], 0, 0),
        ("other words here", ["boat sails again"], 0, 0),
        ("boat sails again", [], 0, 0),
    ],
)
def test_title_rank(text: str, titles: list[str], low: float, high: float) -> None:
    assert low <= TitleRanks(titles).rank(text) <= high


@given(st.text("ab ", min_size=12, max_size=30), st.integers(10, 30), st.integers(10, 30))
def test_more_of_a_title_ranks_no_lower(title: str, first: int, second: int) -> None:
    short, long = sorted((first, second))
    ranks = TitleRanks([title])
    assert ranks.rank(title[:short]) <= ranks.rank(title[:long])


def test_texts_that_nearly_fit_everywhere_are_not_all_looked_at() -> None:
    titles = ["a" * 400 + "b" + "a" * 99] * 20
    text = "a" * 2_000

    def work() -> None:
        ranks = TitleRanks(titles)
        assert [ranks.rank(text) for _ in range(1_000)] == [0.0] * 1_000
        assert ranks.rank(titles[0]) == 1

    assert_fits(work, 0.4)
