from __future__ import annotations

import pytest

from newsclean.metadata.images import file_key, parse_srcset
from newsclean.model import Role

from .conftest import Build

H1 = "<h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"
URL = "https://post.example/storm"


def test_figure_with_caption_and_credit(build: Build) -> None:
    built = build(
        '<meta property="og:image" content="/img/w1200/harbour.jpg">' + H1
        + '<figure><img src="/img/w300/harbour.jpg" alt="Waves" width="300" height="200px">'
        '<figcaption>The harbour on Monday <span class="credit">Ann Olsen/Bay Pictures</span>'
        "</figcaption></figure>" + BODY
    )  # fmt: skip
    (image,) = built.metadata(URL).images
    assert image.url == "https://post.example/img/w300/harbour.jpg"
    assert image.caption == "The harbour on Monday"
    assert image.credit == "Ann Olsen/Bay Pictures"
    assert (image.alt, image.width, image.height, image.lead) == ("Waves", 300, 200, True)


def test_declared_image_that_is_not_shown_leads(build: Build) -> None:
    built = build(
        '<meta property="og:image" content="https://i.example/a.jpg">'
        '<meta property="og:image:width" content="1200">' + H1 + BODY
    )
    (image,) = built.metadata().images
    assert (image.url, image.width, image.lead) == ("https://i.example/a.jpg", 1200, True)


SOURCES = {
    "plain": ('<img src="a.jpg">', "https://post.example/a.jpg"),
    "lazy": ('<img src="data:image/gif;base64,R0" data-src="/a.jpg">', "https://post.example/a.jpg"),
    "largest": ('<img src="a.jpg" srcset="/s.jpg 300w, /l.jpg 900w">', "https://post.example/l.jpg"),
    "picture": ('<picture><source srcset="/w.webp 800w"><img src="a.jpg"></picture>',
                "https://post.example/w.webp"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SOURCES.values(), ids=SOURCES.keys())
def test_largest_source(build: Build, source: str, expected: str) -> None:
    (image,) = build(H1 + source + BODY).metadata(URL).images
    assert image.url == expected


NO_IMAGE = {
    "placeholder": '<img src="data:image/gif;base64,R0lGOD">',
    "script address": '<img src="javascript:alert(1)">',
    "tracking pixel": '<img src="/p.gif" width="1" height="1">',
    "logo": '<img class="site-logo" src="/l.png">',
    "no address": "<img alt='x'>",
}


@pytest.mark.parametrize("source", NO_IMAGE.values(), ids=NO_IMAGE.keys())
def test_no_image(build: Build, source: str) -> None:
    assert build(H1 + source + BODY).metadata(URL).images == ()


def test_images_outside_the_article_are_left_out(build: Build) -> None:
    menu = "<nav>" + "<a>Item of the menu</a><p>x</p>" * 4 + '<img src="/menu.jpg"></nav>'
    end = "<p>Short</p>" * 3 + '<img src="/end.jpg">'
    built = build(
        menu + "<p>a</p><p>b</p><p>c</p>" + H1 + BODY + '<img src="/in.jpg">' + BODY + end
    )
    assert [image.url for image in built.metadata(URL).images] == ["https://post.example/in.jpg"]


def test_card_about_another_story_is_left_out(build: Build) -> None:
    card = '<div><img src="/other.jpg"><p>Another story</p></div>'
    built = build(H1 + BODY + card + BODY, {"Another": Role.RELATED})
    assert built.metadata(URL).images == ()


def test_relative_addresses_stay_relative_without_a_base(build: Build) -> None:
    (image,) = build(H1 + '<img src="/a.jpg">' + BODY).metadata().images
    assert image.url == "/a.jpg"


def test_srcset_entries() -> None:
    assert parse_srcset("/a,b.jpg 300w, /c.jpg 2x, /d.jpg") == [
        (300.0, "/a,b.jpg"), (0.02, "/c.jpg"), (0.01, "/d.jpg"),
    ]  # fmt: skip
    assert parse_srcset("https://i.example/a.jpg 1x,https://i.example/b.jpg 2x")[1][1] == (
        "https://i.example/b.jpg"
    )
    assert parse_srcset("") == []


def test_file_key_ignores_size() -> None:
    keys = {file_key(u) for u in ("/a/storm-1200x800.jpg?w=1", "https://i.example/storm.jpg#x",
                                  "/b/Storm_large.webp")}  # fmt: skip
    assert keys == {"storm"}
    assert file_key("/500x0/https%3A%2F%2Fi.example%2Fone") != file_key(
        "/500x0/https%3A%2F%2Fi.example%2Ftwo"
    )
