"""The limits that keep the code readable: modules, functions, and what no module may do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsclean

PACKAGE = Path(newsclean.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 40
FORBIDDEN_IMPORTS = {"socket", "urllib.request", "http", "subprocess", "locale", "random", "time"}
ALLOWED_IMPORTS = {
    "bulk/pool.py": {"subprocess", "time"},  # worker processes, and how long their jobs take
    "bulk/files.py": {"time"},  # pages per second of a run
}


def names(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body without its docstring."""
    body = function.body
    told = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    first = body[1] if told and len(body) > 1 else body[0]
    return (body[-1].end_lineno or 0) - first.lineno + 1


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=names)
def test_module(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree)
    assert len(source.splitlines()) <= MAX_MODULE_LINES
    long = [f.name for f in functions(tree) if code_lines(f) > MAX_FUNCTION_LINES]
    assert long == []
    allowed = ALLOWED_IMPORTS.get(path.relative_to(PACKAGE).as_posix(), set())
    assert not (FORBIDDEN_IMPORTS - allowed) & set(imports(tree))
