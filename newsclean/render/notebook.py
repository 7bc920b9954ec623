"""The card that a notebook shows: self-contained, no scripts, nothing loaded from the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.model import Block, Image, Role
from newsclean.render.colours import tint
from newsclean.render.html import attribute, body_html, text_html
from newsclean.render.moments import language_tag
from newsclean.render.sheet import PREFIX, style_sheet
from newsclean.render.text import byline, dates, one_line
from newsclean.render.urls import IMAGE_SCHEMES, base_url, safe_url

if TYPE_CHECKING:
    from newsclean.article import Article

MAX_REMOVED_BLOCKS: Final = 40
"""Blocks listed per role; the rest is counted."""

MAX_REMOVED_CHARS: Final = 160

FOLD_CHARS: Final = 6_000
"""Of the body are shown, some three screens; the rest is in a fold-out, whole."""

_FAINT: Final = "opacity:.75;font-size:.9em"
_RULE: Final = "border-top:1px solid rgba(128,128,128,.5);margin-top:1em;padding-top:.6em"


def to_notebook(article: Article) -> str:
    """Title, byline, dates, lead image as a link, lead, text, facts, and what was removed."""
    parts = (style_sheet(), f'<div class="{PREFIX}">', *article_html(article), "</div>")
    return "\n".join(parts)


def article_html(article: Article) -> Iterator[str]:
    """The card without its style sheet."""
    base = base_url(article.url, article.canonical_url)
    tag = language_tag(article.language)  # picks the shapes of Han letters, and the hyphens
    lang = f' lang="{tag}"' if tag else ""
    yield f'<div dir="auto"{lang} style="max-width:46em;line-height:1.5;overflow-wrap:anywhere">'
    yield from _head(article)
    yield from (_image_link(image, base) for image in article.images if image.lead)
    if article.lead:
        yield f'<p style="font-weight:600">{text_html(article.lead)}</p>'
    yield from _body(article, base)
    yield f'<div dir="ltr" style="{_RULE};{_FAINT}">{_foot(article)}</div>'
    yield from removed_html(article.removed)
    yield "</div>"


def _body(article: Article, base: str | None) -> Iterator[str]:
    """The text, from `FOLD_CHARS` on in a fold-out; a list or quote is not cut in two."""
    body = article.body
    if not body:
        yield f"<p><em>{text_html(_no_text(article))}</em></p>"
        return
    first = _fold_at(body)
    yield body_html(body[:first], base)
    if first < len(body):
        chars = sum(len(block.text) for block in body[first:])
        yield (
            f'<details><summary style="font-weight:600">The rest of the text: '
            f"{_count(len(body) - first, 'block')}, {chars:,} characters</summary>"
        )
        yield body_html(body[first:], base)
        yield "</details>"


def _fold_at(body: Sequence[Block]) -> int:
    """How many blocks are shown; all of them when the rest would not be worth a click."""
    chars = 0
    for at, block in enumerate(body):
        begins = block.role == Role.PARAGRAPH or block.role != body[at - 1].role
        if chars >= FOLD_CHARS and begins:
            rest = sum(len(other.text) for other in body[at:])
            return at if rest > FOLD_CHARS // 4 else len(body)
        chars += len(block.text)
    return len(body)


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


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
    share = article.completeness.share
    known = {
        "site": article.site_name,
        "section": article.section,
        "tags": ", ".join(article.tags),
        "language": article.language,
        "type": article.page_type,
        "confidence": f"{article.confidence:.2f}",
        "paywalled": "yes" if article.paywalled else "",
        "complete": f"{share:.0%}" if share is not None and share < 1 else "",
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
    yield f'<details dir="ltr" style="{_RULE};{_FAINT}">'
    yield f"<summary>Removed: {_count(len(removed), 'block')}, {chars:,} characters</summary>"
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
        '<div role="heading" aria-level="2" style="font-size:1.7em;font-weight:700;'
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
