"""What a page may cost: seconds of CPU and bytes of memory by its size."""

from __future__ import annotations

import time
from collections.abc import Callable

import newsclean
from newsclean.dom import parse_document

SECONDS_PER_BYTE = 1e-6
SECONDS_PER_ELEMENT = 20e-6
BYTES_PER_BYTE = 20
BYTES_PER_ELEMENT = 1500

REFERENCE = 0.030
"""CPU seconds that `yardstick` is expected to take; a machine that needs more gets more time."""


def size_of(page: str | bytes) -> tuple[int, int]:
    """Bytes and elements."""
    data = page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass")
    root = parse_document(page).root
    return len(data), 0 if root is None else sum(1 for _ in root.iter())


def time_budget(page: str | bytes) -> float:
    size, elements = size_of(page)
    return SECONDS_PER_BYTE * size + SECONDS_PER_ELEMENT * elements


def memory_budget(page: str | bytes) -> int:
    size, elements = size_of(page)
    return BYTES_PER_BYTE * size + BYTES_PER_ELEMENT * elements


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def yardstick() -> float:
    """A fixed amount of work, to see how fast this machine is at the moment."""
    return min(cpu(lambda: sum(number * number for number in range(400_000))) for _ in range(2))


def assert_fits(work: Callable[[], object], budget: float, tries: int = 5) -> None:
    """One of some tries takes at most `budget` seconds of CPU, more on a slow machine."""
    best = float("inf")
    for _ in range(tries):
        best = min(best, cpu(work))
        if best <= budget or best <= budget * yardstick() / REFERENCE:
            return
    raise AssertionError(f"the fastest of {tries} took {best:.3f} s, not {budget:.3f}")


def assert_linear(
    once: Callable[[], object], twice: Callable[[], object], slack: float = 0.1, tries: int = 5
) -> None:
    """Twice the input costs less than three times the CPU, in one of some tries."""
    first, second = cpu(once), cpu(twice)
    for _ in range(tries - 1):
        if second < 3 * first + slack:
            return
        first, second = min(first, cpu(once)), min(second, cpu(twice))
    assert second < 3 * first + slack


def extract(page: str | bytes) -> Callable[[], object]:
    return lambda: newsclean.extract(page)
