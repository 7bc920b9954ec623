"""Draws what the documentation shows: pages as blocks, and the benchmarks.

    python docs/make_pictures.py

Writes `docs/pictures/` (not in the repository; `docs/conf.py` runs this before each build): SVG of
a run on the bundled sample page, and tables and a plot of the figures in `docs/benchmarks.json`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

import newsclean
from newsclean.cli import SAMPLE
from newsclean.model import BODY_ROLES, CONTENT_ROLES, Block, Role

HERE = Path(__file__).parent
FOLDER = HERE / "pictures"
FIGURES = HERE / "benchmarks.json"

PAPER, INK, FAINT = "#fbfaf7", "#22272e", "#6b7280"
GREEN, BLUE, ORANGE, GREY = "#2f9e5f", "#3b7dd8", "#e08a2e", "#b8bdc6"
ROLE_COLOURS = {
    Role.RELATED: ORANGE, Role.PROMO: "#d9622b", Role.ADVERT: "#d64545", Role.SHARE: "#a45fd0",
    Role.COMMENTS: "#7b6fd6", Role.NAVIGATION: "#c9a227", Role.LEGAL: "#d1618f",
    Role.CONSENT: "#d64f7f",
}  # fmt: skip
LINE, BAR_LEFT, BAR_WIDTH, WIDTH = 12, 88, 300, 760
MAX_CHARS = 300
FONT = 'font-family="system-ui,Segoe UI,Helvetica,Arial,sans-serif"'


def colour_of(role: Role) -> str:
    if role in BODY_ROLES:
        return GREEN
    return ROLE_COLOURS.get(role, BLUE if role in CONTENT_ROLES else GREY)


def svg(width: int, height: int, label: str, parts: Sequence[str]) -> str:
    """A card of its own colours, so that it can be read on a light and on a dark page."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-label="{escape(label)}" {FONT} font-size="9">'
        f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}"/>'
    )
    return "\n".join((head, *parts, "</svg>", ""))


def text(x: float, y: float, words: str, fill: str = INK, more: str = "") -> str:
    return f'<text x="{x:.0f}" y="{y:.1f}" fill="{fill}" {more}>{escape(words)}</text>'


def bar(x: float, y: float, width: float, fill: str, opacity: float = 1.0) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 1):.1f}" height="9" rx="2" '
        f'fill="{fill}" fill-opacity="{opacity:.2f}"/>'
    )


def page_picture(
    blocks: Sequence[Block], label: str, name: Callable[[Block], str], paint: Callable[..., str]
) -> str:
    """A row for each block: a name, a bar as long as its text, and how it begins."""
    parts = []
    for at, block in enumerate(blocks):
        y = 14 + LINE * at
        width = BAR_WIDTH * min(len(block.text), MAX_CHARS) / MAX_CHARS
        parts.append(text(BAR_LEFT - 6, y + 8, name(block), FAINT, 'text-anchor="end"'))
        parts.append(paint(block, y, width))
        words = " ".join(block.text.split())
        cut = words if len(words) <= 64 else words[:63] + "…"
        parts.append(text(BAR_LEFT + BAR_WIDTH + 14, y + 8, cut, FAINT))
    return svg(WIDTH, 28 + LINE * len(blocks), label, parts)


def paint_links(block: Block, y: float, width: float) -> str:
    links = width * block.link_density
    return bar(BAR_LEFT, y, width, GREY) + (bar(BAR_LEFT, y, links, ORANGE) if links else "")


def paint_score(block: Block, y: float, width: float) -> str:
    return bar(BAR_LEFT, y, width, GREEN, 0.12 + 0.88 * block.score)


def paint_role(block: Block, y: float, width: float) -> str:
    return bar(BAR_LEFT, y, width, colour_of(block.role))


def page_pictures() -> Iterator[tuple[str, str]]:
    """Name and SVG of the pictures of the sample page."""
    blocks = newsclean.extract(SAMPLE.read_bytes()).blocks
    yield "blocks", page_picture(blocks, "Blocks of a page", lambda b: b.tag, paint_links)
    yield (
        "scores",
        page_picture(blocks, "Scores of blocks", lambda b: f"{b.score:.2f}", paint_score),
    )
    yield "roles", page_picture(blocks, "Roles of blocks", lambda b: b.role.value, paint_role)


def plot(figures: dict[str, Any]) -> str:
    """Body F1 by dataset, a dot for each tool on one scale."""
    rows = figures["body"]["rows"]
    tools = figures["body"]["tools"]
    low, left, span, step = 0.4, 160, 560, 46
    parts = []
    for tick in range(7):
        x = left + span * tick / 6
        parts.append(f'<path d="M{x:.0f} 18V{step * len(rows) + 22}" stroke="#e3e1da"/>')
        parts.append(
            text(x, 13, f"{low + (1 - low) * tick / 6:.1f}", FAINT, 'text-anchor="middle"')
        )
    for at, row in enumerate(rows):
        y = 42 + step * at
        parts.append(text(left - 16, y + 3, row["name"], INK, 'text-anchor="end" font-size="12"'))
        known = [(t, v) for t, v in zip(tools, row["values"], strict=True) if v is not None]
        for tool, value in sorted(known, key=lambda item: item[0] == "newsclean"):  # on top
            x = left + span * (max(value, low) - low) / (1 - low)
            ours = tool == "newsclean"
            parts.append(
                f'<circle cx="{x:.1f}" cy="{y}" r="{7 if ours else 5}" fill-opacity="0.8" '
                f'fill="{PLOT_COLOURS.get(tool, GREY)}"><title>{escape(tool)} {value:.3f}</title>'
                "</circle>"
            )
    for at, tool in enumerate(tools):
        x, y = 24 + 180 * (at % 4), step * len(rows) + 46 + 20 * (at // 4)
        parts.append(f'<circle cx="{x}" cy="{y}" r="5" fill="{PLOT_COLOURS.get(tool, GREY)}"/>')
        parts.append(text(x + 11, y + 4, tool, INK, 'font-size="12"'))
    height = step * len(rows) + 46 + 20 * ((len(tools) + 3) // 4)
    return svg(WIDTH, height, "Body F1 of each tool on each set of pages", parts)


PLOT_COLOURS = {
    "newsclean": GREEN, "trafilatura": BLUE, "trafilatura-fast": "#8ab4ec",
    "readability-lxml": "#d64545", "newspaper4k": ORANGE, "goose3": "#a45fd0",
    "justext": "#8b6f47", "resiliparse": "#17a2a2",
}  # fmt: skip


def table(part: dict[str, Any]) -> Iterator[str]:
    """A Markdown table; of several figures in a row, the best and those near it are bold."""
    yield f"| {part['label']} | pages | {' | '.join(part['tools'])} |"
    yield f"|---|--:|{'--:|' * len(part['tools'])}"
    best_of = min if part.get("less_is_better") else max
    form = part.get("format", "{:.3f}")
    for row in part["rows"]:
        known = [value for value in row["values"] if value is not None]
        best = best_of(known) if len(known) > 1 and not part.get("plain") else None
        cells = ("–" if v is None else _bold(form.format(v), v, best) for v in row["values"])
        yield f"| {row['name']} | {row['pages']} | {' | '.join(cells)} |"


def _bold(shown: str, value: float, best: float | None) -> str:
    return f"**{shown}**" if best is not None and abs(value - best) <= 0.001 else shown


def main() -> None:
    """Write everything."""
    FOLDER.mkdir(exist_ok=True)
    for name, picture in page_pictures():
        (FOLDER / f"{name}.svg").write_text(picture, "utf-8")
    figures = json.loads(FIGURES.read_text("utf-8"))
    (FOLDER / "body.svg").write_text(plot(figures), "utf-8")
    told = ", ".join(f"{tool} {version}" for tool, version in figures["versions"].items())
    (FOLDER / "versions.md").write_text(f"Versions: {told}.\n", "utf-8")
    for name, part in figures.items():
        if isinstance(part, dict) and "rows" in part:
            (FOLDER / f"{name}.md").write_text("\n".join((*table(part), "")), "utf-8")


if __name__ == "__main__":
    main()
    print(f"{FOLDER} written")
