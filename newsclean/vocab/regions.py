"""Which elements put a block into which kind of region of a page, as bits."""

from __future__ import annotations

from typing import Final

from newsclean.vocab.tags import FORM_BLOCKS, LIST_ITEMS, TABLE_CELLS

ARTICLE: Final = 1
MAIN: Final = 2
ASIDE: Final = 4
NAV: Final = 8
HEADER: Final = 16
FOOTER: Final = 32
FIGURE: Final = 64
QUOTE: Final = 128
LIST: Final = 256
CELL: Final = 512
FORM: Final = 1024
BUTTON: Final = 2048
BODY_PROP: Final = 4096
DIALOG: Final = 8192
CAPTION: Final = 16384

APART: Final = ASIDE | NAV | HEADER | FOOTER | FIGURE | FORM | BUTTON | CAPTION
"""Regions beside a story; a dialog may be all that a page shows."""

REGION_OF_TAG: Final = {
    "article": ARTICLE,
    "main": MAIN,
    "aside": ASIDE,
    "nav": NAV,
    "menu": NAV,
    "header": HEADER,
    "footer": FOOTER,
    "figure": FIGURE,
    "figcaption": FIGURE | CAPTION,
    "blockquote": QUOTE,
    "dialog": DIALOG,
    **dict.fromkeys(LIST_ITEMS, LIST),
    **dict.fromkeys(TABLE_CELLS, CELL),
    **dict.fromkeys(FORM_BLOCKS, FORM),
    "button": FORM | BUTTON,
}

REGION_OF_WORD: Final = {
    "article": ARTICLE,
    "main": MAIN,
    "complementary": ASIDE,
    "navigation": NAV,
    "menu": NAV,
    "menubar": NAV,
    "banner": HEADER,
    "contentinfo": FOOTER,
    "figure": FIGURE,
    "dialog": DIALOG,
    "alertdialog": DIALOG,
    "search": FORM,
    "button": BUTTON,
    "listitem": LIST,
}
"""Words of `role` attributes (WAI-ARIA 1.2, landmark and document structure roles); as class
names they are meant the same way."""
