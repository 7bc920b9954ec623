"""The target on its seeds, and on what fuzzing has found."""

from __future__ import annotations

import pytest

from tests.fuzz.corpus import seeds
from tests.fuzz.target import check

SEEDS = list(seeds())

FOUND: dict[str, bytes] = {
    "a control character in the name of an element": b"<<\0o\0\x08\0>\0<\0h\x001\0>\0\0",
    "the same in a custom element": b"\4<x-\x08y>one<p>two</x-\x08y>",
    "and in one that is hidden": b"\4<o\x9b hidden>one",
}
"""Name of a defect to the smallest input that showed it."""


def test_there_are_seeds() -> None:
    assert len(SEEDS) > 200


@pytest.mark.parametrize("way", range(0, 256, 37))
def test_seeds_keep_the_promises(way: int) -> None:
    for seed in SEEDS[way % 7 :: 40]:
        check(bytes([way]) + seed)


@pytest.mark.parametrize("data", FOUND.values(), ids=FOUND)
def test_found_by_fuzzing(data: bytes) -> None:
    check(data)
