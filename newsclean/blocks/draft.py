"""Blocks and spans while they are made: as cheap as plain objects, frozen when they are done.

A frozen dataclass sets every field through `object.__setattr__`: 1.13 us for a block, 0.38 us
for a span. A draft has the same slots without that guard, is filled like any object, and becomes
the frozen value by changing its class: 0.23 us and 0.13 us. A page has some hundred of each.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from newsclean.model import Block, Role, Span


class BlockDraft:
    """A `Block` whose fields can still be set."""

    __slots__ = tuple(field.name for field in fields(Block))

    def __init__(
        self, index: int, text: str, tag: str, spans: tuple[Span, ...], links: int
    ) -> None:
        self.index = index
        self.text = text
        self.tag = tag
        self.path = ""
        self.role = Role.BOILERPLATE
        self.score = 0.0
        self.link_chars = links
        self.spans = spans
        self.ancestors: tuple[str, ...] = ()
        self.rows: tuple[tuple[str, ...], ...] = ()
        self.level = 0
        self.ordered = False
        self.hidden = False
        self.source = "dom"
        self.reason = ""

    def freeze(self) -> Block:
        """This very object as a `Block`."""
        draft: Any = self
        draft.__class__ = Block
        block: Block = draft
        return block


def with_role(block: Block, role: Role, score: float) -> Block:
    """The block with another role and score; what `dataclasses.replace` does, five times faster."""
    if role is block.role and score == block.score:
        return block
    draft = BlockDraft.__new__(BlockDraft)
    draft.index = block.index
    draft.text = block.text
    draft.tag = block.tag
    draft.path = block.path
    draft.role = role
    draft.score = score
    draft.link_chars = block.link_chars
    draft.spans = block.spans
    draft.ancestors = block.ancestors
    draft.rows = block.rows
    draft.level = block.level
    draft.ordered = block.ordered
    draft.hidden = block.hidden
    draft.source = block.source
    draft.reason = block.reason
    return draft.freeze()


class _SpanDraft:
    __slots__ = tuple(field.name for field in fields(Span))

    def __init__(self, start: int, end: int, kind: str, href: str | None) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.href = href


def make_span(start: int, end: int, kind: str, href: str | None) -> Span:
    """A `Span` of these values."""
    draft: Any = _SpanDraft(start, end, kind, href)
    draft.__class__ = Span
    span: Span = draft
    return span
