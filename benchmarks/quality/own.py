"""newsclean as a `Tool`: each page with weights that were learned without its fold."""

from __future__ import annotations

import hashlib
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from benchmarks.quality.folds import FOLDS
from benchmarks.quality.output import Output, Tool, ToolInfo, ToolMissingError

ROOT: Final = Path(__file__).resolve().parents[2]
CACHE: Final = ROOT / "benchmarks" / ".cache"
WEIGHTS: Final = CACHE / "weights"
"""`fold<k>.json`: weights learned from the pages outside fold k, written by the training."""

NAME: Final = "newsclean"
FITTED: Final = "newsclean*"
"""The same with the shipped weights, which have seen the pages: fitted, not held out."""


RULED: Final = "newsclean+rules"
"""Held-out weights and the bundled site rules, which were written with these pages at hand."""


def fold_paths() -> dict[int, Path]:
    """The weights files of all folds. Raises `ToolMissingError` when one is not there."""
    paths = {fold: WEIGHTS / f"fold{fold}.json" for fold in range(FOLDS)}
    missing = [path.name for path in paths.values() if not path.is_file()]
    if missing:
        raise ToolMissingError(
            f"no held-out weights ({', '.join(missing)}): run the training first, or ask for "
            "--fitted figures, which are not held out"
        )
    return paths


def from_article(article: Any) -> Output:
    """An `Article` as an `Output`."""
    images = article.images
    leads = [image.url for image in images if image.lead]
    return Output(
        text=article.text,
        title=article.title or "",
        authors=tuple(article.authors),
        date=article.published.isoformat() if article.published else "",
        lead=article.lead or "",
        captions=tuple(image.caption for image in images if image.caption),
        credits=tuple(image.credit for image in images if image.credit),
        tags=tuple(article.tags),
        lead_image=leads[0] if leads else "",
        is_article=article.is_article,
        page_type=article.page_type,
        language=article.language or "",
        confidence=article.confidence,
    )


def _load_fitted() -> Tool:
    extract: Any = import_module("newsclean.api").extract
    import_module("newsclean.scoring").load_weights()  # fails here rather than on every page

    def run(html: bytes, url: str, _fold: int | None) -> Output:
        return from_article(extract(html, url=url or None, rules=None))

    return run


def _load_held_out(rules: str | None = None) -> Tool:
    extract_page: Any = import_module("newsclean.api").extract_page
    load_weights: Any = import_module("newsclean.scoring").load_weights
    weights = {fold: load_weights(path) for fold, path in fold_paths().items()}

    def run(html: bytes, url: str, fold: int | None) -> Output:
        if fold is None:
            return _load_fitted()(html, url, None)
        found = extract_page(html, url=url or None, rules=rules, weights=weights[fold])
        return from_article(found)

    return run


def _version(*, held_out: bool) -> str:
    if find_spec("newsclean.api") is None:
        raise ToolMissingError("newsclean.api does not exist yet")
    files = [
        path
        for path in sorted((ROOT / "newsclean").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    if held_out:
        files += fold_paths().values()
    digest = hashlib.sha256()
    for path in files:
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


_FIELDS: Final = frozenset(Output.__dataclass_fields__)

OWN: Final = (
    ToolInfo(NAME, partial(_version, held_out=True), _load_held_out, _FIELDS),
    ToolInfo(RULED, partial(_version, held_out=True), partial(_load_held_out, "default"), _FIELDS),
    ToolInfo(FITTED, partial(_version, held_out=False), _load_fitted, _FIELDS),
)
