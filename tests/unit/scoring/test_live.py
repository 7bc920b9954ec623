"""Entries of live blogs stay in the text."""

from __future__ import annotations

from newsclean.model import Block, Claims, Role
from newsclean.scoring.live import MAX_LOOKUPS, keep_live_entries

ENTRY = "The first boat has left the north quay with forty people on board."
CLAIMS = Claims(live_text=f"Boat leaves\n{ENTRY} It is expected back at noon.\nYes.")


def block(text: str, tag: str = "p", **values: object) -> Block:
    return Block(0, text, tag, "/0", **{"role": Role.RELATED, **values})  # type: ignore[arg-type]


def test_what_is_declared_is_body() -> None:
    found = keep_live_entries(
        (
            block("Boat leaves", "h3"),
            block(ENTRY),
            block("Yes."),
            block(ENTRY, "li", level=1),
            block("It is"),
            block("Another boat story that nobody declared as an entry of the blog."),
            block(ENTRY, hidden=True),
            block("Boat leaves", link_chars=11),
            block(ENTRY, role=Role.QUOTE),
        ),
        CLAIMS,
    )
    assert [b.role.value for b in found] == [
        "heading", "paragraph", "paragraph", "list_item",
        "related", "related", "related", "related", "quote",
    ]  # fmt: skip


def test_other_pages_are_left_alone() -> None:
    blocks = (block(ENTRY),)
    assert keep_live_entries(blocks, Claims()) is blocks


def test_parts_of_lines_are_looked_for_a_number_of_times() -> None:
    other = block("Another boat story that nobody declared as an entry of the blog.")
    found = keep_live_entries((*[other] * MAX_LOOKUPS, block(ENTRY), block("Yes.")), CLAIMS)
    assert [b.role.value for b in found[-2:]] == ["related", "paragraph"]
