from __future__ import annotations

import json

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


def test_scholarly_names_are_turned_around(build: Build) -> None:
    built = build('<meta name="citation_author" content="Olsen, Ann">' + H1 + BODY)
    assert built.metadata().authors == ("Ann Olsen",)


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
