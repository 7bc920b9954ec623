"""`newsclean rules`: what it prints, and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import rules
from newsclean.cli import BAD_INPUT, OK, main
from newsclean.cli.rules import FAULTS
from tests.pages import SENTENCE, story

URL = "https://harbourpost.example/news/ferry"
RULE = """schema = 1
name = "The Harbour Post"
hosts = ["harbourpost.example", "post.example"]
[[layout]]
id = "2024"
when = "article"
body = ["article"]
drop = [{ css = "p.mark", role = "promo" }, { css = "aside.gone" }]
[layout.fields]
kicker = [{ css = "b.dept" }]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "harbour.toml").write_text(RULE)
    body = f"<p class=mark>{SENTENCE} Join us.</p><b class=dept>Ports</b>"
    (tmp_path / "1.html").write_text(story(body=body))
    (tmp_path / "2.html").write_text(f"<p>{SENTENCE}</p>")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[str], str]:
    code = main(["rules", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out.splitlines(), err


def test_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "harbour.toml"
    assert run(capsys, "check", file) == (OK, [], "")
    code, lines, _ = run(capsys, "check", file, folder / "1.html")
    assert code == FAULTS
    assert lines == [f"{file}: layout[0]: dead: 'aside.gone' matches on none of 1 pages"]
    code, lines, _ = run(capsys, "check", file, folder / "2.html")
    assert lines == [f"{file}: layout[0].when: dead: fits none of the pages"]


def test_check_finds_faults_and_overlap(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "harbour.toml"
    more = '[[layout]]\nid = "2"\nwhen = "p"\nbody = ["article"]\n'
    file.write_text(RULE + more)
    _, lines, _ = run(capsys, "check", file, folder / "1.html")
    assert f"{file}: layout[1].when: fits a page that is taken by '2024' before it" in lines
    file.write_text(RULE.replace("body =", "bdoy ="))
    code, lines, _ = run(capsys, "check", folder)
    assert code == FAULTS
    assert "did you mean 'body'?" in lines[0]


def test_test_shows_what_the_rule_changes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "harbour.toml"
    code, lines, _ = run(capsys, "test", file, folder / "1.html", "--url", URL)
    assert code == OK
    assert lines[0].startswith(f"{folder / '1.html'}: The Harbour Post: layout 2024; ")
    assert "  kicker: + Ports" in lines
    code, lines, _ = run(capsys, "test", file, folder / "2.html")
    assert code == FAULTS
    assert "does not fit, the engine decided" in lines[0]
    assert "drift: no layout fits" in lines[1]


def test_test_reads_the_host_of_the_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "aaa.toml").write_text(
        RULE.replace("The Harbour Post", "AAA").replace(
            '"harbourpost.example", "post.example"', '"aaa.example"'
        )
    )
    page = folder / "1.html"
    code, lines, _ = run(capsys, "test", folder, page)
    assert code == FAULTS
    assert lines == [f"{page}: no rule for a page without address"]
    link = '<link rel=canonical href="https://harbourpost.example:8443/news/ferry">'
    page.write_text(page.read_text().replace("</head>", f"{link}</head>"))
    code, lines, _ = run(capsys, "test", folder, page)
    assert code == OK
    assert lines[0].startswith(f"{page}: The Harbour Post: layout 2024; ")
    (folder / "bad.toml").write_text("x = [")
    assert run(capsys, "test", folder, page)[0] == FAULTS


def test_test_without_a_rule_for_the_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = "https://other.example/"
    code, lines, _ = run(capsys, "test", folder, folder / "1.html", "--url", other)
    assert code == FAULTS
    assert lines == [f"{folder / '1.html'}: no rule for {other}"]


def test_list_and_show(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines, _ = run(capsys, "list", folder)
    assert code == OK
    assert [line.split()[0] for line in lines] == ["harbourpost.example", "post.example"]
    code, lines, _ = run(capsys, "show", "www.post.example", "--rules", folder)
    assert code == OK
    assert "  layout 2024: when article" in lines
    assert run(capsys, "show", "nobody.example")[0] == FAULTS
    assert len(run(capsys, "list")[1]) == len(rules.default().hosts())


def test_show_a_site_config(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.example.txt").write_text("body: //p\ntidy: no\nreplace_string(x): y\n")
    _, lines, _ = run(capsys, "show", "a.example", "--rules", tmp_path)
    assert lines[1:3] == ["  body: //p", "  replace: 'x' by 'y'"]
    assert lines[3].startswith("  line 2: tidy is not followed")
    (tmp_path / "1.html").write_text("<h1>x</h1>")
    _, lines, _ = run(capsys, "check", tmp_path, tmp_path / "1.html")
    assert [line.partition(": ")[2] for line in lines] == [
        "body: dead: '//p' matches on none of 1 pages"
    ]


def test_learn(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = folder / "1.html"
    code, lines, err = run(capsys, "learn", page, folder / "2.html", "--url", URL, "--name", "HP")
    assert code == OK
    rule = rules.parse_rule("\n".join(lines), file="")
    assert rule.name == "HP"
    assert "1 of 2 pages are not served" in err


def test_index(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rules.folder(folder).find("post.example") is None
    assert run(capsys, "index", folder)[0] == OK
    found = rules.folder(folder).find("www.post.example")
    assert found is None  # the empty index of a moment ago is remembered in this process
    assert '"post.example": "harbour.toml"' in (folder / "index.json").read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("check", "/none"), id="no folder"),
        pytest.param(("check", __file__), id="no rule file"),
        pytest.param(("check", str(Path(__file__).parent)), id="no rule file in the folder"),
        pytest.param(("test", "/none", "x.html"), id="no rules"),
        pytest.param(("learn", "/none.html", "--url", URL), id="no page"),
        pytest.param(("index", "/none"), id="nothing to index"),
    ],
)
def test_bad_arguments(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, *arguments)[0] == BAD_INPUT
