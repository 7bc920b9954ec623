"""Words with the space around them, to compare texts in any script."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_WORD: Final = re.compile(
    # Scripts that are written without spaces: Thai, Lao, Burmese, Khmer, kana, Han.
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
    "|[^\\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]+"
)
"""A letter of such a script, or a run of anything else but white space."""


class Word(NamedTuple):
    """A word, or a letter of a script without spaces."""

    text: str
    before: str
    """What stands between this word and the one before: nothing, a space, a line break or, for a
    new paragraph, two."""


def split_words(text: str) -> list[Word]:
    """The words of `text` in order; only white space is left out.

    >>> [word.text for word in split_words("The  boat, 渡し船")]
    ['The', 'boat,', '渡', 'し', '船']
    """
    words = []
    end = 0
    for found in _WORD.finditer(text):
        gap = text[end : found.start()]
        breaks = gap.count("\n") if gap else 0
        before = "\n" * min(breaks, 2) if breaks else gap[:1] and " "
        words.append(Word(found[0], before))
        end = found.end()
    return words
