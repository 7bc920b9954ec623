"""`python -m benchmarks.quality.sample_roles`: blocks of each role to be read and judged.

Prints, for each role, some blocks of as many pages, drawn with a seed from all datasets, with the
elements around them and the blocks before and after. Held-out weights, rules off.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from typing import Final

from benchmarks.quality.corpus import GoldPage, load
from benchmarks.quality.folds import fold_of
from benchmarks.quality.own import fold_paths
from newsclean.api import extract_page
from newsclean.model import Block, Role
from newsclean.scoring import load_weights

ROLES: Final = (
    Role.KICKER, Role.BYLINE, Role.RELATED, Role.PROMO, Role.ADVERT, Role.SHARE, Role.COMMENTS,
    Role.NAVIGATION, Role.LEGAL, Role.CONSENT, Role.PAYWALL, Role.METADATA, Role.CAPTION,
    Role.CREDIT,
)  # fmt: skip
DATASETS: Final = ("fundus", "wcxb", "segments", "dates", "postlight", "readability")
PAGES: Final = 110
"""Pages of each dataset."""


def sample(seed: int) -> dict[Role, list[tuple[str, tuple[Block, ...], int]]]:
    """For each role (page id, blocks, index), one block of each page that has the role."""
    draw = random.Random(seed)
    weights = {fold: load_weights(path) for fold, path in fold_paths().items()}
    found: dict[Role, list[tuple[str, tuple[Block, ...], int]]] = {role: [] for role in ROLES}
    chosen: list[GoldPage] = []
    for pages in map(load, DATASETS):
        chosen += draw.sample(pages, min(PAGES, len(pages)))
    for page in chosen:
        fitting = weights[fold_of(page.domain)]
        article = extract_page(page.html, url=page.url or None, rules=None, weights=fitting)
        for role, indexes in _by_role(article.blocks).items():
            if role in found:
                name = f"{page.dataset} {page.id}"
                found[role].append((name, article.blocks, draw.choice(indexes)))
    for rows in found.values():
        draw.shuffle(rows)
    return found


def _by_role(blocks: tuple[Block, ...]) -> dict[Role, list[int]]:
    indexes: dict[Role, list[int]] = {}
    for block in blocks:
        indexes.setdefault(block.role, []).append(block.index)
    return indexes


def show(blocks: tuple[Block, ...], index: int) -> Iterator[str]:
    """The lines that tell what a block is and where it stands."""
    block = blocks[index]
    yield f"<{block.tag}> {block.text[:200]!r} linked {block.link_density:.1f}"
    yield f"    in {' < '.join(label[:50] for label in block.ancestors[:4])}"
    for name, at in (("before", index - 1), ("after", index + 1)):
        if 0 <= at < len(blocks):
            yield f"    {name} [{blocks[at].role}] {blocks[at].text[:80]!r}"


def main() -> int:
    """Print the sample."""
    parser = argparse.ArgumentParser(description="Blocks of each role, to be read and judged.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--blocks", type=int, default=15, help="of each role")
    options = parser.parse_args()
    for role, rows in sample(options.seed).items():
        print(f"== {role}: {len(rows)} pages have it")
        for number, (name, blocks, index) in enumerate(rows[: options.blocks], 1):
            print(f"{number:3} {name}", *show(blocks, index), sep="\n    ")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
