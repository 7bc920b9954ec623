"""Why a block has its score, in words."""

from __future__ import annotations

from dataclasses import replace

from newsclean.model import Claims
from newsclean.scoring import explain_scores, score_page
from newsclean.scoring.columns import CONTEXT
from newsclean.scoring.reasons import GROUPS, MOST
from tests.unit.scoring.conftest import PROSE, Builder, always, split, weights_of


def story() -> Builder:
    b = Builder()
    b.link("Home")
    for count in (1, 1, 1, 4):
        b.add(PROSE * count + str(count))
    return b


def reasons(**given: object) -> tuple[tuple[str, ...], ...]:
    weights = weights_of(**given)
    scored = score_page(story().page(), Claims(), weights)
    return explain_scores(scored, scored.page.blocks, weights)


def test_the_evidence_that_decides_is_named() -> None:
    by_size = split(CONTEXT, "size", 6.0, -1.0, 1.0)
    assert reasons(context=by_size)[1:] == ((), (), (), ("+ its length",))


def test_a_forest_that_looks_at_nothing_has_no_reasons() -> None:
    assert set(reasons(context=always(1.0))[1:]) == {()}


def test_what_the_gate_settled_says_so() -> None:
    assert "settled" in reasons()[0][0]


def test_a_rule_s_reason_stands_alone() -> None:
    weights = weights_of()
    scored = score_page(story().page(), Claims(), weights)
    ruled = [replace(block, reason="rule x") for block in scored.page.blocks]
    assert set(explain_scores(scored, ruled, weights)) == {("rule x",)}


def test_recovered_text_says_where_it_was_found() -> None:
    weights = weights_of()
    scored = score_page(story().page(), Claims(), weights)
    added = replace(scored.page.blocks[-1], index=99, source="json-ld:articleBody")
    found = explain_scores(scored, [*scored.page.blocks, added], weights)
    assert found[-1] == ("+ found in json-ld:articleBody",)


def test_no_page_no_reasons() -> None:
    weights = weights_of()
    scored = score_page(Builder().page(), Claims(), weights)
    assert explain_scores(scored, (), weights) == ()


def test_groups_name_columns() -> None:
    for columns in GROUPS.values():
        assert set(columns) <= set(CONTEXT)
    assert len(GROUPS) > MOST
