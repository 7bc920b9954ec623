"""`import newsclean` loads next to nothing, `extract` what reading a page needs."""

from __future__ import annotations

import subprocess
import sys

import newsclean
from newsclean import render, rules

LATER = {
    "newsclean.rules.parse", "newsclean.rules.apply", "newsclean.render.html",
    "newsclean.render.markdown", "cssselect", "tomllib", "importlib.resources",
}  # fmt: skip


def loaded_by(program: str) -> set[str]:
    program = f"import sys; {program}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}; {program}"],
        capture_output=True,
        check=True,
        text=True,
    )
    return set(done.stdout.split())


def test_the_engine_is_loaded_by_its_first_use() -> None:
    assert loaded_by("import newsclean") & {"lxml", "regex", "newsclean.api"} == set()


def test_rules_and_writers_are_loaded_later() -> None:
    loaded = loaded_by("import newsclean; newsclean.extract")
    assert "newsclean.metadata.extract" in loaded
    assert loaded & LATER == set()


def test_every_public_name_can_be_loaded() -> None:
    for module in (rules, render):
        assert dir(module) == sorted(module.__all__)
        assert all(getattr(module, name) is not None for name in module.__all__)
        assert not hasattr(module, "no_such_name")


def test_names_are_found_the_usual_way() -> None:
    assert newsclean.rules.Registry is rules.registry.Registry
