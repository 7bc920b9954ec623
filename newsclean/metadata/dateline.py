"""Place and agency that open the body: `GROZNY (Sputnik)`, `PARIS, March 3 (Reuters)`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsclean.blocks.page import Page
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.model import BODY_ROLES, Role

MAX_DATELINE: Final = 90
"""Characters before the dash."""

_BLOCKS: Final = 4
"""Body blocks that are looked at: a lead or a correction may come first."""

_PLACE: Final = (
    r"\p{Lu}[\p{L}\p{M}.'’-]*"
    r"(?:[ /](?:\p{Lu}|de |la |am |an |der |du |do |dos )[\p{L}\p{M}.'’-]*){0,4}"
)
"""A hyphen stands inside words only: were it between them, too, there would be very many ways to
share out those of a long name."""
_CAPITALS: Final = r"\p{Lu}[\p{Lu}.'’]+(?:[ /-][\p{Lu}.'’]+){0,4}"
_DASH: Final = r"\s*(?:[-–—―]{1,2}|:|\.\s?[-–—])\s*"
_AGENCY: Final = r"\p{L}[\p{L}\p{M}\d./ &-]{1,25}"
"""What stands in the brackets: a name or a code, not a sentence or a price."""
_WITH_AGENCY: Final = Pattern(rf"((?:{_PLACE})(?:, [^()]{{1,40}})? \({_AGENCY}\)){_DASH}")
"""`BERLIN (dpa) -`, `PARIS, March 3 (Reuters) -`; also `Berlin (dpa).`"""
_AGENCY_FIRST: Final = Pattern(
    rf"(\({_AGENCY}\)(?:\s?[-–—]\s?(?:{_PLACE})(?:, \d[\d \p{{L}}]{{1,15}})?)?)\s?[-–—]\s?(?=\S)"
)
"""`(ANSA) - ROMA, 03 MAR -` of Italian and Spanish papers."""
_AGENCY_STOP: Final = Pattern(
    rf"((?:{_PLACE})(?:/{_PLACE})? \((?:\w++[/ -]?){{1,4}}\))\.?\s+(?=\p{{Lu}})"
)
_SLASHED: Final = Pattern(
    r"((?:\p{Lu}[\p{L}\p{M}-]*(?: \p{Lu}[\p{L}\p{M}-]*){0,3})"
    r"(?:, \d{1,2} \p{L}{2,12})?[,.]?(?: [-–—])? "
    r"(?:/[\p{L} .-]{2,30}/|(?<=[-–—] )РИА Новости|(?<=[-–—] )ТАСС|(?<=[-–—.] )ИНТЕРФАКС(?:\.RU)?))"
    r"[.,]?(?: [-–—])?\s*"
)
"""`МОСКВА, 3 марта. /ТАСС/.`, `МОСКВА, 3 мар — РИА Новости.`"""
_CJK: Final = Pattern(
    r"([(（【［\[]?(?:新华社|新華社|中新社|中新网|中央社|央视网)[^\s，。,]{0,25}电[)）]?"
    r"|【[^【】]{1,12}(?:共同|時事|AFP|ロイター)】"
    r"|[(（\[][\p{Hangul}·,\s]{1,20}=[\p{Hangul}\w]{2,8}[)）\]])\s*"
)
"""`新华社北京3月3日电`, `【パリ時事】`, `(서울=연합뉴스)`."""
_CAPITALS_ONLY: Final = Pattern(
    rf"((?:{_CAPITALS})(?:, \p{{L}}[\p{{L}}. ]{{1,25}}(?:\d{{1,2}})?)?)\s*[-–—―]{{1,2}}\s+"
)
"""`LONDON —`, `JAKARTA, Indonesia —`, `BEIJING, May 5 —`: the place in capitals."""


def extract_dateline(page: Page, place: Place) -> Resolved[str]:
    """The opening place and agency as printed, without the dash; None when the body has none."""
    readings = []
    for index in _opening(page, place):
        text = page.blocks[index].text[:200]
        for source, pattern in _patterns(text):
            match = pattern.match(text)
            if match and len(match.group(1)) <= MAX_DATELINE:
                readings.append(Reading(match.group(1), match.group(), f"body:{source}"))
                break
        if readings:
            break
    return pick_trusted(readings, ("body:agency", "body:capitals"))


def _opening(page: Page, place: Place) -> list[int]:
    if place.first < 0:
        return []
    wanted = BODY_ROLES | {Role.LEAD}
    blocks = [b for b in page.blocks[place.first : place.last + 1] if b.role in wanted]
    if not blocks:
        blocks = list(page.blocks[place.first : place.first + _BLOCKS])
    return [block.index for block in blocks[:_BLOCKS]]


def _patterns(text: str) -> Iterator[tuple[str, Pattern]]:
    """The patterns that can match a text, by its first characters and the signs it has."""
    first = text[:1]
    if first.isupper():
        if " (" in text:
            yield "agency", _WITH_AGENCY
            yield "agency", _AGENCY_STOP
        if "/" in text or not text.isascii():
            yield "agency", _SLASHED
        if not text[1:2].islower():
            yield "capitals", _CAPITALS_ONLY
    elif first in "([【（［新中央":
        if first == "(":
            yield "agency", _AGENCY_FIRST
        yield "agency", _CJK
