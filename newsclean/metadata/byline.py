"""The author line as printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from newsclean.metadata.credit_lines import CreditLine
from newsclean.metadata.credit_text import starts_credit
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted
from newsclean.metadata.story import fold_title

_ORDER: Final = ("named:role", "named:marks", "named:words", "named", "called")


def extract_byline(lines: Sequence[CreditLine], authors: Sequence[str]) -> Resolved[str]:
    """The line nearest to the headline that names one of the `authors`, as printed.

    Without such a line one that begins with a by-word ("By staff"); None when there is neither.
    """
    names = [folded for folded in map(fold_title, authors) if folded]
    readings: list[Reading[str]] = []
    for line in lines:
        folded = fold_title(line.text)
        named = any(name in folded for name in names)
        if named or starts_credit(line.text):
            kind = "named" if named else "called"
            text = " ".join(line.text.split())
            reason = "names an author" if named else "begins like a credit"
            readings.append(Reading(text, line.text, f"{kind}:{line.source}", reason))
    found = pick_trusted(readings, _ORDER)
    evidence = tuple(
        replace(c, source=f"block:{c.source.partition(':')[2]}") for c in found.candidates
    )
    return Resolved(found.value, evidence)
