import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from newsclean.errors import RuleError
from newsclean.model import Role
from newsclean.rules import Drop, Field, FieldSelector, Layout, Rule
from newsclean.rules.problems import check_rule, iter_problems
from newsclean.rules.schema import Inside

SOUND = Rule(
    "Post",
    ("post.example",),
    (Layout("a", "article", ("p",), fields=(Field("lead", (FieldSelector("p"),)),)),),
)


def test_sound_rule_made_in_python() -> None:
    check_rule(SOUND)


def test_all_problems_are_listed() -> None:
    layout = Layout(
        "a b",
        "p[",
        (),
        drop=(Drop("p", Role.PARAGRAPH), Drop("p", "fish")),  # type: ignore[arg-type]
        fields=(Field("leed", (FieldSelector("p"),)), Field("tags", ()), Field("tags", ())),
    )
    rule = Rule("", ("x",), (layout,), language="e", timezone="")
    assert [problem.key for problem in iter_problems(rule)] == [
        "name",
        "hosts[0]",
        "language",
        "layout[0].id",
        "layout[0].body",
        "layout[0].when",
        "layout[0].drop[0].role",
        "layout[0].drop[1].role",
        "layout[0].fields.leed",
        "layout[0].fields.tags",
        "layout[0].fields.tags",
        "layout[0].fields.tags",
    ]


@pytest.mark.parametrize(
    ("inside", "keep", "keys"),
    [
        pytest.param("engine", "h2", [], id="sound"),
        pytest.param("all", "h2", ["layout[0].keep"], id="nothing to keep from"),
        pytest.param("engine", "h2[", ["layout[0].keep[0]"], id="no selector"),
    ],
)
def test_keep(inside: Inside, keep: str, keys: list[str]) -> None:
    layout = replace(SOUND.layouts[0], inside=inside, keep=(keep,))
    problems = iter_problems(replace(SOUND, layouts=(layout,)))
    assert [problem.key for problem in problems] == keys


def test_no_layout() -> None:
    with pytest.raises(RuleError, match="at least one layout"):
        check_rule(replace(SOUND, layouts=()))


def test_rules_are_frozen_and_hashable() -> None:
    with pytest.raises(FrozenInstanceError):
        SOUND.name = "x"  # type: ignore[misc]
    assert len({SOUND, replace(SOUND)}) == 1


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_rules_pickle_and_copy(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(SOUND, protocol)) == SOUND
    assert copy.deepcopy(SOUND) == SOUND


@pytest.mark.parametrize(
    ("css", "count", "keys"),
    [
        pytest.param("p[x]", 190, [], id="cheap"),
        pytest.param("p" + "[class]" * 60, 10, ["layout[0]"], id="attributes"),
        pytest.param("p" + ":not([y])" * 50, 6, ["layout[0]"], id="negations"),
        pytest.param("p" + ":first-child" * 40, 15, ["layout[0]"], id="places"),
    ],
)
def test_each_test_of_an_element_costs(css: str, count: int, keys: list[str]) -> None:
    layout = replace(SOUND.layouts[0], drop=(Drop(css),) * count)
    problems = iter_problems(replace(SOUND, layouts=(layout,)))
    assert [problem.key for problem in problems] == keys
