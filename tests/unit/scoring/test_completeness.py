"""How much of the article is here."""

from __future__ import annotations

import pytest

from newsclean.model import Block, Claims, Completeness, Role
from newsclean.scoring.completeness import measure_completeness

LINE = "The boat left the north quay at ten in the morning, as it had promised in May. "
JAPANESE = "船は約束どおり朝の十時に北の岸壁を出た。乗客は誰も眠っていなかった。"
AROUND = ("div.story-text", "main", "body")


def story(
    *, lines: int = 5, text: str = LINE, lead: str = "", end: str = "", rest: tuple[Block, ...] = ()
) -> tuple[Block, ...]:
    texts = [text.strip()] * lines
    blocks = [Block(0, lead or "Quay", "p", "/0", Role.LEAD if lead else Role.NAVIGATION)]
    blocks += [
        Block(at, line + (end if at == lines else ""), "p", f"/{at}", Role.PARAGRAPH,
              ancestors=AROUND)
        for at, line in enumerate(texts, 1)
    ]  # fmt: skip
    return (*blocks, *rest)


def after(text: str, *labels: str, at: int = 6, **values: object) -> Block:
    return Block(at, text, "div", f"/{at}", ancestors=labels or AROUND, **values)  # type: ignore[arg-type]


WORDS = 5 * len(LINE.split())
CHARS = 5 * len(LINE.strip())


@pytest.mark.parametrize(
    ("blocks", "claims", "share", "value"),
    [
        pytest.param(
            story(), Claims(word_count=WORDS), 1.0, f"{WORDS} of {WORDS} words", id="all words"
        ),
        pytest.param(
            story(), Claims(word_count=WORDS + 25), 1.0, f"{WORDS} of {WORDS + 25} words",
            id="captions were counted, too",
        ),
        pytest.param(
            story(), Claims(word_count=4 * WORDS), 0.25, f"{WORDS} of {4 * WORDS} words", id="cut"
        ),
        pytest.param(
            story(lead=LINE.strip()), Claims(word_count=WORDS * 2), 0.6,
            f"{WORDS + WORDS // 5} of {2 * WORDS} words", id="the lead counts",
        ),
        pytest.param(
            story(text=JAPANESE), Claims(word_count=len(JAPANESE) * 10), 0.5,
            f"{len(JAPANESE) * 5} of {len(JAPANESE) * 10} characters", id="characters, not words",
        ),
        pytest.param(story(), Claims(word_count=5), None, "", id="a count of something else"),
        pytest.param(
            story(), Claims(article_body="x" * 4 * CHARS), 0.25,
            f"{CHARS} of {4 * CHARS} characters", id="declared body",
        ),
        pytest.param(story(), Claims(article_body="x" * 100), None, "", id="declared teaser"),
        pytest.param(
            story(), Claims(word_count=WORDS, article_body="x" * 4 * CHARS), 1.0,
            f"{WORDS} of {WORDS} words", id="words before body",
        ),
        pytest.param(story(), Claims(), None, "", id="nothing declared"),
        pytest.param((), Claims(word_count=5), None, "", id="no blocks"),
    ],
)  # fmt: skip
def test_share(blocks: tuple[Block, ...], claims: Claims, share: float | None, value: str) -> None:
    found = measure_completeness(blocks, claims)
    assert found.share == share
    assert [item.value for item in found.evidence if item.chosen] == ([value] if value else [])


@pytest.mark.parametrize(
    ("blocks", "sources"),
    [
        pytest.param(story(end=" …"), ["text:dots"], id="dots"),
        pytest.param(story(end=" [...]"), ["text:dots"], id="dots in brackets"),
        pytest.param(
            story(rest=(after("Log in to read on", "div.paywall-box", "main"),)), ["gate"],
            id="gate by its class",
        ),
        pytest.param(
            story(rest=(after("Subscribe to continue reading the story"),)), ["gate"],
            id="gate by its words",
        ),
        pytest.param(
            story(rest=(after("この記事は会員限定です。登録すると続きを読めます", "div.paywall"),)),
            ["gate"], id="gate in Japanese",
        ),
        pytest.param(
            story(rest=(after("Weiterlesen"),)), ["text:continue"], id="link to the rest"
        ),
        pytest.param(
            story(rest=(after("Lire la suite"), after("Lire la suite", at=7))), [], id="teasers"
        ),
        pytest.param(
            story(rest=(after("Log in to comment", hidden=True),)), [], id="hidden gate"
        ),
        pytest.param(
            story(rest=(after("Share this story", "div.paywall-content", *AROUND),)), [],
            id="a paywall element with other things in it",
        ),
        pytest.param(story(rest=(after("Sign up for our newsletter"),)), [], id="newsletter"),
        pytest.param(story(), [], id="nothing"),
        pytest.param(
            story(rest=(after("More.", role=Role.PARAGRAPH, source="script"),)),
            ["recovered:script"], id="recovered",
        ),
    ],
)  # fmt: skip
def test_signs_are_told_and_measure_nothing(blocks: tuple[Block, ...], sources: list[str]) -> None:
    found = measure_completeness(blocks, Claims())
    assert found.share is None
    assert [item.source for item in found.evidence] == sources


def test_a_gate_under_a_whole_story() -> None:
    blocks = story(rest=(after("Subscribe to continue reading", "div.paywall"),))
    found = measure_completeness(blocks, Claims(word_count=WORDS))
    assert found.share == 1.0
    assert [item.source for item in found.evidence] == ["wordCount", "gate"]


def test_nothing_is_known_of_an_empty_page() -> None:
    assert measure_completeness((), Claims()) == Completeness()
