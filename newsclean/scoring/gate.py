"""A cheap first look that settles most blocks of a page: menus, lists of links, footers.

Only what it cannot settle is worth the full features. It never decides for body, only against,
and it is learned so that it lets nearly all body pass (see `benchmarks.training`).
"""

from __future__ import annotations

from math import log1p

from newsclean.scoring.structure import Structure
from newsclean.scoring.trees import Forest
from newsclean.vocab import regions as rg
from newsclean.vocab.tags import HEADINGS

CHROME = rg.NAV | rg.FOOTER | rg.FORM | rg.BUTTON | rg.DIALOG


def gate_row(structure: Structure, index: int) -> list[float]:
    """One row of `columns.GATE`."""
    own = structure.page.parents[index]
    region = structure.region[own]
    chain = structure.chain[own]
    kind = structure.groups[structure.kinds[index]]
    size = structure.sizes[index]
    return [
        log1p(structure.free[index]),
        1.0 - structure.free[index] / size,
        chain[0],
        chain[1],
        kind[1] / structure.total,
        structure.direct.get(structure.parent[index], 0.0) / structure.most,
        float(region & CHROME != 0),
        float(region & rg.LIST != 0),
        float(abs(index - structure.main_first)) / len(structure.sizes),
    ]


def story_start(structure: Structure) -> int:
    """Index of the first block that can be body.

    Nothing above a headline in `h1` is: on 9 of 566 annotated pages one block stands there that
    the gold text has, a label mostly.
    """
    at = structure.title_at
    return at + 1 if at >= 0 and structure.page.blocks[at].tag == "h1" else 0


def may_be_body(structure: Structure, index: int) -> bool:
    """False for a caption, which is settled whatever the gate says of it.

    In a `figcaption`: of 51 such blocks that looked like body on annotated pages 50 are none.
    """
    region = structure.region[structure.page.parents[index]]
    return not region & rg.CAPTION


def open_blocks(structure: Structure, gate: Forest, least: float) -> list[int]:
    """Indexes of the blocks that the gate cannot settle: its margin is above `least`.

    Headings always pass: what follows them is judged by their words.
    """
    blocks = structure.page.blocks
    margin = gate.margin
    return [
        index
        for index in range(story_start(structure), len(blocks))
        if may_be_body(structure, index)
        and (blocks[index].tag in HEADINGS or margin(gate_row(structure, index)) > least)
    ]
