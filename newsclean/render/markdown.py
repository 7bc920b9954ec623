"""CommonMark in which no text of the page can become markup or HTML.

Emphasis is written only where CommonMark 0.31, section 6.2, reads it for certain (the flanking
rules); elsewhere the words stay and the stars go. Tables use the pipe form of the GitHub
extension (GFM 0.29, section 4.10), which a plain CommonMark reader shows as lines of text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile
from string import punctuation
from typing import TYPE_CHECKING, Final
from unicodedata import category

from newsclean.dom.text import drop_controls
from newsclean.model import Block, Role, SpanKind
from newsclean.render.inline import Close, Event, Open, iter_inline
from newsclean.render.structure import group_blocks, heading_level, item_depth
from newsclean.render.text import byline, dates, one_line
from newsclean.render.urls import base_url

if TYPE_CHECKING:
    from newsclean.article import Article

KINDS: Final[frozenset[SpanKind]] = frozenset({"link", "strong", "em", "code"})
"""CommonMark has no form for `sub` and `sup` but HTML; their text stays."""

_DELIMITERS: Final[Mapping[SpanKind, str]] = {"strong": "**", "em": "_"}

_SPECIAL: Final = str.maketrans(
    {char: "\\" + char for char in "\\`*_[]|~"} | {"<": "&lt;", ">": "&gt;", "\0": "&amp;"}
)
"""Escaped everywhere. Old Markdown has no backslash escape for `<`, but all know `&lt;`."""

_LINE_START: Final = frozenset("#+-=:")
"""What begins headings, bullets, rules, underlines and table rules at the start of a line."""

_MAX_ENTITY: Final = 40
"""Characters of the longest HTML entity with its semicolon (33), rounded up."""

_TARGET: Final = str.maketrans({"(": "%28", ")": "%29", "&": "&amp;"})
"""What could end or change a link target that `safe_url` let pass."""


def to_markdown(article: Article) -> str:
    """Kicker, title, lead, byline, dates and body."""
    base = base_url(article.url, article.canonical_url)
    parts = []
    if article.kicker:
        parts.append(_lines(article.kicker))
    if article.title:
        parts.append(_heading(1, escape_markdown(one_line(drop_controls(article.title)))))
    parts.extend(_lines(line) for line in (article.lead, byline(article), dates(article)) if line)
    parts.append(body_markdown(article.body, base))
    return "\n\n".join(part for part in parts if part) + "\n"


def body_markdown(blocks: Iterable[Block], base: str | None) -> str:
    """The blocks in their order, a blank line between two."""
    parts = (_WRITERS.get(role, _paragraphs)(group, base) for role, group in group_blocks(blocks))
    return "\n\n".join(parts)


def escape_markdown(text: str) -> str:
    """Text of any origin, safe inside a line; `finish_lines` makes line starts safe.

    >>> escape_markdown("Q&A: 5 > 3 &copy;")
    'Q&A: 5 &gt; 3 &amp;copy;'
    """
    first, *rest = drop_controls(text).split("&")
    if rest:
        first += "".join(("\0" if ";" in part[:_MAX_ENTITY] else "&") + part for part in rest)
    return first.translate(_SPECIAL)


def finish_lines(text: str) -> str:
    """Line starts that would begin a block are escaped; a line break becomes a hard one."""
    lines = (line.strip() for line in text.replace("\r", "\n").split("\n"))
    return "\\\n".join(_escape_start(line) for line in lines if line)


def inline_markdown(block: Block, base: str | None) -> str:
    """The block's text with links, emphasis and code; not yet safe at line starts."""
    events = _writable(list(iter_inline(block, base, KINDS)))
    out = []
    target = ""
    in_code = False
    for at, event in enumerate(events):
        if isinstance(event, str):
            out.append(_code_span(event) if in_code else _text_before(event, events, at))
        elif event.kind == "code":
            in_code = isinstance(event, Open)
        elif event.kind == "link":
            out.append(f"]({target})" if isinstance(event, Close) else "[")
            target = (event.href or "").translate(_TARGET) if isinstance(event, Open) else ""
        else:
            out.append(_DELIMITERS[event.kind])
    return "".join(out)


def _writable(events: Sequence[Event]) -> list[Event]:
    """The events without delimiters that cannot be written, and texts that then meet as one."""
    dropped = _unreadable(events)
    dropped |= _rejoined(events, dropped)
    kept = (event for at, event in enumerate(events) if at not in dropped)
    out: list[Event] = []
    for is_text, run in groupby(kept, key=lambda event: isinstance(event, str)):
        if is_text:
            out.append("".join(map(str, run)))
        else:
            out.extend(run)
    return out


def _text_before(text: str, events: Sequence[Event], at: int) -> str:
    """Escaped text; a final `!` may not turn the link after it into an image."""
    escaped = escape_markdown(text)
    if text.endswith("!"):
        between = takewhile(lambda event: not isinstance(event, str), events[at + 1 : at + 9])
        if any(isinstance(event, Open) and event.kind == "link" for event in between):
            return escaped[:-1] + "\\!"
    return escaped


def _unreadable(events: Sequence[Event]) -> set[int]:
    """Positions of delimiters that a reader might not take for emphasis, with their partners.

    Judged by the characters around, skipping other delimiters: those are punctuation at best,
    so what holds without them holds with them.
    """
    before = _neighbours(events)
    after = _neighbours(events[::-1])[::-1]
    dropped: set[int] = set()
    stack: list[int] = []
    for at, event in enumerate(events):
        if isinstance(event, Open):
            stack.append(at)
        elif isinstance(event, Close):
            start = stack.pop()
            outer_in, inner_in = before[start][-1:], after[start][:1]
            inner_out, outer_out = before[at][-1:], after[at][:1]
            if event.kind in _DELIMITERS and not (
                _is_flanking(event.kind, outer_in, inner_in)
                and _is_flanking(event.kind, outer_out, inner_out)
            ):
                dropped |= {start, at}
    return dropped


def _rejoined(events: Sequence[Event], dropped: set[int]) -> set[int]:
    """Positions of an end and a begin of one kind with nothing written between: `**a****b**`.

    The begin and the end of code write nothing themselves; its text does.
    """
    joined: set[int] = set()
    ended: dict[SpanKind, int] = {}
    for at, event in enumerate(events):
        if at in dropped:
            continue
        if isinstance(event, str) or event.kind == "link":
            ended.clear()
        elif isinstance(event, Close):
            ended.pop(event.kind, None)
            ended[event.kind] = at
        elif event.kind == _last_ended(ended, code=event.kind == "code"):
            joined |= {ended.pop(event.kind), at}
        elif event.kind != "code":
            ended.clear()
    return joined


def _last_ended(ended: dict[SpanKind, int], *, code: bool) -> SpanKind | None:
    return next((kind for kind in reversed(ended) if code or kind != "code"), None)


def _neighbours(events: Sequence[Event]) -> list[str]:
    """For each event what is written before it in the given order: text, or a sign."""
    out = []
    last = ""
    in_code = False
    for event in events:
        out.append(last)
        if isinstance(event, str):
            last = "`" if in_code else event
        elif event.kind == "link":
            last = "["
        elif event.kind == "code":
            in_code = not in_code
    return out


def _is_flanking(kind: SpanKind, outer: str, inner: str) -> bool:
    """One delimiter between the characters `outer` and `inner`; empty means the block's edge."""
    if not inner or inner.isspace():
        return False
    return _sets_apart(outer) or (kind == "strong" and inner.isalnum())


def _sets_apart(char: str) -> bool:
    """White space or punctuation in every version of CommonMark, or the edge of the block."""
    if not char or char in " \t\n\r" or char in punctuation:
        return True
    return category(char).startswith(("P", "Zs"))


def _code_span(text: str) -> str:
    """A code span whose fence is longer than any run of backticks inside."""
    code = drop_controls(text).replace("\r", " ").replace("\n", " ")
    if not code:
        return ""
    fence = "`" * (_longest_run(code) + 1)
    # A reader takes one space off both ends when both have one.
    ticks = code.startswith("`") or code.endswith("`")
    pad = " " if ticks or (code.startswith(" ") and code.endswith(" ")) else ""
    return f"{fence}{pad}{code}{pad}{fence}"


def _longest_run(text: str) -> int:
    """Length of the longest run of backticks."""
    longest = run = 0
    for char in text:
        run = run + 1 if char == "`" else 0
        longest = max(longest, run)
    return longest


def _escape_start(line: str) -> str:
    if line[0] in _LINE_START:
        return "\\" + line
    digits = len(line) - len(line.lstrip("0123456789"))
    if 0 < digits < 10 and line[digits : digits + 1] in (".", ")"):
        return line[:digits] + "\\" + line[digits:]
    return line


def _lines(text: str) -> str:
    return finish_lines(escape_markdown(text))


def _paragraphs(blocks: Sequence[Block], base: str | None) -> str:
    return "\n\n".join(finish_lines(inline_markdown(block, base)) for block in blocks)


def _heading(level: int, text: str) -> str:
    if text.endswith("#"):  # else it would count as the closing sign that a heading may have
        text = text[:-1] + "\\#"
    return "#" * level + " " + text


def _headings(blocks: Sequence[Block], base: str | None) -> str:
    return "\n\n".join(
        _heading(heading_level(block), one_line(inline_markdown(block, base))) for block in blocks
    )


def _quotes(blocks: Sequence[Block], base: str | None) -> str:
    return _prefix(_paragraphs(blocks, base), "> ", "> ")


def _preformatted(blocks: Sequence[Block], _base: str | None) -> str:
    parts = []
    for block in blocks:
        fence = "`" * max(3, _longest_run(block.text) + 1)
        parts.append(f"{fence}\n{drop_controls(block.text)}\n{fence}")
    return "\n\n".join(parts)


def _tables(blocks: Sequence[Block], base: str | None) -> str:
    return "\n\n".join(
        "\n".join(_table_lines(block)) if any(block.rows) else _paragraphs((block,), base)
        for block in blocks
    )


def _table_lines(block: Block) -> Iterator[str]:
    """Pipe rows, the first as head; the head is as wide as the widest row, or cells are lost."""
    width = max(len(row) for row in block.rows)
    for at, row in enumerate(block.rows):
        cells = [escape_markdown(one_line(drop_controls(cell))) for cell in row]
        if at == 0:
            cells += [""] * (width - len(row))
        yield "| " + " | ".join(cells) + " |"
        if at == 0:
            yield "|" + " --- |" * width


def _lists(blocks: Sequence[Block], base: str | None) -> str:
    """One line per item and deeper ones indented below the text of theirs."""
    out = []
    open_lists: list[tuple[bool, int, int]] = []  # ordered, number of the last item, indent
    for block in blocks:
        depth = item_depth(block, len(open_lists))
        last = open_lists[depth - 1] if len(open_lists) >= depth else None
        number = last[1] + 1 if last and last[0] == block.ordered else 1
        del open_lists[depth - 1 :]
        marker = f"{number}. " if block.ordered else "- "
        indent = sum(width for *_, width in open_lists)
        open_lists.append((block.ordered, number, len(marker)))
        text = finish_lines(inline_markdown(block, base))
        if not text.strip():  # a marker alone would underline the line before it
            continue
        out.append(_prefix(text, " " * indent + marker, " " * (indent + len(marker))))
    return "\n".join(out)


def _prefix(text: str, first: str, other: str) -> str:
    return first + text.replace("\n", "\n" + other)


_WRITERS: Final[Mapping[Role, Callable[[Sequence[Block], str | None], str]]] = {
    Role.HEADING: _headings,
    Role.LIST_ITEM: _lists,
    Role.QUOTE: _quotes,
    Role.PREFORMATTED: _preformatted,
    Role.TABLE: _tables,
}
