from __future__ import annotations

import json

import pytest

from .conftest import Build

H1 = "<h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"

NODES: dict[str, tuple[dict[str, object], str]] = {
    "creditText": ({"url": "/w100/a.jpg", "creditText": "© Bay"}, "© Bay"),
    "copyrightHolder": ({"url": "/a.jpg", "copyrightHolder": {"name": "Bay"}}, "Bay"),
    "author": ({"contentUrl": "/a.jpg", "author": "Ann Olsen/AFP"}, "Ann Olsen/AFP"),
    "in the caption": ({"url": "/a.jpg", "caption": "Boats. Photo: Ann Olsen"}, "Ann Olsen"),
    "another image": ({"url": "/b.jpg", "author": "Bay"}, ""),
    "nothing": ({"url": "/a.jpg", "caption": "Boats"}, ""),
    "wrong types": ({"url": ["/a.jpg"], "author": [[1]], "caption": 7}, ""),
}


@pytest.mark.parametrize(("node", "credit"), NODES.values(), ids=NODES.keys())
def test_credit_of_structured_data(build: Build, node: dict[str, object], credit: str) -> None:
    data = json.dumps({"@type": "ImageObject", **node})
    built = build(
        f'<script type="application/ld+json">{data}</script>{H1}{BODY}<img src="/a.jpg">{BODY}'
    )
    (image,) = built.metadata().images
    assert (image.caption, image.credit) == ("", credit)


def test_what_the_page_shows_is_preferred(build: Build) -> None:
    data = json.dumps({"@type": "ImageObject", "url": "/a.jpg", "creditText": "Bay"})
    built = build(
        f'<script type="application/ld+json">{data}</script>{H1}{BODY}<figure><img src="/a.jpg">'
        f"<figcaption>Boats. Photo: Ann Olsen</figcaption></figure>{BODY}"
    )
    assert built.metadata().images[0].credit == "Ann Olsen"
