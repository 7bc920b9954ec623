"""Pages of one site together: what repeats is taken out with care, what was seen is marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

import newsclean
from newsclean import Article, Role
from newsclean.bulk.many import Plan, extract_pairs
from newsclean.bulk.records import Failure
from newsclean.bulk.sites import REASON, Pair, drop_repeats, find_repeats, read_sites
from tests.articles import make_block

pytest.importorskip("datasketch")

NOTICE = "Sign the petition of the harbour at the desk of the quay office, every day from nine."
WORDS = "boat quay rope sail tide crew wind salt mast dock fish gull sand wave buoy keel".split()


def story(number: int, *more: str, score: float = 0.6, host: str = "quay.example") -> Article:
    text = " ".join(f"{WORDS[at % len(WORDS)]}{number}{at}" for at in range(60))
    blocks = [make_block(text, score=0.99)]
    blocks += [make_block(line, score=score) for line in more]
    return Article(
        url=f"https://{host}/{number}",
        title=f"Story {number}",
        blocks=tuple(replace(block, index=at) for at, block in enumerate(blocks)),
    )


def read(*articles: Article, window: int = 100) -> list[Article]:
    found = []
    for _, result in read_sites([("", article) for article in articles], window):
        assert isinstance(result, Article)
        found.append(result)
    return found


def test_a_text_of_three_stories_is_taken_out_and_says_why() -> None:
    found = read(*(story(number, NOTICE) for number in range(3)))
    for article in found:
        assert NOTICE not in article.text
        assert (article.blocks[1].role, article.blocks[1].reason) == (Role.BOILERPLATE, REASON)
        assert article.blocks[0].role == Role.PARAGRAPH


@pytest.mark.parametrize(
    "stories",
    [
        [story(number, NOTICE) for number in range(2)],
        [story(number, NOTICE, score=0.95) for number in range(4)],
        [story(number, "Weather") for number in range(4)],
        [story(number, NOTICE, host=f"quay{number}.example") for number in range(4)],
        [story(1, NOTICE)] * 4,
        [story(number, NOTICE * 20) for number in range(4)],
    ],
    ids=["two stories", "sure", "short", "other sites", "one story again", "most of the text"],
)
def test_what_is_kept(stories: list[Article]) -> None:
    found = read(*stories)
    assert [article.blocks for article in found] == [article.blocks for article in stories]


def test_a_story_seen_before_says_where() -> None:
    first, other = story(1), story(2)
    again = replace(first, url="https://quay.example/print/1")
    changed = replace(again, url="https://quay.example/amp/1", blocks=(
        replace(first.blocks[0], text=first.text + " and one more word"),
    ))  # fmt: skip
    found = read(first, other, again, changed)
    assert [article.duplicate_of for article in found] == [None, None, first.url, first.url]


def test_windows_know_nothing_of_each_other() -> None:
    stories = [story(1), story(2), story(1), story(2)]
    assert [article.duplicate_of for article in read(*stories, window=2)] == [None] * 4


def test_failures_and_pages_without_a_host_pass() -> None:
    failure = Failure("x", "timeout", "late")
    nowhere = replace(story(1), url=None)
    pairs: list[Pair] = [("a", failure), ("b", nowhere), ("c", nowhere)]
    assert list(read_sites(pairs)) == pairs


def test_rules_have_the_last_word() -> None:
    ref = newsclean.RuleRef("Quay", "now")
    article = replace(story(1, NOTICE), rule=ref)
    repeated = find_repeats([story(number, NOTICE) for number in range(3)])
    assert repeated == {NOTICE}
    assert drop_repeats(article, repeated) is article


def test_it_is_an_option_of_extract_many() -> None:
    text = " ".join(f"{word} {word}ing" for word in WORDS)
    html = f"<title>Boat</title><article><h1>Boat sails</h1><p>{text}.</p></article>"
    pages = [("https://quay.example/1", html), ("https://quay.example/2", html)]
    found = [result for _, result in extract_pairs(pages, Plan(workers=0, by_site=True))]
    assert [getattr(a, "duplicate_of", "") for a in found] == [None, "https://quay.example/1"]
