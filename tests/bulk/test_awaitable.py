"""`aextract`: the event loop goes on, and a page that is too much costs only itself."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from datetime import date

import pytest

import newsclean
from newsclean.bulk import awaitable
from newsclean.bulk.pool import Pool
from newsclean.bulk.worker import Setup
from tests.bulk.bombs import bomb, page


@pytest.fixture(autouse=True)
def close_pool() -> Iterator[None]:
    """The pool lives as long as the program; a test ends it, so that nothing is left over."""
    awaitable._pool.cache_clear()
    yield
    awaitable._pool(os.getpid()).close()
    awaitable._pool.cache_clear()


def test_it_gives_what_extract_gives() -> None:
    url = "https://quay.example/1"
    found = asyncio.run(newsclean.aextract(page(1), url=url, rules=None))
    assert found == newsclean.extract(page(1), url=url, rules=None)


def test_the_reference_date_goes_to_the_worker() -> None:
    html = "<article><h1>Boat</h1><time>3 hours ago</time>" + page(1)
    found = asyncio.run(newsclean.aextract(html, reference_date=date(2026, 5, 4)))
    assert found.published is not None
    assert found.published.date() == date(2026, 5, 4)
    with pytest.raises(newsclean.InputError):
        asyncio.run(newsclean.aextract(html, reference_date=3))  # type: ignore[arg-type]


def test_other_tasks_go_on() -> None:
    async def count() -> tuple[int, list[str | None]]:
        turns = 0
        pages = [asyncio.ensure_future(newsclean.aextract(page(n))) for n in range(8)]
        while not all(task.done() for task in pages):
            turns += 1
            await asyncio.sleep(0.001)
        return turns, [task.result().title for task in pages]

    turns, titles = asyncio.run(count())
    assert turns > 5
    assert titles == [f"Boat {n} sails" for n in range(8)]


def test_errors_are_those_of_extract() -> None:
    with pytest.raises(newsclean.InputError):
        asyncio.run(newsclean.aextract(3))  # type: ignore[arg-type]
    limits = newsclean.Limits(max_bytes=9, strict=True)
    with pytest.raises(newsclean.LimitError) as found:
        asyncio.run(newsclean.aextract(page(1), limits=limits))
    assert found.value.limit == "max_bytes"


@pytest.mark.parametrize(
    ("kind", "error", "limit"),
    [
        ("hang", newsclean.LimitError, "timeout"),
        ("memory", newsclean.LimitError, "memory"),
        ("kill", newsclean.NewscleanError, None),
    ],
)
def test_a_bomb_is_an_error_and_the_next_page_an_article(
    kind: str, error: type[Exception], limit: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup = Setup("tests.bulk.bombs:make_open_bomb_task", None, 2.0, 300_000_000)
    with Pool(1, setup) as pool:
        monkeypatch.setattr(awaitable, "_pool", _cached(pool))
        with pytest.raises(error) as found:
            asyncio.run(newsclean.aextract(bomb(kind)))
        assert getattr(found.value, "limit", None) == limit
        assert asyncio.run(newsclean.aextract(page(2))).title == "Boat 2 sails"


def _cached(pool: Pool) -> object:
    class Cached:
        def __call__(self, _: int) -> Pool:
            return pool

        def cache_clear(self) -> None:
            pass

    return Cached()
