"""What the attributes of an element say."""

from __future__ import annotations

import pytest
from lxml import html

from newsclean.blocks.marks import (
    MAX_MARK_CHARS,
    MAX_MEDIA_CHARS,
    MAX_SOURCES,
    MediaReader,
    hides,
    make_label,
    read_marks,
)


@pytest.mark.parametrize(
    ("source", "words", "label", "hidden"),
    [
        pytest.param("<p>", "", "p", False, id="nothing"),
        pytest.param("<p class='a  b' id=c>", "a  b c", "p.a.b#c", False, id="class and id"),
        pytest.param("<p id=c class=a>", "c a", "p#c.a", False, id="another order"),
        pytest.param("<p role=note itemprop=x>", "note x", "p", False, id="role, itemprop"),
        pytest.param("<p data-component=y data-qa=z>", "y z", "p", False, id="data attributes"),
        pytest.param("<p title=a href=b data-x=c>", "", "p", False, id="others say nothing"),
        pytest.param("<p aria-hidden=true>", "aria-hidden", "p", False, id="aria-hidden"),
        pytest.param("<p aria-hidden=false>", "", "p", False, id="aria-hidden is false"),
        pytest.param("<p hidden>", "", "p", True, id="hidden"),
        pytest.param("<p hidden=until-found>", "", "p", False, id="until-found"),
        pytest.param("<p style='display:none'>", "", "p", True, id="style"),
        pytest.param("<noscript>", "", "noscript", True, id="noscript"),
        pytest.param("<noscript class=a>", "a", "noscript.a", True, id="noscript with class"),
    ],
)
def test_read_marks(source: str, words: str, label: str, hidden: bool) -> None:
    element = html.fragment_fromstring(source)
    tag = str(element.tag)
    found, named, hides_content = read_marks(tag, element)
    assert (found, make_label(tag, named), hides_content) == (words, label, hidden)


def test_long_attributes_are_cut() -> None:
    element = html.fragment_fromstring(f"<p class='{'x' * 9999}'>")
    words, named, _ = read_marks("p", element)
    assert words == "x" * MAX_MARK_CHARS
    assert make_label("p", named) == "p." + "x" * MAX_MARK_CHARS


def test_a_label_is_one_clean_line() -> None:
    assert make_label("p", [("id", "a\n\x01b"), ("class", "c \u200b")]) == "p#a b.c.\u200b"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("display:none", True),
        (" DISPLAY :\n none ; color:red", True),
        ("color:red;visibility: hidden", True),
        ("display:block", False),
        ("visibility:visible", False),
        ("", False),
        ("x" * 5000 + ";display:none", False),  # only the beginning is looked at
    ],
)
def test_hides(style: str, expected: bool) -> None:
    assert hides(style) is expected


def test_media_values_are_cut() -> None:
    sources = "<source srcset=x>" * 50
    root = html.fragment_fromstring(f"<picture>{sources}<img src='data:{'x' * 9999}'></picture>")
    image = next(root.iter("img"))
    media = MediaReader().read("img", image, 3, 5)
    assert (media.tag, media.position, media.container) == ("img", 3, 5)
    assert len(media.attributes["src"]) == MAX_MEDIA_CHARS
    assert len(media.sources) == MAX_SOURCES
