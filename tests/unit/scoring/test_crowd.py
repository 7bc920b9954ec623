"""On a page of very many blocks the longest are looked at, the others are judged by their kind."""

from __future__ import annotations

from newsclean.model import Claims
from newsclean.scoring import score_page
from newsclean.scoring.crowd import CHARS_PER_LOOK, MOST_LOOKS, choose_looks, score_crowd
from newsclean.scoring.structure import Structure
from tests.unit.scoring.conftest import PROSE, Builder, weights_of

FEW = 100


def crowd(extra: int = FEW) -> Builder:
    b = Builder()
    for number in range(MOST_LOOKS + extra):
        b.add("word" if number % 2 else "wo", "p" if number % 3 else "li")
    b.add(PROSE)
    return b


def test_an_ordinary_page_is_looked_at_as_a_whole() -> None:
    b = Builder()
    for _ in range(20):
        b.add("word")
    assert choose_looks(b.structure(), [3, 5, 7]) == [3, 5, 7]


def test_the_longest_are_looked_at_in_page_order() -> None:
    structure = crowd(2000).structure()
    every = range(len(structure.sizes))
    chosen = choose_looks(structure, every)
    assert len(chosen) == MOST_LOOKS + structure.total // CHARS_PER_LOOK
    assert list(chosen) == sorted(chosen)
    assert every[-1] in chosen
    left = set(every) - set(chosen)
    assert max(structure.free[at] for at in left) <= min(structure.free[at] for at in chosen)


def kinds() -> Structure:
    b = Builder()
    for tag in ("p", "p", "p", "li", "h2"):
        b.add("word", tag)
    return b.structure()


def test_others_take_the_mean_of_their_kind_or_keep_their_score() -> None:
    scores = [0.9, 0.5, 0.0, 0.3, 0.1]
    score_crowd(kinds(), scores, [0, 1, 3], [2, 4])
    assert scores == [0.9, 0.5, 0.7, 0.3, 0.1]


def test_no_block_is_lost_and_each_kind_has_a_score() -> None:
    page = crowd(5000).page()
    scored = score_page(page, Claims(), weights_of())
    assert len(scored.page.blocks) == len(page.blocks)
    looked = len(scored.rows) + len(scored.first_rows)
    assert looked < len(page.blocks)
