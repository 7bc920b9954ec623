"""Pages built by hand, and weights that say what a test wants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from newsclean.blocks.page import Container, Media, Page
from newsclean.model import Block, Claims
from newsclean.scoring.columns import ALONE, CONTEXT, GATE, LEAD
from newsclean.scoring.structure import Structure
from newsclean.scoring.trees import Forest
from newsclean.scoring.weights import Lexicon, Looks, PageWeights, Weights
from newsclean.scoring.words import Evidence

SENTENCE = "The boat left the quay at ten, as it had promised to do. "
PROSE = SENTENCE * 3


class Builder:
    """Builds a page from above to below; `html` and `body` are there from the start."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.containers: list[Container] = []
        self.parents: list[int] = []
        self.inner: list[str] = []
        self.media: list[Media] = []
        self._open: list[int] = []
        for tag in ("html", "body"):
            self._begin(tag, "", hidden=False)

    @contextmanager
    def inside(self, tag: str, marks: str = "", *, hidden: bool = False) -> Iterator[None]:
        """What is added meanwhile stands in this element."""
        self._begin(tag, marks, hidden=hidden)
        yield
        self._end()

    def add(
        self, text: str, tag: str = "p", marks: str = "", *, inner: str = "", **values: Any
    ) -> int:
        """A block in an element of its own; its index. `values` are those of `Block`."""
        index = len(self.blocks)
        self._begin(tag, marks, hidden=values.get("hidden", False))
        self.blocks.append(Block(index, text, tag, f"/{index}", **values))
        self.parents.append(self._open[-1])
        self.inner.append(inner)
        self._end()
        return index

    def link(self, text: str, tag: str = "li", marks: str = "") -> int:
        """A block that is all link."""
        return self.add(text, tag, marks, link_chars=len(text))

    def image(self, **attributes: str) -> None:
        self.media.append(Media("img", attributes, (), len(self.blocks), self._open[-1]))

    def page(self) -> Page:
        """The page; nothing can be added afterwards."""
        while self._open:
            self._end()
        return Page(
            blocks=tuple(self.blocks),
            containers=tuple(self.containers),
            parents=tuple(self.parents),
            inner=tuple(self.inner),
            media=tuple(self.media),
        )

    def structure(
        self, claims: Claims | None = None, marks: Mapping[str, float] | None = None
    ) -> Structure:
        return Structure(self.page(), claims or Claims(), lexicon(marks))

    def _begin(self, tag: str, marks: str, *, hidden: bool) -> None:
        parent = self._open[-1] if self._open else -1
        self._open.append(len(self.containers))
        self.containers.append(Container(parent, tag, marks, hidden, len(self.blocks), 0))

    def _end(self) -> None:
        number = self._open.pop()
        self.containers[number] = self.containers[number]._replace(last=len(self.blocks))


def lexicon(
    marks: Mapping[str, float] | None = None, words: Mapping[str, float] | None = None
) -> Lexicon:
    return Lexicon(Evidence(marks or {}), Evidence(words or {}))


def always(margin: float) -> Forest:
    """A forest with one answer for everything."""
    return Forest([margin])


def split(names: Sequence[str], column: str, at: float, low: float, high: float) -> Forest:
    """A forest that looks at one column: `low` up to a value, `high` above it."""
    return Forest([[names.index(column), at, low, high]])


def page_weights(**given: Forest) -> PageWeights:
    """Page weights by which nothing is any kind of page, and no body is trusted."""
    names = ("article", "index", "forum", "product", "trust")
    return PageWeights(**(dict.fromkeys(names, always(-9.0)) | given))


def weights_of(**given: Any) -> Weights:
    """Weights that take text outside links for body, and find no lead."""
    looks = {
        "alone": split(ALONE, "text_size", 3.0, -3.0, 3.0),
        "context": split(CONTEXT, "score", 0.5, -3.0, 3.0),
    }
    looks |= {name: given.pop(name) for name in looks if name in given}
    made: dict[str, Any] = {
        "lexicon": lexicon(),
        "gate": split(GATE, "link_density", 0.5, 5.0, -5.0),
        "gate_least": 0.0,
        "marked": Looks(**looks),
        "plain": Looks(**looks),
        "lead": always(-9.0),
        "threshold": 0.5,
        "page": page_weights(),
    }
    return Weights(**(made | given))


NO_LEAD = always(-9.0)
LEAD_BY_SIZE = split(LEAD, "size", 30.0, -3.0, 3.0)
