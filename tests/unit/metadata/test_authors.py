from __future__ import annotations

import json
from typing import Final

import pytest

from newsclean.model import Role

from .conftest import Build


def ld(**node: object) -> str:
    data = {"@type": "NewsArticle", "headline": "Storm hits the north coast", **node}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


HEAD = '<meta property="og:site_name" content="The Post"><title>Storm hits the north coast</title>'
H1 = "<h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"


def test_people_in_structured_data_come_first(build: Build) -> None:
    author = [{"@type": "Person", "name": "Ann Olsen"}, {"@type": "Person", "name": "Bo Else"}]
    built = build(HEAD + ld(author=author) + H1 + '<p class="byline">By Cy Third</p>' + BODY)
    assert built.metadata().authors == ("Ann Olsen", "Bo Else")


def test_printed_person_beats_the_site_in_structured_data(build: Build) -> None:
    built = build(
        HEAD
        + ld(author={"@type": "Organization", "name": "The Post"})
        + H1
        + '<p class="byline">By Cy Third</p>'
        + BODY
    )
    metadata = built.metadata()
    assert metadata.authors == ("Cy Third",)
    assert metadata.byline == "By Cy Third"
    assert [c.chosen for c in metadata.evidence["authors"]] == [False, True]


def test_site_counts_when_nothing_else_is_credited(build: Build) -> None:
    built = build(HEAD + ld(author={"@type": "Organization", "name": "The Post"}) + H1 + BODY)
    assert built.metadata().authors == ("The Post",)


def test_organisation_with_and_is_one_author(build: Build) -> None:
    author = {"@type": "Organization", "name": "Ministry of Ports and Harbours"}
    assert build(HEAD + ld(author=author) + H1).metadata().authors == (
        "Ministry of Ports and Harbours",
    )


def test_author_labels_of_twitter(build: Build) -> None:
    built = build(
        '<meta name="twitter:label1" content="Geschrieben von">'
        '<meta name="twitter:data1" content="Ann Olsen">' + H1 + BODY
    )
    assert built.metadata().authors == ("Ann Olsen",)


@pytest.mark.parametrize(
    ("key", "content", "expected"),
    [
        ("citation_author", "Olsen, Ann", ("Ann Olsen",)),
        ("dc.creator", "Olsen, A.", ("A. Olsen",)),
        ("dc.creator", "Ann Olsen, Bo Else", ("Ann Olsen", "Bo Else")),
        ("dc.creator", "Reuters, AFP", ("Reuters", "AFP")),
    ],
)
def test_scholarly_names_are_turned_around(
    build: Build, key: str, content: str, expected: tuple[str, ...]
) -> None:
    built = build(f'<meta name="{key}" content="{content}">' + H1 + BODY)
    assert built.metadata().authors == expected


def test_name_under_a_label_of_its_own(build: Build) -> None:
    built = build(H1 + "<div>Written by:</div><div>Ann Olsen</div>" + BODY)
    assert built.metadata().authors == ("Ann Olsen",)


def test_bare_name_beside_the_date(build: Build) -> None:
    built = build(H1 + "<div>Ann Olsen</div><div>4 May 2024</div>" + BODY)
    assert built.metadata().authors == ("Ann Olsen",)


def test_bare_words_without_a_date_are_no_author(build: Build) -> None:
    built = build(H1 + "<div>Interior Design</div>" + BODY)
    assert built.metadata().authors == ()


def test_marked_element_inside_the_line(build: Build) -> None:
    built = build(
        H1 + '<div class="author"><span class="author__name">Ann Olsen</span>Founder at Acme</div>'
        + BODY
    )  # fmt: skip
    assert built.metadata().authors == ("Ann Olsen",)


def test_role_of_the_engine(build: Build) -> None:
    built = build(H1 + "<div>Ann Olsen, in Cork</div>" + BODY, {"Ann Olsen": Role.BYLINE})
    assert built.metadata().authors == ("Ann Olsen",)


def test_names_of_comments_are_no_authors(build: Build) -> None:
    built = build(
        H1 + BODY + '<div class="comment"><span class="comment-author">Bo Else says:</span></div>'
    )
    assert built.metadata().authors == ()


def test_crowd_of_loose_microdata_gives_the_first(build: Build) -> None:
    names = "".join(f'<i itemprop="author">Ann Olsen{c}</i> ' for c in "abcdefg")
    assert build(H1 + f"<div>{names}</div>" + BODY).metadata().authors == ("Ann Olsena",)


PRINTED = {
    "lines of one credit": (
        '<div class="byline">Ann Olsen</div><div class="byline">Bo Else</div>',
        ("Ann Olsen", "Bo Else"),
    ),
    "a title below the name is nobody": (
        '<div class="byline">Ann Olsen</div><div class="byline">Chief Harbour Reporter</div>',
        ("Ann Olsen",),
    ),
    "nickname": ('<div class="byline">by annol | 4 May 2024</div>', ("annol",)),
    "German nickname": ('<div class="author">04.05.2024, 9:20 von annol</div>', ("annol",)),
    "a date is no nickname": ('<div class="author">von am 04.05.2024</div>', ()),
    "label of the date": ('<ul class="autor"><li>Data: 04-05-2024, 09:29</li></ul>', ()),
    "house behind a by-word": ("<p>4 May 2024 · 3 min read · By Bay Online</p>", ("Bay Online",)),
    "title behind a by-word": ("<p>By Staff Writer</p>", ()),
    "date and name": ("<p>04.05.2024 - Ann Olsen</p>", ("Ann Olsen",)),
    "date and section": ("<p>04.05.2024 Deutsche Sprache</p>", ()),
    "list of name and date": (
        "<ul><li><a href=/user/3>Ann Olsen</a></li><li>04.05.2024</li></ul>", ("Ann Olsen",),
    ),
    "date and a by-word in the line below": ("<p>4 May 2024<br>By Ann Olsen</p>", ("Ann Olsen",)),
    "date, comma and by-word": ("<p>4 May 2024, by Ann Olsen</p>", ("Ann Olsen",)),
    "date, dash and by-word": ("<p>May 4, 2024 - by Ann Olsen</p>", ("Ann Olsen",)),
    "date and Italian by-word": ("<p>4 maggio 2024, di Anna Olsi</p>", ("Anna Olsi",)),
    "date and Swedish by-word": ("<p>4 maj 2024 | av Anna Olsson</p>", ("Anna Olsson",)),
    "paper, by-word and date in lines": (
        "<p>The Bay Post<br>By Ann Olsen<br>4 May 2024</p>", ("Ann Olsen",),
    ),
    "by-word in lower case and date in lines": (
        "<p>Storm warning?!<br>von Anna Olsi<br>4.5.2024</p>", ("Anna Olsi",),
    ),
    "by-word in lower case in the line below": ("<p>Not endorsed<br>by Ann Olsen</p>", ()),
    "by-word inside a line": ("<p>Painted in Cork, by Ann Olsen</p>", ()),
    "name in the line below the date": ("<p>4 May 2024<br>Ann Olsen</p>", ("Ann Olsen",)),
    "section in the line below the date": ("<p>4 May 2024<br>Coast Climate</p>", ()),
    "job title in the line below": ("<p>Ann Olsen<br>Staff Writer</p>", ("Ann Olsen",)),
    "place in the line below": ("<p>Ann Olsen<br>North Coast</p>", ()),
    "innermost mark": (
        '<div class="author-name"><a href="/author/ann">Ann Olsen</a><b>Harbour and Bay</b></div>',
        ("Ann Olsen",),
    ),
    "name without a link beside one with": (
        '<p class="byline">By <a rel="author">Ann Olsen</a> and Bo Else</p>',
        ("Ann Olsen", "Bo Else"),
    ),
    "name and date in one line": ("<div>Ann Olsen | 04.05.2024</div>", ("Ann Olsen",)),
    "name and handle": ("<div>Ann Olsen, @annolsen</div>", ("Ann Olsen",)),
    "staff of the house": ("<div>The Harbour Post Staff</div>", ("The Harbour Post Staff",)),
    "reviewer": (
        '<p class="byline">By <a rel="author">Ann Olsen</a>. '
        'Reviewed by <a rel="author">Bo Else</a></p>',
        ("Ann Olsen",),
    ),
    "card of another story": ('<ul><li><b class="preview__author">Cy Third</b></li></ul>', ()),
    "sentence with a name in it": (
        '<p class="byline">A Day at the Harbour: Sail, Swim, and Make an Impact</p>', (),
    ),
    "line of a section": ('<p class="author">Personal finance</p>', ()),
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), PRINTED.values(), ids=PRINTED.keys())
def test_printed_line(build: Build, line: str, expected: tuple[str, ...]) -> None:
    assert build(H1 + line + BODY).metadata().authors == expected


DATED: Final = "<p>4 May 2024</p>"
BESIDE_THE_DATE = {
    "name in a line with the date": ("<p>Ann Olsen • 4 May 2024</p>", ("Ann Olsen",)),
    "name that leads to its author": (
        f'<div><a href="/author/ann">Ann Olsen</a></div>{DATED}', ("Ann Olsen",),
    ),
    "name that leads elsewhere": (f'<div><a href="/c/olsen">Ann Olsen</a></div>{DATED}', ()),
    "relation of a category": (
        '<div><a rel="category tag" href="/author/">Ann Olsen</a> 4 May 2024</div>', (),
    ),
    "class of a category": ('<div><span class="cat-links">Ann Olsen</span> 4 May 2024</div>', ()),
    "class of a place": (f'<p class="location">Ann Olsen</p>{DATED}', ()),
    "words of a section": (f"<div>Coast Climate</div>{DATED}", ()),
    "place in the line of the date": ("<p>New Haven – May 4, 2024</p>", ()),
    "place of two words": ("<p>Hong Kong | May 4, 2024</p>", ()),
    "label of the date": (f"<div>Release Date</div>{DATED}", ()),
    "label in Spanish": (f"<div>Fecha Prevista</div>{DATED}", ()),
    "button": (f"<div>Cookie Settings</div>{DATED}", ()),
    "person of the story": (
        f"<div>Ann Olsen</div>{DATED}<p>{'The wind, said Ann Olsen, blew. ' * 5}</p>", (),
    ),
    "writer told of below": (
        f"<div>Ann Olsen</div>{DATED}<p>Ann Olsen lives in Cork.</p>", ("Ann Olsen",),
    ),
    "section in the menu": (
        f'{DATED}<div>Ann Olsen</div>{DATED}<p>{"<br>" * 3}<a href="/category/a">Ann Olsen</a>', (),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), BESIDE_THE_DATE.values(), ids=BESIDE_THE_DATE.keys())
def test_bare_words_beside_the_date(build: Build, line: str, expected: tuple[str, ...]) -> None:
    assert build(H1 + line + BODY).metadata().authors == expected


DECLARED = {
    "section": '<meta property="article:section" content="Ann Olsen">',
    "tag": '<meta name="keywords" content="Harbours, Ann Olsen">',
    "data": ld(articleSection=["Ann Olsen"]),
    "crumb above": '<div><a href="/ann">Ann Olsen</a></div>',
    "home page of the writer": '<div><a href="/">Ann Olsen</a></div>',
}


@pytest.mark.parametrize(("head", "name"), [(h, k) for k, h in DECLARED.items()], ids=DECLARED)
def test_section_of_the_page_is_no_author(build: Build, head: str, name: str) -> None:
    built = build(head + H1 + f"<div>Ann Olsen</div>{DATED}" + BODY)
    expected = ("Ann Olsen",) if name.startswith("home page") else ()
    assert built.metadata().authors == expected


BEHIND = {
    "box": (
        "<h3>Ann Olsen</h3><p>Ann Olsen is the harbour reporter of this paper since 2004.</p>",
        ("Ann Olsen",),
    ),
    "label at the end": ("<p>Ann Olsen</p>", ()),
    "Chinese editors": ("<p>(责编：王小明、李大华)</p>", ("王小明", "李大华")),
    "Korean reporter": ("<p>김지은 기자</p>", ("김지은",)),
    "Korean reporter with an address": (
        "<p>[항구=김지은·이준호 기자] jekim@hanggu.example</p>", ("김지은", "이준호"),
    ),
    "Korean sentence": ("<p>김지은 기자 는 항구에서 일했다.</p>", ()),
    "source": ("<p>Source: Harbour Press</p>", ()),
    "box of the site": (
        "<h3>The Post</h3><p>The Post is the paper of the north coast since the year 1904.</p>", (),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tail", "expected"), BEHIND.values(), ids=BEHIND.keys())
def test_credit_behind_the_body(build: Build, tail: str, expected: tuple[str, ...]) -> None:
    roles = {"The harbour": Role.PARAGRAPH, "Ann Olsen": Role.PARAGRAPH}
    roles = {} if tail.startswith("<h3>") else roles
    assert build(H1 + BODY + tail, roles).metadata().authors == expected


REPEATED = {
    "author": ("Ann Olsen", "", ("Ann Olsen",)),
    "person of the story": ("Ann Olsen", "Olsen was not amused. ", ()),
    "button": ("Make an Appointment", "", ()),
}


@pytest.mark.parametrize(("name", "told", "expected"), REPEATED.values(), ids=REPEATED.keys())
def test_name_alone_above_and_below_the_story(
    build: Build, name: str, told: str, expected: tuple[str, ...]
) -> None:
    story = BODY.replace("<p>", f"<p>{told}")
    built = build(H1 + f"<div>{name}</div>" + story + f"<b>More</b><div>{name}</div>")
    assert built.metadata().authors == expected


def test_fuller_printed_credit_wins(build: Build) -> None:
    built = build(
        HEAD
        + ld(author={"@type": "Person", "name": "Ann Olsen"})
        + H1
        + '<p class="byline">By Ann Olsen and Bo Else</p>'
        + BODY
    )
    assert built.metadata().authors == ("Ann Olsen", "Bo Else")
    chosen = [c for c in built.metadata().evidence["authors"] if c.chosen]
    assert [c.reason for c in chosen] == ["names more people"]


def test_meta_and_byline_beat_a_marked_up_comment(build: Build) -> None:
    comment = (
        '<div itemscope itemtype="https://schema.org/Article">'
        '<b itemprop="author" itemscope><i itemprop="name">Cy Third</i></b></div>'
    )
    built = build(
        '<meta name="author" content="Ann Olsen">'
        + H1
        + '<p class="byline">By Ann Olsen</p>'
        + BODY
        + comment
    )
    assert built.metadata().authors == ("Ann Olsen",)


def test_paper_behind_its_people_is_left_out(build: Build) -> None:
    built = build(HEAD + ld(author="Ann Olsen, The Post") + H1 + BODY)
    assert built.metadata().authors == ("Ann Olsen",)


def test_paper_beside_its_people_in_a_list_stays(build: Build) -> None:
    author = [{"@type": "Person", "name": "Ann Olsen"}, {"@type": "Organization", "name": "Bay 9"}]
    assert build(HEAD + ld(author=author) + H1 + BODY).metadata().authors == ("Ann Olsen", "Bay 9")


def test_organisation_with_the_name_of_a_person_yields(build: Build) -> None:
    author = {"@type": "Organization", "name": "Noticias del Norte"}
    built = build(HEAD + ld(author=author) + H1 + '<p class="byline">Por Ana Otra</p>' + BODY)
    assert built.metadata().authors == ("Ana Otra",)


PAPERS = {
    "English": ("Dunmere Gazette", '<p class="byline">By Ann Olsen</p>', ("Ann Olsen",)),
    "Korean": ("항구일보", '<p class="byline">김지은 기자</p>', ("김지은",)),
    "Korean with an address": (
        "항구일보", '<p class="byline">김지은 기자 (jekim@hanggu.example)</p>', ("김지은",),
    ),
    "nobody printed": ("Dunmere Gazette", "", ("Dunmere Gazette",)),
    "person": ("Bo Else", '<p class="byline">By Ann Olsen</p>', ("Bo Else",)),
}  # fmt: skip


@pytest.mark.parametrize(("paper", "line", "expected"), PAPERS.values(), ids=PAPERS.keys())
def test_paper_as_author_yields_to_a_printed_person(
    build: Build, paper: str, line: str, expected: tuple[str, ...]
) -> None:
    meta = f'<meta property="article:author" content="{paper}">'
    assert build(meta + H1 + line + BODY).metadata().authors == expected


def test_site_with_its_address_is_the_site(build: Build) -> None:
    built = build(
        '<meta name="author" content="Bay Radio (www.bayradio.example)">'
        + H1
        + '<p class="byline">By Ann Olsen</p>'
        + BODY
    )
    metadata = built.metadata(url="https://www.bayradio.example/a")
    assert metadata.authors == ("Ann Olsen",)


@pytest.mark.parametrize(
    "content",
    [
        "Harbour Press GmbH, Cork",
        "bay.example, Cork, Ireland",
        "content: The Bay, design: Ann Olsen, code: Bo Else",
        "facebook.com/thebay",
    ],
)
def test_imprint_is_no_author(build: Build, content: str) -> None:
    meta = f'<meta name="author" content="{content}">'
    assert build(meta + H1 + BODY).metadata().authors == ()


def test_author_below_the_headline_not_of_the_teaser_above(build: Build) -> None:
    above, below = ('<p class="author">Cy Third</p>', '<p class="author">Ann Olsen</p>')
    lead = "<p>Wind and waves closed the port.</p>" * 2
    assert build(above + H1 + lead + below + BODY).metadata().authors == ("Ann Olsen",)


def test_story_that_a_script_will_show(build: Build) -> None:
    page = H1 + '<p class="byline">By Ann Olsen</p><p>4 May 2024</p>' + BODY
    built = build(f"<div hidden>{page}</div>", {"The harbour": Role.PARAGRAPH})
    metadata = built.metadata()
    assert built.place.title == 0
    assert (metadata.authors, metadata.published and metadata.published.day) == (("Ann Olsen",), 4)


def test_author_of_a_comment_is_none_of_the_story(build: Build) -> None:
    comment = '<div class="comment"><p>04.05.2024 von Cy Third</p></div>'
    assert build(H1 + comment + BODY).metadata().authors == ()


def test_author_by_id(build: Build) -> None:
    data = [
        {"@type": "Person", "@id": "#ann", "name": "Ann Olsen"},
        {"@type": "NewsArticle", "headline": "Storm hits the north coast", "author": "#ann"},
    ]
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert build(HEAD + script + H1 + BODY).metadata().authors == ("Ann Olsen",)


def test_byline_is_the_line_that_names_the_author(build: Build) -> None:
    built = build(
        HEAD
        + ld(author={"@type": "Person", "name": "Ann Olsen"})
        + H1
        + '<p class="byline">Harbour</p><p class="byline">By Ann Olsen in Cork</p>'
        + BODY
    )
    assert built.metadata().byline == "By Ann Olsen in Cork"


def test_byline_without_a_name(build: Build) -> None:
    assert build(H1 + '<p class="byline">By staff</p>' + BODY).metadata().byline == "By staff"
    assert build(H1 + '<p class="byline">Bay & harbour</p>' + BODY).metadata().byline is None
