"""The name of the site."""

from __future__ import annotations

import html

from newsclean.dom.text import clean_text
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.site_words import declared_site_names
from newsclean.metadata.statements import Statements
from newsclean.vocab.trust import SITE_TRUST

MAX_NAME = 100


def extract_site_name(statements: Statements) -> Resolved[str]:
    """The name that the site gives itself; None when it gives none. Never made from the host."""
    readings = []
    for source, raw in declared_site_names(statements):
        text = clean_text(html.unescape(raw) if "&" in raw else raw, limit=MAX_NAME + 1)
        if text and len(text) <= MAX_NAME and not text.startswith(("http://", "https://", "@")):
            readings.append(Reading(text, raw, source))
    return pick_trusted(readings, SITE_TRUST)
