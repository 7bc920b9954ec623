"""What kind of page it is."""

from __future__ import annotations

import pytest

from newsclean.model import Block, Claims, Role
from newsclean.scoring.page_type import INDEX_LINKS, MIN_BODY, body_confidence, judge_page


def blocks(role: Role, size: int, count: int = 1, **values: object) -> tuple[Block, ...]:
    return tuple(
        Block(number, "x" * size, "p", "/p", role, **values)  # type: ignore[arg-type]
        for number in range(count)
    )


PARAGRAPHS = blocks(Role.PARAGRAPH, 200, 3, score=0.9)
LINKS = blocks(Role.BOILERPLATE, 60, INDEX_LINKS + 1, link_chars=60)
DECLARED = Claims(is_article=True)


@pytest.mark.parametrize(
    ("found", "claims", "page_type", "is_article"),
    [
        pytest.param(PARAGRAPHS, Claims(), "article", True, id="story"),
        pytest.param(PARAGRAPHS + LINKS, Claims(), "article", True, id="story among links"),
        pytest.param((), Claims(), "other", False, id="nothing"),
        pytest.param(LINKS, Claims(), "index", False, id="only links"),
        pytest.param(LINKS, DECLARED, "index", False, id="declared, but only links"),
        pytest.param(LINKS[:5], Claims(), "other", False, id="few links"),
        pytest.param(
            blocks(Role.PARAGRAPH, MIN_BODY - 1), Claims(), "other", False, id="a short text"
        ),
        pytest.param(
            blocks(Role.PARAGRAPH, MIN_BODY - 1), DECLARED, "article", True, id="a declared flash"
        ),
        pytest.param(blocks(Role.PARAGRAPH, 30), DECLARED, "other", False, id="declared, no text"),
        pytest.param(blocks(Role.HEADING, 100, 9), Claims(), "other", False, id="only headings"),
        pytest.param(
            blocks(Role.PARAGRAPH, 100, 9, link_chars=90),
            Claims(),
            "other",
            False,
            id="linked text",
        ),
        pytest.param(blocks(Role.QUOTE, 300), Claims(), "article", True, id="quotes are prose"),
    ],
)
def test_judge_page(
    found: tuple[Block, ...], claims: Claims, page_type: str, is_article: bool
) -> None:
    verdict = judge_page(found, claims)
    assert (verdict.page_type, verdict.is_article) == (page_type, is_article)
    assert 0 <= verdict.confidence <= 1


def test_a_page_with_little_text_has_a_body_all_the_same() -> None:
    assert judge_page(blocks(Role.PARAGRAPH, 90), Claims()).has_body
    assert not judge_page(blocks(Role.PARAGRAPH, 30), Claims()).has_body
    assert not judge_page(LINKS, Claims()).has_body


def test_confidence_follows_the_scores() -> None:
    sure = blocks(Role.PARAGRAPH, 100, 3, score=0.95)
    unsure = blocks(Role.PARAGRAPH, 100, 3, score=0.6)
    nearly = blocks(Role.BOILERPLATE, 100, 3, score=0.45)
    assert body_confidence(sure) > body_confidence(unsure) > 0
    assert body_confidence(sure) > body_confidence(sure + nearly)
    assert body_confidence(()) == body_confidence(nearly) == 0


def test_title_lead_and_hidden_text_are_no_doubt() -> None:
    sure = blocks(Role.PARAGRAPH, 100, 3, score=0.95)
    for role in (Role.TITLE, Role.LEAD, Role.HIDDEN):
        assert body_confidence(sure + blocks(role, 100, score=0.9)) == body_confidence(sure)
