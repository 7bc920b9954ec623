"""`python -m benchmarks.quality.gate`: fails when a figure of newsclean falls below its floor."""

from __future__ import annotations

import argparse
import math
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from benchmarks.quality import corpus
from benchmarks.quality.collect import TOOLS, collect
from benchmarks.quality.corpus import DATASETS, CorpusMissingError, GoldPage
from benchmarks.quality.output import ToolInfo, ToolMissingError
from benchmarks.quality.own import NAME
from benchmarks.quality.questions import QUESTIONS, views
from benchmarks.quality.report import Row, rows_of

FLOORS: Final = Path(__file__).with_name("floors.toml")
DIGITS: Final = 3
"""Decimals of a floor: the figures are rounded towards the worse side."""

_LOWER_IS_BETTER: Final = frozenset({"bad pages"})
_HEADER: Final = """\
# Written by `python -m benchmarks.quality.gate --update`: no figure may fall below these
# (or, for counts of bad pages, rise above). Held out by domain, on the development corpus.
"""


@dataclass(frozen=True, slots=True)
class Floor:
    """The worst value that a figure may have, over so many pages."""

    value: float
    pages: int


@dataclass(frozen=True, slots=True)
class Floors:
    """All floors, by `question / rows / figure`, and the corpora that they were measured on."""

    corpus: Mapping[str, str] = field(default_factory=dict)
    """Fingerprint of each dataset."""
    floors: Mapping[str, Floor] = field(default_factory=dict)


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors of a file."""
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    floors = {name: Floor(**record) for name, record in data.get("floors", {}).items()}
    return Floors(data.get("corpus", {}), floors)


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """The inverse of `read_floors`."""
    lines = [_HEADER, "[corpus]"]
    lines += [f'{name} = "{value}"' for name, value in floors.corpus.items()]
    lines += ["", "[floors]"]
    lines += [
        f'"{name}" = {{ value = {floor.value}, pages = {floor.pages} }}'
        for name, floor in floors.floors.items()
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def floors_of(question: str, rows: Sequence[Row], tool: str) -> dict[str, Floor]:
    """The floors that today's rows of a tool would set. Rows of ranges set none."""
    return {
        f"{question} / {row.label} / {row.figure}": Floor(
            round_down(row.figure, row.values[tool]), row.pages
        )
        for row in rows
        if tool in row.values
    }


def round_down(figure: str, value: float) -> float:
    """The value rounded towards the worse side."""
    scale = 10**DIGITS
    # the small shift keeps 0.29 * 1000 = 289.99999999999994 at 0.29
    if figure in _LOWER_IS_BETTER:
        return math.ceil(value * scale - 1e-6) / scale
    return math.floor(value * scale + 1e-6) / scale


def is_worse(name: str, value: float, floor: float) -> bool:
    """`value` is on the wrong side of `floor`."""
    figure = name.rpartition(" / ")[2]
    return value > floor if figure in _LOWER_IS_BETTER else value < floor


def find_failures(old: Floors, new: Floors) -> list[str]:
    """Why `new` does not pass; empty when it does."""
    if not old.floors:
        return ["there are no floors yet: train, then run the gate with --update"]
    failures = [
        f"{name}: not the pages that the floors were measured on (--update sets new ones)"
        for name, value in old.corpus.items()
        if new.corpus.get(name) != value
    ]
    for name, floor in old.floors.items():
        found = new.floors.get(name)
        if found is None:
            failures.append(f"{name}: no figure any more (floor {floor.value})")
        elif found.pages != floor.pages:
            failures.append(f"{name}: {found.pages} pages instead of {floor.pages}")
        elif is_worse(name, found.value, floor.value):
            failures.append(f"{name}: {found.value}, floor {floor.value}")
    return failures


def find_lowered(old: Floors, new: Floors) -> list[str]:
    """The floors that an update would lower or drop."""
    lowered = []
    for name, floor in old.floors.items():
        found = new.floors.get(name)
        if found is None:
            lowered.append(f"{name}: dropped (was {floor.value})")
        elif is_worse(name, found.value, floor.value):
            lowered.append(f"{name}: {floor.value} -> {found.value}")
    return lowered


def measure(tool: ToolInfo, pages: Mapping[str, Sequence[GoldPage]], *, workers: int) -> Floors:
    """What the floors would be if they were set today. Raises `ToolMissingError`."""
    results = {
        name: {tool.name: collect(tool, kept, workers=workers)} for name, kept in pages.items()
    }
    found: dict[str, Floor] = {}
    for question in QUESTIONS:
        if question == "time":  # not the same twice: reported, not gated
            continue
        for view in views(question, tuple(pages)):
            rows = list(rows_of(view, pages[view.dataset], results[view.dataset], [tool]))
            found |= floors_of(question, rows, tool.name)
    return Floors({name: corpus.fingerprint(kept) for name, kept in pages.items()}, found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when all floors hold, 1 when one does not, 2 when it cannot measure."""
    parser = argparse.ArgumentParser("python -m benchmarks.quality.gate", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="folder that holds dev/")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--update", action="store_true", help="set the floors to today's figures")
    parser.add_argument("--allow-lower", action="store_true", help="let --update lower a floor")
    options = parser.parse_args(arguments)
    try:
        pages = {name: corpus.load(name, options.corpus) for name in DATASETS}
        new = measure(TOOLS[NAME], pages, workers=options.workers)
    except (CorpusMissingError, ToolMissingError) as error:
        print(f"gate: {error}", file=sys.stderr)
        return 2
    old = read_floors()
    if options.update:
        return _update(old, new, allow_lower=options.allow_lower)
    failures = find_failures(old, new)
    print("\n".join(failures) or f"{len(old.floors)} floors hold")
    return 1 if failures else 0


def _update(old: Floors, new: Floors, *, allow_lower: bool) -> int:
    lowered = find_lowered(old, new)
    if lowered and not allow_lower:
        print("\n".join(["refused without --allow-lower:", *lowered]))
        return 1
    write_floors(new)
    print("\n".join([f"{len(new.floors)} floors written", *lowered]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
