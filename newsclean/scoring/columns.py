"""Names of the columns that the forests are learned on, in order."""

from __future__ import annotations

from typing import Final

GATE: Final = (
    "text_size",
    "link_density",
    "chain_low",
    "chain_high",
    "kind_share",
    "parent_rank",
    "in_chrome",
    "in_list",
    "main_distance",
)
"""What the cheap first look knows of a block; see `gate`."""

ALONE: Final = (
    "size",  # log of the length
    "text_size",  # log of the length outside links
    "link_density",
    "words",
    "sentences",
    "commas",
    "digits",
    "capitals",
    "ends_sentence",
    "ends_colon",
    "heading_level",
    "is_p",
    "is_div",
    "in_article",
    "in_main",
    "in_aside",
    "in_nav",
    "in_header",
    "in_footer",
    "in_figure",
    "in_quote",
    "in_list",
    "in_cell",
    "in_form",
    "in_body_prop",
    "hidden",
    "all_strong",
    "all_em",
    "has_line_breaks",
    "own_low",  # log-odds of the words of the element's own class and id
    "own_high",
    "parent_low",
    "parent_high",
    "chain_low",  # the worst and the best on all ancestors
    "chain_high",
    "inner_low",
    "text_words",  # log-odds of the first words of a short block
    "heading_words",  # the same for the nearest heading before it
    "heading_distance",
    "parent_share",  # text of the parent / text of the page
    "grand_share",
    "great_share",
    "parent_rank",  # text directly in the parent / the largest of the page
    "tree_distance",  # levels up to an ancestor that holds the main container too
    "place",  # before (-1), inside (0), after (1) the main container
    "place_distance",  # blocks between it and the main container
    "parent_links",  # link density of the parent
    "grand_links",
    "kind_count",  # blocks with the same tag and classes
    "kind_share",  # their text / text of the page
    "kind_mean",  # their mean length
    "kind_links",  # their link density
    "index_share",  # position in blocks / in text
    "text_before",
    "title_distance",
    "title_match",
    "description_match",
    "claimed",  # -1 no articleBody declared, else how much of the block is in it
    "duplicates",
    "siblings",
    "depth",
    "alt_match",  # the block repeats the alternative text of an image
    "image_before",  # blocks since the last image
    "image_share",  # images in the parent / blocks in it
    "parent_repeats",  # elements with the tag and classes of the parent: a list of cards
    "grand_repeats",
    "page_size",  # log of the text outside links on the whole page
)
"""What is known of a block by itself; see `features`."""

CARRIED: Final = (
    "size",
    "link_density",
    "words",
    "sentences",
    "capitals",
    "digits",
    "ends_sentence",
    "ends_colon",
    "heading_level",
    "is_p",
    "in_list",
    "in_figure",
    "all_strong",
    "all_em",
    "own_low",
    "chain_low",
    "chain_high",
    "text_words",
    "heading_words",
    "heading_distance",
    "parent_share",
    "parent_rank",
    "tree_distance",
    "place",
    "place_distance",
    "parent_links",
    "kind_count",
    "kind_share",
    "kind_mean",
    "title_distance",
    "title_match",
    "description_match",
    "claimed",
    "duplicates",
    "siblings",
    "depth",
    "alt_match",
    "image_before",
    "image_share",
    "hidden",
    "in_cell",
    "in_aside",
    "grand_links",
    "kind_links",
    "parent_low",
    "text_before",
    "parent_repeats",
    "grand_repeats",
)
"""Features of the block alone that the second look sees again."""

CONTEXT: Final = (
    "score",
    "before_1",
    "before_2",
    "before_3",
    "after_1",
    "after_2",
    "after_3",
    "near_before",  # mean score of the ten blocks before, by length
    "near_after",
    "best_before",
    "best_after",
    "body_before",  # share of the page's expected body before the block
    "body_after",
    "gap_before",  # blocks since the last one that is surely body
    "gap_after",
    "kind_score",  # mean score, by length, of the blocks of its kind
    "parent_score",
    "grand_score",
    "heading_score",  # score of the nearest heading before it
    "section_score",  # mean score of the blocks between it and the next heading
    "expected",  # the page's expected body / all text
    "links_before",  # link density of the five blocks before
    "links_after",
    *CARRIED,
)
"""What is known of a block among its neighbours; see `context`."""

LEAD: Final = (
    "title_gap",
    "named",
    "words",
    "size",
    "sentences",
    "link_density",
    "kind_count",
    "kind_share",
    "kind_of_body",
    "parent_of_body",
    "body_distance",
    "title_distance",
    "body_gap",
    "score",
    "score_before",
    "score_after",
    "heading_level",
    "is_p",
    "all_strong",
    "is_description",
    "matches_alt",
    "in_figure",
    "in_list",
    "in_header",
    "ends_sentence",
    "position",
)
"""What is known of a block that may be the lead; see `lead`."""

COLUMNS: Final = {"gate": GATE, "alone": ALONE, "context": CONTEXT, "lead": LEAD}
"""The columns of each forest; weights learned on others are refused."""
