"""The stable schema of an article in a table, made from the types of `Article` alone.

A column is what `Article.to_dict` gives: dates are ISO 8601 text (with the offset as printed, or
none, which no type of a table can say), a mapping is a map, a value is a struct. `record` comes
first: which record of the input a row is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, NamedTuple, TypeAlias, Union, get_args, get_origin
from typing import get_type_hints as hints_of

from newsclean.article import Article
from newsclean.bulk.extras import load_extra
from newsclean.bulk.task import BIG


class ListOf(NamedTuple):
    """Many of one type."""

    item: Type


class MapOf(NamedTuple):
    """Text to one type."""

    value: Type


class Struct(NamedTuple):
    """Named parts."""

    parts: tuple[tuple[str, Type], ...]


Scalar: TypeAlias = Literal["string", "bigint", "double", "boolean"]
Type: TypeAlias = "Scalar | ListOf | MapOf | Struct"

_SCALARS: Final[Mapping[type, Scalar]] = {
    str: "string",
    bool: "boolean",
    int: "bigint",
    float: "double",
    datetime: "string",
}


@lru_cache(maxsize=2)
def article_type(*, full: bool = False) -> Struct:
    """The columns of an article; with blocks and evidence when `full`."""
    parts = [("schema", "bigint"), *_struct(Article).parts, ("text", "string")]
    return Struct(tuple((n, t) for n, t in parts if full or n not in BIG))


@lru_cache(maxsize=2)
def row_type(*, full: bool = False) -> Struct:
    """The columns of an output file: `record`, then those of the article."""
    return Struct((("record", "string"), *article_type(full=full).parts))


def _struct(cls: Any) -> Struct:
    hints = hints_of(cls)
    return Struct(tuple((field.name, _type(hints[field.name])) for field in fields(cls)))


def _type(hint: Any) -> Type:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _type(next(arg for arg in args if arg is not NoneType))
    if origin is tuple:
        return ListOf(_type(args[0]))
    if origin is Literal:
        return "string"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return MapOf(_type(args[1]))
    if is_dataclass(hint):
        return _struct(hint)
    return "string" if issubclass(hint, Enum) else _SCALARS[hint]


# --- for Arrow, Parquet and Spark -------------------------------------------------------------


def to_ddl(kind: Type) -> str:
    """The type as Spark writes it: `struct<title:string,authors:array<string>>`."""
    if isinstance(kind, str):
        return kind
    if isinstance(kind, ListOf):
        return f"array<{to_ddl(kind.item)}>"
    if isinstance(kind, MapOf):
        return f"map<string,{to_ddl(kind.value)}>"
    return "struct<" + ",".join(f"`{name}`:{to_ddl(part)}" for name, part in kind.parts) + ">"


def to_arrow(kind: Type) -> Any:
    """The type as a `pyarrow.DataType`. Raises `ImportError` without pyarrow."""
    pa = load_extra("pyarrow", "parquet")
    if isinstance(kind, ListOf):
        return pa.list_(to_arrow(kind.item))
    if isinstance(kind, MapOf):
        return pa.map_(pa.string(), to_arrow(kind.value))
    if isinstance(kind, Struct):
        return pa.struct([pa.field(name, to_arrow(part)) for name, part in kind.parts])
    simple = {"string": pa.string, "bigint": pa.int64, "double": pa.float64, "boolean": pa.bool_}
    return simple[kind]()


def to_table(rows: Iterable[Mapping[str, Any]], *, full: bool = False) -> Any:
    """Rows as a `pyarrow.Table` with the columns of `row_type`."""
    pa = load_extra("pyarrow", "parquet")
    schema = pa.schema(list(to_arrow(row_type(full=full))))
    rows = list(rows)
    try:
        return pa.Table.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:  # a file name that is not UTF-8
        return pa.Table.from_pylist(_escaped(rows), schema=schema)


def _escaped(value: Any) -> Any:
    """The same with `\\udcff` for a surrogate, as JSON lines have it."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, Mapping):
        return {_escaped(key): _escaped(part) for key, part in value.items()}
    return [_escaped(part) for part in value] if isinstance(value, (list, tuple)) else value


def read_cell(cell: Any) -> Any:
    """The value of a scalar of Arrow; bytes where its text is not UTF-8, which nobody checks when
    a table is written."""
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        return getattr(cell, "value", cell).as_buffer().to_pybytes()  # a dictionary has `value`
