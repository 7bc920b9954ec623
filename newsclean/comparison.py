"""An article's text against another text: a peer's output, or a text made by hand.

Runs of words that both have are matched first, in the longest order they share (the idea of
patience diff), and only the gaps between them go through difflib. So the cost is that of the
words, whatever the texts are: difflib alone is quadratic and worse.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from newsclean import render
from newsclean.api import extract
from newsclean.article import Article
from newsclean.errors import InputError
from newsclean.render.diff import Part
from newsclean.render.words import Word, split_words

_RUN: Final = 4
"""Words of a run that anchors the match. Single words meet by chance; four in a row hardly ever
do, which is why texts are compared by 4-grams as well."""

_MAX_GAP: Final = 300
"""Words on each side of a gap that difflib looks into; a larger one counts as different."""

_MAX_WORK: Final = 20 * _MAX_GAP**3
"""Steps of difflib in one comparison. It looks at pairs of words, at most once for each word that
matches; texts made to be slow take a sixth of that, a gap of 300 words then a third of a second."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts word by word. Print it, or show it in a notebook."""

    parts: tuple[Part, ...] = field(default=(), repr=False)
    """The texts in order; `kind` is `"both"`, `"article"` (only there) or `"other"`."""
    same: int = 0
    """Words that stand in both, in the same order."""
    only_article: int = 0
    """Words that the other text does not have."""
    only_other: int = 0
    """Words that the article does not have."""

    @property
    def precision(self) -> float:
        """Share of the article's words that the other text has, 0..1; 1 for an empty article."""
        words = self.same + self.only_article
        return self.same / words if words else 1.0

    @property
    def recall(self) -> float:
        """Share of the other text's words that the article has, 0..1; 1 when there are none."""
        words = self.same + self.only_other
        return self.same / words if words else 1.0

    @property
    def f1(self) -> float:
        """Twice the common words by all words, 0..1; 1 for two empty texts."""
        words = 2 * self.same + self.only_article + self.only_other
        return 2 * self.same / words if words else 1.0

    def __str__(self) -> str:
        """The counts, then the text: `{+only in the article+}`, `[-only in the other-]`."""
        return render.comparison_text(self)

    def _repr_html_(self) -> str:
        """The same in colours, safe and self-contained."""
        return render.comparison_html(self)


def compare(page: object, other: str | Article, *, url: str | None = None) -> Comparison:
    """Compare the text of `page` with `other`, word by word; white space does not count.

    `page` is an `Article`, or what `extract` takes (then `url` is used as there). `other` is a
    text, as another extractor gives it, or an `Article`. Languages without spaces are compared
    by character. Raises the errors of `extract`, and `InputError` when `other` is neither.
    """
    article = page if isinstance(page, Article) else extract(page, url=url)
    text = other.text if isinstance(other, Article) else other
    if not isinstance(text, str):
        raise InputError(f"expected a text or an Article, got {type(other).__name__}")
    mine, theirs = split_words(article.text), split_words(text)
    parts = tuple(_parts(mine, theirs))
    same = sum(part.words for part in parts if part.kind == "both")
    return Comparison(parts, same, len(mine) - same, len(theirs) - same)


class _Match(NamedTuple):
    """Words `at` of the article and `other` of the other text, and the `size - 1` after them."""

    at: int
    other: int
    size: int


def _parts(mine: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Part]:
    at = other = 0
    end = _Match(len(mine), len(theirs), 0)
    for match in (*_matches([w.text for w in mine], [w.text for w in theirs]), end):
        if match.other > other:
            yield Part.of("other", theirs[other : match.other])
        if match.at > at:
            yield Part.of("article", mine[at : match.at])
        if match.size:
            yield Part.of("both", mine[match.at : match.at + match.size])
        at, other = match.at + match.size, match.other + match.size


def _matches(mine: Sequence[str], theirs: Sequence[str]) -> list[_Match]:
    """What both have, in order, adjoining matches as one."""
    joined: list[_Match] = []
    for match in _all_matches(mine, theirs):
        last = joined[-1] if joined else None
        if last and (last.at + last.size, last.other + last.size) == (match.at, match.other):
            joined[-1] = last._replace(size=last.size + match.size)
        else:
            joined.append(match)
    return joined


def _all_matches(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Match]:
    work = _MAX_WORK
    at = other = 0
    for anchor in (*_anchors(mine, theirs), _Match(len(mine), len(theirs), 0)):
        gap, other_gap = mine[at : anchor.at], theirs[other : anchor.other]
        needed = len(gap) * len(other_gap) * min(len(gap), len(other_gap))
        if needed <= min(work, _MAX_GAP**3):
            work -= needed
            yield from _gap_matches(gap, other_gap, at, other)
        if anchor.size:
            yield anchor
        at, other = anchor.at + anchor.size, anchor.other + anchor.size


def _gap_matches(
    mine: Sequence[str], theirs: Sequence[str], at: int, other: int
) -> Iterator[_Match]:
    if mine and theirs:
        for found in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
            if found.size:
                yield _Match(at + found.a, other + found.b, found.size)


def _anchors(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Match]:
    """Runs that both have, grown to both sides as far as the words agree."""
    at = other = 0
    for start, other_start in _in_order(_first_runs(mine), _first_runs(theirs)):
        if start < at or other_start < other:
            continue  # inside what the last one grew over
        while start > at and other_start > other and mine[start - 1] == theirs[other_start - 1]:
            start, other_start = start - 1, other_start - 1
        size, most = 0, min(len(mine) - start, len(theirs) - other_start)
        while size < most and mine[start + size] == theirs[other_start + size]:
            size += 1
        yield _Match(start, other_start, size)
        at, other = start + size, other_start + size


def _first_runs(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where each run of words stands first: a text that comes twice is matched with the first."""
    place: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _RUN + 1):
        place.setdefault(tuple(words[at : at + _RUN]), at)
    return place


def _in_order(
    mine: dict[tuple[str, ...], int], theirs: dict[tuple[str, ...], int]
) -> list[tuple[int, int]]:
    """The longest rising sequence of the places of common runs (patience sorting)."""
    pairs = [(at, theirs[run]) for run, at in mine.items() if run in theirs]
    tails: list[int] = []  # the lowest last place in `theirs` of a sequence of each length
    tail_at: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(tails, place)
        before.append(tail_at[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        tail_at[length : length + 1] = [index]
    chain = []
    index = tail_at[-1] if tail_at else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
