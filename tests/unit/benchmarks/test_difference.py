"""Where a text departs from its gold, in characters and for reading."""

from __future__ import annotations

import pytest

from benchmarks.quality.difference import Budget, compare

GOLD = (
    "The old pier opened again on Monday morning.\n\n"
    "Ferries will sail twice a day until October.\n\n"
    "Tickets are sold at the harbour office."
)
FIRST, SECOND, THIRD = GOLD.split("\n\n")


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        pytest.param(GOLD, Budget(len(GOLD) - 4), id="same"),
        pytest.param(GOLD.replace("\n\n", " "), Budget(len(GOLD) - 4), id="joined-lines"),
        pytest.param(f"Menu\n{GOLD}", Budget(len(GOLD) - 4, before=4), id="before"),
        pytest.param(f"{GOLD}\nShare this", Budget(len(GOLD) - 4, after=10), id="after"),
        pytest.param(
            f"{FIRST}\nRead more\n{SECOND}\n{THIRD}", Budget(len(GOLD) - 4, inside=9), id="inside"
        ),
        pytest.param(f"{FIRST}\n{THIRD}", Budget(len(GOLD) - 4, lost=len(SECOND)), id="lost"),
        pytest.param("Menu", Budget(len(GOLD) - 4, after=4, lost=len(GOLD) - 4), id="all-wrong"),
        pytest.param("", Budget(len(GOLD) - 4, lost=len(GOLD) - 4), id="empty"),
    ],
)
def test_budget(text: str, budget: Budget) -> None:
    assert compare(GOLD, text).budget == budget


def test_lost_lines_stand_where_they_belong() -> None:
    found = list(compare(GOLD, f"Menu\n{FIRST}\n{THIRD}").lines(width=200))
    assert found == ["  + Menu", "    ... 1 right", f"  - {SECOND}", "    ... 1 right"]


def test_long_lines_are_cut() -> None:
    assert list(compare("", "a long line").lines(width=8)) == ["  + a lon..."]
