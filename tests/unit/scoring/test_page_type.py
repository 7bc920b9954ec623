"""The verdict on a page, with forests that say what a test wants."""

from __future__ import annotations

import pytest

from newsclean.blocks.page import Page
from newsclean.model import Block, Claims, PageType, Role
from newsclean.scoring.engine import Scored
from newsclean.scoring.page_columns import PAGE, TRUST
from newsclean.scoring.page_features import PageLook, Stated
from newsclean.scoring.page_type import KINDS, MIN_BODY, Verdict, judge_page
from newsclean.scoring.weights import PageWeights
from tests.unit.scoring.conftest import always, page_weights, split


def page(size: int, role: Role = Role.PARAGRAPH, **values: object) -> Page:
    return Page((Block(0, "x" * size, "p", "/p", role, **values),))  # type: ignore[arg-type]


STORY = page(400, score=0.9)
LIVE = Claims(types=frozenset({"liveblogposting"}))
VIDEO = Claims(types=frozenset({"og:video.other"}))
SURE = always(3.0)


def judge(given: Page, claims: Claims = Claims(), /, **forests: object) -> Verdict:  # noqa: B008
    weights: PageWeights = page_weights(**forests)  # type: ignore[arg-type]
    look = PageLook(given, Scored().structure, claims, Stated())
    return judge_page(look, weights)


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_whose_forest_is_sure(kind: PageType) -> None:
    verdict = judge(STORY, **{kind: SURE})
    assert verdict.page_type == kind
    assert verdict.is_article == (kind == "article")
    assert verdict.has_body


def test_an_article_comes_first_and_the_likeliest_of_the_others_next() -> None:
    every = {"index": always(1.0), "forum": always(2.0), "product": always(1.5)}
    assert judge(STORY, article=always(0.1), **every).page_type == "article"
    assert judge(STORY, article=always(-0.1), **every).page_type == "forum"
    assert judge(STORY).page_type == "other"


def test_no_story_without_text() -> None:
    short = page(MIN_BODY - 1, score=0.9)
    verdict = judge(short, article=SURE, trust=SURE)
    assert (verdict.page_type, verdict.is_article, verdict.has_body) == ("other", False, False)
    assert verdict.confidence == 0.0
    assert judge(page(MIN_BODY, score=0.9), article=SURE).is_article
    empty = judge(Page(()), article=SURE, trust=SURE)
    assert (empty.page_type, empty.confidence) == ("other", 0.0)


def test_a_flash_in_a_dense_script_is_long_enough() -> None:
    flash = Page((Block(0, "船" * (MIN_BODY // 2), "p", "/p", Role.PARAGRAPH, 0.9),))
    assert judge(flash, article=SURE).is_article


@pytest.mark.parametrize(
    ("claims", "margin", "page_type", "is_article"),
    [
        pytest.param(LIVE, 3.0, "live_blog", True, id="a live blog is an article"),
        pytest.param(LIVE, -3.0, "live_blog", True, id="also when the forest doubts it"),
        pytest.param(VIDEO, 3.0, "video", True, id="a video with its story"),
        pytest.param(VIDEO, -3.0, "video", False, id="a video alone"),
    ],
)
def test_special_forms(claims: Claims, margin: float, page_type: str, is_article: bool) -> None:
    verdict = judge(STORY, claims, article=always(margin))
    assert (verdict.page_type, verdict.is_article) == (page_type, is_article)


@pytest.mark.parametrize(
    ("declared", "page_type"),
    [
        pytest.param("imagegallery", "index", id="nodes of its entries"),
        pytest.param("liveblogposting", "index", id="a live blog in a list"),
        pytest.param("og:video.other", "video", id="og:type is about the page"),
    ],
)
def test_what_a_list_declares(declared: str, page_type: str) -> None:
    claims = Claims(types=frozenset({declared}))
    assert judge(STORY, claims, index=SURE).page_type == page_type


def test_a_live_blog_without_text_is_no_article() -> None:
    assert not judge(page(20), LIVE).is_article


def test_confidence_is_what_the_trust_forest_says() -> None:
    trust = split(TRUST, "certainty", 0.6, -2.0, 2.0)
    assert judge(STORY, trust=trust).confidence == pytest.approx(0.8808)
    assert judge(page(400, score=0.5), trust=trust).confidence == pytest.approx(0.1192)


def test_trust_sees_how_likely_an_article_it_is() -> None:
    trust = split(TRUST, "kind", 0.0, -2.0, 2.0)
    article = split(PAGE, "body_blocks", 0.5, -1.0, 1.0)
    assert judge(STORY, article=article, trust=trust).confidence > 0.8
    assert judge(STORY, trust=trust).confidence < 0.2


def test_the_candidates_name_the_choice_and_its_reasons() -> None:
    found = judge(STORY, article=SURE).candidates
    assert [c.value for c in found] == list(KINDS)
    assert [(c.value, c.source) for c in found if c.chosen] == [("article", "engine")]
    assert found[0].reason == "probability 0.95"
    live = [c for c in judge(STORY, LIVE, article=SURE).candidates if c.chosen]
    assert [(c.value, c.source, c.reason) for c in live] == [
        ("live_blog", "declared", "liveblogposting")
    ]
    other = [c for c in judge(STORY).candidates if c.chosen]
    assert [c.value for c in other] == ["other"]
