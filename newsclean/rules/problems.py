"""Is a rule sound? The one place that judges, for rules from TOML and rules made in Python."""

from __future__ import annotations

import string
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from newsclean.errors import RuleError
from newsclean.model import Role
from newsclean.rules.hosts import normalize_host
from newsclean.rules.schema import (
    DROP_ROLES,
    FIELDS,
    FIXUPS,
    MAX_HOSTS,
    MAX_LAYOUTS,
    MAX_NAME_CHARS,
    MAX_SELECTORS,
    Field,
    FieldSelector,
    Layout,
    Rule,
)
from newsclean.rules.selectors import Compound, CssError, compile_selector

_ID_CHARACTERS: Final = frozenset(string.ascii_letters + string.digits + "._-")
_ZONE_CHARACTERS: Final = _ID_CHARACTERS | {"/", "+"}
_MAX_STEPS: Final = 500
"""Compounds of all selectors that one walk looks for, and the tests inside them on attributes,
places and negations; each costs time on every element."""


class Problem(NamedTuple):
    """What is wrong with a rule, and where."""

    key: str
    """Path in the file, as `layout[0].drop[1].css`."""
    message: str


def check_rule(rule: Rule) -> None:
    """Raise `RuleError` for the first thing that is wrong with the rule."""
    for problem in iter_problems(rule):
        raise RuleError(rule.file, problem.key, problem.message)


def iter_problems(rule: Rule) -> Iterator[Problem]:
    """Everything that is wrong with the rule; nothing when it is sound."""
    yield from _check_line("name", rule.name)
    yield from _check_hosts(rule.hosts)
    if rule.language and not _is_language(rule.language):
        yield Problem("language", f"{rule.language[:80]!r} is not a language tag, as 'pt-BR'")
    if rule.timezone and not _is_zone(rule.timezone):
        yield Problem("timezone", f"{rule.timezone[:80]!r} is not a name such as 'Europe/Dublin'")
    yield from _check_layouts(rule.layouts)


def _check_line(key: str, value: str) -> Iterator[Problem]:
    """A name that people read: one printable line."""
    if not value.strip():
        yield Problem(key, "must not be empty")
    elif len(value) > MAX_NAME_CHARS:
        yield Problem(key, f"longer than {MAX_NAME_CHARS} characters")
    elif not value.isprintable():
        yield Problem(key, "must be one line of printable characters")


def _check_hosts(hosts: tuple[str, ...]) -> Iterator[Problem]:
    if not hosts:
        yield Problem("hosts", "must name at least one host")
    if len(hosts) > MAX_HOSTS:
        yield Problem("hosts", f"more than {MAX_HOSTS} hosts")
        return
    seen: set[str | None] = set()
    for index, host in enumerate(hosts):
        normal = normalize_host(host)
        if normal is None:
            yield Problem(f"hosts[{index}]", f"{host[:80]!r} {_host_advice(host)}")
        elif normal in seen:
            yield Problem(f"hosts[{index}]", f"{host!r} is named twice")
        seen.add(normal)


def _host_advice(host: str) -> str:
    if "/" in host or ":" in host:
        return "is not a host name; give the name only, as 'news.example'"
    if "*" in host or host.startswith("."):
        return "is not a host name; sub-domains are always included"
    return "is not a host name of two or more labels, as 'news.example'"


def _is_language(tag: str) -> bool:
    """A primary subtag of two or three letters, then subtags: RFC 5646 in its usual shape."""
    primary, *rest = tag.split("-")
    return (
        primary.isascii()
        and primary.isalpha()
        and len(primary) in (2, 3)
        and all(part.isascii() and part.isalnum() and len(part) <= 8 for part in rest)
    )


def _is_zone(name: str) -> bool:
    """Shape only: the zone database is a file, and rules are read without opening files."""
    return len(name) <= 64 and name[0].isalpha() and _ZONE_CHARACTERS.issuperset(name)


def _check_layouts(layouts: tuple[Layout, ...]) -> Iterator[Problem]:
    if not layouts:
        yield Problem("layout", "must hold at least one layout")
    if len(layouts) > MAX_LAYOUTS:
        yield Problem("layout", f"more than {MAX_LAYOUTS} layouts")
        return
    seen: set[str] = set()
    for index, layout in enumerate(layouts):
        key = f"layout[{index}]"
        if layout.id in seen:
            yield Problem(f"{key}.id", f"{layout.id!r} is the id of an earlier layout")
        seen.add(layout.id)
        yield from _check_layout(key, layout)
    yield from _check_cost("layout", tuple(layout.when for layout in layouts))


def _check_layout(key: str, layout: Layout) -> Iterator[Problem]:
    if not layout.id or not _ID_CHARACTERS.issuperset(layout.id) or len(layout.id) > MAX_NAME_CHARS:
        yield Problem(f"{key}.id", "must be letters, digits, '.', '_' and '-'")
    yield from _check_options(key, layout)
    if not layout.body:
        yield Problem(f"{key}.body", "must hold at least one selector")
    if len(layout.selectors) > MAX_SELECTORS:
        yield Problem(key, f"more than {MAX_SELECTORS} selectors")
        return
    yield from _check_css(f"{key}.when", layout.when)
    lists = (("body", layout.body), ("keep", layout.keep), ("paywall", layout.paywall))
    for name, listed in lists:
        for index, css in enumerate(listed):
            yield from _check_css(f"{key}.{name}[{index}]", css)
    for index, drop in enumerate(layout.drop):
        yield from _check_css(f"{key}.drop[{index}].css", drop.css)
        if drop.role not in DROP_ROLES:
            yield Problem(f"{key}.drop[{index}].role", _role_advice(drop.role))
        if drop.starts:
            yield from _check_line(f"{key}.drop[{index}].starts", drop.starts)
    yield from _check_fields(f"{key}.fields", layout.fields)
    yield from _check_cost(key, layout.selectors)


def _check_options(key: str, layout: Layout) -> Iterator[Problem]:
    if layout.since and layout.until and layout.since > layout.until:
        yield Problem(f"{key}.until", "is before `since`")
    if layout.keep and layout.inside != "engine":
        yield Problem(f"{key}.keep", 'says nothing without `inside = "engine"`')
    for index, name in enumerate(layout.fixups):
        if name not in FIXUPS:
            yield Problem(f"{key}.fixups[{index}]", f"is not one of {', '.join(FIXUPS)}")


def _role_advice(role: str) -> str:
    if role in frozenset(Role):
        return f"{str(role)!r} makes text; what is dropped cannot have it"
    return f"{str(role)[:80]!r} is not a role"


def _check_fields(key: str, fields: tuple[Field, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for field in fields:
        here = f"{key}.{field.name}"
        if field.name not in FIELDS:
            yield Problem(here, "is not a field")
        if field.name in seen:
            yield Problem(here, "is named twice")
        seen.add(field.name)
        if not field.selectors:
            yield Problem(here, "must hold at least one selector")
        for index, selector in enumerate(field.selectors):
            yield from _check_css(f"{here}[{index}].css", selector.css)
            attr = selector.attr
            if attr and not (attr.isascii() and attr.isprintable() and len(attr) < MAX_NAME_CHARS):
                yield Problem(f"{here}[{index}].attr", "is not the name of an attribute")
            yield from _check_json(f"{here}[{index}].json", selector)


def _check_json(key: str, selector: FieldSelector) -> Iterator[Problem]:
    if not selector.json:
        return
    yield from _check_line(key, selector.json)
    if selector.attr:
        yield Problem(key, "an attribute is read already; name one of the two")


def _check_css(key: str, css: str) -> Iterator[Problem]:
    try:
        compile_selector(css)
    except CssError as error:
        yield Problem(key, str(error))


def _check_cost(key: str, selectors: tuple[str, ...]) -> Iterator[Problem]:
    """All selectors of one walk together; the broken ones have been reported already."""
    total = 0
    for css in selectors:
        try:
            total += sum(map(_count_steps, chain.from_iterable(compile_selector(css))))
        except CssError:
            continue
    if total > _MAX_STEPS:
        yield Problem(key, f"its selectors have more than {_MAX_STEPS} steps together")


def _count_steps(compound: Compound) -> int:
    """The compound and all tests that it makes on an element, beyond its name.

    A negation takes five times as long as a test of an attribute.
    """
    tests = len(compound.attributes) + len(compound.positions) + 4 * len(compound.negations)
    return 1 + tests + sum(map(_count_steps, compound.negations))
