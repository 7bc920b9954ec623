"""Writes `article-schema.json`: what `Article.to_json` gives, as JSON Schema.

Everything comes from the classes themselves: names and types from their annotations, the
descriptions from the text below each field. Run it after a field was added or changed, and let
`SCHEMA` in `newsclean/render/data.py` grow by one when a released form changes.
"""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from newsclean import Article
from newsclean.render.data import SCHEMA, to_dict

FILE = Path(__file__).with_name("article-schema.json")

SCALARS = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    # RFC 3339 but for dates without an offset, which `date-time` does not allow.
    datetime: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"},
}

ADDED = {
    "schema": {"const": SCHEMA, "description": "Version of this form."},
    "text": {"type": "string", "description": "The body: its blocks, blank lines between."},
}
"""What the JSON has more than the class."""


def article_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) as plain data."""
    definitions: dict[str, Any] = {}
    record = record_schema(Article, definitions)
    order = to_dict(Article())
    properties = {name: ADDED.get(name) or record["properties"][name] for name in order}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:newsclean:article:{SCHEMA}",
        "title": f"newsclean article, form {SCHEMA}",
        **record,
        "required": list(order),
        "properties": properties,
        "$defs": dict(sorted(definitions.items())),
    }


def record_schema(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    told = descriptions(cls)
    properties = {
        field.name: {
            **type_schema(hints[field.name], definitions),
            **({"description": told[field.name]} if field.name in told else {}),
        }
        for field in fields(cls)
    }
    return {
        "type": "object",
        "description": " ".join((inspect.getdoc(cls) or "").split()),
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def type_schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        inner = next(arg for arg in args if arg is not NoneType)
        return {"anyOf": [type_schema(inner, definitions), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": type_schema(args[0], definitions)}
    if origin is Literal:
        return {"enum": list(args)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": type_schema(args[1], definitions)}
    if is_dataclass(kind):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}  # stands in while its own fields are written
            definitions[kind.__name__] = record_schema(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return dict(SCALARS[kind])


def descriptions(cls: type) -> dict[str, str]:
    """The text below each field."""
    (body,) = ast.parse(inspect.getsource(cls)).body
    told = {}
    name = ""
    for node in body.body:
        if isinstance(node, ast.AnnAssign):
            name = node.target.id
        elif name and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            told[name] = " ".join(node.value.value.replace("`", "").split())
            name = ""
        else:
            name = ""
    return told


def write() -> str:
    return json.dumps(article_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(write(), "utf-8")
