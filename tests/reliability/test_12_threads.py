"""Promise 12: eight threads give what one gives; nothing is shared that changes."""

from __future__ import annotations

import ast
import faulthandler
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lxml import html

import newsclean
from tests.pages import SAMPLE, TRICKS, damaged
from tests.reliability.hostile import GROUPS

THREADS = 8
ROUNDS = 3
PAGES: list[str | bytes] = [
    SAMPLE,
    *damaged(20, seed=12),
    *TRICKS.values(),
    *(make() for make in list(GROUPS["targets"].values())[::8]),
]
PACKAGE = Path(newsclean.__file__).parent


def work(page: str | bytes) -> str:
    explanation = newsclean.explain(page, url="https://harbourpost.example/news/1")
    article = explanation.article
    return "".join(
        (article.to_json(), article.to_markdown(), article.to_html(), article._repr_html_(),
         article.to_tei(), str(explanation))
    )  # fmt: skip


@pytest.mark.slow
def test_a_soak() -> None:
    assert sys.__stderr__ is not None
    faulthandler.enable(file=sys.__stderr__)
    faulthandler.dump_traceback_later(300, exit=False, file=sys.__stderr__)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        expected = [work(page) for page in PAGES]
        with ThreadPoolExecutor(THREADS) as pool:
            for _ in range(ROUNDS):
                jobs = [(at, pool.submit(work, page)) for at, page in enumerate(PAGES)]
                assert all(job.result() == expected[at] for at, job in jobs)
    finally:
        sys.setswitchinterval(interval)
        faulthandler.cancel_dump_traceback_later()


def test_threads_that_start_at_once_load_the_data_once_or_the_same() -> None:
    from newsclean.scoring import weights

    expected = newsclean.extract(SAMPLE)
    weights._bundled.cache_clear()
    gate = threading.Barrier(THREADS)

    def first(_: int) -> newsclean.Article:
        gate.wait()
        return newsclean.extract(SAMPLE)

    with ThreadPoolExecutor(THREADS) as pool:
        assert all(article == expected for article in pool.map(first, range(THREADS)))


def test_one_tree_in_many_threads() -> None:
    tree = html.document_fromstring(SAMPLE)
    before = html.tostring(tree)
    expected = newsclean.extract(tree)
    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(lambda _: newsclean.extract(tree), range(16)))
    assert all(article == expected for article in found)
    assert html.tostring(tree) == before


def test_one_article_is_shown_by_many_threads() -> None:
    article = newsclean.extract(SAMPLE)
    with ThreadPoolExecutor(THREADS) as pool:
        assert len(set(pool.map(lambda _: article.to_html() + article.to_json(), range(32)))) == 1


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_no_module_shares_a_parser_or_a_global(path: Path) -> None:
    """No parser of lxml is made at import, and no function rebinds a global name.

    But for the registry of this process, which `rules.register` replaces as a whole.
    """
    tree = ast.parse(path.read_text("utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and id(node) not in inside:
            assert "Parser" not in ast.unparse(node.func)
        assert path.name == "registry.py" or not isinstance(node, ast.Global)
