from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from newsclean.errors import InputError
from newsclean.metadata import apply_stated, check_reference, extract_metadata
from newsclean.model import Candidate

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
    "label in a block of its own": (
        H1 + "<div><p>Published</p><p>5 March 2024</p></div>", "2024-03-05T00:00:00"),
    "line about the post": (
        H1 + BODY + "<p>This entry was posted on Tuesday, March 5, 2024 at 3:14 pm and is filed "
        "under Harbour, Wind and Weather. You can follow the responses.</p>",
        "2024-03-05T15:14:00"),
    "verb behind the date": (
        H1 + BODY + "<p>Am 5. März 2024 veröffentlicht</p>", "2024-03-05T00:00:00"),
    "inside the headline": (
        '<h1>Storm hits the north coast <small>05.03.2024</small></h1>', "2024-03-05T00:00:00"),
    "glued to a word": (
        H1 + '<p><b>Harbour</b><span class="date">MARCH 5, 2024</span></p>',
        "2024-03-05T00:00:00"),
    "class of a comment piece": (
        H1 + '<div class="HeaderComment_date"><p>5 March 2024</p></div>', "2024-03-05T00:00:00"),
    "end of the title": (
        "<title>Storm | Bay | Post | 05.03.2024</title>", "2024-03-05T00:00:00"),
    "script": ('<script>var page = {"firstPublicationDate": "20240305", "id": 5};</script>',
               "2024-03-05T00:00:00"),
    "escaped script": (
        '<script>push("{\\"datePublished\\":\\"2024-03-05T10:00:00Z\\"}")</script>',
        "2024-03-05T10:00:00+00:00"),
    "meta of an unknown dialect": (
        meta("harbour_cms:published_date", "2024-03-05"), "2024-03-05T00:00:00"),
    "opens the body": (H1 + "<p>Cork, 5 March 2024. " + "The wind was strong. " * 9 + "</p>",
                       "2024-03-05T00:00:00"),
    "shown twice inside a time element": (
        H1 + "<h3><time><b>Tuesday, 5 of <i>March</i> of 2024</b><b>05/03/2024</b></time></h3>",
        "2024-03-05T00:00:00"),
    "long line that opens with a marked date": (
        H1 + '<div class="post-meta">05/03/2024<a href="/a">by Ann Olsen</a><a href="/b">No '
        'comments</a><a href="/c">Harbour, Wind, Weather, Coast, Bay, Bridges, Ships</a></div>',
        "2024-03-05T00:00:00"),
    "unreadable statements": (
        ld(datePublished="1970-01-01T01:00:00Z", dateModified="1970-01-01T01:00:00Z") + H1
        + "<p>Wind and waves closed the port.</p>" * 20 + "<p>Published: 5 March 2024</p>",
        "2024-03-05T00:00:00"),
    "beside a hidden slider": (
        '<p class="date">5 March 2024</p><ul hidden><li>1 March 2024</li></ul>' + H1,
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
    "scripts that disagree": '<script>a={"datePublished":"2024-03-05"},'
    '{"datePublished":"2024-03-06"}</script>',
    "copyright": "<footer><p>© 2024 The Post</p></footer>",
    "no year": "<p>5 March</p>",
    "list of teasers": BODY * 5 + "<p>5 March 2024</p><p>Bay</p><p>6 March 2024</p>",
    "body text": "<p>" + "On 5 March 2024 the wind was strong. " * 8 + "</p>",
    "out of the window": "<p>5 March 1824</p>",
    "loose microdata of cards": '<i itemprop="datePublished" content="2024-03-05">x</i>'
    '<i itemprop="datePublished" content="2024-03-06">x</i>',
    "marked-up cards": "".join(
        f'<div itemscope itemtype="https://schema.org/Article"><b itemprop="headline">Bay {n}</b>'
        f'<i itemprop="datePublished" content="2024-03-0{n}">x</i></div>'
        for n in (5, 6, 7)
    ),
    "days announced below the story": BODY * 5
    + "<p>Published: 5 March 2024</p><p>Published: 6 March 2024</p>",
    "headline with a day": BODY + '<h3><a href="/a">Races of 5 March 2024</a></h3>',
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


def test_offset_of_the_same_moment(build: Build) -> None:
    source = meta("article:published_time", "2024-03-06T01:30:00Z") + H1
    shown = '<time datetime="2024-03-05T20:30:00-05:00">x</time>'
    published = build(source + shown + BODY).metadata().published
    assert published is not None
    assert published.isoformat() == "2024-03-05T20:30:00-05:00"


def test_midnight_in_utc_of_a_printed_day(build: Build) -> None:
    source = meta("article:published_time", "2024-03-04T23:00Z") + H1 + "<p>5 March 2024</p>"
    published = build(source + BODY).metadata().published
    assert published is not None
    assert published.isoformat() == "2024-03-05T00:00:00+01:00"
    other = build(source.replace("23:00", "23:12") + BODY).metadata().published
    assert other is not None
    assert other.isoformat() == "2024-03-04T23:12:00+00:00"


def test_date_above_the_headline_is_that_of_reading(build: Build) -> None:
    source = "<p>Friday, 8 March 2024</p>" + H1 + "<p>By Ann Olsen</p><p>5 March 2024</p>"
    published = build(source + BODY).metadata().published
    assert published is not None
    assert published.day == 5


def test_date_of_the_story_above(build: Build) -> None:
    other = '<p class="date">1 March 2024</p><h2><a href="/a">The bay bridge opens</a></h2>'
    assert build(other + H1 + BODY).metadata().published is None


def test_day_of_reading_is_no_release_before_the_last_change(build: Build) -> None:
    metadata = build("<p>6 March 2024</p>" + H1 + "<p>Updated: 5 March 2024</p>" + BODY).metadata()
    assert metadata.published is None
    assert metadata.modified is not None


def test_another_source_decides_the_order_of_day_and_month(build: Build) -> None:
    page = H1 + "<p>05/03/2024</p>" + BODY
    metadata = build(page).metadata("https://post.example/2024/march/05/storm")
    assert metadata.published is not None
    assert metadata.published.isoformat() == "2024-03-05T00:00:00"


ADDRESSES = {
    "path": ("/2024/03/05/storm.html", 5),
    "month name": ("/2024/march/05/storm", 5),
    "day first": ("/news/25-03-2024", 25),
    "identifier": ("/view/A2024030514320005196", 5),
    "ambiguous day first": ("/news/05-03-2024", None),
    "number": ("/view/2024135014320005196", None),
}


@pytest.mark.parametrize(("path", "day"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_addresses(build: Build, path: str, day: int | None) -> None:
    published = build(H1 + BODY).metadata(f"https://post.example{path}").published
    assert (published and published.day) == day


def test_precision(build: Build) -> None:
    source = meta("pubdate", "2024-03-05") + meta("lastmod", "2024-03-06T10:00:01Z")
    metadata = build(source + H1 + BODY).metadata()
    assert metadata.published_precision == "day"
    assert metadata.modified_precision == "second"
    assert build(H1 + BODY).metadata().published_precision is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("3 hours ago", 4), ("Yesterday, 14:30", 4), ("2 days ago", 3), ("3 weeks ago", None)],
)
def test_relative_dates_need_a_reference(build: Build, text: str, day: int | None) -> None:
    built = build(f'<html lang="en">{H1}<p class="date">By Ann Olsen | {text}</p>{BODY}')
    assert extract_metadata(built.statements, built.page).published is None
    reference = datetime(2024, 3, 5, 2, 0)
    found = extract_metadata(built.statements, built.page, reference_date=reference)
    assert (found.published and found.published.day) == day
    assert found.published_precision == ("day" if day else None)


def test_dates_after_the_reference_are_not_believed(build: Build) -> None:
    source = meta("pubdate", "2024-03-08") + H1 + "<p>5 March 2024</p>" + BODY
    built = build(source)
    found = extract_metadata(built.statements, built.page, reference_date=date(2024, 3, 6))
    assert found.published is not None
    assert found.published.day == 5


def test_order_of_day_and_month_by_country(build: Build) -> None:
    page = '<html lang="en">' + H1 + "<p>04/05/2024</p>" + BODY
    american = build(page).metadata("https://post.example/a").published
    british = build(page).metadata("https://post.co.uk/a").published
    assert american is not None
    assert british is not None
    assert (american.month, british.month) == (4, 5)


def test_a_rule_states_the_precision_too(build: Build) -> None:
    found = build(meta("pubdate", "2024-03-05T10:00:01Z") + H1 + BODY).metadata()
    stated = apply_stated(found, {"published": (Candidate("4 March 2024", "rule:published"),)})
    assert stated.published == datetime(2024, 3, 4)
    assert stated.published_precision == "day"


def test_reference_of_another_type() -> None:
    assert check_reference(None) is None
    assert check_reference(date(2024, 3, 5)) == date(2024, 3, 5)
    with pytest.raises(InputError, match="reference_date: expected a date"):
        check_reference("2024-03-05")
