"""One page with a rule and without: what the rule changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import ndiff
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from newsclean import api, rules
from newsclean.article import Article
from newsclean.render.text import one_line

FIELDS: Final = (
    "title", "kicker", "lead", "authors", "byline", "dateline", "published", "modified",
    "language", "site_name", "section", "tags", "canonical_url", "images", "paywalled",
)  # fmt: skip
MAX_BLOCKS: Final = 2_000
"""Blocks of a text that are compared one by one."""
WIDTH: Final = 100


class Report(NamedTuple):
    """What the rule does to one page."""

    headline: str
    lines: tuple[str, ...]
    fits: bool
    """A layout of the rule decided."""


def try_page(page: bytes, registry: rules.Registry, url: str | None) -> Report:
    """Extract the page twice and compare.

    `url` is the page's address; without it the page's own canonical address is believed, and for a
    registry of one rule the rule's host.
    """
    alone = api.extract(page, url=url, rules=None)
    address = url or alone.canonical_url
    hosts = registry.hosts()
    if not url and registry.find(_host(address)) is None and _is_one_rule(registry, hosts):
        address = f"https://{hosts[0].removeprefix('.')}/"
    ruled = api.extract(page, url=address, rules=registry)
    alone = api.extract(page, url=address, rules=None)
    if ruled.rule is None:
        return Report(f"no rule for {address or 'a page without address'}", (), fits=False)
    lines = (*_warnings(ruled), *_fields(alone, ruled), *_text(alone, ruled))
    fits = bool(ruled.rule.layout)
    verdict = f"layout {ruled.rule.layout}" if fits else "does not fit, the engine decided"
    changes = f"{len(lines)} differences" if lines else "as the generic reader"
    return Report(f"{ruled.rule.name}: {verdict}; {changes}", lines, fits)


def _is_one_rule(registry: rules.Registry, hosts: Sequence[str]) -> bool:
    return len({registry.get(host) for host in hosts}) == 1


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


def _warnings(article: Article) -> Iterator[str]:
    for warning in article.warnings:
        if warning.startswith("rule "):
            yield f"! {warning}"


def _fields(alone: Article, ruled: Article) -> Iterator[str]:
    for name in FIELDS:
        before, after = getattr(alone, name), getattr(ruled, name)
        if before != after:
            yield f"{name}: - {one_line(str(before), WIDTH)}"
            yield f"{name}: + {one_line(str(after), WIDTH)}"


def _text(alone: Article, ruled: Article) -> Iterator[str]:
    """Blocks of the text that only one of the two has."""
    before = [block.text for block in alone.body[:MAX_BLOCKS]]
    after = [block.text for block in ruled.body[:MAX_BLOCKS]]
    if before == after:
        return
    common = set(before) & set(after)
    old = [text for text in before if text not in common]
    new = [text for text in after if text not in common]
    for line in ndiff([one_line(t, WIDTH) for t in old], [one_line(t, WIDTH) for t in new]):
        if line[0] in "+-":
            yield f"text: {line}"
    if not old and not new:
        yield "text: the same blocks in another order or number"
