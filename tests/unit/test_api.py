"""`extract` and `explain` as a whole: input, status, options, limits."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree, html

import newsclean
from newsclean import InputError, LimitError, Limits, Role, rules
from newsclean.api import extract_page
from newsclean.model import BODY_ROLES
from newsclean.scoring import load_weights
from tests.pages import SENTENCE, json_ld, story

PAGE = story()
URL = "https://harbourpost.example/news/ferry"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(PAGE, id="str"),
        pytest.param(PAGE.encode(), id="bytes"),
        pytest.param(bytearray(PAGE.encode()), id="bytearray"),
        pytest.param(memoryview(PAGE.encode()), id="memoryview"),
        pytest.param(PAGE.encode("utf-16"), id="utf-16"),
        pytest.param(html.document_fromstring(PAGE), id="element"),
        pytest.param(html.document_fromstring(PAGE).getroottree(), id="tree"),
        pytest.param(html.document_fromstring(PAGE).find("body"), id="element inside a tree"),
    ],
)
def test_input_types(source: object) -> None:
    article = newsclean.extract(source)
    assert article.status == "ok"
    assert SENTENCE.strip() in article.text
    assert article.text == newsclean.extract(PAGE).text


@pytest.mark.parametrize("source", [None, 5, ["<p>"], object(), etree.ElementTree])
def test_other_types(source: object) -> None:
    with pytest.raises(InputError):
        newsclean.extract(source)
    with pytest.raises(InputError):
        newsclean.explain(source)


@pytest.mark.parametrize(
    "arguments",
    [
        {"limits": 5},
        {"limits": Limits(max_bytes="5")},  # type: ignore[arg-type]
        {"limits": Limits(max_blocks=None)},  # type: ignore[arg-type]
        {"rules": 5},
        {"rules": "bundled"},
        {"encoding": 5},
        {"reference_date": 5},
    ],
    ids=str,
)
def test_other_types_of_arguments(arguments: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        newsclean.extract(PAGE, **arguments)


@pytest.mark.parametrize(
    ("source", "status"),
    [
        pytest.param("", "empty", id="nothing"),
        pytest.param(b" \n ", "empty", id="white space"),
        pytest.param("just a sentence.", "not_html", id="text"),
        pytest.param(b"%PDF-1.7", "not_html", id="PDF"),
        pytest.param("<img src=a.jpg><script>x</script>", "no_article", id="only an image"),
        pytest.param("<html></html>", "no_article", id="empty page"),
        pytest.param(PAGE, "ok", id="story"),
    ],
)
def test_status(source: str | bytes, status: str) -> None:
    article = newsclean.extract(source)
    assert article.status == status
    assert (article.text != "") == (status == "ok")
    assert article.is_article == (status == "ok")
    assert article.truncated == ()


# --- address ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        pytest.param(None, True, id="none"),
        pytest.param(URL, True, id="good"),
        pytest.param("http://[", False, id="open bracket"),
        pytest.param("https://evil.example\\@post.example/", False, id="backslash"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("ftp://harbourpost.example/", False, id="ftp"),
        pytest.param("/news/ferry", False, id="relative"),
        pytest.param("https://harbourpost.example/" + "a" * 100_000, False, id="very long"),
        pytest.param(b"https://harbourpost.example/", False, id="bytes"),
        pytest.param(5, False, id="int"),
    ],
)
def test_a_bad_address_is_ignored_with_a_warning(url: Any, kept: bool) -> None:
    article = newsclean.extract(PAGE, url=url)
    assert article.url == (url if kept else None)
    assert bool(article.warnings) is not kept
    assert article.text == newsclean.extract(PAGE).text


def test_the_warning_stays_when_there_is_no_page() -> None:
    article = newsclean.extract("", url="http://[")
    assert article.status == "empty"
    assert article.warnings


# --- trees --------------------------------------------------------------------------------------


@pytest.mark.parametrize("call", [newsclean.extract, newsclean.explain])
def test_a_tree_is_left_unchanged(call: Any) -> None:
    tree = html.document_fromstring(
        story(head=json_ld({"@type": "NewsArticle"}), body="<p hidden>x")
    )
    before = etree.tostring(tree)
    call(tree, url=URL)
    call(tree.getroottree())
    call(tree.find(".//article"))
    assert etree.tostring(tree) == before


def test_an_article_holds_no_node() -> None:
    tree = html.document_fromstring(PAGE)
    article = newsclean.extract(tree)
    del tree
    assert not any(isinstance(value, etree._Element) for value in vars_of(article))


def vars_of(article: newsclean.Article) -> list[object]:
    slots = [getattr(article, name) for name in article.__slots__]
    return slots + [getattr(block, name) for block in article.blocks for name in block.__slots__]


def test_paths_find_the_text_in_the_caller_s_tree() -> None:
    tree = html.document_fromstring(PAGE)
    for block in newsclean.extract(tree).body:
        found = tree.getroottree().xpath(block.path)
        assert isinstance(found, list)
        [element] = found
        assert isinstance(element, etree._Element)
        assert " ".join("".join(map(str, element.itertext())).split()) == block.text


# --- options ------------------------------------------------------------------------------------


def test_encoding_is_the_caller_s_label() -> None:
    data = story().replace("ten", "десять").encode("windows-1251")
    article = newsclean.extract(data, encoding="windows-1251")
    assert article.encoding == "windows-1251"
    assert "десять" in article.text
    assert newsclean.extract(PAGE).encoding is None
    assert newsclean.extract(PAGE.encode()).encoding == "utf-8"


@pytest.mark.parametrize("encoding", [5, b"utf-8"])
def test_a_label_is_a_str(encoding: Any) -> None:
    with pytest.raises(InputError):
        newsclean.extract(PAGE.encode(), encoding=encoding)


RULE = """
schema = 1
name = "The Harbour Post"
hosts = ["harbourpost.example"]
language = "en"
checked = 2026-01-15

[[layout]]
id = "2024"
when = "article"
body = ["article > p"]
drop = [{ css = "p.mark", role = "promo", note = "house ad" }]
"""


def registry() -> rules.Registry:
    return rules.Registry().with_rule(rules.parse_rule(RULE, file="harbour.toml"))


def test_a_rule_decides() -> None:
    page = PAGE.replace("<p>", "<p class='mark'>", 1)
    article = newsclean.extract(page, url=URL, rules=registry())
    assert article.rule is not None
    assert (article.rule.name, article.rule.layout) == ("The Harbour Post", "2024")
    assert [block.text[-6:] for block in article.with_role(Role.PROMO)] == ["Day 0."]
    assert article.text.startswith(SENTENCE.strip())


def test_no_rule_without_an_address_or_when_switched_off() -> None:
    for article in (
        newsclean.extract(PAGE, rules=registry()),
        newsclean.extract(PAGE, url="https://other.example/", rules=registry()),
        newsclean.extract(PAGE, url=URL, rules=None),
        newsclean.extract(PAGE, url="http://[", rules=registry()),
    ):
        assert article.rule is None
        assert article.text


def test_explain_gives_the_same_article_and_a_reason_list_for_each_block() -> None:
    explanation = newsclean.explain(PAGE, url=URL)
    assert explanation.article == newsclean.extract(PAGE, url=URL)
    assert len(explanation.reasons) == len(explanation.article.blocks)
    assert "paragraph" in str(explanation)
    assert str(newsclean.explain("")) is not None


def test_other_weights() -> None:
    assert extract_page(PAGE, weights=load_weights()) == newsclean.extract(PAGE)


# --- limits -------------------------------------------------------------------------------------

NEEDLES = {
    "max_bytes": (story(body="x" * 900 + "<p>needle"), Limits(max_bytes=1500)),
    "max_elements": (story(body="<i>x</i>" * 50 + "<p>needle"), Limits(max_elements=30)),
    "max_blocks": (story(body="<p>x" * 50 + "<p>needle"), Limits(max_blocks=30)),
    "max_block_chars": (story(body="<p>" + "x " * 900 + "needle"), Limits(max_block_chars=500)),
    "max_attributes": (
        story(body="<p " + " ".join(f"a{n}=1" for n in range(90)) + " title=needle>x"),
        Limits(max_attributes=20),
    ),
    "max_depth": (story(body="<div>" * 3000 + "needle"), Limits()),
}


@pytest.mark.parametrize("name", NEEDLES)
@pytest.mark.parametrize("call", [newsclean.extract, newsclean.explain])
def test_a_limit_is_named_or_raises(name: str, call: Any) -> None:
    source, limits = NEEDLES[name]
    result = call(source, limits=limits)
    article = getattr(result, "article", result)
    assert article.truncated == (name,)
    assert article.status == "truncated"
    assert "needle" not in article.to_json()
    strict = Limits(
        max_bytes=limits.max_bytes,
        max_elements=limits.max_elements,
        max_blocks=limits.max_blocks,
        max_block_chars=limits.max_block_chars,
        max_attributes=limits.max_attributes,
        strict=True,
    )
    with pytest.raises(LimitError) as caught:
        call(source, limits=strict)
    assert caught.value.limit == name
    assert name in str(caught.value)


@pytest.mark.parametrize("before", [" " * 50, "x" * 50, "<!--" + "x" * 50])
def test_a_page_cut_before_its_first_tag_is_truncated_not_empty(before: str) -> None:
    article = newsclean.extract(before + PAGE, limits=Limits(max_bytes=40))
    assert article.truncated == ("max_bytes",)
    assert article.status == "truncated"
    with pytest.raises(LimitError):
        newsclean.extract(before + PAGE, limits=Limits(max_bytes=40, strict=True))


def test_a_page_within_limits_raises_nothing() -> None:
    assert newsclean.extract(PAGE, limits=Limits(strict=True)) == newsclean.extract(PAGE)


# --- text from data -----------------------------------------------------------------------------


def test_a_declared_body_that_is_not_shown_is_added_behind_all_blocks() -> None:
    body = "\n".join(
        f"On day {n} the boat was seen near quay {n * 7}. {SENTENCE}" for n in range(9)
    )
    head = json_ld({"@type": "NewsArticle", "headline": "Boat sails", "articleBody": body})
    article = newsclean.extract(f"<head>{head}</head><body><h1>Boat sails</h1><p>Log in.</p>")
    added = [block for block in article.blocks if block.source != "dom"]
    assert len(added) == 9
    assert all(block.role in BODY_ROLES and not block.path for block in added)
    assert [block.index for block in article.blocks] == list(range(len(article.blocks)))
    explanation = newsclean.explain(f"<head>{head}</head><body><h1>Boat sails</h1><p>Log in.</p>")
    assert "articleBody" in explanation.reasons[-1][0]
