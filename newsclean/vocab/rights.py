"""Where pages state what may be done with their text."""

from __future__ import annotations

from typing import Final

ROBOTS_METAS: Final = (
    "robots",
    "gptbot",
    "google-extended",
    "ccbot",
    "anthropic-ai",
    "claudebot",
    "perplexitybot",
    "bytespider",
    "applebot-extended",
    "ai-robots",
)
"""Meta names with directives for all robots and for those that gather training data.

Directives for one search engine (`googlebot`, `bingbot`) say nothing to others."""

LIMITING_DIRECTIVES: Final = frozenset(
    {
        "noai",
        "noimageai",
        "noml",
        "noindex",
        "none",
        "noarchive",
        "nocache",
        "nosnippet",
        "noimageindex",
    }
)
"""Directives that limit reuse; `noarchive` is on 8 % of the corpus, `noai` on 3 pages of 1,987."""

LICENSE_METAS: Final = ("dcterms.license", "dc.rights.license", "license", "cc:license",
                        "dc.rights", "dcterms.rights")  # fmt: skip
"""Only those contents count that are addresses."""

HOLDER_METAS: Final = (
    "dcterms.rightsholder",
    "dc.rightsholder",
    "copyright",
    "dc.rights",
    "dcterms.rights",
    "dc.copyright",
    "prism.copyright",
    "rights",
)

LICENSE_PATHS: Final = ("/licenses/", "/publicdomain/", "/licences/")
"""Paths of the licences of Creative Commons, which are recognised without `rel=license`."""
