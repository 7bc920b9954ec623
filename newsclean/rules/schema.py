"""What a site rule can say: frozen dataclasses, and the facts that bound them.

A rule is data only. Selectors are kept as the text the author wrote and are compiled when a page
is read (`newsclean.rules.match`), so a rule pickles, copies, compares and hashes as plain text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from newsclean.model import BODY_ROLES, Role

Inside = Literal["all", "engine"]

SCHEMA: Final = 1
"""Version of the format that this release reads."""

ROLE_FIELDS: Final = {
    "title": Role.TITLE,
    "kicker": Role.KICKER,
    "lead": Role.LEAD,
    "byline": Role.BYLINE,
    "caption": Role.CAPTION,
    "credit": Role.CREDIT,
}
"""Fields that are also a part of the article: their blocks get this role."""

FIELDS: Final = frozenset(ROLE_FIELDS) | {
    "authors",
    "canonical_url",
    "dateline",
    "language",
    "modified",
    "published",
    "section",
    "site_name",
    "tags",
}
"""Names that `[layout.fields]` accepts: the fields of `Article` that a page can state."""

FIXUPS: Final = {
    "bold-is-heading": "a paragraph that is bold from end to end is a heading",
    "first-is-lead": "the first paragraph is the lead, when nothing else is",
    "show-hidden": "what the page hides inside the body is shown",
}
"""Named fix-ups of a layout, and what each does inside the body."""

DROP_ROLES: Final = frozenset(Role) - BODY_ROLES
"""Roles that `drop` can give: all but those that make the text."""

MAX_RULE_CHARS: Final = 100_000
"""Characters of one rule file; the longest of 2,000 public site rules has 7,000."""
MAX_NAME_CHARS: Final = 200
"""Characters of a name, an id, a note or an attribute name."""
MAX_HOSTS: Final = 500
MAX_LAYOUTS: Final = 50
MAX_SELECTORS: Final = 200
"""Selectors of one layout, `keep`, `body`, `drop`, `fields` and `paywall` together."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Blocks that are not the story although they stand inside or near it."""

    css: str
    role: Role = Role.BOILERPLATE
    """One of `DROP_ROLES`."""
    note: str = ""
    """For the next author; no effect."""
    starts: str = ""
    """Only matches whose text begins so, in this case of letters; empty for all of them."""


@dataclass(frozen=True, slots=True)
class FieldSelector:
    """Where one field stands on the page."""

    css: str
    attr: str = ""
    """Name of the attribute that holds the value; empty for the element's text."""
    all: bool = False
    """Read every match, for fields with several values; otherwise the first with a value."""
    json: str = ""
    """Key of the JSON in the matched `script` that holds the value; empty for no JSON."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its selectors are tried in order, the first that finds a value is used."""

    name: str
    """One of `FIELDS`."""
    selectors: tuple[FieldSelector, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One template of a publisher."""

    id: str
    when: str
    """CSS selector; a page that has a match is of this layout."""
    body: tuple[str, ...]
    """CSS selectors; the story is what stands inside any of their matches."""
    drop: tuple[Drop, ...] = ()
    fields: tuple[Field, ...] = ()
    paywall: tuple[str, ...] = ()
    """CSS selectors; a page with a match of any is behind a paywall, and the match says so."""
    fixups: tuple[str, ...] = ()
    """Names from `FIXUPS`."""
    inside: Inside = "all"
    """`"all"`: what stands inside the body is the story. `"engine"`: only what the engine takes for
    it; for bodies that hold cards and adverts of many names."""
    keep: tuple[str, ...] = ()
    """CSS selectors; with `inside="engine"`, what is the story whatever the engine thinks."""
    since: date | None = None
    until: date | None = None
    """First and last day on which the publisher used the template, when known. They count only
    when the caller says when the page was read."""
    rule: str = ""
    """Name of the rule it belongs to; `Rule` fills it in."""

    @property
    def source(self) -> str:
        """How evidence and block reasons name this layout: `rule:<name>/<layout>`."""
        return f"rule:{self.rule}/{self.id}"

    @property
    def selectors(self) -> tuple[str, ...]:
        """All selectors but `when`: `keep`, `body`, `drop`, `fields` and `paywall`."""
        return (
            *self.keep,
            *self.body,
            *(drop.css for drop in self.drop),
            *(selector.css for field in self.fields for selector in field.selectors),
            *self.paywall,
        )

    def fits_day(self, day: date | None) -> bool:
        """False when the template was not in use on that day."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """What is known of one publisher's pages. `parse_rule` makes one from TOML."""

    name: str
    hosts: tuple[str, ...]
    """Host names; each also stands for its sub-domains."""
    layouts: tuple[Layout, ...]
    """Newest first; the first whose `when` matches is used."""
    language: str = ""
    """Language tag of the publisher; empty when pages differ."""
    timezone: str = ""
    """IANA name, for dates without an offset; empty when not known."""
    checked: date | None = None
    """When the rule was last compared with real pages."""
    file: str = ""
    """Where the rule came from; empty for rules made in Python."""

    def __post_init__(self) -> None:
        owned = tuple(replace(layout, rule=self.name) for layout in self.layouts)
        object.__setattr__(self, "layouts", owned)
