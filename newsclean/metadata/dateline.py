"""Place and agency that open the body: `GROZNY (Sputnik)`, `PARIS, March 3 (Reuters)`."""

from __future__ import annotations

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
    r"(?:[ /-](?:\p{Lu}|de |la |am |an |der |du |do |dos )[\p{L}\p{M}.'’-]*){0,4}"
)
_CAPITALS: Final = r"\p{Lu}[\p{Lu}.'’]+(?:[ /-][\p{Lu}.'’]+){0,4}"
_DASH: Final = r"\s*(?:[-–—―]{1,2}|:|\.\s?[-–—])\s*"
_WITH_AGENCY: Final = Pattern(rf"((?:{_PLACE})(?:, [^()]{{1,40}})? \([^()]{{2,40}}\)){_DASH}")
"""`BERLIN (dpa) -`, `PARIS, March 3 (Reuters) -`; also `Berlin (dpa).`"""
_AGENCY_STOP: Final = Pattern(
    rf"((?:{_PLACE})(?:/{_PLACE})? \((?:\w+[/ -]?){{1,4}}\))\.?\s+(?=\p{{Lu}})"
)
_CAPITALS_ONLY: Final = Pattern(
    rf"((?:{_CAPITALS})(?:, \p{{L}}[\p{{L}}. ]{{1,25}}(?:\d{{1,2}})?)?)\s*[-–—―]{{1,2}}\s+"
)
"""`LONDON —`, `JAKARTA, Indonesia —`, `BEIJING, May 5 —`: the place in capitals."""


def extract_dateline(page: Page, place: Place) -> Resolved[str]:
    """The opening place and agency as printed, without the dash; None when the body has none."""
    readings = []
    for index in _opening(page, place):
        text = page.blocks[index].text[:200]
        for source, pattern in (
            ("agency", _WITH_AGENCY),
            ("agency", _AGENCY_STOP),
            ("capitals", _CAPITALS_ONLY),
        ):
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
