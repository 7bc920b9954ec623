"""The page that every other extractor gets wrong, end to end: with its site rule and without.

The page is outside the repository; the test is skipped where it is not present.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Literal

import pytest

import newsclean
from newsclean import Article, Role

ROOT = Path(__file__).resolve().parents[2]
SEED = Path(os.environ.get("NEWSCLEAN_CORPUS", ROOT.parent / "shared" / "corpus")).parent / "seed"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the seed page is not here")

RULES: tuple[Literal["default"] | None, ...] = ("default", None)


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((SEED / "expected.json").read_text("utf-8"))
    return data


@pytest.fixture(scope="module", params=RULES, ids=["rule", "engine alone"])
def article(request: pytest.FixtureRequest, expected: dict[str, Any]) -> Article:
    page = (SEED / "page.html").read_bytes()
    return newsclean.extract(page, url=expected["url"], rules=request.param)


@pytest.mark.parametrize(
    "name",
    ["title", "lead", "site_name", "section", "language", "dateline", "published", "modified"],
)
def test_field(article: Article, expected: dict[str, Any], name: str) -> None:
    assert article.to_dict()[name] == expected[name]


def test_body(article: Article, expected: dict[str, Any]) -> None:
    assert [block.text for block in article.body] == expected["body"]


def test_lead_image(article: Article, expected: dict[str, Any]) -> None:
    (lead,) = [image for image in article.images if image.lead]
    assert {"caption": lead.caption, "credit": lead.credit} == expected["lead_image"]


def test_related(article: Article, expected: dict[str, Any]) -> None:
    found = [block.text for block in article.removed if block.role is Role.RELATED]
    assert set(expected["related"]) <= set(found)


def test_never_in_text(article: Article, expected: dict[str, Any]) -> None:
    assert [text for text in expected["never_in_text"] if text in article.text] == []
