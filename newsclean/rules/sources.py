"""Rules from outside: folders that the environment names, installed packages.

Packages are looked for only when they are asked for: no file is opened that nobody named.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsclean.errors import RuleError
from newsclean.rules.layers import Folder, Layer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from newsclean.rules.registry import Registry

GROUP: Final = "newsclean.rules"
"""Group of entry points. A value names a package with rule files in its folder, or an object of a
module (`package.module:NAME`) that is a `Registry`."""
VARIABLE: Final = "NEWSCLEAN_RULES"
"""Folders of rules, separated as in PATH; the word `installed` stands for installed packages."""
INSTALLED: Final = "installed"


def find_sources(registry: Registry) -> Registry:
    """`registry`, and over it what the environment variable names, its first name the highest.

    What cannot be used is in `errors`.
    """
    names = [name for name in os.environ.get(VARIABLE, "").split(os.pathsep) if name]
    for name in reversed(names):
        if name == INSTALLED:
            registry = add_installed(registry)
        elif Path(name).is_dir():
            registry = _add_layer(registry, Folder(name))
        else:
            registry = _add_error(registry, RuleError(name, "", f"no such folder ({VARIABLE})"))
    return registry


def add_installed(registry: Registry) -> Registry:
    """`registry`, and over it the rules of installed packages, the first name the highest."""
    from importlib.metadata import entry_points  # 20 ms, and it opens files of other packages

    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name, reverse=True):
        registry = _add_package(registry, point)
    return registry


def _add_layer(registry: Registry, layer: Layer) -> Registry:
    return replace(registry, _layers=(*registry._layers, layer))


def _add_error(registry: Registry, error: RuleError) -> Registry:
    return replace(registry, errors=(*registry.errors, error))


def _add_package(registry: Registry, point: EntryPoint) -> Registry:
    from importlib.util import find_spec

    try:
        if ":" in point.value:
            return registry.with_registry(point.load())
        spec = find_spec(point.value)
        folders = list(spec.submodule_search_locations or ()) if spec else []
    except Exception as error:
        return _add_error(registry, RuleError(point.value, point.name, f"{error!r}"[:200]))
    for name in folders:
        registry = _add_layer(registry, Folder(name))
    if not folders:
        error_ = RuleError(point.value, point.name, "is not a package with rule files")
        return _add_error(registry, error_)
    return registry
