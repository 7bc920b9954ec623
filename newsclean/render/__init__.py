"""From blocks and fields to a string. Nothing here drops or reorders content."""

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
