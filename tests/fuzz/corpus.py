"""Seeds for the fuzzer: our sample, its damaged copies, one page per trick."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.pages import SAMPLE, TRICKS, damaged
from tests.reliability.hostile import GROUPS

MAX_SEED = 8_000
"""Bytes; the fuzzer gets further with small ones."""


def seeds() -> Iterator[bytes]:
    pages: list[str | bytes] = [SAMPLE[:MAX_SEED], *damaged(20, seed=1), *TRICKS.values()]
    pages += [make() for name in ("data", "fields", "targets") for make in GROUPS[name].values()]
    for page in pages:
        data = page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass")
        if len(data) <= MAX_SEED:
            yield data


def write_seeds(folder: Path) -> int:
    """Write the seeds, a file each; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, seed in enumerate(seeds(), 1):
        (folder / f"{count:04d}.html").write_bytes(seed)
    return count
