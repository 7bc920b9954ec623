"""Packages that only some runs need (`pip install 'newsclean[warc]'`)."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def load_extra(module: str, extra: str) -> Any:
    """An optional module. Raises `ImportError` that says what to install."""
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise ImportError(
            f"this needs {package}: pip install 'newsclean[{extra}]' ({error})"
        ) from error
