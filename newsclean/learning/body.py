"""Which selector holds the story on all pages of a layout, and what inside it is not story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from lxml import etree

from newsclean.learning.names import Named, iter_names
from newsclean.learning.pages import Lesson
from newsclean.model import BODY_ROLES

KEEPS: Final = 0.995
"""Share of the engine's story that a selector must hold on every page."""
MOST: Final = 0.8
"""The same where no selector holds that much; then all that the engine is sure of must be in it.
Never taken when the first will do: of 105 later pages three were worse for it, none better."""
CLOSE: Final = 0.02
"""Selectors whose precision differs by less are equally good: the more stable one is taken."""
MAX_DROPS: Final = 20
LEAST_DROP: Final = 30
"""Characters of a part that is worth a selector of its own."""

Elements = list[etree._Element]


class Body(NamedTuple):
    """A selector, and how it does on the pages where it matches."""

    css: str
    rank: int
    lessons: tuple[Lesson, ...]
    keeps: float
    """Least share of the story it holds on a page, 0..1."""
    keeps_sure: bool
    """It holds all that the engine is sure of."""
    precision: float
    """Mean share of what it holds that is story, 0..1."""


class Part(NamedTuple):
    """Something inside the body that is not story."""

    css: str
    pages: int
    sample: str
    needed: bool
    """The engine took its text for story, although it is the same on several pages."""


def find_body(lessons: Sequence[Lesson]) -> Body | None:
    """The best selector for as many of the pages as one can serve; None when there is none."""
    rated = list(_rate(lessons))
    bodies = [body for body in rated if body.keeps >= KEEPS]
    bodies = bodies or [body for body in rated if body.keeps_sure and body.keeps >= MOST]
    if not bodies:
        return None
    most = max(len(body.lessons) for body in bodies)
    bodies = [body for body in bodies if len(body.lessons) == most]
    best = max(body.precision for body in bodies)
    close = [body for body in bodies if body.precision >= best - CLOSE]
    return min(close, key=lambda body: (body.rank, -body.precision, len(body.css), body.css))


def _rate(lessons: Sequence[Lesson]) -> Iterator[Body]:
    """Every selector of an element around story, rated on the pages where it matches."""
    ranks: dict[str, int] = {}
    found: defaultdict[str, dict[int, Elements]] = defaultdict(dict)
    for number, lesson in enumerate(lessons):
        for css, (rank, elements) in _around(lesson).items():
            ranks[css] = rank
            found[css][number] = elements
    for css, by_page in found.items():
        keeps, keeps_sure, precisions = 1.0, True, []
        for number, elements in by_page.items():
            lesson = lessons[number]
            inside = lesson.covered(elements)
            story = lesson.size(inside & lesson.story)
            keeps = min(keeps, story / lesson.size(lesson.story))
            keeps_sure = keeps_sure and lesson.sure <= inside
            precisions.append(story / max(1, lesson.size(inside & (lesson.story | lesson.rest))))
        served = tuple(lessons[number] for number in by_page)
        precision = sum(precisions) / len(precisions)
        yield Body(css, ranks[css], served, keeps, keeps_sure, precision)


def _around(lesson: Lesson) -> Mapping[str, tuple[int, Elements]]:
    """The selectors of the elements around any story block, each with all its matches."""
    names: dict[str, Named] = {}
    seen: set[etree._Element] = set()
    for index in lesson.story:
        element: etree._Element | None = lesson.page.owners[index]
        while element is not None and element not in seen and element.tag not in ("body", "html"):
            seen.add(element)
            names.update((named.css, named) for named in iter_names(element))
            element = element.getparent()
    matches = _matches(lesson.root, names)
    return {css: (named.rank, matches[css]) for css, named in names.items()}


def _matches(root: etree._Element, names: Iterable[str]) -> dict[str, Elements]:
    """All elements that have each name; the same as matching the selectors, in one walk."""
    found: dict[str, Elements] = {css: [] for css in names}
    for element in root.iter(etree.Element):
        for named in iter_names(element):
            if named.css in found:
                found[named.css].append(element)
    return found


def find_parts(body: Body) -> list[Part]:
    """Parts inside the body that never hold story, the needed ones first.

    A part must stand on two pages, or hold a text that does; on a single page nothing repeats, so
    nothing is left out.
    """
    holding = {css for lesson in body.lessons for css in _around(lesson)}
    found: defaultdict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    for number, lesson in enumerate(body.lessons):
        for css, index in _inside(lesson, body.css):
            if css not in holding:
                block = lesson.page.blocks[index]
                needed = index in lesson.repeated and block.role in BODY_ROLES
                found[css].append((number, block.text, needed))
    parts = [
        Part(css, len({number for number, _, _ in uses}), uses[0][1], any(r for _, _, r in uses))
        for css, uses in found.items()
        if sum(len(text) for _, text, _ in uses) >= LEAST_DROP
    ]
    useful = [part for part in parts if part.pages > 1 or part.needed]
    return sorted(useful, key=lambda part: (not part.needed, -part.pages, part.css))[:MAX_DROPS]


def _inside(lesson: Lesson, css: str) -> Iterator[tuple[str, int]]:
    """For each block that is no story, the names of the outermost element that holds only such."""
    elements = frozenset(_matches(lesson.root, (css,))[css])
    story = {
        around
        for index in lesson.story
        for around in (lesson.page.owners[index], *lesson.page.owners[index].iterancestors())
    }
    for index in lesson.covered(elements) & lesson.rest:
        element: etree._Element | None = lesson.page.owners[index]
        outer = None
        while element is not None and element not in story and element not in elements:
            outer, element = element, element.getparent()
        if outer is not None:
            best = min(iter_names(outer), key=lambda named: named.rank, default=None)
            if best is not None and best.rank <= 2:
                yield best.css, index
