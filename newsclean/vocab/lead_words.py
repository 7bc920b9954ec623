"""Words of class and id names around a summary set apart between headline and body."""

from __future__ import annotations

from typing import Final

SURE_LEAD_WORDS: Final = frozenset(
    "standfirst dek deck lede subtitle subheadline subhead subheading subline strapline "
    "chapo chapeau vorspann unterzeile leadtext leadin shorttext ingress underrubrik preamble "
    "manchet perex zajawka sapo spot entradilla bajada copete sumario epigraph epigraphe hook "
    "sottotitolo sommario announce synopsis".split()
)
"""Words that are used for nothing else: in element classes of the development corpus, `dek`,
`leadtext` and `standfirst` name leads only, `subtitle` on 7 of 8 sites."""

LEAD_WORDS: Final = SURE_LEAD_WORDS | frozenset(
    "lead intro introduction introtext teaser teasertext excerpt abstract summary "
    "description".split()
)
"""All words: those that are no `SURE_LEAD_WORDS` also name what is not set apart (`lead` on 3 of
15 sites, `intro` on 5 of 16, `teaser` on 7 of 16)."""

LEAD_PAIRS: Final = frozenset(
    {
        ("stand", "first"),
        ("sub", "title"),
        ("sub", "headline"),
        ("sub", "heading"),
        ("sub", "head"),
        ("short", "text"),
        ("drop", "head"),
        ("linha", "fina"),
    }
)
"""The same, written in two parts."""

LEAD_STEMS: Final = (
    "standfirst", "subtitle", "subhead", "subline", "chapeau", "vorspann", "unterzeile",
    "leadtext", "shorttext", "underrubrik", "preamble", "entradilla", "sottotitolo", "intro",
    "teaser", "excerpt", "abstract", "summary", "description",
)  # fmt: skip
"""Words that also count as the beginning of a longer one (`introbox`, `subtitlewrap`). Not so
`lead`, `spot` and `announce`: `leading` is a line height, `spotlight` a list of links,
`announcement` a bar above the page."""
