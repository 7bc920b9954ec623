"""What is known of a page as a whole: the columns that tell its kind, and how far to trust it.

Lengths are in letters of an alphabet (see `blocks.counts`): the sizes of the body's blocks are
scaled by how dense the script of the longest one is. A page that gives nothing has zeros.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from operator import attrgetter
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from newsclean.blocks.counts import count_size
from newsclean.blocks.page import Page
from newsclean.model import BODY_ROLES, Block, Claims, Role
from newsclean.scoring.page_columns import PAGE
from newsclean.scoring.structure import Structure
from newsclean.vocab.page_words import FORUM_TYPES, FORUM_WORDS, LIST_TYPES, PRODUCT_TYPES
from newsclean.vocab.schema_types import NEWS_TYPES
from newsclean.vocab.tags import HEADINGS

SURE: Final = 0.8
DOUBTFUL: Final = 0.15

LONG: Final = 150
"""Letters of a real paragraph."""

SAMPLE: Final = 300
"""Characters that tell how dense the script is."""

_SPAN_OTHER: Final = PAGE.index("span_other")
_PROSE: Final = PAGE.index("prose")
_TAGS: Final = ("article", "button", "figure", "pre", "nav", "li", "table", "form")
_TAG: Final = attrgetter("tag")


class Stated(NamedTuple):
    """What the fields of the page say of its kind."""

    title: str = ""
    published: bool = False
    authors: int = 0
    byline: bool = False
    tags: int = 0
    address: str = ""
    """The address that the page declares, empty when none."""
    live_entries: int = 0


class PageLook:
    """A page with roles, as the forests of the page see it."""

    def __init__(self, page: Page, structure: Structure, claims: Claims, stated: Stated) -> None:
        self.page = page
        self.structure = structure
        self.claims = claims
        self.stated = stated
        self._divide()
        self.longest = max((block.text for block in self.body), key=len, default="")
        sample = self.longest[:SAMPLE]
        self.scale = count_size(sample) / len(sample) if sample else 1.0
        self.chars = sum(len(block.text) for block in self.body)
        self.links = sum(block.link_chars for block in self.body)
        self.size = self.chars * self.scale
        """Letters of the body."""
        self._weigh()

    def _divide(self) -> None:
        """The body, and the visible blocks that a milder bar could have taken."""
        body: list[Block] = []
        rest: list[Block] = []
        for block in self.page.blocks:
            role = block.role
            if role in BODY_ROLES:
                body.append(block)
            elif block.score and not block.hidden and role not in (Role.TITLE, Role.LEAD):
                rest.append(block)
        self.body, self.rest = body, rest

    def _weigh(self) -> None:
        """Characters that are right, and that are missing, if the scores are probabilities."""
        self.right = sum(block.score * len(block.text) for block in self.body)
        self.missing = sum(block.score * len(block.text) for block in self.rest)

    def row(self) -> list[float]:
        """The values of `PAGE`."""
        return [
            *self._body_values(),
            *self._rest_values(),
            *self._text_values(),
            *_element_values(self.page, self.structure),
            *_claimed_values(self.claims, self.stated),
        ]

    def trust_row(self, row: Sequence[float], margin: float) -> list[float]:
        """The values of `TRUST`, from those of `PAGE` and the margin of "article"."""
        chars = max(1, self.chars)
        body, right = self.body, self.right
        unsure = sum(len(block.text) for block in body if block.score < SURE)
        near = sum(len(block.text) for block in self.rest if block.score > DOUBTFUL)
        scores = sorted([block.score for block in body])
        return [
            margin,
            max(0.0, (right - self.missing) / chars),
            2 * right / max(1.0, self.chars + right + self.missing),
            unsure / chars,
            near / chars,
            scores[len(scores) // 2] if scores else 0.0,
            body[-1].score if body else 0.0,
            row[_SPAN_OTHER],
            row[_PROSE],
        ]

    def _body_values(self) -> tuple[float, ...]:
        body, chars = self.body, max(1, self.chars)
        sizes: dict[Role, int] = {}
        for block in body:
            sizes[block.role] = sizes.get(block.role, 0) + len(block.text)
        long = LONG / self.scale
        span = body[-1].index - body[0].index + 1 if body else 1
        return (
            log(1 + self.size),
            float(len(body)),
            self.size / max(1, len(body)),
            len(self.longest) * self.scale,
            float(len([block for block in body if len(block.text) > long])),
            self.links / chars,
            sizes.get(Role.PARAGRAPH, 0) / chars,
            sizes.get(Role.HEADING, 0) / chars,
            sizes.get(Role.LIST_ITEM, 0) / chars,
            sizes.get(Role.TABLE, 0) / chars,
            self.right / chars,
            len(body) / span,
            body[0].index / len(self.page.blocks) if body else 1.0,
            (self.size - self.links * self.scale) / self.structure.total,
        )

    def _rest_values(self) -> tuple[float, ...]:
        chars = max(1, self.chars)
        inside = self.page.blocks[self.body[0].index : self.body[-1].index] if self.body else ()
        others = [block for block in inside if not block.hidden and block.role not in BODY_ROLES]
        return (
            self.missing / chars,
            max([block.score for block in self.rest], default=0.0),
            sum(len(block.text) for block in others) / chars,
            sum(block.link_chars for block in others) / chars,
        )

    def _text_values(self) -> tuple[float, float, float]:
        total = self.structure.total
        links = self.structure.link_sums[-1]
        return log(1 + len(self.page.blocks)), log(1 + total), links / (links + total)


def _element_values(page: Page, structure: Structure) -> tuple[float, ...]:
    tags: dict[str, int] = {}
    for (tag, _), count in structure.repeats.items():
        tags[tag] = tags.get(tag, 0) + count
    media = Counter(map(_TAG, page.media))
    names = " ".join([marks for _, marks in structure.repeats]).lower()
    words = sum(names.count(word) for word in FORUM_WORDS)
    return (
        float(sum(tags.get(tag, 0) for tag in HEADINGS)),
        *[float(tags.get(tag, 0)) for tag in _TAGS],
        words / max(1, len(structure.repeats)),
        float(media["img"] + media["amp-img"]),
        float(media["video"] + media["amp-video"]),
    )


def _claimed_values(claims: Claims, stated: Stated) -> tuple[float, ...]:
    types = claims.types
    return (
        float(claims.is_article),
        float(not types.isdisjoint(NEWS_TYPES)),
        float(not types.isdisjoint(PRODUCT_TYPES)),
        float(not types.isdisjoint(FORUM_TYPES)),
        float(not types.isdisjoint(LIST_TYPES)),
        float("og:article" in types),
        float(any(name.startswith("og:") for name in types)),
        float(len(types)),
        float(count_size(stated.title[:SAMPLE])) if stated.title else 0.0,
        float(stated.published),
        float(stated.authors),
        float(stated.byline),
        float(stated.tags),
        *_path_values(stated.address),
    )


def _path_values(address: str) -> tuple[float, float, float, float]:
    """Depth, hyphens of the last part, digits and query of an address; -1 without one."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return (-1.0, -1.0, -1.0, -1.0)
    if not parts.netloc:
        return (-1.0, -1.0, -1.0, -1.0)
    steps = [step for step in parts.path.split("/") if step]
    last = steps[-1] if steps else ""
    return (
        float(len(steps)),
        float(last.count("-") + last.count("_")),
        float(len([sign for sign in parts.path if "0" <= sign <= "9"])),
        float(bool(parts.query)),
    )
