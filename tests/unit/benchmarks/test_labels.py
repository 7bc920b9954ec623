"""Gold text to block labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.training.labels import LONG, label_blocks
from tests.costs import assert_fits

ONE = "The night ferry left the north quay at ten as it had promised"
TWO = "Nobody on board had slept in a bunk with so many blankets before"
THREE = "Its captain said that the crossing would take seven hours in winter"
OTHER = "Subscribe to our letter and receive the best of every week for free"


def body(texts: list[str], gold: str, hidden: list[bool] | None = None) -> list[int]:
    """Indexes of the blocks that are labelled body."""
    labels = label_blocks(texts, hidden or [False] * len(texts), gold)
    return [index for index, is_body in enumerate(labels.body) if is_body]


@pytest.mark.parametrize(
    ("texts", "gold", "expected"),
    [
        pytest.param([OTHER, ONE, TWO, OTHER], f"{ONE} {TWO}", [1, 2], id="between others"),
        pytest.param([ONE, OTHER, TWO], f"{ONE} {TWO}", [0, 2], id="something inside"),
        pytest.param(["“" + ONE, TWO + "!"], f"{ONE}. {TWO}", [0, 1], id="punctuation"),
        pytest.param([TWO, ONE, TWO], f"{ONE} {TWO}", [1, 2], id="a teaser before"),
        pytest.param([ONE, TWO, ONE, OTHER], f"{ONE} {TWO}", [0, 1], id="a copy after"),
        pytest.param(
            [ONE, "Yes he said", TWO], f"{ONE} Yes, he said. {TWO}", [0, 1, 2], id="short"
        ),
        pytest.param(
            ["On board", ONE, "On board", TWO],
            f"{ONE} On board {TWO}",
            [1, 2, 3],
            id="short, twice",
        ),
        pytest.param([ONE, "Share", TWO], f"{ONE} {TWO}", [0, 2], id="short, not in the gold"),
        pytest.param([ONE, "A B"], f"{ONE} B A", [0], id="short, other order"),
        pytest.param([OTHER], ONE, [], id="nothing fits"),
        pytest.param([], ONE, [], id="no blocks"),
        pytest.param([ONE, "x"], "", [], id="no gold"),
        pytest.param(["", "…"], ONE, [], id="no tokens"),
    ],
)
def test_body(texts: list[str], gold: str, expected: list[int]) -> None:
    assert body(texts, gold) == expected


def test_of_two_copies_the_visible_one_is_taken() -> None:
    assert body([ONE, TWO, ONE], f"{ONE}", [True, False, False]) == [2]


def test_a_block_that_is_partly_gold_teaches_nothing() -> None:
    half = " ".join(ONE.split()[:8]) + " " + OTHER
    labels = label_blocks([TWO, half], [False, False], f"{ONE} {TWO}")
    assert labels.body == (True, False)
    assert labels.known == (True, False)


def test_a_copy_of_the_body_teaches_nothing() -> None:
    labels = label_blocks([ONE, TWO, ONE], [False] * 3, f"{ONE} {TWO}")
    assert labels.body == (True, True, False)
    assert labels.known == (True, True, False)


def test_coverage() -> None:
    assert label_blocks([ONE, TWO], [False] * 2, f"{ONE} {TWO}").coverage == 1
    assert 0.4 < label_blocks([ONE], [False], f"{ONE} {TWO}").coverage < 0.6
    assert label_blocks([OTHER], [False], ONE).coverage == 0
    assert label_blocks([OTHER], [False], "").coverage == 0


sentences = st.lists(
    st.sampled_from([ONE, TWO, THREE, OTHER, "Yes he said", "On board"]), unique=True, max_size=6
)


@given(sentences, st.data())
def test_a_page_that_is_its_gold_is_all_body(texts: list[str], data: st.DataObject) -> None:
    gold = "\n".join(texts)
    labels = label_blocks(texts, [False] * len(texts), gold)
    long = [len(text.split()) >= LONG for text in texts]
    assert all(is_body for is_body, counts in zip(labels.body, long, strict=True) if counts)
    assert all(labels.known)
    kept = data.draw(st.sets(st.sampled_from(range(len(texts)))) if texts else st.just(set[int]()))
    part = [text for index, text in enumerate(texts) if index in kept]
    fewer = label_blocks(texts, [False] * len(texts), "\n".join(part))
    assert 0 <= fewer.coverage <= 1
    assert {i for i, is_body in enumerate(fewer.body) if is_body and long[i]} <= kept


def test_long_pages_take_linear_time() -> None:
    texts = [f"{number} was the year in which {ONE}" for number in range(2000)]

    def label() -> None:
        assert sum(label_blocks(texts, [False] * len(texts), "\n".join(texts)).body) > 1900

    assert_fits(label, 5)
