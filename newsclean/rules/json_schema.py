"""The rule format as JSON Schema, for editors that complete and check TOML as one types."""

from __future__ import annotations

from typing import Any, Final, get_args

from newsclean.rules.schema import (
    DROP_ROLES,
    FIELDS,
    FIXUPS,
    MAX_HOSTS,
    MAX_LAYOUTS,
    MAX_NAME_CHARS,
    MAX_SELECTORS,
    SCHEMA,
    Inside,
)
from newsclean.rules.selectors import MAX_CHARS

_CSS: Final = {"type": "string", "minLength": 1, "maxLength": MAX_CHARS}
_DAY: Final = {"type": "string", "format": "date"}
_NAME: Final = {"type": "string", "minLength": 1, "maxLength": MAX_NAME_CHARS}


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) as plain data. `docs/rule-schema.json` is its text."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsclean site rule",
        **_table(
            {
                "schema": ("Version of the format.", {"const": SCHEMA}),
                "name": ("The publisher.", _NAME),
                "hosts": (
                    "Host names; sub-domains are included.",
                    _array({"type": "string"}, MAX_HOSTS),
                ),
                "language": ("Language tag, as en or pt-BR.", {"type": "string"}),
                "timezone": ("IANA name, for dates without an offset.", {"type": "string"}),
                "checked": (
                    "Day when the rule was last compared with real pages.",
                    _DAY,
                ),
                "layout": ("Page templates, newest first.", _array(_layout(), MAX_LAYOUTS)),
            },
            required=("schema", "name", "hosts", "layout"),
        ),
    }


def _selector() -> dict[str, Any]:
    return _table(
        {
            "css": ("Where the value stands.", _CSS),
            "attr": ("Attribute that holds it; the text if absent.", _NAME),
            "json": ("Key in the JSON of a script that holds it.", _NAME),
            "all": ("Read every match, not only the first.", {"type": "boolean"}),
        },
        required=("css",),
    )


def _dropped() -> dict[str, Any]:
    return _table(
        {
            "css": ("What is not the story.", _CSS),
            "starts": ("Only matches whose text begins so.", _NAME),
            "role": ("What it is instead.", {"enum": sorted(DROP_ROLES)}),
            "note": ("For the next author.", {"type": "string"}),
        },
        required=("css",),
    )


def _layout() -> dict[str, Any]:
    values = _array(_selector(), MAX_SELECTORS)
    fields = {name: (f"Value of {name}.", values) for name in FIELDS}
    return _table(
        {
            "id": ("Short name of the template.", {**_NAME, "pattern": "^[A-Za-z0-9._-]+$"}),
            "when": ("A page with a match is of this layout.", _CSS),
            "since": ("First day of the template.", _DAY),
            "until": ("Last day of the template.", _DAY),
            "body": ("The story is inside these.", _array(_CSS, MAX_SELECTORS)),
            "inside": (
                "Inside the body: all is the story, or what the engine takes for it.",
                {"enum": list(get_args(Inside))},
            ),
            "keep": (
                "What is the story whatever the engine thinks; with inside = engine.",
                {**_array(_CSS, MAX_SELECTORS), "minItems": 0},
            ),
            "fixups": (
                "; ".join(f"{name}: {what}" for name, what in FIXUPS.items()) + ".",
                {**_array({"enum": list(FIXUPS)}, len(FIXUPS)), "minItems": 0},
            ),
            "drop": (
                "Parts that are not the story.",
                {**_array(_dropped(), MAX_SELECTORS), "minItems": 0},
            ),
            "paywall": (
                "A page with a match is behind a paywall.",
                {**_array(_CSS, MAX_SELECTORS), "minItems": 0},
            ),
            "fields": (
                "Where the generic reader is wrong or blind.",
                _table(dict(sorted(fields.items())), required=()),
            ),
        },
        required=("id", "when", "body"),
    )


def _table(
    keys: dict[str, tuple[str, dict[str, Any]]], *, required: tuple[str, ...]
) -> dict[str, Any]:
    """An object with these keys (description, schema) and no others."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": {key: {"description": text, **kind} for key, (text, kind) in keys.items()},
    }


def _array(items: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "maxItems": most, "items": items}
