"""From blocks and fields to a string. Nothing here drops or reorders content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.lazy import lazy_getattr

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
    __getattr__ = lazy_getattr(
        __name__,
        {
            "data": "from_dict from_json to_dict to_json",
            "explain": "explanation_html explanation_text",
            "html": "to_html",
            "markdown": "to_markdown",
            "notebook": "to_notebook",
            "text": "to_text",
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
