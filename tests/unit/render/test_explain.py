"""The blocks of a page with role, score and reasons."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.article import Article
from newsclean.explanation import Explanation
from newsclean.model import Role
from newsclean.render.colours import BODY_HUE, HUES, hue_of, strength, tint
from newsclean.render.explain import _ROW, MAX_ROWS
from newsclean.render.sheet import style_sheet
from tests.articles import FERRY, HOSTILE, articles, make_block
from tests.safety import EXPLAIN_ATTRIBUTES, EXPLAIN_TAGS, Seen, assert_safe


def seen_of(explanation: Explanation) -> Seen:
    return Seen(explanation._repr_html_().removeprefix(style_sheet()))


def test_a_line_for_each_block() -> None:
    article = Article(
        blocks=(
            make_block("The boat\nleft.", score=0.987),
            make_block("Read " + "more " * 30, Role.RELATED, reason="rule: hp-more"),
            make_block("Home", Role.NAVIGATION),
        )
    )
    explanation = Explanation(article, (("long text", "near the title"), ("links",)))
    assert str(explanation).splitlines() == [
        "paragraph    0.99  " + f"{'The boat left.':<64}" + "  long text; near the title",
        "related      0.00  " + ("Read " + "more " * 30)[:63].rstrip() + "…  rule: hp-more; links",
        "navigation   0.00  Home",
    ]


def test_no_blocks() -> None:
    assert str(Explanation(Article())) == ""
    seen = seen_of(Explanation(Article()))
    assert [tag for tag, _ in seen.elements if tag in ("i", "details")] == []
    assert "No article text" in seen.text


def test_a_cell_and_a_row_for_each_block_in_page_order() -> None:
    seen = seen_of(Explanation(FERRY, (("links",),) * 6))
    cells = [given for tag, given in seen.elements if tag == "i"]
    rows = [given for tag, given in seen.elements if "newsclean-row" in (given.get("class") or "")]
    assert len(cells) == len(rows) == 6
    for cell, row, block in zip(cells, rows, FERRY.blocks, strict=True):
        group = "removed" if block in FERRY.removed else "kept"
        assert cell["class"] == f"newsclean-{block.role.value} newsclean-{group}"
        assert row["class"] == f"newsclean-row {cell['class']}"
        assert cell["title"] == f"{block.role.value} 0.00\nlinks\n{block.text}"
        assert row["title"] == "links"
    assert "related 0.00 Read more: The old quay" in " ".join(seen.text.split())


def test_a_box_for_each_role_of_the_page_and_for_both_groups() -> None:
    seen = seen_of(Explanation(FERRY))
    boxes = [given for tag, given in seen.elements if tag == "input"]
    roles = ["heading", "paragraph", "list_item", "quote", "related", "navigation"]
    assert [box["class"] for box in boxes] == [
        f"newsclean-{name}" for name in ("kept", "removed", *roles)
    ]
    assert all("checked" in box and box["type"] == "checkbox" for box in boxes)


def test_the_article_stands_next_to_it() -> None:
    seen = seen_of(Explanation(FERRY))
    assert seen.text.index("all removed") < seen.text.index("After nine years")


def test_many_blocks_are_counted() -> None:
    blocks = tuple(make_block("x", Role.ADVERT) for _ in range(MAX_ROWS + 1500))
    explanation = Explanation(Article(blocks=blocks))
    seen = seen_of(explanation)
    assert [tag for tag, _ in seen.elements].count("i") == MAX_ROWS
    assert "and 1,500 more blocks" in seen.text
    assert str(explanation).count("\n") == MAX_ROWS + 1499


def luminance(colour: tuple[float, ...]) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def over(front: tuple[float, ...], back: tuple[float, ...], opacity: float) -> tuple[float, ...]:
    return tuple(opacity * a + (1 - opacity) * b for a, b in zip(front, back, strict=True))


WHITE, BLACK, JUPYTER_DARK = (1.0,) * 3, (0.0,) * 3, (17 / 255,) * 3


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(
    ("page", "ink"), [(WHITE, BLACK), (JUPYTER_DARK, WHITE)], ids=["light", "dark"]
)
def test_contrast_of_text_on_the_strongest_row(
    role: Role, page: tuple[float, ...], ink: tuple[float, ...]
) -> None:
    hue, saturation = hue_of(role)
    colour = colorsys.hls_to_rgb(hue / 360, 0.5, saturation / 100)
    back = over(colour, page, strength(1, *_ROW))
    front = over(ink, back, 0.87)  # JupyterLab's text is a little transparent
    lighter, darker = sorted((luminance(front), luminance(back)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_body_is_green_whatever_its_score() -> None:
    assert tint(Role.PARAGRAPH, strength(7, 0.1, 0.9)) == f"hsla({BODY_HUE},60%,50%,0.90)"
    assert strength(-1, 0.1, 0.9) == 0.1


@given(articles, st.lists(st.lists(st.sampled_from(HOSTILE), max_size=2).map(tuple)).map(tuple))
def test_safe(article: Article, reasons: tuple[tuple[str, ...], ...]) -> None:
    explanation = Explanation(article, reasons)
    assert_safe(explanation._repr_html_(), EXPLAIN_TAGS, EXPLAIN_ATTRIBUTES)
    lines = str(explanation)
    lines.encode()
    assert all(char.isprintable() or char == "\n" or ord(char) > 0x9F for char in lines)
    assert len(lines.split("\n")) == max(len(article.blocks), 1)


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_colour(role: Role) -> None:
    assert tint(role, 0.5).endswith(",50%,0.50)")


def test_hues_differ() -> None:
    assert len(set(HUES.values())) == len(HUES)
