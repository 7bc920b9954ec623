"""The card that a notebook shows: self-contained, no scripts, nothing loaded from the network.

Only inline styles with inherited or half transparent colours: notebooks differ in which style
sheets they let through, and in whether they tell a page that it is dark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.model import Block, Image
from newsclean.render.colours import tint
from newsclean.render.html import attribute, body_html, text_html
from newsclean.render.text import byline, dates, one_line
from newsclean.render.urls import IMAGE_SCHEMES, base_url, safe_url

if TYPE_CHECKING:
    from newsclean.article import Article

MAX_REMOVED_BLOCKS: Final = 40
"""Blocks listed per role; the rest is counted."""

MAX_REMOVED_CHARS: Final = 160

_FAINT: Final = "opacity:.7;font-size:.9em"
_RULE: Final = "border-top:1px solid rgba(128,128,128,.35);margin-top:1em;padding-top:.6em"


def to_notebook(article: Article) -> str:
    """Title, byline, dates, lead image as a link, lead, text, facts, and what was removed."""
    base = base_url(article.url, article.canonical_url)
    parts = [
        '<div style="max-width:46em;line-height:1.5">',
        *_head(article),
        *(_image_link(image, base) for image in article.images if image.lead),
        f'<p style="font-weight:600">{text_html(article.lead)}</p>' if article.lead else "",
        body_html(article.body, base) or f"<p><em>{text_html(_no_text(article))}</em></p>",
        f'<div style="{_RULE};{_FAINT}">{_foot(article)}</div>',
        *removed_html(article.removed),
        "</div>",
    ]
    return "\n".join(part for part in parts if part)


def by_role(blocks: Sequence[Block]) -> dict[str, list[Block]]:
    """The blocks of each role, roles in the order of their first block."""
    groups: dict[str, list[Block]] = {}
    for block in blocks:
        groups.setdefault(block.role.value, []).append(block)
    return groups


def facts(article: Article) -> Iterator[tuple[str, str]]:
    """Label and value of what is known about the page, as text of any origin."""
    rule = article.rule
    layout = f" ({rule.layout})" if rule and rule.layout else ""
    known = {
        "site": article.site_name,
        "section": article.section,
        "tags": ", ".join(article.tags),
        "language": article.language,
        "type": article.page_type,
        "confidence": f"{article.confidence:.2f}",
        "rule": rule.name + layout if rule else "none",
        "status": article.status,
        "truncated": ", ".join(article.truncated),
        "warnings": "; ".join(article.warnings),
    }
    return ((label, value) for label, value in known.items() if value)


def removed_html(removed: Sequence[Block]) -> Iterator[str]:
    """A closed fold-out: the removed blocks, a fold-out for each role."""
    if not removed:
        return
    chars = sum(len(block.text) for block in removed)
    yield f'<details style="{_RULE};{_FAINT}">'
    yield f"<summary>Removed: {len(removed)} blocks, {chars:,} characters</summary>"
    for role, blocks in by_role(removed).items():
        yield (
            f'<details style="margin:.3em 0 .3em 1em"><summary><span style="background:'
            f'{tint(blocks[0].role)};border-radius:3px;padding:0 .4em">{text_html(role)}</span> '
            f"{len(blocks)}</summary><ul>"
        )
        for block in blocks[:MAX_REMOVED_BLOCKS]:
            yield f"<li>{text_html(one_line(block.text, MAX_REMOVED_CHARS))}</li>"
        if len(blocks) > MAX_REMOVED_BLOCKS:
            yield f"<li>and {len(blocks) - MAX_REMOVED_BLOCKS} more</li>"
        yield "</ul></details>"
    yield "</details>"


def _head(article: Article) -> Iterator[str]:
    if article.kicker:
        yield f'<div style="{_FAINT}">{text_html(article.kicker)}</div>'
    yield (
        '<div role="heading" aria-level="2" style="font-size:1.5em;font-weight:700;'
        f'line-height:1.2">{text_html(article.title or "(no title)")}</div>'
    )
    line = " · ".join(part for part in (byline(article), dates(article)) if part)
    if line:
        yield f'<div style="{_FAINT}">{text_html(line)}</div>'


def _image_link(image: Image, base: str | None) -> str:
    """The image as a link: a reader decides whether to ask the publisher's server for it."""
    url = safe_url(image.url, base, IMAGE_SCHEMES)
    label = text_html(one_line(image.caption or image.alt or "lead image"))
    credit = f" {text_html(image.credit)}" if image.credit else ""
    link = f'<a href="{attribute(url)}" rel="noreferrer">{label}</a>' if url else label
    return f'<div style="{_FAINT}">Image: {link}{credit}</div>'


def _foot(article: Article) -> str:
    return " · ".join(f"{label}: {text_html(value)}" for label, value in facts(article))


def _no_text(article: Article) -> str:
    return f"No article text ({article.status})."
