"""A parsed document: what `dom` hands to every later pass."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from newsclean.model import Status


@dataclass(frozen=True, slots=True)
class Document:
    """A tree and how it came about. `root` is None when there was nothing to parse."""

    root: etree._Element | None
    encoding: str | None
    """Name of the encoding the bytes were read with; None for str and tree input."""
    status: Status = "ok"
    """`"empty"` or `"not_html"` when there is no page in the input, else `"ok"`."""
    truncated: tuple[str, ...] = ()
    """Names of the limits that were reached."""
    warnings: tuple[str, ...] = ()
