"""`docs/rule-schema.json` is current and says the same as the parser.

To write it anew, run with `NEWSCLEAN_UPDATE=1`.
"""

import json
import os
from pathlib import Path
from typing import Any

from newsclean.rules import parse
from newsclean.rules.json_schema import json_schema
from newsclean.rules.schema import DROP_ROLES, FIELDS

FILE = Path(__file__).parents[2] / "docs" / "rule-schema.json"


def test_published_schema_is_current() -> None:
    text = json.dumps(json_schema(), indent=1) + "\n"
    if os.environ.get("NEWSCLEAN_UPDATE"):
        FILE.write_text(text, "utf-8")
    assert FILE.read_text("utf-8") == text


def keys(table: Any) -> tuple[str, ...]:
    return tuple(table["properties"])


def test_keys_are_those_of_the_parser() -> None:
    top = json_schema()
    layout = top["properties"]["layout"]["items"]
    drop = layout["properties"]["drop"]["items"]
    fields = layout["properties"]["fields"]
    assert keys(top) == parse.RULE_KEYS
    assert keys(layout) == parse.LAYOUT_KEYS
    assert keys(drop) == parse.DROP_KEYS
    assert set(keys(fields)) == FIELDS
    assert {keys(field["items"]) for field in fields["properties"].values()} == {parse.FIELD_KEYS}
    assert drop["properties"]["role"]["enum"] == sorted(DROP_ROLES)
