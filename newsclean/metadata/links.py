"""The links in the body: a view over the spans of its blocks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

from newsclean.dom.text import clean_text
from newsclean.metadata.addresses import clean_url, page_base
from newsclean.model import Block, Link

MAX_LINKS: Final = 2_000


def find_links(
    blocks: Iterable[Block], url: str | None, canonical: str | None = None
) -> tuple[Link, ...]:
    """The links of `blocks` in order, with the words they stand on; the same target may repeat.

    Only http(s) addresses: jumps within the page, mail addresses and scripts are left out, and
    relative ones when no address of the page (`url`, else `canonical`) is known.
    """
    base = page_base(url, canonical, "")
    links = (
        Link(text, address)
        for block in blocks
        for span in block.spans
        if span.href
        and (address := clean_url(span.href, base) or "").startswith(("http://", "https://"))
        and (text := clean_text(block.text[span.start : span.end]))
    )
    return tuple(islice(links, MAX_LINKS))
