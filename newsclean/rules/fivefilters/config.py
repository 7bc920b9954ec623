"""One FiveFilters site-config file as a value, and what of it is not followed and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final, NamedTuple

from newsclean.errors import RuleError
from newsclean.rules.fivefilters.xpath_parts import XPathError, compile_xpath
from newsclean.rules.schema import MAX_RULE_CHARS

MAX_LINES: Final = 3_000
"""Directives of one file; the longest public one has 187 lines."""
MAX_VALUE: Final = 2_000
"""Characters of one value."""

_XPATHS: Final = {
    "body": "body",
    "title": "title",
    "author": "author",
    "date": "date",
    "strip": "strip",
    "not_logged_in_xpath": "paywall",
    "native_ad_clue": "native_ad",
}
"""Directives with an XPath that decides something here, and the attribute that holds them."""
_WORDS: Final = {"strip_id_or_class": "strip_names", "test_url": "test_urls"}
_TESTS: Final = ("test_contains", "test_content")
_WRAP_ROLES: Final = frozenset({"blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements that `wrap_in` can name and that say what a block is."""

_REASONS: Final = {
    **dict.fromkeys(("tidy", "parser"), "there is one parser, and it mends what it reads"),
    **dict.fromkeys(
        "http_header next_page_link single_page_link single_page_link_in_feed if_page_contains"
        " autodetect_next_page".split(),
        "nothing is fetched: join the pages, or give the one that holds all",
    ),
    **dict.fromkeys(
        "requires_login login_uri login_username_field login_password_field"
        " login_extra_fields".split(),
        "nothing is fetched, so there is no login",
    ),
    **dict.fromkeys(("strip_attr", "post_strip_attr"), "no output carries attributes of the page"),
    **dict.fromkeys(
        ("strip_image_src", "insert_detected_image", "src_lazy_load_attr"),
        "images are chosen by the generic reader",
    ),
    "convert_double_br_tags": "two line breaks always end a paragraph",
    "strip_comments": "comments of the markup are never read",
    "dissolve": "an element without its tag is the same text",
    "move_into": "the text keeps the order of the page",
    "skip_json_ld": "what a page declares is weighed against what it shows",
    "autodetect_on_failure": "where no body fits, the engine decides",
    # With `prune: no` taken at its word, 26 of 100 stored pages were worse and 9 better than the
    # engine alone (F1 0.948, not 0.960); with the engine's say 4 were worse and 8 better.
    "prune": "inside the body the engine always has a say",
    "footnotes": "its meaning is not known",
    "skip_id_or_class": "its meaning is not known",
    "wrap_in": "only a quote or a heading says what a block is",
}
"""Known directives that are not followed (`wrap_in`: in part), and why."""

_TYPOS: Final = {"titl": "title", "test_rul": "test_url"}


class Note(NamedTuple):
    """A line that is not followed."""

    line: int
    directive: str
    reason: str
    fault: bool = False
    """The line is wrong; otherwise it only has no meaning here."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """A site-config file. Expressions are text and are compiled when a page is read."""

    name: str
    """The host the file is named after; a wildcard begins with a dot."""
    file: str = ""
    body: tuple[str, ...] = ()
    """XPath, tried in order; the first with text is used."""
    title: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    strip_names: tuple[str, ...] = ()
    """Parts of an id or a class (`strip_id_or_class`)."""
    whole_names: bool = False
    """`strip_names` must be a whole word of the class, or the id, not only a part of it."""
    wraps: tuple[tuple[str, str], ...] = ()
    """(tag, XPath) of `wrap_in`."""
    replacements: tuple[tuple[str, str], ...] = ()
    """(old, new) text of the page, replaced before it is parsed."""
    paywall: tuple[str, ...] = ()
    native_ad: tuple[str, ...] = ()
    test_urls: tuple[str, ...] = ()
    test_texts: tuple[str, ...] = ()
    """Texts that the body of one of `test_urls` must contain."""
    notes: tuple[Note, ...] = field(default=(), repr=False)


def parse_config(text: str, *, name: str, file: str = "", whole_names: bool = False) -> SiteConfig:
    """The config that a text describes. Lines that cannot be followed are in its `notes`.

    Raises `RuleError` only when the file as a whole cannot be read.
    """
    if len(text) > MAX_RULE_CHARS:
        raise RuleError(file, "", f"longer than {MAX_RULE_CHARS} characters")
    reader = _Reader()
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith(("#", "http:", "https:")):
            continue
        if number > MAX_LINES or len(line) > MAX_VALUE:
            reader.note(number, line[:20], "too many lines or too long a line", fault=True)
            continue
        reader.read(number, line)
    return reader.config(name=name, file=file, whole_names=whole_names)


def merge_configs(first: SiteConfig, second: SiteConfig) -> SiteConfig:
    """The lists of both, without duplicates; whatever has one value stays as in the first."""
    changes: dict[str, Any] = {}
    for one in fields(SiteConfig):
        mine, other = getattr(first, one.name), getattr(second, one.name)
        if isinstance(mine, tuple) and one.name not in ("notes", "test_urls", "test_texts"):
            changes[one.name] = tuple(dict.fromkeys((*mine, *other)))
    return replace(first, **changes)


class _Reader:
    """Collects the directives of one file."""

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}
        self._wraps: list[tuple[str, str]] = []
        self._found: list[str] = []
        self._new: list[str] = []
        self._pairs: list[tuple[str, str]] = []
        self._notes: list[Note] = []

    def note(self, line: int, directive: str, reason: str, *, fault: bool = False) -> None:
        self._notes.append(Note(line, directive, reason, fault))

    def read(self, number: int, line: str) -> None:
        """One line that is neither empty nor a comment."""
        directive, argument, value = split_line(line)
        directive = _TYPOS.get(directive, directive)
        if not directive:
            self.note(number, line[:40], "no directive", fault=True)
        elif directive in _XPATHS:
            self._add_xpath(number, directive, value)
        elif directive in _WORDS:
            value = value.replace("'", "").replace('"', "")
            if value:
                self._values.setdefault(_WORDS[directive], []).append(value)
        elif directive in _TESTS:
            self._values.setdefault("test_texts", []).append(value)
        elif directive in ("find_string", "replace_string"):
            self._add_replacement(directive, argument, value)
        elif directive == "wrap_in" and argument in _WRAP_ROLES:
            if self._is_sound(number, directive, value):
                self._wraps.append((argument, value))
        else:
            reason = _REASONS.get(directive)
            self.note(number, directive[:40], reason or "unknown directive", fault=not reason)

    def _add_xpath(self, number: int, directive: str, value: str) -> None:
        if self._is_sound(number, directive, value):
            self._values.setdefault(_XPATHS[directive], []).append(value)

    def _is_sound(self, number: int, directive: str, value: str) -> bool:
        try:
            compile_xpath(value)
        except XPathError as error:
            self.note(number, directive, f"{error}: {value[:80]}", fault=True)
            return False
        return True

    def _add_replacement(self, directive: str, argument: str | None, value: str) -> None:
        if argument is not None:
            self._pairs.append((argument, value))
        elif directive == "find_string":
            self._found.append(value)
        else:
            self._new.append(value)

    def config(self, *, name: str, file: str, whole_names: bool) -> SiteConfig:
        """What has been read; pairs of unequal number are dropped, as the known engines do."""
        if len(self._found) == len(self._new):
            self._pairs += zip(self._found, self._new, strict=True)
        else:
            self.note(0, "find_string", "not as many as replace_string", fault=True)
        values = {key: tuple(dict.fromkeys(found)) for key, found in self._values.items()}
        return SiteConfig(
            name=name,
            file=file,
            whole_names=whole_names,
            wraps=tuple(self._wraps),
            replacements=tuple((old, new) for old, new in self._pairs if old),
            notes=tuple(self._notes),
            **values,
        )


def split_line(line: str) -> tuple[str, str | None, str]:
    """Directive, the argument in parentheses (None without), value; empty when it is no directive.

    >>> split_line("replace_string(a): b): c")
    ('replace_string', 'a): b', 'c')
    """
    head, colon, value = line.partition(":")
    directive, bracket, _ = head.partition("(")
    if not colon:
        return "", None, ""
    if not bracket:
        return head.strip().lower(), None, value.strip()
    inner, end, value = line[len(directive) + 1 :].rpartition("):")
    if not end:
        return "", None, ""
    if directive.strip() != "replace_string":  # only the text to find may hold a colon
        inner, _, value = line[len(directive) + 1 :].partition("):")
    return directive.strip().lower(), inner, value.strip()


def iter_faults(config: SiteConfig) -> Iterator[RuleError]:
    """The lines of a file that are wrong."""
    for note in config.notes:
        if note.fault:
            yield RuleError(config.file, f"line {note.line}: {note.directive}", note.reason)
