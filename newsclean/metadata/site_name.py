"""The name of the site."""

from __future__ import annotations

from newsclean.dom.text import clean_text, unescape
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.site_words import declared_site_names, host_labels, named_by_host
from newsclean.metadata.statements import Statements
from newsclean.vocab.trust import SITE_TRUST

MAX_NAME = 100
_MOST_INITIALS = 5
_SLOGAN = frozenset("|｜-–—:·•»«/~")
"""Signs that set a slogan apart."""


def extract_site_name(statements: Statements, *, url: str | None = None) -> Resolved[str]:
    """The name that the site gives itself, without its slogan; None when it gives none.

    Never made from the host, but what the page's title says beside the headline is the site's
    name when the host is called the same.
    """
    labels = host_labels(statements, url)
    readings = []
    for source, raw in declared_site_names(statements):
        text = clean_text(unescape(raw), limit=MAX_NAME + 1)
        if text and len(text) <= MAX_NAME and not text.startswith(("http://", "https://", "@")):
            name = "" if _SLOGAN.isdisjoint(text) else named_by_host(text, labels)
            # "DHB - Deutscher Handballbund": what stands beside initials is the name in full.
            name = "" if name.isupper() and len(name) <= _MOST_INITIALS else name
            reason = "without the slogan" if name and name != text else ""
            readings.append(Reading(name or text, raw, source, reason))
    if not readings and (name := named_by_host(statements.title, labels)):
        readings.append(Reading(name, statements.title, "title", "the host is called the same"))
    return pick_trusted(readings, SITE_TRUST)
