"""The lead: what can be one, and what is."""

from __future__ import annotations

import pytest

from newsclean.model import Claims, Span
from newsclean.scoring.columns import LEAD
from newsclean.scoring.lead import (
    BELOW,
    LEAST,
    LEAST_OF_BODY,
    LEAST_UNDECLARED,
    MAX_RUN,
    find_lead,
    lead_candidates,
    lead_row,
)
from newsclean.scoring.trees import Forest
from tests.unit.scoring.conftest import LEAD_BY_SIZE, NO_LEAD, PROSE, Builder, always, split

SUMMARY = "After nine years, the night ferry sails again."
ARTICLE = Claims(is_article=True)


def story(*between: str, marks: str = "x", head: str = "head", **values: object) -> Builder:
    """Title, blocks of one kind, and three paragraphs."""
    b = Builder()
    b.add("Boat sails", "h1", level=1)
    with b.inside("div", head):
        for text in between:
            b.add(text, "p", marks, **values)  # type: ignore[arg-type]
    with b.inside("div", "copy"):
        for _ in range(3):
            b.add(PROSE)
    return b


def scores_of(b: Builder, score: float = 0.2) -> list[float]:
    return [0.9 if block.text == PROSE else score for block in b.blocks]


def found(
    b: Builder, forest: Forest = LEAD_BY_SIZE, claims: Claims | None = None, score: float = 0.2
) -> list[int]:
    return find_lead(b.structure(claims), scores_of(b, score), forest)


def row_of(b: Builder, index: int, claims: Claims | None = None) -> dict[str, float]:
    structure = b.structure(claims)
    return dict(zip(LEAD, lead_row(structure, scores_of(b), index), strict=True))


# --- candidates ---------------------------------------------------------------------------------


def test_rows_have_all_columns() -> None:
    b = story(SUMMARY)
    scores = scores_of(b)
    structure = b.structure()
    assert all(len(lead_row(structure, scores, i)) == len(LEAD) for i in range(len(scores)))


def test_candidates_are_the_head_of_the_story() -> None:
    b = story(SUMMARY, "By A. Lund", "Corrected on the same day by us")
    with b.inside("div", "copy"):
        b.add(PROSE)
    scores = scores_of(b)
    # The byline is too short; the third paragraph ends the head.
    assert lead_candidates(b.structure(), scores) == [1, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("values", "score", "expected"),
    [
        pytest.param({"hidden": True}, 0.2, False, id="hidden"),
        pytest.param({"hidden": True}, 0.9, True, id="hidden, as is the story"),
        pytest.param({"link_chars": len(SUMMARY)}, 0.2, False, id="linked"),
        pytest.param({}, 0.2, True, id="plain"),
    ],
)
def test_what_can_be_a_lead(values: dict[str, object], score: float, expected: bool) -> None:
    b = story(SUMMARY, **values)  # type: ignore[arg-type]
    assert (1 in lead_candidates(b.structure(), scores_of(b, score))) is expected


def test_a_line_about_a_date_can_be_no_lead() -> None:
    b = story("Updated 7:12 AM EDT, Mon October 2, 2023")
    assert 1 not in lead_candidates(b.structure(), scores_of(b))


@pytest.mark.parametrize("tag", ["nav", "dialog", "button"])
def test_no_lead_in(tag: str) -> None:
    b = Builder()
    b.add("Boat sails", "h1", level=1)
    with b.inside(tag):
        index = b.add(SUMMARY)
    b.add(PROSE)
    assert index not in lead_candidates(b.structure(), scores_of(b))


def test_the_way_is_measured_from_the_body() -> None:
    b = story(*["Menu"] * (2 * BELOW), SUMMARY)
    assert 2 * BELOW + 1 in lead_candidates(b.structure(), scores_of(b))
    b = story(SUMMARY, *["Menu"] * BELOW)
    assert 1 not in lead_candidates(b.structure(), scores_of(b))


# --- the row ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marks", "head", "inner", "expected"),
    [
        pytest.param("standfirst", "x", "", 5.0, id="own"),
        pytest.param("x", "stand-first", "", 3.0, id="two parts, alone in its element"),
        pytest.param("x", "introBox", "", 3.0, id="camel case"),
        pytest.param("teaserwrap", "x", "", 3.0, id="longer word"),
        pytest.param("x", "x", "lead", 3.0, id="inline element"),
        pytest.param("leading-5", "spotlight", "", 0.0, id="other words"),
        pytest.param("x", "x", "", 0.0, id="none"),
    ],
)
def test_names(marks: str, head: str, inner: str, expected: float) -> None:
    assert row_of(story(SUMMARY, marks=marks, head=head, inner=inner), 1)["named"] == expected


def test_a_name_counts_less_further_out() -> None:
    b = Builder()
    with b.inside("div", "intro"):
        b.add("Boat sails", "h1", level=1)
        with b.inside("div"):
            with b.inside("div"):
                near = b.add(SUMMARY)
            b.add("By A. Lund")
    b.add(PROSE)
    assert row_of(b, near)["named"] == 2.0


def test_text_below_the_title_in_a_heading_group_is_named() -> None:
    b = Builder()
    with b.inside("hgroup"):
        b.add("Boat sails", "h1", level=1)
        index = b.add(SUMMARY)
    b.add(PROSE)
    assert row_of(b, index)["named"] == 3.0


@pytest.mark.parametrize(
    ("text", "description", "expected"),
    [
        pytest.param(SUMMARY, SUMMARY.upper(), 3.0, id="whole"),
        pytest.param(PROSE[:100], PROSE, 2.0, id="begins it"),
        pytest.param(PROSE, PROSE[:100], 1.0, id="begun by it"),
        pytest.param(SUMMARY, PROSE, 0.0, id="another text"),
        pytest.param(SUMMARY, "", 0.0, id="empty"),
    ],
)
def test_descriptions(text: str, description: str, expected: float) -> None:
    row = row_of(story(text), 1, Claims(descriptions=(description,)))
    assert row["is_description"] == expected


def test_a_run_looks_as_set_apart_as_its_last_block() -> None:
    b = story(SUMMARY, SUMMARY, SUMMARY)
    assert [row_of(b, index)["body_gap"] for index in (1, 2, 3)] == [1.0, 1.0, 1.0]
    b = story(*[SUMMARY] * (MAX_RUN + 1))
    assert row_of(b, 1)["body_gap"] == MAX_RUN + 1


# --- the decision -------------------------------------------------------------------------------


def test_the_forest_decides() -> None:
    by_gap = split(LEAD, "title_gap", 1.0, 3.0, -3.0)
    assert found(story(SUMMARY), by_gap) == [1]
    assert found(story(SUMMARY), NO_LEAD) == []


def test_one_lead_only_the_likeliest() -> None:
    b = story(SUMMARY)
    assert found(b, split(LEAD, "score", 0.5, 2.0, 1.0)) == [1]


def margin(chance: float) -> Forest:
    """A forest by which only blocks that are none of the prose have this chance."""
    odds = {LEAST: -0.2, LEAST_OF_BODY: 0.2, LEAST_UNDECLARED: 1.5}[chance]
    return split(LEAD, "size", 100.0, odds, -9.0)


@pytest.mark.parametrize(
    ("claims", "score", "chance", "expected"),
    [
        pytest.param(ARTICLE, 0.2, LEAST, [1], id="not in the text"),
        pytest.param(Claims(), 0.2, LEAST, [1], id="not in the text, undeclared"),
        pytest.param(ARTICLE, 0.8, LEAST, [], id="in the text, too unsure"),
        pytest.param(ARTICLE, 0.8, LEAST_OF_BODY, [1], id="in the text"),
        pytest.param(Claims(), 0.8, LEAST_OF_BODY, [], id="in the text, undeclared, too unsure"),
        pytest.param(Claims(), 0.8, LEAST_UNDECLARED, [1], id="in the text, undeclared, sure"),
    ],
)
def test_how_sure_it_must_be(
    claims: Claims, score: float, chance: float, expected: list[int]
) -> None:
    assert found(story(SUMMARY), margin(chance), claims, score) == expected


def test_a_run_of_the_same_kind_is_one_lead() -> None:
    points = [f"{SUMMARY} Point {number}" for number in range(3)]
    assert found(story(*points), split(LEAD, "score", 0.5, 2.0, -2.0)) == [1, 2, 3]
    # It counts as a whole, the short line in it too.
    points[1] = "At last."
    assert found(story(*points), split(LEAD, "score", 0.5, 2.0, -2.0)) == [1, 2, 3]


def test_a_long_run_is_no_lead_as_a_whole() -> None:
    points = [f"{SUMMARY} Point {number}" for number in range(MAX_RUN + 1)]
    assert len(found(story(*points), split(LEAD, "score", 0.5, 2.0, -2.0))) == 1


@pytest.mark.parametrize(
    ("marks", "claims", "score", "expected"),
    [
        pytest.param("x", Claims(descriptions=(SUMMARY,)), 0.2, [1], id="the description"),
        pytest.param(
            "x", Claims(descriptions=(SUMMARY,), is_article=True), 0.8, [1], id="in the text"
        ),
        pytest.param("x", Claims(descriptions=(SUMMARY,)), 0.8, [], id="in the text, undeclared"),
        pytest.param("x", Claims(), 0.2, [], id="no description"),
        pytest.param("standfirst", Claims(), 0.2, [], id="a name alone"),
    ],
)
def test_a_plain_lead_needs_no_forest(
    marks: str, claims: Claims, score: float, expected: list[int]
) -> None:
    assert found(story(SUMMARY, marks=marks), NO_LEAD, claims, score) == expected


@pytest.mark.parametrize(("marks", "expected"), [("standfirst", [1]), ("box", [])])
def test_the_beginning_of_a_description_is_plain_with_a_name(
    marks: str, expected: list[int]
) -> None:
    claims = Claims(descriptions=(PROSE,), is_article=True)
    assert found(story(PROSE[:100], marks=marks), NO_LEAD, claims) == expected


@pytest.mark.parametrize(
    "spans", [(), (Span(0, len(PROSE), "strong"),)], ids=["plain", "set apart by bold only"]
)
def test_a_first_paragraph_like_the_next_ones_is_not_plain(spans: tuple[Span, ...]) -> None:
    b = Builder()
    b.add("Boat sails", "h1", level=1)
    with b.inside("div", "copy"):
        b.add(PROSE, spans=spans)
        b.add(PROSE + "More.")
        b.add(PROSE + "The end.")
    claims = Claims(descriptions=(PROSE,), is_article=True)
    assert find_lead(b.structure(claims), [0.0, 0.9, 0.9, 0.9], NO_LEAD) == []


@pytest.mark.parametrize(("marks", "expected"), [("standfirst", [0]), ("x", [])])
def test_all_the_text_that_there_is_is_no_lead_without_a_name(
    marks: str, expected: list[int]
) -> None:
    b = Builder()
    b.add(SUMMARY, marks=marks)
    assert find_lead(b.structure(), [0.1], always(9.0)) == expected


def test_pages_without_candidates() -> None:
    b = Builder()
    b.add("x")
    assert find_lead(b.structure(), [0.1], always(9.0)) == []
