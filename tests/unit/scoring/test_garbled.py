"""Scrambled text behind a paywall."""

from __future__ import annotations

from newsclean.model import Block, Claims, Role
from newsclean.scoring.completeness import measure_completeness
from newsclean.scoring.garbled import mark_garbled

PLAIN = (
    "The boat left the north quay at ten in the morning, and nobody on the island had expected "
    "that it would be back before the end of the week, not even the captain of the boat."
)
SHIFTED = "".join(chr(ord(c) + 1) if c.isalpha() else c for c in PLAIN)
NAMES = "Anna Lund, Maeve Tolland, Idris Quaye, Jon Berg, " * 5
CLAIMS = Claims(
    titles=("Boat is back at the north quay",),
    descriptions=(
        "The boat that was to come back in the week to come is at the quay of the town.",
    ),
)


def page(*texts: str) -> tuple[Block, ...]:
    return tuple(
        Block(at, text, "h2" if len(text) < 60 else "p", f"/{at}",
              Role.HEADING if len(text) < 60 else Role.PARAGRAPH)
        for at, text in enumerate(texts)
    )  # fmt: skip


def roles(blocks: tuple[Block, ...], claims: Claims = CLAIMS) -> str:
    return "".join("x" if b.role is Role.PAYWALL else "." for b in mark_garbled(blocks, claims))


def test_scrambled_text_is_no_body() -> None:
    blocks = page("A readable heading", SHIFTED, SHIFTED, "Uif ifbejoh", SHIFTED)
    assert roles(blocks) == ".xxxx"


def test_the_readable_start_stays() -> None:
    assert roles(page(PLAIN, *[SHIFTED] * 4)) == ".xxxx"


def test_one_odd_paragraph_is_no_paywall() -> None:
    assert roles(page(PLAIN, SHIFTED, PLAIN, SHIFTED, SHIFTED)) == "....."
    assert roles(page(SHIFTED, SHIFTED)) == ".."


def test_lists_of_names_between_sentences_stay() -> None:
    assert roles(page(PLAIN, NAMES, NAMES, PLAIN, NAMES, NAMES)) == "......"


def test_another_language_is_not_scrambled() -> None:
    finnish = (
        "Laiva lähti pohjoisesta satamasta kymmeneltä aamulla, eikä kukaan saarella uskonut, että "
        "palaisi ennen viikonloppua, eivät edes kapteenin omat lapset kotonaan."
    )
    claims = Claims(titles=("Laiva palasi satamaan",), descriptions=(finnish,))
    assert roles(page(*[finnish] * 4), claims) == "...."
    ukrainian = (
        "Човен вийшов з північної пристані о десятій ранку, і ніхто на острові не чекав, що він "
        "повернеться до кінця тижня, навіть діти капітана, які залишилися вдома."
    )
    assert roles(page(*[ukrainian] * 4)) == "....", "under an English summary"


def test_completeness_says_so() -> None:
    found = measure_completeness(mark_garbled(page(*[SHIFTED] * 4), CLAIMS), CLAIMS)
    assert [item.source for item in found.evidence] == ["text:scrambled"]
