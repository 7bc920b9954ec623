"""Every kind of file gives the same pages; a broken one costs itself alone."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsclean.bulk.sources import Columns, list_files, read_files
from tests.bulk.bombs import page
from tests.bulk.warcs import response

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
