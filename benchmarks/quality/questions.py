"""The questions a table answers: which measures, over which pages of which datasets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.quality import measures as m
from benchmarks.quality.corpus import DATASETS, PUBLIC, GoldPage
from benchmarks.quality.groups import language_group, script_of


def _every_page(_page: GoldPage) -> bool:
    return True


def _is_article(page: GoldPage) -> bool:
    return page.page_type == "article"


def _is_news(page: GoldPage) -> bool:
    return page.page_type == "article" and bool(page.news)


@dataclass(frozen=True, slots=True)
class View:
    """Some pages of one dataset, asked for some measures."""

    label: str
    dataset: str
    measures: tuple[m.Measure, ...]
    keep: Callable[[GoldPage], bool] = _every_page
    grouped: bool = False
    """Also show the headline figure by script and by language group."""


_FUNDUS: Final = (m.TITLE, m.AUTHORS, m.DATE, m.OFFSET, m.INSTANT, m.LEAD, m.CAPTIONS, m.CREDITS,
                  m.TAGS, m.LEAD_IMAGE)  # fmt: skip
_BASIC: Final = (m.TITLE, m.AUTHORS, m.DATE)

QUESTIONS: Final[dict[str, tuple[View, ...]]] = {
    "body": (
        View("fundus", "fundus", (m.BODY, m.CONFIDENCE), grouped=True),
        View("wcxb articles", "wcxb", (m.BODY, m.CONFIDENCE), _is_article),
        View("wcxb news", "wcxb", (m.BODY,), _is_news),
        View("wcxb all", "wcxb", (m.BODY,)),
        View("readability", "readability", (m.BODY,)),
        View("newspaper", "newspaper", (m.BODY,)),
        View("public", PUBLIC, (m.BODY,), grouped=True),
    ),
    "segments": (
        View("segments", "segments", (m.SEGMENTS,), grouped=True),
        View("wcxb articles", "wcxb", (m.SEGMENTS,), _is_article),
    ),
    "fields": (
        View("fundus", "fundus", _FUNDUS),
        View("wcxb articles", "wcxb", _BASIC, _is_article),
        View("readability", "readability", _BASIC),
        View("newspaper", "newspaper", _BASIC),
        # its golds give every time in UTC, so their offset says nothing
        View("postlight", "postlight", (*_BASIC, m.INSTANT, m.LEAD, m.LEAD_IMAGE)),
        View("dates", "dates", (m.DATE,)),
    ),
    "page_type": (
        View("wcxb all", "wcxb", (m.PAGE_TYPE,)),
        View("wcxb articles", "wcxb", (m.CONFIDENCE,), _is_article),
        View("fundus", "fundus", (m.CONFIDENCE,)),
    ),
    "time": tuple(View(name, name, (m.TIME,)) for name in (*DATASETS, PUBLIC)),
}


def views(question: str, datasets: tuple[str, ...]) -> Iterator[View]:
    """The views of a question that need only these datasets."""
    for view in QUESTIONS[question]:
        if view.dataset in datasets:
            yield view


def groups_of(page: GoldPage) -> Iterator[str]:
    """The labels of the groups that a page is in."""
    yield f"script {script_of(page)}"
    yield f"language {language_group(page)}"
