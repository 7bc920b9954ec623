"""Counts of a block's text that the engine works with; no thresholds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

UNSPACED: Final = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""Scripts written without spaces, or so dense (Hangul) that lengths compare badly: Thai, Lao,
Burmese, Khmer, kana, Han, Hangul."""

UNSPACED_WEIGHT: Final = 3
"""One such character counts as three letters of an alphabet. Set by hand, so that lengths of
paragraphs compare across scripts; not tuned."""

SENTENCE_ENDS: Final = frozenset(".!?…。！？؟।۔»”\"'’)")

DIGIT: Final = re.compile("[0-9]")

DIGIT_SAMPLE: Final = 80
"""Characters looked at for digits and capitals: dates, scores and labels are short."""


class Signs(NamedTuple):
    """What a text shows of prose or of a label."""

    sentences: int
    """Sentence-like pieces: sentence ends followed by a space, and one at the very end."""
    commas: int
    digits: float
    """Share of digits in the first characters, 0..1."""
    capitals: float
    """Share of words in the first characters that begin with a capital, 0..1."""


def count_size(text: str) -> int:
    """Length in letters of an alphabet (see `UNSPACED_WEIGHT`)."""
    if text.isascii():
        return len(text)
    return len(text) + (UNSPACED_WEIGHT - 1) * len(_unspaced().findall(text))


def count_words(text: str) -> int:
    """Words that are separated by single spaces."""
    return text.count(" ") + 1


def count_signs(text: str) -> Signs:
    """The signs of one block's text."""
    # Looking for one character first is twice as fast: most texts are labels without these.
    commas = text.count(", ") if "," in text else 0
    sentences = text.count(". ") if "." in text else 0
    if "?" in text or "!" in text:
        sentences += text.count("? ") + text.count("! ")
    if not text.isascii() and _unspaced().search(text):
        commas += text.count("，") + text.count("、")
        sentences += text.count("。")
    if text[-1] in SENTENCE_ENDS:
        sentences += 1
    if len(text) > 2 * DIGIT_SAMPLE:
        return Signs(sentences, commas, 0.0, 0.0)
    head = text.lstrip()[:DIGIT_SAMPLE]  # the first line of a `pre` may be indented
    parts = head.split()
    capitals = len([part for part in parts if part[0].isupper()]) / len(parts)
    return Signs(sentences, commas, len(DIGIT.findall(head)) / len(head), capitals)


@lru_cache(maxsize=1)
def _unspaced() -> re.Pattern[str]:
    """Compiled on first use: so large a set of characters takes 2 ms."""
    return re.compile(UNSPACED)
