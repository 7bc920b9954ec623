"""Writes `docs/benchmarks.json`, the one file of figures that the benchmarks page shows.

python -m benchmarks.quality --json quality.json
python -m benchmarks.speed --peers > speed.txt
python docs/collect_figures.py quality.json speed.txt
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

TARGET = Path(__file__).with_name("benchmarks.json")

NAMES = {
    "fundus": "Fundus news", "wcxb articles": "WCXB articles", "wcxb news": "WCXB news",
    "wcxb all": "WCXB, all kinds", "readability": "Readability", "newspaper": "newspaper4k's own",
    "segments": "segments", "postlight": "Postlight", "dates": "htmldate's",
}  # fmt: skip
FIELDS = (
    "title", "authors F1", "date, same day", "date, same offset", "lead", "captions F1",
    "credits F1", "tags F1", "lead image",
)  # fmt: skip

Row = dict[str, Any]


def pick(rows: Iterable[Row], tools: list[str], figures: tuple[str, ...]) -> list[Row]:
    """The rows of these figures, in the order of the benchmark."""
    picked = []
    for row in rows:
        if row["figure"] in figures and row["rows"] in NAMES:
            name = NAMES[row["rows"]]
            if len(figures) > 1:
                name += f": {row['figure']}"
            picked.append({
                "name": name,
                "pages": row["pages"],
                "values": [rounded(row["values"].get(tool)) for tool in tools],
            })  # fmt: skip
    return picked


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def speed(text: str) -> Row:
    """The table of `benchmarks.speed`: ratios to the bare parse, a line for each tool."""
    ratios = text.partition("bare parse of the same bytes")[2].partition("\n==")[0]
    found = re.findall(r"^(\S+) +([\d.]+) +([\d.]+) +([\d.]+) .*?(\d+)$", ratios, re.MULTILINE)
    return {
        "label": "time per page / bare parse",
        "tools": ["median", "90th percentile", "99th percentile"],
        "format": "{:.1f}",
        "plain": True,
        "rows": [
            {"name": name, "pages": int(pages), "values": [*map(float, values)]}
            for name, *values, pages in found
        ],
    }


def collect(quality: Mapping[str, Any], speed_text: str) -> Row:
    """Everything the page shows."""
    tables = quality["tables"]
    tools = list(quality["tools"])
    readers = [t for t in tools if t not in ("justext", "resiliparse", "trafilatura-fast")]
    return {
        "versions": {tool: v for tool, v in quality["tools"].items() if tool != "newsclean"},
        "body": {"label": "F1", "tools": tools, "rows": pick(tables["body"], tools, ("F1",))},
        "exact": {
            "label": "share of texts exactly right",
            "tools": tools,
            "rows": pick(tables["body"], tools, ("exact",)),
        },
        "bad": {
            "label": "pages that fail (F1 below 0.5)",
            "tools": tools,
            "less_is_better": True,
            "format": "{:.0f}",
            "rows": pick(tables["body"], tools, ("bad pages",)),
        },
        "segments": {
            "label": "snippets in or out",
            "tools": tools,
            "rows": pick(tables["segments"], tools, ("F", "precision", "recall")),
        },
        "fields": {
            "label": "field",
            "tools": readers,
            "rows": pick(tables["fields"], readers, FIELDS),
        },
        "speed": speed(speed_text),
    }


if __name__ == "__main__":
    quality_file, speed_file = map(Path, sys.argv[1:3])
    figures = collect(json.loads(quality_file.read_text("utf-8")), speed_file.read_text("utf-8"))
    TARGET.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    print(f"{TARGET} written")
