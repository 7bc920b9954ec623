"""HTML pages out of WARC files: which are taken, and what is known of them."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest

import newsclean
from newsclean.bulk import warc
from newsclean.bulk.warc import read_warc
from tests.bulk.warcs import in_chunks, raw_response, record, response

pytest.importorskip("warcio")

URL = "https://quay.example/1"
TAKEN = response(URL, "<p>Größe")


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "chunked and compressed"])
@pytest.mark.parametrize("zipped", [False, True], ids=["warc", "warc.gz"])
def test_pages(packed: bool, zipped: bool) -> None:
    records = [response(f"{URL}{n}", f"<p>Größe {n}", packed=packed) for n in range(3)]
    data = b"".join(gzip.compress(r) if zipped else r for r in records)
    pages = list(read_warc(io.BytesIO(data)))
    assert [page["html"].decode() for page in pages] == [f"<p>Größe {n}" for n in range(3)]
    assert [page["url"] for page in pages] == [f"{URL}{n}" for n in range(3)]
    assert pages[0]["reference_date"] == datetime(2026, 1, 15, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "other",
    [
        record("request", URL, b"GET / HTTP/1.1\r\n\r\n"),
        record("warcinfo", URL, b"software: x\r\n"),
        record("revisit", URL, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
        response(URL, "gone", status="404 Not Found"),
        response(URL, "moved", status="301 Moved"),
        response(URL, "%PDF", media="application/pdf"),
        response(URL, "?", media=""),
    ],
    ids=["request", "info", "revisit", "404", "301", "pdf", "no type"],
)
def test_what_is_no_page_is_left_out(other: bytes) -> None:
    pages = list(read_warc(io.BytesIO(TAKEN + other + TAKEN)))
    assert [page["html"].decode() for page in pages] == ["<p>Größe"] * 2


def test_the_charset_of_the_http_header_is_used() -> None:
    media = "text/html; charset=windows-1251"
    data = response(URL, "<article><p>Привет, мир", media=media, encode="windows-1251")
    (page,) = read_warc(io.BytesIO(data))
    assert page["encoding"] == "windows-1251"
    article = newsclean.extract(page["html"], encoding=page["encoding"])
    assert any("Привет, мир" in block.text for block in article.blocks)


@pytest.mark.parametrize("cut", [5, 12, 20])
def test_a_cut_file_gives_what_is_whole_and_raises(cut: int) -> None:
    pages = read_warc(io.BytesIO((TAKEN + TAKEN)[:-cut]))
    assert next(pages)["html"].decode() == "<p>Größe"
    with pytest.raises(OSError, match="ends"):
        list(pages)


@pytest.mark.parametrize("left", [3, 30, 150, 200])
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "chunked and compressed"])
def test_a_cut_compressed_file_is_never_taken_for_whole(left: int, packed: bool) -> None:
    member = gzip.compress(response(URL, "<p>Größe", packed=packed))
    pages = read_warc(io.BytesIO(member + member[:left]))
    assert next(pages)["html"].decode() == "<p>Größe"
    with pytest.raises(OSError, match="ends"):
        list(pages)


@pytest.mark.parametrize("kind", ["request", "warcinfo"])
def test_a_file_cut_in_what_is_no_page_is_not_taken_for_whole(kind: str) -> None:
    pages = read_warc(io.BytesIO(TAKEN + record(kind, URL, b"x" * 90)[:-50]))
    assert next(pages)["html"].decode() == "<p>Größe"
    with pytest.raises(OSError, match="ends"):
        list(pages)


@pytest.mark.parametrize("length", [None, "", "x", "-1", "9" * 23, "9" * 5_000])
def test_a_record_without_a_length_is_where_the_file_breaks(length: str | None) -> None:
    head, _, block = response(URL, "<p>lost").partition(b"Content-Length: ")
    line = b"" if length is None else f"Content-Length: {length}\r\n".encode()
    pages = read_warc(io.BytesIO(TAKEN + head + line + block.partition(b"\r\n")[2] + TAKEN))
    assert next(pages)["html"].decode() == "<p>Größe"
    with pytest.raises(OSError, match="how long it is"):
        list(pages)


@pytest.mark.parametrize(
    ("media", "charset"),
    [
        ('Text/HTML ;x=y; Charset = "UTF-8"', "utf-8"),
        ("text/html;charset='koi8-r'", "koi8-r"),
        ("application/xhtml+xml; charset=a, text/html", "a"),
        ("text/html", None),
        ("text/html; charset=", None),
        # What the parser of `email` raises for.
        ("text/html; charset*=a; charset*0=b", None),
        (f"text/html; charset*{'9' * 5_000}=a", None),
    ],
)
def test_charsets(media: str, charset: str | None) -> None:
    (page,) = read_warc(io.BytesIO(raw_response(URL, b"<p>a", media=media)))
    assert (page["html"], page["encoding"]) == (b"<p>a", charset)


@pytest.mark.parametrize("address", [f"WARC-Target-URI: {URL}", "WARC-Target-URI: ", "X: "])
def test_a_page_without_an_address_is_a_page(address: str) -> None:
    data = response(URL, "<p>a").replace(f"WARC-Target-URI: {URL}".encode(), address.encode())
    pages = list(read_warc(io.BytesIO(data + TAKEN)))
    assert [page["html"].decode() for page in pages] == ["<p>a", "<p>Größe"]
    assert pages[0]["url"] == (URL if URL in address else None)


def test_a_response_of_another_protocol_is_left_out() -> None:
    other = record("response", "dns:quay.example", b"20260115063000\r\nquay.example. 9 IN A 1\r\n")
    pages = list(read_warc(io.BytesIO(other + record("response", URL, b"") + TAKEN)))
    assert [page["html"].decode() for page in pages] == ["<p>Größe"]


# --- the encodings of a body ------------------------------------------------------------------

HTML = b"".join(b"<p>The ferry %d sails at noon.\n" % number for number in range(200))


def deflate(html: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(html) + packer.flush()


def brotli(html: bytes) -> bytes:
    packed: bytes = pytest.importorskip("brotli").compress(html)
    return packed


def zstd(html: bytes) -> bytes:
    name = next((n for n in ("compression", "backports") if find_spec(n)), "")
    packed: bytes = pytest.importorskip(f"{name}.zstd").compress(html)
    return packed


CODINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("Content-Encoding: gzip", gzip.compress),
    ("content-encoding: X-GZIP", gzip.compress),
    ("Content-Encoding: deflate", zlib.compress),
    ("Content-Encoding: deflate", deflate),
    ("Content-Encoding: br", brotli),
    ("Content-Encoding: zstd", zstd),
    ("Transfer-Encoding: chunked", in_chunks),
    ("Transfer-Encoding: gzip, Chunked", lambda html: in_chunks(gzip.compress(html))),
    ("Content-Encoding: deflate, gzip", lambda html: gzip.compress(zlib.compress(html))),
    (f"Content-Length: {len(HTML)}", bytes),
    ("Content-Encoding: identity", bytes),
    ("Content-Length: 1", bytes),
]
CHECKED = CODINGS[:-2]
"""Those that tell where a body ends."""


def read_one(body: bytes, *headers: str) -> dict[str, Any]:
    """The page of a response, between two others."""
    data = raw_response(URL, body, *headers)
    first, page, last = read_warc(io.BytesIO(TAKEN + data + TAKEN))
    assert first == last
    assert page["url"] == URL
    return page


def assert_broken(page: dict[str, Any], why: str = "") -> None:
    assert page["html"] is None
    assert page["problem"].startswith("the body is cut or broken: ")
    assert why in page["problem"]
    (result,) = newsclean.extract_many([page])
    assert isinstance(result, newsclean.Failure)


@pytest.mark.parametrize(("header", "code"), CODINGS)
def test_a_body_is_decoded(header: str, code: Callable[[bytes], bytes]) -> None:
    page = read_one(code(HTML), header)
    assert page["html"] == HTML
    assert "problem" not in page


@pytest.mark.parametrize("left", [0.01, 0.3, 0.9, 0.99])
@pytest.mark.parametrize(("header", "code"), CHECKED)
def test_a_cut_body_is_a_problem(header: str, code: Callable[[bytes], bytes], left: float) -> None:
    body = code(HTML)
    assert_broken(read_one(body[: int(len(body) * left)], header))


@pytest.mark.parametrize(
    ("body", "header", "why"),
    [
        (b"garbage" * 99, "Content-Encoding: gzip", "gzip: "),
        (b"garbage" * 99, "Content-Encoding: deflate", "deflate: "),
        (b"garbage" * 99, "Content-Encoding: br", "br: "),
        (b"garbage" * 99, "Content-Encoding: zstd", "zstd: "),
        (b"garbage" * 99, "Content-Encoding: compress", "compress is not known"),
        (b"garbage" * 99, "Transfer-Encoding: chunked", "chunked: no chunks"),
        (in_chunks(HTML).replace(b"\n32;", b"\nxx;"), "Transfer-Encoding: chunked", "ends"),
        (gzip.compress(HTML)[:-8] + b"\0" * 8, "Content-Encoding: gzip", "gzip: "),
        (deflate(b"") + b"garbage", "Content-Encoding: deflate", "ends"),
        (gzip.compress(b"") * 101, "Content-Encoding: gzip", "parts"),
        (HTML, f"Content-Encoding: {'deflate,' * 999}", "codings"),
        (b"", "Content-Encoding: gzip", "ends"),
        (b"x", f"Content-Encoding: {'x' * 9_000}", "x" * 99),
        (HTML, "Content-Length: 999999", "bytes of 999999"),
    ],
)  # fmt: skip
def test_a_body_that_cannot_be_decoded_is_a_problem(body: bytes, header: str, why: str) -> None:
    page = read_one(body, header)
    assert_broken(page, why)
    assert len(page["problem"]) <= 500


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", b"\r\n "])
@pytest.mark.parametrize(
    "headers",
    [
        ("Content-Encoding: gzip",),
        ("Content-Encoding: br",),
        ("Content-Encoding: utf-8",),
        ("Transfer-Encoding: chunked",),
        ("Content-Encoding: deflate", "Transfer-Encoding: chunked", "Content-Length: 9999"),
    ],
)
def test_a_body_that_the_crawler_decoded_is_a_page(headers: tuple[str, ...], start: bytes) -> None:
    assert read_one(start + HTML, *headers)["html"] == start + HTML


def test_one_of_two_codings_was_undone_by_the_crawler() -> None:
    headers = ("Content-Encoding: gzip", "Transfer-Encoding: chunked")
    assert read_one(gzip.compress(HTML), *headers)["html"] == HTML
    assert read_one(in_chunks(HTML), *headers)["html"] == HTML


@pytest.mark.parametrize("behind", [b"\r\n\r\n", b"\0" * 9, b"<!-- 0.2 s -->"])
def test_what_stands_behind_a_compressed_body_is_left_out(behind: bytes) -> None:
    assert read_one(gzip.compress(HTML) + behind, "Content-Encoding: gzip")["html"] == HTML


def test_all_parts_of_a_compressed_body_are_read() -> None:
    body = gzip.compress(HTML[:99]) + gzip.compress(HTML[99:])
    assert read_one(body, "Content-Encoding: gzip")["html"] == HTML


@pytest.mark.parametrize(("header", "code"), CODINGS)
def test_no_more_than_the_limit_is_read(
    header: str, code: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warc, "MAX_BYTES", 500)
    assert read_one(code(HTML), header)["html"] == HTML[:500]


def test_a_missing_decoder_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        return import_module(f"no_{name}")

    monkeypatch.setattr(warc, "import_module", missing)
    assert_broken(read_one(b"\x1b", "Content-Encoding: br"), "br: No module named 'no_brotli'")
