"""An article as plain data and back, driven by the type hints of the values themselves.

A field added to `Article` or `Block` needs no change here. Depth is bounded by the types, so
hostile data cannot nest deeper than they do.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import lru_cache, partial
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from newsclean.errors import InputError

if TYPE_CHECKING:
    from newsclean.article import Article

SCHEMA: Final = 1
"""Grows by one when a field changes its meaning, its form or its name, or a field is added."""

_LAST: Final = ("blocks", "evidence")
"""The big ones: after `text`, so that a reader of the file sees the article first."""

_DERIVED: Final = frozenset({"schema", "text"})

_JSON_ESCAPES: Final = tuple(
    (char, f"\\u{ord(char):04x}") for char in ("<", ">", "&", "\u2028", "\u2029", "\x7f")
) + tuple((chr(code), f"\\u{code:04x}") for code in range(0x80, 0xA0))
"""What would end a script element, a JavaScript string, or steer a terminal (C1 controls)."""

T = TypeVar("T")
Decode = Callable[[Any], Any]


class _MismatchError(Exception):
    """A value that does not fit; `path` grows on the way out."""

    def __init__(self, expected: str, value: object) -> None:
        super().__init__(f"expected {expected}, got {type(value).__name__}")
        self.path = ""


def to_dict(article: Article) -> dict[str, Any]:
    """The article as str, int, float, bool, None, list and dict; dates as ISO 8601.

    `text` is there for the reader; `from_dict` makes it anew from the blocks.
    """
    kind: Any = type(article)
    names = _names(kind)
    data: dict[str, Any] = {"schema": SCHEMA}
    data.update((name, _plain(getattr(article, name))) for name in names if name not in _LAST)
    data["text"] = article.text
    data.update((name, _plain(getattr(article, name))) for name in _LAST)
    return data


def from_dict(cls: type[T], data: Mapping[str, Any]) -> T:
    """The inverse of `to_dict`. A missing key stands for the field's default.

    Raises `InputError` with the path of the value (`blocks[3].role`) when a key is unknown, a
    value has the wrong type, or `schema` is not the number this version writes.
    """
    if not isinstance(data, Mapping):
        raise InputError(f"expected a mapping, got {type(data).__name__}")
    if data.get("schema") != SCHEMA or type(data["schema"]) is not int:
        raise InputError(f"schema: expected {SCHEMA}, got {str(data.get('schema'))[:20]!r}")
    known = {key: value for key, value in data.items() if key not in _DERIVED}
    try:
        article: T = _record(cls, known)
    except _MismatchError as wrong:
        raise InputError(f"{wrong.path.lstrip('.')}: {wrong}") from None
    return article


def to_json(article: Article, *, indent: int | None = None) -> str:
    """`to_dict` as JSON that can stand inside a script element.

    Raises `InputError` for an article made by hand that holds a number JSON does not have.
    """
    return inert_json(to_dict(article), indent=indent)


def inert_json(data: Any, *, indent: int | None = None) -> str:
    """Plain data as JSON that no HTML parser, script or terminal takes for anything else.

    Raises `InputError` for a number that JSON does not have, or an indent that is no number.
    """
    try:
        text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    except (TypeError, ValueError) as error:
        raise InputError(f"no JSON for this article: {error}") from None
    for char, escape in _JSON_ESCAPES:
        text = text.replace(char, escape)
    return text if _is_encodable(text) else "".join(map(_escape_surrogate, text))


def from_json(cls: type[T], text: str) -> T:
    """The inverse of `to_json`. Raises `InputError` when `text` is not such JSON."""
    try:
        data = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, TypeError, RecursionError) as error:
        raise InputError(f"not JSON: {error}") from None
    return from_dict(cls, data)


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _escape_surrogate(char: str) -> str:
    return f"\\u{ord(char):04x}" if "\ud800" <= char <= "\udfff" else char


# --- values to data -------------------------------------------------------------------------


@lru_cache(maxsize=32)
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if value is None or kind in (str, bool, int, float):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return {name: _plain(getattr(value, name)) for name in _names(kind)}


# --- data to values -------------------------------------------------------------------------


@lru_cache(maxsize=32)
def _decoders(cls: Any) -> dict[str, Decode]:
    hints = get_type_hints(cls)
    return {field.name: _decoder(hints[field.name]) for field in fields(cls)}


@lru_cache(maxsize=32)
def _required(cls: Any) -> frozenset[str]:
    return frozenset(
        field.name
        for field in fields(cls)
        if field.default is MISSING and field.default_factory is MISSING
    )


def _decoder(kind: Any) -> Decode:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        inner = next(arg for arg in args if arg is not NoneType)
        return partial(_optional, _decoder(inner))
    if origin is tuple:
        return partial(_tuple, _decoder(args[0]))
    if origin is Literal:
        return partial(_one_of, args)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return partial(_mapping, _decoder(args[1]))
    if is_dataclass(kind):
        return partial(_record, kind)
    if issubclass(kind, Enum):
        return partial(_member, kind)
    return _SCALARS[kind]


def _record(cls: Any, value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise _MismatchError("a mapping", value)
    decoders = _decoders(cls)
    made = {}
    for key, item in value.items():
        decode = decoders.get(key) if isinstance(key, str) else None
        if decode is None:
            wrong = _MismatchError("a known key", value)
            wrong.path = f".{str(key)[:40]}"
            raise wrong
        made[key] = _at(f".{key}", decode, item)
    for missing in _required(cls) - made.keys():
        raise _MismatchError(f"the key {missing!r}", value)
    return cls(**made)


def _at(step: str, decode: Decode, item: Any) -> Any:
    try:
        return decode(item)
    except _MismatchError as wrong:
        wrong.path = step + wrong.path
        raise


def _optional(decode: Decode, value: Any) -> Any:
    return None if value is None else decode(value)


def _tuple(decode: Decode, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise _MismatchError("a list", value)
    return tuple(_at(f"[{at}]", decode, item) for at, item in enumerate(value))


def _mapping(decode: Decode, value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise _MismatchError("a mapping", value)
    return {_text(key): _at(f".{key}", decode, item) for key, item in value.items()}


def _one_of(allowed: tuple[str, ...], value: Any) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise _MismatchError("one of " + ", ".join(allowed), value)
    return str(value)


def _member(kind: type[Enum], value: Any) -> Enum:
    try:
        return kind(value)
    except ValueError:
        raise _MismatchError(f"a {kind.__name__}", value) from None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _MismatchError("text", value)
    return str(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _MismatchError("true or false", value)
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _MismatchError("a whole number", value)
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _MismatchError("a number", value)
    try:
        number = float(value)
    except OverflowError:
        raise _MismatchError("a number", value) from None
    if not math.isfinite(number):
        raise _MismatchError("a finite number", value)
    return number


def _moment(value: Any) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except (ValueError, TypeError):
        raise _MismatchError("a date in ISO 8601", value) from None


_SCALARS: Final[Mapping[type, Decode]] = {
    str: _text,
    bool: _flag,
    int: _whole,
    float: _number,
    datetime: _moment,
}
