"""What the fuzzer calls with any bytes: `extract`, `explain` and every writer, with their promises.

The first byte chooses how the page is handed over: as bytes, as text, with an encoding, small
limits, an address.
"""

from __future__ import annotations

import json
from typing import Final

from lxml import etree

import newsclean
from newsclean import Article, Limits, NewscleanError
from newsclean.cli import FORMATS
from newsclean.cli.strip import explain_view
from tests.clean import FORBIDDEN, assert_clean

URL: Final = "https://harbourpost.example/news/1"
SMALL: Final = Limits(
    max_bytes=5_000, max_elements=50, max_blocks=10, max_block_chars=200, max_attributes=3
)
LABELS: Final = (None, "utf-16", "gb18030", "shift_jis", "iso-2022-jp", "big5", "utf-7", "\0")


def check(data: bytes) -> None:
    """Raise for whatever breaks a promise."""
    way, page = (data[0], data[1:]) if data else (0, b"")
    html = page.decode("utf-8", "surrogateescape") if way & 1 else page
    limits = SMALL if way & 2 else Limits()
    label = None if way & 1 else LABELS[way >> 5]
    options = {"url": URL if way & 4 else None, "encoding": label, "limits": limits}
    try:
        article = newsclean.extract(html, **options)  # type: ignore[arg-type]
        explanation = newsclean.explain(html, **options)  # type: ignore[arg-type]
    except NewscleanError as error:
        raise AssertionError("bytes and text are always a page") from error
    assert explanation.article == article
    assert_clean(article)
    assert Article.from_json(article.to_json()) == article
    json.loads(article.to_json_ld())
    etree.fromstring(article.to_tei().encode(), etree.XMLParser(huge_tree=True))
    for write in FORMATS.values():
        assert not FORBIDDEN & set(write(article))
    for view in (article._repr_html_(), explanation._repr_html_(), str(explanation)):
        view.encode()
    explain_view(explanation, colour=True).encode()
