"""Write `newsclean/vocab/relative.py` from the CLDR tables that Babel carries.

Run by hand when Babel brings a new CLDR: `python -m benchmarks.vocab.generate_relative`, then
`ruff format newsclean/vocab/relative.py`.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from itertools import product
from pathlib import Path

import babel
from babel import localedata
from babel.dates import format_timedelta

from benchmarks.vocab.generate_months import LANGUAGES, entry, normal_word

# Weeks, months and years ago do not tell the day.
UNITS = {
    "s": ("second", timedelta(seconds=1)),
    "n": ("minute", timedelta(minutes=1)),
    "h": ("hour", timedelta(hours=1)),
    "d": ("day", timedelta(days=1)),
}

NUMBERS = (1, 2, 3, 4, 5, 6, 10, 11, 20, 21, 22)
"""One of each plural class of CLDR."""

# What newspapers print and CLDR does not list.
EXTRA = {
    "ar": "منذ # ثانية=s|منذ # دقيقة=n|منذ # دقائق=n|منذ # ساعة=h|منذ # ساعات=h|منذ ساعة=1h|"
    "منذ ساعتين=2h|منذ # يوم=d|منذ # أيام=d|منذ يومين=2d",
    "en": "# min ago=n|# mins ago=n|#m ago=n|# hr ago=h|# hrs ago=h|#h ago=h|an hour ago=1h|"
    "a day ago=1d|#d ago=d",
    "de": "vor # std=h|vor einer stunde=1h|vor einem tag=1d",
    "es": "# horas atrás=h",
    "pt": "# horas atrás=h|# minutos atrás=n|# dias atrás=d",
    "zh": "# 分鐘前=n|# 小時前=h",
}

HEADER = '''"""How {count} languages say how long ago it was (`generate_relative.py`).

Do not edit. One string per language: a pattern, `=` and the unit, separated by `|`; `#` stands for
the number, and a number before the unit is that of a pattern without one ("vor # stunden=h").
Units: s second, n minute, h hour, d day. Folded as in `vocab.months`.
Source: Unicode CLDR as shipped with Babel {version} (Unicode License).
"""

from __future__ import annotations

from typing import Final

AGO: Final[dict[str, str]] = {{
'''


def printed(language: str, number: int, unit: str, width: str) -> str:
    """What CLDR prints for so many units ago; empty when it has no form for the language."""
    name, length = UNITS[unit]
    try:
        text: str = format_timedelta(
            -number * length,
            granularity=name,
            threshold=1000,
            add_direction=True,
            format=width,
            locale=language,
        )
    except KeyError:
        return ""
    return str(normal_word(text))


def patterns(language: str) -> list[str]:
    """The patterns of a language, each once."""
    localedata._cache.clear()  # as in `generate_months.names`
    found: dict[str, None] = {}
    for unit, number, width in product(UNITS, NUMBERS, ("long", "short")):
        pattern = printed(language, number, unit, width).replace(str(number), "#", 1)
        if "#" in pattern and len(pattern) > 2 and pattern[0] not in "-+":
            found[f"{pattern}={unit}"] = None
        elif pattern and number <= 2 and not any("0" <= char <= "9" for char in pattern):
            found[f"{pattern}={number}{unit}"] = None
    return list(found)


def main() -> None:
    """Write the module next to the other vocabularies."""
    lines = []
    for language in LANGUAGES:
        code = language.replace("_", "-").lower()
        extra = EXTRA.get(language, "").split("|")
        found = [text for text in dict.fromkeys([*patterns(language), *extra]) if text]
        if found:
            lines.append(entry(code, "|".join(found).replace("\u200b", "\\u200b")))
    target = Path(__file__).parents[2] / "newsclean" / "vocab" / "relative.py"
    header = HEADER.format(count=len(lines), version=babel.__version__)
    target.write_text(header + "".join(lines) + "}\n", encoding="utf-8")
    print(f"{target.name}: {len(lines)} languages", file=sys.stderr)


if __name__ == "__main__":
    main()
