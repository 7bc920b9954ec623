"""What class words and first words say about the role of a block."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsclean.model import Role
from newsclean.scoring.structure import Structure
from newsclean.scoring.words import split_marks
from newsclean.vocab.role_words import MARK_ROLES, OPENING_ROLES, SHORT_MARKS

OPENING_CHARS: Final = 40


@lru_cache(maxsize=8192)
def role_of(marks: str) -> Role | None:
    """The role that class and id words name; None when they name none."""
    # The last words of a name are the specific ones: article__tags.
    if _TYPE_SIZE in marks:
        marks = marks.replace(_TYPE_SIZE, "")
    words = [word for word in split_marks(marks) if word in MARK_ROLES]
    if not words:
        return None
    if not SHORT_MARKS.isdisjoint(words):
        short = SHORT_MARKS.intersection(words)
        parts = set(_PART.split(marks.lower()))
        words = [
            word for word in words if word not in short or word in parts or _starts(marks, word)
        ]
    named = [MARK_ROLES[word] for word in words]
    if Role.CONSENT in named:
        return Role.COMMENTS if Role.COMMENTS in named else Role.CONSENT
    if not named:
        return None
    in_menu = named[-1] is Role.METADATA and Role.NAVIGATION in named
    return Role.NAVIGATION if in_menu else named[-1]


_PART: Final = re.compile(r"[\W_]+")
_TYPE_SIZE: Final = "text-caption"
"""A utility class for small print of any kind (Tailwind, Vuetify)."""


def _starts(marks: str, word: str) -> bool:
    """True when a part is the short word and another one in camel case (`adSlot`), which a random
    class name (`xAdQz`) is not."""
    return (
        re.search(rf"(?<![^\W_])(?:{word}|{word.capitalize()})[A-Z][a-z]{{2}}", marks) is not None
    )


@lru_cache(maxsize=1)
def _openings() -> re.Pattern[str]:
    """Longer openings stand before the shorter ones that begin them; all end where a word does."""
    return re.compile(
        "|".join(
            re.escape(opening) + r"\b" * opening[-1].isalpha()
            for opening in sorted(OPENING_ROLES, reverse=True)
        )
    )


def names_role(structure: Structure, index: int, role: Role) -> bool:
    """True when a word of the block's element, or of one of the two above, names the role."""
    page = structure.page
    here = page.parents[index]
    for _ in range(3):
        container = page.containers[here]
        if any(MARK_ROLES.get(word) is role for word in split_marks(container.marks)):
            return True
        here = container.parent
        if here < 0:
            return False
    return False


def is_dated(text: str) -> bool:
    """True for a text with four digits or more: a date, not a label."""
    return sum("0" <= char <= "9" for char in text) >= 4


def opening_of(text: str) -> Role | None:
    """The role that the first words of a text name; None when they name none."""
    found = _openings().match(text[:OPENING_CHARS].lower())
    return OPENING_ROLES[found[0]] if found else None
