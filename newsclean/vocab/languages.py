"""Which script each language is written in. Source: CLDR likely subtags; ranges: Unicode blocks."""

from __future__ import annotations

from typing import Final

SCRIPTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "Latin": (("A", "Z"), ("a", "z"), ("\u00c0", "\u024f"), ("\u1e00", "\u1eff")),
    "Greek": (("\u0370", "\u03ff"), ("\u1f00", "\u1fff")),
    "Cyrillic": (("\u0400", "\u052f"),),
    "Armenian": (("\u0530", "\u058f"),),
    "Hebrew": (("\u0590", "\u05ff"),),
    "Arabic": (
        ("\u0600", "\u06ff"),
        ("\u0750", "\u077f"),
        ("\ufb50", "\ufdff"),
        ("\ufe70", "\ufeff"),
    ),
    "Thaana": (("\u0780", "\u07bf"),),
    "Devanagari": (("\u0900", "\u097f"),),
    "Bengali": (("\u0980", "\u09ff"),),
    "Gurmukhi": (("\u0a00", "\u0a7f"),),
    "Gujarati": (("\u0a80", "\u0aff"),),
    "Oriya": (("\u0b00", "\u0b7f"),),
    "Tamil": (("\u0b80", "\u0bff"),),
    "Telugu": (("\u0c00", "\u0c7f"),),
    "Kannada": (("\u0c80", "\u0cff"),),
    "Malayalam": (("\u0d00", "\u0d7f"),),
    "Sinhala": (("\u0d80", "\u0dff"),),
    "Thai": (("\u0e00", "\u0e7f"),),
    "Lao": (("\u0e80", "\u0eff"),),
    "Tibetan": (("\u0f00", "\u0fff"),),
    "Myanmar": (("\u1000", "\u109f"),),
    "Georgian": (("\u10a0", "\u10ff"), ("\u1c90", "\u1cbf")),
    "Hangul": (("\u1100", "\u11ff"), ("\u3130", "\u318f"), ("\uac00", "\ud7af")),
    "Ethiopic": (("\u1200", "\u137f"),),
    "Khmer": (("\u1780", "\u17ff"),),
    "Kana": (("\u3040", "\u30ff"),),
    "Han": (("\u3400", "\u9fff"), ("\U00020000", "\U0003ffff")),
}
"""First and last letter of each range."""

_LANGUAGES: Final[dict[str, str]] = {
    "Arabic": "ar fa ks ps sd ug ur ckb",
    "Armenian": "hy",
    "Bengali": "as bn",
    "Cyrillic": "ab ba be bg ce cu cv mk os ru tt uk",
    "Devanagari": "hi mr ne sa",
    "Ethiopic": "am ti",
    "Georgian": "ka",
    "Greek": "el",
    "Gujarati": "gu",
    "Gurmukhi Arabic": "pa",
    "Han": "zh yue",
    "Hangul": "ko",
    "Hebrew": "he yi",
    "Kana Han": "ja",
    "Kannada": "kn",
    "Khmer": "km",
    "Lao": "lo",
    "Latin": (
        "aa af ak an bm br ca co cs cy da de ee en eo es et eu ff fi fil fo fr fy ga gd gl gn "
        "gv ha hr ht hu ia id ie ig io is it jv ki kl kw la lb lg ln lt lu lv mg mi ms mt nb "
        "nd nl nn no nr nv ny oc om pl pt qu rm rn ro rw sc se sg sh sk sl sn so sq ss st su "
        "sv sw tn to tr ts ve vi vo wa wo xh yo za zu "
    ),
    "Latin Cyrillic": "bs kk ky mn sr tg tk",
    "Latin Cyrillic Arabic": "az ku uz",
    "Malayalam": "ml",
    "Myanmar": "my",
    "Oriya": "or",
    "Sinhala": "si",
    "Tamil": "ta",
    "Telugu": "te",
    "Thaana": "dv",
    "Thai": "th",
    "Tibetan": "bo dz",
}

SCRIPT_OF_LANGUAGE: Final[dict[str, str]] = {
    language: scripts for scripts, languages in _LANGUAGES.items() for language in languages.split()
}
"""Language code to the names of its scripts, separated by spaces."""
