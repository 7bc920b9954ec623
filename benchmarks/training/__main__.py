"""`python -m benchmarks.training`: learn the weights, held out by domain and for the package.

Writes `benchmarks/.cache/weights/fold<k>.json` (learned without fold k, for
`python -m benchmarks.quality`) and `newsclean/scoring/weights.json` (learned from all pages).
What judges a page as a whole is learned last, see `benchmarks.training.page_types`.
"""

from __future__ import annotations

import argparse
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from benchmarks.quality.folds import FOLDS
from benchmarks.training.fit import fit, write_weights
from benchmarks.training.lead_forest import PACKAGE
from benchmarks.training.lead_forest import learn as learn_leads
from benchmarks.training.page_types import learn as learn_page_types
from benchmarks.training.pages import ROOT, TrainingPage, load_pages

WORKERS: Final = 2
"""LightGBM itself is slower with two threads than with one."""

_pages: list[TrainingPage] = []


def _share(pages: list[TrainingPage]) -> None:
    _pages[:] = pages


def _fit(fold: int | None) -> str:
    """Learn without a fold, or for the package; the name of the file."""
    path = PACKAGE if fold is None else ROOT / "benchmarks/.cache/weights" / f"fold{fold}.json"
    write_weights(fit([page for page in _pages if page.fold != fold]), path)
    return path.name


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.training", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="folder of the corpus (else NEWSCLEAN_CORPUS)")
    parser.add_argument("--only", choices=["folds", "package"], help="write only these weights")
    options = parser.parse_args()
    pages = load_pages(options.corpus)
    print(f"{len(pages)} pages, {sum(len(page.page.blocks) for page in pages)} blocks", flush=True)
    folds = [] if options.only == "package" else list(range(FOLDS))
    package = [] if options.only == "folds" else [None]
    # Forked, so that the pages are shared; LightGBM is first used in the workers.
    with get_context("fork").Pool(WORKERS, _share, (pages,)) as pool:
        for name in pool.imap_unordered(_fit, [*package, *folds]):
            print(f"{name} written", flush=True)
    learn_leads(pages)
    learn_page_types(options.corpus)
    print("figures: python -m benchmarks.quality")


if __name__ == "__main__":
    main()
