"""Where the headline and the body stand among the blocks."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from newsclean.blocks.page import Page
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import MAX_TITLES, fold_title, share_words, titles_agree
from newsclean.model import BODY_ROLES, Block, Role

_BODY_CHARS: Final = 140
"""Characters from which an unlinked block reads as body text when the engine gave no roles."""
_BEFORE: Final = 12
_AFTER_FIRST: Final = 3
_AFTER_LAST: Final = 6
_MOST: Final = 80
_MOST_HEADINGS: Final = 200
"""Headings that are compared with the titles; 0 of 793 pages have more."""
_TITLE: Final = Role.TITLE  # four times as fast to look up
_HEADINGS: Final = frozenset({"h1", "h2", "h3"})


class Place(NamedTuple):
    """Indices into `Page.blocks`; -1 when there is no such block."""

    title: int
    """The headline."""
    first: int
    """The first block of the body."""
    last: int
    """The last block of the body."""
    head: range
    """Blocks around the headline, down to the first paragraphs."""
    tail: range
    """The blocks that follow the body."""
    hidden: bool = False
    """The story itself is hidden, until a script shows it; so are headline and credits then."""

    def nearness(self, index: int) -> int:
        """Blocks between `index` and the headline (or the body when there is no headline)."""
        return abs(index - (self.title if self.title >= 0 else max(self.first, 0)))


def find_place(page: Page, statements: Statements) -> Place:
    """Find headline and body by the engine's roles, else by tags, length and declared titles."""
    blocks = page.blocks
    body = [b.index for b in blocks if b.role in BODY_ROLES]
    hidden = bool(body) and blocks[body[0]].hidden
    title = _find_title(blocks, statements, body[0] if body else len(blocks), hidden=hidden)
    if not body:
        start = max(title, 0)
        body = [
            b.index
            for b in blocks[start:]
            if len(b.text) >= _BODY_CHARS and b.link_density < 0.3 and not b.hidden
        ]
    if not body:
        near = title if title >= 0 else 0
        return Place(title, -1, -1, _span(blocks, near - _BEFORE, near + 20), range(0))
    first = next((i for i in body if i > title), body[0])
    start = min(title, first) if title >= 0 else first
    head = _span(blocks, start - _BEFORE, max(first, title) + _AFTER_FIRST + 1)
    tail = _span(blocks, body[-1], body[-1] + _AFTER_LAST + 1)
    return Place(title, first, body[-1], head, tail, hidden)


def _span(blocks: tuple[Block, ...], start: int, end: int) -> range:
    start = max(0, start)
    return range(start, min(end, len(blocks), start + _MOST))


def _find_title(
    blocks: tuple[Block, ...], statements: Statements, body: int, *, hidden: bool
) -> int:
    """The block with the headline: a declared title is the best proof, the engine's role next."""
    declared = [t for _, t in islice(statements.meta("og:title", "twitter:title"), MAX_TITLES)]
    titles = list(dict.fromkeys(map(fold_title, [*declared, statements.title])))
    names = {fold_title(text) for _, text in statements.meta("og:site_name")}
    headings = [b for b in blocks if b.tag in _HEADINGS and (hidden or not b.hidden)]
    headings = headings[:_MOST_HEADINGS]
    marked = [b for b in blocks if b.role is _TITLE]
    firsts = [b for b in headings if b.tag == "h1" and fold_title(b.text) not in names]
    if len(firsts) == 1 and _is_like(firsts[0], titles, [*marked, *headings]):
        return firsts[0].index
    for group in (marked, firsts, headings):
        known = [b for b in group if _agrees(b, titles)]
        known = [b for b in known if fold_title(b.text) not in names] or known
        if known:
            return max(known, key=lambda block: (min(len(block.text), 60), -block.index)).index
    tops = [b.index for b in headings if b.tag == "h1"]
    found = min(tops, key=lambda index: (index > body, abs(body - index)), default=-1)
    return found if len(firsts) == 1 or not marked else marked[0].index


def _is_like(block: Block, titles: list[str], others: list[Block]) -> bool:
    """True when a lone `h1` is like a declared title and no other block is one in full.

    Crumbs ("Gaming consoles") and sub-headings repeat a part of the declared title; a heading that
    words it differently is then the one shown: 10 of 11 such pages of the corpus.
    """
    own = fold_title(block.text)
    if own in titles:
        return True
    # What ends a declared title may be the name of the site.
    if not any(share_words(own, t) and not t.endswith(own) for t in titles):
        return False
    rest = {fold_title(other.text) for other in others if other is not block}
    return rest.isdisjoint(titles)


def _agrees(block: Block, titles: list[str]) -> bool:
    own = fold_title(block.text)
    # A crumb or a tab is often a word of the declared title, a headline is most of it.
    least = 0 if block.tag == "h1" else 0.4
    return any(titles_agree(own, title) and len(own) >= least * len(title) for title in titles)
