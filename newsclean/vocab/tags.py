"""Sets of HTML elements, built from small named sets.

Source: HTML Living Standard, sections 4 (elements) and 15.3 (rendering: which are blocks);
obsolete elements from section 16.2, because archived pages still use them.
"""

from __future__ import annotations

from typing import Final

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

SECTIONING: Final = frozenset(
    {"article", "aside", "footer", "header", "hgroup", "main", "nav", "search", "section"}
)

LISTS: Final = frozenset({"ul", "ol", "dl", "menu", "dir"})

LIST_ITEMS: Final = frozenset({"li", "dt", "dd"})

TABLE_CELLS: Final = frozenset({"td", "th"})

TABLE_PARTS: Final = TABLE_CELLS | {"table", "tbody", "thead", "tfoot", "tr", "caption"}

FORM_BLOCKS: Final = frozenset(
    {"form", "fieldset", "legend", "button", "select", "option", "optgroup", "textarea", "label"}
)

OBSOLETE_BLOCKS: Final = frozenset({"center", "frameset", "noframes", "marquee", "isindex"})

BLOCKS: Final = (
    HEADINGS
    | SECTIONING
    | LISTS
    | LIST_ITEMS
    | TABLE_PARTS
    | FORM_BLOCKS
    | OBSOLETE_BLOCKS
    | {
        "html",
        "body",
        "address",
        "blockquote",
        "details",
        "dialog",
        "div",
        "figcaption",
        "figure",
        "hr",
        "p",
        "pre",
        "listing",
        "plaintext",
        "xmp",
        "summary",
        "noscript",
        "picture",
        "video",
        "audio",
        "iframe",
        "object",
        "canvas",
    }
)
"""Elements that separate one run of text from the next."""

INVISIBLE: Final = frozenset(
    {
        "head",
        "script",
        "style",
        "template",
        "svg",
        "math",
        "link",
        "meta",
        "base",
        "basefont",
        "title",
        "param",
        "col",
        "datalist",
        "rp",
        "input",
        "area",
        "noembed",
    }
)
"""Elements whose text a reader never sees as text of the page. Not `source`, `track`, `embed` and
`bgsound`: they are empty in HTML, but the parser (libxml2 2.14) puts what follows them inside."""

FOREIGN: Final = frozenset({"svg", "math"})

BREAKOUT: Final = frozenset(
    "b big blockquote center code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li nobr ol p pre ruby"
    " s small span strong strike sub sup table tt u ul var article section main figure".split()
)
"""Elements that end an SVG or a formula that is not closed (HTML standard, section 13.2.6.5), and
some that only stand in one when it is not."""

HOLDS_HTML: Final = frozenset({"foreignobject", "foreignObject", "desc", "annotation-xml", "mtext"})
"""Elements of them in which HTML is a part of the drawing."""

MEDIA: Final = frozenset(
    (
        "img video audio iframe embed object amp-img amp-video amp-iframe amp-youtube amp-vimeo "
        "amp-dailymotion amp-twitter amp-instagram amp-facebook lite-youtube lite-vimeo"
    ).split()
)
"""Elements recorded as media; those that are also in BLOCKS show fallback text at most."""

FALLBACK: Final = frozenset({"noscript", "video", "audio", "iframe", "object", "canvas"})
"""Elements whose text shows only where scripts or media do not work."""

PREFORMATTED: Final = frozenset({"pre", "listing", "plaintext", "xmp"})

SPAN_KINDS: Final = {
    "a": "link",
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "cite": "em",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "sub": "sub",
    "sup": "sup",
}
"""Inline elements kept as spans of a block."""

INLINE: Final = frozenset(SPAN_KINDS) | {
    "abbr",
    "acronym",
    "bdi",
    "bdo",
    "big",
    "blink",
    "br",
    "data",
    "del",
    "dfn",
    "font",
    "img",
    "ins",
    "map",
    "mark",
    "meter",
    "nobr",
    "output",
    "progress",
    "q",
    "rb",
    "rt",
    "rtc",
    "ruby",
    "s",
    "slot",
    "small",
    "span",
    "strike",
    "time",
    "u",
    "var",
    "wbr",
}
"""Elements that run on in the line. Any other name, such as a custom element, is a block when
it has a hyphen (custom elements mostly wrap components) and inline when it has none."""
