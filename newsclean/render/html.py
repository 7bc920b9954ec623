"""Safe HTML, built from blocks and never from the page's own markup.

The output can hold the elements of `TAGS` and the attributes of `ATTRIBUTES`, nothing else:
every other character of the page comes out escaped. Link targets pass `render.urls`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from newsclean.dom.text import drop_controls
from newsclean.model import BODY_ROLES, Block, Image, Role, SpanKind
from newsclean.render.figures import Figures
from newsclean.render.inline import Close, Open, iter_inline
from newsclean.render.structure import group_blocks, heading_level, item_depth
from newsclean.render.text import byline, dates
from newsclean.render.urls import IMAGE_SCHEMES, base_url, safe_url

if TYPE_CHECKING:
    from newsclean.article import Article

TAGS: Final = frozenset(
    {"article", "header", "p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li"}
    | {"blockquote", "pre", "table", "tr", "td", "figure", "figcaption", "img"}
    | {"a", "strong", "em", "code", "sub", "sup"}
)
"""Every element that `to_html` can write."""

ATTRIBUTES: Final[Mapping[str, frozenset[str]]] = {
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt"}),
}
"""Every attribute that `to_html` can write, per element."""

_ELEMENTS: Final[Mapping[SpanKind, str]] = {
    "strong": "strong",
    "em": "em",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
}


def to_html(article: Article) -> str:
    """The article as one `article` element: head, lead image, body, other images."""
    base = base_url(article.url, article.canonical_url)
    figures = Figures(article.images)
    parts = ["<article>", *_head(article), *(_figure(image, base) for image in figures.leads)]
    for role, blocks in group_blocks(article.blocks):
        if role in BODY_ROLES:
            parts.append(blocks_html(role, blocks, base))
        elif role in (Role.CAPTION, Role.CREDIT):
            parts.extend(_placed(figures.at(block), base) for block in blocks)
    parts.extend(_figure(image, base) for image in figures.rest())
    parts.append("</article>")
    return "\n".join(part for part in parts if part) + "\n"


def body_html(blocks: Iterable[Block], base: str | None) -> str:
    """The blocks in their order as safe HTML, lists and quotes put together."""
    return "\n".join(blocks_html(role, group, base) for role, group in group_blocks(blocks))


def blocks_html(role: Role, blocks: Sequence[Block], base: str | None) -> str:
    """A run of blocks with one role."""
    write = _WRITERS.get(role, _paragraphs)
    return write(blocks, base)


def text_html(text: str) -> str:
    """Text of any origin, escaped; a line break becomes `<br>`."""
    return escape(_printable(text), quote=False).replace("\n", "<br>")


def attribute(text: str) -> str:
    """Text of any origin for a quoted attribute value."""
    return escape(_printable(text), quote=True)


def _printable(text: str) -> str:
    return drop_controls(text).replace("\r", "\n")  # as every HTML parser reads it


def inline_html(block: Block, base: str | None) -> str:
    """The block's text with its links and emphasis."""
    out = []
    for event in iter_inline(block, base):
        match event:
            case Open("link", str(href)):
                out.append(f'<a href="{attribute(href)}">')
            case Open(kind):
                out.append(f"<{_ELEMENTS[kind]}>")
            case Close("link"):
                out.append("</a>")
            case Close(kind):
                out.append(f"</{_ELEMENTS[kind]}>")
            case str(text):
                out.append(text_html(text))
    return "".join(out)


def _head(article: Article) -> Iterator[str]:
    yield "<header>"
    if article.kicker:
        yield f"<p>{text_html(article.kicker)}</p>"
    if article.title:
        yield f"<h1>{text_html(article.title)}</h1>"
    for line in (article.lead, byline(article), dates(article)):
        if line:
            yield f"<p>{text_html(line)}</p>"
    yield "</header>"


def _placed(figure: Image | Block | None, base: str | None) -> str:
    if isinstance(figure, Block):
        return f"<figure><figcaption>{inline_html(figure, base)}</figcaption></figure>"
    return _figure(figure, base) if figure else ""


def _figure(image: Image, base: str | None) -> str:
    src = safe_url(image.url, base, IMAGE_SCHEMES)
    texts = [text_html(text) for text in (image.caption, image.credit) if text]
    picture = f'<img src="{attribute(src)}" alt="{attribute(image.alt)}">' if src else ""
    caption = f"<figcaption>{'<br>'.join(texts)}</figcaption>" if texts else ""
    return f"<figure>{picture}{caption}</figure>" if picture or caption else ""


def _paragraphs(blocks: Sequence[Block], base: str | None) -> str:
    return "\n".join(f"<p>{inline_html(block, base)}</p>" for block in blocks)


def _headings(blocks: Sequence[Block], base: str | None) -> str:
    out = []
    for block in blocks:
        tag = f"h{heading_level(block)}"
        out.append(f"<{tag}>{inline_html(block, base)}</{tag}>")
    return "\n".join(out)


def _quotes(blocks: Sequence[Block], base: str | None) -> str:
    return f"<blockquote>{_paragraphs(blocks, base)}</blockquote>"


def _preformatted(blocks: Sequence[Block], base: str | None) -> str:
    # A parser drops one newline after <pre>; text with a blank first line would lose it.
    return "\n".join(
        "<pre>\n" + inline_html(block, base).replace("<br>", "\n") + "</pre>" for block in blocks
    )


def _tables(blocks: Sequence[Block], base: str | None) -> str:
    return "\n".join(
        _table(block) if any(block.rows) else _paragraphs((block,), base) for block in blocks
    )


def _table(block: Block) -> str:
    rows = (
        "<tr>" + "".join(f"<td>{text_html(cell)}</td>" for cell in row) + "</tr>"
        for row in block.rows
    )
    return "<table>" + "".join(rows) + "</table>"


def _lists(blocks: Sequence[Block], base: str | None) -> str:
    """List items as nested lists, by `level` and `ordered`."""
    out: list[str] = []
    open_lists: list[str] = []
    for block in blocks:
        kind = "ol" if block.ordered else "ul"
        depth = item_depth(block, len(open_lists))
        while len(open_lists) > depth:
            out.append(f"</li></{open_lists.pop()}>")
        if len(open_lists) == depth and open_lists[-1] != kind:
            out.append(f"</li></{open_lists.pop()}>")
        if len(open_lists) == depth:
            out.append("</li>")
        else:
            open_lists.append(kind)
            out.append(f"<{kind}>")
        out.append(f"<li>{inline_html(block, base)}")
    out.extend(f"</li></{kind}>" for kind in reversed(open_lists))
    return "".join(out)


_WRITERS: Final[Mapping[Role, Callable[[Sequence[Block], str | None], str]]] = {
    Role.HEADING: _headings,
    Role.LIST_ITEM: _lists,
    Role.QUOTE: _quotes,
    Role.PREFORMATTED: _preformatted,
    Role.TABLE: _tables,
}
