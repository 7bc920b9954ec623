"""Which blocks are the lead, from gold answers of three kinds."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from benchmarks.quality.corpus import GoldPage
from benchmarks.quality.metrics import fold_words
from newsclean.blocks import Page

Floats: TypeAlias = "NDArray[np.float32]"

OPENING = 60
"""Characters that a block and a gold text must share from the start."""

UNANNOTATED = 0.3
"""Weight of a news page without an annotated lead: most of these have none."""

WEAK = 0.4
"""Weight of labels from gold texts that say nothing of leads: a text before the body that the
gold leaves out is mostly a lead, one that it keeps is mostly none. With 0.15 the forest finds as
many leads of `fundus` and splits off a third more snippets of `segments`, where leads are text."""


def label_lead(page: Page, body: Floats, gold: GoldPage) -> tuple[Floats, Floats]:
    """For each block 1 when it is the lead, and the weight of the label (0: unknown)."""
    labels: Floats = np.zeros(len(page.blocks), dtype=np.float32)
    weights: Floats = np.zeros(len(page.blocks), dtype=np.float32)
    if gold.dataset == "fundus":
        weights[:] = 1.0 if gold.lead else UNANNOTATED
        lead = fold_words(gold.lead or "")
        for index, block in enumerate(page.blocks):
            text = fold_words(block.text)
            if lead and text and (text in lead or lead in text):
                # A short line (a name, a place) may stand in the lead and elsewhere on the page.
                sure = body[index] or text[:OPENING] == lead[:OPENING]
                labels[index] = weights[index] = float(sure)
    elif gold.dataset == "wcxb" and gold.page_type == "article" and body.any():
        weights[:] = np.where(body > 0, WEAK, 0.0)
        _label_omitted(page, body, gold, labels, weights)
    elif gold.dataset == "segments":
        weights[:] = np.where(body > 0, WEAK, 0.0)
    return labels, weights


def _label_omitted(
    page: Page, body: Floats, gold: GoldPage, labels: Floats, weights: Floats
) -> None:
    """Text between title and body that the gold leaves out, where the title is found."""
    title = fold_words(gold.title or "")
    first = int(np.argmax(body))
    heads = [b.index for b in page.blocks[:first] if title and fold_words(b.text) == title]
    if not heads:
        return
    for block in page.blocks[heads[-1] + 1 : first]:
        prose = len(block.text) >= OPENING and block.link_chars == 0
        weights[block.index] = WEAK
        labels[block.index] = float(prose and not block.hidden)
