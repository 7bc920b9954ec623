"""Selectors that an element could be found by again, and how long each is likely to last."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from lxml import etree

BUILT_PREFIXES: Final = frozenset(
    "css sc jsx jss emotion svelte astro chakra makestyles style styled tw mui ng ember react"
    " vue".split()
)
"""Words before a dash that style tools write into names (`css-1a2b3c`, `sc-bdVaJa`)."""
STORY_WORDS: Final = (
    "article", "story", "body", "content", "text", "post", "entry", "copy", "artikel", "noticia",
    "nota", "texte", "contenu", "cuerpo", "corpo", "inhalt", "tekst", "news", "detail",
)  # fmt: skip
"""Words that an editor gives to the element around a story."""
ATTRIBUTES: Final = (
    "itemprop", "property", "role", "data-component", "data-testid", "data-test-id", "data-qa",
    "data-type", "data-block", "data-module", "data-name", "data-ui", "data-gu-name", "data-role",
)  # fmt: skip
"""Attributes whose values say what an element is."""

_VOWELS: Final = frozenset("aeiouyAEIOUY")
_MOST_CLASSES: Final = 8


class Named(NamedTuple):
    """A selector for one element, and its rank."""

    css: str
    rank: int
    """0 is most stable: microdata, 1 an id or a class that speaks of a story or a data attribute,
    2 another class, 3 the stable part of a built class, 4 a bare element."""


def iter_names(element: etree._Element) -> Iterator[Named]:
    """Selectors of one compound that match the element."""
    tag = str(element.tag)
    if not tag.replace("-", "").isalnum():
        return
    for name in ATTRIBUTES:
        value = element.get(name)
        if value and is_stable(value):
            yield Named(f"{tag}[{name}='{value}']", 0 if name == "itemprop" else 1)
    label = element.get("id")
    if label and is_stable(label):
        yield Named(f"{tag}#{label}", 1)
    for word in (element.get("class") or "").split()[:_MOST_CLASSES]:
        if is_stable(word):
            yield Named(f"{tag}.{word}", 1 if _speaks(word) else 2)
        elif stem := stable_stem(word):
            yield Named(f"{tag}[class*='{stem}']", 3)
    if tag in ("article", "main"):
        yield Named(tag, 4)


def _speaks(word: str) -> bool:
    low = word.lower()
    return any(story in low for story in STORY_WORDS)


@lru_cache(maxsize=4096)
def is_stable(name: str) -> bool:
    """False for a name that a tool built, that has a number in it, or that is no plain CSS name.

    >>> [is_stable(name) for name in ("article__body", "css-1a2b3c", "sc-bdVaJa", "post-12345")]
    [True, False, False, False]
    """
    plain = name.replace("-", "").replace("_", "")
    if not (plain.isascii() and plain.isalnum()) or not 2 <= len(name) <= 40:
        return False
    if not (name[0].isalpha() and name[0].isascii()):
        return False
    if any("0" <= character <= "9" for character in name):
        return False
    segments = [segment for segment in name.replace("_", "-").split("-") if segment]
    if len(segments) > 1 and segments[0].lower() in BUILT_PREFIXES:
        return False
    return not any(map(_is_hash, segments))


def _is_hash(segment: str) -> bool:
    """Letters in no order of a language: a word without a vowel, or capitals inside words.

    "articleBody" is two words; "bdVaJa" and "zgUvl" are none.
    """
    cuts = [
        at
        for at, (before, after) in enumerate(pairwise(segment), 1)
        if before.islower() and after.isupper()
    ]
    words = [segment[start:end] for start, end in pairwise([0, *cuts, len(segment)])]
    if len(words) == 1:
        return len(segment) >= 5 and _VOWELS.isdisjoint(segment)
    return any(len(word) < 3 or _VOWELS.isdisjoint(word) for word in words)


def stable_stem(name: str) -> str:
    """The part of a built name that its author wrote (`ArticleBody_` of `ArticleBody_box__3xK2f`).

    Empty when there is none of six letters that speaks of a story: `leading-` is a size.
    """
    for separator in ("__", "_", "-"):
        head = name.partition(separator)[0]
        if len(head) >= 6 and head != name and is_stable(head) and _speaks(head):
            return head + separator
    return ""
