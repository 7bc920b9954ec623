"""Pages that show no story, so that one is looked for in the data of their scripts."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.pages import SENTENCE

ITEM = json.dumps({"type": "text", "content": SENTENCE * 2})

IN_SCRIPT = {
    "quotes": '"',
    "escaped quotes": '\\"',
    "escaped quotes and words": 'boat \\"quay\\" ',
    "backslashes": "\\",
    "single quotes": "'",
    "open objects": '={"a":',
    "open lists": "=[",
    "open lists in calls": "([",
    "open strings": '=["boat ',
    "empty objects": "={};",
    "empty lists": "x=[[]];",
    "numbers": "=[1e9,-1,",
    "signs of assignment": "= ",
    "white space": " \n",
    "sentences": SENTENCE,
    "strings": f'"{SENTENCE}",',
    "long strings": f'"{SENTENCE * 5}",',
    "strings of data": f'"{{\\"body\\":\\"{SENTENCE * 5}\\"}}",',
    "strings of strings": '"\\"\\\\\\"a\\\\\\"\\"",',
    "strings of markup": f'"<p>{SENTENCE * 3}</p><p>{SENTENCE * 3}<\\/p>",',
    "items": ITEM + ",",
    "lists of items": f"x=[{','.join([ITEM] * 4)}];",
    "lists of lists": f"x=[[{','.join([ITEM] * 4)}]];",
    "comments": "/* x */",
    "tags": "<p>word<\\/p>",
    "escapes": "\\u003cp\\u003e",
}  # fmt: skip
"""What a script may repeat."""


def bare(script: str) -> str:
    """A page with a title and a script, and nothing else."""
    return f"<!DOCTYPE html><html><head><title>Boat sails</title></head><body><script>{script}</script>"


def _deep(levels: int) -> str:
    items = f"[{','.join([ITEM] * 5)}]"
    return "x=" + '{"body":[' * levels + items + "]}" * levels


SCRIPTS: dict[str, Callable[[], str | bytes]] = {
    **{f"{name}": lambda unit=unit: bare(unit * (100_000 // len(unit))) for name, unit in IN_SCRIPT.items()},  # type: ignore[misc]
    **{
        f"{name}, in a string": lambda unit=unit: bare('x="' + unit * (100_000 // len(unit)))  # type: ignore[misc]
        for name, unit in IN_SCRIPT.items()
    },
    "a list of 3,000 items": lambda: bare(f"x=[{','.join([ITEM] * 3000)}]"),
    "an item of 5,000 texts": lambda: bare(
        f"x=[{ITEM},{ITEM},{ITEM},{{" + ",".join(f'"text{n}":["{n}"]' for n in range(5000)) + "}]"
    ),
    "a story 180 levels down": lambda: bare(_deep(90)),
    "a story 2,000 levels down": lambda: bare(_deep(1000)),
    "500 scripts": lambda: bare(f"</script><script>x=[{','.join([ITEM] * 4)}]" * 500),
    "a title of 5,000 words": lambda: bare(f"x=[{','.join([ITEM] * 50)}]").replace(
        "Boat sails", " ".join(f"boat{n}" for n in range(5000))
    ),
}  # fmt: skip
