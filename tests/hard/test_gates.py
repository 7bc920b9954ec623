"""Stories that are not all there."""

from __future__ import annotations

import pytest

import newsclean

from .site import PROSE, difference, json_ld, page, paragraphs

GATE = """<div class="paywall"><h3>Subscribe to continue reading</h3><p>Read this and every other
story of The Harbour Post for 1 a week. Cancel at any time.</p><a href="/subscribe">Subscribe</a>
<p>Already a subscriber? <a href="/login">Log in</a></p></div>"""

WORDS = sum(len(text.split()) for text in PROSE)

STATED = json_ld(
    {
        "@type": "NewsArticle",
        "headline": "Night ferry returns to the north quay after nine years",
        "isAccessibleForFree": False,
        "wordCount": WORDS,
    }
)


def test_paywalled_stub() -> None:
    source = page(paragraphs(PROSE[:2]) + GATE, head=STATED, picture=False)
    assert difference(source, PROSE[:2]) == ([], [])
    article = newsclean.extract(source, rules=None)
    assert article.paywalled is True
    assert article.completeness.share is not None
    assert 0.2 < article.completeness.share < 0.4
    assert [item.source for item in article.completeness.evidence] == ["wordCount", "gate"]


def test_a_whole_story_says_so() -> None:
    article = newsclean.extract(page(paragraphs(), head=STATED), rules=None)
    assert article.completeness.share == 1.0


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            json_ld({"@type": "NewsArticle", "headline": "Night ferry returns to the north quay "
                     "after nine years", "articleBody": "\n".join(PROSE)}),
            id="JSON-LD",
        ),
        pytest.param(
            '<script>window.__STATE__={"story":{"content_elements":['
            + ",".join(f'{{"type":"text","content":"{text}"}}' for text in PROSE)
            + "]}};</script>",
            id="elements in a script",
        ),
    ],
)  # fmt: skip
def test_story_that_only_the_data_holds(data: str) -> None:
    source = page("", after=data, picture=False)
    assert difference(source, PROSE) == ([], [])
    sources = [item.source for item in newsclean.extract(source).completeness.evidence]
    assert any(name.startswith("recovered:") for name in sources)


def test_hidden_rest_of_a_declared_story() -> None:
    rest = f'<div class="story__rest" hidden>{paragraphs(PROSE[2:])}</div>'
    data = json_ld(
        {
            "@type": "NewsArticle",
            "headline": "Night ferry returns to the north quay after nine years",
            "articleBody": "\n".join(PROSE),
        }
    )
    source = page(paragraphs(PROSE[:2]) + GATE + rest, head=data, picture=False)
    assert difference(source, PROSE) == ([], [])


def test_scrambled_rest() -> None:
    scrambled = ["".join(chr(ord(c) + 1) if c.isalpha() else c for c in t) for t in PROSE[2:]]
    deck = "The boat that was to come back in the winter is at the north quay of the town again."
    source = page(
        paragraphs(PROSE[:1]) + f'<div class="content">{paragraphs(scrambled)}</div>' + GATE,
        head=f'<meta name="description" content="{deck}">',
    )
    assert difference(source, PROSE[:1]) == ([], [])
