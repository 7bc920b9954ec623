"""From blocks and fields to a string. Nothing here drops or reorders content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.lazy import lazy_getattr

if TYPE_CHECKING:
    from newsclean.render.data import from_dict, from_json, to_dict, to_json
    from newsclean.render.diff import comparison_html, comparison_text
    from newsclean.render.explain import explanation_html, explanation_text
    from newsclean.render.html import to_html
    from newsclean.render.json_ld import to_json_ld
    from newsclean.render.markdown import to_markdown
    from newsclean.render.notebook import to_notebook
    from newsclean.render.tei import to_tei
    from newsclean.render.text import article_text, to_text

__all__ = [
    "article_text",
    "comparison_html",
    "comparison_text",
    "explanation_html",
    "explanation_text",
    "from_dict",
    "from_json",
    "to_dict",
    "to_html",
    "to_json",
    "to_json_ld",
    "to_markdown",
    "to_notebook",
    "to_tei",
    "to_text",
]

if not TYPE_CHECKING:  # a checker reads the imports above
    # Loaded on first use: a program that reads fields only needs no writer.
    __getattr__ = lazy_getattr(
        __name__,
        {
            "data": "from_dict from_json to_dict to_json",
            "diff": "comparison_html comparison_text",
            "explain": "explanation_html explanation_text",
            "html": "to_html",
            "json_ld": "to_json_ld",
            "markdown": "to_markdown",
            "notebook": "to_notebook",
            "tei": "to_tei",
            "text": "article_text to_text",
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
