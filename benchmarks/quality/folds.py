"""Which fold a page belongs to when newsclean is judged on hosts it was not trained on."""

from __future__ import annotations

import hashlib
from typing import Final

FOLDS: Final = 5


def fold_of(domain: str, folds: int = FOLDS) -> int:
    """The fold, 0 to `folds` - 1, of a registrable domain.

    It is the same in every dataset and on every machine. All pages of one domain are in one
    fold, so no site is both learned and judged.
    """
    digest = hashlib.sha256(domain.strip().lower().encode("utf-8")).digest()
    return int.from_bytes(digest[:8], "big") % folds
