"""`python -m benchmarks.training`: learn the weights, held out by domain and for the package.

Writes `benchmarks/.cache/weights/fold<k>.json` (learned without fold k, for
`python -m benchmarks.quality`) and `newsclean/scoring/weights.json` (learned from all pages).
What judges a page as a whole is learned last, see `benchmarks.training.page_types`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.quality.folds import FOLDS
from benchmarks.training.fit import fit, write_weights
from benchmarks.training.lead_forest import learn as learn_leads
from benchmarks.training.page_types import learn as learn_page_types
from benchmarks.training.pages import ROOT, load_pages


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.training", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="folder of the corpus (else NEWSCLEAN_CORPUS)")
    parser.add_argument("--only", choices=["folds", "package"], help="write only these weights")
    options = parser.parse_args()
    pages = load_pages(options.corpus)
    print(f"{len(pages)} pages, {sum(len(page.page.blocks) for page in pages)} blocks", flush=True)
    if options.only != "package":
        for fold in range(FOLDS):
            fitted = fit([page for page in pages if page.fold != fold])
            write_weights(fitted, ROOT / "benchmarks" / ".cache" / "weights" / f"fold{fold}.json")
            print(f"fold {fold} written", flush=True)
    if options.only != "folds":
        write_weights(fit(pages), ROOT / "newsclean" / "scoring" / "weights.json")
        print("package weights written")
    learn_leads(pages)
    learn_page_types(options.corpus)
    print("figures: python -m benchmarks.quality")


if __name__ == "__main__":
    main()
