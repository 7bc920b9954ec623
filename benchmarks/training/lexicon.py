"""Learns which words of class names and of short blocks speak for or against body."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import log
from typing import Final, TypeAlias

import numpy as np

from benchmarks.training.pages import TrainingPage
from newsclean.scoring.features import MAX_LABEL_WORDS, first_words
from newsclean.scoring.weights import Lexicon
from newsclean.scoring.words import Evidence, split_marks

Votes: TypeAlias = "dict[str, list[float]]"
"""For each word, how much speaks for body and against."""

MIN_DOMAINS: Final = 8
"""A word seen on fewer sites is a fact about a site."""

PRIOR: Final = 2.0
"""Pages' worth of doubt: pulls rare words towards no evidence."""

MAX_ODDS: Final = 4.0
MIN_ODDS: Final = 0.3
"""Words that say less are left out."""

MIXED: Final = (0.15, 0.6)
"""An element whose share of body text lies between says nothing about its words."""


class _Tally:
    """For each word: how many pages speak for body and against, and on how many sites."""

    def __init__(self) -> None:
        self.counts: dict[str, list[float]] = {}
        self.domains: dict[str, set[str]] = {}

    def add_page(self, domain: str, votes: Votes) -> None:
        """Each page has one vote for a word, split by what its elements say."""
        for word, (good, bad) in votes.items():
            counts = self.counts.setdefault(word, [0.0, 0.0])
            counts[0] += good / (good + bad)
            counts[1] += bad / (good + bad)
            self.domains.setdefault(word, set()).add(domain)

    def odds(self) -> dict[str, float]:
        """Log-odds against the average word."""
        good = sum(counts[0] for counts in self.counts.values())
        bad = sum(counts[1] for counts in self.counts.values())
        rate = good / max(1.0, good + bad)
        base = log(rate / (1.0 - rate))
        table = {}
        for word, (yes, no) in sorted(self.counts.items()):
            if len(self.domains[word]) < MIN_DOMAINS:
                continue
            value = log((yes + PRIOR * rate) / (no + PRIOR * (1.0 - rate))) - base
            if abs(value) >= MIN_ODDS:
                table[word] = round(max(-MAX_ODDS, min(MAX_ODDS, value)), 2)
        return table


def learn_lexicon(pages: Iterable[TrainingPage]) -> Lexicon:
    """The word tables of some pages.

    Pages with snippets only have no full labels to learn from, copies no words of their own.
    """
    marks, words = _Tally(), _Tally()
    for page in pages:
        if page.kind != "segments" and not page.is_copy:
            of_marks, of_words = _votes(page)
            marks.add_page(page.domain, of_marks)
            words.add_page(page.domain, of_words)
    return Lexicon(Evidence(marks.odds()), Evidence(words.odds()))


@cache
def _votes(page: TrainingPage) -> tuple[Votes, Votes]:
    """Read once: a page takes part in thirty tables, and this is what takes time."""
    return _mark_votes(page), _word_votes(page)


def _mark_votes(page: TrainingPage) -> Votes:
    known = page.weights > 0
    sizes = np.array([len(block.text) for block in page.page.blocks], dtype=float) * known
    good = np.concatenate([[0.0], np.cumsum(sizes * page.body)])
    every = np.concatenate([[0.0], np.cumsum(sizes)])
    votes: Votes = {}
    for container in page.page.containers:
        size = every[container.last] - every[container.first]
        if not container.marks or size <= 0:
            continue
        share = float((good[container.last] - good[container.first]) / size)
        if MIXED[0] < share < MIXED[1]:
            continue
        weight = min(1.0, 2.0 * float(size / every[-1]) ** 0.5)
        for word in split_marks(container.marks):
            vote = votes.setdefault(word, [0.0, 0.0])
            vote[0] += weight * share
            vote[1] += weight * (1.0 - share)
    return votes


def _word_votes(page: TrainingPage) -> Votes:
    votes: Votes = {}
    for block, body, weight in zip(page.page.blocks, page.body, page.weights, strict=True):
        if weight <= 0 or block.text.count(" ") >= MAX_LABEL_WORDS:
            continue
        for word in set(first_words(block.text)):
            votes.setdefault(word, [0.0, 0.0])[0 if body else 1] += 1.0
    return votes
