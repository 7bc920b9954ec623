"""Body text that only the page's data has."""

from __future__ import annotations

from dataclasses import replace

from newsclean.model import Block, Claims, Role
from newsclean.scoring.recover import SCRIPT_SOURCE, SOURCE, recover_body

LINES = [
    " ".join(f"Boat {day}{n} left quay {n}{day} at ten." for n in range(6)) for day in range(8)
]
DECLARED = Claims(article_body="\n".join(LINES))


def shown(*texts: str, role: Role = Role.PARAGRAPH) -> tuple[Block, ...]:
    return tuple(Block(at, text, "p", f"/{at}", role, 0.9) for at, text in enumerate(texts))


def added(blocks: tuple[Block, ...], claims: Claims = DECLARED) -> list[str]:
    found = recover_body(blocks, claims, lambda: "")
    assert found[: len(blocks)] == blocks
    assert [block.index for block in found] == list(range(len(found)))
    rest = found[len(blocks) :]
    assert all(block.source == SOURCE and not block.path for block in rest)
    return [block.text for block in rest]


def test_the_rest_of_a_story_that_is_cut_short() -> None:
    assert added(shown(*LINES[:2])) == LINES[2:]


def test_the_rest_of_a_paragraph_that_is_cut_short() -> None:
    half = LINES[1][:100]
    assert added(shown(LINES[0], half)) == [LINES[1][100:].strip(), *LINES[2:]]


def test_a_page_that_shows_the_story_is_left_alone() -> None:
    assert added(shown(*LINES)) == []
    assert added(shown(*LINES[:6])) == []


def test_a_page_that_shows_nothing() -> None:
    assert added(()) == LINES
    assert added(shown("Home", role=Role.NAVIGATION)) == LINES


def test_what_stands_in_for_a_story_is_no_body_beside_the_real_one() -> None:
    found = recover_body(shown("By Anna Lund", "Photo: J. Berg"), DECLARED, lambda: "")
    assert [b.text for b in found if b.role is Role.PARAGRAPH] == LINES


def test_a_list_of_links_is_no_story_beside_the_real_one() -> None:
    titles = [f"Another story of the day, number {number}, and where it was" for number in range(9)]
    links = tuple(replace(block, link_chars=len(block.text)) for block in shown(*titles))
    found = recover_body(links, Claims(), lambda: "\n".join(LINES))
    assert [b.text for b in found if b.role is Role.PARAGRAPH] == LINES


def test_a_teaser_is_no_story() -> None:
    assert added((), Claims(article_body="Short.")) == []
    assert added(shown(*LINES[:1]), Claims()) == []


def test_two_different_texts_are_not_mixed() -> None:
    other = [line.replace("Boat", "Train").replace("quay", "station") for line in LINES[:2]]
    assert added(shown(*other)) == []


def test_scripts_are_read_only_where_the_page_shows_and_declares_nothing() -> None:
    story = "\n".join(LINES)
    found = recover_body(shown("Home", role=Role.NAVIGATION), Claims(), lambda: story)
    assert [block.text for block in found[1:]] == LINES
    assert {block.source for block in found[1:]} == {SCRIPT_SOURCE}

    def refuse() -> str:
        raise AssertionError("scripts were read")

    recover_body((), DECLARED, refuse)
    recover_body(shown(*LINES), Claims(), refuse)


def test_hidden_blocks_of_the_declared_body_are_shown_in_their_place() -> None:
    head, *rest = LINES
    blocks = (
        Block(0, head, "p", "/0", Role.PARAGRAPH),
        Block(1, rest[0], "p", "/1", Role.HIDDEN, hidden=True),
        Block(2, "What the captain said", "h2", "/2", Role.HIDDEN, hidden=True),
        Block(3, rest[1], "p", "/3", Role.HIDDEN, hidden=True),
        Block(4, "We use cookies on this site for many good reasons.", "p", "/4", Role.HIDDEN),
    )
    declared = [head, rest[0], "What the captain said", *rest[1:]]
    found = recover_body(blocks, Claims(article_body="\n".join(declared)), lambda: "")
    roles = [block.role for block in found[:5]]
    assert roles == [Role.PARAGRAPH] * 2 + [Role.HEADING, Role.PARAGRAPH, Role.HIDDEN]
    assert [block.text for block in found[5:]] == rest[2:]
    assert all(block.reason for block in found[1:4])


def test_hidden_gaps_in_a_hidden_story_are_shown() -> None:
    blocks = tuple(
        Block(
            at, line, "p", f"/{at}", Role.HIDDEN if at in (3, 6) else Role.PARAGRAPH, hidden=at > 1
        )
        for at, line in enumerate(LINES)
    )
    found = recover_body(blocks, DECLARED, lambda: "")
    assert [block.role for block in found] == [Role.PARAGRAPH] * len(LINES)


def test_what_the_page_shows_and_the_engine_left_out_is_not_added() -> None:
    blocks = (
        *shown(*LINES[:2]),
        Block(2, LINES[5], "p", "/2", Role.RELATED),
    )
    assert added(blocks) == [*LINES[2:5], *LINES[6:]]


def test_scripts_are_read_where_far_more_words_are_declared_than_shown() -> None:
    words = sum(len(line.split()) for line in LINES)
    claims = Claims(word_count=words)
    found = recover_body(shown(*LINES[:3]), claims, lambda: "\n".join(LINES))
    assert [block.text for block in found[3:]] == LINES[3:]
    half = recover_body(shown(*LINES[:5]), claims, lambda: "\n".join(LINES))
    assert len(half) == 5
