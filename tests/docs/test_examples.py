"""Every example of the README and the docs runs: Python, terminal sessions, shell lines.

A page's Python blocks share their names and a folder that holds `page.html` and `pages/`. A block
after "Save as `NAME`" is written there first. In a `console` block each `$` line runs and prints
what is below it; `...` stands for anything. `<!-- not run: why -->` before a block: it must only
compile. Cells of notebooks run when the docs are built (`test_build.py`).
"""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import newsclean
from newsclean.cli import COMMANDS, SAMPLE

ROOT = Path(newsclean.__file__).parent.parent
DOCS = ROOT / "docs"

if not DOCS.is_dir():
    pytest.skip("only in a checkout", allow_module_level=True)

PAGES = [
    ROOT / "README.md",
    *sorted(path for path in DOCS.rglob("*.md") if not {"_build", "pictures"} & set(path.parts)),
]
FENCE = re.compile(
    r"(?P<before>[^\n]*)\n(?:\n)*```(?P<kind>[\w{}-]+)[^\n]*\n(?P<code>.*?)```", re.DOTALL
)
SAVE_AS = re.compile(r"[Ss]ave (?:it )?as `([^`]+)`")


class Example(NamedTuple):
    kind: str
    before: str
    """The line above the block."""
    code: str

    @property
    def saved_as(self) -> str | None:
        found = SAVE_AS.search(self.before)
        return found[1] if found else None

    @property
    def runs(self) -> bool:
        return "not run:" not in self.before


def examples(page: Path) -> Iterator[Example]:
    for found in FENCE.finditer("\n" + page.read_text("utf-8")):
        yield Example(found["kind"], found["before"], found["code"])


def with_kind(*kinds: str) -> list[Path]:
    return [page for page in PAGES if any(example.kind in kinds for example in examples(page))]


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


SECOND = {
    "ferry": "tram", "boat": "tram", "island": "valley", "ship": "engine", "harbour": "station",
    "quay": "platform", "night": "winter", "passengers": "travellers", "Friday": "Monday",
}  # fmt: skip


def second_page() -> str:
    """Another story of the same site: other words in the text, the frame as it is."""
    before, start, rest = SAMPLE.read_text("utf-8").partition('<article class="hp-story"')
    story, end, after = rest.partition("</article>")

    def reword(text: re.Match[str]) -> str:
        return re.sub(r"[A-Za-z]+", lambda word: SECOND.get(word[0], word[0]), text[0])

    return before + start + re.sub(r">[^<]+<", reword, story) + end + after


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that examples run in."""
    work = tmp_path / "work"
    (work / "pages" / "2026").mkdir(parents=True)
    shutil.copy(SAMPLE, work / "page.html")
    shutil.copy(SAMPLE, work / "pages" / "ferry.html")
    (work / "pages" / "2026" / "second.html").write_text(second_page(), "utf-8")
    monkeypatch.chdir(work)
    return work


def save(page: Path, folder: Path) -> None:
    for example in examples(page):
        if example.saved_as:
            target = folder / example.saved_as
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(example.code, "utf-8")


def missing_modules(source: str) -> list[str]:
    tops = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            tops |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            tops.add(node.module.split(".")[0])
    return sorted(top for top in tops if importlib.util.find_spec(top) is None)


@pytest.mark.slow
@pytest.mark.parametrize("page", with_kind("python"), ids=name)
@pytest.mark.filterwarnings("default")  # other packages may warn
def test_python(page: Path, folder: Path) -> None:
    save(page, folder)
    blocks = [example for example in examples(page) if example.kind == "python"]
    program = []
    for block in blocks:
        compile(block.code, name(page), "exec")
        if block.runs and not block.saved_as:
            program.append(block.code)
    missing = missing_modules("\n".join(program))
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    # a process of its own, as a reader would run it: examples may start workers
    (folder / "example.py").write_text("\n".join(program), "utf-8")
    done = subprocess.run(
        [sys.executable, "example.py"], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def shell(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`newsclean` and `python` are found on the path, whatever is installed."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool, arguments in (("newsclean", "-m newsclean "), ("python", "")):
        (tools / tool).write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments}"$@"\n')
        (tools / tool).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("COLUMNS", "80")
    return folder


def run_shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def matches(shown: str, printed: str) -> bool:
    """Whether the page shows what was printed, `...` standing for anything."""
    pattern = ".*".join(map(re.escape, shown.strip().split("...")))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


@needs_bash
@pytest.mark.slow
@pytest.mark.parametrize("page", with_kind("console"), ids=name)
def test_console(page: Path, shell: Path) -> None:
    save(page, shell)
    for example in examples(page):
        if example.kind != "console" or not example.runs:
            continue
        for session in re.split(r"^\$ ", example.code, flags=re.MULTILINE)[1:]:
            command, _, shown = session.partition("\n")
            printed = run_shell(command).stdout
            assert matches(shown, printed), f"$ {command}\n{printed}"


@needs_bash
@pytest.mark.slow
@pytest.mark.parametrize("page", with_kind("sh"), ids=name)
def test_shell_lines(page: Path, shell: Path) -> None:
    save(page, shell)
    for example in examples(page):
        if example.kind != "sh" or not example.runs:
            continue
        for line in example.code.splitlines():
            if "pip install" in line:  # needs a package index; .ci/run does it
                assert extras_of(line) <= declared_extras()
                continue
            done = run_shell(line)
            assert done.returncode == 0, f"{line}\n{done.stdout}"


def extras_of(line: str) -> set[str]:
    return {extra for group in re.findall(r"\[([\w,]+)\]", line) for extra in group.split(",")}


def declared_extras() -> set[str]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return set(project["optional-dependencies"])


def test_examples_are_found() -> None:
    assert len(with_kind("python")) >= 8
    assert len(with_kind("console")) >= 2
    assert name(PAGES[0]) == "README.md"
    assert "python" in {example.kind for example in examples(PAGES[0])}


def test_no_example_of_an_unknown_kind() -> None:
    known = {"python", "console", "sh", "toml", "html", "json", "xml", "text", "css"}
    for page in PAGES:
        for example in examples(page):
            if not example.kind.startswith("{"):
                assert example.kind in known, f"{name(page)}: {example.kind}"


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\nb", "a\nb\n", True),
        ("a ...", "a b\nc", True),
        ("...\nc", "a\nb\nc", True),
        ("a", "a b", False),
        ("a ... d", "a b c", False),
        ("", "", True),
        ("", "error", False),
    ],
)
def test_matches(shown: str, printed: str, same: bool) -> None:
    assert matches(shown, printed) is same


def test_every_command_is_told() -> None:
    told = (DOCS / "command-line.md").read_text("utf-8")
    assert [command for command in COMMANDS if f"| `{command}` |" not in told] == []
