"""What a notebook shows, in a browser: quiet, foldable, filterable, readable in every theme."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import newsclean
from newsclean import Article, Explanation, Image, Role
from newsclean.render.sheet import style_sheet
from tests.articles import FERRY, HOSTILE, make_block
from tests.browser.conftest import OpenPage
from tests.pages import SAMPLE

ARTICLE = newsclean.extract(SAMPLE, url="https://harbourpost.example/news/4471")
EXPLANATION = newsclean.explain(SAMPLE, url="https://harbourpost.example/news/4471")
COMPARISON = newsclean.compare(
    ARTICLE, ARTICLE.text.replace("ship", "boat") + "\n\nMore from the quay"
)
LONG = replace(FERRY, blocks=tuple(make_block(f"Part {at}. " + "word " * 99) for at in range(40)))

VIEWS: dict[str, Any] = {
    "article": ARTICLE,
    "long article": LONG,
    "empty article": Article(status="no_article"),
    "explanation": EXPLANATION,
    "comparison": COMPARISON,
}


@pytest.mark.parametrize("width", [400, 1200])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_quiet_and_as_wide_as_the_window(
    open_page: OpenPage, view: Any, theme: str, width: int
) -> None:
    opened = open_page(view._repr_html_(), theme, width)
    opened.assert_quiet()
    assert not opened.overflows()


def planted(payload: str) -> Article:
    return replace(
        FERRY,
        title=payload,
        kicker=payload,
        lead=payload,
        byline=payload,
        site_name=payload,
        tags=(payload,),
        warnings=(payload,),
        images=(Image(payload, payload, payload, payload, lead=True),),
        blocks=tuple(make_block(payload, role, reason=payload) for role in Role),
    )


@pytest.mark.parametrize("payload", HOSTILE, ids=range(len(HOSTILE)))
def test_planted_markup_does_nothing(open_page: OpenPage, payload: str) -> None:
    article = planted(payload)
    explanation = Explanation(article, ((payload,),) * len(article.blocks))
    comparison = newsclean.compare(article, payload * 2)
    views = (article, explanation, comparison)
    shown = "".join(view._repr_html_() for view in views)
    opened = open_page(shown + replace(article, images=()).to_html())  # which does show images
    page = opened.page
    assert page.locator("script, svg, iframe, object, form, [onerror], [onload]").count() == 0
    opened.assert_quiet()


def test_fold_outs(open_page: OpenPage) -> None:
    page = open_page(ARTICLE._repr_html_(), scripts=False).page
    outer = page.locator("details").first
    inner = outer.locator("details").filter(has_text="consent").first
    item = inner.locator("li").first
    assert not item.is_visible()
    outer.locator("summary").first.click()
    inner.locator("summary").click()
    assert item.is_visible()


def test_the_rest_of_a_long_text(open_page: OpenPage) -> None:
    page = open_page(LONG._repr_html_(), scripts=False).page
    last = page.get_by_text("Part 39.", exact=False).last
    assert not last.is_visible()
    page.get_by_text("The rest of the text").click()
    assert last.is_visible()


def rows(page: Any, name: str) -> Any:
    return page.locator(f".newsclean-row.newsclean-{name}")


def box(page: Any, name: str) -> Any:
    return page.locator(f"input.newsclean-{name}").first


@pytest.mark.parametrize("role", ["navigation", "paragraph"])
def test_filters_without_scripts(open_page: OpenPage, role: str) -> None:
    page = open_page(EXPLANATION._repr_html_(), scripts=False).page
    first, other = rows(page, role).first, rows(page, "consent").first
    cell = page.locator(f".newsclean-strip .newsclean-{role}").first
    assert first.is_visible()
    box(page, role).uncheck()
    assert not first.is_visible()
    assert other.is_visible()
    assert cell.evaluate("cell => getComputedStyle(cell).opacity") == "0.12"
    box(page, role).check()
    assert first.is_visible()


def test_group_filters(open_page: OpenPage) -> None:
    page = open_page(EXPLANATION._repr_html_(), scripts=False).page
    box(page, "removed").uncheck()
    assert not rows(page, "navigation").first.is_visible()
    assert rows(page, "paragraph").first.is_visible()
    box(page, "kept").uncheck()
    assert not page.locator(".newsclean-row").locator("visible=true").count()


def test_filters_of_two_outputs_do_not_meet(open_page: OpenPage) -> None:
    html = EXPLANATION._repr_html_()
    page = open_page(f"<div id=one>{html}</div><div id=two>{html}</div>", scripts=False).page
    box(page.locator("#one"), "navigation").uncheck()
    assert not rows(page.locator("#one"), "navigation").first.is_visible()
    assert rows(page.locator("#two"), "navigation").first.is_visible()


def test_reasons_on_hover_and_in_the_row(open_page: OpenPage) -> None:
    page = open_page(EXPLANATION._repr_html_(), scripts=False).page
    at, reasons = next((at, why) for at, why in enumerate(EXPLANATION.reasons) if why)
    cell, row = (page.locator(name).nth(at) for name in (".newsclean-strip i", ".newsclean-row"))
    assert reasons[0] in cell.get_attribute("title")
    assert reasons[0] in row.get_attribute("title")
    row.locator("summary").click()
    assert row.get_by_text(f"why: {reasons[0]}", exact=False).is_visible()


def test_the_keyboard_opens_a_row(open_page: OpenPage) -> None:
    page = open_page(EXPLANATION._repr_html_(), scripts=False).page
    row = page.locator(".newsclean-row").first
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    assert row.get_attribute("open") is not None


@pytest.mark.parametrize("width", [400, 1200])
def test_article_next_to_the_list_or_below_it(open_page: OpenPage, width: int) -> None:
    page = open_page(EXPLANATION._repr_html_(), width=width).page
    left, right = (page.locator(".newsclean-pane").nth(at).bounding_box() for at in (0, 1))
    beside = right["x"] >= left["x"] + left["width"]
    assert beside == (width == 1200)


def test_readable_where_style_sheets_are_dropped(open_page: OpenPage) -> None:
    page = open_page(EXPLANATION._repr_html_().removeprefix(style_sheet())).page
    assert page.locator(".newsclean-strip i").first.bounding_box()["height"] > 10
    assert page.get_by_text(
        "Night ferry to the islands returns after nine years"
    ).first.is_visible()


CONTRAST = """
() => {
  const number = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const over = (front, back) => front.slice(0, 3).map(
    (part, at) => part * (front[3] ?? 1) + back[at] * (1 - (front[3] ?? 1)));
  const chain = node => node ? [...chain(node.parentElement), node] : [];
  const light = colour => {
    const [r, g, b] = colour.map(part => part / 255).map(
      part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const worst = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode, node = text.parentElement;
    if (!text.data.trim() || !node.checkVisibility() || node.closest("style")) continue;
    let back = [255, 255, 255], opacity = 1;
    for (const element of chain(node)) {
      const style = getComputedStyle(element);
      back = over(number(style.backgroundColor), back);
      opacity *= Number(style.opacity);
    }
    const ink = number(getComputedStyle(node).color);
    const front = over([...ink.slice(0, 3), (ink[3] ?? 1) * opacity], back);
    const [high, low] = [light(front), light(back)].sort((a, b) => b - a);
    const ratio = (high + .05) / (low + .05);
    if (ratio < 4.5) worst.push([ratio.toFixed(2), text.data.trim().slice(0, 40)]);
  }
  return worst;
}
"""
"""Texts with less contrast than WCAG 2.2, 1.4.3, asks for; opacity taken for all of the text."""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_contrast(open_page: OpenPage, view: Any, theme: str) -> None:
    page = open_page(view._repr_html_(), theme).page
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
    assert page.evaluate(CONTRAST) == []
