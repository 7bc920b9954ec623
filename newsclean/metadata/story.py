"""Which node of the structured data describes the article of this page.

Pages also declare related stories, the video above the text, or the whole home page; a wrong
choice here would make title, authors and dates wrong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from newsclean.metadata.nodes import Item, Node, node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.vocab.schema_types import ARTICLE_TYPES, ASIDE_KEYS, OTHER_STORY_TYPES

MAX_SURE: Final = 20
"""Nodes that agree with the page and are read; real pages repeat the story two or three times."""

MAX_TITLES: Final = 10
MAX_HEADLINES: Final = 10
"""Different titles of a page, and headlines of a node, that are compared: each with each."""

_NON_WORD: Final = Pattern(r"[\W_]+")
_ASCII_SIGNS: Final = {code: " " for code in range(128) if not chr(code).isalnum()}
"""The same signs of ASCII, for a faster way to fold most titles."""
_TELLING: Final = frozenset({"headline", "name", "author", "datePublished", "articleBody"})
"""A node with none of these says nothing of a story and must not hide one that does."""
_CARDS: Final = 3
"""Marked-up articles of which none agrees with the page: the cards of other stories."""
_LEAST_TITLE: Final = 15
"""Folded characters from which one title inside another is more than chance."""


@lru_cache(maxsize=2048)
def fold_title(text: str) -> str:
    """Case and punctuation folded, for comparing titles (at most 500 characters).

    >>> fold_title("Storm: “Hits” coast!")
    'storm hits coast'
    """
    text = text[:500]
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_SIGNS).split())
    return _NON_WORD.sub(" ", text.casefold()).strip()


def titles_agree(first: str, second: str) -> bool:
    """True when two folded titles are equal or the shorter one is a real part of the other."""
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    return short == long or (len(short) >= _LEAST_TITLE and short in long)


def share_words(first: str, second: str) -> float:
    """Words that two folded titles have in common, as a share of the longer one's; 0..1.

    0 when it may be chance: short words do not count, and one word only in a title of two.
    """
    words, others = set(first.split()), set(second.split())
    common = sum(1 for word in words & others if len(word) > 3 or word > "\u2e80")
    if common < 2 and (not common or 2 * common < min(len(words), len(others))):
        return 0.0
    return common / max(len(words), len(others))


def select_story(
    items: Sequence[Item], *, titles: Iterable[str], urls: Iterable[str]
) -> tuple[Item, ...]:
    """The nodes about the page's own article, best first; empty when there is none.

    A node counts when its headline is one of the page's `titles` or its address is one of its
    `urls`. When no article node does, the first outermost one that tells anything is taken. Nodes
    of other kinds (`WebPage`, `VideoObject`) follow the articles, so that they only fill gaps.
    """
    folded = [title for title in dict.fromkeys(map(fold_title, titles)) if title][:MAX_TITLES]
    addresses = {_fold_url(url) for url in urls} - {""}
    ranked: list[tuple[int, int, Item]] = []
    for order, item in enumerate(items):
        kind = _kind_rank(item)
        if kind is None:
            continue
        agrees = _agrees(item.node, folded, addresses)
        aside = item.key.lower() in ASIDE_KEYS
        if agrees or not aside:
            ranked.append((kind + (0 if agrees else 2) + item.depth // 8, order, item))
    ranked.sort(key=lambda entry: entry[:2])
    sure = [entry for entry in ranked if entry[0] in (0, 1)][:MAX_SURE]
    articles = [entry for entry in ranked if entry[0] == 2 and not sure]
    articles = [entry for entry in articles if not _TELLING.isdisjoint(entry[2].node)] or articles
    if len(articles) >= _CARDS and all(item.source != "json-ld" for _, _, item in articles):
        articles = []
    others = [entry for entry in ranked if entry[0] >= 10]
    return tuple(item for _, _, item in [*sure, *articles[:1], *others[:3]])


def _kind_rank(item: Item) -> int | None:
    types = item.types
    if types & ARTICLE_TYPES:
        return 0
    if types & OTHER_STORY_TYPES or (not types and item.source != "json-ld"):
        return 10
    return None


def _agrees(node: Node, titles: Sequence[str], addresses: set[str]) -> bool:
    for text in islice(node_texts(node, "headline", "name", limit=500), MAX_HEADLINES):
        folded = fold_title(text)
        if any(titles_agree(folded, title) for title in titles):
            return True
    stated = [*node_texts(node, "url"), *node_texts(node, "@id")]
    page = node.get("mainEntityOfPage")
    if isinstance(page, dict):
        stated += [*node_texts(page, "@id"), *node_texts(page, "url")]
    else:
        stated += node_texts(node, "mainEntityOfPage")
    return any(_fold_url(url) in addresses for url in stated)


def _fold_url(url: str) -> str:
    """An address without scheme, query, fragment and final slash."""
    bare = url[:2000].partition("://")[2] or url[:2000]
    return bare.partition("#")[0].partition("?")[0].rstrip("/").removeprefix("www.").lower()
