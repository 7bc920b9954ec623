from __future__ import annotations

import json

from newsclean.metadata import read_claims

from .conftest import Build


def test_claims_of_a_page(build: Build) -> None:
    data = {
        "@type": "NewsArticle", "headline": "Storm hits the north coast",
        "description": "A summary", "articleBody": "The harbour  was\x01 closed.",
        "wordCount": "1,200",
    }  # fmt: skip
    built = build(
        "<title>Storm hits the north coast | The Post</title>"
        '<meta property="og:title" content="storm hits the north coast!">'
        '<meta name="description" content="A summary &amp; more">'
        f'<script type="application/ld+json">{json.dumps(data)}</script><p>x</p>'
    )
    claims = read_claims(built.statements)
    assert claims.titles == (
        "Storm hits the north coast",
        "Storm hits the north coast | The Post",
    )
    assert claims.descriptions == ("A summary", "A summary & more")
    assert claims.article_body == "The harbour was closed."
    assert claims.word_count == 1200
    assert claims.is_article


def test_microdata_body(build: Build) -> None:
    built = build('<div itemscope itemtype="https://schema.org/Article"><p itemprop="articleBody">'
                  "The harbour <b>was</b> closed.</p></div>")  # fmt: skip
    assert read_claims(built.statements).article_body == "The harbour was closed."


def test_silent_page_claims_nothing(build: Build) -> None:
    claims = read_claims(build("<p>x</p>").statements)
    assert (claims.titles, claims.article_body, claims.word_count, claims.is_article) == (
        (), "", None, False,
    )  # fmt: skip


def test_absurd_word_counts_are_left_out(build: Build) -> None:
    absurd: list[object] = ["-5", "many", "9" * 30, None, [], {}]
    for count in absurd:
        data = json.dumps({"@type": "Article", "headline": "x", "wordCount": count})
        built = build(f'<script type="application/ld+json">{data}</script><p>x</p>')
        assert read_claims(built.statements).word_count is None


def test_code_and_marks_of_a_content_system_are_no_body(build: Build) -> None:
    sign = "It opens {soon}, said a sign at the gate of the quay, and nobody knows when it will be."
    story = ["The harbour was closed.", f"{sign} {sign.replace('{soon}', 'later')}"]
    residue = [
        "[#image: /photos/1]|||The harbour|||", "+++group-2", "***", "<% if (title) { %>",
        "googletag.cmd.push(function() {", "});", "window.reads = [",
        "var a = a || {}; a.cmd = a.cmd || [];",
    ]  # fmt: skip
    body = "\n".join([story[0], *residue, story[1]])
    data = json.dumps({"@type": "Article", "headline": "x", "articleBody": body})
    built = build(f'<script type="application/ld+json">{data}</script><p>x</p>')
    assert read_claims(built.statements).article_body.splitlines() == story
