"""Text that credits authors to a tuple of clean names, in many languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from newsclean.dom.text import clean_text, unescape
from newsclean.metadata.block_marks import has_word
from newsclean.metadata.credit_text import (
    EDGE,
    credit_start,
    cut_cjk,
    cut_to_names,
    open_brackets,
    strip_by,
)
from newsclean.metadata.patterns import Pattern
from newsclean.vocab.credits import (
    ATTACHED_AND,
    CJK_HOUSES,
    CJK_ROLES,
    DESK_WORDS,
    HOUSE_WORDS,
    TITLE_WORDS,
)
from newsclean.vocab.names import (
    AGENCIES,
    AND_WORDS,
    CREDENTIALS,
    HONORIFICS,
    NOT_AUTHORS,
    NOT_NAME_WORDS,
    ROLE_WORDS,
    SUFFIXES,
)

MAX_CHARS: Final = 500
MAX_NAMES: Final = 20
_NAME_CHARS: Final = 70
_NAME_WORDS: Final = 7

_LONG_PARTICLES: Final = frozenset({"della", "dalla", "dello", "degli", "delle"})
"""Lower-case parts of surnames with more than three letters."""

_NOISE: Final = Pattern(
    # Each word is tried once for an address of mail, from its start.
    r"https?://\S+|www\.\S+|(?<!\S)\S+(?:@|\[at\])\S+|(?<!\w)@\w+"
)
_SPLIT: Final = Pattern(r"\s*[,;|•·、，；،؛／\n\t]+\s*|\s+[/–—-]+\s+|\s*/\s*")
_SPLIT_DATA: Final = Pattern(r"\s*[,;|•·、，；،؛\n\t]+\s*|\s+[/–—-]+\s+|／")
"""Structured data also holds signatures such as `xyz/abc` and names with a slash."""
_CJK_ROLE: Final = Pattern(rf"(?<=\p{{Lo}})\s?(?:{'|'.join(CJK_ROLES)})\s?=?$")
_OPENINGS: Final = frozenset("'’‘\"“(")
_PLACE_WORDS: Final = frozenset("em en à a in aus from for at on au zu zur zum".split())
"""Words in front of a place that also follows a comma ("em São Paulo")."""

_TITLE_JOINTS: Final = frozenset("of for in de di du des von für & at the".split())
"""Words inside a long job title, lower case."""

_STAFF_WORDS: Final = TITLE_WORDS | HOUSE_WORDS | {"writers", "correspondents"}

_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_HOST: Final = Pattern(r"[\w-]+(?:\.[\w-]{2,})+")
"""A site's address among the names is where they work, not who wrote."""
_HAN_NAME: Final = Pattern(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー・\s]{2,14}")


@lru_cache(maxsize=256)
def split_names(text: str, *, printed: bool = False) -> tuple[str, ...]:
    """The names in a credit such as `"By Jane Roe and John Doe, Staff Writers"`.

    `printed` is True for a line read from the page and False for structured data, which is
    trusted more: there, single words and digits are names too, and a leading "de" or "von" is a
    part of the name. Empty when the text credits nobody.
    """
    if printed and "\n" in text:
        text = _join_lines(text)
    plain = clean_text(unescape(text), limit=MAX_CHARS)
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain.translate(_INVISIBLE))
    plain = without_addresses(plain).strip(EDGE)
    if has_word(plain, "([（【［"):
        plain = open_brackets(plain).strip(EDGE)
    if has_cjk(plain):
        plain = cut_cjk(plain)
    if printed:
        plain = cut_to_names(plain)
    plain = strip_by(plain, printed=printed)
    return unique_names(_iter_names(list(_split(plain, printed=printed)), printed=printed))


def without_addresses(text: str) -> str:
    """The text without addresses of pages and of mail, and without handles."""
    # Most credits are plain names: a look for one sign is cheaper than a pattern.
    if "@" in text or "://" in text or "www." in text or "[at]" in text:
        return _NOISE.sub(" ", text)
    return text


def has_cjk(text: str) -> bool:
    """True when a Chinese, Japanese or Korean character is among the first 40."""
    return not text.isascii() and any("\u2e80" < char < "\uff00" for char in text[:40])


def _join_lines(text: str) -> str:
    """Lines of a credit as a list, but for a by-word in a line of its own."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if lines and credit_start(f"{lines[0]} ") == len(lines[0]) + 1:
        lines[:2] = [" ".join(lines[:2])]
    return ", ".join(lines)


def _iter_names(parts: list[tuple[str, bool]], *, printed: bool) -> Iterator[str]:
    """The names among the parts of a credit.

    After a job title behind a comma comes a house ("Jane Roe, Editor, Harbour Radio") unless an
    "and" or another title says that the next person does.
    """
    names = [clean_name(part, printed=printed, first=at == 0) for at, (part, _) in enumerate(parts)]
    held = ""
    titled = False
    for at, (name, (part, joined)) in enumerate(zip(names, parts, strict=True)):
        if name.lower() in SUFFIXES and held:
            held = f"{held}, {name}"
            continue
        if name and at and titled and not joined and not _is_titled(names, parts, at):
            name = ""
        elif not name and at and _is_title(part):
            titled = True
        if held and name:
            yield held
        held = name or held
        titled = titled and not name
    if held:
        yield held


def _is_titled(names: list[str], parts: list[tuple[str, bool]], at: int) -> bool:
    """True when a job title follows, or the name is an agency."""
    if names[at].casefold() in AGENCIES:
        return True
    return at + 1 < len(parts) and not names[at + 1] and _is_title(parts[at + 1][0])


def _is_title(part: str) -> bool:
    words = [word.lower().strip(".’'") for word in part.split()]
    return any(word in ROLE_WORDS for word in words) or (len(words) == 1 and part[:1].islower())


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """Names in order, without repetitions by case; at most 20."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.casefold(), name)
    return tuple(seen.values())[:MAX_NAMES]


def clean_name(text: str, *, printed: bool = False, first: bool = True) -> str:
    """One name without titles, roles and stray signs; empty when it is not a name.

    `first` is False for what follows a comma, where a job title is more likely than a name.
    """
    name = strip_by(text.strip(EDGE), printed=printed).strip(EDGE)
    if has_cjk(name):
        name = _CJK_ROLE.sub("", cut_cjk(name))
    if name.casefold() in AGENCIES:
        return name
    if has_word(name, "{}") or ": " in name:
        return ""
    if not first and "." in name and _HOST.fullmatch(name):
        return ""
    words = name.split()
    half = len(words) // 2
    if half > 1 and words[:half] == words[half:]:
        words = words[:half]
    elif half and name[: len(name) // 2] == name[len(name) // 2 :]:
        # Said twice without a space: for the eye and for screen readers.
        words = name[: len(name) // 2].split()
    words = _without_titles(words)
    name = " ".join(words).strip(EDGE)
    if name.lower() in SUFFIXES:
        return name
    if name.endswith(".") and len(words[-1]) > 4:
        name = name.rstrip(".")
    if not name or name.casefold() in NOT_AUTHORS or name.casefold() in CREDENTIALS:
        return ""
    return name if _is_name(name, printed=printed, first=first) else ""


@lru_cache(maxsize=512)
def looks_like_person(name: str) -> bool:
    """Two to five capitalised words, or a Chinese, Japanese or Korean name."""
    if len(name) > _NAME_CHARS:
        return False
    if _HAN_NAME.fullmatch(name):
        return not name.endswith(CJK_HOUSES)
    words = name.split()
    if not 2 <= len(words) <= 5 or words[0] in _PLACE_WORDS or has_other_words(name):
        return False
    if not words[0][0].isalpha() or any(not _begins_name(word) for word in words):
        return False
    return sum(1 for word in words if not word[0].islower()) >= 2


def _begins_name(word: str) -> bool:
    """True for a word that can stand in a name by its first character and its case."""
    if word[0].islower():
        return len(word) <= 3 or word in _LONG_PARTICLES
    return word[0].isalpha() or word[0] in _OPENINGS


def has_other_words(name: str) -> bool:
    """True when a word is one that no person is called ("of", "Editor", "Group")."""
    words = [word.lower().strip(".,:") for word in name.split()]
    return any(word in NOT_NAME_WORDS or word in ROLE_WORDS for word in words)


def _split(text: str, *, printed: bool) -> Iterator[tuple[str, bool]]:
    """Parts between commas and the like, then at words such as "and" when both sides can stand.

    The second value says whether an "and" stands before the part.
    """
    for order, part in enumerate((_SPLIT if printed else _SPLIT_DATA).split(text)):
        current: list[str] = []
        joined = False
        rest = part.split()
        shouted = printed and part.isupper()
        for index, word in enumerate(rest):
            after = rest[index + 1 :]
            is_and = _is_and(word, printed=printed, shouted=shouted and bool(after))
            # "Mac & i" in data is a name; a printed line may be cut off behind its "and".
            is_and = is_and and (printed or bool(after) or not current)
            if is_and and _can_split(current, after, first=order == 0):
                yield " ".join(current), joined
                current, joined = [], True
            elif word[0] in ATTACHED_AND and _is_attached(word, current, after):
                yield " ".join(current), joined
                current, joined = [word[1:]], True
            else:
                current.append(word)
        yield " ".join(current), joined


def _is_and(word: str, *, printed: bool, shouted: bool) -> bool:
    """True for "and", also with a capital between names that all words of a line have."""
    if word in AND_WORDS or (printed and word in ("And", "Und")):
        return True
    return shouted and word.lower() in AND_WORDS


def _is_attached(word: str, before: list[str], after: list[str]) -> bool:
    """True for an "and" written as a part of the next name, as in Arabic and Hebrew."""
    if len(before) < 2 or not after or len(word) < 4:
        return False
    return not word.startswith(ATTACHED_AND[word[0]])


def _can_split(before: list[str], after: list[str], *, first: bool = True) -> bool:
    """Both sides are full names, or one is an agency ("Jane Roe and AP").

    What follows a comma may be a long job title ("Head of Ports and Harbour Matters").
    """
    if not after or not before:
        return True
    if not first and any(word in _TITLE_JOINTS for word in before):
        return False
    if len(before) >= 2 and len(after) >= 2:
        return True
    return any(
        " ".join(side).casefold().strip(".") in known
        for side in (before, after)
        for known in (AGENCIES, NOT_AUTHORS)
    )


def _without_titles(words: list[str]) -> list[str]:
    # "Dr. Roe" says more than "Roe".
    while len(words) > 2 and words[0].lower() in HONORIFICS:
        words = words[1:]
    while len(words) > 2 and _is_credential(words[-1].strip(",")):
        words = words[:-1]
    words = words[: _title_start(words)]
    lead = 0
    while lead < len(words) and words[lead].lower().strip(".").rpartition("-")[2] in ROLE_WORDS:
        lead += 1
    rest = words[lead:]
    if lead and len(rest) >= 2 and all(w[:1].isupper() for w in rest[:2]):
        return rest
    return words


def _title_start(words: list[str]) -> int:
    """Where a job title begins behind a name or an agency ("AP Sports Writer"); else the end."""
    end = len(words)
    titles = _STAFF_WORDS if words and words[0].casefold() in AGENCIES else TITLE_WORDS
    plain = [word.strip(",").lower() for word in words]
    while end > 1 and (
        plain[end - 1] in titles or (end < len(words) and plain[end - 1] in DESK_WORDS)
    ):
        end -= 1
    name = " ".join(words[:end])
    return end if looks_like_person(name) or name.casefold() in AGENCIES else len(words)


def _is_credential(word: str) -> bool:
    """True for letters after a name; "Do" and "Ma" are surnames, "DO" and "M.A." are not."""
    return word.lower() in CREDENTIALS and not (len(word) < 4 and word.istitle() and word.isalpha())


def _is_name(name: str, *, printed: bool, first: bool) -> bool:
    words = name.split()
    if len(name) > _NAME_CHARS or not any(char.isalpha() for char in name):
        return False
    roles = sum(1 for word in words if word.lower().strip(".’'") in ROLE_WORDS)
    if roles and (not first or roles == len(words)):
        return False
    if not first and len(words) > 3 and any(w.islower() and len(w) > 4 for w in words):
        return False
    if not printed:
        return len(words) <= _NAME_WORDS + 3
    if any("0" <= char <= "9" for char in name) or len(words) > _NAME_WORDS:
        return False
    return not name[0].islower() or name.isascii() is False
