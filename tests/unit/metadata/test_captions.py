from __future__ import annotations

import pytest

from newsclean.model import Role

from .conftest import Build

H1 = "<h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"
IMG = '<img src="/harbour.jpg">'

FIGURES = {
    "figcaption": (
        f"<figure>{IMG}<figcaption>The harbour <b class='credit'>Bay</b></figcaption></figure>",
        ("The harbour", "Bay"),
    ),
    "credit first": (
        f"<figure>{IMG}<figcaption><span class='source'>Bay</span> The harbour on Monday"
        "</figcaption></figure>",
        ("The harbour on Monday", "Bay"),
    ),
    "cite": (
        f"<figure>{IMG}<figcaption><p>The harbour <cite>AP Photo/Olsen</cite></p></figure>",
        ("The harbour", "AP Photo/Olsen"),
    ),
    "small print": (
        f"<figure>{IMG}<figcaption>The harbour <small>Ann Olsen</small></figcaption></figure>",
        ("The harbour", "Ann Olsen"),
    ),
    "two spans without class": (
        f"<figure>{IMG}<figcaption><span>Boats lie in the harbour on Monday</span>"
        "<span>Ann Olsen (Bay)</span></figcaption></figure>",
        ("Boats lie in the harbour on Monday", "Ann Olsen (Bay)"),
    ),
    "two paragraphs": (
        f"<figure>{IMG}<figcaption><p>Boats lie in the harbour.</p><p>Ann Olsen</p></figure>",
        ("Boats lie in the harbour.", "Ann Olsen"),
    ),
    "label apart from the name": (
        f"<figure>{IMG}<figcaption><span>The harbour</span> <b class='credit'>Photo:</b> Ann Olsen"
        "</figcaption></figure>",
        ("The harbour", "Ann Olsen"),
    ),
    "caption inside what is called a credit": (
        f"<figure>{IMG}<div class='credits'>Boats lie in the harbour of the northern town on "
        "Monday morning. | Photo: Ann Olsen</div></figure>",
        ("Boats lie in the harbour of the northern town on Monday morning.", "Ann Olsen"),
    ),
    "credit outside the figcaption": (
        f"<figure>{IMG}<div>Foto: Ann Olsen</div><figcaption>The harbour</figcaption></figure>",
        ("The harbour", "Ann Olsen"),
    ),
    "figcaption outside the figure": (
        f"<div><figure>{IMG}<div>View 6 images</div></figure><figcaption>The harbour</div>",
        ("The harbour", ""),
    ),
    "button": (
        f"<figure>{IMG}<button>Enlarge the image</button><p class=caption>The harbour</figure>",
        ("The harbour", ""),
    ),
    "duration": (f"<figure>{IMG}<div>01:53</div></figure>", ("", "")),
    "classes": (
        f"<div class='photo-box'>{IMG}<div class='photo-text'>The harbour</div>"
        "<div class='photo-source'>Bay</div></div>",
        ("The harbour", "Bay"),
    ),
    "WordPress of old": (
        f"<div class='wp-caption alignleft'>{IMG}<p>The harbour | Bay</p></div>",
        ("The harbour", "Bay"),
    ),
    "no class, but a credit": (
        f"<div>{IMG}<p>The harbour on Monday</p><p>Photo: Ann Olsen</p></div>",
        ("The harbour on Monday", "Ann Olsen"),
    ),
    "class of the box alone": (
        f"<div class='article-image'>{IMG}<p>The harbour on Monday</p></div>",
        ("The harbour on Monday", ""),
    ),
    "screen reader's label": (
        f"<figure>{IMG}<figcaption><span>Image caption, </span>The harbour</figcaption></figure>",
        ("The harbour", ""),
    ),
    "data attribute": (
        '<img src="/harbour.jpg" data-caption="The harbour" data-credit="© Bay">',
        ("The harbour", "© Bay"),
    ),
    "signature in brackets": (
        f"<figure>{IMG}<figcaption>(Bay Pictures)</figcaption></figure>", ("", "Bay Pictures"),
    ),
    "utility class for small print": (
        f"<div class='media'>{IMG}<a href=/x class=text-caption>A story of another day</a></div>",
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), FIGURES.values(), ids=FIGURES.keys())
def test_caption_and_credit(build: Build, source: str, expected: tuple[str, str] | None) -> None:
    images = build(H1 + BODY + source + BODY, BODIES).metadata().images
    assert [(image.caption, image.credit) for image in images] == ([expected] if expected else [])


BODIES = {"The harbour was closed": Role.PARAGRAPH}

OLD = {
    "table of two rows": (
        f"<table align=right><tr><td>{IMG}</td></tr><tr><td><font size=-1>Boats in the harbour on"
        " Monday. Ann Olsen</font></td></tr></table>",
        ("Boats in the harbour on Monday.", "Ann Olsen"),
    ),
    "cell beside the image": (
        f"<table><tr><td>{IMG}</td><td class=small>Boats in the harbour</td></tr></table>",
        ("Boats in the harbour", ""),
    ),
    "line break": (
        f"<div align=center>{IMG}<br><font size=1>Boats in the harbour (AFP)</font></div>",
        ("Boats in the harbour", "AFP"),
    ),
}


@pytest.mark.parametrize(("source", "expected"), OLD.values(), ids=OLD.keys())
def test_layouts_of_tables(build: Build, source: str, expected: tuple[str, str]) -> None:
    (image,) = build(H1 + BODY + source + BODY, BODIES).metadata().images
    assert (image.caption, image.credit) == expected


def test_each_image_of_a_gallery_has_its_own_caption(build: Build) -> None:
    gallery = "".join(
        f'<img src="/{name}.jpg"><p class="caption">The {name}</p>' for name in ("quay", "pier")
    )
    images = build(H1 + BODY + f"<div class='gallery'>{gallery}</div>" + BODY).metadata().images
    assert [image.caption for image in images] == ["The quay", "The pier"]


def test_text_after_the_image_is_its_caption_when_it_repeats_the_alternative_text(
    build: Build,
) -> None:
    built = build(
        H1 + BODY + '<div><img src="/a.jpg" alt="Boats in the harbour"></div>'
        "<div><span>Boats in the harbour</span> <small>Bay</small></div>" + BODY,
        BODIES,
    )
    (image,) = built.metadata().images
    assert (image.caption, image.credit) == ("Boats in the harbour", "Bay")


def test_paragraphs_of_the_story_are_no_captions(build: Build) -> None:
    built = build(H1 + BODY + f"<div class='image'>{IMG}{BODY}</div>" + BODY, BODIES)
    assert [image.caption for image in built.metadata().images] == [""]
