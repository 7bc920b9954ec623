"""HTML pages out of WARC files, by warcio (the extra `warc`).

FastWARC is faster, but version 2.0.1 with `auto_decode` ends the file without a word after a
chunked and compressed response, and no page may be lost in silence.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import datetime
from email.message import Message
from gzip import GzipFile
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from newsclean.bulk.extras import load_extra

HTML_MEDIA: Final = frozenset({"text/html", "application/xhtml+xml"})

GZIP: Final = b"\x1f\x8b"
"""How a gzip file begins (RFC 1952)."""

OK: Final = "200"
"""The one HTTP status whose body is the page; 404 pages and redirects are left out."""

MAX_BYTES: Final = 60_000_000
"""Bytes of a page that are read; more than `Limits.max_bytes`, so that a cut is noticed."""


def read_warc(stream: BinaryIO | str | Path) -> Iterator[dict[str, Any]]:
    """The HTML pages of a WARC file, plain or compressed, as records for `extract_many`.

    Each has `html` (bytes, transfer and content encoding undone), `url`, `encoding` (from the
    HTTP header; None when it names none), `reference_date` (when it was fetched; None when the
    file does not say) and `id` (the WARC-Record-ID). Only responses with status 200 and an HTML
    media type are given. Raises `ImportError` without warcio, and OSError for a file that is
    broken: what stood before the break has been given by then.
    """
    load_extra("warcio", "warc")
    if isinstance(stream, (str, Path)):
        with Path(stream).open("rb") as file:
            yield from _read(file)
    else:
        yield from _read(stream)


def _read(file: BinaryIO) -> Iterator[dict[str, Any]]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(_unpacked(file)):
            page = _page(record) if record.rec_type == "response" else None
            if page is not None:
                yield page
    except ArchiveLoadFailed as error:
        raise OSError(f"not a WARC file, or broken: {error}") from error


class _Unpacked:
    """A gzip file that gives all that is whole before it raises for what is not."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = GzipFile(fileobj=file, mode="rb")

    def read(self, size: int = -1) -> bytes:
        try:
            return self._file.read1(size)
        except (EOFError, zlib.error) as error:  # warcio takes EOFError for a happy end
            raise OSError(f"the file ends, or is broken, inside compressed data: {error}") from None


def _unpacked(file: BinaryIO) -> Any:
    """The file, decompressed. warcio would do it, but stops without a word where a file is cut."""
    stream: Any = file if hasattr(file, "peek") else BufferedReader(cast(RawIOBase, file))
    return _Unpacked(stream) if stream.peek(2)[:2] == GZIP else stream


def _page(record: Any) -> dict[str, Any] | None:
    http = record.http_headers
    if http is None or http.get_statuscode() != OK:
        return None
    message = Message()
    message["Content-Type"] = http.get_header("Content-Type", "")
    if message.get_content_type() not in HTML_MEDIA:
        return None
    html = record.content_stream().read(MAX_BYTES)
    _check_length(record)
    headers = record.rec_headers
    return {
        "html": html,
        "url": (headers.get_header("WARC-Target-URI") or "").strip("<>"),
        "encoding": message.get_content_charset(),
        "reference_date": _moment(headers.get_header("WARC-Date")),
        "id": headers.get_header("WARC-Record-ID") or "",
    }


def _check_length(record: Any) -> None:
    """Refuse a record whose file ends before it does; warcio gives what is there."""
    missing = getattr(record.raw_stream, "limit", 0)
    if missing and not record.raw_stream.read(1):
        raise OSError(f"the file ends {missing} bytes before its record does")


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text or "")
    except ValueError:
        return None
