"""Pages with gold answers, read from a corpus folder outside the repository.

Two layouts are read: the development corpus (`dev/<dataset>/gold.jsonl` beside
`dev/<dataset>/pages/<id>.html.gz`) and that of scrapinghub's article-extraction-benchmark
(`ground-truth.json` beside `html/<key>.html.gz`).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

DATASETS: Final = ("fundus", "wcxb", "segments", "readability", "newspaper", "postlight", "dates")
CORPUS_VARIABLE: Final = "NEWSCLEAN_CORPUS"
PUBLIC: Final = "public"
"""Dataset name of pages in the public benchmark's layout."""


class CorpusMissingError(Exception):
    """There is no corpus folder; the message says where it was looked for."""


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page and what is known of it. None means "not annotated", not "absent from the page"."""

    id: str
    url: str
    domain: str
    """The registrable domain; empty when unknown."""
    dataset: str
    path: Path
    """The gzipped page."""
    text: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    date: str | None = None
    """ISO 8601, with an offset where the gold has one."""
    lead: str | None = None
    images: tuple[GoldImage, ...] | None = None
    tags: tuple[str, ...] | None = None
    with_snippets: tuple[str, ...] | None = None
    """Snippets that belong in the text."""
    without_snippets: tuple[str, ...] | None = None
    page_type: str | None = None
    news: bool | None = None
    language: str | None = None
    country: str | None = None

    @property
    def html(self) -> bytes:
        """The raw bytes of the page, read from disk each time."""
        return gzip.decompress(self.path.read_bytes())

    @property
    def captions(self) -> tuple[str, ...] | None:
        """The captions of the annotated images."""
        if self.images is None:
            return None
        return tuple(image.caption for image in self.images if image.caption)

    @property
    def credits(self) -> tuple[str, ...] | None:
        """The credits of the annotated images."""
        if self.images is None:
            return None
        return tuple(credit for image in self.images for credit in image.credits)

    @property
    def lead_images(self) -> tuple[str, ...] | None:
        """URLs of the lead image in all its sizes; None when no image is marked as the lead."""
        urls = [url for image in self.images or () if image.lead for url in image.urls]
        return tuple(urls) or None


@dataclass(frozen=True, slots=True)
class GoldImage:
    """An annotated image."""

    urls: tuple[str, ...]
    """The same picture in all its sizes."""
    caption: str | None = None
    credits: tuple[str, ...] = ()
    lead: bool = False


def find_corpus(folder: str | Path | None = None) -> Path:
    """The folder that holds `dev`. Raises `CorpusMissingError`.

    The argument, else the environment variable, else `../shared/corpus` beside the repository.
    """
    default = Path(__file__).resolve().parents[3] / "shared" / "corpus"
    chosen = Path(folder or os.environ.get(CORPUS_VARIABLE) or default)
    if not (chosen / "dev").is_dir():
        raise CorpusMissingError(f"no corpus in {chosen}: set {CORPUS_VARIABLE} or pass --corpus")
    return chosen


def load(dataset: str, folder: str | Path | None = None) -> list[GoldPage]:
    """The pages of one dataset of the development corpus, in the order of the gold file."""
    home = find_corpus(folder) / "dev" / dataset
    # not `splitlines`: the texts hold U+2028, which it splits on
    lines = (home / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    return [_page(json.loads(line), dataset, home) for line in lines if line.strip()]


def load_public(folder: str | Path) -> list[GoldPage]:
    """The pages of the public news benchmark's layout, by key. Raises `CorpusMissingError`."""
    home = Path(folder)
    truth = home / "ground-truth.json"
    if not truth.is_file():
        raise CorpusMissingError(f"no ground-truth.json in {home}")
    records: dict[str, dict[str, Any]] = json.loads(truth.read_text(encoding="utf-8"))
    return [
        GoldPage(
            id=key,
            url=record.get("url") or "",
            domain=urlsplit(record.get("url") or "").hostname or "",
            dataset=PUBLIC,
            path=home / "html" / f"{key}.html.gz",
            text=record.get("articleBody", ""),
        )
        for key, record in sorted(records.items())
    ]


def fingerprint(pages: Iterable[GoldPage]) -> str:
    """A hash of the gold and the page files, to tell whether two figures are comparable."""
    digest = hashlib.sha256()
    for page in sorted(pages, key=lambda page: (page.dataset, page.id)):
        gold = (page.dataset, page.id, page.text, page.title, page.authors, page.date, page.lead,
                page.images, page.tags, page.with_snippets, page.without_snippets,
                page.page_type)  # fmt: skip
        digest.update(repr(gold).encode("utf-8", "surrogatepass"))
        digest.update(page.path.read_bytes())
    return digest.hexdigest()[:16]


def _page(record: Mapping[str, Any], dataset: str, home: Path) -> GoldPage:
    summary = record.get("summary")
    images = record.get("images")
    if "lead_image" in record:
        images = [{"urls": [record["lead_image"]], "lead": True}]
    return GoldPage(
        id=record["id"],
        url=record["url"],
        domain=record["domain"],
        dataset=dataset,
        path=home / "pages" / f"{record['id']}.html.gz",
        text=record.get("text"),
        title=record.get("title") or None,
        authors=_strings(record.get("authors")),
        date=_string(record.get("date")),
        lead="\n\n".join(summary) if summary else None,
        images=None if images is None else tuple(_image(image) for image in images),
        tags=_strings(record.get("topics")),
        with_snippets=_strings(record.get("with")),
        without_snippets=_strings(record.get("without")),
        page_type=record.get("page_type"),
        news=record.get("news"),
        language=record.get("language"),
        country=record.get("country"),
    )


def _image(record: Mapping[str, Any]) -> GoldImage:
    return GoldImage(
        urls=tuple(record.get("urls") or ()),
        caption=record.get("caption") or None,
        credits=tuple(credit for credit in record.get("credit") or () if credit),
        lead=bool(record.get("lead")),
    )


def _string(value: object) -> str | None:
    """`value` when it is a text that says something; the dates have a few NaN."""
    return value if isinstance(value, str) and value.strip() else None


def _strings(value: object) -> tuple[str, ...] | None:
    """A list of strings; a single string counts as a list of one (one page has it so)."""
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value if item) if isinstance(value, list) else None
