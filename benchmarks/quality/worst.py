"""`python -m benchmarks.quality.worst`: the pages that cost most, with a diff of gold and text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from benchmarks.quality import corpus
from benchmarks.quality.collect import TOOLS, Result, collect
from benchmarks.quality.corpus import DATASETS, PUBLIC, CorpusMissingError, GoldPage
from benchmarks.quality.difference import Budget, compare
from benchmarks.quality.measures import shown_text
from benchmarks.quality.metrics import fold_space, score_body, score_segments
from benchmarks.quality.output import ToolMissingError
from benchmarks.quality.own import FITTED, NAME


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when the pages were listed, 2 when something is missing."""
    options = _parser().parse_args(arguments)
    name = FITTED if options.fitted and options.tool == NAME else options.tool
    try:
        pages = _choose(options)
        results = collect(TOOLS[name], pages, workers=options.workers)
    except (CorpusMissingError, ToolMissingError) as error:
        print(f"benchmarks.quality.worst: {error}", file=sys.stderr)
        return 2
    if options.dataset == "segments":
        _list_snippets(pages, results, options)
    else:
        _list_texts(pages, results, options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m benchmarks.quality.worst", description=__doc__)
    add = parser.add_argument
    add("--corpus", type=Path, help="folder that holds dev/ (else NEWSCLEAN_CORPUS)")
    add("--public", type=Path, help="folder in the public benchmark's layout")
    add("--dataset", choices=[*DATASETS, PUBLIC], default="fundus")
    add("--tool", choices=[tool for tool in TOOLS if tool != FITTED], default=NAME)
    add("--fitted", action="store_true", help="newsclean's shipped weights, not held out")
    add("--all-types", action="store_true", help="wcxb: not only the articles")
    add("--workers", type=int, default=1)
    add("-n", type=int, default=20, help="how many pages")
    add("--page", action="append", help="only the page with this id")
    add("--lines", type=int, default=40, help="lines shown of a page")
    add("--width", type=int, default=160, help="characters shown of a line")
    return parser


def _choose(options: argparse.Namespace) -> list[GoldPage]:
    if options.dataset == PUBLIC:
        if not options.public:
            raise CorpusMissingError("--dataset public needs --public FOLDER")
        pages = corpus.load_public(options.public)
    else:
        pages = corpus.load(options.dataset, options.corpus)
    kept = [
        page
        for page in pages
        if (not options.page or page.id in options.page)
        and (options.all_types or page.page_type in {None, "article"})
        and (page.text is not None or options.dataset == "segments")
    ]
    if not kept:
        raise CorpusMissingError("no page with a gold text or snippets")
    return kept


def _list_texts(
    pages: Sequence[GoldPage], results: dict[str, Result], options: argparse.Namespace
) -> None:
    listed: list[tuple[float, GoldPage]] = []
    total = Budget()
    for page in pages:
        gold, text = page.text or "", shown_text(page, results[page.id])
        listed.append((score_body(gold, text).counts.f1, page))
        total += compare(gold, text).budget
    listed.sort(key=lambda item: (item[0], item[1].id))
    for f1, page in listed[: options.n]:
        _print_head(page, results[page.id], f"F1 {f1:.3f}")
        difference = compare(page.text or "", shown_text(page, results[page.id]))
        print(f"    {difference.budget}")
        shown = list(islice(difference.lines(options.width), options.lines + 1))
        if len(shown) > options.lines:
            shown[-1] = "    ... and more (--lines)"
        print("\n".join(shown), end="\n\n")
    print(f"{len(pages)} pages, {total}")


def _list_snippets(
    pages: Sequence[GoldPage], results: dict[str, Result], options: argparse.Namespace
) -> None:
    listed = []
    for page in pages:
        text = results[page.id].output.text
        counts = score_segments(text, page.with_snippets or (), page.without_snippets or ())
        listed.append((counts.fn + counts.fp, page))
    listed.sort(key=lambda item: (-item[0], item[1].id))
    for errors, page in listed[: options.n]:
        _print_head(page, results[page.id], f"{errors:.0f} snippets wrong")
        text = fold_space(results[page.id].output.text)
        for snippet in page.with_snippets or ():
            if fold_space(snippet) not in text:
                print(f"  - {snippet}")
        for snippet in page.without_snippets or ():
            if fold_space(snippet) in text:
                print(f"  + {snippet}")
        print()
    print(f"{len(pages)} pages, {sum(errors for errors, _ in listed):.0f} snippets wrong")


def _print_head(page: GoldPage, result: Result, figure: str) -> None:
    raised = f"  raised {result.error}" if result.error else ""
    print(f"{figure}  {page.dataset}/{page.id}  {page.url}{raised}")


if __name__ == "__main__":
    raise SystemExit(main())
