"""The loaders and the folds, on an invented corpus."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.quality import corpus
from benchmarks.quality.folds import fold_of


def _write_page(folder: Path, name: str, html: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.html.gz").write_bytes(gzip.compress(html))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    record = {
        "id": "p1",
        "url": "https://harbourpost.example/1",
        "domain": "harbourpost.example",
        "title": "Pier opens",
        "authors": "Ana Ruiz",
        "date": float("nan"),
        "summary": ["First.", "Second."],
        # a line separator inside the text is not the end of the record
        "text": "The pier\u2028opened.",
        "images": [
            {"urls": ["a.jpg"], "caption": None, "alt": "x", "credit": [], "lead": False},
            {"urls": ["b.jpg", "b2.jpg"], "caption": "Pier", "credit": ["Bo"], "lead": True},
        ],
    }
    other = {"id": "p2", "url": "", "domain": "b.example", "with": ["x"], "without": [],
             "lead_image": "c.jpg"}  # fmt: skip
    lines = [json.dumps(item, ensure_ascii=False) for item in (record, other)]
    home = tmp_path / "dev" / "fundus"
    _write_page(home / "pages", "p1", b"<p>The pier opened.")
    _write_page(home / "pages", "p2", b"")
    (home / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_load_reads_what_is_annotated(folder: Path) -> None:
    page = corpus.load("fundus", folder)[0]
    assert page.html == b"<p>The pier opened."
    assert page.text == "The pier\u2028opened."
    assert page.authors == ("Ana Ruiz",)
    assert page.lead == "First.\n\nSecond."
    assert page.captions == ("Pier",)
    assert page.credits == ("Bo",)
    assert page.lead_images == ("b.jpg", "b2.jpg")


def test_load_gives_none_for_what_is_not_annotated(folder: Path) -> None:
    first, second = corpus.load("fundus", folder)
    assert first.date is None
    assert first.tags is None
    assert second.text is None
    assert second.lead is None
    assert first.page_type is None
    assert second.lead_images == ("c.jpg",)
    assert (second.with_snippets, second.without_snippets) == (("x",), ())


def test_the_environment_names_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(corpus.CORPUS_VARIABLE, str(folder))
    assert [page.id for page in corpus.load("fundus")] == ["p1", "p2"]


def test_a_missing_corpus_is_told(tmp_path: Path) -> None:
    with pytest.raises(corpus.CorpusMissingError, match=corpus.CORPUS_VARIABLE):
        corpus.load("fundus", tmp_path)


def test_load_public(tmp_path: Path) -> None:
    truth = {"k2": {"articleBody": ""}, "k1": {"articleBody": "Pier.", "url": "https://a.example/"}}
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
    _write_page(tmp_path / "html", "k1", b"<p>Pier.")
    first, second = corpus.load_public(tmp_path)
    assert (first.id, first.text, first.domain, first.html) == (
        "k1", "Pier.", "a.example", b"<p>Pier.",
    )  # fmt: skip
    assert (second.text, second.url) == ("", "")


def test_the_fingerprint_sees_gold_and_pages(folder: Path) -> None:
    before = corpus.fingerprint(corpus.load("fundus", folder))
    assert corpus.fingerprint(reversed(corpus.load("fundus", folder))) == before
    _write_page(folder / "dev" / "fundus" / "pages", "p2", b"<p>changed")
    assert corpus.fingerprint(corpus.load("fundus", folder)) != before


def test_folds_are_fixed() -> None:
    # written down, so that a change of the hash cannot mix learned and judged sites in silence
    names = ("harbourpost.example", "a.example", "b.example", "c.example")
    assert [fold_of(name) for name in names] == [fold_of(name.upper()) for name in names]
    assert [fold_of(name) for name in names] == [1, 2, 0, 1]


def test_folds_are_used_evenly() -> None:
    counts = [0] * 5
    for number in range(1000):
        counts[fold_of(f"site{number}.example")] += 1
    assert min(counts) > 150
