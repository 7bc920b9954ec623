"""Rules on real pages: bundled, learned, FiveFilters files; skipped without the corpus."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import newsclean
from benchmarks.quality import corpus, metrics
from benchmarks.quality.corpus import GoldPage
from newsclean import Article, rules
from newsclean.errors import InputError
from newsclean.rules import Registry, Rule
from tests.costs import assert_fits

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("NEWSCLEAN_CORPUS", ROOT.parent / "shared" / "corpus")).parent
FILES = SHARED / "fivefilters"
SEED = SHARED / "seed"
SITES = ROOT / "newsclean" / "rules" / "sites"

needs_corpus = pytest.mark.skipif(not (SHARED / "corpus" / "dev").is_dir(), reason="no corpus")
needs_files = pytest.mark.skipif(not FILES.is_dir(), reason="no FiveFilters files")
needs_seed = pytest.mark.skipif(not SEED.is_dir(), reason="no seed page")


def pages() -> Iterator[GoldPage]:
    return (page for page in corpus.load("fundus") if page.text is not None and page.url)


def f1(page: GoldPage, article: Article) -> float:
    text = metrics.join_lead(article.lead, article.text)
    return metrics.score_body(page.text or "", text).counts.f1


# --- bundled ------------------------------------------------------------------------------------

JUDGED = ("fundus", "wcxb", "postlight")
"""Datasets that a bundled rule may be written for."""


@cache
def judged_pages() -> tuple[GoldPage, ...]:
    return tuple(page for name in JUDGED for page in corpus.load(name) if page.url)


def scores(page: GoldPage, article: Article) -> dict[str, float]:
    """Body and fields, 0 to 1, as far as the page has gold for them."""
    found = {}
    if page.text is not None:
        text = article.text
        if page.dataset == "fundus":
            text = metrics.join_lead(article.lead, text)
        found["body"] = metrics.score_body(page.text, text).counts.f1
    if page.title:
        found["title"] = float(metrics.same_text(page.title, article.title))
    if page.authors:
        found["authors"] = metrics.set_counts(page.authors, article.authors).f1
    day = metrics.parse_date(page.date)
    if day:
        found["date"] = float(metrics.same_day(day, article.published))
    return found


FILES_OF_RULES = sorted(
    file.name for file in SITES.glob("*.toml") if file.stem != "sputnikglobe.com"
)


@needs_corpus
@pytest.mark.parametrize("file", FILES_OF_RULES)
def test_no_page_is_worse_with_its_bundled_rule_and_no_selector_is_dead(file: str) -> None:
    registry = rules.load(SITES / file)
    own = [page for page in judged_pages() if registry.find(urlsplit(page.url).hostname or "")]
    assert own
    worse = []
    for page in own:
        alone = scores(page, newsclean.extract(page.html, url=page.url, rules=None))
        ruled = scores(page, newsclean.extract(page.html, url=page.url, rules=registry))
        worse += [(page.id, name) for name in alone if ruled[name] < alone[name] - 1e-9]
    assert worse == []
    rule = registry.find(file.removesuffix(".toml"))
    assert isinstance(rule, Rule)
    dead = [f for f in rules.survey(rule, [page.html for page in own]) if "dead" in f.message]
    assert dead == []


# --- learned ------------------------------------------------------------------------------------


@needs_corpus
@pytest.mark.slow
def test_learned_rules_are_never_below_the_engine() -> None:
    """Half of the publishers with two pages: learn on all but one, measure on that one."""
    publishers: defaultdict[str, list[GoldPage]] = defaultdict(list)
    for page in pages():
        publishers[page.domain].append(page)
    several = [own for _, own in sorted(publishers.items()) if len(own) > 1]
    served = drifted = 0
    for own in several[::4]:
        *known, later = own
        try:
            learned = rules.learn([page.html for page in known], url=later.url or "")
        except InputError:
            continue
        registry = rules.Registry().with_rule(learned.rule)
        alone = newsclean.extract(later.html, url=later.url, rules=None)
        ruled = newsclean.extract(later.html, url=later.url, rules=registry)
        assert ruled.rule is not None
        if ruled.rule.layout:
            served += 1
            assert f1(later, ruled) >= f1(later, alone) - 1e-9, later.id
        else:
            drifted += 1
            assert any("drift" in warning for warning in ruled.warnings)
            assert ruled.text == alone.text
    assert served > drifted


# --- FiveFilters --------------------------------------------------------------------------------


@needs_files
def test_all_files_load_in_time() -> None:
    loaded: list[Registry] = []
    assert_fits(lambda: loaded.append(rules.load_fivefilters(FILES)), 3)
    registry = loaded[0]
    assert len(registry.hosts()) > 2_000
    faults = {(Path(error.file).stem, error.key.partition(": ")[2]) for error in registry.errors}
    assert ("gendai.media", "strip") in faults
    assert len(faults) < 10


@needs_files
@needs_corpus
def test_bodies_of_site_configs_match_and_are_right() -> None:
    registry = rules.folder(FILES)
    hits = misses = 0
    scores: list[tuple[float, float]] = []
    for page in pages():
        rule = registry.find(urlsplit(page.url or "").hostname or "")
        if rule is None or not getattr(rule, "body", ()):
            continue
        alone = newsclean.extract(page.html, url=page.url, rules=None)
        ruled = newsclean.extract(page.html, url=page.url, rules=registry)
        assert ruled.rule is not None
        if ruled.rule.layout:
            hits += 1
            scores.append((f1(page, alone), f1(page, ruled)))
        else:
            misses += 1
            assert ruled.text == alone.text
    assert hits / (hits + misses) > 0.6
    assert sum(ruled for _, ruled in scores) >= sum(alone for alone, _ in scores) - 0.01 * hits


@needs_seed
def test_the_seed_page_by_either_format(tmp_path: Path) -> None:
    url = "https://sputnikglobe.com/20160524/russia-cooperation-terrorism-1040138543.html"
    (tmp_path / "sputnikglobe.com.txt").write_text(
        "body: //div[@class='article__body']//div[@data-type='text']\n"
        "strip: //div[@data-type='article']\nstrip: //div[@data-type='banner']\nprune: no\n"
    )
    html = (SEED / "page.html").read_bytes()
    toml = newsclean.extract(html, url=url, rules=rules.bundled())
    text = newsclean.extract(html, url=url, rules=rules.load_fivefilters(tmp_path))
    assert toml.rule is not None
    assert text.rule is not None
    assert (toml.rule.layout, text.rule.layout) == ("article", "body-1")
    skip = {"rule", "blocks", "evidence", "images", "confidence"}
    left, right = toml.to_dict(), text.to_dict()
    assert {k: v for k, v in left.items() if k not in skip} == {
        k: v for k, v in right.items() if k not in skip
    }
    assert [b.text for b in toml.body] == [b.text for b in text.body]
    assert [(b.text, b.role) for b in toml.body] == [(b.text, b.role) for b in text.body]
