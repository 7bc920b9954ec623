"""What the neighbours' scores say of a block."""

from __future__ import annotations

import pytest

from newsclean.scoring.columns import ALONE, CONTEXT
from newsclean.scoring.context import FAR, context_rows
from newsclean.scoring.structure import Structure
from tests.unit.scoring.conftest import PROSE, Builder

SHARES = (
    "near_before", "near_after", "body_before", "body_after", "kind_score", "parent_score",
    "grand_score", "expected", "links_before", "links_after",
)  # fmt: skip
SCORES = [0.1, 0.9, 0.8, 0.3, 0.6, 0.2]


def structure() -> Structure:
    b = Builder()
    b.add("Menu")
    with b.inside("div", "copy"):
        b.add(PROSE)
        b.add(PROSE)
        b.add("More", "h2", level=2)
    b.add("Short one.")
    b.link("All stories")
    return b.structure()


def rows(scores: list[float]) -> list[dict[str, float]]:
    alone = [[float(index)] * len(ALONE) for index in range(6)]
    made = list(context_rows(structure(), range(6), alone, scores))
    return [dict(zip(CONTEXT, row, strict=True)) for row in made]


def test_neighbours() -> None:
    row = rows(SCORES)[2]
    assert row["score"] == 0.8
    assert [row[f"before_{n}"] for n in (1, 2, 3)] == [0.9, 0.1, 0.0]
    assert [row[f"after_{n}"] for n in (1, 2, 3)] == [0.3, 0.6, 0.2]
    assert (row["best_before"], row["best_after"]) == (0.9, 0.6)


def test_edges() -> None:
    first, *_, last = rows(SCORES)
    assert first["before_1"] == first["near_before"] == first["best_before"] == 0
    assert last["after_1"] == last["near_after"] == last["best_after"] == 0
    assert first["body_before"] == 0
    assert last["body_after"] == pytest.approx(0)


def test_distance_to_sure_body() -> None:
    found = rows(SCORES)
    assert [row["gap_before"] for row in found] == [FAR, FAR, 1, 1, 2, 3]
    assert [row["gap_after"] for row in found] == [1, 1, FAR, FAR, FAR, FAR]


def test_a_short_block_is_no_sure_body() -> None:
    assert all(row["gap_before"] == FAR for row in rows([0, 0, 0, 0, 0.99, 0]))


def test_headings_and_sections() -> None:
    found = rows(SCORES)
    assert [row["heading_score"] for row in found] == [-1, -1, -1, -1, 0.3, 0.3]
    assert found[0]["section_score"] == pytest.approx(0.85)  # up to the heading
    assert 0.2 < found[3]["section_score"] < 0.6


def test_carried_columns_come_from_the_block_s_own_row() -> None:
    for index, row in enumerate(rows(SCORES)):
        assert row["words"] == row["depth"] == index


def test_only_the_blocks_asked_for() -> None:
    alone = [[0.0] * len(ALONE)] * 2
    assert len(list(context_rows(structure(), [1, 4], alone, SCORES))) == 2


def test_shares_are_between_0_and_1() -> None:
    for scores in (SCORES, [0.0] * 6, [1.0] * 6):
        for row in rows(scores):
            assert all(0 <= row[name] <= 1 for name in SHARES)


def test_more_score_before_is_seen_after() -> None:
    low, high = rows([0, 0.2, 0.2, 0, 0.5, 0]), rows([0, 0.9, 0.9, 0, 0.5, 0])
    for name in ("near_before", "best_before", "body_before"):
        assert low[4][name] < high[4][name]
