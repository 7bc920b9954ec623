"""Promise 5: what is quadratic in the parser is cut before it; the scan costs under 20 ms per MB.

What counts as a tag and its attributes is in tests/unit/dom/test_attributes.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean
from newsclean.dom import parse_document
from newsclean.dom.attributes import cut_attributes
from newsclean.dom.parse import _cut_tags
from newsclean.model import Limits
from tests.costs import assert_fits, time_budget
from tests.pages import SAMPLE, SENTENCE, json_ld, story

MEGABYTES = 20
SIZE = MEGABYTES * 1_000_000

MANY = " ".join(f"a{number}" for number in range(1_000_000))
WITH_VALUES = MANY.replace(" ", '="x>" ')

HUGE: dict[str, Callable[[], str]] = {
    "1 M attributes": lambda: f"<p {MANY}>{SENTENCE}",
    "1 M attributes with values": lambda: f"<p {WITH_VALUES}>{SENTENCE}",
    "1 M attributes, never closed": lambda: f"<p {MANY}",
    "1 M attributes on an end tag": lambda: f"</p {MANY}>",
    "attribute": lambda: f"<p title='{'x' * SIZE}'>{SENTENCE}",
    "attribute of tags": lambda: f"<p title='{'<p a=1>' * (SIZE // 7)}'>{SENTENCE}",
    "attribute never closed": lambda: f"<p title='{'x ' * (SIZE // 2)}",
    "comment": lambda: f"<!--{'x' * SIZE}--><p>{SENTENCE}",
    "comment of tags": lambda: f"<!--{'<p a=1>' * (SIZE // 7)}--><p>{SENTENCE}",
    "comment never closed": lambda: f"<p>{SENTENCE}<!--{'- ' * (SIZE // 2)}",
    "script": lambda: f"<script>{'x=1;' * (SIZE // 4)}</script><p>{SENTENCE}",
    "script of tags": lambda: f"<script>{'<p a=1>' * (SIZE // 7)}</script><p>{SENTENCE}",
    "script never closed": lambda: f"<p>{SENTENCE}<script>{'</scrip' * (SIZE // 7)}",
    "JSON-LD": lambda: story(head=json_ld('{"a": "' + "x" * SIZE + '"}')),
    "100 000 nested div": lambda: "<div>" * 100_000 + SENTENCE,
    "100 000 nested b": lambda: "<b>" * 100_000 + SENTENCE,
    "100 000 nested tables": lambda: "<table><tr><td>" * 33_000 + SENTENCE,
    "less-than signs": lambda: "<" * SIZE,
    "quotes": lambda: "<p " + "\"'" * (SIZE // 2),
    "equals signs": lambda: "<p " + "= " * (SIZE // 2) + ">",
    "text": lambda: f"<p>{'word ' * (SIZE // 5)}",
}


@pytest.mark.slow
@pytest.mark.parametrize("make", HUGE.values(), ids=HUGE)
def test_huge_pages(make: Callable[[], str]) -> None:
    page = make()
    data = page.encode()
    limits = Limits()
    allowed = 3 * 0.020 * len(data) / 1e6 + 0.02

    def scan() -> None:
        cut_attributes(_cut_tags(data, limits.max_elements)[0], limits.max_attributes)

    assert_fits(scan, allowed)
    assert_fits(lambda: newsclean.extract(page), 3 * time_budget(page) + 0.1, tries=2)


def test_an_ordinary_page_is_not_copied() -> None:
    found, cut = cut_attributes(SAMPLE, Limits().max_attributes)
    assert found is SAMPLE
    assert not cut
    assert _cut_tags(SAMPLE, Limits().max_elements) == (SAMPLE, False)


@pytest.mark.parametrize("tags", [1999, 2000, 2001, 2500, 90_000])
def test_tags_beyond_twice_the_limit_of_elements_are_not_parsed(tags: int) -> None:
    document = parse_document("<p>" * tags + "end", limits=Limits(max_elements=1000))
    assert document.root is not None
    found = len(document.root.findall(".//p"))
    assert found == min(tags, 2000)
    assert document.truncated == (("max_elements",) if tags > 2000 else ())
