"""A story that a page's data holds piece by piece: one object for each paragraph.

Content systems (Arc, Contentful, Sanity, ProseMirror editors) write a story as a list of elements
of several types. Their keys differ; what they share is a list of objects that each hold a text,
beside objects for images and embeds. So the list with most prose is looked for, wherever it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from newsclean.dom.json_blocks import is_shallow
from newsclean.vocab.story_data import CARD_KEYS, HEADING_TYPES, INSERT_TYPES, TEXT_KEYS, TYPE_KEYS

MIN_ITEMS: Final = 3
"""Elements with prose from which a list is a story."""

MIN_PROSE: Final = 60
"""Characters from which an element with a sentence end counts as a paragraph."""

MAX_LEVELS: Final = 8
"""Levels inside one element that are read; an editor's paragraph is four deep at most."""

MAX_PIECES: Final = 400
"""Texts read of one element; a paragraph with links has ten."""

MAX_VALUES: Final = 300_000
"""Objects and lists of one page that are looked at."""

MAX_ASSIGNMENTS: Final = 200

_ASSIGNED: Final = re.compile(r"(?:=|\()\s{0,20}(?=[\[{])")
_DECODER: Final = json.JSONDecoder(strict=False, parse_int=float, parse_constant=lambda _: None)
_SENTENCE_ENDS: Final = frozenset('.!?…:。！？؟।"”»’)>')
_JOINTS: Final = frozenset(" ,.;:!?)]}”’»…\u00a0\n")


def read_values(text: str) -> Iterator[object]:
    """The JSON values in the text of a script: the whole of it, or what it assigns."""
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] in ("{", "["):
        starts: Iterator[int] = iter((start,))
    else:
        starts = (match.end() for match in _ASSIGNED.finditer(text))
    if not is_shallow(text):
        return
    done = tries = 0
    for at in starts:
        if at < done or tries == MAX_ASSIGNMENTS:
            continue
        tries += 1
        try:
            value, done = _DECODER.raw_decode(text, at)
        except json.JSONDecodeError as error:
            # What was read in vain is not read again, so all tries together are one pass.
            done = error.pos
        except RecursionError:
            return
        else:
            yield value


def iter_lists(value: object) -> Iterator[list[str]]:
    """The lines of every list inside a value that can be a story."""
    queue: list[object] = [value]
    left = MAX_VALUES
    while queue and left:
        left -= 1
        current = queue.pop()
        if isinstance(current, Mapping):
            items = list(current.values())
            keyed = ":" in next(iter(current), "")
        elif isinstance(current, list):
            items, keyed = current, True
        else:
            continue
        inner = [item for item in items if isinstance(item, (dict, list))]
        if keyed and len(items) >= MIN_ITEMS:
            lines = _story_lines(items)
            if lines:
                yield lines
        queue += inner


def _story_lines(items: list[object]) -> list[str]:
    """The lines of a list; empty when it is no story."""
    lines: list[str] = []
    paragraphs = 0
    for item in items:
        found = _item_lines(item)
        paragraphs += any(_is_prose(line) for line in found)
        lines += found
    return lines if paragraphs >= MIN_ITEMS else []


def _is_prose(line: str) -> bool:
    return len(line) >= MIN_PROSE and line[-1] in _SENTENCE_ENDS


def _item_lines(item: object) -> list[str]:
    if isinstance(item, str):
        line = item.strip()
        return [line] if _is_prose(line) else []
    if not isinstance(item, dict) or not CARD_KEYS.isdisjoint(item):
        return []
    kind = _type_of(item)
    if _is_insert(kind):
        return []
    lines = _join(_pieces(item))
    if any(word in kind for word in HEADING_TYPES):
        return [line for line in lines if " " in line or not line.isascii()]
    return [line for line in lines if line and (len(line) >= MIN_PROSE or line[-1] in ".!?。！？>")]


def _type_of(item: Mapping[str, object]) -> str:
    for key in TYPE_KEYS:
        kind = item.get(key)
        if isinstance(kind, str):
            return kind[:60].lower()
    return ""


@lru_cache(maxsize=1024)
def _is_insert(kind: str) -> bool:
    return any(word in kind for word in INSERT_TYPES)


def _pieces(item: Mapping[str, object]) -> list[str]:
    """The texts inside one element, in order."""
    found: list[str] = []
    stack: list[tuple[object, int]] = [(item, 0)]
    while stack and len(found) < MAX_PIECES:
        current, level = stack.pop()
        if isinstance(current, str):
            found.append(current)
            continue
        if level > MAX_LEVELS:
            continue
        if isinstance(current, dict):
            if level and _is_insert(_type_of(current)):
                continue
            inner = [
                value
                for key, value in current.items()
                if isinstance(value, (dict, list)) or key.lower() in TEXT_KEYS
            ]
        elif isinstance(current, list):
            inner = [value for value in current if isinstance(value, (dict, list))]
        else:
            continue
        stack += [(value, level + 1) for value in reversed(inner)]
    return found


def _join(pieces: list[str]) -> list[str]:
    """Pieces of one paragraph run on; a piece that ends one starts a new line."""
    lines: list[str] = []
    for piece in pieces:
        if not piece.strip():
            if lines and piece:
                lines[-1] += " "
            continue
        runs_on = lines and (
            lines[-1][-1:].isspace() or piece[0] in _JOINTS or lines[-1][-1] not in _SENTENCE_ENDS
        )
        if runs_on:
            lines[-1] += piece
        else:
            lines.append(piece)
    return [line.strip() for line in lines]
