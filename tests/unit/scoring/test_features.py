"""What the engine knows of a block by itself: behaviours, not numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.model import Claims, Span
from newsclean.scoring.columns import ALONE
from newsclean.scoring.features import PageFeatures, first_words
from tests.unit.scoring.conftest import PROSE, Builder, lexicon

Row = dict[str, float]

MARKS = {"story": 2.0, "nav": -2.0}


def rows_of(
    b: Builder, claims: Claims | None = None, words: dict[str, float] | None = None
) -> list[Row]:
    features = PageFeatures(b.page(), claims or Claims(), lexicon(MARKS, words))
    rows = list(features.rows(range(len(b.blocks))))
    return [dict(zip(ALONE, row, strict=True)) for row in rows]


def one(text: str, **values: object) -> Row:
    b = Builder()
    b.add(text, **values)  # type: ignore[arg-type]
    return rows_of(b)[0]


texts = st.text("ab é中.:1\n", min_size=1).filter(str.strip)


@given(st.lists(st.tuples(texts, st.booleans()), min_size=1, max_size=6))
def test_any_page_gives_full_rows_of_numbers(page: list[tuple[str, bool]]) -> None:
    b = Builder()
    for text, linked in page:
        stripped = text.strip()
        b.add(stripped, link_chars=len(stripped) if linked else 0)
    for row in rows_of(b, Claims(titles=("ab",), article_body="ab ab")):
        assert all(isinstance(value, float | int) for value in row.values())
        shares = (name for name in row if name.endswith(("_share", "_links", "density")))
        assert all(0 <= row[name] <= 1 for name in shares)


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("It sails.", "ends_sentence", 1),
        ("“It sails”", "ends_sentence", 1),
        ("It sails", "ends_sentence", 0),
        ("Topics:", "ends_colon", 1),
        ("话题：", "ends_colon", 1),
        ("a\nb", "has_line_breaks", 1),
        ("a b", "has_line_breaks", 0),
        ("12:30", "digits", 0.8),
        ("Night Ferry", "capitals", 1),
    ],
)
def test_text_columns(text: str, column: str, expected: float) -> None:
    assert one(text)[column] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("values", "column", "expected"),
    [
        ({"tag": "h2", "level": 2}, "heading_level", 2),
        ({"tag": "li", "level": 2}, "heading_level", 0),
        ({"tag": "p"}, "is_p", 1),
        ({"tag": "div"}, "is_div", 1),
        ({"hidden": True}, "hidden", 1),
        ({"spans": (Span(0, 9, "strong"),)}, "all_strong", 1),
        ({"spans": (Span(0, 5, "strong"),)}, "all_strong", 0),
        ({"spans": (Span(0, 5, "em"), Span(5, 9, "em"))}, "all_em", 1),
        ({"link_chars": 9}, "link_density", 1),
        ({"link_chars": 9}, "text_size", 0),
    ],
)
def test_markup_columns(values: dict[str, object], column: str, expected: float) -> None:
    assert one("Boat sail", **values)[column] == expected


def test_longer_text_has_larger_size() -> None:
    rows = [one("word " * count + "end.") for count in (1, 5, 50, 500)]
    for column in ("size", "text_size", "words"):
        values = [row[column] for row in rows]
        assert values == sorted(set(values))


def test_evidence_of_marks() -> None:
    b = Builder()
    with b.inside("div", "story"):
        b.add("a", marks="nav", inner="nav")
    row = rows_of(b)[0]
    assert (row["own_low"], row["own_high"]) == (-2, 0)
    assert (row["parent_low"], row["parent_high"]) == (0, 2)
    assert (row["chain_low"], row["chain_high"]) == (-2, 2)
    assert row["inner_low"] == -2


def test_evidence_of_labels() -> None:
    b = Builder()
    b.add("Read more", "h3", level=3)
    b.add("A story")
    b.add(PROSE + "Read more")
    rows = rows_of(b, words={"read more": -4.0})
    assert [row["text_words"] for row in rows] == [-4, 0, 0]
    assert [row["heading_words"] for row in rows] == [0, -4, -4]
    assert [row["heading_distance"] for row in rows[1:]] == [1, 2]


def test_place_around_the_main_container() -> None:
    b = Builder()
    before = b.add("Menu")
    with b.inside("div", "copy"):
        first = b.add(PROSE)
        b.add(PROSE)
    with b.inside("footer"), b.inside("div"):
        after = [b.add("Footer"), b.add("Imprint")]
    rows = rows_of(b)
    assert [rows[index]["place"] for index in (before, first, *after)] == [-1, 0, 1, 1]
    assert rows[after[0]]["place_distance"] < rows[after[1]]["place_distance"]
    assert rows[first]["tree_distance"] < rows[after[0]]["tree_distance"]


def test_agreement_with_the_page_s_claims() -> None:
    b = Builder()
    title = b.add("Boat sails again", "h1", level=1)
    lead = b.add("After nine years, it is back.")
    body = b.add("The boat left the quay at ten, as it had promised to do.")
    claims = Claims(
        titles=("Boat sails again",),
        descriptions=("After nine years, it is back.",),
        article_body="The boat left the  quay at ten, as it had promised to do. And more.",
    )
    rows = rows_of(b, claims)
    assert [rows[index]["title_match"] for index in (title, lead, body)] == [1, 0, 0]
    assert [rows[index]["description_match"] for index in (title, lead, body)] == [0, 1, 0]
    assert [rows[index]["claimed"] for index in (title, lead, body)] == [0, 0, 1]
    assert [rows[index]["title_distance"] for index in (title, lead, body)] == [0, 1, 2]


def test_no_claim_is_not_disagreement() -> None:
    assert one(PROSE)["claimed"] == -1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("More:", ["more"]),
        ("Read more", ["read", "more", "read more", "read more"]),
        ("— Read  also: the BOAT", ["read", "also", "the", "read also", "read also the boat"]),
        ("…", []),
    ],
)
def test_first_words(text: str, expected: list[str]) -> None:
    assert first_words(text) == expected
