"""One schema for every table: it holds whatever an article can be, and never changes unseen."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from newsclean import Article
from newsclean.bulk.schema import article_type, row_type, to_arrow, to_ddl, to_table
from newsclean.bulk.task import to_line, to_row
from tests.articles import FERRY, articles

NAMES = (
    "record schema status url canonical_url title kicker lead authors byline dateline published"
    " published_precision modified modified_precision agencies is_wire language site_name section"
    " tags images videos embeds rights page_type is_article confidence paywalled completeness"
    " live_entries encoding truncated rule duplicate_of warnings text"
).split()


def test_columns() -> None:
    assert [name for name, _ in row_type().parts] == NAMES
    full = [name for name, _ in row_type(full=True).parts]
    assert sorted(full) == sorted([*NAMES, "blocks", "evidence"])


def test_ddl() -> None:
    ddl = to_ddl(article_type())
    assert ddl.startswith("struct<`schema`:bigint,`status`:string,")
    assert "`authors`:array<string>" in ddl
    assert "`images`:array<struct<`url`:string," in ddl
    assert "`evidence`:map<string,array<struct<`value`:string," in to_ddl(article_type(full=True))


@pytest.mark.parametrize("full", [False, True])
def test_a_row_is_the_same_in_arrow(full: bool) -> None:
    pytest.importorskip("pyarrow")
    row: dict[str, Any] = {"record": "1", **to_row(FERRY, full=full)}
    (again,) = to_table([row], full=full).to_pylist()
    if full:
        again["evidence"] = dict(again["evidence"])
    assert again == row


@settings(max_examples=50, deadline=None)
@given(articles)
def test_any_article_fits(article: Article) -> None:
    pytest.importorskip("pyarrow")
    assert to_arrow(row_type()).num_fields == len(NAMES)
    if is_text(article):
        to_table([{"record": "", **to_row(article, full=True)}], full=True)


def test_a_name_that_is_not_utf_8_is_written_as_in_json_lines() -> None:
    pytest.importorskip("pyarrow")
    name = "pages/\udcff\udcfe.html"
    row = {"record": name, **to_row(FERRY, full=True), "url": name, "tags": (name, "a")}
    (again,) = to_table([row], full=True).to_pylist()
    written = to_line({"record": name}).decode().split('"')[3]
    assert again["record"] == again["url"] == again["tags"][0] == written
    assert again["text"] == FERRY.text
    assert again["tags"][1] == "a"


def is_text(article: Article) -> bool:
    """Articles made by hand can hold surrogates; those of `extract` never do."""
    try:
        article.to_json().encode()
        str(article.to_dict()).encode()
    except UnicodeEncodeError:
        return False
    return "\\ud" not in repr(article.to_dict())


def test_a_line_is_one_line_for_every_reader() -> None:
    text = "a\u2028b\u2029c\x85d\ne\udc80"
    for row in ({"text": text}, {"text": text[:-1]}):
        line = to_line(row)
        assert line.count(b"\n") == 1
        assert len(line.decode().splitlines()) == 1
