"""The links in the body: a view over the spans of its blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import Final

from newsclean.dom.text import clean_text
from newsclean.metadata.addresses import clean_url, page_base
from newsclean.model import Block, Link, Span

MAX_LINKS: Final = 2_000


MAX_BASE: Final = 200
"""Characters of a declared base that targets are joined to: each would repeat a longer one."""


def join_targets(blocks: tuple[Block, ...], declared: str, url: str | None) -> tuple[Block, ...]:
    """The blocks with relative targets of links joined to the base that the page declares.

    Jumps within the page stay, and all targets when the base is no address.
    """
    base = clean_url(declared[: MAX_BASE + 1], url) or ""
    if len(base) > MAX_BASE or not base.startswith(("http://", "https://")):
        return blocks
    return tuple(
        replace(block, spans=tuple(_join(span, base) for span in block.spans))
        if any(span.href for span in block.spans)
        else block
        for block in blocks
    )


def _join(span: Span, base: str) -> Span:
    if not span.href or span.href.startswith("#"):
        return span
    joined = clean_url(span.href, base)
    return replace(span, href=joined) if joined else span


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
