"""The values that all layers share. No behaviour beyond derived properties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal


class Role(StrEnum):
    """What a block is on the page. See design in `docs/architecture.md`."""

    # content
    TITLE = "title"
    KICKER = "kicker"
    LEAD = "lead"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    PREFORMATTED = "preformatted"
    CAPTION = "caption"
    CREDIT = "credit"
    CORRECTION = "correction"
    # the rest
    RELATED = "related"
    PROMO = "promo"
    ADVERT = "advert"
    SHARE = "share"
    COMMENTS = "comments"
    NAVIGATION = "navigation"
    LEGAL = "legal"
    CONSENT = "consent"
    PAYWALL = "paywall"
    METADATA = "metadata"
    HIDDEN = "hidden"
    BOILERPLATE = "boilerplate"


BODY_ROLES: Final = frozenset(
    {
        Role.HEADING,
        Role.PARAGRAPH,
        Role.LIST_ITEM,
        Role.QUOTE,
        Role.TABLE,
        Role.PREFORMATTED,
        Role.CORRECTION,
    }
)
"""Roles whose blocks make `Article.text`."""

CONTENT_ROLES: Final = BODY_ROLES | {
    Role.TITLE,
    Role.KICKER,
    Role.LEAD,
    Role.BYLINE,
    Role.CAPTION,
    Role.CREDIT,
}
"""Roles that belong to the article; blocks with any other role are `Article.removed`."""

SpanKind = Literal["link", "strong", "em", "code", "sub", "sup"]
Status = Literal["ok", "empty", "not_html", "no_article", "truncated"]
Precision = Literal["day", "minute", "second"]
PageType = Literal["article", "live_blog", "gallery", "video", "index", "forum", "product", "other"]


@dataclass(frozen=True, slots=True)
class Span:
    """Inline markup inside a block's text: characters `start` to `end` (end excluded)."""

    start: int
    end: int
    kind: SpanKind
    href: str | None = None
    """Target of a link as written on the page (not resolved); None for other kinds."""


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest run of text between two block boundaries: the unit that is scored."""

    index: int
    """Position in the page, from 0."""
    text: str
    """White space folded; a newline is a `<br>`, or a row end in a table; never empty."""
    tag: str
    """Tag of the block-level element that holds the text (`"p"`, `"div"`, `"h2"`, `"table"`)."""
    path: str
    """XPath that finds this element again, as `/html[1]/body[1]/div[2]/p[1]`; for an element
    nested more than 100 deep, the path of its ancestor at that depth; empty when the text was
    recovered from data (see `source`)."""
    role: Role = Role.BOILERPLATE
    score: float = 0.0
    """How sure the engine is that the block is body text, 0..1."""
    link_chars: int = 0
    """Characters of `text` inside `a[href]`."""
    spans: tuple[Span, ...] = ()
    ancestors: tuple[str, ...] = ()
    """The nearest ancestors (at most 8), nearest first, as `tag.class#id`."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a data table, row by row; empty for every other block."""
    level: int = 0
    """Heading level 1..6 of `h1`..`h6`, nesting depth of a list item (from 1), else 0."""
    ordered: bool = False
    """True for an item of an `ol`."""
    hidden: bool = False
    """The page hides this block (`hidden`, `aria-hidden`, `display:none`, hidden microdata)."""
    source: str = "dom"
    """Where the text was found: `"dom"`, or the data it was recovered from."""
    reason: str = ""
    """Why the block has its role, when something other than the engine decided (a rule)."""

    @property
    def link_density(self) -> float:
        """Characters inside links / characters of the block, 0..1."""
        return min(self.link_chars, len(self.text)) / len(self.text) if self.text else 0.0


@dataclass(frozen=True, slots=True)
class Image:
    """An image of the article. Text fields are empty strings when the page gives nothing."""

    url: str
    """Absolute when the page's URL is known, else as written; only http(s) or relative."""
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int | None = None
    """Pixels, as declared on the page; None when not declared."""
    height: int | None = None
    lead: bool = False
    """True for the one image that stands for the article."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the body."""

    text: str
    """The words that are linked."""
    url: str
    """Absolute http(s) address."""


@dataclass(frozen=True, slots=True)
class Video:
    """A video of the article."""

    url: str
    """Absolute http(s) address of the video's page or file; of the player when nothing else is
    known."""
    provider: str = ""
    """Name of the service (`"YouTube"`); empty when the host is not a known one."""
    embed: str = ""
    """Absolute address of the player that the page embeds; empty when there is none."""


@dataclass(frozen=True, slots=True)
class Embed:
    """An embedded post, audio player, chart, map or document of the article."""

    url: str
    """Absolute http(s) address of the post or the player."""
    provider: str = ""
    """Name of the service (`"X"`, `"Datawrapper"`)."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What the page itself says about reuse. Nothing here is legal advice or a default."""

    tdm_reserved: bool | None = None
    """`tdm-reservation`: True when text and data mining rights are reserved, False when the page
    says that they are not, None when it says nothing."""
    tdm_policy: str | None = None
    """Address of the policy for text and data mining."""
    robots: tuple[str, ...] = ()
    """Robots directives that limit reuse (`"noai"`, `"noimageai"`, `"noarchive"`), lower case."""
    license: str | None = None
    """Address of the licence of the page."""
    holder: str | None = None
    """Who holds the copyright, as stated."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible value of a field, kept as evidence whether it won or lost."""

    value: str
    """The value as text (dates as found on the page)."""
    source: str
    """Where it was found: `"json-ld:headline"`, `"meta:og:title"`, `"h1"`, `"rule:authors"`."""
    chosen: bool = False
    reason: str = ""
    """Why it won or lost, when more than the trust order decided."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of the article the page gives."""

    share: float | None = None
    """Body and lead against what the page declares of its length, 0..1 (1 within the tolerance of
    such counts); None when it declares nothing that can be compared."""
    evidence: tuple[Candidate, ...] = ()
    """What the share was computed from (`chosen`), and other signs that the story is cut: a gate,
    a link to the rest, dots at its end, text that had to be recovered. Signs prove nothing."""


@dataclass(frozen=True, slots=True)
class LiveEntry:
    """An entry of a live blog."""

    time: datetime | None = None
    """When it was published; None when the page gives no full date for it."""
    printed: str = ""
    """The time as printed, else as declared; empty when there is none."""
    heading: str | None = None
    blocks: tuple[Block, ...] = ()
    """Its blocks in the body, without the heading, in page order."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a page says of its own article, as evidence for the engine."""

    titles: tuple[str, ...] = ()
    """Declared headlines (JSON-LD, Open Graph, `<title>`), without duplicates."""
    descriptions: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """Names as they are declared, some of them of houses."""
    article_body: str = ""
    """The longest JSON-LD or microdata `articleBody`; empty when none."""
    live_text: str = ""
    """Headlines and texts of the entries that a live blog declares, a line each."""
    word_count: int | None = None
    is_article: bool = False
    """A schema.org article type or `og:type=article` is declared."""
    types: frozenset[str] = frozenset()
    """All types declared for the page, lower case: schema.org's of the outermost nodes, and Open
    Graph's as `og:article`."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may cost. A limit that is reached is named in `Article.truncated`."""

    max_bytes: int = 50_000_000
    """Bytes (or characters of a str) of input that are read."""
    max_elements: int = 500_000
    """Elements that are walked; twice as many tags are parsed."""
    max_blocks: int = 100_000
    max_block_chars: int = 1_000_000
    """Characters kept of one block."""
    max_attributes: int = 2_000
    """Attributes of one tag; the parser compares them in pairs."""
    strict: bool = False
    """Raise `LimitError` instead of naming the limit."""


Evidence = Mapping[str, tuple[Candidate, ...]]


@dataclass(frozen=True, slots=True)
class RuleRef:
    """Which site rule spoke."""

    name: str
    layout: str
    """Id of the layout that matched; empty when none did and the engine decided."""
    file: str = ""
