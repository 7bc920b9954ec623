"""Names that last, and names that tools build."""

import pytest
from lxml import html

from newsclean.learning.names import Named, is_stable, iter_names, stable_stem


@pytest.mark.parametrize(
    "name",
    [
        "article__body",
        "story",
        "hp-story",
        "articleBody",
        "StoryBodyText",
        "entry-content",
        "textnode",
    ],
)
def test_stable(name: str) -> None:
    assert is_stable(name)


@pytest.mark.parametrize(
    "name",
    [
        "css-1a2b3c", "sc-bdVaJa", "css-abcdef", "jsx-123", "svelte-qwrtpl", "post-12345",
        "md:flex", "zgUvl", "haBUrn", "eVPPYt", "hcliC",
        "kYtGqMbD", "p", "-x", "_x", "grßen", "xkcdq", "a" * 41, "b[c]", "col-8",
    ],
)  # fmt: skip
def test_built(name: str) -> None:
    assert not is_stable(name)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        pytest.param("ArticleBody_box__3xK2f", "ArticleBody_box__", id="CSS module"),
        pytest.param("StoryText-sc-1x2y", "StoryText-", id="styled component"),
        pytest.param("leading-7", "", id="a size"),
        pytest.param("text-lg2", "", id="too short"),
        pytest.param("css-1a2b3c", "", id="nothing written by hand"),
    ],
)
def test_stable_stem(name: str, stem: str) -> None:
    assert stable_stem(name) == stem


def test_names_of_an_element() -> None:
    element = html.fromstring(
        "<div id=main-story itemprop=articleBody data-qa='Story 5' class='css-1a2b3c copy row"
        " ArticleBody_x__3kd9'>"
    )
    assert list(iter_names(element)) == [
        Named("div[itemprop='articleBody']", 0),
        Named("div#main-story", 1),
        Named("div.copy", 1),
        Named("div.row", 2),
        Named("div[class*='ArticleBody_x__']", 3),
    ]
