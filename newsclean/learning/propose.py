"""Pages to a proposed rule, and the rule as TOML with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from newsclean import metadata, scoring
from newsclean.dom.text import fold_space
from newsclean.errors import InputError, RuleError
from newsclean.learning.body import Body, Part, find_body, find_parts
from newsclean.learning.fields import Spot, find_fields
from newsclean.learning.pages import Lesson, read_lessons
from newsclean.rules import Rule, parse_rule

MAX_LAYOUTS: Final = 5
_SAMPLE_CHARS: Final = 60


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rule that pages suggest. `print` it to get a file to edit."""

    rule: Rule
    text: str
    """The rule as TOML, with the evidence as comments."""
    pages: int
    """Pages that were given."""
    served: int
    """Pages whose story the rule holds; the others have no story, or share no selector."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class _Draft:
    """One layout before it is written."""

    body: Body
    parts: tuple[Part, ...]
    spots: tuple[Spot, ...]


def learn(
    pages: Sequence[object],
    *,
    url: str,
    name: str | None = None,
    weights: scoring.Weights | None = None,
) -> Proposal:
    """A rule for a site, from pages of it: two or more, better five, best of all its templates.

    `pages` are what `extract` takes; `url` is the address of the site or of any of the pages;
    `name` is the publisher (the host if None). From one page a body can be learned, but not what
    repeats. Nothing is registered: save the text, read it, test it (`newsclean rules test`).

    Raises `InputError` when `url` has no host name, when there is no page, or when none of them
    holds a story that any stable selector holds whole.
    """
    checked, _ = metadata.check_url(url)
    host = (urlsplit(checked).hostname or "").removeprefix("www.") if checked else ""
    if not isinstance(name, str | None):
        raise InputError(f"expected a str as name, got {type(name).__name__}")
    if not host:
        raise InputError(f"url: expected an http(s) address, got {str(url)[:80]!r}")
    if isinstance(pages, str | bytes) or not hasattr(pages, "__getitem__"):
        raise InputError(f"expected a sequence of pages, got {type(pages).__name__}")
    if not pages:
        raise InputError("learn needs at least one page")
    lessons = read_lessons(pages, checked, weights or scoring.load_weights())
    drafts = _draft_layouts(lessons)
    if not drafts:
        raise InputError("none of these pages holds a story that a stable selector holds whole")
    text = "\n".join(_write(fold_space(name or "") or host, host, drafts, len(pages))) + "\n"
    served = sum(len(draft.body.lessons) for draft in drafts)
    try:
        rule = parse_rule(text, file="<learned>")
    except RuleError as error:  # an address or a name that no rule may have
        raise InputError(f"{error.key}: {error.message}") from None
    return Proposal(rule, text, len(pages), served)


def _draft_layouts(lessons: list[Lesson]) -> list[_Draft]:
    """One layout for as many pages as possible, then one for the rest, and so on."""
    drafts: list[_Draft] = []
    while lessons and len(drafts) < MAX_LAYOUTS:
        body = find_body(lessons)
        if body is None:
            break
        spots = tuple(find_fields(body.lessons))
        drafts.append(_Draft(body, tuple(find_parts(body)), spots))
        lessons = [lesson for lesson in lessons if lesson not in body.lessons]
    return drafts


def _write(name: str, host: str, drafts: Sequence[_Draft], pages: int) -> Iterator[str]:
    served = sum(len(draft.body.lessons) for draft in drafts)
    yield f"# Proposed from {pages} pages; {served} of them are served. Read it before you use it."
    yield "schema = 1"
    yield f"name   = {_quote(name)}"
    yield f"hosts  = [{_quote(host)}]"
    for number, draft in enumerate(drafts, 1):
        yield ""
        yield from _write_layout(f"learned-{number}", draft)


def _write_layout(layout: str, draft: _Draft) -> Iterator[str]:
    body = draft.body
    yield "[[layout]]"
    yield f"# on {len(body.lessons)} pages; holds at least {body.keeps:.1%} of the engine's story;"
    yield f"# {body.precision:.1%} of what stands inside is story"
    yield f"id     = {_quote(layout)}"
    yield f"when   = {_quote(body.css)}"
    yield f"body   = [{_quote(body.css)}]"
    yield 'inside = "engine"      # "all": everything inside is story that is not dropped'
    yield from _write_drops(draft.parts)
    if draft.spots:
        yield "[layout.fields]"
    for spot in draft.spots:
        attr = f", attr = {_quote(spot.attr)}" if spot.attr else ""
        yield f"# the generic reader finds none; here: {_sample(spot.sample)}"
        yield f"{spot.name} = [{{ css = {_quote(spot.css)}{attr} }}]"


def _write_drops(parts: Sequence[Part]) -> Iterator[str]:
    """What must be dropped; as comments, what must be when the engine has no say."""
    if parts:
        yield "drop = ["
    for part in parts:
        why = "the engine takes it for story" if part.needed else 'only for inside = "all"'
        comment = "  " if part.needed else "# "
        where = f"on {part.pages} pages: {_sample(part.sample)}"
        yield f"{comment}{{ css = {_quote(part.css)} }},  # {why}; {where}"
    if parts:
        yield "]"


def _quote(text: str) -> str:
    """A TOML basic string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _sample(text: str) -> str:
    """The beginning of a text, safe in a comment."""
    line = " ".join(text.split())[:_SAMPLE_CHARS]
    return "".join(character if character.isprintable() else "?" for character in line)
