"""Draws `docs/sample.svg`: a terminal card with what the bundled sample prints.

    python docs/draw_sample.py

Run it again when the output changes; `tests/api/test_readme.py` says so.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import newsclean
from newsclean.cli import SAMPLE, summary

PICTURE = Path(__file__).with_name("sample.svg")
COLUMNS = 80
LINE = 17
COMMAND = "$ python -m newsclean --sample"
COLOURS = {"head": "#f2e9d8", "text": "#c9d1d9", "faint": "#8b949e", "table": "#9ecbff"}


def card_lines() -> list[tuple[str, str]]:
    """Kind and text of each line; the middle of the story is left out."""
    article = newsclean.extract(SAMPLE.read_bytes())
    head, body, table = summary(article, COLUMNS).split("-" * COLUMNS)
    story = body.strip().split("\n")
    cut = next(at for at, line in enumerate(story) if not line and at > 8)
    lines = [("faint", COMMAND), ("text", "")]
    title, *rest = head.strip().split("\n")
    lines += [
        ("head", title),
        *(("faint" if at < 2 else "text", line) for at, line in enumerate(rest)),
    ]
    lines += [("faint", "─" * COLUMNS), *(("text", line) for line in story[:cut])]
    lines += [("faint", "[...]"), ("faint", "─" * COLUMNS)]
    return lines + [("table", line) for line in table.strip().split("\n")]


def draw() -> str:
    """The card as SVG."""
    lines = card_lines()
    width, height = 8 * COLUMNS + 60, LINE * len(lines) + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        'role="img" aria-label="The bundled sample in a terminal">',
        f'<rect width="{width}" height="{height}" rx="10" fill="#0d1117"/>',
        *(
            f'<circle cx="{24 + 18 * at}" cy="20" r="5.5" fill="{fill}"/>'
            for at, fill in enumerate(("#ff5f57", "#febc2e", "#28c840"))
        ),
        '<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="13" '
        'xml:space="preserve">',
    ]
    for at, (kind, line) in enumerate(lines):
        if line:
            weight = ' font-weight="700"' if kind == "head" else ""
            parts.append(
                f'<text x="30" y="{54 + LINE * at}" fill="{COLOURS[kind]}"{weight}>'
                f"{escape(line, quote=False)}</text>"
            )
    return "\n".join([*parts, "</g>", "</svg>", ""])


if __name__ == "__main__":
    PICTURE.write_text(draw(), "utf-8")
    print(f"{PICTURE} written")
