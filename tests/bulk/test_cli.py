"""`newsclean bulk`: arguments, summary and exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsclean.bulk.files import failures_file
from newsclean.cli import BAD_INPUT, OK, bulk, main
from newsclean.cli.terminal import INTERRUPTED
from tests.bulk.bombs import page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(3):
        (pages / f"{number}.html").write_text(page(number), "utf-8")
    (pages / "4.jsonl").write_text('{"html": "", "url": "https://quay.example/4"}\n{}\n', "utf-8")
    return pages


def test_a_folder(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["bulk", str(folder), "--out", str(out), "--workers", "0"]) == OK
    told = [line.split()[:3] for line in capsys.readouterr().out.splitlines()]
    assert told[:5] == [
        ["pages", "5"],
        ["articles", "3", str(out)],
        ["no", "article", "1"],
        ["failures", "1", str(failures_file(out))],
        ["input", "1"],
    ]
    assert ["1", "quay.example"] in told
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [row["title"] for row in rows] == [*(f"Boat {n} sails" for n in range(3)), None]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none", "--out", "out.jsonl"], "none"),
        (["{pages}", "--out", "no/folder/out.jsonl"], "no/folder"),
        (["{pages}", "--out", "{pages}/0.html"], "there already; --restart"),
        (["{pages}", "--out", "out.jsonl", "--workers", "-1"], "workers"),
        (["{pages}", "--out", "out.jsonl", "--timeout", "0"], "timeout"),
    ],
    ids=["no input", "no folder", "there already", "workers", "timeout"],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], message: str, folder: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(["bulk", *(text.format(pages=folder) for text in arguments)]) == BAD_INPUT
    told = capsys.readouterr()
    assert message in told.err
    assert told.out == ""


def test_an_interrupted_run_says_how_to_go_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bulk, "run_files", interrupt)
    assert main(["bulk", str(folder), "--out", str(tmp_path / "out.jsonl")]) == INTERRUPTED
    assert "the same command goes on" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "size"), [("1000", 1000), ("500M", 500_000_000), ("2g", 2_000_000_000), ("1.5k", 1500)]
)
def test_sizes(text: str, size: int) -> None:
    assert bulk._size(text) == size


@pytest.mark.parametrize("text", ["", "M", "2T", "infG", "nan"])
def test_no_sizes(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["bulk", "in", "--out", "out", "--memory", text])
    assert "--memory" in capsys.readouterr().err


def test_one_page_needs_nothing_of_it() -> None:
    program = "import sys, newsclean; newsclean.extract('<p>a'); print(*sys.modules)"
    command = [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}; {program}"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert {"newsclean.bulk", "subprocess", "multiprocessing"} & set(done.stdout.split()) == set()
