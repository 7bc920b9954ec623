"""Readings of a field, the choice among them, and the evidence that is kept."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Generic, NamedTuple, TypeVar

from newsclean.model import Candidate

T = TypeVar("T")

MAX_CANDIDATES: Final = 40
"""Candidates kept per field; link farms can declare thousands."""

_EVIDENCE_CHARS: Final = 300


class Reading(NamedTuple, Generic[T]):
    """One possible value of a field."""

    value: T
    text: str
    """The value as the page writes it."""
    source: str
    """Where: `"json-ld:headline"`, `"meta:og:title"`, `"h1"`."""
    reason: str = ""


class Resolved(NamedTuple, Generic[T]):
    """The chosen value (None when no reading was good enough) and all candidates."""

    value: T | None
    candidates: tuple[Candidate, ...] = ()


@lru_cache(maxsize=1024)
def rank_source(source: str, order: tuple[str, ...]) -> int:
    """Position of the longest prefix of `source` in a trust table; its length when none fits."""
    fits = [entry for entry in order if source.startswith(entry)]
    return order.index(max(fits, key=len)) if fits else len(order)


def pick_trusted(readings: Iterable[Reading[T]], order: tuple[str, ...]) -> Resolved[T]:
    """Choose the reading whose source stands first in the trust table `order`.

    Among equals the first reading wins.
    """
    known = list(readings)
    if not known:
        return Resolved(None)
    best = min(known, key=lambda reading: rank_source(reading.source, order))
    return resolved(known, best)


def resolved(
    readings: Iterable[Reading[T]], best: Reading[T] | None, reason: str = ""
) -> Resolved[T]:
    """The outcome when `best` is the choice; `reason` explains it in the evidence."""
    candidates: list[Candidate] = []
    for reading in readings:
        chosen = reading is best
        why = reading.reason if not (chosen and reason) else reason
        if len(candidates) < MAX_CANDIDATES or chosen:
            text = reading.text[:_EVIDENCE_CHARS]
            candidates.append(Candidate(text, reading.source, chosen, why))
    return Resolved(None if best is None else best.value, tuple(candidates))
