"""Names of the columns that the forests of a page are learned on, in order."""

from __future__ import annotations

from typing import Final

BODY: Final = (
    "body",  # log of its length
    "body_blocks",
    "body_mean",
    "body_longest",
    "body_long_blocks",
    "body_links",  # link density
    "prose",  # share of the body in paragraphs
    "body_headings",  # in headings, lists and tables
    "body_lists",
    "body_tables",
    "mean_score",  # by length
    "span_fill",  # body blocks / blocks between the first and the last of them
    "first_at",  # position of the first, 0..1
    "body_share",  # of the page's text outside links
)

REST: Final = (
    "doubt",  # what was nearly taken / body
    "best_outside",
    "span_other",  # text between the first and the last body block that is none / body
    "span_links",
)

ALL_TEXT: Final = (
    "blocks",
    "text",  # log of the length outside links
    "link_share",
)

ELEMENTS: Final = (
    "headings",
    "articles",
    "buttons",
    "figures",
    "code",
    "navs",
    "items",
    "tables",
    "forms",
    "forum_words",  # in class names / different class names
    "images",
    "videos",
)

CLAIMED: Final = (
    "is_article",
    "type_article",
    "type_product",
    "type_forum",
    "type_list",
    "og_article",
    "og_other",
    "types",
    "title_size",
    "published",
    "authors",
    "byline",
    "tags",
    "path_depth",  # of the declared address; -1 without one
    "path_words",  # hyphens in its last part
    "path_digits",
    "path_query",
)

PAGE: Final = (*BODY, *REST, *ALL_TEXT, *ELEMENTS, *CLAIMED)
"""The columns that tell the kind of a page."""

TRUST: Final = (
    "kind",  # the margin of "article"
    "certainty",  # the mean score less the doubt
    "expected_f1",  # if each block is body with the probability its score says
    "unsure_inside",  # share of the body in blocks below a score of 0.8
    "unsure_outside",  # length of the blocks outside above a score of 0.15 / body
    "median_score",
    "last_score",
    "span_other",
    "prose",
)
"""The columns that tell how far to trust the body."""

PAGE_COLUMNS: Final = {"page": PAGE, "trust": TRUST}
"""Weights learned on others are refused."""
