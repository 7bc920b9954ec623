"""Topic labels, declared or shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text, unescape
from newsclean.metadata.block_marks import has_mark, has_word
from newsclean.metadata.microdata import bounded_text, iter_inside
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted, rank_source, resolved
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.model import Block, Span
from newsclean.vocab.field_words import ALL_TAGS, TAG_LABELS, TAG_MARKS, TAG_PATHS
from newsclean.vocab.meta import SECTION_METAS, TAG_METAS
from newsclean.vocab.trust import TAG_TRUST

MAX_TAGS: Final = 50
MAX_TAG_CHARS: Final = 80

_BELOW: Final = 40
"""Blocks below the body in which labels are looked for."""
_LINE_CHARS: Final = 400
_SHOWN_CHARS: Final = 50
_LABEL_CHARS: Final = 60
_LINKED: Final = 0.5
"""Share of links in a line of labels, after the words that open it."""
_GAP: Final = 2
"""Blocks without a label that may stand between two of one list."""

_SPLIT: Final = Pattern(r"\s*[,;،、，|]\s*")
_SPACED: Final = Pattern(r"(?:[\p{Han}\p{Kana}\p{Hangul}\w]+ ){3,}\S+")
_NO_LABEL: Final = Pattern(
    r"[0-9a-f]{8}-[0-9a-f-]{27}|\d|\d{4,}|[\w-]+(?:\.[\w-]+)+|https?:.*|[A-Za-z-]+:\S.*|NLP .*"
    r"|.*[{}<>=].*|[a-z0-9]+(?:_[a-z0-9]+)+"
)
"""Identifiers, hosts, key:value pairs and machine labels that publishing systems leave there."""

_NUMBERED: Final = Pattern(r"\(\d{1,2}\)\s*")
_HEADINGS: Final = frozenset({"h1", "h2", "h3"})

Tags = tuple[str, ...]


def extract_tags(
    statements: Statements,
    page: Page,
    place: Place,
    *,
    sites: frozenset[str] = frozenset(),
    authors: frozenset[str] = frozenset(),
) -> Resolved[Tags]:
    """The labels in page order without repetitions; None when the page gives none.

    `sites` are the folded names of the site, which are no labels; `authors` are those of the
    authors: a list of nobody else is not one of topics.
    """
    readings = [
        Reading(tags, "; ".join(tags), source)
        for source, texts in _read(statements)
        if (tags := _clean(texts, sites)) and not {fold_title(tag) for tag in tags} <= authors
    ]
    single = any(len(reading.value) == 1 for reading in readings)
    sections = _sections(statements) if single else set()
    good = [reading for reading in readings if not _is_mere_section(reading.value, sections)]
    weak = rank_source("shown:list", TAG_TRUST)
    if all(rank_source(reading.source, TAG_TRUST) > weak for reading in good):
        tags = _clean(_shown(page, place), sites)
        if tags:
            source = "shown:list" if len(tags) > 1 else "shown:one"
            good.append(Reading(tags, "; ".join(tags), source))
            readings.append(good[-1])
    best = pick_trusted(good or readings, TAG_TRUST).value
    chosen = next((reading for reading in readings if reading.value is best), None)
    return resolved(readings, chosen)


def _sections(statements: Statements) -> set[str]:
    """The declared sections, folded."""
    texts = [text for _, text in statements.meta(*SECTION_METAS)]
    for item in statements.story:
        texts += node_texts(item.node, "articleSection", limit=200)
    return {fold_title(text) for text in texts}


def _is_mere_section(tags: Tags, sections: set[str]) -> bool:
    """True for one label that is the section: some systems copy it there."""
    return len(tags) == 1 and fold_title(tags[0]) in sections


def _read(statements: Statements) -> Iterator[tuple[str, Sequence[str]]]:
    for item in statements.story:
        for key in ("keywords", "about"):
            texts = list(node_texts(item.node, key, limit=4000))
            if texts:
                yield f"{item.source}:{key}", texts
    for key in TAG_METAS:
        texts = list(statements.metas.get(key, ()))
        if texts:
            yield f"meta:{key}", texts


def _clean(texts: Sequence[str], sites: frozenset[str]) -> Tags:
    """One label per text when there are several texts, else the text split at commas."""
    parts: Sequence[str] = [unescape(raw) for raw in texts]
    if len(parts) == 1 or all("," in part for part in parts):
        parts = [tag for part in parts for tag in _SPLIT.split(part[:4000])]
    if len(parts) == 1 and parts[0][:1] > "\u2e80" and _SPACED.fullmatch(parts[0][:500]):
        parts = parts[0].split()
    seen: dict[str, str] = {}
    for part in parts[: 2 * MAX_TAGS]:
        tag = clean_text(part, limit=MAX_TAG_CHARS + 1).strip(" #\"'-").removeprefix("Category: ")
        if tag[:1] == "(":
            tag = _NUMBERED.sub("", tag, count=1)
        folded = fold_title(tag)
        if (
            0 < len(folded) <= MAX_TAG_CHARS
            and folded not in sites
            and folded not in ALL_TAGS
            and not _NO_LABEL.fullmatch(tag)
        ):
            seen.setdefault(folded, tag)
    return tuple(seen.values())[:MAX_TAGS]


def _shown(page: Page, place: Place) -> list[str]:
    """The longest list of links to topic pages from the headline to below the body."""
    if place.first < 0:
        return []
    groups: list[_Group] = []
    before = ""
    for block in page.blocks[max(place.title, 0) : place.last + _BELOW]:
        if not block.link_chars or len(block.text) > _LINE_CHARS:
            before = block.text if len(block.text) <= _LABEL_CHARS else ""
            continue
        labels, sure = _labels(page, block, before)
        last = groups[-1] if groups else None
        if labels and last and block.index - last.end <= _GAP and block.tag == last.tag:
            last.labels.extend(labels)
            groups[-1] = last._replace(end=block.index, sure=max(last.sure, sure))
        elif labels:
            groups.append(_Group(block.tag, block.index, labels, sure))
    groups = [group for group in groups if group.sure or len(group.labels) > 1]
    best = max(groups, key=lambda group: (group.sure, len(set(group.labels))), default=None)
    return best.labels if best else _marked(page, place)


def _marked(page: Page, place: Place) -> list[str]:
    """The links that say they are tags (`rel=tag`), in a line about more ("posted in ... by ...").

    WordPress also marks its sections so, with one more word.
    """
    for index in range(max(place.title, 0), min(place.last + _BELOW, len(page.blocks))):
        block = page.blocks[index]
        if block.link_chars and len(block.text) <= _LINE_CHARS:
            links = islice(iter_inside(page.owners[index], "a"), MAX_TAGS)
            marked = [link for link in links if link.get("rel") == "tag"]
            labels = [clean_text(bounded_text(link, 100), limit=_SHOWN_CHARS) for link in marked]
            if labels:
                return [label for label in labels if label]
    return []


class _Group(NamedTuple):
    """A list of labels in neighbouring blocks of one tag."""

    tag: str
    end: int
    labels: list[str]
    sure: int
    """2 when class words call it a list of topics, 1 when a line above does, 0 when only the
    addresses do."""


def _labels(page: Page, block: Block, before: str) -> tuple[list[str], int]:
    """The texts of a block's links when they lead to topics and make up most of it.

    `before` is the last short text without links, which may announce them.
    """
    if block.link_chars < (len(block.text) - _LABEL_CHARS) * _LINKED or block.tag in _HEADINGS:
        return [], 0
    links = [span for span in block.spans if span.kind == "link"]
    if not links:
        return [], 0
    opening = block.text[: links[0].start]
    if block.link_chars < (len(block.text) - len(opening)) * _LINKED:
        return [], 0
    texts = [block.text[span.start : span.end].strip() for span in links]
    if max(map(len, texts)) > _SHOWN_CHARS:
        return [], 0
    if has_mark(page, block.index, _names_tags, 3):
        return texts, 2
    topical = _all_topics(links)
    # "More on this: ..." with one link leads to a story.
    labelled = opening and (topical or len(links) > 1)
    if labelled and has_word(opening[:_LABEL_CHARS].casefold(), TAG_LABELS):
        return texts, 2
    if before and has_word(before.casefold(), TAG_LABELS):
        return texts, 2 if topical else 1
    return (texts, 0) if topical else ([], 0)


@lru_cache(maxsize=4096)
def _names_tags(marks: str) -> bool:
    return has_word(marks.lower(), TAG_MARKS)


def _all_topics(links: Sequence[Span]) -> bool:
    return all(_names_topic(span.href or "") for span in links)


@lru_cache(maxsize=256)
def _names_topic(href: str) -> bool:
    """Cached: a link can stay open over many blocks."""
    return has_word(href[:300].lower(), TAG_PATHS)
