r"""The metrics, on plain values: no page, no extractor, no file.

The body metric is that of scrapinghub's article-extraction-benchmark (`evaluate.py`), so that
figures can be compared with those published there. Its one change: a character of a script
that is written without spaces is a token of its own, because `\w+` makes one token of a whole
Chinese sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import unquote, urlsplit

SHINGLE: Final = 4
"""Tokens per shingle, as in the public benchmark."""

BAD_PAGE: Final = 0.5
"""A page whose F1 is below this has failed as a whole."""

# Kana, bopomofo, Han with its extensions and compatibility forms, Thai, Burmese with its
# extensions. Hangul is written with spaces and stays in words.
_UNSPACED: Final = (
    "\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
    "\u0e01-\u0e3a\u0e40-\u0e4e\u1000-\u1049\u1050-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"
)
_TOKEN: Final = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_NON_WORD: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives and false negatives; fractions of one page or counts."""

    tp: float
    fp: float
    fn: float

    @property
    def precision(self) -> float:
        """Nothing wrong and nothing missed is 1 (as in the public benchmark), else tp/(tp+fp)."""
        if self.fp == self.fn == 0:
            return 1.0
        return self.tp / (self.tp + self.fp) if self.tp else 0.0

    @property
    def recall(self) -> float:
        """Nothing wrong and nothing missed is 1 (as in the public benchmark), else tp/(tp+fn)."""
        if self.fp == self.fn == 0:
            return 1.0
        return self.tp / (self.tp + self.fn) if self.tp else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class BodySummary:
    """The body metric over pages."""

    pages: int
    precision: float
    """Mean over pages, so that a long page weighs as much as a short one."""
    recall: float
    f1: float
    """Harmonic mean of the two means."""
    exact: float
    """Share of pages whose tokens are identical to the gold's."""
    bad: int
    """Pages with F1 < 0.5."""


@dataclass(frozen=True, slots=True)
class BodyScore:
    """The body metric of one page."""

    counts: Counts
    """Normalised to sum 1; all zero when both texts are empty."""
    exact: bool


def harmonic(first: float, second: float) -> float:
    """Harmonic mean; 0 when both are 0."""
    return 2 * first * second / (first + second) if first + second else 0.0


def tokens(text: str) -> list[str]:
    """Runs of word characters, and each Chinese, Japanese, Thai or Burmese character alone."""
    return _TOKEN.findall(text)


def shingles(words: Sequence[str], size: int = SHINGLE) -> Counter[tuple[str, ...]]:
    """All runs of `size` tokens, counted.

    A text shorter than that is one shingle of what is there; an empty text has none.
    """
    if not words:
        return Counter()
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def score_body(gold: str, text: str) -> BodyScore:
    """Compare one text with its gold.

    Two empty texts agree: no counts, precision and recall 1, exact. An empty text for a gold
    that is not empty has precision and recall 0, and so has the reverse.
    """
    gold_words, words = tokens(gold), tokens(text)
    true, found = shingles(gold_words), shingles(words)
    tp = float((true & found).total())
    counts = Counts(tp, found.total() - tp, true.total() - tp)
    total = counts.tp + counts.fp + counts.fn
    if total:
        counts = Counts(counts.tp / total, counts.fp / total, counts.fn / total)
    return BodyScore(counts, gold_words == words)


def summarize_body(scores: Sequence[BodyScore]) -> BodySummary:
    """The public benchmark's averages, over at least one page."""
    pages = len(scores)
    precision = sum(score.counts.precision for score in scores) / pages
    recall = sum(score.counts.recall for score in scores) / pages
    return BodySummary(
        pages=pages,
        precision=precision,
        recall=recall,
        f1=harmonic(precision, recall),
        exact=sum(score.exact for score in scores) / pages,
        bad=sum(score.counts.f1 < BAD_PAGE for score in scores),
    )


def join_lead(lead: str | None, text: str) -> str:
    """`text` with `lead` before it, unless it already begins with it (words compared)."""
    words = tokens(lead or "")
    if not words or tokens(text)[: len(words)] == words:
        return text
    return f"{lead}\n\n{text}"


def score_segments(text: str, wanted: Iterable[str], unwanted: Iterable[str]) -> Counts:
    """Snippets in `text`, white space folded: wanted ones found, unwanted found, wanted missed."""
    folded = fold_space(text)
    hits = [fold_space(snippet) in folded for snippet in wanted]
    alarms = sum(fold_space(snippet) in folded for snippet in unwanted)
    return Counts(sum(hits), alarms, len(hits) - sum(hits))


def add_counts(parts: Iterable[Counts]) -> Counts:
    """The sum of counts, for figures over all snippets instead of over pages."""
    tp = fp = fn = 0.0
    for part in parts:
        tp, fp, fn = tp + part.tp, fp + part.fp, fn + part.fn
    return Counts(tp, fp, fn)


def fold_space(text: str) -> str:
    """White space folded to single spaces."""
    return " ".join(text.split())


def fold_words(text: str) -> str:
    """Lower case, with every run of non-word characters (and underscores) as one space."""
    return _NON_WORD.sub(" ", text.lower()).strip()


def same_text(gold: str, text: str | None) -> bool:
    """Equal after `fold_words`; None and "" are never right."""
    return bool(text) and fold_words(gold) == fold_words(text or "")


def set_counts(gold: Iterable[str], found: Iterable[str]) -> Counts:
    """Two sets of texts compared after `fold_words`; their `f1` is 1 when both are empty."""
    true = {fold_words(text) for text in gold} - {""}
    mine = {fold_words(text) for text in found} - {""}
    return Counts(len(true & mine), len(mine - true), len(true - mine))


def parse_date(value: str | None) -> datetime | None:
    """An ISO 8601 date or time (a space or T between them), or None when it is not one."""
    try:
        return datetime.fromisoformat((value or "").strip())
    except ValueError:
        return None


def same_day(gold: datetime, found: datetime | None) -> bool:
    """The same calendar day, as printed or in the offset of the gold.

    Some golds give in UTC what the page prints in local time, so an aware `found` may also be
    moved to the gold's offset first.
    """
    if found is None:
        return False
    if found.date() == gold.date():
        return True
    return bool(gold.tzinfo and found.tzinfo) and found.astimezone(gold.tzinfo).date() == (
        gold.date()
    )


def same_offset(gold: datetime, found: datetime | None) -> bool:
    """`found` is aware and has the offset of an aware `gold`."""
    return found is not None and found.tzinfo is not None and found.utcoffset() == gold.utcoffset()


def same_instant(gold: datetime, found: datetime | None) -> bool:
    """Both aware and less than a minute apart."""
    if found is None or found.tzinfo is None or gold.tzinfo is None:
        return False
    return abs((found - gold).total_seconds()) < 60


_EXTENSIONS: Final = re.compile(r"(?:\.(?:jpe?g|png|webp|avif|gif))+$")
# words of a file name that say how large the picture is: 640x480, m400x267, w640, 640px,
# r1.78 (the ratio), fpx45 (the focal point)
_SIZE_WORD: Final = re.compile(
    r"(?:[a-z]?\d{1,4}[a-z])?[a-z]?\d{1,4}x\d{1,4}(?:o\d+x\d+)?"
    r"|[wh]\d{1,4}|\d{2,4}(?:w|h|px)|r\d(?:\.\d+)?|fp[xy]\d+|scaled"
)
_NAME_WORD: Final = re.compile(r"r\d\.\d+|[^\W_]+")


def image_key(url: str) -> tuple[str, ...]:
    """What names the picture in `url`; empty when there is nothing.

    The words of the last part of the path that is not a size, without query, extension and
    the words that give a size.
    """
    try:
        path = unquote(urlsplit(url).path).lower()
    except ValueError:  # `http://[`
        return ()
    for part in reversed(path.split("/")):
        words = _NAME_WORD.findall(_EXTENSIONS.sub("", part))
        named = tuple(word for word in words if not _SIZE_WORD.fullmatch(word))
        if named:
            return named
    return ()


def same_image(gold: Collection[str], found: str | None) -> bool:
    """`found` is the same file as one of `gold`, whatever the host and the size parameters."""
    key = image_key(found or "")
    return bool(key) and any(image_key(url) == key for url in gold)
