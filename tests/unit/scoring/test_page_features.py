"""What is known of a page as a whole."""

from __future__ import annotations

import pytest

from newsclean.model import Claims, Role
from newsclean.scoring.page_columns import PAGE, TRUST
from newsclean.scoring.page_features import PageLook, Stated
from tests.unit.scoring.conftest import PROSE, Builder


def values(
    b: Builder, claims: Claims | None = None, stated: Stated | None = None
) -> dict[str, float]:
    structure = b.structure(claims)
    look = PageLook(structure.page, structure, claims or Claims(), stated or Stated())
    row = look.row()
    trust = look.trust_row(row, 1.5)
    return dict(zip(PAGE, row, strict=True)) | dict(zip(TRUST, trust, strict=True))


def body(b: Builder, text: str = PROSE, score: float = 0.9, role: Role = Role.PARAGRAPH) -> int:
    return b.add(text, role=role, score=score)


def test_a_page_without_body_has_all_columns() -> None:
    b = Builder()
    b.link("Home")
    found = values(b)
    assert found["body_blocks"] == found["mean_score"] == found["certainty"] == 0
    assert found["first_at"] == 1.0
    assert found["kind"] == 1.5


def test_the_body_and_what_it_is_made_of() -> None:
    b = Builder()
    b.link("Home")
    body(b)
    body(b, "A" * 50, role=Role.HEADING)
    body(b)
    found = values(b)
    total = 2 * len(PROSE) + 50
    assert found["body_blocks"] == 3
    assert found["body_mean"] == pytest.approx(total / 3)
    assert found["body_longest"] == len(PROSE)
    assert found["body_long_blocks"] == 2
    assert found["prose"] == pytest.approx(2 * len(PROSE) / total)
    assert found["body_headings"] == pytest.approx(50 / total)
    assert found["first_at"] == 0.25
    assert found["span_fill"] == found["body_share"] == 1.0


def test_what_interrupts_the_body() -> None:
    b = Builder()
    body(b)
    b.link("Read about the other boat here", "p")
    body(b)
    found = values(b)
    assert found["span_fill"] == pytest.approx(2 / 3)
    assert found["span_other"] == found["span_links"] > 0


def test_doubt_is_what_was_nearly_taken() -> None:
    b = Builder()
    body(b)
    b.add(PROSE, score=0.4)
    b.add(PROSE, score=0.9, role=Role.LEAD)
    b.add(PROSE, score=0.9, role=Role.HIDDEN, hidden=True)
    found = values(b)
    assert found["doubt"] == pytest.approx(0.4)
    assert found["best_outside"] == 0.4
    assert found["certainty"] == pytest.approx(0.5)
    assert found["unsure_outside"] == 1.0
    assert found["expected_f1"] == pytest.approx(1.8 / (1 + 0.9 + 0.4))


def test_unsure_blocks_of_the_body() -> None:
    b = Builder()
    for score in (0.95, 0.6, 0.7):
        body(b, score=score)
    found = values(b)
    assert found["unsure_inside"] == pytest.approx(2 / 3)
    assert (found["median_score"], found["last_score"]) == (0.7, 0.7)


def test_links_and_elements() -> None:
    b = Builder()
    b.link("The boats that sailed on Monday morning", "h3")
    with b.inside("article", "post"):
        b.add("A heading", "h2")
    found = values(b)
    assert (found["headings"], found["articles"], found["items"]) == (2, 1, 0)
    assert found["link_share"] == pytest.approx(39 / 48)


def test_words_of_forum_software() -> None:
    b = Builder()
    for _ in range(3):
        with b.inside("div", "ThreadReply"):
            b.add("Boat", "span")
    # html, body, div.ThreadReply and span without a class are the names of the page
    assert values(b)["forum_words"] == 2 / 4


def test_media() -> None:
    b = Builder()
    b.image(src="a.jpg")
    b.add("Boat", "span")
    assert values(b)["images"] == 1


def test_what_the_page_declares() -> None:
    b = Builder()
    b.add("Boat", "span")
    types = frozenset({"product", "og:website"})
    found = values(b, Claims(types=types))
    assert (found["type_product"], found["og_other"], found["og_article"]) == (1, 1, 0)
    assert (found["type_article"], found["types"]) == (0, 2)


@pytest.mark.parametrize(
    ("address", "depth", "words", "digits", "query"),
    [
        pytest.param("", -1, -1, -1, -1, id="none"),
        pytest.param("/relative/only", -1, -1, -1, -1, id="relative"),
        pytest.param("http://[", -1, -1, -1, -1, id="broken"),
        pytest.param("https://harbour.example/", 0, 0, 0, 0, id="home page"),
        pytest.param("https://harbour.example/2026/boat-sails-out?x=1", 2, 2, 4, 1, id="story"),
    ],
)
def test_the_address(address: str, depth: int, words: int, digits: int, query: int) -> None:
    b = Builder()
    b.add("Boat", "span")
    found = values(b, stated=Stated(address=address))
    names = ("path_depth", "path_words", "path_digits", "path_query")
    assert [found[name] for name in names] == [depth, words, digits, query]


def test_lengths_compare_across_scripts() -> None:
    sizes = []
    for text in ("船" * 100, "x" * 300):
        b = Builder()
        body(b, text)
        sizes.append(values(b, stated=Stated(title=text[:30]))["body_mean"])
    assert sizes[0] == sizes[1] == 300
