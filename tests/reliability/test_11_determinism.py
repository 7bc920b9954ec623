"""Promise 11: same bytes, options and version, same JSON: any hash seed, order, zone, workers."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean
from newsclean import Article
from tests.pages import SAMPLE, TRICKS, damaged
from tests.reliability.hostile import GROUPS

ROOT = Path(__file__).parents[2]
URL = "https://harbourpost.example/news/transport/night-ferry-returns-4471"

PAGES: list[str | bytes] = [
    SAMPLE,
    *damaged(10, seed=11),
    *TRICKS.values(),
    *(GROUPS["data"][name]() for name in list(GROUPS["data"])[:20]),
    *(GROUPS["fields"][name]() for name in list(GROUPS["fields"])[::4]),
]

PROGRAM = """
from tests.reliability.test_11_determinism import PAGES, fingerprint
print("\\n".join(fingerprint(page) for page in PAGES))
"""


def fingerprint(page: str | bytes) -> str:
    article = newsclean.extract(page, url=URL)
    text = article.to_json() + article.to_html() + article.to_markdown() + article.to_tei()
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(scope="module")
def expected() -> list[str]:
    return [fingerprint(page) for page in PAGES]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("seed", "zone", "lang"),
    [("0", "UTC", "C"), ("1", "Pacific/Kiritimati", "C.UTF-8"), ("4294967295", "", "tr_TR.UTF-8")],
)
def test_hash_seed_time_zone_and_locale(
    expected: list[str], seed: str, zone: str, lang: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", PROGRAM],
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": lang, "LC_ALL": lang},
    )
    assert done.stdout.split() == expected


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order(expected: list[str], seed: int) -> None:
    order = list(range(len(PAGES)))
    random.Random(seed).shuffle(order)
    assert all(fingerprint(PAGES[at]) == expected[at] for at in order)


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2, 8])
def test_workers(workers: int) -> None:
    records = [(URL, page) for page in PAGES]
    found = newsclean.extract_many(records, workers=workers)
    for page, article in zip(PAGES, found, strict=True):
        assert isinstance(article, Article)
        assert article.to_json() == newsclean.extract(page, url=URL).to_json()


def test_a_day_is_an_argument(expected: list[str]) -> None:
    """Without one, a relative date stays without a date, today and tomorrow (see promise 6)."""
    page = SAMPLE.decode().replace("<h1", '<p class="date">3 hours ago</p><h1', 1)
    assert fingerprint(page) == fingerprint(page)
    assert expected[0] == fingerprint(SAMPLE)
