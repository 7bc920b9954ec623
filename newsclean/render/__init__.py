"""From blocks and fields to a string. Nothing here drops or reorders content."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.render.data import from_dict, from_json, to_dict, to_json
    from newsclean.render.explain import explanation_html, explanation_text
    from newsclean.render.html import to_html
    from newsclean.render.markdown import to_markdown
    from newsclean.render.notebook import to_notebook
    from newsclean.render.text import to_text

__all__ = [
    "explanation_html",
    "explanation_text",
    "from_dict",
    "from_json",
    "to_dict",
    "to_html",
    "to_json",
    "to_markdown",
    "to_notebook",
    "to_text",
]

if not TYPE_CHECKING:  # a checker reads the imports above
    # Loaded on first use: a program that reads fields only needs no writer.
    _HOMES = {
        "data": "from_dict from_json to_dict to_json",
        "explain": "explanation_html explanation_text",
        "html": "to_html",
        "markdown": "to_markdown",
        "notebook": "to_notebook",
        "text": "to_text",
    }

    def __getattr__(name: str) -> object:
        for module, names in _HOMES.items():
            if name in names.split():
                value = getattr(import_module(f"{__name__}.{module}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted(__all__)
