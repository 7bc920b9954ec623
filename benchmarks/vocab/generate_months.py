"""Write `newsclean/vocab/months.py` from the CLDR tables that Babel carries.

Run by hand when Babel brings a new CLDR: `python benchmarks/vocab/generate_months.py`, then
`ruff format newsclean/vocab/months.py`.
Babel is a tool for this script only; the package reads the finished file.
"""

from __future__ import annotations

import itertools
import sys
import unicodedata
from pathlib import Path

import babel
from babel import Locale, localedata

LANGUAGES = """
    af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy
    id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my nb ne nl nn or pa pl ps pt ro ru
    si sk sl sq sr sr_Latn sv sw ta te th tr uk ur uz vi zh zu
""".split()

# Names that newspapers print and CLDR does not list for the language.
EXTRA: dict[str, dict[int, tuple[str, ...]]] = {
    "en": {9: ("sept",)},
    "de": {1: ("jänner",), 2: ("feber",), 3: ("mär", "mrz")},
    "es": {9: ("setiembre", "set", "sep")},
    "it": {9: ("settembre",)},
    "lv": {
        number: (word,)
        for number, word in enumerate(
            "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī "
            "decembrī".split(),
            start=1,
        )
    },
    "pt": {3: ("marco",)},
    "ar": {
        1: ("كانون الثاني", "يناير", "جانفي"),
        2: ("شباط", "فبراير", "فيفري"),
        3: ("آذار", "مارس"),
        4: ("نيسان", "أبريل", "ابريل", "إبريل", "أفريل"),
        5: ("أيار", "مايو", "ماي"),
        6: ("حزيران", "يونيو", "جوان"),
        7: ("تموز", "يوليو", "يوليوز", "جويلية"),
        8: ("آب", "أغسطس", "اغسطس", "غشت", "أوت"),
        9: ("أيلول", "سبتمبر", "شتنبر"),
        10: ("تشرين الأول", "أكتوبر", "اكتوبر"),
        11: ("تشرين الثاني", "نوفمبر", "نونبر"),
        12: ("كانون الأول", "ديسمبر", "دجنبر"),
    },
}

LINE_CHARS = 90
"""Characters of the names on one line of the module."""

HEADER = '''"""Month names of {count} languages, from CLDR by `benchmarks/vocab/generate_months.py`.

Do not edit. One string per language: twelve parts separated by `|`, the spellings of a month
separated by `,`: NFC, case folded, without full stops and abbreviation marks.
Source: Unicode CLDR as shipped with Babel {version} (Unicode License).
"""

from __future__ import annotations

from typing import Final

MONTHS: Final[dict[str, str]] = {{
'''


def normal_word(text: str) -> str:
    """Case, composition of accents and abbreviation marks folded, as the reader folds text."""
    folded = unicodedata.normalize("NFC", text).casefold()
    for mark in ".\u05f3\u0970":
        folded = folded.replace(mark, "")
    return " ".join(folded.split())


def bare_name(text: str) -> str:
    """A month without the preposition that Catalan forms carry."""
    return normal_word(text).removeprefix("de ").removeprefix("d\u2019")


def names(language: str) -> list[set[str]]:
    """Spellings of the twelve months, numbers and single letters left out."""
    months: list[set[str]] = [set() for _ in range(12)]
    localedata._cache.clear()  # a table inherited by alias keeps the names of the language before
    tables = Locale.parse(language).months
    kinds = itertools.product(("format", "stand-alone"), ("wide", "abbreviated"))
    for number, name in (item for c, width in kinds for item in tables[c][width].items()):
        word = bare_name(name)
        if len(word) > 1 and not any("0" <= char <= "9" for char in word) and "," not in word:
            months[number - 1].add(word)
    for number, extra in EXTRA.get(language, {}).items():
        months[number - 1].update(map(normal_word, extra))
    return months


def entry(code: str, text: str) -> str:
    """An entry of the dictionary, on as many lines of at most 100 characters as it needs."""
    whole = f'    "{code}": "{text}",\n'
    if len(whole) <= LINE_CHARS + 11:
        return whole
    lines = [""]
    for month in text.split("|"):
        if len(lines[-1]) + len(month) >= LINE_CHARS:
            lines.append("")
        lines[-1] += f"{month}|"
    quoted = "\n".join(f'        "{line}"' for line in lines)
    return f'    "{code}": (\n{quoted[:-2]}"\n    ),\n'


def main() -> None:
    """Write the module next to the other vocabularies."""
    lines = []
    for language in LANGUAGES:
        months = names(language)
        if all(months):
            joined = "|".join(
                ",".join(sorted(month, key=lambda w: (-len(w), w))) for month in months
            )
            code = language.replace("_", "-").lower()
            lines.append(entry(code, joined))
        else:
            print(f"{language}: months are numbers, left out", file=sys.stderr)
    target = Path(__file__).parents[2] / "newsclean" / "vocab" / "months.py"
    header = HEADER.format(count=len(lines), version=babel.__version__)
    target.write_text(header + "".join(lines) + "}\n", encoding="utf-8")
    print(f"{target.name}: {len(lines)} languages", file=sys.stderr)


if __name__ == "__main__":
    main()
