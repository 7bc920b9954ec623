"""The passes of the engine together, with weights that say what the test wants."""

from __future__ import annotations

import pytest

from newsclean.blocks.page import Page
from newsclean.model import BODY_ROLES, Claims, Role
from newsclean.scoring import load_weights, score_page
from newsclean.scoring.columns import CONTEXT
from newsclean.scoring.engine import LEAST, NEARLY, SETTLED
from newsclean.scoring.weights import Looks
from tests.unit.scoring.conftest import PROSE, Builder, always, split, weights_of


def story() -> Builder:
    b = Builder()
    with b.inside("nav"):
        b.link("Home")
    b.add("Boat sails", "h1", level=1)
    with b.inside("div", "copy"):
        b.add(PROSE + "One.")
        b.add(PROSE + "Two.")
    with b.inside("footer"):
        b.link("Imprint")
    return b


def test_everything_keeps_its_place_and_gets_a_role_and_a_score() -> None:
    page = story().page()
    scored = score_page(page, Claims(), weights_of())
    assert [block.text for block in scored.page.blocks] == [block.text for block in page.blocks]
    assert [block.role for block in scored.page.blocks] == [
        Role.NAVIGATION, Role.TITLE, Role.PARAGRAPH, Role.PARAGRAPH, Role.NAVIGATION
    ]  # fmt: skip
    assert all(0 <= block.score <= 1 for block in scored.page.blocks)
    assert scored.page.containers == page.containers


def test_what_the_gate_settles_has_no_row_and_no_score() -> None:
    scored = score_page(story().page(), Claims(), weights_of())
    assert list(scored.rows) == [2, 3]
    assert [block.score for block in scored.page.blocks if block.index not in scored.rows] == [
        SETTLED
    ] * 3
    assert all(len(row) == len(CONTEXT) for row in scored.rows.values())


def test_an_empty_page() -> None:
    scored = score_page(Page(()), Claims(), weights_of())
    assert scored.page.blocks == ()
    assert not scored.rows


def test_an_equal_page_gets_equal_scores() -> None:
    first, second = (score_page(story().page(), Claims(), load_weights()) for _ in range(2))
    assert first == second


# --- repeats ------------------------------------------------------------------------------------


def repeated(first_hidden: bool = False, apart: bool = True, text: str = PROSE) -> list[int]:
    """Indexes of the body blocks of a page that shows a text twice."""
    b = Builder()
    with b.inside("div", "wide"):
        b.add(text, hidden=first_hidden)
        if not apart:
            b.add(text)
        b.add(PROSE + "Two.")
    if apart:
        with b.inside("div", "small"):
            b.add(text)
    weights = weights_of(context=always(2.0), gate=always(9.0))
    scored = score_page(b.page(), Claims(), weights)
    return [block.index for block in scored.page.blocks if block.role in BODY_ROLES]


def test_a_repeated_text_is_body_once() -> None:
    assert repeated() == [0, 1]


def test_repeats_inside_one_element_are_the_story_s_own() -> None:
    assert repeated(apart=False) == [0, 1, 2]


def test_short_texts_may_repeat() -> None:
    assert repeated(text="“Yes.”") == [0, 1, 2]


def test_of_a_repeated_text_the_better_copy_is_kept() -> None:
    b = Builder()
    with b.inside("div", "small"):
        worse = b.add(PROSE, hidden=True)
    with b.inside("div", "wide"):
        better = b.add(PROSE)
    context = split(CONTEXT, "hidden", 0.5, 3.0, 1.0)
    scored = score_page(b.page(), Claims(), weights_of(context=context, gate=always(9.0)))
    assert scored.page.blocks[better].role is Role.PARAGRAPH
    assert scored.page.blocks[worse].role is Role.HIDDEN


# --- two pairs of forests -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "marks", "marked"),
    [
        ("article", "", True),
        ("main", "", True),
        ("div", "articleBody", True),
        ("td", "", False),
        ("div", "main", False),
        ("div", "article story", False),
    ],
)
def test_pages_that_mark_their_story_have_forests_of_their_own(
    tag: str, marks: str, marked: bool
) -> None:
    b = Builder()
    with b.inside(tag, marks):
        at = b.add(PROSE)
    yes, no = (Looks(always(0.0), always(margin)) for margin in (1.0, -1.0))
    scored = score_page(b.page(), Claims(), weights_of(marked=yes, plain=no, gate=always(9.0)))
    assert (scored.page.blocks[at].score > 0.5) is marked


# --- the bar ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("margin", "body"),
    [
        pytest.param(2.0, True, id="above the threshold"),
        pytest.param(-0.3, True, id="below, but the best of the page"),
        pytest.param(-3.0, False, id="below any doubt"),
    ],
)
def test_the_bar_is_lower_where_nothing_reaches_it(margin: float, body: bool) -> None:
    scored = score_page(story().page(), Claims(), weights_of(context=always(margin)))
    found = [block for block in scored.page.blocks if block.role in BODY_ROLES]
    assert bool(found) is body
    assert 0 < LEAST < NEARLY < 1


def test_the_bar_stays_where_something_reaches_it() -> None:
    b = story()
    b.add("A shorter text at the end of it.")
    context = split(CONTEXT, "size", 4.0, -0.2, 3.0)
    scored = score_page(b.page(), Claims(), weights_of(context=context))
    assert scored.page.blocks[-1].role not in BODY_ROLES
    assert scored.page.blocks[-1].score > LEAST
