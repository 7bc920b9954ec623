"""The lead: what can be one, and what is."""

from __future__ import annotations

import pytest

from newsclean.model import Claims
from newsclean.scoring.columns import LEAD
from newsclean.scoring.lead import BELOW, find_lead, lead_candidates, lead_row
from tests.unit.scoring.conftest import LEAD_BY_SIZE, NO_LEAD, PROSE, Builder, always, split

SUMMARY = "After nine years, the night ferry sails again."


def story(*between: str, marks: str = "x") -> Builder:
    """Title, blocks of one kind, and three paragraphs."""
    b = Builder()
    b.add("Boat sails", "h1", level=1)
    with b.inside("div", "head"):
        for text in between:
            b.add(text, "p", marks)
    with b.inside("div", "copy"):
        for _ in range(3):
            b.add(PROSE)
    return b


def scores_of(b: Builder) -> list[float]:
    return [0.9 if block.text == PROSE else 0.2 for block in b.blocks]


def found(b: Builder, forest: object = LEAD_BY_SIZE, claims: Claims | None = None) -> list[int]:
    scores = scores_of(b)
    return find_lead(b.structure(claims), scores, forest)  # type: ignore[arg-type]


def test_rows_have_all_columns() -> None:
    b = story(SUMMARY)
    scores = scores_of(b)
    structure = b.structure()
    assert all(len(lead_row(structure, scores, i)) == len(LEAD) for i in range(len(scores)))


def test_candidates_are_the_head_of_the_story() -> None:
    b = story(SUMMARY, "By A. Lund", "Corrected on the same day by us")
    scores = scores_of(b)
    # The byline is too short; the second paragraph ends the head.
    assert lead_candidates(b.structure(), scores) == [1, 3, 4, 5]


@pytest.mark.parametrize(
    "values",
    [{"hidden": True}, {"link_chars": len(SUMMARY)}],
    ids=["hidden", "linked"],
)
def test_no_candidates(values: dict[str, object]) -> None:
    b = Builder()
    b.add("Boat sails", "h1", level=1)
    index = b.add(SUMMARY, **values)  # type: ignore[arg-type]
    b.add(PROSE)
    assert index not in lead_candidates(b.structure(), [0.2, 0.2, 0.9])


def test_nothing_far_below_the_title() -> None:
    b = story(*["Menu"] * (BELOW + 5), SUMMARY)
    scores = scores_of(b)
    assert lead_candidates(b.structure(), scores) == []


def test_the_forest_decides() -> None:
    by_gap = split(LEAD, "title_gap", 1.0, 3.0, -3.0)
    assert found(story(SUMMARY), by_gap) == [1]
    assert found(story(SUMMARY), NO_LEAD) == []


def test_one_lead_only_the_likeliest() -> None:
    b = story(SUMMARY)
    assert found(b, split(LEAD, "score", 0.5, 2.0, 1.0)) == [1]


def test_a_run_of_the_same_kind_is_one_lead() -> None:
    points = [f"{SUMMARY} Point {number}" for number in range(3)]
    assert found(story(*points), split(LEAD, "score", 0.5, 2.0, -2.0)) == [1, 2, 3]


def test_a_plain_lead_needs_no_forest() -> None:
    claims = Claims(descriptions=(SUMMARY,))
    assert found(story(SUMMARY, marks="standfirst"), NO_LEAD, claims) == [1]
    assert found(story(SUMMARY, marks="box"), NO_LEAD, claims) == []
    assert found(story(SUMMARY, marks="standfirst"), NO_LEAD) == []


def test_pages_without_title_or_body() -> None:
    b = Builder()
    b.add(SUMMARY)
    assert find_lead(b.structure(), [0.1], always(9.0)) == [0]
    b = Builder()
    b.add("x")
    assert find_lead(b.structure(), [0.1], always(9.0)) == []
