"""The pages that teach: segmented once, with labels and the weight of each block."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.corpus import GoldPage, load
from benchmarks.quality.folds import fold_of
from benchmarks.quality.metrics import tokens
from benchmarks.training.labels import label_blocks
from benchmarks.training.leads import label_lead
from benchmarks.training.old_layouts import rewrite
from newsclean.blocks import Page, segment
from newsclean.dom import fold_space, parse_document
from newsclean.metadata import read_claims, read_statements
from newsclean.model import Claims

ROOT: Final = Path(__file__).resolve().parents[2]
CACHE: Final = ROOT / "benchmarks" / ".cache" / "training"

KIND_WEIGHTS: Final = {
    "fundus": 3.0,
    "wcxb": 2.0,
    "wcxb other": 0.5,
    "readability": 0.7,
    "newspaper": 1.0,
    "segments": 1.0,
}
"""What a page counts. News with full gold counts most; pages that are no articles teach what
menus look like; `readability` keeps captions."""

COPY_WEIGHT: Final = 0.3
"""What a copy of a page in an old layout counts (see `old_layouts`), of what the page counts.
Articles with full gold teach this second time."""

SNIPPET_WEIGHT: Final = 0.1
"""Of one block that a snippet labels, where the blocks of a fully labelled page sum to 1."""

MIN_COVERAGE: Final = 0.6
"""Below this the gold text is not in the page's blocks (it is in JSON), so labels are wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class TrainingPage:
    """One segmented page with labels. Equal to itself only, so that it can be looked up."""

    id: str
    domain: str
    kind: str
    fold: int
    page: Page
    claims: Claims
    body: NDArray[np.float32]
    weights: NDArray[np.float32]
    """Zero where the label is unknown."""
    lead: NDArray[np.float32]
    lead_weights: NDArray[np.float32]
    """Zero where it is unknown whether the block is the lead."""
    is_copy: bool
    """Rewritten in an old layout; such a page teaches nothing about leads and words."""


def load_pages(corpus: Path | None, workers: int = 2) -> list[TrainingPage]:
    """All pages with labels, from a cache when neither pages nor segmentation changed."""
    golds = [gold for name in ("fundus", "wcxb", "readability", "newspaper", "segments")
             for gold in load(name, corpus)]  # fmt: skip
    path = CACHE / f"pages-{_fingerprint(golds)}.pickle"
    if path.is_file():
        with path.open("rb") as file:
            return pickle.load(file)  # type: ignore[no-any-return]
    with Pool(workers) as pool:
        found = pool.map(read_page, golds, chunksize=16)
        copied = [gold for gold in golds if gold.dataset == "fundus" or gold.page_type == "article"]
        found += pool.map(partial(read_page, as_copy=True), copied, chunksize=16)
    pages = [page for page in found if page is not None]
    CACHE.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        pickle.dump(pages, file)
    return pages


def read_page(gold: GoldPage, *, as_copy: bool = False) -> TrainingPage | None:
    """Segment and label one page, or its copy; None when it has no blocks or no labels."""
    html = rewrite(gold.html, gold.id) if as_copy else gold.html
    root = None if html is None else parse_document(html).root
    if root is None or (gold.text is None and not gold.with_snippets):
        return None
    page = replace(segment(root), owners=())
    if not page.blocks:
        return None
    kind = gold.dataset
    if kind == "wcxb" and gold.page_type != "article":
        kind = "wcxb other"
    body, weights = _labels(page, gold)
    lead, lead_weights = label_lead(page, body, gold)
    share = COPY_WEIGHT if as_copy else 1.0
    return TrainingPage(
        gold.id,
        gold.domain,
        kind,
        fold_of(gold.domain),
        page,
        read_claims(read_statements(root)),
        body,
        weights * KIND_WEIGHTS[kind] * share,
        lead,
        lead_weights * float(not as_copy),
        as_copy,
    )


def _labels(page: Page, gold: GoldPage) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    texts = [block.text for block in page.blocks]
    if gold.text is None or gold.dataset == "segments":
        return _snippet_labels(texts, gold.with_snippets or (), gold.without_snippets or ())
    labels = label_blocks(texts, [block.hidden for block in page.blocks], gold.text)
    sizes = np.array([max(1, len(tokens(text))) for text in texts], dtype=np.float32)
    body = np.array(labels.body, dtype=np.float32)
    # Half by what the error costs in tokens of this page, half by what it costs a reader to
    # see one more line of junk.
    cost = np.minimum(0.2, sizes / max(20.0, float((sizes * body).sum())))
    roots = np.sqrt(sizes)
    weights = 0.6 * cost + 0.4 * roots / roots.sum()
    weights *= np.array(labels.known, dtype=np.float32)
    if labels.coverage < MIN_COVERAGE:
        weights *= 0.0
    return body, weights


def _snippet_labels(
    texts: Sequence[str], wanted: Sequence[str], unwanted: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Blocks with an unwanted snippet, and the only block with a wanted one."""
    folded = [fold_space(text) for text in texts]
    body: NDArray[np.float32] = np.zeros(len(texts), dtype=np.float32)
    weights: NDArray[np.float32] = np.zeros(len(texts), dtype=np.float32)
    for snippet in map(fold_space, unwanted):
        for index, text in enumerate(folded):
            if snippet in text:
                weights[index] = SNIPPET_WEIGHT
    for snippet in map(fold_space, wanted):
        hits = [index for index, text in enumerate(folded) if snippet in text]
        if len(hits) == 1:
            weights[hits[0]], body[hits[0]] = SNIPPET_WEIGHT, 1.0
    return body, weights


def _fingerprint(golds: Sequence[GoldPage]) -> str:
    digest = hashlib.sha256()
    for gold in golds:
        digest.update(f"{gold.dataset}/{gold.id}/{gold.text}/{gold.with_snippets}".encode())
    sources = [
        Path(__file__),
        Path(__file__).with_name("labels.py"),
        Path(__file__).with_name("leads.py"),
        Path(__file__).with_name("old_layouts.py"),
    ]
    for package in ("blocks", "dom", "metadata", "vocab"):
        sources += sorted((ROOT / "newsclean" / package).glob("*.py"))
    for source in (*sources, ROOT / "newsclean" / "model.py"):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]
