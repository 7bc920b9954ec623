"""Files of pages: folders of HTML, JSONL, CSV, Parquet and WARC, as records for `extract_many`."""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, TypeAlias, cast

from newsclean.bulk.extras import load_extra
from newsclean.bulk.records import clip
from newsclean.bulk.schema import read_cell
from newsclean.bulk.warc import read_warc

Item: TypeAlias = dict[str, Any]
"""A record with `key`, which names it in the output; `html` is None and `problem` says why when
it could not be read."""

MAX_LINE: Final = 200_000_000
"""Bytes of a line of JSON or of a file of HTML that are read; more than a page may have."""
BATCH: Final = 32
"""Rows of a Parquet file that are read together."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table keeps a page."""

    html: str = "html"
    url: str = "url"
    encoding: str = "encoding"

    def item(self, key: str, row: Mapping[str, Any]) -> Item:
        """A row as an item."""
        url = _text(row.get(self.url))
        if self.html not in row:
            return problem(key, f"no column {self.html!r}", url)
        if row[self.html] is None:
            return problem(key, f"nothing in column {self.html!r}", url)
        encoding = _text(row.get(self.encoding))
        return {"key": key, "html": row[self.html], "url": url, "encoding": encoding}


def _text(value: Any) -> Any:
    """An address or a label; in a table it can be binary, or no UTF-8."""
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else value or None


def problem(key: str, message: str, url: str | None = None) -> Item:
    """An item that could not be read."""
    return {"key": key, "html": None, "url": url, "problem": clip(message)}


def list_files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files that `read_files` reads: those named, and in a folder, at any depth and in the
    order of their names, those whose ending is known. Raises OSError for what is not there."""
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if find_reader(file) and file.is_file())
            yield from sorted(inside, key=lambda file: file.relative_to(path).parts)
        else:
            with path.open("rb"):
                yield path


def read_files(files: Sequence[Path], columns: Columns) -> Iterator[Item]:
    """The pages of all files, in order. A file that is broken gives an item that says so."""
    for file in files:
        reader = find_reader(file) or _read_html
        try:
            yield from reader(file, columns)
        except ImportError:  # an extra is missing: that is about the run
            raise
        except Exception as error:  # readers of others; a file must not cost the run
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            yield problem(str(file), f"not read to its end: {reason}")


Reader: TypeAlias = Callable[[Path, Columns], Iterator[Item]]


def find_reader(file: Path) -> Reader | None:
    """The reader for a file's ending; None for one that is not known."""
    name = file.name.lower().removesuffix(".gz")
    return READERS.get(name[name.rfind(".") :]) if "." in name else None


def _open(file: Path) -> BinaryIO | gzip.GzipFile:
    return gzip.open(file, "rb") if file.name.lower().endswith(".gz") else file.open("rb")


def _read_html(file: Path, _: Columns) -> Iterator[Item]:
    with _open(file) as stream:
        yield {"key": str(file), "html": stream.read(MAX_LINE), "url": None}


def _read_jsonl(file: Path, columns: Columns) -> Iterator[Item]:
    with _open(file) as stream:
        for number, line in enumerate(_lines(stream), start=1):
            key = f"{file}:{number}"
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield problem(key, f"not JSON: {error}")
                continue
            fits = isinstance(row, dict)
            yield columns.item(key, row) if fits else problem(key, "not a JSON object")


def _lines(stream: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    """Lines; one that is too long is cut, and its rest left out."""
    while line := stream.readline(MAX_LINE):
        cut = line
        while len(cut) == MAX_LINE and not cut.endswith(b"\n"):
            cut = stream.readline(MAX_LINE)
        yield line


def _read_csv(file: Path, columns: Columns) -> Iterator[Item]:
    # The field limit belongs to the whole process; 131,072 characters hold few pages.
    csv.field_size_limit(min(sys.maxsize, MAX_LINE))
    delimiter = "\t" if file.name.lower().removesuffix(".gz").endswith(".tsv") else ","
    with _open(file) as raw:
        stream = TextIOWrapper(
            cast(BinaryIO, raw), "utf-8-sig", errors="surrogateescape", newline=""
        )
        for number, row in enumerate(csv.DictReader(stream, delimiter=delimiter), start=1):
            yield columns.item(f"{file}:{number}", row)


def _read_parquet(file: Path, columns: Columns) -> Iterator[Item]:
    pq = load_extra("pyarrow.parquet", "parquet")
    with pq.ParquetFile(file) as table:
        wanted = [columns.html, columns.url, columns.encoding]
        names = [name for name in wanted if name in table.schema_arrow.names]
        number = 0
        for batch in table.iter_batches(batch_size=BATCH, columns=names):
            for at in range(batch.num_rows):
                number += 1
                cells = (read_cell(column[at]) for column in batch.columns)
                row = dict(zip(batch.schema.names, cells, strict=True))
                yield columns.item(f"{file}:{number}", row)


def _read_warc(file: Path, _: Columns) -> Iterator[Item]:
    for record in read_warc(file):
        yield {**record, "key": f"{file}#{record['id']}"}


READERS: Final[Mapping[str, Reader]] = {
    ".html": _read_html,
    ".htm": _read_html,
    ".xhtml": _read_html,
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".csv": _read_csv,
    ".tsv": _read_csv,
    ".parquet": _read_parquet,
    ".warc": _read_warc,
}
