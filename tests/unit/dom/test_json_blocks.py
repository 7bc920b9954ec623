"""JSON-LD blocks, whole and broken (promise 17: a bad block is skipped, good ones are used)."""

from __future__ import annotations

import pytest

from newsclean.dom.json_blocks import (
    MAX_BLOCK_CHARS,
    MAX_BRACKETS,
    MAX_QUOTES,
    parse_block,
    parse_blocks,
)
from tests.costs import assert_fits

REPAIRED = {
    "plain": '{"headline": "A"}',
    "trailing comma": '{"headline": "A",}',
    "trailing comma in a list": '{"headline": "A", "x": [1, 2, ], }',
    "HTML comment": '<!-- {"headline": "A"} -->',
    "CDATA": '//<![CDATA[\n{"headline": "A"}\n//]]>',
    "byte order mark": '\ufeff{"headline": "A"}',
    "semicolon after it": '{"headline": "A"};',
    "bad escape": r'{"headline": "A", "x": "it\'s"}',
    "entities for quotes": "{&quot;headline&quot;: &quot;A&quot;}",
    "text before": 'var data = {"headline": "A"}',
    "quotes inside a string": '{"headline": "A", "x": "the "harbour" closed"}',
    "quotes at the end of a string": '{"x": "he says "no"", "headline": "A"}',
    "quote before a comma": '{"x": "he says "no", then", "headline": "A"}',
    "markup inside a string": '{"x": "<a href="/b">b</a>", "headline": "A", "y": [""]}',
}


@pytest.mark.parametrize("text", REPAIRED.values(), ids=REPAIRED.keys())
def test_block_is_read(text: str) -> None:
    (value,) = parse_block(text)
    assert isinstance(value, dict)
    assert value["headline"] == "A"


def test_control_characters_in_strings_stay() -> None:
    assert parse_block('{"headline": "A\n\tB\x01"}') == [{"headline": "A\n\tB\x01"}]


def test_commas_in_strings_survive_the_repair() -> None:
    text = r'{"headline": "one, ] two", "x": "q\" ,}", "y": 1,}'
    assert parse_block(text) == [{"headline": "one, ] two", "x": 'q" ,}', "y": 1}]


def test_values_in_a_row_are_all_read() -> None:
    assert parse_block('{"a": 1}\n{"b": 2}') == [{"a": 1}, {"b": 2}]


def test_numbers_that_break_things_become_none() -> None:
    assert parse_block('{"a": NaN, "b": -Infinity, "c": ' + "9" * 10_000 + "}") == [
        {"a": None, "b": None, "c": None}
    ]


BAD = {
    "empty": "",
    "words": "not json",
    "number": "42",
    "string": '"text"',
    "cut off": '{"headline": "A", "x": [1, 2',
    "too long": "[" + "1," * (MAX_BLOCK_CHARS // 2) + "1]",
    "too many brackets": "[" + "[]," * MAX_BRACKETS + "[]]",
    "quotes inside strings, too many": '{"x": "' + 'a "' * MAX_QUOTES + '"}',
    "nested 100 000 deep": "[" * 100_000 + "]" * 100_000,
    "nested objects": '{"a":' * 50_000 + "1" + "}" * 50_000,
    "nested after a string of brackets": '{"x": "'
    + "[" * 500
    + '", "y": '
    + "[" * 5_000
    + "]" * 5_000
    + "}",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_bad_block_is_skipped(text: str) -> None:
    assert parse_block(text) == []


def test_brackets_in_strings_are_not_depth() -> None:
    assert parse_block('{"a": "' + "[{" * 1_000 + '"}') == [{"a": "[{" * 1_000}]


def test_many_siblings_are_not_depth() -> None:
    (value,) = parse_block("[" + ",".join(["[]"] * 1_000) + "]")
    assert value == [[]] * 1_000


def test_cost_of_a_hostile_block_is_linear() -> None:
    texts = ('{"a": "' + '\\"' * 200_000, "[" + "{}," * 200_000, '["' + ", " * 400_000)
    assert_fits(lambda: [parse_block(text) for text in texts], 2)


def test_brackets_are_counted_over_all_blocks() -> None:
    half = "[" + "{}," * (MAX_BRACKETS // 2) + "{}]"
    small = '{"a": 1}'
    assert len(list(parse_blocks([half, half, small]))) == 2  # the second half is too much
    assert len(list(parse_blocks([half, small, small]))) == 3
    assert len(list(parse_blocks(["[" * MAX_BRACKETS, half, small]))) == 2  # nothing is kept of it


def test_a_prefix_of_the_vocabulary_is_dropped() -> None:
    assert parse_block('{"@type": "schema:Person", "schema:name": "schema: x"}') == [
        {"@type": "Person", "name": " x"}
    ]


def test_signs_that_repairs_stand_for_are_left_alone() -> None:
    assert parse_block('{"a": "\ue000 \ue001"}') == [{"a": "\ue000 \ue001"}]
    assert parse_block('{"a": "\ue000", }') == []
