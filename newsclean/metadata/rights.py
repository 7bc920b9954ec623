"""What the page itself says about reuse: text and data mining, AI training, licence, holder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import unescape
from newsclean.metadata.addresses import clean_url
from newsclean.metadata.block_marks import has_word
from newsclean.metadata.microdata import iter_inside
from newsclean.metadata.nodes import node_children, node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.statements import Statements
from newsclean.model import Candidate, Rights, Role
from newsclean.vocab.rights import (
    HOLDER_METAS,
    LICENSE_METAS,
    LICENSE_PATHS,
    LIMITING_DIRECTIVES,
    ROBOTS_METAS,
)

MAX_HOLDER: Final = 120
_MOST_LINKS: Final = 20
_OTHERS: Final = frozenset({Role.CAPTION, Role.CREDIT, Role.COMMENTS, Role.RELATED})
_COPYRIGHT: Final = Pattern(
    r"(?i)(?:\s|©|\(c\)|copyright|all rights reserved|by|[-–|:,.]|(?:19|20)\d\d(?:-\d{4})?)+"
)
_ALL_RIGHTS: Final = Pattern(r"(?i)[\s.,;|-]{0,5}all rights reserved.*$")


def extract_rights(
    statements: Statements, page: Page, place: Place, *, base: str | None
) -> Resolved[Rights]:
    """The page's own signals, as stated; None when it states none.

    Sources: TDM Reservation Protocol (W3C community group report, `tdm-reservation`,
    `tdm-policy`), the robots directives `noai` and `noimageai`, `rel=license` (HTML), schema.org
    `license` and `copyrightHolder`, Dublin Core rights.
    """
    licenses = pick_trusted(_licenses(statements, page, place, base), _LICENSE_TRUST)
    holders = pick_trusted(_holders(statements), ("json-ld", "microdata", "rdfa", "meta"))
    reserved = [Reading(text.strip() == "1", text, "meta:tdm-reservation")
                for _, text in statements.meta("tdm-reservation")
                if text.strip() in ("0", "1")]  # fmt: skip
    policies = [
        Reading(address, text, "meta:tdm-policy")
        for _, text in statements.meta("tdm-policy")
        if (address := _absolute(text, base))
    ]
    robots = list(_directives(statements))
    rights = Rights(
        tdm_reserved=reserved[0].value if reserved else None,
        tdm_policy=policies[0].value if policies else None,
        robots=tuple(dict.fromkeys(reading.value for reading in robots)),
        license=licenses.value,
        holder=holders.value,
    )
    stated = [(r.text, r.source) for r in reserved]
    stated += [(r.text, r.source) for r in (*policies, *robots)]
    said = tuple(Candidate(text[:300], source, chosen=True) for text, source in stated)
    candidates = (*licenses.candidates, *holders.candidates, *said)
    return Resolved(None if rights == Rights() else rights, candidates)


_LICENSE_TRUST: Final = ("json-ld", "rel:link", "rel:a", "microdata", "rdfa", "meta", "shown")


def _licenses(
    statements: Statements, page: Page, place: Place, base: str | None
) -> Iterator[Reading[str]]:
    declared = (("rel:link", href) for href in statements.licenses)
    for source, text in (*_stated_licenses(statements), *declared, *_linked(page, place)):
        # Publishers also write names and years there ("2025 The Authors").
        address = _absolute(text, base) if " " not in text.strip() and "/" in text else None
        if address:
            yield Reading(address, text, source)


def _stated_licenses(statements: Statements) -> Iterator[tuple[str, str]]:
    for item in statements.story:
        for text in node_texts(item.node, "license", limit=500):
            yield f"{item.source}:license", text
        for node in node_children(item.node, "license"):
            for text in node_texts(node, "url", "@id", limit=500):
                yield f"{item.source}:license", text
    for key, text in statements.meta(*LICENSE_METAS):
        yield f"meta:{key}", text


def _linked(page: Page, place: Place) -> Iterator[tuple[str, str]]:
    """Links to a known licence below the story; not those of pictures."""
    if not page.owners:
        return
    shown: dict[str, bool] = {}
    for block in page.blocks[place.last + 1 :] if place.last >= 0 else ():
        if not block.link_chars or block.role in _OTHERS:
            continue
        for span in block.spans:
            if span.href and _names_license(span.href):
                marked = _is_marked(page.owners[block.index], span.href)
                shown[span.href] = shown.get(span.href, False) or marked
    declared = [href for href, is_marked in shown.items() if is_marked]
    if declared:
        yield from (("rel:a", href) for href in declared)
    elif len(shown) == 1:  # several are those of pictures
        yield from (("shown", href) for href in shown)


@lru_cache(maxsize=256)
def _names_license(href: str) -> bool:
    """Cached: a link can stay open over many blocks."""
    return "creativecommons.org/" in href and has_word(href, LICENSE_PATHS)


def _is_marked(owner: etree._Element, href: str) -> bool:
    """True when the link carries `rel=license`."""
    links = islice(iter_inside(owner, "a"), _MOST_LINKS)
    return any(a.get("href") == href and "license" in (a.get("rel") or "") for a in links)


def _holders(statements: Statements) -> Iterator[Reading[str]]:
    for item in statements.story:
        for text in node_texts(item.node, "copyrightHolder", limit=MAX_HOLDER):
            yield Reading(text, text, f"{item.source}:copyrightHolder")
    for key, text in statements.meta(*HOLDER_METAS):
        name = unescape(text[:300])
        opening = _COPYRIGHT.match(name)
        name = _ALL_RIGHTS.sub("", name[opening.end() :] if opening else name).strip(" .,-–|")
        if name and len(name) <= MAX_HOLDER and "://" not in name:
            yield Reading(name, text, f"meta:{key}")


def _directives(statements: Statements) -> Iterator[Reading[str]]:
    for key, text in statements.meta(*ROBOTS_METAS):
        for part in text.lower()[:500].replace(";", ",").split(","):
            directive = part.strip()
            if directive in LIMITING_DIRECTIVES:
                yield Reading(directive, text, f"meta:{key}")


def _absolute(text: str, base: str | None) -> str | None:
    address = clean_url(text, base)
    return address if address and address.startswith(("http://", "https://")) else None
