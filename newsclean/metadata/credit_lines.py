"""The blocks and elements near the headline that credit the authors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.metadata.bare_names import AUTHOR_PAGE, BARE_CHARS, NAME_CHARS, bare_source, is_told
from newsclean.metadata.block_marks import block_marks, has_mark, has_word, own_marks
from newsclean.metadata.credit_text import AFTER_DATE
from newsclean.metadata.glued import unglued
from newsclean.metadata.microdata import bounded_text, iter_inside
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.model import Block, Role
from newsclean.vocab.credits import CJK_LABELS
from newsclean.vocab.names import BYLINE_MARKS, NOT_BYLINE_MARKS

_OTHER_ROLES: Final = frozenset({Role.TITLE, Role.COMMENTS, Role.RELATED})
_PICTURE_ROLES: Final = frozenset({Role.CAPTION, Role.CREDIT})
_REACH: Final = 6
"""Blocks below the headline in which a name may stand without a word or mark."""

MAX_LINE: Final = 250
"""Characters of a byline; longer blocks are text."""

_SAFE_BY: Final = Pattern(
    r"(?:(?i:this (?:post|article|story|piece|blog) (?:was|is) (?:written|contributed|authored) by"
    r"|(?:posted|published|submitted|written) by|autorin/autor|autor/(?:in|autorin)|words by"
    r"|story by|reported by|by|von|par|por"
    r"|escrito por|door|scritto da"
    r"|a cura di|skrevet av|oleh|autor|author|автор|текст|yazan|napisał|írta|بقلم|מאת)\s*:?\s+"
    r"|Di\s+|Av\s+|Af\s+|By(?=\p{Lu}\p{Ll}))(?=[\p{Lu}\d][\p{L}\d]*(?:[\s.'’-]|$)|\p{Lo}{2})"
)
_CJK_LABEL: Final = Pattern(rf"[(（\[【]?\s?(?:{'|'.join(CJK_LABELS)})\s?[：:／/]\s?\p{{Lo}}{{2}}")
_KOREAN_NAME: Final = Pattern(
    r"[(\[【]?(?:\p{Hangul}{2,6}\s?=\s?)?\p{Hangul}{2,4}(?:[·,]\s?\p{Hangul}{2,4}){0,3}\s?"
    r"(?:선임|수석|전문|인턴)?(?:기자|특파원)[)\]】]?(?:[\s(]{0,3}\S{3,40}@\S{3,40})?$"
)
"""Names and the word for "reporter", alone in their line or with an address of mail."""
_DATED_BY_WORDS: Final = ("by ", "von ", "par ", "por ", "door ", "di ", "av ", "af ", "oleh ")
_DATED_BY: Final = Pattern(
    r"(?:(?<=[\d|•·.]\s)(?i:by|von|par|por|door)"
    r"|(?<=\n)(?:B[yY]|V[oO][nN]|P[aA][rR]|P[oO][rR])"
    r"|(?<=\n)(?:by|von|par|por)(?=[^\n]{0,60}\n?[^\n]{0,20}\d)"
    rf"|{AFTER_DATE}(?i:by|von|par|por|door|di|av|af|oleh))\s+(?=\p{{Lu}})"
)
"""A by-word in a line of its own counts in lower case when a date follows the name."""
_LABEL: Final = Pattern(
    r"(?i)(?:(?:written|posted|published|words|story|reported) by|by|author|autor(?:in)?|von|par"
    r"|por|escrito por)\s*:?"
)
"""A block that only announces the name in the next one."""
_NAME_CLASS: Final = Pattern(r"(?:author|byline|writer)\S{0,20}name|(?<!\S)fn(?!\S)")
_BOX_REACH: Final = 16
"""Blocks behind the body in which an author's box may stand."""

_FAR: Final = {"role": "far", "marks": "far", "link": "far", "bare": "far"}
_CARD_MARKS: Final = ("preview", "related")
"""Class words of an author's name in the card of another story."""

_MOST_MARKED: Final = 10
_MOST_INLINE: Final = 40
_MARKED_TAGS: Final = ("a", "span", "strong", "b", "cite", "p", "div")
_COMMENT: Final = Pattern(r"(?i)\b(?:says|sagt|dit|dice)\s?:?$")
_REVIEW: Final = Pattern(r"(?i)(?:medically |fact[- ])?(?:reviewed|checked|edited)\b")


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A printed credit."""

    index: int
    """The block it stands in."""
    text: str
    """The block's text."""
    names: tuple[str, ...]
    """Texts of the elements inside it that are marked as an author; empty when none is."""
    source: str
    """`"role"`, `"marks"` (class words), `"link"` (`rel=author`), `"words"` ("By ..."), `"label"`
    (the block before says "Written by"), `"told"` (a later block tells about the person),
    `"bare"` (a name next to the date) or `"far"` (not in the
    article)."""
    frame: str = ""
    """The element around it: lines in equal frames are one credit."""


def find_credit_lines(page: Page, place: Place) -> list[CreditLine]:
    """Credits in the head of the article, nearest to the headline first, then in its tail."""
    lines: list[CreditLine] = []
    known: set[int] = set()
    for zone in (place.head, place.tail):
        found = [line for index in zone if (line := _read_line(page, page.blocks[index], place))]
        # Above the headline stand the names of other stories.
        found.sort(
            key=lambda line: (
                line.source != "role",
                line.index < place.title,
                place.nearness(line.index),
            )
        )
        lines.extend(line for line in found if line.index not in known)
        known.update(line.index for line in found)
    if not lines:
        lines = [replace(line, source=_FAR.get(line.source, line.source))
                 for line in _iter_far(page, place)]  # fmt: skip
    return lines


def _iter_far(page: Page, place: Place) -> Iterator[CreditLine]:
    """Credits outside the article: the author's box, and what the engine took for a byline."""
    blocks = page.blocks
    marked = [block for block in blocks if block.role is Role.BYLINE][:_MOST_MARKED]
    behind = range(place.last, min(place.last + _BOX_REACH, len(blocks)))
    labels = {block.index + 1 for block in marked if _LABEL.fullmatch(block.text[:NAME_CHARS])}
    chosen = {block.index for block in marked} | labels | set(behind if place.last >= 0 else ())
    for index in sorted(chosen):
        if 0 <= index < len(blocks) and len(blocks[index].text) <= MAX_LINE:
            block = blocks[index]
            line = _read_line(page, block, place)
            if line:
                yield line
            elif index in behind and is_told(page, block):
                yield CreditLine(index, block.text, (), "told")


def _read_line(page: Page, block: Block, place: Place) -> CreditLine | None:
    if len(block.text) > MAX_LINE or block.tag in ("h1", "figcaption"):
        return None
    if block.hidden and not place.hidden:
        return None
    if block.role in _OTHER_ROLES:
        return None
    if block.role in _PICTURE_ROLES and "author" not in own_marks(page, block.index):
        return None
    if block.text[-1:] in "?!":
        return None
    block = unglued(page, block)
    text = block.text
    is_near = 0 <= place.title < block.index <= min(place.title + _REACH, place.first)
    source = _line_source(page, block, place, is_near=is_near)
    if not source or _is_other(text) or _is_of_comment(block):
        return None
    frame = " ".join((block.tag, *block.ancestors[:2], "a" if block.link_chars else ""))
    return CreditLine(block.index, text, _marked_names(page, block), source, frame)


def _is_of_comment(block: Block) -> bool:
    return "comment" in " ".join(block.ancestors[:3]).lower()


def _is_other(text: str) -> bool:
    """True for a mere label, the name of a reviewer and the opening of a comment."""
    return bool(_LABEL.fullmatch(text) or _REVIEW.match(text) or _COMMENT.search(text[-10:]))


def _line_source(page: Page, block: Block, place: Place, *, is_near: bool) -> str:
    """How the block shows that it is a credit; empty when it does not."""
    if block.role is Role.BYLINE:
        return "" if has_word(own_marks(page, block.index), _CARD_MARKS) else "role"
    if has_mark(page, block.index, _names_author) and has_author_mark(
        block_marks(page, block.index)
    ):
        return "marks"
    if block.link_chars and _has_author_link(page, block):
        return "link"
    if (block.text[0] > "\u2e80" or block.text[0] in "([") and (
        _CJK_LABEL.match(block.text) or _KOREAN_NAME.match(block.text)
    ):
        return "words"
    if _SAFE_BY.match(block.text):
        return "words"
    if has_word(block.text.lower(), _DATED_BY_WORDS) and _DATED_BY.search(block.text):
        return "words"
    before = page.blocks[block.index - 1].text if block.index else ""
    if len(block.text) <= NAME_CHARS >= len(before) and _LABEL.fullmatch(before):
        return "label"
    return bare_source(page, block, place) if is_near and len(block.text) <= BARE_CHARS else ""


@lru_cache(maxsize=4096)
def _names_author(marks: str) -> bool:
    return has_word(marks.lower(), BYLINE_MARKS)


def has_author_mark(marks: str) -> bool:
    """True when class words name an author's line, and nothing that only stands near one."""
    return has_word(marks, BYLINE_MARKS) and not has_word(marks, NOT_BYLINE_MARKS)


def _has_author_link(page: Page, block: Block) -> bool:
    if block.index >= len(page.owners):
        return False
    for link in islice(iter_inside(page.owners[block.index], "a"), _MOST_INLINE):
        rel = link.get("rel")
        if rel and "author" in rel:
            return True
    return False


def _marked_names(page: Page, block: Block) -> tuple[str, ...]:
    if block.index >= len(page.owners):
        return ()
    return tuple(_iter_marked(page.owners[block.index]))


def _iter_marked(owner: etree._Element) -> Iterator[str]:
    """Texts of links to author pages and of elements marked as a name, the innermost only.

    An outer one also holds the job title.
    """
    inside = islice(iter_inside(owner, *_MARKED_TAGS), _MOST_INLINE)
    marked = [element for element in inside if _is_marked(element)]
    outer = {above for element in marked for above in element.iterancestors(*_MARKED_TAGS)}
    for element in marked:
        text = clean_text(bounded_text(element, 200), limit=150)
        if text and element not in outer:
            yield text


def _is_marked(element: etree._Element) -> bool:
    marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower()
    if "author" in marks or "name" in marks.split():
        return True
    if _NAME_CLASS.search((element.get("class") or "")[:200].lower()):
        return True
    return AUTHOR_PAGE.search((element.get("href") or "").lower()[:300]) is not None
