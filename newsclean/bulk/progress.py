"""A bar that shows how far a run is, by tqdm (the extra `progress`)."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sized
from importlib.util import find_spec
from typing import Final, TypeVar

from newsclean.bulk.extras import load_extra

T = TypeVar("T")

DELAY: Final = 1.0
"""Seconds before the bar appears; a run that is over by then shows none."""


def show_progress(items: Iterator[T], pages: Iterable[object], wanted: bool | None) -> Iterator[T]:
    """`items`, with a bar when it is wanted. Raises `ImportError` for True without tqdm."""
    if wanted is False or (wanted is None and not _is_watched()):
        return items
    return _with_bar(items, len(pages) if isinstance(pages, Sized) else None)


def _with_bar(items: Iterator[T], total: int | None) -> Iterator[T]:
    tqdm = load_extra("tqdm.auto", "progress").tqdm
    with tqdm(total=total, unit="page", delay=DELAY) as bar:
        for item in items:
            yield item
            bar.update()


def _is_watched() -> bool:
    """A person sees standard error or a notebook, and tqdm is there."""
    if find_spec("tqdm") is None:
        return False
    return "ipykernel" in sys.modules or bool(sys.stderr and sys.stderr.isatty())
