"""The style sheet of notebook views: a constant, so that nothing of a page can get into it.

Notebooks differ in which theme they have and how they tell; all give their own text colour, so
the views inherit it and tint with half transparent colours. Views without the sheet (some sites
drop it) stay readable: filters are then missing, nothing else. `:has` is in browsers since 2023.
"""

from __future__ import annotations

from typing import Final

from newsclean.model import CONTENT_ROLES, Role

PREFIX: Final = "newsclean"
"""Every class begins with it; a role's class is the prefix, a dash and the role."""

_RULES: Final = """
.newsclean{line-height:1.5;overflow-wrap:anywhere}
.newsclean a{color:inherit;text-decoration:underline}
.newsclean summary{cursor:pointer}
.newsclean summary:focus-visible,.newsclean-pane:focus-visible{outline:2px solid}
.newsclean blockquote{margin:1em 0;padding:0;padding-inline-start:1em}
.newsclean blockquote{border:0;border-inline-start:.2em solid rgba(128,128,128,.6)}
.newsclean h2,.newsclean h3,.newsclean h4{margin:1.3em 0 .5em;padding:0;line-height:1.25}
.newsclean h2{font-size:1.2em}
.newsclean h3,.newsclean h4,.newsclean h5,.newsclean h6{font-size:1.05em}
.newsclean pre{overflow-x:auto}
.newsclean table{border-collapse:collapse;display:block;overflow-x:auto}
.newsclean td{border:1px solid rgba(128,128,128,.5);padding:.2em .5em;text-align:start}
.newsclean-columns{display:flex;flex-wrap:wrap;gap:1.5em;align-items:flex-start}
.newsclean-columns>*{flex:1 1 22em;min-width:0}
.newsclean-pane{max-height:44em;overflow:auto;padding:.5em;border:1px solid rgba(128,128,128,.5)}
.newsclean-strip i{display:block;min-width:0}
.newsclean-strip i:hover{outline:2px solid;outline-offset:1px}
.newsclean-filters{display:flex;flex-wrap:wrap;gap:.3em .4em;margin:.4em 0;font-size:.9em}
.newsclean-filters label{border:1px solid transparent;border-radius:3px;padding:.1em .5em}
.newsclean-filters label,.newsclean-filters input{cursor:pointer}
.newsclean-filters input{margin:0 .3em 0 0;vertical-align:-.1em}
.newsclean-row{border-left:.35em solid;margin:0 0 .25em}
.newsclean-row>summary{padding:.1em .5em}
.newsclean-row>summary:hover{text-decoration:underline}
.newsclean-row>div{padding:.1em .5em .4em 1.6em}
"""


def style_sheet() -> str:
    """The sheet as a `style` element."""
    return f"<style>{_RULES}{''.join(map(_filter, (*Role, KEPT, REMOVED)))}</style>"


KEPT: Final = "kept"
REMOVED: Final = "removed"
"""Classes of all blocks of the article, and of all others."""


def classes_of(role: Role) -> str:
    """The classes of what stands for a block."""
    group = KEPT if role in CONTENT_ROLES else REMOVED
    return f"{PREFIX}-{role.value} {PREFIX}-{group}"


def _filter(name: str) -> str:
    """While the box of this name is not checked, its rows are away and its cells pale."""
    off = f".newsclean:has(input.newsclean-{name}:not(:checked))"
    return (
        f"{off} .newsclean-row.newsclean-{name}{{display:none}}"
        f"{off} .newsclean-strip .newsclean-{name}{{opacity:.12}}\n"
    )
