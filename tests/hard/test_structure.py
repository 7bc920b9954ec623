"""Stories are more than paragraphs, and paragraphs are not always `p`."""

from __future__ import annotations

import pytest

import newsclean

from .site import PROSE, TITLE, between, body_of, difference, json_ld, old_page, page, paragraphs

RECIPE = (
    "500 grams of smoked haddock, without skin",
    "Two leeks, cut in thin rings",
    "Half a litre of milk",
    "A handful of chopped dill",
)

QUESTIONS = (
    "How did you get the ship?",
    "What will you do when the nets are torn?",
    "Will it sail in February?",
)

RESULTS = (("Harbour", "Played", "Points"), ("North quay", "12", "31"), ("Old market", "12", "27"))


def items(texts: tuple[str, ...], tag: str = "ul") -> str:
    return f"<{tag}>" + "".join(f"<li>{text}</li>" for text in texts) + f"</{tag}>"


def table() -> str:
    rows = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in RESULTS)
    return f'<table class="results">{rows}</table>'


QUOTE = "It was the first night in nine years that I slept at home after a late show in town."

KEPT = [
    pytest.param(items(RECIPE), RECIPE, id="list of ingredients"),
    pytest.param(items(RECIPE, "ol"), RECIPE, id="numbered list"),
    pytest.param(table(), ("\n".join("\t".join(row) for row in RESULTS),), id="table of results"),
    pytest.param(f"<blockquote><p>{QUOTE}</p></blockquote>", (QUOTE,), id="block quote"),
    pytest.param("<h2>What the islanders say</h2>", ("What the islanders say",), id="sub-heading"),
    pytest.param(
        f'<blockquote class="twitter-tweet"><p lang="en">{QUOTE}</p>&mdash; Jon Berg (@jonberg) '
        '<a href="https://twitter.com/jonberg/status/1">January 15, 2026</a></blockquote>'
        '<script async src="https://platform.twitter.com/widgets.js"></script>',
        None,
        id="embedded post, its text once",
    ),
]


@pytest.mark.parametrize(("insert", "texts"), KEPT)
def test_kept_between_paragraphs(insert: str, texts: tuple[str, ...] | None) -> None:
    source = page(between(insert, after=4))
    if texts is None:
        assert body_of(source).count(QUOTE) == 1
        assert [text for text in PROSE if text not in body_of(source)] == []
    else:
        assert difference(source, (*PROSE[:4], *texts, *PROSE[4:])) == ([], [])


def interview() -> tuple[str, list[str]]:
    """A story of bold questions and their answers."""
    lines, expected = [f"<p>{PROSE[0]}</p>"], [PROSE[0]]
    for question, answer in zip(QUESTIONS, (PROSE[3], PROSE[4], PROSE[7]), strict=True):
        lines.append(f"<p><strong>{question}</strong></p><p>{answer}</p>")
        expected += [question, answer]
    return "".join(lines), expected


def test_interview_with_bold_questions() -> None:
    body, expected = interview()
    assert difference(page(body), expected) == ([], [])


LAYOUTS = [
    pytest.param(page("<br><br>\n".join(PROSE)), id="br between paragraphs"),
    pytest.param(page("".join(f"<div>{text}</div>" for text in PROSE)), id="bare divs"),
    pytest.param(
        page("".join(f'<div class="css-1xq"><span>{text}</span></div>' for text in PROSE)),
        id="spans in divs",
    ),
    pytest.param(old_page("<p>".join(PROSE)), id="2008, open p in a cell"),
    pytest.param(
        old_page("<br><br>".join(PROSE)),
        id="2008, br in a font",
    ),
    pytest.param(
        old_page(
            '<table width="100%"><tr><td>'
            + "</td></tr><tr><td>".join(f'<font size="2">{text}</font>' for text in PROSE)
            + "</td></tr></table>"
        ),
        id="2008, a cell for each paragraph",
    ),
    pytest.param(
        old_page("".join(f'<div class="MsoNormal">{text}</div>' for text in PROSE)),
        id="2008, pasted from a word processor",
    ),
]


@pytest.mark.parametrize("source", LAYOUTS)
def test_paragraphs_that_are_no_p(source: str) -> None:
    assert difference(source, PROSE) == ([], [])


SHORT = "The night ferry did not sail on Friday. The harbour board gave the fog as the reason."


def test_short_article_of_two_sentences() -> None:
    source = page(f"<p>{SHORT}</p>", title="No ferry on Friday", picture=False)
    assert difference(source, [SHORT]) == ([], [])


def test_short_article_with_a_picture() -> None:
    source = page(f"<p>{SHORT}</p>", title="No ferry on Friday")
    assert difference(source, [SHORT]) == ([], [])


@pytest.mark.parametrize(
    "line", ["By Anna Lund, Tuesday 15 January 2008", "By Anna Lund", "Tuesday 15 January 2008"]
)
def test_line_above_the_story_of_2008(line: str) -> None:
    source = old_page("<br><br>".join(PROSE), byline=line)
    assert difference(source, PROSE) == ([], [])


def test_running_heads_are_dropped() -> None:
    body = paragraphs(PROSE[:4]) + '<h2 class="section-title">News</h2>' + paragraphs(PROSE[4:])
    source = page(body, after="<h2>More from The Harbour Post</h2>")
    assert "More from The Harbour Post" not in body_of(source)


def test_text_for_small_and_wide_screens_is_kept_once() -> None:
    twice = (
        f'<div class="story story--mobile">{paragraphs()}</div>'
        f'<div class="story story--desktop">{paragraphs()}</div>'
    )
    assert difference(page(twice), PROSE) == ([], [])


def second_story() -> str:
    texts = (
        "The fish market is to leave the hall that it has used since 1904. The council wants to "
        "turn the old customs house into a market with room for forty stalls.",
        "“Our ice machine is older than I am,” said Jon Berg, who sells herring in the third "
        "generation. He hopes to move before the summer, when the tourists come.",
        "The council is to vote in May. The works would cost 2.6 million, of which the region has "
        "promised to pay a third.",
        "Until then the traders pay half the rent, because rain comes through the roof in two "
        "places whenever the wind is from the west.",
    )
    return (
        '<article class="article"><div class="article__header"><a class="article__section" '
        'href="/news">News</a><h1>Fish market to move into the old customs house</h1></div>'
        f'<div class="article__body">{paragraphs(texts)}</div></article>'
    )


def test_second_story_of_an_endless_page() -> None:
    source = page(paragraphs()).replace("</article>", f"</article>{second_story()}", 1)
    assert difference(source, PROSE) == ([], [])


def test_headline_repeated_in_the_share_box() -> None:
    shown = page(
        paragraphs(), after=f'<div class="share"><h3>Share this</h3><h1>{TITLE}</h1></div>'
    )
    other = "Back at ten: the band played and the harbour board did not expect a queue"
    source = shown.replace(f"<h1>{TITLE}</h1>", f"<h2>{other}</h2>", 1)
    assert [text for text in body_of(source) if text != other] == list(PROSE)


def test_caption_that_is_never_closed() -> None:
    source = page(paragraphs()).replace("</figcaption></figure>", "", 1)
    assert [text for text in PROSE if text not in body_of(source)] == []


@pytest.mark.parametrize(
    ("shown", "hidden"),
    [
        pytest.param("<body ", '<body style="display:none" ', id="body"),
        pytest.param("<main ", "<noscript><main ", id="noscript"),
        pytest.param("<main ", '<div hidden id="S:0"><main ', id="streamed"),
    ],
)
def test_page_that_a_script_shows(shown: str, hidden: str) -> None:
    body = newsclean.extract(page(paragraphs()).replace(shown, hidden, 1), rules=None).body
    assert [(block.text, block.hidden) for block in body] == [(text, False) for text in PROSE]


def test_gallery() -> None:
    pictures = "".join(
        f'<figure class="gallery__item"><img src="/g/{n}.jpg" alt=""><figcaption>'
        f"{n} / 6 {text} Photo: J. Berg</figcaption></figure>"
        for n, text in enumerate(("The queue at eight.", "The band.", "The captain.", "Cabin 12."))
    )
    source = page(paragraphs() + f'<div class="gallery">{pictures}</div>')
    assert difference(source, PROSE) == ([], [])


def test_live_blog_is_kept_in_order() -> None:
    entries = "".join(
        f'<div class="live-entry" id="e{n}"><time datetime="2026-01-15T{22 - n}:05:00Z">'
        f"{22 - n}:05</time><h3>Update {n}</h3><p>{text}</p></div>"
        for n, text in enumerate(PROSE[1:])
    )
    data = {
        "@type": "LiveBlogPosting",
        "headline": "The night ferry sails again",
        "liveBlogUpdate": [
            {"@type": "BlogPosting", "headline": f"Update {n}", "articleBody": text}
            for n, text in enumerate(PROSE[1:])
        ],
    }
    body = f'<p>{PROSE[0]}</p><div class="live-blog">{entries}</div>'
    found = body_of(page(body, head=json_ld(data)))
    assert [text for text in found if text in PROSE] == list(PROSE)
