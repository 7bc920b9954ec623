"""From the caller's input to a tree: encodings, limits, white space. Knows no articles."""

from newsclean.dom.document import Document
from newsclean.dom.parse import check_limits, parse_document
from newsclean.dom.text import clean_text, drop_controls, fold_space

__all__ = [
    "Document",
    "check_limits",
    "clean_text",
    "drop_controls",
    "fold_space",
    "parse_document",
]
