"""A rule from pages of an invented site: what it holds, what it leaves out, later pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

import newsclean
from newsclean import rules
from newsclean.errors import InputError
from newsclean.learning.fields import Spot, find_fields
from newsclean.learning.pages import read_lessons
from newsclean.metadata import Metadata
from newsclean.scoring import load_weights

URL = "https://www.harbourpost.example/news/"
HOUSE_AD = "Support the paper that has stood on this quay for 90 years, and join us from one coin."


def sentences(topic: str, count: int) -> str:
    return "".join(
        f"<p class=css-1a2b{n}>The {topic} stood near quay {n * 7} when the rain came, and nobody "
        f"who was there had a word to say against the {topic}, as we heard on day {n}.</p>"
        for n in range(count)
    )


def page(topic: str, box: str = "story-copy", extra: str = "") -> str:
    return (
        f"<html><head><title>The {topic}</title></head><body><nav><a href=/a>News</a></nav>"
        f"<div class=css-9x8y><h1>The {topic} of the harbour</h1>"
        f"<div class='css-77aa {box}'>{sentences(topic, 4)}"
        f"<div class=house-ad><p>{HOUSE_AD}</p></div>"
        f"{sentences(topic + ' again', 4)}</div>{extra}"
        "<div class=more><a href=/x>More from the harbour</a></div></div>"
        "<footer><p>All rights reserved by the post.</p></footer></body></html>"
    )


FOUND = Metadata(authors=("A",), published=datetime(2024, 5, 1, tzinfo=UTC), lead="L")
TOPICS = ("ferry", "pilot boat", "lighthouse", "crane")
PAGES = [page(topic) for topic in TOPICS]


def test_body_is_the_stable_element_around_the_story() -> None:
    proposal = rules.learn(PAGES[:2], url=URL)
    [layout] = proposal.rule.layouts
    assert proposal.rule.hosts == ("harbourpost.example",)
    assert layout.body == (layout.when,) == ("div.story-copy",)
    assert (proposal.pages, proposal.served) == (2, 2)


def test_what_repeats_is_left_out_of_later_pages() -> None:
    proposal = rules.learn(PAGES[:3], url=URL)
    article = newsclean.extract(PAGES[3], url=URL, rules=rules.Registry().with_rule(proposal.rule))
    assert article.rule is not None
    assert article.rule.layout == "learned-1"
    assert HOUSE_AD not in article.text
    assert "crane again stood" in article.text


def test_the_text_is_a_rule_with_evidence() -> None:
    proposal = rules.learn(PAGES, url=URL, name='The "Post"')
    assert rules.parse_rule(str(proposal), file="<learned>") == proposal.rule
    assert proposal.rule.name == 'The "Post"'
    assert "# on 4 pages; holds at least 100.0% of the engine's story;" in str(proposal)
    assert "css-" not in str(proposal)


def test_two_templates_are_two_layouts() -> None:
    old = [page(topic, "text-old") for topic in ("bridge", "dock")]
    proposal = rules.learn(PAGES[:3] + old, url=URL)
    assert [layout.body for layout in proposal.rule.layouts] == [
        ("div.story-copy",),
        ("div.text-old",),
    ]


def test_another_template_is_drift() -> None:
    rule = rules.learn(PAGES[:2], url=URL).rule
    redesigned = page("tug", "new-copy")
    article = newsclean.extract(redesigned, url=URL, rules=rules.Registry().with_rule(rule))
    assert article.text == newsclean.extract(redesigned, url=URL, rules=None).text
    assert any("drift" in warning for warning in article.warnings)


@pytest.mark.parametrize(
    ("name", "extra", "expected"),
    [
        pytest.param(
            "authors",
            "<div class=reporter-line><b>{}</b></div>",
            Spot("authors", "div.reporter-line", "", "Quill"),
            id="authors",
        ),
        pytest.param(
            "published",
            "<time class=post-date datetime='2024-05-0{0}'>{0} May</time>",
            Spot("published", "time.post-date", "datetime", "2024-05-0Quill"),
            id="date",
        ),
        pytest.param(
            "lead",
            "<p class=deck>{} has seen what stood near the quay, and tells us of it.</p>",
            Spot(
                "lead", "p.deck", "", "Quill has seen what stood near the quay, and tells us of it."
            ),
            id="lead",
        ),
        pytest.param("authors", "<div class=author-box>The staff</div>{}", None, id="same on all"),
        pytest.param("authors", "<div class=css-author1>{}</div>", None, id="no stable name"),
        pytest.param("published", "<div class=date>{}</div>", None, id="no digit"),
    ],
)
def test_a_field_that_the_reader_misses(name: str, extra: str, expected: Spot | None) -> None:
    pages = [
        page(topic, extra=extra.format(words))
        for topic, words in zip(TOPICS, ("Quill", "Finn"), strict=False)
    ]
    nothing: dict[str, Any] = {name: None}
    lessons = [
        replace(lesson, fields=FOUND._replace(**nothing))
        for lesson in read_lessons(pages, URL, load_weights())
    ]
    assert find_fields(lessons) == ([expected] if expected else [])


def test_a_field_that_the_reader_finds_is_left_to_it() -> None:
    pages = [page(topic, extra=f"<div class=author>By {topic}</div>") for topic in TOPICS]
    assert find_fields(read_lessons(pages, URL, load_weights())) == []


@pytest.mark.parametrize(
    ("pages", "url", "message"),
    [
        pytest.param([], URL, "at least one page", id="no page"),
        pytest.param(PAGES, "harbourpost.example", "http", id="no address"),
        pytest.param([5], URL, "expected str", id="no page at all"),
        pytest.param(5, URL, "expected a sequence", id="a number"),
        pytest.param(PAGES[0], URL, "expected a sequence", id="one page"),
        pytest.param(PAGES, "http://localhost/", "hosts", id="no host name"),
        pytest.param(["", "<p>x"], URL, "none of these pages", id="no story"),
    ],
)
def test_nothing_to_learn_from(pages: Any, url: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        rules.learn(pages, url=url)


@pytest.mark.parametrize("name", [5, "a" * 300, "\u202e"], ids=["number", "long", "bidi"])
def test_names_that_no_rule_may_have(name: Any) -> None:
    with pytest.raises(InputError, match="name"):
        rules.learn(PAGES, url=URL, name=name)


def test_a_name_that_is_no_name_is_the_host() -> None:
    assert rules.learn(PAGES, url=URL, name="\x00\n").rule.name == "harbourpost.example"
