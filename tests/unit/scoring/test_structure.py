"""The structure of a page around its blocks."""

from __future__ import annotations

import pytest

from newsclean.model import Claims
from newsclean.scoring.structure import FAR_IMAGE, MAX_CAPTION, fold_case
from newsclean.vocab import regions as rg
from tests.unit.scoring.conftest import PROSE, Builder


def test_sums() -> None:
    b = Builder()
    b.add("abcd")
    b.add("abcdef", link_chars=3)
    b.link("abc")
    b.add("hidden", hidden=True)
    s = b.structure()
    assert s.free == [4, 3, 0, 0]
    assert s.text_sums == [0, 4, 7, 7, 7]
    assert s.link_sums == [0, 0, 3, 6, 6]
    assert s.total == 7
    assert s.links_in(0, 4) == pytest.approx(6 / 13)
    assert s.links_in(0, 0) == 0.0


def test_regions_are_inherited() -> None:
    b = Builder()
    with b.inside("article"):
        with b.inside("nav"):
            inner = b.add("a")
        plain = b.add("b")
        item = b.add("c", "div", "x role-less listitem")
    with b.inside("div", "story articleBody"):
        prop = b.add("d")
    outside = b.add("e")
    s = b.structure()
    region = [s.region[parent] for parent in s.page.parents]
    assert region[inner] == rg.ARTICLE | rg.NAV
    assert region[plain] == rg.ARTICLE
    assert region[item] == rg.ARTICLE | rg.LIST
    assert region[prop] == rg.BODY_PROP
    assert region[outside] == 0


def test_word_evidence_of_ancestors() -> None:
    b = Builder()
    with b.inside("div", "page"), b.inside("div", "story"), b.inside("div", "nav"):
        deep = b.add("a", marks="box")
    s = b.structure(marks={"story": 2.0, "nav": -3.0, "box": 1.0, "page": -1.0})
    own = s.page.parents[deep]
    assert s.own[own] == (0.0, 1.0)
    assert s.chain[own] == (-3.0, 2.0)
    assert s.depth[own] == 5


def test_words_of_the_whole_page_count_for_no_part_of_it() -> None:
    b = Builder()
    b.containers[1] = b.containers[1]._replace(marks="nav")
    index = b.add("a")
    s = b.structure(marks={"nav": -3.0})
    assert s.chain[s.page.parents[index]] == (0.0, 0.0)


def test_the_main_container_holds_most_text() -> None:
    b = Builder()
    with b.inside("div", "menu"):
        for number in range(30):
            b.link(f"A long label that leads to the page number {number}")
    with b.inside("div", "copy"):
        first = b.add(PROSE)
        b.add(PROSE)
        last = b.add(PROSE)
    with b.inside("div", "teasers"):
        after = b.add(PROSE)
    s = b.structure()
    assert s.page.containers[s.main].marks == "copy"
    assert s.main_first == first
    assert [s.in_main(index) for index in (first, last, after)] == [True, True, False]
    assert s.main_distance[1] == 0
    assert s.main_distance[s.page.parents[after]] == 2


def test_paragraphs_in_wrappers_of_their_own() -> None:
    b = Builder()
    with b.inside("div", "copy"):
        for _ in range(4):
            with b.inside("div", "wrap"):
                b.add(PROSE)
    s = b.structure()
    assert s.page.containers[s.main].marks == "copy"


def test_a_page_without_text() -> None:
    b = Builder()
    b.link("a")
    s = b.structure()
    assert (s.main, s.main_first, s.total) == (-1, 0, 1)
    assert not s.in_main(0)


@pytest.mark.parametrize(
    ("heads", "claims", "expected"),
    [
        pytest.param([("h1", "Boat sails")], Claims(), 0, id="the h1"),
        pytest.param(
            [("h1", "The Post"), ("h2", "Boat sails again")],
            Claims(titles=("Boat sails again",)),
            1,
            id="declared beats h1",
        ),
        pytest.param(
            [("h1", "Boat sails again"), ("h2", "Boat sails again")],
            Claims(titles=("Boat sails again",)),
            0,
            id="h1 among equals",
        ),
        pytest.param(
            [("p", "Boat sails again")],
            Claims(titles=("Boat sails again - The Post",)),
            0,
            id="part of a declared one",
        ),
        pytest.param(
            [("p", "Boat")], Claims(titles=("Boat sails again",)), -1, id="too little of it"
        ),
        pytest.param([("h2", "Boat sails")], Claims(), -1, id="h2 alone is none"),
        pytest.param([("h1", "word " * 60)], Claims(), -1, id="too long"),
        pytest.param([], Claims(titles=("Boat sails again",)), -1, id="not shown"),
    ],
)
def test_title(heads: list[tuple[str, str]], claims: Claims, expected: int) -> None:
    b = Builder()
    for tag, text in heads:
        b.add(text, tag, level=int(tag[1]) if tag[0] == "h" else 0)
    b.add(PROSE)
    assert b.structure(claims).title_at == expected


@pytest.mark.parametrize(("count", "expected"), [(MAX_CAPTION, True), (MAX_CAPTION + 1, False)])
def test_a_caption_of_many_blocks_is_none(count: int, expected: bool) -> None:
    b = Builder()
    with b.inside("figcaption"):
        for _ in range(count):
            b.add(PROSE)
    s = b.structure()
    assert bool(s.region[s.page.parents[0]] & rg.CAPTION) is expected


@pytest.mark.parametrize(
    ("tag", "outside", "expected"),
    [
        pytest.param("footer", 0, False, id="never closed"),
        pytest.param("form", 1, False, id="around nearly all"),
        pytest.param("footer", 9, True, id="around half"),
        pytest.param("dialog", 0, True, id="a dialog may be all there is"),
    ],
)
def test_an_element_around_the_page_sets_nothing_apart(
    tag: str, outside: int, expected: bool
) -> None:
    b = Builder()
    for _ in range(outside):
        b.add(PROSE)
    with b.inside(tag, "footer"), b.inside("div", "footer"):
        last = [b.add(PROSE) for _ in range(MAX_CAPTION + 1)][-1]
    s = b.structure(marks={"footer": -3.0})
    own = s.page.parents[last]
    assert bool(s.region[own]) is expected
    assert (s.chain[own][0] < 0) is expected


def test_a_hidden_title_is_not_shown() -> None:
    b = Builder()
    b.add("Boat sails again", "h1", level=1, hidden=True)
    b.add(PROSE)
    assert b.structure(Claims(titles=("Boat sails again",))).title_at == -1


def test_what_repeats_the_title_behind_the_story_is_none() -> None:
    b = Builder()
    b.add("Where the boat sails now", "h2", level=2)
    with b.inside("div"):
        b.add(PROSE)
        b.add(PROSE)
    b.add("Boat sails again", "h1", level=1)
    b.add("Add a comment")
    assert b.structure(Claims(titles=("Boat sails again",))).title_at == -1


def test_kinds_and_duplicates() -> None:
    b = Builder()
    with b.inside("div", "copy"):
        first, second = b.add(PROSE, marks="x"), b.add(PROSE, marks="x")
        third = b.add("short", marks="y")
    other = b.add(PROSE, marks="x")
    s = b.structure()
    assert s.kinds[first] == s.kinds[second] == ("p", "x", "copy")
    assert len({s.kinds[first], s.kinds[third], s.kinds[other]}) == 3
    assert s.groups[s.kinds[first]][0] == 2
    assert s.seen[PROSE] == 3
    assert s.repeats_of(s.page.parents[first]) == 3
    assert s.repeats_of(1) == 1


def test_images_and_alternative_texts() -> None:
    b = Builder()
    far = b.add("before")
    b.image(alt="The night ferry at the north quay", src="a.jpg")
    caption = b.add("The  NIGHT ferry at the north quay")
    b.image(alt="ferry")
    short = b.add("ferry")
    last = max(b.add("after") for _ in range(30))
    s = b.structure()
    assert [s.image_gap[index] for index in (far, caption, short)] == [FAR_IMAGE, 0.0, 0.0]
    assert s.image_gap[last] == FAR_IMAGE
    assert s.is_caption(caption)
    assert not s.matches_alt(short)
    assert s.image_sums[-1] == 2


def test_distance() -> None:
    b = Builder()
    with b.inside("div"):
        with b.inside("div"):
            first = b.add("a")
        second = b.add("b")
    third = b.add("c")
    s = b.structure()
    assert [s.distance(first, other) for other in (first, second, third)] == [0, 2, 3]


def test_fold_case() -> None:
    assert fold_case(" The\n Boat\xa0SAILS ") == "the boat sails"
