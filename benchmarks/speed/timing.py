"""Clocks: callables on pages, imports in fresh interpreters, and the passes of one call."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, Final

ROUNDS: Final = 3
"""Runs per page; the fastest counts, as whatever else the machine does only adds time."""

IMPORT_ROUNDS: Final = 7

ROOT: Final = Path(__file__).resolve().parents[2]

Clocked = Callable[[bytes], object]


def fastest(calls: Mapping[str, Clocked], html: bytes, *, rounds: int = ROUNDS) -> dict[str, float]:
    """CPU seconds of each call on one page: the fastest of some rounds.

    The calls take turns, so that a slow moment of the machine meets all of them. A call that
    raises is left out.
    """
    best: dict[str, float] = {}
    failed: set[str] = set()
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.process_time()
            try:
                call(html)
            except Exception:
                failed.add(name)
            best[name] = min(best.get(name, float("inf")), time.process_time() - start)
    return {name: seconds for name, seconds in best.items() if name not in failed}


def import_seconds(modules: Sequence[str]) -> dict[str, float]:
    """Median seconds of importing each module in a fresh interpreter of its own."""
    code = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"
    times: dict[str, list[float]] = {module: [] for module in modules}
    for _ in range(IMPORT_ROUNDS):
        for module, found in times.items():
            done = subprocess.run(
                [sys.executable, "-c", code.format(module)],
                capture_output=True,
                text=True,
                check=True,
                cwd=ROOT,
            )
            found.append(float(done.stdout))
    return {module: statistics.median(found) for module, found in times.items()}


@contextmanager
def clocked_passes(module: ModuleType, package: str) -> Iterator[dict[str, float]]:
    """Clock the functions that `module` calls in other modules of its package.

    Gives the CPU seconds by name, in the order of the first call. While it is open, the names
    that the module has of them are wrapped: its own names, and those of the packages it
    imported whole. They are put back at the end. What those functions call is not seen apart.
    """
    seconds: dict[str, float] = defaultdict(float)
    passes = list(_find_passes(module, package))
    for owner, name, function in passes:
        setattr(owner, name, _clock(name, function, seconds))
    try:
        yield seconds
    finally:
        for owner, name, function in passes:
            setattr(owner, name, function)


def _find_passes(
    module: ModuleType, package: str
) -> Iterator[tuple[ModuleType, str, FunctionType]]:
    imported = [
        value
        for value in vars(module).values()
        if isinstance(value, ModuleType) and value.__name__.startswith(f"{package}.")
    ]
    for owner in (module, *imported):
        for name, value in vars(owner).items():
            if (
                isinstance(value, FunctionType)
                and value.__module__.startswith(f"{package}.")
                and value.__module__ != module.__name__
            ):
                yield owner, name, value


def _clock(
    name: str, function: Callable[..., Any], seconds: dict[str, float]
) -> Callable[..., Any]:
    @wraps(function)
    def clocked(*args: Any, **options: Any) -> Any:
        start = time.process_time()
        try:
            return function(*args, **options)
        finally:
            seconds[name] += time.process_time() - start

    return clocked
