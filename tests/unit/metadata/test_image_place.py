from __future__ import annotations

import pytest

from newsclean.metadata.image_place import pixels
from newsclean.model import Role

from .conftest import Build

H1 = "<h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"
ROLES = {"The harbour was closed": Role.PARAGRAPH, "By Ann": Role.BYLINE, "Ann": Role.BYLINE}

NOT_OF_THE_STORY = {
    "card without roles": '<div><img src="/x.jpg"><a href="/x">Another story of today</a></div>',
    "element of an author": '<div class="authorline"><img src="/x.jpg"><p>Someone</p></div>',
    "name in the byline": '<div><img src="/x.jpg" alt="Ann Olsen"><div>By Ann Olsen</div></div>',
    "byline in the text": '<div><img src="/x.jpg" alt="Photo of Ann Olsen"><p>Ann Olsen</p></div>',
    "vector drawing": '<img src="/play.svg">',
    "thumbnail": '<img src="/x.jpg" width="100" height="100">',
}  # fmt: skip


@pytest.mark.parametrize("source", NOT_OF_THE_STORY.values(), ids=NOT_OF_THE_STORY.keys())
def test_left_out(build: Build, source: str) -> None:
    assert build(H1 + BODY + source + BODY, ROLES).metadata().images == ()


def test_figure_above_the_headline_opens_the_article(build: Build) -> None:
    figure = '<figure><img src="/a.jpg"><p>One</p><p>Two</p><p>Three</p></figure>'
    built = build(f"<article>{figure}{H1}{BODY}</article>", ROLES)
    assert [image.url for image in built.metadata().images] == ["/a.jpg"]


def test_figure_of_another_element_above_the_headline_does_not(build: Build) -> None:
    figure = '<figure><img src="/a.jpg"><p>One</p><p>Two</p><p>Three</p></figure>'
    built = build(f"<body><div>{figure}</div><article>{H1}{BODY}</article></body>", ROLES)
    assert built.metadata().images == ()


SIZES = [("640", 640), ("640px", 640), (" 640.5 ", 640), ("100%", None), ("0", None), (None, None)]


@pytest.mark.parametrize(("text", "expected"), SIZES)
def test_pixels(text: str | None, expected: int | None) -> None:
    assert pixels(text) == expected
