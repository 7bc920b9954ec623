"""The small fields: one table or two per module."""

from __future__ import annotations

import json

import pytest

from newsclean.metadata import apply_stated
from newsclean.metadata.addresses import clean_url
from newsclean.metadata.language import normal_tag
from newsclean.model import Candidate, Role

from .conftest import Build

H1 = "<title>Storm hits the north coast</title><h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"
RUSSIAN = "<p>" + "Порт был закрыт в понедельник из-за сильного ветра. " * 4 + "</p>"


def ld(**node: object) -> str:
    data = {"@type": "NewsArticle", "headline": "Storm hits the north coast", **node}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


LANGUAGES = [
    ("en", "en"), ("en_us", "en-US"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"),
    ("DE", "de"), ("en-US.UTF-8", "en-US"), ("es-419", "es-419"), ("cz", "cs"), ("", ""),
    ("utf-8", ""), ("english", ""), ("xx", ""), ("x" * 50, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LANGUAGES)
def test_language_tags(text: str, expected: str) -> None:
    assert normal_tag(text) == expected


def test_language_order_and_disbelief(build: Build) -> None:
    assert build('<html lang="en-GB">' + BODY).metadata().language == "en-GB"
    assert build('<meta property="og:locale" content="ru_RU">' + RUSSIAN).metadata().language == (
        "ru-RU"
    )
    metadata = build('<html lang="en">' + RUSSIAN).metadata()
    assert metadata.language is None
    assert metadata.warnings == ("language: declared one does not fit text",)
    both = build('<html lang="en"><meta name="language" content="ru">' + RUSSIAN).metadata()
    assert both.language == "ru"
    assert build(BODY).metadata().language is None


SITES = {
    "og": ('<meta property="og:site_name" content="The &amp; Post">', "The & Post"),
    "publisher": (ld(publisher={"@type": "Organization", "name": "Bay Radio"}), "Bay Radio"),
    "website": (
        '<script type="application/ld+json">{"@type":"WebSite","name":"Bay"}</script>',
        "Bay",
    ),
    "application": ('<meta name="application-name" content="Bay App">', "Bay App"),
    "address": ('<meta property="og:site_name" content="https://post.example">', None),
    "slogan": ('<meta property="og:site_name" content="The Post - News for you">', "The Post"),
    "initials": ('<meta property="og:site_name" content="POST - Ports of Sten">',
                 "POST - Ports of Sten"),
    "title as the host": ("<title>Storm hits the north coast | The Pöst</title>", "The Pöst"),
    "title as another": ("<title>Storm hits the north coast | Weather</title>", None),
    "none": ("", None),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SITES.values(), ids=SITES.keys())
def test_site_name(build: Build, source: str, expected: str | None) -> None:
    canonical = '<link rel="canonical" href="https://www.the-post.example/a">'
    metadata = build(source + canonical + H1 + BODY).metadata("https://post.example/a")
    assert metadata.site_name == expected


SECTIONS = {
    "JSON-LD": (ld(articleSection=["World", "Europe"]), "World"),
    "meta": ('<meta property="article:section" content="World">', "World"),
    "crumbs shown": ('<nav class="breadcrumbs"><a>Home</a><a>World</a></nav>', "World"),
    "crumbs declared": (
        '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":['
        '{"position":2,"item":{"name":"World"}},{"position":1,"item":{"name":"Home"}}]}</script>',
        "World",
    ),
    "site as crumb": (
        '<meta property="og:site_name" content="The Post">'
        '<ul class="breadcrumb"><li><a>- The Post</a></li><li><a>World</a></li></ul>', "World",
    ),
    "front page as crumb": (
        '<nav class="breadcrumb"><a href="/">Harbour</a><a href="/w">World</a></nav>', "World"),
    "front page as declared crumb": (
        '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":['
        '{"position":1,"item":"https://post.example/","name":"Harbour"},'
        '{"position":2,"item":"https://post.example/w","name":"World"}]}</script>', "World"),
    "headline as crumb": ('<nav class="breadcrumb"><a>Storm hits the north coast</a></nav>', None),
    "headline in other words as crumb": (
        '<nav class="breadcrumb"><a>Storm hits north coast badly</a></nav>', None),
    "says nothing": ('<meta property="article:section" content="News">', None),
    "list": ('<meta property="article:section" content="News,World,Europe">', "World"),
    "comma in the name": ('<meta property="article:section" content="Food, Sleep">', "Food, Sleep"),
    "path": ('<meta property="article:section" content="category/world">', None),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), SECTIONS.values(), ids=SECTIONS.keys())
def test_section(build: Build, source: str, expected: str | None) -> None:
    assert build(source + H1 + BODY).metadata().section == expected


TAGS = {
    "one text": (ld(keywords="wind, Storm; harbour"), ("wind", "Storm", "harbour")),
    "several texts": (ld(keywords=["Ports, harbours", "wind"]), ("Ports, harbours", "wind")),
    "several lists": ('<meta name="keywords" content="Wind, sea">'
                      '<meta name="keywords" content="sea, harbour, 0">',
                      ("Wind", "sea", "harbour")),
    "metas": ('<meta property="article:tag" content="wind">'
              '<meta property="article:tag" content="sea">',
              ("wind", "sea")),
    "repeated": ('<meta name="keywords" content="Wind,wind, WIND">', ("Wind",)),
    "machine labels": (
        ld(keywords=["98be933f-38cf-4fba-b6c6-ad438e82010a", "post.example", "NLP Category: x",
                     "Category: Sea", "type:article", "100312362"]), ("Sea",),
    ),
    "site": ('<meta property="og:site_name" content="The Post">'
             '<meta name="keywords" content="The Post,sea">',
             ("sea",)),
    "shown": (H1 + BODY + '<ul class="tags"><li><a href="/t/sea">Sea</a></li>'
              '<li><a href="/t/wind">Wind</a></li></ul>', ("Sea", "Wind")),
    "shown under a label": (
        H1 + BODY + "<h4>Related topics</h4><ul><li><a href='/a'>Sea</a></li></ul>", ("Sea",),
    ),
    "line that opens with its label": (
        H1 + BODY + "<p>Tags: <a href='/a'>Sea</a>, <a href='/b'>Wind</a></p>", ("Sea", "Wind"),
    ),
    "longer list of another kind": (
        H1 + BODY + "<div>More on this</div><p><a href='/1'>Calm</a></p><p><a href='/2'>Ebb</a></p>"
        '<ul class="tags"><li><a href="/t/sea">Sea</a></li></ul>', ("Sea",),
    ),
    "headings are stories": (H1 + BODY + "<p>Topics</p><h3><a href='/a'>The sea</a></h3>", ()),
    "copy of the section": (
        ld(keywords="News", articleSection="News") + H1 + BODY
        + '<ul class="tags"><li><a href="/t/sea">Sea</a></li></ul>', ("Sea",),
    ),
    "nothing but the section": (ld(keywords="News", articleSection="News"), ("News",)),
    "nobody but the author": (
        ld(author="Ann Olsen") + '<meta name="tags" content="Ann Olsen">', (),
    ),
    "news keywords first": (
        ld(keywords="Wind Sea") + '<meta name="news_keywords" content="Sea, Wind">',
        ("Sea", "Wind"),
    ),
    "numbered and named by machines": (ld(keywords=["(1) Sea", "editors_pick"]), ("Sea",)),
    "marked in a line about more": (
        H1 + BODY + "<p>posted in <a href='/c' rel='category tag'>Local</a> and tagged "
        "<a href='/1' rel='tag'>Sea</a>, <a href='/2' rel='tag'>Wind</a> by Ann Olsen</p>",
        ("Sea", "Wind"),
    ),
    "links to stories": (
        H1 + BODY + "<ul><li><a href='/a'>Sea</a></li><li><a href='/b'>Bay</a></li></ul>", (),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), TAGS.values(), ids=TAGS.keys())
def test_tags(build: Build, source: str, expected: tuple[str, ...]) -> None:
    assert build(source + H1 + BODY).metadata().tags == expected


CANONICAL = {
    "link": ('<link rel="canonical" href="https://post.example/a">', "https://post.example/a"),
    "relative": ('<link rel="canonical" href="/a">', "https://here.example/a"),
    "og": ('<meta property="og:url" content="https://post.example/b">', "https://post.example/b"),
    "link before og": ('<meta property="og:url" content="https://post.example/b">'
                       '<link rel="canonical" href="https://post.example/a">', "https://post.example/a"),
    "script": ('<link rel="canonical" href="javascript:alert(1)">', None),
    "broken": ('<link rel="canonical" href="http://[">', None),
    "too long": (f'<link rel="canonical" href="https://post.example/{"a" * 5000}">', None),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), CANONICAL.values(), ids=CANONICAL.keys())
def test_canonical_url(build: Build, source: str, expected: str | None) -> None:
    assert build(source + BODY).metadata("https://here.example/x").canonical_url == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("/a", "https://here.example/a"),
        ("javascript:alert(1)", None),
        ("mailto:ann@post.example", None),
    ],
)
def test_a_rule_states_an_absolute_address(build: Build, value: str, expected: str | None) -> None:
    stated = {"canonical_url": (Candidate(value, "rule"),)}
    found = build(BODY).metadata("https://here.example/x")
    assert apply_stated(found, stated, "https://here.example/x").canonical_url == expected
    assert apply_stated(build(BODY).metadata(), stated).canonical_url is None


def test_relative_canonical_without_a_base_is_none(build: Build) -> None:
    assert build('<link rel="canonical" href="/a">' + BODY).metadata().canonical_url is None


ADDRESSES = [
    (" https://post.example/a b ", "https://post.example/a%20b"),
    ("java\nscript:alert(1)", None), ("JAVASCRIPT:alert(1)", None), ("data:text/html,x", None),
    ("mailto:a@post.example", None), ("https://", None), ("#top", None), ("", None),
    ("//i.example/a", "//i.example/a"), ("a/b:c", "a/b:c"), ("\x01vbscript:x", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ADDRESSES)
def test_addresses(text: str, expected: str | None) -> None:
    assert clean_url(text) == expected


DATELINES = {
    "agency": ("GROZNY (Sputnik) — Russia is", "GROZNY (Sputnik)"),
    "date and agency": ("PARIS, March 3 (Reuters) - The", "PARIS, March 3 (Reuters)"),
    "German": ("Berlin (dpa) - Der Hafen", "Berlin (dpa)"),
    "German without a dash": ("Berlin (dpa/lno). Der Hafen", "Berlin (dpa/lno)"),
    "two words": ("NEW YORK (AP) -- The", "NEW YORK (AP)"),
    "Spanish": ("Madrid, 3 mar (EFE).- El puerto", "Madrid, 3 mar (EFE)"),
    "Italian": ("(ANSA) - ROMA, 03 MAR - Il porto", "(ANSA) - ROMA, 03 MAR"),
    "Italian, hyphen without a space": ("(ANSA) - ROMA- Il porto", "(ANSA) - ROMA"),
    "hyphens": ("SAINT-DENIS DE LA RÉUNION (AFP) - Le", "SAINT-DENIS DE LA RÉUNION (AFP)"),
    "two places": ("Frankfurt/Bad Homburg (dpa/lhe) - Der", "Frankfurt/Bad Homburg (dpa/lhe)"),
    "Russian": ("МОСКВА, 3 марта. /ТАСС/. Порт", "МОСКВА, 3 марта. /ТАСС/"),
    "Chinese": ("新华社北京3月3日电 港口", "新华社北京3月3日电"),
    "Japanese": ("【パリ共同】港は", "【パリ共同】"),
    "Korean": ("(서울=연합뉴스) 항구", "(서울=연합뉴스)"),
    "price in brackets": ("Freebird Full Kit ($249.99) - the", None),
    "capitals only": ("CORK — The harbour", "CORK"),
    "capitals and country": ("JAKARTA, Indonesia — The", "JAKARTA, Indonesia"),
    "sentence": ("The mayor (Greens) said that", None),
    "dash later": ("Storms – and no end of them – came", None),
    "name with party": ("Ann Olsen (SPD) said on Monday", None),
}


@pytest.mark.parametrize(("text", "expected"), DATELINES.values(), ids=DATELINES.keys())
def test_dateline(build: Build, text: str, expected: str | None) -> None:
    first = f"<p>{text} that the harbour was closed on Monday because of the wind, which was "
    built = build(
        H1 + first + "stronger than in all of the years before, as the port office told.</p>" + BODY
    )
    assert built.metadata().dateline == expected


PAYWALLS = {
    "false": (ld(isAccessibleForFree=False), True),
    "text": (ld(isAccessibleForFree="False"), True),
    "address": (ld(isAccessibleForFree="http://schema.org/True"), False),
    "part": (ld(hasPart={"@type": "WebPageElement", "isAccessibleForFree": "false"}), True),
    "tier": ('<meta property="article:content_tier" content="metered">', True),
    "free tier": ('<meta property="article:content_tier" content="free">', False),
    "odd": (ld(isAccessibleForFree=["x"]), None),
    "silent": (ld(), None),
}


@pytest.mark.parametrize(("source", "expected"), PAYWALLS.values(), ids=PAYWALLS.keys())
def test_paywalled(build: Build, source: str, expected: bool | None) -> None:
    assert build(source + H1 + BODY).metadata().paywalled is expected


LEAD = "A summary of the storm set apart below the headline"


def test_lead_by_role_words_and_description(build: Build) -> None:
    by_role = build(H1 + f"<p>{LEAD}</p>" + BODY, {LEAD: Role.LEAD}).metadata()
    by_words = build(H1 + f'<p class="c-standfirst">{LEAD}</p>' + BODY).metadata()
    described = f'<meta name="description" content="{LEAD}">'
    by_description = build(described + H1 + f"<div>{LEAD}</div>" + BODY).metadata()
    assert by_role.lead == by_words.lead == by_description.lead == LEAD


def test_description_alone_is_no_lead(build: Build) -> None:
    assert build(f'<meta name="description" content="{LEAD}">' + H1 + BODY).metadata().lead is None


@pytest.mark.parametrize(
    ("marks", "lead"),
    [
        ("leading-5", None),
        ("spotlight", None),
        ("article-lead", LEAD),
        ("introbox", LEAD),
        ("", None),
    ],
)
def test_words_of_a_lead(build: Build, marks: str, lead: str | None) -> None:
    assert build(H1 + f'<p class="{marks}">{LEAD}</p>' + BODY).metadata().lead == lead


def test_a_line_about_a_date_is_no_lead(build: Build) -> None:
    date = "Updated 7:12 AM EDT, Mon October 2, 2023"
    page = H1 + f'<div class="sub-description">{date}</div>' + BODY
    assert build(page, {date: Role.METADATA}).metadata().lead is None


def test_caption_is_no_lead(build: Build) -> None:
    caption = f'<div class="media__description">{LEAD}</div>'
    assert build(H1 + caption + BODY).metadata().lead is None


def test_kicker_by_role_and_words(build: Build) -> None:
    assert (
        build("<p>Weather</p>" + H1 + BODY, {"Weather": Role.KICKER}).metadata().kicker == "Weather"
    )
    assert build('<p class="post__kicker">Weather:</p>' + H1 + BODY).metadata().kicker == "Weather"
    assert build("<p>Weather</p>" + H1 + BODY).metadata().kicker is None


def test_byline_is_the_line_as_printed(build: Build) -> None:
    built = build(H1 + '<p class="byline">By Ann Olsen\n in Cork</p>' + BODY)
    assert built.metadata().byline == "By Ann Olsen in Cork"


def test_empty_page(build: Build) -> None:
    metadata = build("<p> </p>").metadata()
    assert (metadata.title, metadata.authors, metadata.images, metadata.published) == (
        None, (), (), None,
    )  # fmt: skip
    assert metadata.evidence == {}


def test_at_most_one_candidate_is_chosen(build: Build) -> None:
    source = ld(author="Ann Olsen", datePublished="2024-03-05", keywords="sea, wind")
    for candidates in build(source + H1 + BODY).metadata().evidence.values():
        assert sum(candidate.chosen for candidate in candidates) <= 1
