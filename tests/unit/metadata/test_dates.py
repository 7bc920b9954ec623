from __future__ import annotations

import json

import pytest

from .conftest import Build

H1 = "<title>Storm hits the north coast</title><h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"


def ld(**dates: str) -> str:
    data = {"@type": "NewsArticle", "headline": "Storm hits the north coast", **dates}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


PUBLISHED = {
    "JSON-LD": (ld(datePublished="2024-03-05T10:00:00+01:00"), "2024-03-05T10:00:00+01:00"),
    "meta": (meta("article:published_time", "20160524T1112+0000"), "2016-05-24T11:12:00+00:00"),
    "parsely": (meta("parsely-pub-date", "2024-03-05T10:00:00Z"), "2024-03-05T10:00:00+00:00"),
    "microdata": ('<i itemprop="datePublished" content="2024-03-05">x</i>', "2024-03-05T00:00:00"),
    "time element": (H1 + '<time datetime="2024-03-05T10:00">x</time>', "2024-03-05T10:00:00"),
    "hAtom": (H1 + '<abbr class="published" title="2024-03-05T10:00:00Z">x</abbr>',
              "2024-03-05T10:00:00+00:00"),
    "data attribute": (H1 + '<p data-publish-time="1464088320">x</p>', "2016-05-24T11:12:00+00:00"),
    "printed": (H1 + "<p>5 March 2024, 10:00</p>", "2024-03-05T10:00:00"),
    "printed below the body": (H1 + BODY + "<p>Published: 5 March 2024</p>", "2024-03-05T00:00:00"),
    "opens the body": (H1 + "<p>Cork, 5 March 2024. " + "The wind was strong. " * 9 + "</p>",
                       "2024-03-05T00:00:00"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), PUBLISHED.values(), ids=PUBLISHED.keys())
def test_published(build: Build, source: str, expected: str) -> None:
    metadata = build(source + BODY).metadata()
    assert metadata.published is not None
    assert metadata.published.isoformat() == expected
    assert metadata.modified is None


NOT_PUBLISHED = {
    "updated": "<p>Updated 5 March 2024</p>",
    "class of a change": '<time class="updated" datetime="2024-03-05">x</time>',
    "comment": '<div class="comment"><p>5 March 2024</p></div>',
    "caption": "<figcaption>On 5 March 2024, the day before it came, all was calm</figcaption>",
    "copyright": "<footer><p>© 2024 The Post</p></footer>",
    "no year": "<p>5 March</p>",
    "list of teasers": BODY * 5 + "<p>5 March 2024</p><p>Bay</p><p>6 March 2024</p>",
    "body text": "<p>" + "On 5 March 2024 the wind was strong. " * 8 + "</p>",
    "out of the window": "<p>5 March 1824</p>",
}


@pytest.mark.parametrize("source", NOT_PUBLISHED.values(), ids=NOT_PUBLISHED.keys())
def test_not_published(build: Build, source: str) -> None:
    assert build(H1 + BODY + source).metadata().published is None


def test_modified_is_a_field_of_its_own(build: Build) -> None:
    metadata = build(H1 + "<p>Updated: 5 March 2024 11:00</p>" + BODY).metadata()
    assert metadata.published is None
    assert metadata.modified is not None
    assert metadata.modified.isoformat() == "2024-03-05T11:00:00"


def test_both_in_one_line(build: Build) -> None:
    metadata = build(
        H1 + "<p>4 March 2024 10:00 (Updated: 5 March 2024 11:00)</p>" + BODY
    ).metadata()
    assert metadata.published is not None
    assert metadata.modified is not None
    assert (metadata.published.day, metadata.modified.day) == (4, 5)


def test_date_in_the_address_is_the_last_resort(build: Build) -> None:
    url = "https://post.example/2024/03/05/storm.html"
    published = build(H1 + BODY).metadata(url).published
    assert published is not None
    assert published.isoformat() == "2024-03-05T00:00:00"
    printed = build(H1 + "<p>4 March 2024</p>" + BODY).metadata(url).published
    assert printed is not None
    assert printed.day == 4


def test_day_is_told_as_exactly_as_any_source_tells_it(build: Build) -> None:
    source = ld(datePublished="2024-03-05") + meta("pubdate", "2024-03-05T10:00:00+01:00")
    metadata = build(source + H1 + BODY).metadata()
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2024-03-05T10:00:00+01:00"
    (chosen,) = [c for c in metadata.evidence["published"] if c.chosen]
    assert (chosen.source, chosen.reason) == ("meta:pubdate", "second precision")


def test_offset_from_a_printed_local_time_of_another_day(build: Build) -> None:
    source = ld(datePublished="2024-03-06T01:30:00Z") + H1 + "<p>March 5, 2024 8:30 pm</p>"
    published = build(source + BODY).metadata().published
    assert published is not None
    assert published.isoformat() == "2024-03-05T20:30:00-05:00"


def test_order_of_day_and_month_by_country(build: Build) -> None:
    page = '<html lang="en">' + H1 + "<p>04/05/2024</p>" + BODY
    american = build(page).metadata("https://post.example/a").published
    british = build(page).metadata("https://post.co.uk/a").published
    assert american is not None
    assert british is not None
    assert (american.month, british.month) == (4, 5)
