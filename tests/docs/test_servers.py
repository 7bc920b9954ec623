"""The examples for servers and crawlers in what they are for; each skipped without its package."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import newsclean
from newsclean.cli import SAMPLE
from tests.docs.test_examples import DOCS, examples

pytestmark = pytest.mark.slow

SPIDER = """
import sys
from pathlib import Path

import scrapy
from scrapy.crawler import CrawlerProcess

import newsclean

{pipeline}

class Files(scrapy.Spider):
    name = "files"
    start_urls = [Path(name).resolve().as_uri() for name in sys.argv[1:]]

    def parse(self, response):
        yield {{"html": response.body, "url": response.url}}


if __name__ == "__main__":
    crawl = CrawlerProcess({{
        "ITEM_PIPELINES": {{ArticlePipeline: 1}},
        "FEEDS": {{"articles.jsonl": {{"format": "jsonlines"}}}},
        "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
    }})
    crawl.crawl(Files)
    crawl.start()
"""

CELLS = (
    "import newsclean\nfrom pathlib import Path",
    "pages = [Path('page.html').read_bytes()] * 6",
    "found = list(newsclean.extract_many(pages, workers=2))",
    "print(*{article.title for article in found})",
    "print((await newsclean.aextract(pages[0])).title)",
)


@pytest.mark.skipif(find_spec("scrapy") is None, reason="needs scrapy")
def test_scrapy_pipeline(tmp_path: Path) -> None:
    (pipeline,) = (
        example.code for example in examples(DOCS / "crawl.md") if "ArticlePipeline" in example.code
    )
    (tmp_path / "spider.py").write_text(SPIDER.format(pipeline=pipeline), "utf-8")
    (tmp_path / "none.html").write_text("<p>Nothing here.</p>", "utf-8")
    (tmp_path / "page.html").write_bytes(SAMPLE.read_bytes())
    done = subprocess.run(
        [sys.executable, "spider.py", "page.html", "none.html"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "articles.jsonl").read_text("utf-8").splitlines()
    expected = newsclean.extract(SAMPLE.read_bytes())
    assert [(row["title"], row["text"]) for row in map(json.loads, lines)] == [
        (expected.title, expected.text)
    ]
    assert "no article: " in done.stderr


@pytest.mark.filterwarnings("default")  # other packages may warn
def test_workers_of_a_notebook(tmp_path: Path) -> None:
    pytest.importorskip("ipykernel")
    make = pytest.importorskip("nbformat.v4")
    client = pytest.importorskip("nbclient").NotebookClient
    (tmp_path / "page.html").write_bytes(SAMPLE.read_bytes())
    notebook = make.new_notebook(cells=list(map(make.new_code_cell, CELLS)))
    client(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    printed = "".join(output.get("text", "") for output in notebook.cells[-2].outputs)
    awaited = "".join(output.get("text", "") for output in notebook.cells[-1].outputs)
    title = newsclean.extract(SAMPLE.read_bytes()).title
    assert (printed.strip(), awaited.strip()) == (title, title)
