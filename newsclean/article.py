"""The result of `extract`: facts, blocks, and the views that are made from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from newsclean import render
from newsclean.metadata.links import find_links
from newsclean.model import (
    BODY_ROLES,
    CONTENT_ROLES,
    Block,
    Completeness,
    Embed,
    Evidence,
    Image,
    Link,
    LiveEntry,
    PageType,
    Precision,
    Rights,
    Role,
    RuleRef,
    Status,
    Video,
)


@dataclass(frozen=True, slots=True)
class Article:
    """A news page without its boilerplate. Fields that the page does not give are None or ()."""

    status: Status = "ok"
    """`"ok"`, or why the text is empty or short: `"empty"` input, `"not_html"`, `"no_article"`
    found, `"truncated"` by a limit."""
    url: str | None = None
    """The URL that the caller gave, when it is a valid http(s) URL."""
    canonical_url: str | None = None
    """The URL that the page declares for itself, absolute."""
    title: str | None = None
    """The headline as shown, without the site name."""
    kicker: str | None = None
    """Short label above the headline."""
    lead: str | None = None
    """Summary set apart between title and body (deck, standfirst); not the meta description."""
    authors: tuple[str, ...] = ()
    """The people or organisations that the page credits."""
    byline: str | None = None
    """The author line as printed."""
    dateline: str | None = None
    """Place and agency that open the body (`"CORK (PA)"`); they also stay in the text."""
    published: datetime | None = None
    """First release; timezone-aware when the page says so. Never filled from `modified`."""
    published_precision: Precision | None = None
    """How exactly the page states `published`; midnight stands for a mere `"day"`."""
    modified: datetime | None = None
    """Last change; never filled from `published`."""
    modified_precision: Precision | None = None
    agencies: tuple[str, ...] = ()
    """News agencies that are credited, by their short names (`"AP"`, `"dpa"`)."""
    is_wire: bool = False
    """The story is credited to an agency alone."""
    language: str | None = None
    """Language tag as declared, in lower case up to the region (`"en"`, `"pt-BR"`)."""
    site_name: str | None = None
    section: str | None = None
    """The publisher's own department."""
    tags: tuple[str, ...] = ()
    """Topic labels, shown or declared."""
    images: tuple[Image, ...] = ()
    """Images of the article in page order."""
    videos: tuple[Video, ...] = ()
    embeds: tuple[Embed, ...] = ()
    """Embedded posts, audio players, charts, maps and documents, in page order."""
    rights: Rights | None = None
    """What the page says about reuse; None when it says nothing."""
    page_type: PageType = "other"
    is_article: bool = False
    confidence: float = 0.0
    """How sure the engine is that the text is right, 0..1."""
    paywalled: bool | None = None
    """What the page declares; None when it says nothing."""
    completeness: Completeness = field(default_factory=Completeness)
    """How much of the article is here, with the evidence."""
    live_entries: tuple[LiveEntry, ...] = ()
    """The entries of a live blog in page order; their blocks are in the body, too."""
    encoding: str | None = None
    """Name of the encoding the bytes were read with; None for str and tree input."""
    truncated: tuple[str, ...] = ()
    """Names of the limits that were reached; text may be missing for each of them."""
    rule: RuleRef | None = None
    """The site rule that applied; None when the engine worked alone."""
    duplicate_of: str | None = None
    """Address of an earlier page of the same site with nearly the same text; only `extract_many`
    with `by_site` looks for it."""
    warnings: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    """Every block of the page in order, with role and score."""
    evidence: Evidence = field(default_factory=dict, repr=False)
    """All candidates of each field, the losers too."""

    @property
    def text(self) -> str:
        """The body: headings, paragraphs, lists, quotes, tables; blank lines between blocks."""
        return render.to_text(self.body)

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the story itself."""
        return tuple(block for block in self.blocks if block.role in BODY_ROLES)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the body with their words; absolute http(s) addresses only."""
        return find_links(self.body, self.url, self.canonical_url)

    @property
    def removed(self) -> tuple[Block, ...]:
        """The blocks that are not part of the article, each with its role."""
        return tuple(block for block in self.blocks if block.role not in CONTENT_ROLES)

    def with_role(self, role: Role | str) -> tuple[Block, ...]:
        """The blocks of one role, in page order."""
        return tuple(block for block in self.blocks if block.role == role)

    def to_dict(self) -> dict[str, Any]:
        """Plain data (str, int, float, bool, None, list, dict); dates as ISO 8601."""
        return render.to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """The inverse of `to_dict`. Raises `InputError` when `data` is not such a dict."""
        return render.from_dict(cls, data)

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as JSON, safe to put in an HTML page."""
        return render.to_json(self, indent=indent)

    @classmethod
    def from_json(cls, text: str) -> Article:
        """The inverse of `to_json`. Raises `InputError` when `text` is not such JSON."""
        return render.from_json(cls, text)

    def to_text(
        self, *, lead: bool = False, captions: bool = False, heading_marks: bool = False
    ) -> str:
        """`text` with the lead on top, captions in their place, or `#` before headings."""
        return render.article_text(self, lead=lead, captions=captions, heading_marks=heading_marks)

    def to_markdown(self) -> str:
        """Title, byline, lead and body as CommonMark, escaped."""
        return render.to_markdown(self)

    def to_html(self) -> str:
        """Title, byline, lead, body and images as safe HTML (see `docs/guarantees.md`)."""
        return render.to_html(self)

    def to_tei(self) -> str:
        """A TEI P5 document (XML) for corpora."""
        return render.to_tei(self)

    def to_json_ld(self, *, indent: int | None = None) -> str:
        """A schema.org `NewsArticle` as JSON-LD, safe to put in an HTML page."""
        return render.to_json_ld(self, indent=indent)

    def _repr_html_(self) -> str:
        """The article as a notebook shows it; loads nothing from the network."""
        return render.to_notebook(self)
