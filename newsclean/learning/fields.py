"""Fields that the generic reader does not find, and elements that speak of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lxml import etree

from newsclean.dom.text import fold_space
from newsclean.learning.names import iter_names
from newsclean.learning.pages import Lesson

WORDS: Final = {
    "authors": ("author", "byline", "autor", "auteur", "writer", "reporter"),
    "published": ("published", "pubdate", "datetime", "date", "timestamp", "datum", "fecha"),
    "lead": ("lead", "standfirst", "deck", "dek", "subtitle", "summary", "chapo", "intro"),
}
"""Words in a class, an id or an itemprop that name the field."""
LENGTHS: Final = {"authors": (3, 100), "published": (6, 60), "lead": (40, 1_000)}
"""Least and most characters of a value."""


class Spot(NamedTuple):
    """Where a missing field seems to stand."""

    name: str
    css: str
    attr: str
    sample: str


def find_fields(lessons: Sequence[Lesson]) -> list[Spot]:
    """A spot for each field that no page gives and that stands at the same place on all."""
    spots = []
    for name in WORDS:
        if any(getattr(lesson.fields, name) for lesson in lessons):
            continue
        spot = _find_spot(lessons, name)
        if spot is not None:
            spots.append(spot)
    return spots


def _find_spot(lessons: Sequence[Lesson], name: str) -> Spot | None:
    """The selector that gives a value on all pages, a different one on some, the shortest values.

    What is the same on all pages is the template's.
    """
    values: list[dict[str, tuple[str, str]]] = []
    for lesson in lessons:
        values.append({})
        for css, attr, text in _candidates(lesson.root, name):
            values[-1].setdefault(css, (attr, text))
    shared = [css for css in values[0] if all(css in found for found in values)]
    own = [
        css for css in shared if len(values) == 1 or len({found[css][1] for found in values}) > 1
    ]
    if not own:
        return None
    best = min(own, key=lambda css: (sum(len(found[css][1]) for found in values), css))
    attr, sample = values[0][best]
    return Spot(name, best, attr, sample)


def _candidates(root: etree._Element, name: str) -> Iterator[tuple[str, str, str]]:
    least, most = LENGTHS[name]
    for element in root.iter(etree.Element):
        marks = " ".join(element.get(key) or "" for key in ("class", "id", "itemprop", "rel"))
        if not any(word in marks.lower() for word in WORDS[name]):
            continue
        attr = "datetime" if name == "published" and element.get("datetime") else ""
        text = element.get(attr, "") if attr else fold_space(_text(element, most))
        if not least <= len(text) <= most:
            continue
        if name == "published" and not any("0" <= character <= "9" for character in text):
            continue
        for named in iter_names(element):
            if named.rank <= 2:
                yield named.css, attr, text


def _text(element: etree._Element, most: int) -> str:
    """The text inside, cut a little above `most` characters."""
    pieces, size = [], 0
    for piece in element.itertext():
        pieces.append(str(piece))
        size += len(piece)
        if size > 4 * most:
            break
    return " ".join(pieces)
