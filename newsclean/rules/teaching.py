"""`rules.learn`, where users look for it. It needs the engine, so it is written above the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.learning import Proposal


def learn(pages: Sequence[object], *, url: str, name: str | None = None) -> Proposal:
    """A rule proposed from pages of one site; see `newsclean.learning.learn`."""
    from newsclean.learning import learn as learn_

    return learn_(pages, url=url, name=name)
