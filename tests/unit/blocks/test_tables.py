"""Tables of data and tables that lay out a page, on ranges of blocks."""

from __future__ import annotations

import pytest

from newsclean.blocks.tables import MAX_CELL_CHARS, TableRows


def table(*rows: list[int], first: int = 0) -> TableRows:
    """A table whose cells hold so many blocks each."""
    made = TableRows(first)
    at = first
    for row in rows:
        made.open("tr", at)
        for blocks in row:
            made.open("td", at)
            at += blocks
            made.close_cell(at)
    return made


@pytest.mark.parametrize(
    ("rows", "texts", "expected"),
    [
        pytest.param([[1, 1], [1, 1]], "abcd", (("a", "b"), ("c", "d")), id="two by two"),
        pytest.param([[1, 1], [0, 1]], "abc", (("a", "b"), ("", "c")), id="empty cell"),
        pytest.param([[1, 2], [1, 1]], "abcde", (("a", "b c"), ("d", "e")), id="two blocks in one"),
        pytest.param(
            [[1], [1, 1], [1, 1]], "abcde", (("a",), ("b", "c"), ("d", "e")), id="headline"
        ),
        pytest.param(
            [[], [1, 1], [1, 1]], "abcd", (("a", "b"), ("c", "d")), id="row without cells"
        ),
        pytest.param([[1, 1]], "ab", (), id="one row"),
        pytest.param([[1], [1], [1]], "abc", (), id="one column"),
        pytest.param([[1], [1], [1], [1, 1], [1, 1]], "abcdefg", (), id="mostly one column"),
        pytest.param([[1, 9], [1, 1]], "abcdefghijkl", (), id="cells of many blocks"),
        pytest.param([[1, 1], [1, 1]], "abcde", (), id="text outside the cells"),
        pytest.param([[1, 1], [1, 1]], "", (), id="no text"),
    ],
)
def test_data(rows: list[list[int]], texts: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert table(*rows).data(list(texts)) == expected
    assert table(*rows, first=7).data(list(texts)) == expected


def test_a_line_break_inside_a_cell_is_a_space() -> None:
    assert table([1, 1], [1, 1]).data(["a\nb", "c", "d", "e"])[0] == ("a b", "c")


@pytest.mark.parametrize(("extra", "is_data"), [(0, True), (1, False)])
def test_running_text_is_no_data(extra: int, is_data: bool) -> None:
    texts = ["a", "b", "c", "x" * (MAX_CELL_CHARS + extra)]
    assert bool(table([1, 1], [1, 1]).data(texts)) is is_data


def test_a_table_around_another_is_no_data() -> None:
    made = table([1, 1], [1, 1])
    made.nested = True
    assert made.data(list("abcd")) == ()


def test_cells_without_a_row() -> None:
    made = TableRows(0)
    for at in range(2):
        made.open("td", at)
        made.close_cell(at + 1)
    assert made.data(["a", "b"]) == ()


def test_a_cell_inside_another_is_no_data() -> None:
    made = table([1, 1])
    made.open("tr", 2)
    made.open("td", 2)
    made.open("td", 3)
    made.close_cell(4)
    made.close_cell(4)
    assert made.data(list("abcd")) == ()
