"""Promise 13: articles, explanations and errors pickle and copy, and hold no lxml node."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from lxml import html

import newsclean
from newsclean import Article, InputError, LimitError, RuleError
from tests.articles import FERRY, articles
from tests.pages import SAMPLE

EXTRACTED = newsclean.extract(html.document_fromstring(SAMPLE), url="https://harbourpost.example/")
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("article", [EXTRACTED, FERRY, Article()], ids=["page", "made", "empty"])
def test_articles_pickle(article: Article, protocol: int) -> None:
    loaded = pickle.loads(pickle.dumps(article, protocol))
    assert loaded == article
    assert loaded.to_json() == article.to_json()


@given(articles)
def test_any_article_copies(article: Article) -> None:
    assert copy.copy(article) == article
    assert copy.deepcopy(article) == article
    assert pickle.loads(pickle.dumps(article)) == article


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_explanations_pickle(protocol: int) -> None:
    explanation = newsclean.explain(SAMPLE)
    assert str(pickle.loads(pickle.dumps(explanation, protocol))) == str(explanation)


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize(
    "error",
    [
        InputError("no page"),
        LimitError("max_bytes", "too long"),
        RuleError("a.toml", "body", "bad"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_pickle(error: Exception, protocol: int) -> None:
    loaded = pickle.loads(pickle.dumps(error, protocol))
    assert type(loaded) is type(error)
    assert str(loaded) == str(error)
    assert vars(loaded) == vars(error)
    assert str(copy.deepcopy(error)) == str(error)


def test_no_node_and_no_smart_string_is_held() -> None:
    reached = {type(value).__module__ for value in reachable(EXTRACTED)}
    assert not {name for name in reached if name.split(".")[0] == "lxml"}
    kinds = {type(value) for value in reachable(EXTRACTED) if isinstance(value, str)}
    assert kinds <= {str, newsclean.Role}


def reachable(value: object) -> list[object]:
    """Every value inside plain values, tuples and mappings."""
    found: list[object] = []
    stack = [value]
    while stack:
        item = stack.pop()
        found.append(item)
        if isinstance(item, (tuple, list)):
            stack.extend(item)
        elif isinstance(item, dict):
            stack.extend([*item.keys(), *item.values()])
        elif not isinstance(item, str):
            stack.extend(getattr(item, name) for name in getattr(item, "__slots__", ()))
    return found


def test_an_article_can_be_read_without_its_page(tmp_path: Path) -> None:
    file = tmp_path / "article.pickle"
    file.write_bytes(pickle.dumps(EXTRACTED))
    program = (
        "import pickle, pathlib, sys; "
        "print(pickle.loads(pathlib.Path(sys.argv[1]).read_bytes()).title)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)], capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == EXTRACTED.title


def test_values_cannot_be_changed() -> None:
    for value, name in ((EXTRACTED, "title"), (EXTRACTED.blocks[0], "text")):
        with pytest.raises(AttributeError):
            setattr(value, name, "x")
        with pytest.raises((AttributeError, TypeError)):
            value.new = 1  # type: ignore[union-attr]
