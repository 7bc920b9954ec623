"""News agencies that the page credits, and whether the story is a copy of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from newsclean.blocks.page import Page
from newsclean.metadata.author_names import looks_like_person, split_names
from newsclean.metadata.block_marks import has_word
from newsclean.metadata.nodes import node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, resolved
from newsclean.metadata.statements import Statements
from newsclean.metadata.story import fold_title
from newsclean.model import Role
from newsclean.vocab.agencies import (
    AGENCY_CODES,
    AGENCY_HOSTS,
    AGENCY_NAMES,
    CONTRIBUTION_WORDS,
    DATELINE_CODES,
    PICTURE_LABELS,
    SOURCE_LABELS,
)
from newsclean.vocab.meta import SOURCE_METAS

MAX_CREDIT: Final = 120
"""Characters of a line that does nothing but credit."""

_CREDIT_PIECE: Final = 60
_BEFORE_END: Final = 2
_AFTER_END: Final = 4
"""Blocks around the end of the body in which a credit line stands."""

_OTHERS: Final = frozenset({Role.COMMENTS, Role.CAPTION, Role.CREDIT, Role.RELATED})
"""Roles whose blocks credit pictures or other people's words."""

_PIECES: Final = Pattern(
    r"\s*(?:[/,;&|+()\[\]•·]|\s[-–—]\s|(?<!\w)(?:and|und|et|y|e|en|och|og|i)(?!\w))\s*"
)
_EDGES: Final = " .:-–—*_"
_AT_END: Final = Pattern(
    r"(?:[(\[]([^()\[\]]{2,80})[)\]]|(?:[-–—]|\.)\s?((?![(\[])\S[^.–—]{0,30}))\s*\.?$"
)
_SIGN_OFF: Final = Pattern(r"\(?(?:additional )?reporting by .{3,200}; ?(?:editing|writing) by", 2)
_OPENING: Final = 24
"""Characters in which a sign-off says that it is one."""
_LABEL: Final = Pattern(r"[\s(]*(?:©|\p{L}+|\(c\))[\s:]+(?:(?:19|20)\d\d\s+)?(?:the\s+)?")
_NUMBERED: Final = Pattern(r"dpa:[\d/–-]+")
"""The number that the agency dpa adds to its copyright line."""
_WORD: Final = re.compile(r"\w+")
_YEAR: Final = Pattern(r"(?:19|20)\d\d")


class Wire(NamedTuple):
    """Agencies in the order found."""

    agencies: tuple[str, ...]
    is_wire: bool
    """The story is an agency's own, not only written with its material."""


class Printed(NamedTuple):
    """The credits that other readers found."""

    dateline: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    canonical: str | None = None
    url: str | None = None
    sites: frozenset[str] = frozenset()
    """The folded names of the site, which are no authors beside an agency."""


def extract_agencies(
    statements: Statements, page: Page, place: Place, printed: Printed
) -> Resolved[Wire]:
    """The agencies by their short names (`vocab.agencies`); None when the page credits none.

    `is_wire` needs a dateline, a byline that names nobody else, a credit line that names nobody
    else on a page without other authors, or a canonical address on an agency's host.
    """
    readings = [
        *_from_dateline(printed),
        *_from_authors(printed),
        *_from_end(page, place, printed),
        *_from_data(statements),
        *_from_canonical(statements, printed),
    ]
    names = tuple(dict.fromkeys(name for reading in readings for name in reading.value.agencies))
    if not names:
        return Resolved(None)
    best = next((reading for reading in readings if reading.value.is_wire), readings[0])
    wire = best._replace(value=Wire(names, best.value.is_wire))
    return resolved([wire if r is best else r for r in readings], wire)


@lru_cache(maxsize=512)
def find_agencies(text: str) -> tuple[tuple[str, ...], bool]:
    """The agencies in a credit in its order, and True when it names nothing else.

    >>> find_agencies("dpa/AFP")
    (('dpa', 'AFP'), True)
    >>> find_agencies("Jane Doe, Associated Press")
    (('AP',), False)
    """
    if not _may_name(text):
        return (), False
    found: list[str] = []
    only = True
    for piece in _PIECES.split(text[:MAX_CREDIT]):
        bare = piece.strip(_EDGES)
        if not bare:
            continue
        name, whole = _find_one(bare)
        if name and name not in found:
            found.append(name)
        only = only and whole
    return tuple(found), only and bool(found)


def _find_one(piece: str) -> tuple[str, bool]:
    """The agency in a piece (empty when none), and whether the piece says nothing else."""
    code = AGENCY_CODES.get(piece)
    if code:
        return code, True
    words = piece.split()
    if len(words) > 1 and len(words[-1]) > 2 and words[-1] in AGENCY_CODES:
        return AGENCY_CODES[words[-1]], all(word.casefold() in _FILL for word in words[:-1])
    folded = piece.casefold()
    if len(folded) < 3 and folded.isascii():
        return "", False
    for form, name in _ASCII_FORMS if folded.isascii() else _FORMS:
        at = folded.find(form)
        if at >= 0 and not _in_word(folded, at, at + len(form)):
            rest = folded.replace(form, "").strip(_EDGES + "'’")
            return name, rest in _FILL
    return "", False


_FILL: Final = frozenset({"", "the", "by", "von", "par", "por", "de", "di", "from", "via", "news",
                          "agency", "staff", "writer", "writers", "agencia", "agence", "agentur",
                          "agenzia", "redaktion", "s", "l", "le", "la"})  # fmt: skip


_FORMS: Final = tuple((form, name) for name, forms in AGENCY_NAMES.items() for form in forms)
_ASCII_FORMS: Final = tuple(entry for entry in _FORMS if entry[0].isascii())


def _in_word(text: str, start: int, end: int) -> bool:
    """True when ASCII letters go on before or after a name ("tass" in "metastasis")."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isascii() and (before.isalpha() or before == "@")) or (
        after.isascii() and after.isalpha()
    )


def _wire(names: Sequence[str], text: str, source: str, *, sure: bool) -> Iterator[Reading[Wire]]:
    if names:
        yield Reading(Wire(tuple(names), sure), text, source, "" if sure else "a contribution")


def _from_dateline(printed: Printed) -> Iterator[Reading[Wire]]:
    text = printed.dateline or ""
    names: Sequence[str] = find_agencies(text)[0]
    if not names:
        names = [DATELINE_CODES[piece] for piece in _PIECES.split(text) if piece in DATELINE_CODES]
    yield from _wire(names, text, "dateline", sure=True)


def _from_authors(printed: Printed) -> Iterator[Reading[Wire]]:
    known = [(text, *find_agencies(text)) for text in printed.authors[:20]]
    alone = all(only for *_, only in known)
    for text, names, _ in known:
        yield from _wire(names, text, "authors", sure=alone)
    line = printed.byline or ""
    if line and not any(names for _, names, _ in known) and not _is_of_picture(line):
        _, names, only = _unlabelled(line)
        yield from _wire(names, line, "byline", sure=only and not _has_people(printed))


def _has_people(printed: Printed) -> bool:
    """True when someone is credited who is neither an agency nor the site."""
    names = (*printed.authors, *split_names(printed.byline or ""))
    return any(_is_person(name, printed.sites) for name in names)


def _is_person(author: str, sites: frozenset[str]) -> bool:
    """True for an author who is neither an agency nor the site."""
    if find_agencies(author)[0] or fold_title(author) in sites:
        return False
    return looks_like_person(author)


def _is_of_picture(text: str) -> bool:
    return text.casefold().lstrip(" (©").startswith(PICTURE_LABELS)


def _unlabelled(text: str) -> tuple[bool, tuple[str, ...], bool]:
    """Whether a line opens with "Source:" or a copyright, the agencies in the rest of its first
    sentence, and whether that names nothing else."""
    labelled = text.casefold().lstrip(" (-–—*").startswith(SOURCE_LABELS)
    match = _LABEL.match(text) if labelled else None
    bare = text[match.end() :] if match else text
    if "19" in bare or "20" in bare:
        bare = _YEAR.sub("", bare)
    bare = bare.partition(". ")[0]
    names, only = find_agencies(_NUMBERED.sub("", bare) if "dpa:" in bare else bare)
    return labelled, names, only


def _from_end(page: Page, place: Place, printed: Printed) -> Iterator[Reading[Wire]]:
    """Credit lines around the end of the body: `(dpa/afp)`, `Source: AFP`, `© 2024 AFP`."""
    if place.last < 0:
        return
    for block in page.blocks[max(place.last - _BEFORE_END, 0) : place.last + _AFTER_END + 1]:
        if block.hidden or block.role in _OTHERS or _is_of_picture(block.text[:20]):
            continue
        text = block.text
        line = text if len(text) <= MAX_CREDIT else ""
        if "eport" in text[:_OPENING].lower() and _SIGN_OFF.match(text, 0, 300):
            yield from _wire(["Reuters"], text[:MAX_CREDIT], "end:sign-off", sure=True)
            continue
        names, sure = _read_line(line) if line else _read_tail(text[-100:])
        if not names:
            continue
        owned = bool(line) and (_NUMBERED.search(line) or line[:20].lower().startswith("copyright"))
        sure = sure and (bool(owned) or not _has_people(printed))
        yield from _wire(names, line or text[-60:], "end:credit", sure=sure)


def _may_name(text: str) -> bool:
    """A cheap look before the names are compared one by one."""
    if not text.isascii():
        return True
    known = _known_words()
    return any(word in known or word.lower() in known for word in _WORD.findall(text))


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """The codes, and the words of the names."""
    names = (word for forms in AGENCY_NAMES.values() for form in forms for word in form.split())
    parts = (part for word in names for part in _WORD.findall(word))
    return frozenset(AGENCY_CODES) | frozenset(parts)


def _read_line(text: str) -> tuple[tuple[str, ...], bool]:
    """The agencies of a short block that is a credit."""
    labelled, names, only = _unlabelled(text)
    helps = bool(names) and has_word(text.casefold(), CONTRIBUTION_WORDS)
    if only or (names and (labelled or helps) and len(text) <= MAX_CREDIT):
        return names, only and not helps
    return _read_tail(text)


def _read_tail(text: str) -> tuple[tuple[str, ...], bool]:
    """The agencies in brackets or after a dash at the very end of a paragraph."""
    text = text[-100:]
    match = _AT_END.search(text)
    if match is None:
        return (), False
    inside, bare = match.groups()
    names, only = find_agencies(inside or bare)
    if bare and not only:
        return (), False
    return names, only and not has_word((inside or "").casefold() + " ", CONTRIBUTION_WORDS)


def _from_data(statements: Statements) -> Iterator[Reading[Wire]]:
    """Who supplied the story by the page's data."""
    for item in statements.story:
        for key in ("sourceOrganization", "provider"):
            for text in node_texts(item.node, key, limit=MAX_CREDIT):
                names, only = find_agencies(text)
                yield from _wire(names, text, f"{item.source}:{key}", sure=only)
    for key, text in statements.meta(*SOURCE_METAS):
        if "://" in text:
            continue
        names, only = find_agencies(text)
        yield from _wire(names, text, f"meta:{key}", sure=only)


def _from_canonical(statements: Statements, printed: Printed) -> Iterator[Reading[Wire]]:
    """The agency on whose host the page says that its original stands."""
    own = _host_agency(_host(printed.url))
    originals = [("canonical", printed.canonical or "")]
    originals += [(f"meta:{k}", text) for k, text in statements.meta(*SOURCE_METAS[:2])]
    for source, address in originals:
        name = _host_agency(_host(address))
        if name and printed.url and own != name:
            yield from _wire([name], address, source, sure=True)


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return ""


def _host_agency(host: str) -> str:
    labels = host.split(".")
    suffixes = (".".join(labels[at:]) for at in range(len(labels)))
    return next((AGENCY_HOSTS[name] for name in suffixes if name in AGENCY_HOSTS), "")
