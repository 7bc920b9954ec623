"""One colour per role, half transparent, so that it works on a light and on a dark page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from newsclean.model import BODY_ROLES, CONTENT_ROLES, Role

BODY_HUE: Final = 140
CONTENT_HUE: Final = 210

HUES: Final[Mapping[Role, int]] = {
    Role.RELATED: 30,
    Role.PROMO: 15,
    Role.ADVERT: 0,
    Role.SHARE: 285,
    Role.COMMENTS: 260,
    Role.NAVIGATION: 50,
    Role.LEGAL: 325,
    Role.CONSENT: 340,
    Role.PAYWALL: 310,
}
"""Degrees on the colour wheel. Roles without an entry, body and content aside, are grey."""


def tint(role: Role, strength: float = 0.25) -> str:
    """A CSS colour; `strength` is its opacity, 0..1."""
    hue, saturation = hue_of(role)
    return f"hsla({hue},{saturation}%,50%,{strength:.2f})"


def hue_of(role: Role) -> tuple[int, int]:
    """Hue in degrees and saturation in percent; lightness is always 50 percent."""
    if role in BODY_ROLES:
        return BODY_HUE, 60
    if role in CONTENT_ROLES:
        return CONTENT_HUE, 70
    return HUES.get(role, 0), 70 if role in HUES else 0


def strength(score: float, weakest: float, strongest: float) -> float:
    """Opacity for a score of 0..1."""
    return weakest + (strongest - weakest) * min(max(score, 0.0), 1.0)
