"""TEI P5 for corpora of linguists: what is known of the page in the header, the story in the body.

Written by hand, element by element, so that no text of the page can become markup. The elements
are those of TEI Lite but `ab`; https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ defines them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from newsclean.dom.text import drop_controls
from newsclean.model import BODY_ROLES, Block, Image, Role, SpanKind
from newsclean.render.figures import Figures
from newsclean.render.inline import Close, Open, iter_inline
from newsclean.render.moments import iso_moment, language_tag
from newsclean.render.structure import group_blocks, heading_level, item_depth
from newsclean.render.text import one_line
from newsclean.render.urls import IMAGE_SCHEMES, base_url, safe_url, strict_uri

if TYPE_CHECKING:
    from newsclean.article import Article

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"

_REND: Final[Mapping[SpanKind, str]] = {
    "strong": "bold",
    "em": "italic",
    "code": "code",
    "sub": "sub",
    "sup": "sup",
}

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def to_tei(article: Article) -> str:
    """A whole TEI document; a heading of the body opens a `div`, deeper ones nest."""
    base = base_url(article.url, article.canonical_url)
    language = language_tag(article.language)
    lang = f' xml:lang="{language}"' if language else ""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<TEI xmlns="{NAMESPACE}"{lang}>',
        "<teiHeader>",
        *_file_description(article),
        "<encodingDesc><projectDesc><p>Text and facts extracted from a web page by newsclean; "
        "boilerplate left out.</p></projectDesc></encodingDesc>",
        *_profile(article, language),
        "</teiHeader>",
        "<text><body>",
        '<div type="article">',
        *_top(article),
        *_story(article, base),
        "</div>",
        "</body></text>",
        "</TEI>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _text(text: str) -> str:
    """Text of any origin for content or an attribute."""
    return drop_controls(text).replace("\r", "\n").translate(_ESCAPES)


def _lines(text: str) -> str:
    return _text(text).replace("\n", "<lb/>")


def _element(name: str, text: str | None, attributes: str = "") -> str:
    """An element with text of any origin; empty when there is none."""
    return f"<{name}{attributes}>{_text(one_line(text))}</{name}>" if text else ""


# --- the header -----------------------------------------------------------------------------


def _file_description(article: Article) -> Iterator[str]:
    authors = [_element("author", author) for author in article.authors]
    yield "<fileDesc>"
    yield f'<titleStmt><title type="main">{_text(one_line(article.title or ""))}</title>'
    yield from authors
    yield "</titleStmt>"
    yield "<publicationStmt>"
    yield _element("publisher", article.site_name) or "<p>No publisher is named.</p>"
    if article.site_name:
        yield _licence(article)
    yield "</publicationStmt>"
    yield "<sourceDesc><bibl>"
    yield _element("title", article.title, ' level="a"')
    yield from authors
    yield _element("title", article.site_name, ' level="j"')
    yield _date("published", iso_moment(article.published, article.published_precision)
                if article.published else None)  # fmt: skip
    yield _date("modified", iso_moment(article.modified, article.modified_precision)
                if article.modified else None)  # fmt: skip
    url = strict_uri(base_url(article.canonical_url, article.url))
    yield f'<ptr target="{_text(url)}"/>' if url else ""
    yield "</bibl></sourceDesc>"
    yield "</fileDesc>"


def _licence(article: Article) -> str:
    """The licence that the page names; it may only follow a publisher."""
    target = strict_uri(safe_url(article.rights.license)) if article.rights else None
    if not target:
        return ""
    return f'<availability><licence target="{_text(target)}"/></availability>'


def _date(kind: str, when: str | None) -> str:
    return f'<date type="{kind}" when="{when}">{when}</date>' if when else ""


def _profile(article: Article, language: str | None) -> Iterator[str]:
    terms = [_element("term", article.section, ' type="section"')]
    terms += [_element("term", tag, ' type="tag"') for tag in article.tags]
    terms = [term for term in terms if term]
    if not terms and not language:
        return
    yield "<profileDesc>"
    if language:
        yield f'<langUsage><language ident="{language}">{language}</language></langUsage>'
    if terms:
        yield f"<textClass><keywords>{''.join(terms)}</keywords></textClass>"
    yield "</profileDesc>"


# --- the story ------------------------------------------------------------------------------


def _top(article: Article) -> Iterator[str]:
    yield _element("head", article.kicker, ' type="kicker"')
    yield _element("head", article.title, ' type="main"')
    yield _element("byline", article.byline)
    if article.lead:
        yield f"<argument><p>{_lines(article.lead)}</p></argument>"


def _story(article: Article, base: str | None) -> Iterator[str]:
    """Blocks and figures in the order of the page, a `div` around what follows a heading."""
    figures = Figures(article.images)
    sections: list[int] = []
    yield from (_figure(image, base) for image in figures.leads)
    for role, blocks in group_blocks(article.blocks):
        if role == Role.HEADING:
            for block in blocks:
                yield from _open_section(block, sections, base)
        elif role in BODY_ROLES:
            yield _WRITERS.get(role, _paragraphs)(blocks, base)
        elif role in (Role.CAPTION, Role.CREDIT):
            yield from (_placed(figures.at(block), base) for block in blocks)
    yield from (_figure(image, base) for image in figures.rest())
    yield from ("</div>" for _ in sections)


def _open_section(block: Block, sections: list[int], base: str | None) -> Iterator[str]:
    """`sections` holds the levels of the open ones and changes with them."""
    level = heading_level(block)
    while sections and sections[-1] >= level:
        sections.pop()
        yield "</div>"
    sections.append(level)
    yield f'<div type="section"><head>{_inline(block, base)}</head>'


def _placed(figure: Image | Block | None, base: str | None) -> str:
    if isinstance(figure, Block):
        return f"<figure><head>{_inline(figure, base)}</head></figure>"
    return _figure(figure, base) if figure else ""


def _figure(image: Image, base: str | None) -> str:
    url = strict_uri(safe_url(image.url, base, IMAGE_SCHEMES))
    parts = [
        f'<graphic url="{_text(url)}"/>' if url else "",
        _element("head", image.caption),
        _element("p", image.credit, ' rend="credit"'),
        _element("figDesc", image.alt),
    ]
    inner = "".join(parts)
    return f"<figure>{inner}</figure>" if inner else ""


def _inline(block: Block, base: str | None) -> str:
    out = []
    for event in iter_inline(block, base):
        match event:
            case Open("link", str(href)):
                target = strict_uri(href) or ""  # the same document: a valid target, and harmless
                out.append(f'<ref target="{_text(target)}">')
            case Open(kind):
                out.append(f'<hi rend="{_REND[kind]}">')
            case Close(kind):
                out.append("</ref>" if kind == "link" else "</hi>")
            case str(text):
                out.append(_lines(text))
    return "".join(out)


def _paragraphs(blocks: Sequence[Block], base: str | None) -> str:
    return "\n".join(f"<p>{_inline(block, base)}</p>" for block in blocks)


def _corrections(blocks: Sequence[Block], base: str | None) -> str:
    return "\n".join(f'<p rend="correction">{_inline(block, base)}</p>' for block in blocks)


def _quotes(blocks: Sequence[Block], base: str | None) -> str:
    return f"<quote>{_paragraphs(blocks, base)}</quote>"


def _preformatted(blocks: Sequence[Block], base: str | None) -> str:
    return "\n".join(
        f'<ab type="preformatted" xml:space="preserve">{_inline(block, base)}</ab>'
        for block in blocks
    )


def _tables(blocks: Sequence[Block], base: str | None) -> str:
    return "\n".join(
        _table(block) if any(block.rows) else _paragraphs((block,), base) for block in blocks
    )


def _table(block: Block) -> str:
    rows = (
        "<row>" + "".join(f"<cell>{_lines(cell)}</cell>" for cell in row) + "</row>"
        for row in block.rows
        if row
    )
    return "<table>" + "".join(rows) + "</table>"


def _lists(blocks: Sequence[Block], base: str | None) -> str:
    """Items as nested lists, by `level` and `ordered`."""
    out: list[str] = []
    open_lists: list[str] = []
    for block in blocks:
        kind = "numbered" if block.ordered else "bulleted"
        depth = item_depth(block, len(open_lists))
        while len(open_lists) > depth or (len(open_lists) == depth and open_lists[-1] != kind):
            open_lists.pop()
            out.append("</item></list>")
        if len(open_lists) == depth:
            out.append("</item>")
        else:
            open_lists.append(kind)
            out.append(f'<list rend="{kind}">')
        out.append(f"<item>{_inline(block, base)}")
    out.extend("</item></list>" for _ in open_lists)
    return "".join(out)


_WRITERS: Final[Mapping[Role, Callable[[Sequence[Block], str | None], str]]] = {
    Role.CORRECTION: _corrections,
    Role.LIST_ITEM: _lists,
    Role.QUOTE: _quotes,
    Role.PREFORMATTED: _preformatted,
    Role.TABLE: _tables,
}
