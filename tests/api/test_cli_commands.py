"""Commands, several pages, folders, colours, the heat strip, and shell completion."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean
from newsclean.cli import BAD_INPUT, COMMANDS, NO_ARTICLE, OK, SAMPLE, main
from newsclean.cli.strip import ViewPainter, draw_strip, explain_view, legend
from newsclean.cli.terminal import use_colour
from newsclean.model import Role
from tests.articles import make_block
from tests.pages import SENTENCE

SGR = re.compile(r"\x1b\[\d+m")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Two stories and a page without one, below a folder."""
    folder = tmp_path / "pages"
    (folder / "old").mkdir(parents=True)
    shutil.copy(SAMPLE, folder / "ferry.html")
    shutil.copy(SAMPLE, folder / "old" / "ferry.HTM")
    (folder / "notes.txt").write_text("no page")
    return folder


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_each_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])
    shown = capsys.readouterr().out
    assert caught.value.code == OK
    assert shown.startswith(f"usage: newsclean {name}")
    assert len(shown.split("\n\n")) >= 3


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_overview(flag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([flag]) == OK
    shown = capsys.readouterr().out
    for name, command in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(command.help)}$", shown, re.MULTILINE)
    assert "exit codes: 0" in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_nothing_to_read_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert main([]) == BAD_INPUT
    assert "usage: newsclean" in capsys.readouterr().err


def test_a_file_named_as_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(SAMPLE, "explain")
    assert main(["./explain"]) == OK
    assert main(["extract", "explain"]) == OK
    text = newsclean.extract(SAMPLE.read_bytes()).text
    assert capsys.readouterr().out == f"{text}\n" * 2


def test_command_and_option_explain_alike(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "--sample"])
    command = capsys.readouterr().out
    main(["--explain", "--sample"])
    assert capsys.readouterr().out == command


def test_a_folder(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(pages)]) == OK
    names = re.findall(r"^==> (.*) <==$", capsys.readouterr().out, re.MULTILINE)
    assert names == [str(pages / "ferry.html"), str(pages / "old" / "ferry.HTM")]


def test_json_ld_of_several_pages_is_a_line_each(
    pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(pages), "--format", "json-ld"]) == OK
    expected = newsclean.extract(SAMPLE.read_bytes()).to_json_ld()
    assert capsys.readouterr().out.splitlines() == [expected] * 2


def test_json_of_several_pages_is_a_line_each(
    pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(pages), "--format", "json"]) == OK
    lines = capsys.readouterr().out.splitlines()
    expected = newsclean.extract(SAMPLE.read_bytes())
    assert [newsclean.Article.from_json(line) for line in lines] == [expected] * 2


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("text", ".txt"), ("markdown", ".md"), ("html", ".html"), ("tei", ".xml")],
)
def test_output_folder(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, suffix: str
) -> None:
    out = tmp_path / "out"
    assert main([str(pages), "--format", name, "--output", str(out)]) == OK
    assert capsys.readouterr().out == ""
    written = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    assert written == [f"ferry{suffix}", f"old/ferry{suffix}"]
    article = newsclean.extract(SAMPLE.read_bytes())
    expected = {
        "text": article.text,
        "markdown": article.to_markdown(),
        "html": article.to_html(),
        "tei": article.to_tei(),
    }
    assert (out / f"ferry{suffix}").read_text("utf-8").strip() == expected[name].strip()


def test_two_pages_never_share_a_file(
    pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [str(pages / "ferry.html"), str(pages / "old" / "ferry.HTM")]
    assert main([*names, "--output", str(tmp_path / "out")]) == BAD_INPUT
    assert "another page" in capsys.readouterr().err


def test_a_page_is_never_overwritten(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (pages / "ferry.html").read_bytes()
    assert main([str(pages), "--format", "html", "--output", str(pages)]) == BAD_INPUT
    assert "a page that is read" in capsys.readouterr().err
    assert (pages / "ferry.html").read_bytes() == before


def test_no_other_page_of_the_run_is_overwritten(
    pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = pages / "ferry.txt"
    other.write_text(f"<p>{SENTENCE}")
    names = [str(pages / "ferry.html"), str(other), "--output", str(pages)]
    assert main(names) == BAD_INPUT
    assert "ferry.txt is a page that is read" in capsys.readouterr().err
    assert other.read_text() == f"<p>{SENTENCE}"


def test_the_worst_page_counts_and_the_others_are_done(
    pages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages / "menu.html").write_text("<nav><a href=/a>News</a></nav>")
    assert main([str(pages)]) == NO_ARTICLE
    assert capsys.readouterr().err == (
        f"newsclean: {pages / 'menu.html'}: no article found (no_article)\n"
    )
    assert main([str(pages / "none.html"), str(pages)]) == BAD_INPUT
    out, err = capsys.readouterr()
    assert out.count("The lights on the north quay") == 2
    assert "none.html: No such file" in err


def test_a_folder_without_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == BAD_INPUT
    assert "no .html" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.html", "b.html", "--url", "https://harbourpost.example/"),
        ("--explain", "a.html", "--output", "out"),
        ("--sample", "a.html"),
    ],
)
def test_what_does_not_go_together(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == BAD_INPUT
    assert capsys.readouterr().err.startswith("newsclean: --")


def test_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    words = "Le bateau a quitté le quai à dix heures, comme il l’avait promis à tous. " * 4
    page.write_bytes(f"<article><h1>Bateau</h1><p>{words}</p></article>".encode("cp1252"))
    assert main([str(page), "--encoding", "windows-1252"]) == OK
    assert "l’avait promis à tous" in capsys.readouterr().out


# --- colours


@pytest.mark.parametrize(
    ("wish", "variables", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_when_to_colour(
    monkeypatch: pytest.MonkeyPatch,
    wish: str,
    variables: dict[str, str],
    terminal: bool,
    expected: bool,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    assert use_colour(wish) is expected


@pytest.mark.parametrize("view", ["explain", "extract"])
def test_colours_change_no_character(view: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([view, "--sample", "--color", "never"])
    plain = capsys.readouterr().out
    main([view, "--sample", "--color", "always"])
    coloured = capsys.readouterr().out
    assert "\x1b" not in plain
    assert SGR.search(coloured)
    assert SGR.sub("", coloured).splitlines()[-40:] == plain.splitlines()[-40:]


def test_text_is_never_coloured(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(pages), "--color", "always"])
    assert "\x1b" not in capsys.readouterr().out


# --- the heat strip


def test_strip_has_a_cell_for_each_block() -> None:
    blocks = [make_block(text="x", role=Role.PARAGRAPH) for _ in range(45)]
    rows = draw_strip(blocks, 20, marks=False).splitlines()
    assert [len(row) for row in rows] == [20, 20, 5]
    assert draw_strip(blocks, 20, marks=True).splitlines()[1::2] == ["#" * 20, "#" * 20, "#" * 5]


def test_strip_of_a_page_without_blocks() -> None:
    assert draw_strip([], 20, marks=True) == ""
    assert legend(newsclean.Article(), 20) == "(no blocks)"
    assert explain_view(newsclean.explain(""), colour=True) == "(no blocks)"


def test_strip_in_a_terminal_that_knows_only_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
    strip = draw_strip(newsclean.extract(SAMPLE.read_bytes()).blocks, 70, marks=True)
    assert strip.isascii()
    assert "?" not in strip


def test_cells_and_roles_are_painted() -> None:
    explanation = newsclean.explain(SAMPLE.read_bytes())
    view = explain_view(explanation, colour=True)
    painter = ViewPainter(explanation.article.blocks)
    painted = list(map(painter, view.split("\n")))
    assert SGR.sub("", "\n".join(painted)) == view
    assert painted[0].count("\x1b[0m") == len(view.split("\n")[0])
    assert painted[-1].startswith("\x1b[90mhidden\x1b[0m ")


# --- completion

BASH_PROBE = """
{script}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_newsclean; echo "${{COMPREPLY[@]}}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("newsclean exp", "explain"),
        ("newsclean --for", "--format"),
        ("newsclean page.html --format m", "markdown"),
        ("newsclean extract --ou", "--output"),
        ("newsclean explain --color al", "always"),
        ("newsclean completion fi", "fish"),
        ("newsclean rules le", "learn"),
        ("newsclean rules learn page.html --na", "--name"),
        ("newsclean explain fer", "ferry.html"),
    ],
)
def test_bash_completes(
    capsys: pytest.CaptureFixture[str], pages: Path, words: str, expected: str
) -> None:
    assert main(["completion", "bash"]) == OK
    probe = BASH_PROBE.format(script=capsys.readouterr().out, words=words)
    command = ["bash", "-c", probe]
    done = subprocess.run(command, cwd=pages, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [expected]
    assert done.stderr == ""


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes_names_with_spaces(capsys: pytest.CaptureFixture[str], pages: Path) -> None:
    (pages / "my page.html").touch()
    assert main(["completion", "bash"]) == OK
    probe = BASH_PROBE.format(script=capsys.readouterr().out, words="newsclean explain my")
    probe = probe.replace('"${COMPREPLY[@]}"', '"${COMPREPLY[0]}"')
    done = subprocess.run(["bash", "-c", probe], cwd=pages, capture_output=True, check=True)
    assert done.stdout == b"my page.html\n"


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells(shell: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["completion", shell]) == OK
    script = capsys.readouterr().out
    for word in (*COMMANDS, "format", "markdown", "encoding", "always"):
        assert re.search(rf"\b{word}\b", script)
    if shutil.which(shell):
        file = tmp_path / "script"
        file.write_text(script)
        subprocess.run([shell, "-n", str(file)], check=True)
