"""The command line: arguments, exit codes, and a terminal that stays unharmed."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean
from newsclean.cli import BAD_INPUT, FORMATS, NO_ARTICLE, OK, SAMPLE, main, summary
from newsclean.cli.terminal import INTERRUPTED
from newsclean.model import Role
from tests.articles import FERRY, HOSTILE, make_block

STORY = (
    "<html><body><article><h1>Boat sails</h1>"
    + "".join(
        f"<p>On day {day} the boat left the quay at ten, as it had promised to do, and nobody "
        "who stood there in the rain had a word to say against it.</p>"
        for day in range(6)
    )
    + "</article></body></html>"
)


MENU = "<nav><ul><li><a href=/a>News</a></li><li><a href=/b>Sport</a></li></ul></nav>"


class Output:
    """Runs the command and keeps what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def run(self, *arguments: str) -> int:
        code = main(arguments)
        self.out, self.err = self._capsys.readouterr()
        return code


@pytest.fixture
def output(capsys: pytest.CaptureFixture[str]) -> Output:
    return Output(capsys)


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.html"
    path.write_text(STORY, "utf-8")
    return str(path)


def test_text_is_the_default(output: Output, story: str) -> None:
    assert output.run(story) == OK
    assert output.out == newsclean.extract(STORY.encode()).text + "\n"
    assert output.err == ""


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input(
    output: Output, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert output.run(*arguments) == OK
    assert "On day 0" in output.out


@pytest.mark.parametrize("name", ["text", "markdown", "html", "json", "summary"])
def test_formats(output: Output, story: str, name: str) -> None:
    assert output.run(story, "--format", name) == OK
    article = newsclean.extract(STORY.encode())
    expected = {
        "text": article.text,
        "markdown": article.to_markdown(),
        "html": article.to_html(),
        "json": article.to_json(indent=2),
        "summary": summary(article),
    }
    assert output.out == expected[name].rstrip("\n") + "\n"


def test_json_comes_back(output: Output, story: str) -> None:
    output.run(story, "--format", "json")
    assert newsclean.Article.from_json(output.out) == newsclean.extract(STORY.encode())


def test_explain(output: Output, story: str) -> None:
    assert output.run(story, "--explain") == OK
    assert output.out.startswith("·██████\n+######\n\nbody #")
    assert output.out.endswith("\n\n" + str(newsclean.explain(STORY.encode())) + "\n")


def test_url_and_rules(output: Output, story: str) -> None:
    url = "https://harbourpost.example/x"
    assert output.run(story, "--format", "json", "--url", url, "--no-rules") == OK
    data = json.loads(output.out)
    assert data["url"] == url
    assert data["rule"] is None


def test_sample(output: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    assert output.run("--sample") == OK
    article = newsclean.extract(SAMPLE.read_bytes())
    shown = output.out
    for part in (str(article.title), str(article.byline), "2026-01-15 06:30+00:00", "Removed:"):
        assert part in shown
    for block in (*article.body, *article.with_role(Role.LEAD)):
        assert " ".join(block.text.split()) in " ".join(shown.split())
    for role in {block.role for block in article.removed}:
        assert f"\n{role.value:<12} " in shown
    assert max(map(len, shown.splitlines())) <= 70


def test_sample_in_another_format(output: Output) -> None:
    assert output.run("--sample", "--format", "markdown") == OK
    assert output.out.splitlines()[0] == "Island life"


@pytest.mark.parametrize(
    ("page", "status"), [("", "empty"), (MENU, "no_article")], ids=["empty", "menu"]
)
def test_no_article(output: Output, tmp_path: Path, page: str, status: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page)
    assert output.run(str(path)) == NO_ARTICLE
    assert output.out == newsclean.extract(page).text + "\n"
    assert output.err == f"newsclean: no article found ({status})\n"


@pytest.mark.parametrize("name", ["missing.html", ".", "nul\0.html", "\x1b[31m.html"])
def test_unreadable_file(output: Output, tmp_path: Path, name: str) -> None:
    assert output.run(str(tmp_path / name)) == BAD_INPUT
    assert output.out == ""
    assert output.err.startswith("newsclean: ")
    assert output.err.count("\n") == 1
    assert "\x1b" not in output.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "pdf"),
        ("--nonsense",),
        ("explain", "--format", "text"),
        ("--explain", "--format", "text"),
    ],
)
def test_usage(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == BAD_INPUT
    assert "usage: newsclean" in capsys.readouterr().err


def test_sample_takes_no_file(output: Output) -> None:
    assert output.run("--sample", "x.html") == BAD_INPUT


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"newsclean {newsclean.__version__}\n"


@pytest.mark.parametrize("view", [*FORMATS, "explain"])
def test_no_control_character_reaches_the_terminal(
    output: Output, tmp_path: Path, view: str
) -> None:
    payload = "".join(HOSTILE).encode("utf-8", "replace").decode()
    path = tmp_path / "page.html"
    path.write_bytes(STORY.replace("rain", payload).replace("sails", payload).encode())
    output.run(str(path), *(["--explain"] if view == "explain" else ["--format", view]))
    assert output.out
    assert not [char for char in output.out if ord(char) < 32 and char not in "\n\t"]
    assert not [char for char in output.out if 0x7F <= ord(char) < 0xA0]


def test_a_terminal_that_knows_only_ascii(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    Path(story).write_text(STORY.replace("rain", "“rain”"), "utf-8")
    assert main([story]) == OK
    assert b"in the ?rain? had" in raw.getvalue()


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("json", b"in the \\u201crain\\u201d \\ud83d\\ude42 had"),
        ("json-ld", b"in the \\u201crain\\u201d \\ud83d\\ude42 had"),
        ("tei", b"in the &#8220;rain&#8221; &#128578; had"),
        ("html", b"in the &#8220;rain&#8221; &#128578; had"),
    ],
)
def test_formats_with_escapes_lose_nothing(
    monkeypatch: pytest.MonkeyPatch, story: str, name: str, written: bytes
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    Path(story).write_text(STORY.replace("rain", "“rain” 🙂"), "utf-8")
    assert main([story, "--format", name]) == OK
    assert written in raw.getvalue()


CLOSED = pytest.mark.skipif(sys.platform != "linux", reason="needs a shell and /dev/full")


@CLOSED
@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("{page} > /dev/full", b"No space left"),
        ("--help > /dev/full", b"No space left"),
        ("completion bash > /dev/full", b"No space left"),
        ("{page} >&-", b"output is closed"),
        ("--help >&-", b"output is closed"),
        ("<&-", b"usage"),
        ("- <&-", b"input is closed"),
        ("none 2>&-", b""),
        ("none 2> /dev/full", b""),
    ],
)
def test_streams_that_are_closed_or_full(story: str, command: str, message: bytes) -> None:
    shell = f'"{sys.executable}" -m newsclean {command.format(page=story)}'
    done = subprocess.run(shell, shell=True, capture_output=True, check=False)
    assert done.returncode == BAD_INPUT
    assert message in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_an_interrupt_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], story: str
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(newsclean.api, "extract", interrupt)
    assert main([story]) == INTERRUPTED
    assert capsys.readouterr().err == "newsclean: interrupted\n"


def test_summary_without_anything() -> None:
    shown = summary(newsclean.Article())
    assert shown.startswith("(no title)\n")
    assert "(no text)" in shown
    assert shown.endswith("Removed: 0 blocks")


def test_summary_counts_by_role() -> None:
    shown = summary(FERRY)
    assert "Removed: 2 blocks\nrole         blocks  chars  first words\n" in shown
    assert "\nrelated           1     23  Read more: The old quay" in shown


def test_as_a_module(story: str) -> None:
    command = [sys.executable, "-m", "newsclean", story]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == OK
    assert b"On day 5" in done.stdout


def test_a_reader_that_stops_early(story: str) -> None:
    command = f'"{sys.executable}" -m newsclean "{story}" --format html | true'
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert done.stderr == b""


def test_blocks_of_one_role_are_one_row() -> None:
    blocks = (
        make_block("a", Role.ADVERT),
        make_block("b", Role.SHARE),
        make_block("c", Role.ADVERT),
    )
    rows = summary(newsclean.Article(blocks=blocks)).splitlines()[-2:]
    assert [row.split() for row in rows] == [["advert", "2", "2", "a"], ["share", "1", "1", "b"]]
