"""Live blogs, galleries and videos: declared, and by structure."""

from __future__ import annotations

import pytest

from newsclean.blocks.page import Media, Page
from newsclean.model import Block, Claims, Role
from newsclean.scoring.engine import Scored
from newsclean.scoring.page_features import PageLook, Stated
from newsclean.scoring.special_pages import MIN_ENTRIES, find_special, is_clock

ENTRY = "The harbour master has closed the northern quay, and two ferries wait outside the wall."
CAPTION = "The ferry off the harbour wall on Monday"


def page(*texts: tuple[str, Role], player: str = "", link: bool = False) -> Page:
    blocks = tuple(
        Block(number, text, "p", "/p", role, link_chars=len(text) if link else 0)
        for number, (text, role) in enumerate(texts)
    )
    return Page(blocks, media=(Media(player, {}, (), 0, 0),) if player else ())


def entries(count: int, text: str = ENTRY) -> Page:
    return page(
        *(
            line
            for number in range(count)
            for line in ((f"{10 + number}:15 Uhr", Role.METADATA), (text, Role.PARAGRAPH))
        )
    )


def look(found: Page, stated: Claims, live_entries: int = 0) -> PageLook:
    return PageLook(found, Scored().structure, stated, Stated(live_entries=live_entries))


def text(size: int) -> tuple[str, Role]:
    return "x" * size, Role.PARAGRAPH


def claims(*types: str, is_article: bool = False) -> Claims:
    return Claims(types=frozenset(types), is_article=is_article)


CAPTIONS = [(CAPTION, Role.CAPTION)] * 7
PLAIN = page(text(300))
LONG = page(text(3000))
PLAYER = page(text(300), player="video")


@pytest.mark.parametrize(
    ("found", "stated", "kind"),
    [
        pytest.param(LONG, claims("liveblogposting"), "live_blog", id="declared live"),
        pytest.param(entries(MIN_ENTRIES), claims(), "live_blog", id="times between texts"),
        pytest.param(entries(MIN_ENTRIES - 1), claims(), None, id="a few times"),
        pytest.param(entries(9, "The news"), claims(), None, id="a programme"),
        pytest.param(PLAIN, claims("imagegallery"), "gallery", id="declared gallery"),
        pytest.param(LONG, claims("imagegallery"), None, id="a gallery inside a story"),
        pytest.param(
            page(text(800)),
            claims("imagegallery", is_article=True),
            None,
            id="a story all the same",
        ),
        pytest.param(page(*CAPTIONS, text(200)), claims(), "gallery", id="captions are the text"),
        pytest.param(page(*CAPTIONS, text(450)), claims(), None, id="more text than captions"),
        pytest.param(
            page(*CAPTIONS, link=True), claims(), None, id="captions that lead to other stories"
        ),
        pytest.param(PLAIN, claims("og:video.other"), "video", id="declared video page"),
        pytest.param(LONG, claims("og:video"), None, id="a long text beside it"),
        pytest.param(
            PLAYER, claims("videoobject", is_article=True), "video", id="a player and two lines"
        ),
        pytest.param(PLAIN, claims("videoobject"), None, id="no player"),
        pytest.param(PLAYER, claims("videoobject", "product"), None, id="a product with a film"),
        pytest.param(PLAIN, claims("newsarticle", is_article=True), None, id="a plain story"),
    ],
)
def test_find_special(found: Page, stated: Claims, kind: str | None) -> None:
    special = find_special(look(found, stated))
    assert (special and special.kind) == kind


def test_entries_that_were_read_make_a_live_blog() -> None:
    for count, kind in ((MIN_ENTRIES, "live_blog"), (MIN_ENTRIES - 1, None)):
        special = find_special(look(PLAIN, claims(), count))
        assert (special and special.kind) == kind


def test_times_at_the_start_of_paragraphs_count() -> None:
    texts = [(f"1{number}.30 {ENTRY}", Role.PARAGRAPH) for number in range(6)]
    special = find_special(look(page(*texts), claims()))
    assert special is not None
    assert special.reason == "6 entries with a time"


def test_times_of_other_parts_of_the_page_do_not_count() -> None:
    comments = [(f"1{number}:30 {ENTRY}", Role.COMMENTS) for number in range(6)]
    story = [text(100)] * 6
    assert find_special(look(page(*story, *comments), claims())) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:05", True),
        ("21:45 Uhr: Boote kehren zurück", True),
        ("10.30 Uhr", True),
        ("9h30", True),
        ("24:00", False),
        ("12:60", False),
        ("12.05.2024", False),
        ("12:30:15", False),
        ("10.300 people", False),
        ("3", False),
        ("3:", False),
        ("1:1", False),
        ("²:30", False),
        ("1²:30", False),
    ],
)
def test_is_clock(text: str, expected: bool) -> None:
    assert is_clock(text) is expected
