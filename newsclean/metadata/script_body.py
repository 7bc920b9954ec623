"""A story that only the scripts of a page hold: hydration data of Next.js, Nuxt, Arc and others.

Frameworks differ in how they nest their data. Half of them write the story as one long JSON string
of HTML or prose, so the strings are looked at, not the structure around them; the others write a
list of elements, see `script_lists`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.dom import fold_space
from newsclean.metadata.markup import read_markup
from newsclean.metadata.script_lists import iter_lists, read_values

MAX_SCRIPT: Final = 3_000_000
"""Characters of scripts that are read on one page."""

MIN_STRING: Final = 300
"""Characters; a shorter string is no story."""

MAX_CANDIDATES: Final = 4
"""Longest strings that are parsed as HTML."""

MAX_STRING: Final = 300_000

MAX_WORDS: Final = 60
"""Words of the titles that are looked for in each text."""

SAME_STORY: Final = 0.7
"""Share of the title words in the best text that another text of the same story has."""

LISTED_MORE: Final = 1.5
"""Where a page has its story in both forms, the single string is the cleaner one; a list must be so
many times as long to win."""

_STRING: Final = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
"""A JSON string; one that is not closed is the rest, or each quote in it would be tried."""

_PARAGRAPH: Final = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[.!?。！？][\"”»’]?\s|[。！？]")

STORY_TAGS: Final = frozenset({"p", "h2", "h3", "h4", "li"})

MIN_PARAGRAPHS: Final = 2
MIN_SENTENCES: Final = 3


def read_script_body(root: etree._Element, titles: Sequence[str] = ()) -> str:
    """The story in the scripts, one line for each paragraph; empty when there is none.

    The longest text that shares the words of the page's `titles`, because data also holds other
    stories. Of 81 annotated articles on pages with
    hydration data, 41 are found whole (F1 over 0.9); most others are not in it as text.
    """
    scripts = list(_scripts(root))
    strings = sorted(_candidates(scripts), key=len, reverse=True)[:MAX_CANDIDATES]
    found = [lines for lines in map(_lines, strings) if len(lines) >= MIN_STRING]
    words = _words(titles)
    whole = max(_told(found, words), key=len, default="")
    told = _told([whole, *_listed(scripts)], words)
    best = max(told, key=len)
    return whole if whole in told and len(best) <= LISTED_MORE * len(whole) else best


def _words(titles: Sequence[str]) -> list[str]:
    """The longer words of the titles, the first `MAX_WORDS` of them."""
    words = (word for title in titles for word in title.casefold().split() if len(word) > 3)
    return list(islice(dict.fromkeys(words), MAX_WORDS))


def _told(texts: Sequence[str], words: Sequence[str]) -> list[str]:
    """The texts with nearly as many of the words as the best one has."""
    folded = [text.casefold() for text in texts]
    shares = [sum(word in text for word in words) for text in folded]
    least = SAME_STORY * max(shares, default=0)
    return [text for text, share in zip(texts, shares, strict=True) if share >= least]


def _listed(scripts: Sequence[str]) -> list[str]:
    """The longest stories that are held piece by piece."""
    encoded = [text for script in scripts for text in _strings(script) if text[:1] in ("{", "[")]
    values = (value for text in (*scripts, *encoded) for value in read_values(text))
    stories = [
        "".join(map(_as_paragraph, lines)) for value in values for lines in iter_lists(value)
    ]
    longest = sorted(stories, key=len, reverse=True)[:MAX_CANDIDATES]
    return [lines for lines in map(_lines, longest) if len(lines) >= MIN_STRING]


def _as_paragraph(line: str) -> str:
    return line if line.startswith("<") and line.endswith(">") else f"<p>{line}</p>"


def _scripts(root: etree._Element) -> Iterator[str]:
    """The texts of inline scripts that can hold a story; JSON-LD is read elsewhere."""
    left = MAX_SCRIPT
    for script in root.iter("script"):
        text = script.text
        if not text or len(text) < MIN_STRING or script.get("src"):
            continue
        if len(text) > left:
            return
        left -= len(text)
        yield text


def _candidates(scripts: Sequence[str]) -> Iterator[str]:
    for text in scripts:
        for string in _strings(text):
            if _is_story(string):
                yield string
            elif '"' in string:
                yield from filter(_is_story, _strings(string))


def _strings(text: str) -> Iterator[str]:
    """The values of the long JSON strings in a text."""
    for match in _STRING.finditer(text):
        if MIN_STRING <= match.end() - match.start() <= MAX_STRING:
            try:
                value = json.loads(match[0], strict=False)
            except ValueError:
                continue
            yield str(value)


def _is_story(text: str) -> bool:
    """HTML with paragraphs, or prose: sentences, and nothing that looks like code or data."""
    if len(_PARAGRAPH.findall(text)) >= MIN_PARAGRAPHS:
        return '{"' not in text
    prose = not any(sign in text for sign in ("{", "}", "=>", "</", "://"))
    return prose and len(_SENTENCE.findall(text)) >= MIN_SENTENCES


def _lines(text: str) -> str:
    if not _PARAGRAPH.search(text):
        return "\n".join(filter(None, map(fold_space, text.splitlines())))
    # Captions and embeds sit in figures and divisions; the story in paragraphs.
    blocks = read_markup(text)
    story = [b.text for b in blocks if b.tag in STORY_TAGS and not _in_box(b.ancestors)]
    return "\n".join(story or [block.text for block in blocks])


def _in_box(ancestors: tuple[str, ...]) -> bool:
    return any(word in label for label in ancestors[:2] for word in ("figure", "caption"))
