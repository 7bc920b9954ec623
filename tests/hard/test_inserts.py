"""What interrupts a story, and what follows it, is not part of it."""

from __future__ import annotations

import pytest

from .site import LEAD, OTHER_NEWS, PROSE, between, difference, links, page, paragraphs

CARD = """<div class="teaser-card"><a href="/fish-market"><img src="/i/fish.jpg" alt="">
<h3>{title}</h3></a><p>The oldest hall in the harbour is to close in autumn, and the traders are
looking for a new place.</p></div>"""

INSERTS = [
    pytest.param(
        '<aside class="related"><h3>Related stories</h3>'
        + "".join(CARD.format(title=text) for text in OTHER_NEWS[:2])
        + "</aside>",
        id="related cards",
    ),
    pytest.param(
        f'<div class="related-links"><h4>More on this story</h4><ul>{links(OTHER_NEWS[:3])}</ul>'
        "</div>",
        id="list of teasers",
    ),
    pytest.param(
        '<p><strong>Read more: <a href="/fog">Mail plane grounded for a third day by fog</a>'
        "</strong></p>",
        id="Read more line",
    ),
    pytest.param(
        '<p><em>Lesen Sie auch: <a href="/fog">Postflugzeug bleibt am Boden</a></em></p>',
        id="Lesen Sie auch line",
    ),
    pytest.param(
        '<div class="newsletter-box"><h3>The Morning Tide</h3><p>Sign up for our newsletter and '
        'get the news of the harbour in your inbox every morning.</p><form><input type="email">'
        "<button>Sign up</button></form></div>",
        id="newsletter box",
    ),
    pytest.param(
        '<p><a href="/newsletter">Sign up to our free newsletter to have the best stories of the '
        "day delivered to your inbox.</a></p>",
        id="newsletter line",
    ),
    pytest.param(
        '<div class="app-promo"><p>Get the app: news from the islands on your phone.</p>'
        '<a href="/app">Download now</a></div>',
        id="app promo",
    ),
    pytest.param(
        '<div class="ad-slot" id="ad-3"><span>Advertisement</span></div>', id="advert label"
    ),
    pytest.param(
        '<figure class="inline"><img src="/i/deck.jpg" alt="The upper deck at night">'
        "<figcaption>The upper deck at night. Photo: J. Berg</figcaption></figure>",
        id="picture with a caption",
    ),
    pytest.param(
        '<div class="video-player"><video src="/v.mp4"></video><div class="video-player__title">'
        "Watch: the ferry leaves the quay</div><div>1:32</div></div>",
        id="video player",
    ),
]


@pytest.mark.parametrize("insert", INSERTS)
def test_between_paragraphs(insert: str) -> None:
    assert difference(page(between(insert), lead=LEAD), PROSE) == ([], [])


AFTER = [
    pytest.param(
        '<div class="author-bio"><img src="/i/lund.jpg" alt=""><h3>Anna Lund</h3><p>Anna Lund has '
        "written about the islands for The Harbour Post since 2011. She lives above the fish "
        "market with two cats.</p></div>",
        id="author biography",
    ),
    pytest.param(
        '<div class="article__tags"><span>Topics</span><ul>'
        f"{links(('Ferries', 'Harbour board', 'Islands'))}</ul></div>",
        id="tags",
    ),
    pytest.param(
        '<div class="share-bar"><span>128 shares</span><a href="#">Facebook</a><a href="#">X</a>'
        '<a href="#">WhatsApp</a><button>Copy link</button></div>',
        id="share bar",
    ),
    pytest.param(
        '<section class="comments" id="comments"><h2>Comments (2)</h2><div class="comment"><b>'
        "Gull47</b><p>About time! I have been waiting for this ship since my daughter was in "
        'school.</p></div><div class="comment"><b>Old Salt</b><p>Let us see whether it still '
        "sails in February, when the wind is from the north.</p></div></section>",
        id="comments",
    ),
    pytest.param('<a class="comment-count" href="#comments">34 comments</a>', id="comment count"),
    pytest.param(
        '<section class="read-next"><h2>Read next</h2>'
        + "".join(CARD.format(title=text) for text in OTHER_NEWS)
        + "</section>",
        id="read next",
    ),
    pytest.param(
        '<div class="newsletter-signup"><h3>Never miss a story</h3><p>Subscribe to our newsletter '
        "and receive the five stories of the day by e-mail.</p></div>",
        id="newsletter",
    ),
    pytest.param(
        '<p class="article__copyright">© 2026 The Harbour Post. This story may not be published '
        "elsewhere without permission.</p>",
        id="copyright line",
    ),
]


@pytest.mark.parametrize("after", AFTER)
def test_after_the_story(after: str) -> None:
    assert difference(page(paragraphs(), after=after), PROSE) == ([], [])


@pytest.mark.parametrize("after", AFTER)
def test_after_the_last_paragraph_in_the_same_element(after: str) -> None:
    assert difference(page(paragraphs() + after), PROSE) == ([], [])


BANNER = """<div id="cookie-banner" class="consent-banner" role="dialog"><h2>Your privacy</h2>
<p>We and our 312 partners store and read information on your device, such as cookies, to show you
advertising that fits you and to measure how well it works. You can change your mind at any time in
the footer of this page.</p><p>By choosing “Accept all” you agree to the processing of your data for
the purposes above, and to its transfer to countries outside the European Economic Area.</p>
<button>Accept all</button><button>Settings</button></div>"""


def test_consent_wall() -> None:
    assert difference(page(paragraphs(), tail=BANNER), PROSE) == ([], [])


def test_consent_wall_above_everything() -> None:
    source = page(paragraphs()).replace('<header class="site-header">', f"{BANNER}<header>", 1)
    assert difference(source, PROSE) == ([], [])
