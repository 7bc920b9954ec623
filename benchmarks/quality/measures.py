"""What is asked of a tool: for one page a value, over pages the figures that are printed."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from benchmarks.quality import metrics
from benchmarks.quality.collect import Result
from benchmarks.quality.corpus import GoldPage
from benchmarks.quality.metrics import BodyScore, Counts

Pages = Sequence[tuple[GoldPage, Result]]


@dataclass(frozen=True, slots=True)
class Measure:
    """A metric: how a page is scored and how the scores are summed up."""

    name: str
    field: str
    """The field of `Output` that a tool must have to be asked."""
    score: Callable[[GoldPage, Result], Any]
    """The score of one page; None when the gold or the tool says nothing that can be compared."""
    summarize: Callable[[Sequence[Any]], Mapping[str, float]]
    """Named figures over at least one score; the first is the headline."""

    def scores(self, pages: Pages) -> list[Any]:
        """The scores of the pages that have one."""
        found = (self.score(page, result) for page, result in pages)
        return [score for score in found if score is not None]


def shown_text(page: GoldPage, result: Result) -> str:
    """The text that is compared with the gold's: `fundus` golds begin with the lead."""
    output = result.output
    if page.dataset == "fundus":
        return metrics.join_lead(output.lead, output.text)
    return output.text


def _score_body(page: GoldPage, result: Result) -> BodyScore | None:
    return None if page.text is None else metrics.score_body(page.text, shown_text(page, result))


def _summarize_body(scores: Sequence[BodyScore]) -> dict[str, float]:
    body = metrics.summarize_body(scores)
    return {
        "F1": body.f1,
        "precision": body.precision,
        "recall": body.recall,
        "exact": body.exact,
        "bad pages": body.bad,
    }


def _score_segments(page: GoldPage, result: Result) -> Counts | None:
    if page.with_snippets is None or page.without_snippets is None:
        return None
    return metrics.score_segments(result.output.text, page.with_snippets, page.without_snippets)


def _summarize_segments(scores: Sequence[Counts]) -> dict[str, float]:
    total = metrics.add_counts(scores)
    return {"F": total.f1, "precision": total.precision, "recall": total.recall}


def _score_title(page: GoldPage, result: Result) -> float | None:
    return None if page.title is None else metrics.same_text(page.title, result.output.title)


def _score_lead(page: GoldPage, result: Result) -> float | None:
    return None if page.lead is None else metrics.same_text(page.lead, result.output.lead)


def _score_authors(page: GoldPage, result: Result) -> float | None:
    return _set_f1(page.authors, result.output.authors)


def _score_captions(page: GoldPage, result: Result) -> float | None:
    return _set_f1(page.captions, result.output.captions)


def _score_credits(page: GoldPage, result: Result) -> float | None:
    return _set_f1(page.credits, result.output.credits)


def _score_tags(page: GoldPage, result: Result) -> float | None:
    return _set_f1(page.tags, result.output.tags)


def _set_f1(gold: tuple[str, ...] | None, found: tuple[str, ...] | None) -> float | None:
    """Only of pages whose gold names at least one.

    An empty gold may be an image whose caption was not annotated, and one wrong caption on a
    page without any would weigh a whole page.
    """
    return metrics.set_counts(gold, found or ()).f1 if gold else None


def _score_image(page: GoldPage, result: Result) -> float | None:
    urls = page.lead_images
    return None if urls is None else metrics.same_image(urls, result.output.lead_image)


def _score_day(page: GoldPage, result: Result) -> float | None:
    gold = metrics.parse_date(page.date)
    if gold is None:
        return None
    return metrics.same_day(gold, metrics.parse_date(result.output.date))


def _score_offset(page: GoldPage, result: Result) -> float | None:
    gold = metrics.parse_date(page.date)
    if gold is None or gold.tzinfo is None:
        return None
    return metrics.same_offset(gold, metrics.parse_date(result.output.date))


def _score_instant(page: GoldPage, result: Result) -> float | None:
    gold = metrics.parse_date(page.date)
    if gold is None or gold.tzinfo is None:
        return None
    return metrics.same_instant(gold, metrics.parse_date(result.output.date))


def _mean(scores: Sequence[float]) -> dict[str, float]:
    return {"": statistics.fmean(scores)}


def _score_type(page: GoldPage, result: Result) -> tuple[bool, bool] | None:
    if page.page_type is None:
        return None
    return page.page_type == "article", bool(result.output.is_article)


def _summarize_type(scores: Sequence[tuple[bool, bool]]) -> dict[str, float]:
    articles = [found for gold, found in scores if gold]
    others = [not found for gold, found in scores if not gold]
    return {
        "accuracy": statistics.fmean(gold == found for gold, found in scores),
        "articles found": statistics.fmean(articles) if articles else 0.0,
        "others refused": statistics.fmean(others) if others else 0.0,
    }


def score_confidence(page: GoldPage, result: Result) -> tuple[float, float] | None:
    """The confidence and the F1 of the body; None when either is unknown."""
    body = _score_body(page, result)
    if body is None or result.output.confidence is None:
        return None
    return result.output.confidence, body.counts.f1


SURE: Final = 0.9
"""A confidence from here on promises an F1 of as much."""


def _summarize_confidence(scores: Sequence[tuple[float, float]]) -> dict[str, float]:
    sure = [f1 >= SURE for confidence, f1 in scores if confidence >= SURE]
    return {
        "right when sure": statistics.fmean(sure) if sure else 0.0,
        "share sure": len(sure) / len(scores),
    }


def _score_time(_page: GoldPage, result: Result) -> Result:
    return result


def _summarize_time(scores: Sequence[Result]) -> dict[str, float]:
    ratios = sorted(score.ratio for score in scores if score.ratio is not None)
    if not ratios:
        return {"median ratio": 0.0}
    return {
        "median ratio": statistics.median(ratios),
        "p90 ratio": ratios[len(ratios) * 9 // 10],
        "p99 ratio": ratios[len(ratios) * 99 // 100],
        "median ms": 1000 * statistics.median(score.seconds for score in scores),
        "raised": sum(bool(score.error) for score in scores),
        "of these timeouts": sum(score.error == "PageTimeout" for score in scores),
    }


BODY: Final = Measure("body", "text", _score_body, _summarize_body)
SEGMENTS: Final = Measure("segments", "text", _score_segments, _summarize_segments)
TITLE: Final = Measure("title", "title", _score_title, _mean)
AUTHORS: Final = Measure("authors F1", "authors", _score_authors, _mean)
DATE: Final = Measure("date, same day", "date", _score_day, _mean)
OFFSET: Final = Measure("date, same offset", "date", _score_offset, _mean)
INSTANT: Final = Measure("date, same instant", "date", _score_instant, _mean)
LEAD: Final = Measure("lead", "lead", _score_lead, _mean)
CAPTIONS: Final = Measure("captions F1", "captions", _score_captions, _mean)
CREDITS: Final = Measure("credits F1", "credits", _score_credits, _mean)
TAGS: Final = Measure("tags F1", "tags", _score_tags, _mean)
LEAD_IMAGE: Final = Measure("lead image", "lead_image", _score_image, _mean)
PAGE_TYPE: Final = Measure("is_article", "is_article", _score_type, _summarize_type)
CONFIDENCE: Final = Measure("confidence", "confidence", score_confidence, _summarize_confidence)
TIME: Final = Measure("time", "text", _score_time, _summarize_time)
