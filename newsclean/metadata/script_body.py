"""A story that only the scripts of a page hold: hydration data of Next.js, Nuxt, Arc and others.

Frameworks differ in how they nest their data, but all of them write the story as long JSON
strings of HTML or prose. So the strings are looked at, not the structure around them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from newsclean.blocks import segment
from newsclean.dom import fold_space, parse_document

MAX_SCRIPT: Final = 3_000_000
"""Characters of scripts that are read on one page."""

MIN_STRING: Final = 300
"""Characters; a shorter string is no story."""

MAX_CANDIDATES: Final = 4
"""Longest strings that are parsed as HTML."""

MAX_STRING: Final = 300_000

_STRING: Final = re.compile(r'"((?:[^"\\]++|\\.)*+)"', re.DOTALL)
_PARAGRAPH: Final = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[.!?。！？][\"”»’]?\s|[。！？]")

STORY_TAGS: Final = frozenset({"p", "h2", "h3", "h4", "li"})

MIN_PARAGRAPHS: Final = 2
MIN_SENTENCES: Final = 3


def read_script_body(root: etree._Element) -> str:
    """The longest story in the scripts, one line for each paragraph; empty when there is none."""
    best = ""
    for text in sorted(_candidates(root), key=len, reverse=True)[:MAX_CANDIDATES]:
        lines = _lines(text)
        if len(lines) > len(best):
            best = lines
    return best if len(best) >= MIN_STRING else ""


def _candidates(root: etree._Element) -> Iterator[str]:
    left = MAX_SCRIPT
    for script in root.iter("script"):
        text = script.text
        if not text or len(text) < MIN_STRING or script.get("src"):
            continue
        if len(text) > left:
            return
        left -= len(text)
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
    root = parse_document(text).root
    if root is None:
        return ""
    # Captions and embeds sit in figures and divisions; the story in paragraphs.
    blocks = segment(root).blocks
    story = [b.text for b in blocks if b.tag in STORY_TAGS and not _in_box(b.ancestors)]
    return "\n".join(story or [block.text for block in blocks])


def _in_box(ancestors: tuple[str, ...]) -> bool:
    return any(word in label for label in ancestors[:2] for word in ("figure", "caption"))
