"""HTML pages out of WARC files, by warcio (the extra `warc`).

FastWARC is faster, but version 2.0.1 with `auto_decode` ends the file without a word after a
chunked and compressed response, and no page may be lost in silence. For the same reason the
encodings of a body are undone here: warcio gives what it could decode, and does not say when that
is not all.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from gzip import GzipFile
from importlib import import_module
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from newsclean.bulk.extras import load_extra
from newsclean.bulk.records import clip

HTML_MEDIA: Final = frozenset({"text/html", "application/xhtml+xml"})

CHARSET: Final = re.compile(r""";\s*charset\s*=\s*["']?([^\s"';,]+)""", re.IGNORECASE)
"""The charset of a Content-Type. The parser of `email` raises for some that are made up."""

GZIP: Final = b"\x1f\x8b"
"""How a gzip file begins (RFC 1952)."""

OK: Final = "200"
"""The one HTTP status whose body is the page; 404 pages and redirects are left out."""

MAX_BYTES: Final = 60_000_000
"""Bytes of a page that are read; more than `Limits.max_bytes`, so that a cut is noticed."""
MAX_CODED: Final = 2 * MAX_BYTES
"""Bytes of a body in chunks or compressed that are read."""
MAX_CODINGS: Final = 5
"""Codings of a body, on top of each other; honest ones have two."""
MAX_PARTS: Final = 100
"""Parts of a compressed body: each costs a copy of what is behind it."""
BLOCK: Final = 65_536

CHUNK: Final = re.compile(rb"(?:\r?\n)?([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]*)?\r?\n")
"""What stands before a chunk (RFC 9112, 7.1): the end of the one before it, and its size."""

PLAIN: Final = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<\0?[!?/a-zA-Z]")
"""How a page begins that is neither chunked nor compressed."""

CUT: Final = "it ends too early"


def read_warc(stream: BinaryIO | str | Path) -> Iterator[dict[str, Any]]:
    """The HTML pages of a WARC file, plain or compressed, as records for `extract_many`.

    Each has `html` (bytes, transfer and content encoding undone), `url` (None when the file does
    not say), `encoding` (from the HTTP header; None when it names none), `reference_date` (when
    it was fetched; None when the file does not say) and `id` (the WARC-Record-ID). Only responses
    with status 200 and an HTML media type are given. One whose body is cut or cannot be decoded
    has `html` None and `problem`, which says why; `br` needs the package brotli, `zstd` Python
    3.14 or backports.zstd. Raises `ImportError` without warcio, and OSError for a file that is
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
        for record in ArchiveIterator(_unpacked(file), no_record_parse=True):
            _check_length(record)
            page = _page(record) if record.rec_type == "response" else None
            _read_to_end(record)
            if page is not None:
                yield page
    except ArchiveLoadFailed as error:
        raise OSError(f"not a WARC file, or broken: {error}") from error


def _check_length(record: Any) -> None:
    """Refuse a record that does not say where it ends: warcio would take all that follows for it,
    or nothing (0 is also what it makes of a length that is no number)."""
    said = record.rec_headers.get_header("Content-Length") or ""
    if record.length is None or record.length > sys.maxsize or not (record.length or said == "0"):
        raise OSError("broken: a record does not say how long it is")


def _read_to_end(record: Any) -> None:
    """Refuse a record whose file ends before it does; warcio gives what is there."""
    while record.raw_stream.read(BLOCK):
        pass
    if missing := record.raw_stream.limit:
        raise OSError(f"the file ends {missing} bytes before its record does")


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
    http = _http_headers(record)
    media = http.get_header("Content-Type") or ""
    if http.get_statuscode() != OK or media.partition(";")[0].strip().lower() not in HTML_MEDIA:
        return None
    charset = CHARSET.search(media)
    headers = record.rec_headers
    page = {
        "url": (headers.get_header("WARC-Target-URI") or "").strip("<>") or None,
        "encoding": charset[1].lower() if charset else None,
        "reference_date": _moment(headers.get_header("WARC-Date")),
        "id": headers.get_header("WARC-Record-ID") or "",
    }
    try:
        return {"html": _read_body(record.raw_stream, http), **page}
    except ValueError as error:
        return {"html": None, **page, "problem": clip(f"the body is cut or broken: {error}")}


def _http_headers(record: Any) -> Any:
    """The head of the response; warcio itself leaves it out when there is no address."""
    from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

    try:
        return StatusAndHeadersParser([], verify=False).parse(record.raw_stream)
    except EOFError:  # nothing in it
        return StatusAndHeaders("", [])


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text or "")
    except ValueError:
        return None


# --- the encodings of a body ------------------------------------------------------------------


def _read_body(stream: Any, http: Any) -> bytes:
    """The body, decoded. Raises ValueError when it is not whole."""
    codings = [*_codings(http, "Content-Encoding"), *_codings(http, "Transfer-Encoding")]
    if len(codings) > MAX_CODINGS:
        raise ValueError(f"more than {MAX_CODINGS} codings")
    if codings:
        return _decode(stream.read(MAX_CODED), codings[::-1])[:MAX_BYTES]
    body: bytes = stream.read(MAX_BYTES)
    said = http.get_header("Content-Length") or ""
    if re.fullmatch("[0-9]{1,15}", said) and len(body) < min(int(said), MAX_BYTES):
        raise ValueError(f"{len(body)} bytes of {said}")
    return body


def _codings(http: Any, name: str) -> list[str]:
    """What a header says was done to the body, in order."""
    words = (http.get_header(name) or "").lower().split(",")
    return [word for word in map(str.strip, words) if word not in ("", "identity")]


def _decode(body: bytes, codings: Sequence[str]) -> bytes:
    """The body without its codings. Some crawlers undo them and keep the headers, so what cannot
    be undone counts only when no page comes out. Raises ValueError then."""
    broken = ""
    for name in codings:
        try:
            body = DECODERS[name](body)
        except KeyError:
            broken = broken or f"{name} is not known"
        except Exception as error:  # decoders of others; what they raise is about this page alone
            broken = broken or f"{name}: {error}"
    if broken and not PLAIN.match(body):
        raise ValueError(broken)
    return body


def _unchunk(body: bytes) -> bytes:
    html = bytearray()
    at = 0
    while head := CHUNK.match(body, at):
        at = head.end() + int(head[1], 16)
        html += body[head.end() : at]
        if at == head.end() or len(html) >= MAX_BYTES:
            return bytes(html)
    raise ValueError(CUT if at else "no chunks")


def _expand(body: bytes, decoder_of: Callable[[], Any]) -> bytes:
    """All parts of a body that a decoder like those of zlib understands."""
    html = b""
    for _ in range(MAX_PARTS):
        decoder = decoder_of()
        part: bytes = decoder.decompress(body, MAX_BYTES - len(html))
        html += part
        if len(html) >= MAX_BYTES:
            return html
        if not decoder.eof:
            raise ValueError(CUT)
        if decoder.unused_data[:2] != body[:2]:  # not another part; browsers ignore it too
            return html
        body = decoder.unused_data
    raise ValueError(f"more than {MAX_PARTS} parts")


def _gunzip(body: bytes) -> bytes:
    return _expand(body, lambda: zlib.decompressobj(16 + zlib.MAX_WBITS))


def _inflate(body: bytes) -> bytes:
    """RFC 9110 means the format of zlib; some servers send what is inside it."""
    try:
        return _expand(body, zlib.decompressobj)
    except zlib.error:
        decoder = zlib.decompressobj(-zlib.MAX_WBITS)
        html = decoder.decompress(body, MAX_BYTES)
        # There is no checksum: an end in the middle tells what only looks like it.
        if len(html) < MAX_BYTES and (not decoder.eof or decoder.unused_data):
            raise ValueError(CUT) from None
        return html


def _unbrotli(body: bytes) -> bytes:
    decoder = import_module("brotli").Decompressor()
    html: bytes = decoder.process(body, output_buffer_limit=MAX_BYTES)
    if len(html) < MAX_BYTES and not decoder.is_finished():
        raise ValueError(CUT)
    return html


def _unzstd(body: bytes) -> bytes:
    name = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    return _expand(body, import_module(name).ZstdDecompressor)


DECODERS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "chunked": _unchunk,
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
