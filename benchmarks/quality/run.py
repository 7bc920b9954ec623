"""`python -m benchmarks.quality`: tables of newsclean beside its peers, one per question."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.quality import corpus
from benchmarks.quality.calibration import CALIBRATED, page_tables
from benchmarks.quality.collect import TOOLS, check_tool, collect, describe_errors
from benchmarks.quality.corpus import DATASETS, PUBLIC, CorpusMissingError, GoldPage
from benchmarks.quality.output import ToolInfo, ToolMissingError
from benchmarks.quality.own import FITTED, NAME
from benchmarks.quality.peers import PEERS
from benchmarks.quality.questions import QUESTIONS, views
from benchmarks.quality.report import Results, Row, format_table, rows_of

_FOOTNOTE: Final = f"{FITTED}: shipped weights, fitted on these pages, NOT held out"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when the tables were printed, 2 when something is missing."""
    options = _parser().parse_args(arguments)
    try:
        tools = choose_tools(options.tool, fitted=options.fitted)
        _print_tables(options, tools)
    except (CorpusMissingError, ToolMissingError) as error:
        print(f"benchmarks.quality: {error}", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m benchmarks.quality", description=__doc__)
    add = parser.add_argument
    add("--corpus", type=Path, help="folder that holds dev/ (else NEWSCLEAN_CORPUS)")
    add("--public", type=Path, help="also a folder in the public news benchmark's layout")
    add("--dataset", action="append", choices=[*DATASETS, PUBLIC], help="default: all")
    add("--tool", action="append", choices=[name for name in TOOLS if name != FITTED],
        help="default: newsclean and all installed peers")  # fmt: skip
    add("--question", choices=[*QUESTIONS, "all"], default="all")
    add("--workers", type=int, default=1)
    add("--fitted", action="store_true", help="newsclean with its shipped weights, not held out")
    add("--fresh", action="store_true", help="ignore cached results")
    add("--json", type=Path, metavar="FILE", help="also write the figures there")
    return parser


def choose_tools(names: Sequence[str] | None, *, fitted: bool) -> list[ToolInfo]:
    """The named tools, or every tool that can run here, telling which cannot and why.

    Raises `ToolMissingError` when a tool that was named, or every tool, cannot run.
    """
    own = FITTED if fitted else NAME
    wanted = [own if name == NAME else name for name in names or (NAME, *(p.name for p in PEERS))]
    tools = []
    for name in wanted:
        try:
            check_tool(TOOLS[name])
            tools.append(TOOLS[name])
        except ToolMissingError as error:
            if names:
                raise
            print(f"without {name}: {error}", file=sys.stderr)
    if not tools:
        raise ToolMissingError("no tool can run")
    return tools


def load_pages(options: argparse.Namespace) -> dict[str, list[GoldPage]]:
    """The pages of the datasets that were asked for. Raises `CorpusMissingError`."""
    names = options.dataset or (*DATASETS, *([PUBLIC] if options.public else []))
    if PUBLIC in names and not options.public:
        raise CorpusMissingError("--dataset public needs --public FOLDER")
    return {
        name: corpus.load_public(options.public)
        if name == PUBLIC
        else corpus.load(name, options.corpus)
        for name in names
    }


def _print_tables(options: argparse.Namespace, tools: Sequence[ToolInfo]) -> None:
    pages = load_pages(options)
    questions = list(QUESTIONS) if options.question == "all" else [options.question]
    needed = {view.dataset for question in questions for view in views(question, tuple(pages))}
    results: dict[str, Results] = {
        dataset: {
            tool.name: collect(tool, pages[dataset], workers=options.workers, fresh=options.fresh)
            for tool in tools
        }
        for dataset in pages
        if dataset in needed
    }
    for dataset, found in results.items():
        for name, answers in found.items():
            if errors := describe_errors(answers.values()):
                print(f"{name} raised on {dataset}: {errors}", file=sys.stderr)
    tables: dict[str, list[Row]] = {
        question: [
            row
            for view in views(question, tuple(pages))
            for row in rows_of(view, pages[view.dataset], results[view.dataset], tools)
        ]
        for question in questions
    }
    names = [tool.name for tool in tools]
    for question, rows in tables.items():
        if rows:
            print(format_table(question, rows, names), end="\n\n")
    if "page_type" in questions:
        _print_page_tables(pages, results)
    if FITTED in names:
        print(_FOOTNOTE)
    if options.json:
        dump = {question: [row.to_dict() for row in rows] for question, rows in tables.items()}
        versions = {tool.name: tool.version() for tool in tools}
        options.json.write_text(
            json.dumps({"tools": versions, "tables": dump}, indent=1), encoding="utf-8"
        )


def _print_page_tables(
    pages: Mapping[str, Sequence[GoldPage]], results: Mapping[str, Results]
) -> None:
    """What `calibration` shows, for the tools that say something of whole pages."""
    tools = {tool for found in results.values() for tool in found}
    for tool in sorted(tools):
        paired = {
            dataset: [(page, found[tool][page.id]) for page in pages[dataset]]
            for dataset, found in results.items()
            if dataset in CALIBRATED
        }
        for table in page_tables(tool, paired):
            print(table, end="\n\n")
