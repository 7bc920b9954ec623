"""What tells a story from the rest in the data of content systems: keys, types, residue."""

from __future__ import annotations

from typing import Final

TEXT_KEYS: Final = frozenset(
    "text content html value body copy markup paragraph data rawhtml innerhtml contenthtml "
    "texthtml richtext p children".split()
)
"""Lower-case keys whose strings are text of an element."""

TYPE_KEYS: Final = ("type", "__typename", "_type", "kind", "nodeType", "contentType", "component")

HEADING_TYPES: Final = ("head", "title", "crosshead", "h2", "h3")

INSERT_TYPES: Final = (
    "image", "photo", "picture", "video", "gallery", "embed", "advert", "related", "newsletter",
    "promo", "caption", "interstitial", "link_list", "linklist", "author", "teaser", "audio",
    "poll", "recommend", "reference", "banner", "widget", "divider", "raw_html", "button",
)  # fmt: skip
"""Parts of type names of elements that are not text of the story."""

CARD_KEYS: Final = frozenset(
    "headline headlines slug canonical_url permalink websites canonicalUrl publishedAt teaser "
    "excerpt thumbnail".split()
)
"""Keys of an object that stands for another page, not for a paragraph."""

RESIDUE_SIGNS: Final = (
    "{", "}", "=>", "</", "<!--", "<%", ");", "();", "[#", "||", "+++", " = [",
    "$(", "').",
)  # fmt: skip
"""What lines of code and of template languages hold, and prose does not."""
