"""Two texts word by word: what is common, how it is shown, and what it may cost."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Article, Comparison, InputError, compare
from newsclean.comparison import _MAX_GAP
from newsclean.model import Role
from newsclean.render.words import split_words
from tests.articles import HOSTILE, MARKUP, make_block, nasty_text
from tests.costs import assert_fits
from tests.safety import DIFF_ATTRIBUTES, DIFF_TAGS, Seen, assert_safe


def article_of(text: str) -> Article:
    return Article(blocks=(make_block(text),) if text else ())


def parts_of(mine: str, theirs: str) -> list[tuple[str, str]]:
    comparison = compare(article_of(mine), theirs)
    return [(part.kind, " ".join(part.text.split())) for part in comparison.parts]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        pytest.param("", "", [], id="nothing"),
        pytest.param("a b", "a\n\nb", [("both", "a b")], id="space does not count"),
        pytest.param("a b", "", [("article", "a b")], id="only here"),
        pytest.param("", "a b", [("other", "a b")], id="only there"),
        pytest.param(
            "the boat left at ten",
            "the ship left at ten",
            [("both", "the"), ("other", "ship"), ("article", "boat"), ("both", "left at ten")],
            id="a word",
        ),
        pytest.param(
            "渡し船は十時に出た",
            "渡し船は九時に出た",
            [("both", "渡し船は"), ("other", "九"), ("article", "十"), ("both", "時に出た")],
            id="a script without spaces",
        ),
        pytest.param(
            "one two three four five six",
            "one two three four five six one two three four five six",
            [("both", "one two three four five six"), ("other", "one two three four five six")],
            id="twice",
        ),
    ],
)
def test_parts(mine: str, theirs: str, expected: list[tuple[str, str]]) -> None:
    assert parts_of(mine, theirs) == expected


def test_counts() -> None:
    comparison = compare(article_of("a b c d"), "a b c x y z")
    assert (comparison.same, comparison.only_article, comparison.only_other) == (3, 1, 3)
    assert (comparison.precision, comparison.recall, comparison.f1) == (0.75, 0.5, 0.6)
    assert Comparison().f1 == Comparison().precision == Comparison().recall == 1.0


def test_takes_a_page_or_two_articles() -> None:
    page = "<article><h1>Boat sails</h1>" + "<p>The boat left at ten, it said.</p>" * 3
    article = newsclean.extract(page)
    assert compare(page, article.text).f1 == 1.0
    assert compare(article, article) == compare(page, article)


@pytest.mark.parametrize("other", [None, 5, b"text", ["text"]])
def test_other_types(other: Any) -> None:
    with pytest.raises(InputError):
        compare(Article(), other)


word_texts = st.lists(st.sampled_from("a b c d , x\n\n y".split(" ")), max_size=30).map(" ".join)


@given(word_texts | nasty_text, word_texts | nasty_text)
def test_the_parts_are_both_texts(mine: str, theirs: str) -> None:
    comparison = compare(article_of(mine), theirs)
    for text, other in ((mine, "other"), (theirs, "article")):
        kept = [part for part in comparison.parts if part.kind != other]
        words = [word.text for part in kept for word in split_words(part.text)]
        assert "".join(words) == "".join(word.text for word in split_words(text))
    assert comparison.same + comparison.only_article == len(split_words(mine))
    assert comparison.same + comparison.only_other == len(split_words(theirs))
    assert pickle.loads(pickle.dumps(comparison)) == comparison


@given(st.text(MARKUP, max_size=40) | st.text(max_size=30))
def test_words_are_all_but_white_space(text: str) -> None:
    assert "".join(word.text for word in split_words(text)) == "".join(text.split())


def test_terminal() -> None:
    middle = " ".join(f"word{at}" for at in range(100))
    comparison = compare(article_of(f"Start {middle} end"), f"Begin {middle} end\n\nRead more")
    assert str(comparison) == (
        "101 words in both, 1 only in the article, 3 only in the other text "
        "(precision 0.990, recall 0.971)\n\n[-Begin-]{+Start+} "
        + " ".join(f"word{at}" for at in range(12))
        + " (… 77 words …) "
        + " ".join(f"word{at}" for at in range(89, 100))
        + " end\n\n[-Read more-]"
    )


def test_notebook() -> None:
    html = compare(article_of("The boat\n\nleft"), "The ship\n\nleft")._repr_html_()
    marked = [tag for tag, _ in Seen(html).elements if tag in ("ins", "del")]
    assert marked == ["ins", "del", "del", "ins"]  # the legend, then the text
    assert "<br><br>left" in html


@given(nasty_text, nasty_text)
def test_safe(mine: str, theirs: str) -> None:
    comparison = compare(article_of(mine), theirs)
    assert_safe(comparison._repr_html_(), DIFF_TAGS, DIFF_ATTRIBUTES)
    shown = str(comparison)
    shown.encode()
    assert all(char.isprintable() or char in "\n\t\r" or ord(char) > 0x9F for char in shown)


@pytest.mark.parametrize("payload", HOSTILE)
def test_planted_text_is_text(payload: str) -> None:
    for mine, theirs in ((payload, ""), ("", payload), (payload, payload)):
        html = compare(article_of(mine), theirs)._repr_html_()
        assert_safe(html, DIFF_TAGS, DIFF_ATTRIBUTES)


def test_other_roles_do_not_count() -> None:
    article = Article(blocks=(make_block("a"), make_block("b", Role.ADVERT)))
    assert compare(article, "a").f1 == 1.0


GAP = " ".join(["a"] * _MAX_GAP), " ".join(f"a u{at}" for at in range(_MAX_GAP // 2))
"""As slow as difflib gets on texts of this length."""

SHAPES = {
    "many slow gaps": tuple(
        " ".join(f"{gap} " + " ".join(f"k{at}x{step}" for step in range(4)) for at in range(20))
        for gap in GAP
    ),
    "two words by turns": ("a b " * 40_000, "b a " * 40_000),
    "in reverse": (
        " ".join(map(str, range(80_000))),
        " ".join(map(str, reversed(range(80_000)))),
    ),
    "one word": ("a" * 3_000_000, "a" * 2_999_999),
    "only breaks": ("\n" * 1_000_000 + "a", "a" + "\n" * 1_000_000),
}


@pytest.mark.slow
@pytest.mark.parametrize("texts", SHAPES.values(), ids=SHAPES)
def test_cost_is_bounded(texts: tuple[str, str]) -> None:
    assert_fits(lambda: compare(article_of(texts[0]), texts[1]), 12)  # about 3 when idle
