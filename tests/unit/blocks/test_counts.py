"""Counts of a block's text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks.counts import (
    DIGIT_SAMPLE,
    UNSPACED_WEIGHT,
    count_signs,
    count_size,
    count_words,
)


@pytest.mark.parametrize(
    ("text", "words", "sentences", "commas"),
    [
        pytest.param("Menu", 1, 0, 0, id="label"),
        pytest.param("The boat sails. It is late, as ever.", 8, 2, 1, id="two sentences"),
        pytest.param("“Why?” he asked! Nobody knew…", 5, 2, 0, id="other ends"),
        pytest.param("Version 2.5 is out", 4, 0, 0, id="point inside a number"),
        pytest.param("夜间渡轮恢复运营，船长说。明天开始。", 1, 3, 1, id="Chinese"),
        pytest.param("夜行、フェリー。", 1, 2, 1, id="Japanese"),
    ],
)
def test_counts(text: str, words: int, sentences: int, commas: int) -> None:
    signs = count_signs(text)
    assert (count_words(text), signs.sentences, signs.commas) == (words, sentences, commas)


@pytest.mark.parametrize(
    ("text", "size"),
    [("abc", 3), ("déjà", 4), ("渡轮", 2 * UNSPACED_WEIGHT), ("페리 ok", 3 + 2 * UNSPACED_WEIGHT)],
)
def test_size_in_letters_of_an_alphabet(text: str, size: int) -> None:
    assert count_size(text) == size


@pytest.mark.parametrize(
    ("text", "digits", "capitals"),
    [
        ("12:30", 0.8, 0.0),
        ("Night Ferry Returns", 0.0, 1.0),
        ("Night ferry", 0.0, 0.5),
        ("²³", 0.0, 0.0),
        ("٣٤", 0.0, 0.0),
        ("1" * (2 * DIGIT_SAMPLE + 1), 0.0, 0.0),  # long texts are neither dates nor labels
    ],
)
def test_shares(text: str, digits: float, capitals: float) -> None:
    signs = count_signs(text)
    assert signs.digits == pytest.approx(digits)
    assert signs.capitals == pytest.approx(capitals)


@given(st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool))
def test_any_text(text: str) -> None:
    signs = count_signs(text)
    assert count_size(text) >= len(text)
    assert count_words(text) >= 1
    assert 0 <= signs.digits <= 1
    assert 0 <= signs.capitals <= 1


@given(st.text("ab. ,", min_size=1), st.text("ab. ,", min_size=1))
def test_more_text_counts_for_more(text: str, more: str) -> None:
    one, both = text + "a", text + "a" + more + "a"
    assert count_size(one) <= count_size(both)
    assert count_words(one) <= count_words(both)
    assert all(
        small <= large
        for small, large in zip(count_signs(one)[:2], count_signs(both)[:2], strict=True)
    )
