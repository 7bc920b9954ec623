"""What tells kinds of pages apart is written as it is compared."""

from __future__ import annotations

import pytest

from newsclean.vocab import page_words as pw
from newsclean.vocab.schema_types import NEWS_TYPES

TYPES = {name: value for name, value in vars(pw).items() if name.endswith("_TYPES")}


def test_no_forum_word_counts_twice() -> None:
    words = pw.FORUM_WORDS
    assert all(word == word.lower() for word in words)
    assert not [(a, b) for a in words for b in words if a != b and a in b]


@pytest.mark.parametrize("name", TYPES)
def test_types_are_lower_case(name: str) -> None:
    assert TYPES[name]
    assert all(value == value.lower() and " " not in value for value in TYPES[name])


def test_a_thing_for_sale_is_no_article() -> None:
    assert pw.PRODUCT_TYPES.isdisjoint(NEWS_TYPES | pw.FORUM_TYPES | pw.LIST_TYPES)
