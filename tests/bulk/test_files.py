"""A run over files: the same output however often it was killed, and a place for every record."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.bulk import files
from newsclean.bulk.files import Run, RunError, failures_file, journal_file, run_files
from newsclean.bulk.many import Plan
from newsclean.bulk.schema import row_type
from newsclean.errors import InputError
from tests.bulk.bombs import TASK, bomb, page

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Sixty records, three of them bombs and one not a page."""
    file = tmp_path / "pages.jsonl"
    rows: list[dict[str, Any]] = [
        {"url": f"https://quay{number % 3}.example/{number}", "html": page(number)}
        for number in range(60)
    ]
    for at, kind in ((7, "exit"), (23, "raise"), (59, "kill")):
        rows[at]["html"] = bomb(kind)
    rows[30] = {"text": "no html"}
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return file


def run_of(pages: Path, out: Path, **values: Any) -> Run:
    plan = Plan(workers=1, task=TASK, **values)
    return Run((pages,), out, plan=plan, progress=False)


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_bytes().splitlines()]


def test_every_record_is_a_row_or_a_failure(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    journal = run_files(run_of(pages, out))
    rows, failures = lines(out), lines(failures_file(out))
    assert [row["record"] for row in rows] == [
        f"{pages}:{number}" for number in range(1, 61) if number not in (8, 24, 31, 60)
    ]
    assert [(row["record"].rpartition(":")[2], row["kind"]) for row in failures] == [
        ("8", "died"), ("24", "error"), ("31", "input"), ("60", "died"),
    ]  # fmt: skip
    assert failures[2]["message"] == "no column 'html'"
    assert journal.records == 60
    assert journal.counts == {"article": 56, "died": 2, "error": 1, "input": 1}
    assert sum(journal.sites.values()) == 60
    assert journal.sites["quay0.example"] == 19
    assert not journal_file(out).exists()


def test_a_row_is_the_article_without_its_blocks(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run_files(run_of(pages, out))
    row = lines(out)[0]
    assert list(row) == [name for name, _ in row_type().parts]
    article = newsclean.extract(page(0), url="https://quay0.example/0")
    want = article.to_dict()
    assert {name: row[name] for name in row if name != "record"} == {
        name: want[name] for name in want if name not in ("blocks", "evidence")
    }


def test_full_rows_can_be_read_back(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run_files(Run((pages,), out, full=True, plan=Plan(workers=1, task=TASK), progress=False))
    row = lines(out)[0]
    del row["record"]
    again = newsclean.Article.from_dict(row)
    assert again == newsclean.extract(page(0), url="https://quay0.example/0")


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
@pytest.mark.parametrize("by_site", [False, True], ids=["", "by site"])
def test_a_run_that_stops_goes_on_to_the_same_output(
    ending: str, by_site: bool, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if ending == "parquet":
        pytest.importorskip("pyarrow")
    if by_site:
        pytest.importorskip("datasketch")
    monkeypatch.setattr(files, "CHUNK", 8)
    whole, cut = tmp_path / f"whole.{ending}", tmp_path / f"cut.{ending}"
    run_files(run_of(pages, whole, by_site=by_site))
    write = files._write_journal
    for stop_after in (1, 3, 2):
        left = iter(range(stop_after))

        def write_or_stop(path: Path, journal: files.Journal, left: Any = left) -> None:
            if journal.records and next(left, None) is None:
                raise KeyboardInterrupt  # between the output and the journal: the worst moment
            write(path, journal)

        monkeypatch.setattr(files, "_write_journal", write_or_stop)
        with pytest.raises(KeyboardInterrupt):
            run_files(run_of(pages, cut, by_site=by_site))
        assert not cut.exists()
    monkeypatch.setattr(files, "_write_journal", write)
    journal = run_files(run_of(pages, cut, by_site=by_site))
    assert cut.read_bytes() == whole.read_bytes()
    assert failures_file(cut).read_bytes() == failures_file(whole).read_bytes()
    assert journal.records == 60
    assert sum(journal.counts.values()) == 60
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["pages.jsonl", whole.name, cut.name, failures_file(whole).name, failures_file(cut).name]
    )


def test_parquet_holds_the_rows_of_jsonl(pages: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    run_files(run_of(pages, tmp_path / "out.jsonl"))
    run_files(run_of(pages, tmp_path / "out.parquet"))
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.schema.names == [name for name, _ in row_type().parts]
    assert table.to_pylist() == lines(tmp_path / "out.jsonl")


def test_what_is_there_is_never_written_over(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run_files(run_of(pages, out))
    before = out.read_bytes()
    with pytest.raises(RunError, match="there already"):
        run_files(run_of(pages, out))
    run_files(run_of(pages, out), restart=True)
    assert out.read_bytes() == before


def test_the_input_is_never_the_output(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pages.read_bytes()
    monkeypatch.chdir(tmp_path)
    for path in (pages, Path(pages.name), tmp_path / "x" / ".." / pages.name):
        with pytest.raises(InputError, match="to be read"):
            run_files(run_of(pages, path), restart=True)
        with pytest.raises(InputError, match="to be read"):
            run_files(run_of(path, pages), restart=True)
    assert pages.read_bytes() == before


def test_an_output_stays_until_the_new_one_is_complete(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    run_files(run_of(pages, out))
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(InputError, match="timeout"):
        run_files(run_of(pages, out, timeout=-1), restart=True)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before
    with monkeypatch.context() as patch:
        patch.setattr(files, "extract_pairs", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run_files(run_of(pages, out), restart=True)
    assert out.read_bytes() == before[out]
    assert run_files(run_of(pages, out)).records == 60  # goes on
    assert out.read_bytes() == before[out]


@pytest.mark.parametrize("out", ["", ".", "/"])
def test_an_output_is_a_file(pages: Path, out: str) -> None:
    with pytest.raises(InputError, match="file as output"):
        run_files(run_of(pages, Path(out)))


def test_a_folder_without_pages(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="found none"):
        run_files(run_of(tmp_path, tmp_path / "out.jsonl"))


@pytest.mark.usefixtures("pages")
def test_an_output_in_the_folder_of_the_input_is_no_input(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    for restart in (False, True):
        run = Run((tmp_path,), out, plan=Plan(workers=1, task=TASK), progress=False)
        assert run_files(run, restart=restart).records == 60


def test_another_run_does_not_go_on(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    with monkeypatch.context() as patch:
        patch.setattr(files, "extract_pairs", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run_files(run_of(pages, out))
    with pages.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"html": page(99)}) + "\n")
    with pytest.raises(RunError, match="another run"):
        run_files(run_of(pages, out))


@pytest.mark.parametrize(
    "change",
    [
        {"records": "x"},
        {"records": -1},
        {"out": None},
        {"counts": {"article": "x"}},
        {"counts": [1]},
        {"seconds": []},
        {"more": 1},
    ],
    ids=str,
)
def test_what_is_not_a_journal(pages: Path, tmp_path: Path, change: dict[str, Any]) -> None:
    out = tmp_path / "out.jsonl"
    run = run_of(pages, out)
    whole = {"identity": files._identity(run, (pages,)), "records": 0, "out": 0, "failures": 0,
             "seconds": 0.0, "counts": {}, "sites": {}}  # fmt: skip
    for text in (json.dumps({**whole, **change}), "[]", "[" * 50_000, "\ud800"):
        journal_file(out).write_text(text, "utf-8", "surrogatepass")
        with pytest.raises(RunError, match="not a journal"):
            run_files(run)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "newsclean", "bulk", *arguments]


@pytest.mark.slow
def test_kill_9_in_the_middle(tmp_path: Path) -> None:
    pages = tmp_path / "pages.jsonl"
    with pages.open("w", encoding="utf-8") as file:
        for number in range(1500):
            file.write(json.dumps({"html": page(number)}) + "\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    whole, cut = str(tmp_path / "whole.jsonl"), tmp_path / "cut.jsonl"
    subprocess.run(
        command(str(pages), "--out", whole), check=True, env=environment, capture_output=True
    )
    again = command(str(pages), "--out", str(cut), "--workers", "2", "--quiet")
    first = subprocess.Popen(again, env=environment)
    journal = journal_file(cut)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if journal.exists() and json.loads(journal.read_bytes())["records"] >= 500:
            break
        time.sleep(0.01)
    first.send_signal(signal.SIGKILL)
    assert first.wait() == -signal.SIGKILL
    assert not cut.exists()
    done = subprocess.run(again, check=True, env=environment, capture_output=True, text=True)
    assert "pages" in done.stdout
    assert "1500" in done.stdout
    assert cut.read_bytes() == Path(whole).read_bytes()
