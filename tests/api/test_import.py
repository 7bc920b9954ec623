"""`import newsclean` loads only what reading a page needs; the rest comes with its first use."""

from __future__ import annotations

import subprocess
import sys

import newsclean
from newsclean import render, rules

LATER = {
    "newsclean.rules.parse", "newsclean.rules.apply", "newsclean.render.html",
    "newsclean.render.markdown", "cssselect", "tomllib", "importlib.resources",
}  # fmt: skip


def test_rules_and_writers_are_loaded_later() -> None:
    program = "import sys; import newsclean; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}; {program}"],
        capture_output=True,
        check=True,
        text=True,
    )
    loaded = set(done.stdout.split())
    assert "newsclean.metadata.extract" in loaded
    assert loaded & LATER == set()


def test_every_public_name_can_be_loaded() -> None:
    for module in (rules, render):
        assert dir(module) == sorted(module.__all__)
        assert all(getattr(module, name) is not None for name in module.__all__)
        assert not hasattr(module, "no_such_name")


def test_names_are_found_the_usual_way() -> None:
    assert newsclean.rules.Registry is rules.registry.Registry
