"""The declared language, when the letters of the page do not contradict it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

import regex

from newsclean.blocks.page import Page
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.vocab.languages import SCRIPT_OF_LANGUAGE, SCRIPTS
from newsclean.vocab.meta import LANGUAGE_METAS

_TAG: Final = Pattern(
    r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.].*)?"
)
_WRONG_TAGS: Final = {"iw": "he", "in": "id", "ji": "yi", "jp": "ja", "cz": "cs", "ua": "uk",
                      "gr": "el", "dk": "da", "kr": "ko", "vn": "vi"}  # fmt: skip
"""Old codes, and country codes that pages declare as languages."""
_MOST_READINGS: Final = 100
_LETTER: Final = Pattern(r"\p{L}")
_SAMPLE_CHARS: Final = 1_000
_MOSTLY_ASCII: Final = 0.7
"""Share of ASCII from which a text is in Latin letters without counting them."""
_LEAST_LETTERS: Final = 100
_LEAST_SHARE: Final = 0.2
"""Share of letters in one of the language's scripts below which the declaration is not believed;
Japanese pages full of Latin names keep more."""


def extract_language(statements: Statements, page: Page) -> tuple[Resolved[str], tuple[str, ...]]:
    """The language tag (`"en"`, `"pt-BR"`) and warnings; None when not declared or believable."""
    readings = list(islice(_read(statements), _MOST_READINGS))
    letters = _sample(page) if readings else ""
    scripts = {_script(r.value) for r in readings}
    wrong = {script for script in scripts if not _is_believable(script, letters)}
    believed = [r for r in readings if _script(r.value) not in wrong]
    warnings = (
        () if len(believed) == len(readings) else ("language: declared one does not fit text",)
    )
    if not believed:
        return resolved(readings, None), warnings
    return resolved(readings, believed[0]), warnings


@lru_cache(maxsize=256)
def normal_tag(text: str) -> str:
    """A language tag in its usual case (`pt_br` to `pt-BR`); empty when it is not one.

    >>> normal_tag("en_us")
    'en-US'
    """
    match = _TAG.fullmatch(text.strip()[:40])
    if match is None:
        return ""
    language, script, region = match.groups()
    language = _WRONG_TAGS.get(language.lower(), language.lower())
    if language not in SCRIPT_OF_LANGUAGE:
        return ""
    parts = [language, script.title() if script else "", region.upper() if region else ""]
    return "-".join(part for part in parts if part)


def _read(statements: Statements) -> Iterator[Reading[str]]:
    if tag := normal_tag(statements.language):
        yield Reading(tag, statements.language, "html:lang")
    for item in statements.story:
        for text in node_texts(item.node, "inLanguage", limit=40):
            if tag := normal_tag(text):
                yield Reading(tag, text, f"{item.source}:inLanguage")
    for key, text in statements.meta(*LANGUAGE_METAS):
        if tag := normal_tag(text):
            yield Reading(tag, text, f"meta:{key}")


def _sample(page: Page) -> str:
    """The longest blocks of the page, at most 1 000 characters: the article if there is one."""
    longest = sorted([block.text for block in page.blocks], key=len, reverse=True)[:4]
    return " ".join([text[:300] for text in longest])[:_SAMPLE_CHARS]


def _script(tag: str) -> str:
    """The scripts that the language of a tag is written in."""
    return SCRIPT_OF_LANGUAGE.get(tag.partition("-")[0], "Latin")


def _is_believable(script: str, sample: str) -> bool:
    """False when hardly any letter of the sample is in one of the scripts of a language."""
    if len(sample) < _LEAST_LETTERS:
        return True
    if sample.isascii():
        return "Latin" in script or sum(map(str.isalpha, sample)) < _LEAST_LETTERS
    if script == "Latin" and len(sample.encode("ascii", "ignore")) > len(sample) * _MOSTLY_ASCII:
        return True
    letters = len(_LETTER.findall(sample))
    own = _letters_of(script)
    return (
        letters < _LEAST_LETTERS
        or own is None
        or (len(own.findall(sample)) >= letters * _LEAST_SHARE)
    )


@lru_cache(maxsize=64)
def _letters_of(scripts: str) -> regex.Pattern[str] | None:
    """A pattern for one letter of the named scripts; None when none of them is known."""
    ranges = "".join(
        f"{low}-{high}" for name in scripts.split() for low, high in SCRIPTS.get(name, ())
    )
    return regex.compile(rf"[[{ranges}]&&\p{{L}}]", regex.VERSION1) if ranges else None
