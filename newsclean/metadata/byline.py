"""The author line as printed."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.metadata.credit_lines import CreditLine
from newsclean.metadata.resolve import Reading, Resolved, pick_trusted


def extract_byline(lines: Sequence[CreditLine]) -> Resolved[str]:
    """The line nearest to the headline, as printed; None when there is none."""
    readings = [
        Reading(" ".join(line.text.split()), line.text, f"block:{line.source}") for line in lines
    ]
    return pick_trusted(readings, ("block:role", "block:marks", "block:words"))
