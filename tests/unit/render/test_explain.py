"""The blocks of a page with role, score and reasons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.article import Article
from newsclean.explain import Explanation
from newsclean.model import Role
from newsclean.render.colours import HUES, tint
from tests.articles import FERRY, HOSTILE, articles, make_block
from tests.safety import Seen, assert_safe

TAGS = frozenset({"table", "thead", "tbody", "tr", "th", "td", "br"})
ATTRIBUTES = dict.fromkeys(TAGS, frozenset({"style"}))


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
    assert Seen(Explanation(Article())._repr_html_()).text == "rolescoretextreasons"


def test_a_row_for_each_block() -> None:
    html = Explanation(FERRY, ((),) * 6)._repr_html_()
    assert [tag for tag, _ in Seen(html).elements].count("tr") == 7
    assert "related0.00Read more: The old quay" in Seen(html).text


@given(articles, st.lists(st.lists(st.sampled_from(HOSTILE), max_size=2).map(tuple)).map(tuple))
def test_safe(article: Article, reasons: tuple[tuple[str, ...], ...]) -> None:
    explanation = Explanation(article, reasons)
    assert_safe(explanation._repr_html_(), TAGS, ATTRIBUTES)
    lines = str(explanation)
    lines.encode()
    assert all(char.isprintable() or char == "\n" or ord(char) > 0x9F for char in lines)
    assert len(lines.split("\n")) == max(len(article.blocks), 1)


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_colour(role: Role) -> None:
    assert tint(role, 0.5).endswith(",50%,0.50)")


def test_hues_differ() -> None:
    assert len(set(HUES.values())) == len(HUES)
