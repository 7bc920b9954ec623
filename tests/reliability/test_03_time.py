"""Promise 3: time is linear, at most 1 s of CPU per MB and 20 us per element."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

import newsclean
from newsclean import Article
from newsclean.cli import FORMATS
from tests.costs import assert_fits, assert_linear, extract, time_budget
from tests.pages import SENTENCE, json_ld, story
from tests.reliability.hostile import HOSTILE
from tests.reliability.hostile.floods import IN_BODY, IN_HEAD
from tests.reliability.hostile.scripts import IN_SCRIPT, bare

SLACK = 10.0
"""For a slow machine that does other things, where dense pages take three times what an idle one
needs; a shape that is not linear misses by far more."""

FIXED = 0.5
"""Seconds that any page may take."""


@pytest.mark.slow
@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_cost_what_their_size_allows(make: Callable[[], str | bytes]) -> None:
    page = make()
    assert_fits(extract(page), SLACK * time_budget(page) + FIXED)


# --- growth: twice the input, counted calls and CPU ----------------------------------------------

GROWTH: dict[str, Callable[[int], str]] = {
    "siblings": lambda n: "<p>word</p>" * n,
    "unclosed tags": lambda n: "<p>word<b>" * n,
    "unclosed div": lambda n: "<div>word" * n,
    "misnested tags": lambda n: "<b><i>word</b></i>" * n,
    "misnested blocks": lambda n: "<b><div>word</b></div>" * n,
    "articles": lambda n: "<article><h2>Boat</h2><p>A word of it.</p></article>" * n,
    "nested articles": lambda n: "<article>word" * n,
    "one long text": lambda n: "<p>" + SENTENCE * n,
    "one long word": lambda n: "<p>" + "word" * n * 20,
    "combining accents": lambda n: "<p>e" + "\u0301" * n * 40,
    "one character": lambda n: "<p>" + "?" * n * 80,
    "one capital": lambda n: "<p>" + "A" * n * 80,
    "spaces": lambda n: "<p>a" + " " * n * 80 + "b",
    "dots": lambda n: "<p>" + ". " * n * 40,
    "entities": lambda n: "<p>" + "&amp;" * n * 10,
    "breaks": lambda n: "<p>" + "word<br>" * n,
    "nested lists": lambda n: "<ul><li>word" * n,
    "one list": lambda n: "<ul>" + "<li>word" * n,
    "one table": lambda n: "<table>" + "<tr><td>word<td>word" * n,
    "nested tables": lambda n: "<table><tr><td>word" * n,
    "spans in a paragraph": lambda n: "<p>" + "<b>word</b> " * n,
    "links in a paragraph": lambda n: "<p>" + "<a href=/x>word</a> " * n,
    "open inline elements": lambda n: "<b>" * 60 + "<div>word</div>" * n,
    "attributes": lambda n: "<p " + " ".join(f"a{k}=1" for k in range(n * 10)) + ">word",
    "classes": lambda n: f"<p class='{'story ' * n * 10}'>word",
    "sentences": lambda n: f"<p>{SENTENCE}</p>" * (n // 4),
    "nested items": lambda n: "<div itemscope itemprop=author>word" * n * 3,
    "nested properties": lambda n: "<div itemprop=articleBody>word" * n * 3,
    "comments": lambda n: "<!-- x -->" * n + "word",
    "less-than signs": lambda n: "<p>" + "<" * n * 20,
}
for _name, _unit in IN_SCRIPT.items():
    GROWTH[f"script: {_name}"] = lambda n, unit=_unit: bare('x="' + unit * n * 4)  # type: ignore[misc]
GROWTH["live entries in each other"] = lambda n: story(
    head=json_ld({"@type": "LiveBlogPosting"}),
    body="<div>10:30 word<div>10:31 word</div><div>10:32 word</div>" * n + "<p>word</p>" * 2 * n,
)
GROWTH["images of a picture"] = lambda n: story(body="<picture>" + "<img src=b.jpg>" * n * 3)
GROWTH["lines of one byline"] = lambda n: story(
    body="<div class=byline>" + "By Ann Olsen<hr>" * n + "</div>"
)
GROWTH["images in a pre"] = lambda n: story(body="<pre>" + "<img src=a> " * n * 3)
GROWTH["attributes of lines"] = lambda n: story(
    body="<div class=date " + "".join(f"data-time{k:x}='' " for k in range(n)) + ">"
    + "x1 y<br><br>" * n
)  # fmt: skip
GROWTH["images and sources of a picture"] = lambda n: story(
    body="<picture>" + ("<source " + "x='' " * n + ">") * 20 + "<img src=a>" * n
)
GROWTH["titles"] = lambda n: story(
    head="".join(f'<meta property="og:title" content="{"ab" * 100}{k}">' for k in range(n))
    + json_ld([{"@type": "NewsArticle", "headline": [f"{'ab' * 20}{n}"] * 9}] * n)
)
SHAPES = dict(GROWTH)
for _name, _unit in IN_BODY.items():
    GROWTH[f"body: {_name}"] = lambda n, unit=_unit: story(body=unit * n)  # type: ignore[misc]
for _name, _unit in IN_HEAD.items():
    GROWTH[f"head: {_name}"] = lambda n, unit=_unit: story(head=unit * n)  # type: ignore[misc]


def calls(work: Callable[[], object]) -> int:
    """Function calls, of Python and of C: the same on every machine."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", GROWTH.values(), ids=GROWTH)
def test_twice_the_input_makes_about_twice_the_calls(shape: Callable[[int], str]) -> None:
    once, twice = (extract(shape(n)) for n in (150, 300))
    once()  # loads what is loaded once
    assert calls(twice) < 2.3 * calls(once) + 5000


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_the_input_costs_less_than_three_times(shape: Callable[[int], str]) -> None:
    assert_linear(extract(shape(2500)), extract(shape(5000)))


WRITTEN = ("siblings", "one long text", "links in a paragraph", "one table", "breaks",
           "spans in a paragraph", "nested lists", "sentences")  # fmt: skip
WRITERS: dict[str, Callable[[Article], str]] = {**FORMATS, "notebook": Article._repr_html_}


@pytest.mark.slow
@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize("name", WRITTEN)
def test_writers_are_linear_too(write: Callable[[Article], str], name: str) -> None:
    once, twice = (newsclean.extract(story(body=GROWTH[name](n))) for n in (1500, 3000))
    assert_linear(lambda: write(once), lambda: write(twice))
