"""Golden pages: one folder is one case, compared field by field.

`<host>/<slug>/` holds `about.toml`, `expected.toml` (fields), `expected.txt` (the body) and
`page.html`, unless `about.toml` names a page elsewhere in the repository. `--update-golden`
rewrites the body and the fields that the file already has, and prints what changed.
"""

from __future__ import annotations

import difflib
import json
import tomllib
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.article import Article

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
CASES = sorted(path for path in HERE.glob("*/*") if path.is_dir() and path.name != "__pycache__")
FILES = {"about.toml", "expected.toml", "expected.txt"}
TABLES = ("removed", "images")


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def page_of(case: Path) -> Path:
    page = read(case / "about.toml").get("page")
    return REPOSITORY / page if page else case / "page.html"


@lru_cache(maxsize=4)
def extracted(case: Path) -> Article:
    about = read(case / "about.toml")
    return newsclean.extract(page_of(case).read_bytes(), url=about.get("url"))


def field_cases() -> list[Any]:
    return [
        pytest.param(case, name, value, id=f"{case.name}-{name}")
        for case in CASES
        for name, value in read(case / "expected.toml").items()
        if name not in TABLES
    ]


@pytest.fixture(params=CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def case(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_there_are_cases() -> None:
    assert CASES


def test_files(case: Path) -> None:
    about = read(case / "about.toml")
    assert {"origin", "licence", "why"} <= about.keys()
    expected = FILES if "page" in about else FILES | {"page.html"}
    assert {path.name for path in case.iterdir()} == expected
    assert page_of(case).is_file()


def test_body(case: Path, request: pytest.FixtureRequest) -> None:
    file = case / "expected.txt"
    text = extracted(case).text + "\n"
    if request.config.getoption("--update-golden"):
        update(file, text)
    assert text.split("\n\n") == file.read_text("utf-8").split("\n\n")


@pytest.mark.parametrize(("path", "name", "value"), field_cases())
def test_field(path: Path, name: str, value: object, request: pytest.FixtureRequest) -> None:
    found = getattr(extracted(path), name)
    if request.config.getoption("--update-golden"):
        file = path / "expected.toml"
        lines = file.read_text("utf-8").splitlines()
        start = next(at for at, line in enumerate(lines) if line.startswith(f"{name} ="))
        lines[start] = f"{name} = {toml(found)}"
        update(file, "\n".join(lines) + "\n")
        value = read(file)[name]
    assert (list(found) if isinstance(found, tuple) else found) == value


def test_images(case: Path) -> None:
    expected: list[dict[str, Any]] = read(case / "expected.toml").get("images", [])
    found = extracted(case).to_dict()["images"]
    assert len(found) == len(expected)
    for image, want in zip(found, expected, strict=True):
        assert {key: image[key] for key in want} == want


def test_removed(case: Path) -> None:
    roles: dict[str, list[str]] = read(case / "expected.toml").get("removed", {})
    removed = extracted(case).removed
    found = {
        role: [start for start in starts
               if any(block.role == role and block.text.startswith(start) for block in removed)]
        for role, starts in roles.items()
    }  # fmt: skip
    assert found == roles


def toml(value: object) -> str:
    """A field as TOML: text, flag, number, moment, or a tuple of texts."""
    if isinstance(value, datetime):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def update(file: Path, text: str) -> None:
    before = file.read_text("utf-8")
    file.write_text(text, "utf-8")
    print(*difflib.unified_diff(before.splitlines(), text.splitlines(), lineterm=""), sep="\n")
