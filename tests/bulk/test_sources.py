"""Every kind of file gives the same pages; a broken one costs itself alone."""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsclean.bulk import sources
from newsclean.bulk.sources import Columns, list_files, read_files
from tests.bulk.bombs import page
from tests.bulk.warcs import raw_response, response

PAGES = [(f"https://quay.example/{number}", page(number)) for number in range(40)]


def write_folder(path: Path) -> Path:
    for number, (_, html) in enumerate(PAGES):
        folder = path / "pages" / f"{number // 10}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:02}.html").write_text(html, "utf-8")
    (path / "pages" / "notes.txt").write_text("not a page", "utf-8")
    return path / "pages"


def write_lines(path: Path) -> Path:
    file = path / "pages.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps({"url": url, "html": html}) + "\n" for url, html in PAGES)
    return file


def write_csv(path: Path) -> Path:
    file = path / "pages.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("url", "html"), *PAGES])
    return file


def write_parquet(path: Path) -> Path:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    urls, pages = zip(*PAGES, strict=True)
    table = pa.table({"url": urls, "html": [html.encode() for html in pages], "more": urls})
    pq.write_table(table, path / "pages.parquet")
    return path / "pages.parquet"


def write_warc(path: Path) -> Path:
    pytest.importorskip("warcio")
    file = path / "pages.warc.gz"
    file.write_bytes(b"".join(gzip.compress(response(*p)) for p in PAGES))
    return file


def read(*paths: Path, **columns: str) -> list[dict[str, Any]]:
    return list(read_files(list(list_files(paths)), Columns(**columns)))


WRITERS = [write_folder, write_lines, write_csv, write_parquet, write_warc]


@pytest.mark.parametrize("write", WRITERS)
def test_every_page_comes_once_and_in_order(write: Callable[[Path], Path], tmp_path: Path) -> None:
    items = read(write(tmp_path))
    pages = [i["html"] if isinstance(i["html"], str) else i["html"].decode() for i in items]
    assert pages == [html for _, html in PAGES]
    assert len({item["key"] for item in items}) == len(PAGES)
    if write is not write_folder:
        assert [item["url"] for item in items] == [url for url, _ in PAGES]


@pytest.mark.parametrize("write", [write_lines, write_warc])
def test_a_file_that_was_cut_says_so(write: Callable[[Path], Path], tmp_path: Path) -> None:
    file = write(tmp_path)
    file.write_bytes(file.read_bytes()[:-7])
    good = tmp_path / "z.html"
    good.write_text(page(99), "utf-8")
    items = read(file, good)
    assert items[-1]["html"] == page(99).encode()
    assert "not read to its end" in items[-2]["problem"]
    assert items[-2]["html"] is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", b"{not json}\n"),
        ("a.jsonl", b"[1]\n"),
        ("a.jsonl", b'{"url": "x"}\n'),
        ("a.jsonl", b"[" * 100_000 + b"\n"),
        ("a.csv", b"url,text\nx,y\n"),
        ("a.html.gz", b"not gzip"),
        ("a.parquet", b"not parquet"),
        ("a.warc", b"not a warc\n"),
    ],
)
def test_what_cannot_be_read_is_an_item_that_says_why(
    name: str, content: bytes, tmp_path: Path
) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("warcio")
    (tmp_path / name).write_bytes(content)
    (item,) = read(tmp_path)
    assert item["html"] is None
    assert item["problem"]
    assert name in item["key"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.jsonl", b'{"url": "https://q.example", "html": null}', "nothing in column 'html'"),
        ("a.jsonl", b'{"url": "https://q.example", "text": "a"}', "no column 'html'"),
        ("a.csv", b"url,html\nhttps://q.example\n", "nothing in column 'html'"),
        ("a.csv", b"url,text\nhttps://q.example,a\n", "no column 'html'"),
    ],
)
def test_a_row_without_a_page_keeps_its_address(
    name: str, content: bytes, problem: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    (item,) = read(tmp_path)
    assert (item["html"], item["url"], item["problem"]) == (None, "https://q.example", problem)


@pytest.mark.parametrize("kind", ["string", "large_string", "dictionary"])
def test_a_cell_that_is_not_utf_8_costs_no_other(kind: str, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    raw: dict[str, list[Any]] = {
        "html": [b"<p>a", "<p>Größe".encode("latin-1"), b"<p>c", None],
        "url": [b"https://q.example/1", b"https://q.example/2", b"https://q.example/\xff", b"x:4"],
    }
    columns = {name: pa.array(cells, pa.binary()).view(pa.string()) for name, cells in raw.items()}
    if kind == "dictionary":
        columns = {name: cells.dictionary_encode() for name, cells in columns.items()}
    elif kind == "large_string":
        columns = {name: cells.cast(pa.large_string()) for name, cells in columns.items()}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    items = read(tmp_path)
    # The page is read from its bytes, as one in a binary column.
    assert [item["html"] for item in items] == ["<p>a", raw["html"][1], "<p>c", None]
    assert [item["url"] for item in items] == [
        "https://q.example/1", "https://q.example/2", "https://q.example/\\xff", "x:4",
    ]  # fmt: skip


def test_a_response_with_a_broken_body_is_an_item_that_says_why(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    url = "https://quay.example/1"
    bad = raw_response(url, gzip.compress(page(1).encode())[:-9], "Content-Encoding: gzip")
    (tmp_path / "a.warc").write_bytes(bad + response(*PAGES[2]))
    broken, whole = read(tmp_path)
    assert (broken["html"], broken["url"]) == (None, url)
    assert "gzip" in broken["problem"]
    assert broken["key"] == f"{tmp_path / 'a.warc'}#<urn:uuid:{url}:1>"
    assert whole["html"].decode() == PAGES[2][1]


@pytest.mark.parametrize("error", [TypeError("x"), AttributeError("x"), OverflowError("x")])
def test_a_reader_that_fails_costs_its_file(
    error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> Iterator[dict[str, Any]]:
        yield {"id": "1", "html": b"<p>a", "url": None}
        raise error

    monkeypatch.setattr(sources, "read_warc", fail)
    for name in ("a.warc", "b.html"):
        (tmp_path / name).write_bytes(b"<p>b")
    items = read(tmp_path)
    assert [item["html"] for item in items] == [b"<p>a", None, b"<p>b"]
    assert items[1]["problem"] == "not read to its end: x"


def test_an_extra_that_is_missing_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio", None)
    (tmp_path / "a.warc").write_bytes(response(*PAGES[0]))
    with pytest.raises(ImportError, match="pip install"):
        read(tmp_path)


def test_columns_have_names(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    file.write_text('\n{"body": "<p>a", "link": "https://q.example", "cs": "utf-8"}\n', "utf-8")
    (item,) = read(file, html="body", url="link", encoding="cs")
    assert item["key"] == f"{file}:2"
    assert (item["html"], item["url"], item["encoding"]) == ("<p>a", "https://q.example", "utf-8")


def test_a_file_with_another_ending_is_read_as_a_page_when_named(tmp_path: Path) -> None:
    file = tmp_path / "page.php"
    file.write_bytes(b"<p>a")
    assert read(tmp_path) == []
    assert [item["html"] for item in read(file)] == [b"<p>a"]


def test_what_is_not_there_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(list_files([tmp_path / "none"]))
