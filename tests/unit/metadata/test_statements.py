from __future__ import annotations

from lxml import html

from newsclean.metadata.statements import MAX_VALUES, Statements, read_statements


def statements_of(source: str) -> Statements:
    return read_statements(html.document_fromstring(source))


def test_all_statements_of_a_page() -> None:
    found = statements_of(
        '<html lang="en-GB"><head><base href="/b/"><title> Storm \n hits </title>'
        '<meta property="OG:Title" content="Storm"><meta name="author" content=" Ann  Olsen ">'
        '<meta name="author" content="Bo Else"><meta name="empty" content="">'
        '<meta http-equiv="Content-Language" content="en"><link rel="Canonical" href="/a">'
        '</head><body><h1>Storm</h1><time datetime="2024-03-05" class="Posted">5 March</time>'
        "<svg><title>Logo</title></svg></body></html>"
    )
    assert found.language == "en-GB"
    assert found.base == "/b/"
    assert found.title == "Storm hits"
    assert found.metas["og:title"] == ("Storm",)
    assert found.metas["author"] == ("Ann Olsen", "Bo Else")
    assert "empty" not in found.metas
    assert found.metas["content-language"] == ("en",)
    assert found.canonicals == ("/a",)
    assert found.headings == ("Storm",)
    assert [(tag.datetime, tag.text, tag.marks) for tag in found.times] == [
        ("2024-03-05", "5 March", "class posted")
    ]


def test_metas_that_write_value_for_content() -> None:
    assert statements_of('<meta name="og:title" value="Storm">').metas["og:title"] == ("Storm",)


def test_title_of_a_drawing_is_not_the_title() -> None:
    assert statements_of("<body><svg><title>Logo</title></svg></body>").title == ""


def test_strings_are_clean() -> None:
    found = statements_of('<meta name="author" content="Ann\x01\u202e Olsen\n&#8206;">')
    assert found.metas["author"] == ("Ann Olsen",)


def test_references_are_resolved() -> None:
    found = statements_of(
        '<script type="application/ld+json">{"@graph": ['
        '{"@type": "NewsArticle", "headline": "Storm", "author": {"@id": "#ann"}},'
        '{"@type": "Person", "@id": "#ann", "name": "Ann Olsen"}]}</script>'
    )
    (item,) = found.story
    author = item.node["author"]
    assert isinstance(author, dict)
    assert found.resolve(author)["name"] == "Ann Olsen"
    assert found.resolve({"@id": "#nobody"}) == {"@id": "#nobody"}


def test_reference_cycle_ends() -> None:
    found = statements_of(
        '<script type="application/ld+json">{"@graph": ['
        '{"@type": "Article", "@id": "#a", "author": {"@id": "#b"}},'
        '{"@type": "Person", "@id": "#b", "author": {"@id": "#a"}}]}</script>'
    )
    assert found.resolve(found.resolve({"@id": "#a"}))["@type"] == "Article"


def test_bad_block_does_not_hide_the_good_one() -> None:
    found = statements_of(
        '<script type="application/ld+json">{"@type": "NewsArticle", broken</script>'
        '<script type="Application/LD+JSON; charset=utf-8">{"@type": "NewsArticle",'
        ' "headline": "Storm"}</script>'
    )
    assert [item.node["headline"] for item in found.story] == ["Storm"]


def test_empty_blocks_do_not_hide_the_good_one() -> None:
    found = statements_of(
        '<script type="application/ld+json">{}</script>' * 500
        + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A"}</script>'
    )
    assert [item.node["headline"] for item in found.story] == ["A"]


def test_number_of_values_is_bounded() -> None:
    found = statements_of('<meta name="tag" content="x">' * (MAX_VALUES + 20))
    assert len(found.metas["tag"]) == MAX_VALUES
