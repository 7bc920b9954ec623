"""Promise 8: each field of the page through each writer comes out as text."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import pytest
from lxml import etree
from markdown_it import MarkdownIt

import newsclean
from newsclean import Article, Explanation, Image, RuleRef
from newsclean.cli import main, summary
from newsclean.model import Role
from tests.articles import FERRY, HOSTILE, make_block
from tests.safety import (
    CARD_ATTRIBUTES,
    CARD_TAGS,
    EXPLAIN_ATTRIBUTES,
    EXPLAIN_TAGS,
    Seen,
    assert_safe,
)

READER = MarkdownIt("commonmark", {"html": True}).enable("table")

FIELDS: dict[str, Callable[[str], Article]] = {
    "title": lambda text: replace(FERRY, title=text),
    "kicker": lambda text: replace(FERRY, kicker=text),
    "lead": lambda text: replace(FERRY, lead=text),
    "byline": lambda text: replace(FERRY, byline=text),
    "authors": lambda text: replace(FERRY, byline=None, authors=(text, text)),
    "dateline": lambda text: replace(FERRY, dateline=text),
    "url": lambda text: replace(FERRY, url=text),
    "canonical_url": lambda text: replace(FERRY, url=None, canonical_url=text),
    "site_name": lambda text: replace(FERRY, site_name=text),
    "section": lambda text: replace(FERRY, section=text),
    "tags": lambda text: replace(FERRY, tags=(text,)),
    "language": lambda text: replace(FERRY, language=text),
    "encoding": lambda text: replace(FERRY, encoding=text),
    "warnings": lambda text: replace(FERRY, warnings=(text,)),
    "truncated": lambda text: replace(FERRY, truncated=(text,)),
    "rule": lambda text: replace(FERRY, rule=RuleRef(text, text, text)),
    "image": lambda text: replace(FERRY, images=(Image(text, text, text, text, lead=True),)),
    "second image": lambda text: replace(FERRY, images=(Image(text, text, text, text),)),
    "modified": lambda text: replace(
        FERRY, title=text, modified=datetime(2026, 1, 15, 14, 5, tzinfo=UTC)
    ),
}
for _role in Role:
    FIELDS[f"{_role.value} block"] = lambda text, role=_role: replace(  # type: ignore[misc]
        FERRY,
        blocks=(make_block(text, role, rows=((text, "x"), (text,)) if role == "table" else ()),),
    )

cases = pytest.mark.parametrize("make", FIELDS.values(), ids=FIELDS)
payloads = pytest.mark.parametrize("payload", HOSTILE)


@cases
@payloads
def test_notebook_and_html(make: Callable[[str], Article], payload: str) -> None:
    article = make(payload)
    assert_safe(article.to_html())
    assert_safe(article._repr_html_(), CARD_TAGS, CARD_ATTRIBUTES)
    explanation = Explanation(article, ((payload,),) * len(article.blocks))
    assert_safe(explanation._repr_html_(), EXPLAIN_TAGS, EXPLAIN_ATTRIBUTES)


@cases
@payloads
def test_tei(make: Callable[[str], Article], payload: str) -> None:
    """The elements are those of the same article with a harmless text; nothing is expanded."""
    names = []
    for text in (payload, "https://harbourpost.example/needle"):
        root = etree.fromstring(make(text).to_tei().encode())
        assert not [node for node in root.iter() if not isinstance(node.tag, str)]
        names.append({etree.QName(node).localname for node in root.iter()})
    assert names[0] - names[1] <= {"lb"}


@cases
@payloads
def test_json_ld_inside_a_script(make: Callable[[str], Article], payload: str) -> None:
    text = make(payload).to_json_ld()
    seen = Seen(f'<script type="application/ld+json">{text}</script><p>after</p>')
    assert [tag for tag, _ in seen.elements] == ["script", "p"]
    assert json.loads(seen.text.removesuffix("after")) == json.loads(text)
    assert unescape(text) == text


@cases
@payloads
def test_markdown(make: Callable[[str], Article], payload: str) -> None:
    tokens = READER.parse(make(payload).to_markdown())
    inner = [child for token in tokens for child in token.children or ()]
    types = {token.type for token in (*tokens, *inner)}
    assert not types & {"html_block", "html_inline", "image", "code_block", "hr"}
    links = [token.attrs["href"] for token in inner if token.type == "link_open"]
    assert all(str(link).startswith(("https://harbourpost.example/", "/")) for link in links)
    assert sum(token.type == "heading_open" for token in tokens) <= 2


@cases
@payloads
def test_json_inside_a_script(make: Callable[[str], Article], payload: str) -> None:
    article = make(payload)
    text = article.to_json()
    page = f'<script type="application/json">{text}</script><p>after</p>'
    seen = Seen(page)
    assert [tag for tag, _ in seen.elements] == ["script", "p"]
    assert Article.from_json(seen.text.removesuffix("after")) == article
    assert unescape(text) == text


@cases
@payloads
def test_terminal(make: Callable[[str], Article], payload: str, terminal: Terminal) -> None:
    article = make(payload)
    for shown in (terminal.show(summary(article)), terminal.show(str(Explanation(article)))):
        assert shown.isprintable() or not [
            char for char in shown if ord(char) < 0x20 and char not in "\n\t"
        ]
        assert not [
            char for char in shown if 0x7F <= ord(char) < 0xA0 or "\ud800" <= char <= "\udfff"
        ]


class Terminal:
    """What a command prints, character for character."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def show(self, text: str) -> str:
        self._monkeypatch.setitem(newsclean.cli.FORMATS, "text", lambda _article: text)
        main(["--sample", "--format", "text"])
        return self._capsys.readouterr().out


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(monkeypatch, capsys)


@payloads
def test_error_texts(payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([payload.replace("\0", "") or "x"]) == 2
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1
    assert not [char for char in shown[:-1] if ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0]
