"""Words and declared types that tell one kind of page from another."""

from __future__ import annotations

from typing import Final

FORUM_WORDS: Final = ("forum", "thread", "topic", "repl")
"""Parts of the class and id names that forum software uses. They occur elsewhere too, so only
their number tells."""

PRODUCT_TYPES: Final = frozenset(
    {"product", "productgroup", "someproducts", "individualproduct", "offer", "og:product"}
    | {"og:og:product", "og:product.group", "og:product.item"}
)
"""Declared types (see `Claims.types`) of a thing for sale."""

FORUM_TYPES: Final = frozenset({"discussionforumposting", "qapage", "og:forum"})

LIST_TYPES: Final = frozenset({"itemlist", "collectionpage", "offercatalog", "searchresultspage"})

LIVE_TYPES: Final = frozenset({"liveblogposting"})

GALLERY_TYPES: Final = frozenset({"imagegallery", "mediagallery"})

VIDEO_TYPES: Final = frozenset({"videoobject"})
"""Also declared where a video only stands above the story."""

VIDEO_PAGE_TYPES: Final = frozenset(
    {"og:video", "og:video.other", "og:video.episode", "og:video.movie", "og:video.tv_show"}
)
"""Open Graph types: the page itself is a video."""
