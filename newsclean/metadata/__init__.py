"""The facts around an article, from what the page says of itself and from what it shows.

`read_statements` collects once; each field has one module with one `extract_<field>`, which lists
all readings it finds, and a trust table (`vocab.trust`) or agreement picks one. The losers are
kept as evidence. No field is filled from another one.
"""

from __future__ import annotations

from newsclean.metadata.addresses import check_url
from newsclean.metadata.claims import read_claims
from newsclean.metadata.dates import check_reference
from newsclean.metadata.extract import Metadata, extract_metadata
from newsclean.metadata.links import join_targets
from newsclean.metadata.script_body import read_script_body
from newsclean.metadata.stated import apply_stated, fill_gaps
from newsclean.metadata.statements import Statements, read_statements

__all__ = [
    "Metadata",
    "Statements",
    "apply_stated",
    "fill_gaps",
    "check_reference",
    "check_url",
    "extract_metadata",
    "join_targets",
    "read_claims",
    "read_script_body",
    "read_statements",
]
