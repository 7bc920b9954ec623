"""What holds for every page, whatever is in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

import newsclean
from tests.pages import SAMPLE, SENTENCE, damaged, soup, story

PAGES = [SAMPLE, *damaged(20)]
TEXTS = [page.decode("utf-8", "replace") for page in PAGES]


def squeezed(text: str) -> str:
    """Characters that are not white space."""
    return "".join(text.split())


def is_subsequence(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(char in rest for char in part)


@given(soup | st.text() | st.binary())
def test_round_trip(page: str | bytes) -> None:
    article = newsclean.extract(page)
    assert newsclean.Article.from_dict(article.to_dict()) == article
    assert newsclean.Article.from_json(article.to_json()) == article


@pytest.mark.parametrize("page", PAGES)
def test_round_trip_of_damaged_pages(page: bytes) -> None:
    article = newsclean.extract(page)
    assert newsclean.Article.from_json(article.to_json()) == article


@given(st.permutations(range(len(PAGES))))
def test_history_changes_nothing(order: list[int]) -> None:
    first = newsclean.extract(PAGES[order[0]])
    for at in order[:4]:
        newsclean.extract(PAGES[at])
    assert newsclean.extract(PAGES[order[0]]).to_json() == first.to_json()


@given(soup)
def test_a_tree_is_left_unchanged(source: str) -> None:
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"))
    except etree.LxmlError:
        return
    before = etree.tostring(tree)
    newsclean.extract(tree)
    newsclean.extract(tree.getroottree())
    assert etree.tostring(tree) == before


def test_a_subtree_is_left_unchanged_and_in_its_tree() -> None:
    tree = html.document_fromstring(SAMPLE)
    before = etree.tostring(tree)
    element = tree.find(".//article")
    assert element is not None
    article = newsclean.extract(element)
    assert article.text
    assert "214 partners" not in "".join(block.text for block in article.blocks)
    assert etree.tostring(tree) == before


@pytest.mark.parametrize("page", TEXTS)
def test_no_text_is_invented(page: str) -> None:
    tree = html.document_fromstring(page)
    whole = squeezed("".join(map(str, tree.itertext())))
    text = newsclean.extract(page).text
    assert set(squeezed(text)) <= set(whole)
    if page is TEXTS[0]:
        assert is_subsequence(squeezed(text), whole)


@given(soup)
def test_spans_lie_inside_their_text_and_densities_between_0_and_1(page: str) -> None:
    for block in newsclean.extract(page).blocks:
        assert block.text
        assert block.text == block.text.strip("\n")
        assert 0 <= block.link_density <= 1
        assert 0 <= block.score <= 1
        assert all(0 <= span.start < span.end <= len(block.text) for span in block.spans)


@given(soup)
def test_blocks_are_numbered_and_body_is_part_of_them(page: str) -> None:
    article = newsclean.extract(page)
    assert [block.index for block in article.blocks] == list(range(len(article.blocks)))
    body = {block.index for block in article.body}
    removed = {block.index for block in article.removed}
    assert not body & removed


# --- changes of the page that change nothing ----------------------------------------------------

SOURCE = SAMPLE.decode()

CHANGES = {
    "a div around everything": re.sub(r"(<body[^>]*>)(.*)(</body>)", r"\1<div>\2</div>\3", SOURCE,
                                      flags=re.DOTALL),
    "comments": SOURCE.replace("</p>", "<!-- ad slot --></p><!-- /p -->"),
    "white space between blocks": re.sub(r"(</(?:p|li|h2|figure|aside)>)", r"\1\n\n\t \n", SOURCE),
    "no white space between blocks": re.sub(r">\s+<(?!/?(?:a|b|span|strong|time|button)\b)", "><",
                                            SOURCE),
    "attribute order": SOURCE.replace('class="hp-story" id="story"', 'id="story" class="hp-story"'),
    "upper case tags": re.sub(r"<(/?)(p|div|article|aside|h2)\b",
                              lambda found: f"<{found[1]}{found[2].upper()}", SOURCE),
    "no html, head and body tags": re.sub(r"</?(?:html|head|body)\b[^>]*>", "", SOURCE),
    "no body tag": re.sub(r"</head>\s*<body\b[^>]*>", "", SOURCE),
    "carriage returns": SOURCE.replace("\n", "\r\n"),
    "a byte order mark": "\ufeff" + SOURCE,
    "str": SOURCE,
}  # fmt: skip


@pytest.mark.parametrize("page", CHANGES.values(), ids=CHANGES)
def test_the_text_does_not_depend_on_trivia(page: str) -> None:
    assert page == SOURCE or page != SAMPLE.decode()
    assert newsclean.extract(page).text == newsclean.extract(SAMPLE).text


def test_text_around_what_the_parser_leaves_in_the_head_keeps_its_order() -> None:
    page = "<title>T</title><main>one</main> two <section>three</section> four <p>five</p> six"
    texts = [block.text for block in newsclean.extract(page).blocks]
    assert texts == ["one", "two", "three", "four", "five", "six"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_nor_on_the_encoding(encoding: str) -> None:
    data = SOURCE.replace('<meta charset="utf-8">', "").encode(encoding)
    known = None if encoding in ("utf-8-sig", "utf-16") else encoding
    assert newsclean.extract(data, encoding=known).text == newsclean.extract(SAMPLE).text


@pytest.mark.parametrize("links", [50, 500])
def test_a_link_farm_does_not_grow_the_body(links: int) -> None:
    farm = "".join(
        f'<li><a href="/p/{n}">Cheap oilskins in harbour {n}</a></li>' for n in range(links)
    )
    page = SOURCE.replace("</body>", f"<ul>{farm}</ul></body>")
    assert "Cheap oilskins" not in newsclean.extract(page).text


def test_an_options_of_output_is_no_option_of_choice() -> None:
    article = newsclean.extract(SAMPLE)
    for view in (article.to_markdown(), article.to_html(), article.to_json()):
        for block in article.body:
            assert block.text.split()[0].strip("“") in view
    assert SENTENCE.strip() in newsclean.extract(story()).to_markdown()
