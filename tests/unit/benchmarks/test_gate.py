"""The gate: what fails, and what an update refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.quality.gate import (
    Floor,
    Floors,
    find_failures,
    find_lowered,
    floors_of,
    read_floors,
    round_down,
    write_floors,
)
from benchmarks.quality.report import Row

F1 = "body / fundus / F1"
BAD = "body / fundus / bad pages"
OLD = Floors({"fundus": "abc"}, {F1: Floor(0.95, 200), BAD: Floor(3, 200)})


@pytest.mark.parametrize(
    ("f1", "bad", "pages", "corpus", "failures"),
    [
        pytest.param(0.95, 3, 200, "abc", 0, id="same"),
        pytest.param(0.96, 2, 200, "abc", 0, id="better"),
        pytest.param(0.949, 3, 200, "abc", 1, id="lower-f1"),
        pytest.param(0.95, 4, 200, "abc", 1, id="more-bad-pages"),
        pytest.param(0.96, 2, 199, "abc", 2, id="fewer-pages"),
        pytest.param(0.96, 2, 200, "xyz", 1, id="other-corpus"),
    ],
)
def test_find_failures(f1: float, bad: float, pages: int, corpus: str, failures: int) -> None:
    new = Floors({"fundus": corpus}, {F1: Floor(f1, pages), BAD: Floor(bad, pages)})
    assert len(find_failures(OLD, new)) == failures


def test_empty_floors_fail() -> None:
    assert "--update" in find_failures(Floors(), OLD)[0]


def test_a_figure_that_vanished_fails_and_is_lowered() -> None:
    new = Floors(OLD.corpus, {F1: Floor(0.99, 200)})
    assert len(find_failures(OLD, new)) == 1
    assert len(find_lowered(OLD, new)) == 1


def test_find_lowered_names_only_worse_figures() -> None:
    new = Floors(OLD.corpus, {F1: Floor(0.96, 200), BAD: Floor(4, 200)})
    assert find_lowered(OLD, new) == [f"{BAD}: 3 -> 4"]


@pytest.mark.parametrize(
    ("figure", "value", "expected"),
    [
        pytest.param("F1", 0.9559, 0.955, id="down"),
        pytest.param("F1", 0.29, 0.29, id="not-below-itself"),
        pytest.param("bad pages", 3.0, 3.0, id="count"),
    ],
)
def test_round_down(figure: str, value: float, expected: float) -> None:
    assert round_down(figure, value) == expected


def test_floors_are_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    write_floors(OLD, path)
    assert read_floors(path) == OLD


def test_rows_of_ranges_set_no_floor() -> None:
    rows = [
        Row("fundus", "F1", 200, values={"newsclean": 0.9559}),
        Row("fundus", "95 % interval", 200, ranges={"newsclean": (0.94, 0.96)}),
    ]
    assert floors_of("body", rows, "newsclean") == {F1: Floor(0.955, 200)}
