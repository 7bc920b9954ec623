"""What a gate says is not part of the story."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newsclean.model import Block, Role
from newsclean.scoring.gates import mark_gates

STORY = "The boat left the north quay at ten in the morning, as it had promised in May. " * 2
ASK = "Subscribe now to read every story."


def page(*parts: tuple[str, str]) -> tuple[Block, ...]:
    return tuple(
        Block(at, text, "p", f"/{at}", Role.PARAGRAPH, ancestors=(label, "main", "body"))
        for at, (text, label) in enumerate(parts)
    )


@pytest.mark.parametrize(
    ("parts", "marked"),
    [
        pytest.param(
            [(STORY, "div"), (STORY, "div"), ("Read on", "div.Paywall"), (ASK, "div.Paywall")],
            [2, 3], id="gate",
        ),
        pytest.param(
            [(STORY, "div.paywall-content"), (ASK, "div.paywall-content"), (STORY, "div")],
            [], id="the story is in it",
        ),
        pytest.param(
            [(STORY, "div"), (STORY, "div"), ("The end.", "div.paywall")], [], id="it asks nothing"
        ),
        pytest.param([(STORY, "div"), (ASK, "div.box")], [], id="not named a gate"),
        pytest.param([], [], id="empty"),
    ],
)  # fmt: skip
def test_gates(parts: Sequence[tuple[str, str]], marked: list[int]) -> None:
    found = mark_gates(page(*parts))
    assert [block.index for block in found if block.role is Role.PAYWALL] == marked
