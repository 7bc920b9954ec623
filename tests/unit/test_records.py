"""Articles as rows of a table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Article, InputError, to_records
from tests.articles import FERRY, articles


def test_a_flat_row_for_each_article() -> None:
    first, second = to_records(iter([FERRY, Article()]))
    assert first["title"] == "Night ferry returns to the north quay"
    assert first["authors"] == "Maeve Tolland; Idris Quaye"
    assert first["published"] == "2026-01-15T06:30:00+00:00"
    assert first["text"] == FERRY.text
    assert first["text_chars"] == len(FERRY.text)
    assert (first["text_blocks"], first["removed_blocks"]) == (4, 2)
    assert (first["rule"], first["image"]) == ("The Harbour Post", "/img/ferry.jpg")
    assert list(first) == list(second)
    assert second["authors"] == ""
    assert second["published"] is second["title"] is None


def test_separator() -> None:
    assert to_records([FERRY], separator="|")[0]["tags"] == "ferries|harbour"


@given(st.lists(articles, max_size=3))
def test_cells_are_plain_and_keys_the_same(given_articles: list[Article]) -> None:
    records = to_records(given_articles)
    assert len({tuple(record) for record in records}) <= 1
    for record in records:
        assert all(type(cell) in (str, int, float, bool, type(None)) for cell in record.values())


@pytest.mark.parametrize("wrong", ["text", None, {"title": "x"}])
def test_other_things_are_refused(wrong: Any) -> None:
    with pytest.raises(InputError, match="separator"):
        to_records([], separator=5)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="articles"):
        to_records(5)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="expected an Article"):
        to_records([wrong])


MIXED = [
    FERRY,
    replace(FERRY, published=None, authors=()),
    replace(FERRY, published=FERRY.published.replace(tzinfo=None) if FERRY.published else None),
    Article(),
]


def test_pandas() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(to_records(MIXED))
    days = pandas.to_datetime(frame["published"], utc=True, format="ISO8601")
    assert list(days.dt.day.dropna()) == [15, 15]


def test_polars() -> None:
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(to_records(MIXED), infer_schema_length=None)
    assert frame.height == 4
    assert frame.schema["published"] == polars.String
    assert frame["text_chars"].to_list()[0] == len(FERRY.text)
