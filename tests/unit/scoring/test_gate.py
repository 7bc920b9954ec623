"""The cheap first look: what it settles, and what it never does."""

from __future__ import annotations

from newsclean.model import Claims
from newsclean.scoring.columns import GATE
from newsclean.scoring.gate import gate_row, open_blocks, story_start
from newsclean.scoring.structure import Structure
from newsclean.scoring.weights import load_weights
from tests.unit.scoring.conftest import PROSE, Builder, always, split


def page() -> Structure:
    b = Builder()
    with b.inside("nav"):
        b.link("Home")
    b.add("The Post", "h2", level=2)
    b.add(PROSE)
    with b.inside("ul"):
        b.link("More of this")
    b.add("Related", "h3", level=3)
    return b.structure()


def test_a_row_has_all_columns() -> None:
    structure = page()
    for index in range(len(structure.page.blocks)):
        assert len(gate_row(structure, index)) == len(GATE)


def test_what_a_row_says() -> None:
    structure = page()
    menu, _, text, item, _ = (
        dict(zip(GATE, gate_row(structure, index), strict=True)) for index in range(5)
    )
    assert (menu["in_chrome"], text["in_chrome"]) == (1, 0)
    assert (item["in_list"], text["in_list"]) == (1, 0)
    assert (menu["link_density"], text["link_density"]) == (1, 0)
    assert menu["text_size"] == 0 < text["text_size"]
    assert text["parent_rank"] == 1


def test_it_never_settles_headings() -> None:
    assert open_blocks(page(), always(-99.0), 0.0) == [1, 4]


def test_a_gate_without_doubt_lets_all_pass() -> None:
    assert open_blocks(page(), always(99.0), 0.0) == [0, 1, 2, 3, 4]


def test_links_are_settled() -> None:
    gate = split(GATE, "link_density", 0.5, 1.0, -1.0)
    assert open_blocks(page(), gate, 0.0) == [1, 2, 4]


def test_a_higher_bar_settles_more() -> None:
    structure = page()
    gate = split(GATE, "text_size", 3.0, -1.0, 1.0)
    sizes = [len(open_blocks(structure, gate, bar)) for bar in (-2.0, 0.0, 2.0)]
    assert sizes == [5, 3, 2]


def test_nothing_above_a_headline_in_h1_is_body() -> None:
    b = Builder()
    b.add("Deals", "h2", level=2)
    b.add(PROSE)
    title = b.add("Boat sails", "h1", level=1)
    text = b.add(PROSE)
    structure = b.structure()
    assert story_start(structure) == title + 1
    assert open_blocks(structure, always(9.0), 0.0) == [text]


def test_a_headline_elsewhere_moves_no_start() -> None:
    b = Builder()
    b.add(PROSE)
    b.add("Boat sails", "h2", level=2)
    assert story_start(b.structure()) == 0


def test_the_weights_of_the_package_settle_menus_and_leave_the_story() -> None:
    b = Builder()
    with b.inside("nav", "main-menu"):
        for name in ("Home", "Sport", "Weather"):
            b.link(name)
    with b.inside("article"):
        b.add("Boat sails", "h1", level=1)
        story = [b.add(PROSE) for _ in range(6)]
    with b.inside("footer", "site-footer"), b.inside("ul", "menu"):
        for name in ("Imprint", "Privacy", "Jobs"):
            b.link(name)
    weights = load_weights()
    structure = Structure(b.page(), Claims(), weights.lexicon)
    assert open_blocks(structure, weights.gate, weights.gate_least) == story
