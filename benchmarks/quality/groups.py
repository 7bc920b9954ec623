"""Kinds of pages that an average over a dataset would hide: script and language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Final

from benchmarks.quality.corpus import GoldPage
from benchmarks.quality.peers import page_language

_SCRIPTS: Final = {
    "CJK": "CJK", "HIRAGANA": "CJK", "KATAKANA": "CJK", "HANGUL": "Hangul", "LATIN": "Latin",
    "CYRILLIC": "Cyrillic", "GREEK": "Greek", "ARABIC": "Arabic", "HEBREW": "Hebrew",
    "THAI": "Thai", "MYANMAR": "Burmese", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
    "DEVANAGARI": "Indic", "BENGALI": "Indic", "GUJARATI": "Indic", "GURMUKHI": "Indic",
    "TAMIL": "Indic", "TELUGU": "Indic", "KANNADA": "Indic", "MALAYALAM": "Indic",
    "SINHALA": "Indic",
}  # fmt: skip

_LANGUAGES: Final = {
    "English": "en",
    "Germanic": "de nl da sv no nb nn is fo af fy lb yi",
    "Romance": "fr es it pt ro ca gl oc",
    "Slavic": "ru uk be bg mk sr hr bs sl cs sk pl",
    "Uralic, Baltic": "fi et hu lt lv",
    "Turkic": "tr az kk ky uz tk",
    "Semitic, Iranian": "ar he iw fa ur ku ps",
    "East Asian": "zh ja ko",
    "South, Southeast Asian": "hi bn ta te kn ml mr gu pa si ne id ms th vi my km lo tl fil",
    "African": "sw ha yo ig zu xh am so",
    "Greek": "el",
}
_GROUP_OF: Final = {code: name for name, codes in _LANGUAGES.items() for code in codes.split()}
_LETTERS: Final = re.compile(r"[^\W\d_]")


def script_of(page: GoldPage) -> str:
    """The script of most letters of the gold text, snippets or title; "unknown" without any."""
    snippets = " ".join((page.with_snippets or ())[:20])
    return _script(page.text or snippets or page.title or "")


def _script(text: str) -> str:
    letters = _LETTERS.findall(text[:2000])
    counts = Counter(_letter_script(letter) for letter in letters)
    return counts.most_common(1)[0][0] if counts else "unknown"


@lru_cache(maxsize=8192)
def _letter_script(letter: str) -> str:
    return _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "other")


@lru_cache(maxsize=4096)
def language_group(page: GoldPage) -> str:
    """Language family by the gold's language, else by `<html lang>`; "unknown" without both."""
    code = page.language or page_language(page.html) or ""
    return _GROUP_OF.get(re.split("[-_]", code.lower())[0], "other" if code else "unknown")
