"""Drafts become the frozen values that users get."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from newsclean.blocks.draft import BlockDraft, make_span, with_role
from newsclean.model import Block, Role, Span

SPAN = Span(0, 2, "link", "/x")

FULL = Block(
    index=3,
    text="ab",
    tag="p",
    path="/html[1]",
    role=Role.PARAGRAPH,
    score=0.5,
    link_chars=2,
    spans=(SPAN,),
    ancestors=("div.a",),
    rows=(("a", "b"),),
    level=2,
    ordered=True,
    hidden=True,
    source="script",
    reason="rule",
)


def made() -> Block:
    return BlockDraft(1, "ab", "p", (SPAN,), 2).freeze()


def test_a_frozen_draft_is_a_block() -> None:
    block = made()
    assert type(block) is Block
    assert block == Block(1, "ab", "p", "", spans=(SPAN,), link_chars=2)
    assert hash(block) == hash(Block(1, "ab", "p", "", spans=(SPAN,), link_chars=2))


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_pickles(protocol: int) -> None:
    block = made()
    assert pickle.loads(pickle.dumps(block, protocol)) == block


@pytest.mark.parametrize("value", [made(), make_span(0, 2, "link", "/x")], ids=["block", "span"])
def test_it_cannot_be_changed(value: Any) -> None:
    for field in fields(value):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)


def test_no_field_of_the_example_has_its_default() -> None:
    # else the next test would not see a field that is forgotten
    default = Block(0, "", "", "")
    assert not [f.name for f in fields(Block) if getattr(FULL, f.name) == getattr(default, f.name)]


def test_with_role_changes_role_and_score_only() -> None:
    changed = with_role(FULL, Role.PROMO, 0.25)
    assert type(changed) is Block
    assert changed == replace(FULL, role=Role.PROMO, score=0.25)


def test_make_span() -> None:
    span = make_span(0, 2, "link", "/x")
    assert type(span) is Span
    assert span == SPAN
