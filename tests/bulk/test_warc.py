"""HTML pages out of WARC files: which are taken, and what is known of them."""

from __future__ import annotations

import gzip
import io
from datetime import UTC, datetime

import pytest

import newsclean
from newsclean.bulk.warc import read_warc
from tests.bulk.warcs import record, response

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
