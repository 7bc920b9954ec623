"""The tables of page types and of confidence."""

from __future__ import annotations

from pathlib import Path

from benchmarks.quality.calibration import confusion_table, page_tables, reliability_table
from benchmarks.quality.collect import Result
from benchmarks.quality.corpus import GoldPage
from benchmarks.quality.output import Output

TEXT = "The boat left the quay at ten."


def _page(dataset: str, page_type: str | None, output: Output) -> tuple[GoldPage, Result]:
    gold = GoldPage("a", "", "a.example", dataset, Path("a"), text=TEXT, page_type=page_type)
    return gold, Result("a", 1, output, "", 1.0, 1.0)


def test_confusion_counts_pages_by_gold_and_answer() -> None:
    table = confusion_table([("article", "article"), ("article", "video"), ("index", "other")])
    lines = [line.split() for line in table.splitlines()]
    assert lines[0] == ["article", "index", "forum", "product", "other", "video", "right"]
    assert lines[1] == ["article", "1", "0", "0", "0", "0", "1", "0.500"]
    assert lines[2] == ["index", "0", "0", "0", "0", "1", "0", "0.000"]
    assert lines[3][-1] == "-"


def test_reliability_tells_for_each_bin_what_was_right() -> None:
    table = reliability_table({"news": [(0.96, 1.0), (0.98, 0.5), (0.1, 0.0), (1.0, 0.9)]})
    lines = table.splitlines()
    assert lines[1].split() == ["0.00..0.30", "1", "0.10", "0.00"]
    assert lines[2].split() == ["0.30..0.50", "0"]
    assert lines[-1].split() == ["0.95..1.00", "3", "0.98", "0.67"]


def test_tables_of_results() -> None:
    right = Output(text=TEXT, page_type="article", confidence=0.97)
    wrong = Output(text="", page_type="index", confidence=0.02)
    pages = {
        "wcxb": [_page("wcxb", "article", right), _page("wcxb", "listing", wrong)],
        "fundus": [_page("fundus", None, right)],
    }
    kinds, trust = page_tables("newsclean", pages)
    assert kinds.splitlines()[2].split()[:2] == ["article", "1"]
    assert "fundus: pages" in trust
    assert "wcxb other: pages" in trust


def test_no_tables_of_tools_that_say_nothing() -> None:
    silent = Output(text=TEXT)
    assert not list(page_tables("peer", {"wcxb": [_page("wcxb", "article", silent)]}))
