"""TOML text to a `Rule`. Unknown keys and wrong types are refused, with where and why."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, get_args

from newsclean.errors import InputError, RuleError
from newsclean.model import Role
from newsclean.rules.problems import check_rule
from newsclean.rules.schema import (
    DROP_ROLES,
    FIELDS,
    FIXUPS,
    MAX_RULE_CHARS,
    SCHEMA,
    Drop,
    Field,
    FieldSelector,
    Inside,
    Layout,
    Rule,
)

RULE_KEYS: Final = ("schema", "name", "hosts", "language", "timezone", "checked", "layout")
LAYOUT_KEYS: Final = (
    "id",
    "when",
    "since",
    "until",
    "body",
    "inside",
    "keep",
    "fixups",
    "drop",
    "paywall",
    "fields",
)
DROP_KEYS: Final = ("css", "starts", "role", "note")
FIELD_KEYS: Final = ("css", "attr", "json", "all")

_MAX_DOTS: Final = 200
"""Dots on one line. tomllib takes time quadratic in the parts of a dotted key: 36 s for 40,000."""

_TYPE_NAMES: Final = {
    bool: "true or false",
    date: "a date as 2026-01-15",
    dict: "a table",
    int: "a whole number",
    list: "an array",
    str: "a string",
}


def parse_rule(text: str, *, file: str) -> Rule:
    """The rule that a TOML text describes (`docs/rules.md`); `file` names it in errors.

    Raises `RuleError` with the file, the key path (`layout[0].drop[1].css`) and the reason, for
    anything that is not a sound rule.
    """
    if not isinstance(text, str):
        raise InputError(f"expected a str as rule, got {type(text).__name__}")
    rule = read_rule(text, file=file)
    check_rule(rule)
    return rule


def read_rule(text: str, *, file: str) -> Rule:
    """As `parse_rule`, but only keys and types are checked: the rule may be unsound."""
    top = _Table(_load(text, file), "", RULE_KEYS, file)
    version = top.get("schema", int, required=True)
    if version != SCHEMA:
        raise top.error("schema", f"this version of newsclean reads schema {SCHEMA}")
    return Rule(
        name=top.get("name", str, required=True),
        hosts=top.strings("hosts"),
        layouts=tuple(_layout(table) for table in top.tables("layout", LAYOUT_KEYS)),
        language=top.get("language", str) or "",
        timezone=top.get("timezone", str) or "",
        checked=top.get("checked", date),
        file=file,
    )


def _load(text: str, file: str) -> dict[str, Any]:
    if len(text) > MAX_RULE_CHARS:
        raise RuleError(file, "", f"longer than {MAX_RULE_CHARS} characters")
    if not text.isascii() and text.encode("utf-8", "replace").decode() != text:
        raise RuleError(file, "", "not valid Unicode")
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MAX_DOTS:
            raise RuleError(file, "", f"line {number} has too many dots; break the line")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise RuleError(file, "", "nested too deep") from None
    except ValueError as error:  # TOMLDecodeError, and numbers or dates out of range
        raise RuleError(file, "", f"not TOML: {str(error)[:200]}") from None


def _layout(table: _Table) -> Layout:
    fields = table.table("fields", tuple(sorted(FIELDS)))
    return Layout(
        id=table.get("id", str, required=True),
        when=table.get("when", str, required=True),
        body=table.strings("body"),
        drop=tuple(_drop(drop) for drop in table.tables("drop", DROP_KEYS)),
        fields=tuple(_field(fields, name) for name in fields.names) if fields else (),
        paywall=table.strings("paywall", required=False),
        fixups=_known(table, "fixups", table.strings("fixups", required=False), tuple(FIXUPS)),
        inside=_inside(table),
        keep=table.strings("keep", required=False),
        since=table.get("since", date),
        until=table.get("until", date),
    )


def _inside(table: _Table) -> Inside:
    value = table.get("inside", str) or "all"
    known: tuple[Inside, ...] = get_args(Inside)
    _known(table, "inside", (value,), known)
    return known[known.index(value)]


def _known(
    table: _Table, name: str, values: tuple[str, ...], known: Sequence[str]
) -> tuple[str, ...]:
    """The values, when each is a known one."""
    for value in values:
        if value not in known:
            raise table.error(name, f"{value[:80]!r} is not known{_suggest(value, known)}")
    return values


def _drop(table: _Table) -> Drop:
    name = table.get("role", str) or str(Role.BOILERPLATE)
    known = sorted(DROP_ROLES)
    if name not in frozenset(Role):
        raise table.error("role", f"{name[:80]!r} is not a role{_suggest(name, known)}")
    return Drop(
        css=table.get("css", str, required=True),
        role=Role(name),
        note=table.get("note", str) or "",
        starts=table.get("starts", str) or "",
    )


def _field(fields: _Table, name: str) -> Field:
    return Field(
        name=name,
        selectors=tuple(
            FieldSelector(
                css=table.get("css", str, required=True),
                attr=(table.get("attr", str) or "").lower(),
                all=table.get("all", bool) or False,
                json=table.get("json", str) or "",
            )
            for table in fields.tables(name, FIELD_KEYS)
        ),
    )


class _Table:
    """One TOML table, read by typed accessors that know where they are."""

    def __init__(self, data: dict[str, Any], key: str, known: tuple[str, ...], file: str) -> None:
        self._data = data
        self._key = key
        self._file = file
        for name in data:
            if name not in known:
                raise self.error(name, f"unknown key{_suggest(name, known)}")

    @property
    def names(self) -> tuple[str, ...]:
        """The keys that are there, in the order of the file."""
        return tuple(self._data)

    def error(self, name: str, message: str) -> RuleError:
        name = name[:80]
        return RuleError(self._file, f"{self._key}.{name}" if self._key else name, message)

    def get(self, name: str, kind: type, *, required: bool = False) -> Any:
        """The value of a key, or None when it is absent and not required."""
        value = self._data.get(name)
        if value is None:
            if required:
                raise self.error(name, "is required")
            return None
        self._expect(name, value, kind)
        return value

    def strings(self, name: str, *, required: bool = True) -> tuple[str, ...]:
        """An array of strings; empty when it is absent and not required."""
        values = self.get(name, list, required=required) or []
        for index, value in enumerate(values):
            self._expect(f"{name}[{index}]", value, str)
        return tuple(values)

    def table(self, name: str, known: tuple[str, ...]) -> _Table | None:
        """A table, or None when it is absent."""
        value = self.get(name, dict)
        return None if value is None else self._inner(name, value, known)

    def tables(self, name: str, known: tuple[str, ...]) -> list[_Table]:
        """An array of tables; empty when the key is absent."""
        values = self.get(name, list) or []
        return [self._inner(f"{name}[{index}]", value, known) for index, value in enumerate(values)]

    def _inner(self, name: str, value: Any, known: tuple[str, ...]) -> _Table:
        self._expect(name, value, dict)
        key = f"{self._key}.{name}" if self._key else name
        return _Table(value, key, known, self._file)

    def _expect(self, name: str, value: Any, kind: type) -> None:
        exact = type(value) is kind  # a bool is no int, and a date-time is no date
        if not exact:
            raise self.error(name, f"must be {_TYPE_NAMES[kind]}")


def _suggest(name: str, known: Iterable[str]) -> str:
    """`"; did you mean 'body'?"`, or what is known when nothing is near."""
    import difflib  # only for errors: it costs 4 ms to import

    near = difflib.get_close_matches(name[:80], list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}"
