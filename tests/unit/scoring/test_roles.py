"""From scores to roles, on pages made by hand."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext

import pytest

from newsclean.model import BODY_ROLES, Claims, Role
from newsclean.scoring.roles import LABEL_GAP, assign_roles
from tests.unit.scoring.conftest import PROSE, Builder

ALT = "The night ferry at the north quay"


def role_of(
    build: Callable[[Builder], int],
    score: float = 0.0,
    claims: Claims | None = None,
) -> Role:
    """The role of the block that `build` returns, in front of a story of three paragraphs."""
    b = Builder()
    index = build(b)
    with b.inside("div", "copy"):
        story = [b.add(PROSE) for _ in range(3)]
    structure = b.structure(claims)
    scores = [0.0] * len(structure.sizes)
    for at in story:
        scores[at] = 0.9
    scores[index] = score
    return assign_roles(structure, scores, [], 0.5)[index]


def block(text: str, tag: str = "p", marks: str = "", **values: object) -> Callable[[Builder], int]:
    return lambda b: b.add(text, tag, marks, **values)  # type: ignore[arg-type]


def within(tag: str, marks: str, inner: Callable[[Builder], int]) -> Callable[[Builder], int]:
    def build(b: Builder) -> int:
        with b.inside(tag, marks):
            return inner(b)

    return build


def after_image(inner: Callable[[Builder], int]) -> Callable[[Builder], int]:
    def build(b: Builder) -> int:
        b.image(alt=ALT)
        return inner(b)

    return build


@pytest.mark.parametrize(
    ("build", "role"),
    [
        pytest.param(block(PROSE), Role.PARAGRAPH, id="paragraph"),
        pytest.param(block(PROSE, "div"), Role.PARAGRAPH, id="div"),
        pytest.param(block("On board", "h3", level=3), Role.HEADING, id="heading"),
        pytest.param(within("blockquote", "", block(PROSE)), Role.QUOTE, id="quote"),
        pytest.param(within("ul", "", block(PROSE, "li", level=1)), Role.LIST_ITEM, id="list item"),
        pytest.param(
            within("ul", "", within("li", "", block(PROSE, level=1))),
            Role.LIST_ITEM,
            id="paragraph in a list item",
        ),
        pytest.param(
            within("blockquote", "", within("ul", "", block(PROSE, "li", level=1))),
            Role.QUOTE,
            id="list in a quote",
        ),
        pytest.param(block("a\tb", "table", rows=(("a", "b"),)), Role.TABLE, id="table"),
        pytest.param(block("x = 1", "pre"), Role.PREFORMATTED, id="pre"),
        pytest.param(block(PROSE, hidden=True), Role.PARAGRAPH, id="hidden until a script runs"),
        pytest.param(
            block(PROSE, marks="newsletter"), Role.PARAGRAPH, id="words overrule no score"
        ),
    ],
)
def test_body(build: Callable[[Builder], int], role: Role) -> None:
    assert role_of(build, 0.9) is role


@pytest.mark.parametrize(
    ("build", "role"),
    [
        pytest.param(block(PROSE), Role.BOILERPLATE, id="nothing known"),
        pytest.param(block(PROSE, hidden=True), Role.HIDDEN, id="hidden"),
        pytest.param(block("x", marks="share-bar"), Role.SHARE, id="class word"),
        pytest.param(
            after_image(block("x", inner="credit")), Role.CREDIT, id="class word of inline markup"
        ),
        pytest.param(
            within("div", "related-stories", block("x")), Role.RELATED, id="parent's word"
        ),
        pytest.param(
            within("div", "comments", within("div", "box", block(PROSE))),
            Role.COMMENTS,
            id="ancestor's word",
        ),
        pytest.param(
            within("div", "comments", block("x", marks="share")), Role.SHARE, id="the nearest word"
        ),
        pytest.param(block("x", marks="story__tags"), Role.METADATA, id="the last word of a name"),
        pytest.param(within("nav", "", block("x")), Role.NAVIGATION, id="nav"),
        pytest.param(within("footer", "", block("x")), Role.NAVIGATION, id="footer"),
        pytest.param(within("aside", "", block(PROSE)), Role.RELATED, id="aside"),
        pytest.param(within("dialog", "", block(PROSE)), Role.PROMO, id="dialog"),
        pytest.param(
            within("figure", "", block("The ferry", "figcaption")), Role.CAPTION, id="figure"
        ),
        pytest.param(
            within("figure", "", block("A. Lund", "span", "credit")), Role.CREDIT, id="credit"
        ),
        pytest.param(within("figure", "", block("© A. Lund")), Role.CREDIT, id="© in a figure"),
        pytest.param(after_image(block(ALT)), Role.CAPTION, id="alternative text"),
        pytest.param(
            after_image(block(ALT, link_chars=len(ALT))),
            Role.BOILERPLATE,
            id="linked alternative text",
        ),
        pytest.param(block("Read more: the old quay"), Role.RELATED, id="opening words"),
        pytest.param(block("READ ALSO"), Role.RELATED, id="opening words in capitals"),
        pytest.param(block("Read more " * 20), Role.BOILERPLATE, id="no label"),
        pytest.param(block("Adele sings"), Role.BOILERPLATE, id="`ad` is a word"),
        pytest.param(block("Ad"), Role.ADVERT, id="ad"),
        pytest.param(block("Cookies"), Role.CONSENT, id="cookies"),
        pytest.param(
            block("Share this", marks="meta"), Role.SHARE, id="opening words overrule vague marks"
        ),
        pytest.param(block("Share this", marks="promo"), Role.PROMO, id="but not clear ones"),
        pytest.param(
            block(PROSE, marks="standfirst"), Role.BOILERPLATE, id="a lead has its own place"
        ),
        pytest.param(block("By A. Lund", marks="author"), Role.BYLINE, id="byline"),
        pytest.param(block(PROSE * 2, marks="author"), Role.METADATA, id="too long for a byline"),
        pytest.param(
            block("More", marks="caption", link_chars=4), Role.RELATED, id="linked caption"
        ),
    ],
)
def test_the_rest(build: Callable[[Builder], int], role: Role) -> None:
    assert role_of(build) is role


@pytest.mark.parametrize(
    ("build", "role"),
    [
        pytest.param(
            after_image(block("Photo: A. Lund")), Role.CREDIT, id="credit without any word"
        ),
        pytest.param(after_image(block("A. Lund / AFP")), Role.CREDIT, id="agency"),
        pytest.param(
            within("figure", "", block("Photo: A. Lund", "div")),
            Role.CREDIT,
            id="label in a figure",
        ),
        pytest.param(
            within("figure", "", within("button", "", block("Enlarge", "span"))),
            Role.BOILERPLATE,
            id="button of a figure",
        ),
        pytest.param(within("figure", "", block("01:53", "div")), Role.BOILERPLATE, id="duration"),
        pytest.param(
            within("figure", "", block("The old quay closes", "h3", link_chars=19, level=3)),
            Role.BOILERPLATE,
            id="headline of a card in a figure",
        ),
        pytest.param(
            within("figure", "", block("The ferry", "figcaption", link_chars=9)),
            Role.CAPTION,
            id="caption that opens the image",
        ),
        pytest.param(
            block("© Harbour Post", marks="credit"), Role.LEGAL, id="credit without image"
        ),
        pytest.param(
            after_image(block("© Harbour Post. All rights reserved.", marks="copyright")),
            Role.CREDIT,
            id="copyright beside an image",
        ),
        pytest.param(
            within("footer", "", after_image(block("Photo: A. Lund", marks="caption"))),
            Role.CREDIT,
            id="credit called a caption",
        ),
        pytest.param(
            block("The ferry", marks="caption"), Role.BOILERPLATE, id="no image, no caption"
        ),
        pytest.param(
            after_image(block("Settings", marks="text-caption")), Role.BOILERPLATE, id="small print"
        ),
    ],
)
def test_texts_beside_pictures(build: Callable[[Builder], int], role: Role) -> None:
    assert role_of(build) is role


@pytest.mark.parametrize(
    ("build", "role"),
    [
        pytest.param(
            within("li", "comment", block("A. Lund", marks="author")), Role.COMMENTS, id="author"
        ),
        pytest.param(
            within("li", "comment", block("2 May 2026", marks="date")), Role.COMMENTS, id="date"
        ),
        pytest.param(
            within("form", "comment-form", block("Save my name", "p", "comment-form-cookies")),
            Role.COMMENTS,
            id="cookie of a comment",
        ),
        pytest.param(
            within("div", "cookie-banner", block("Newsletter", marks="promo")),
            Role.CONSENT,
            id="all of a consent dialog",
        ),
        pytest.param(within("nav", "", block("2 May", marks="date")), Role.NAVIGATION, id="in nav"),
        pytest.param(
            block("Boats", "li", "menu-item menu-item-tag"), Role.NAVIGATION, id="item of a menu"
        ),
        pytest.param(block("Log in"), Role.NAVIGATION, id="log in"),
        pytest.param(
            block("Old quay of boats", "h3", "meta", level=3), Role.BOILERPLATE, id="meta"
        ),
        pytest.param(
            block("The old quay closes for a whole year", marks="meta", link_chars=36),
            Role.RELATED,
            id="another story in meta",
        ),
        pytest.param(block("A. Lund", "label", "author"), Role.BOILERPLATE, id="label of a field"),
        pytest.param(
            within("blockquote", "", block("A. Lund", marks="author")),
            Role.BOILERPLATE,
            id="who is quoted",
        ),
        pytest.param(block("x", marks="css-xAdQz"), Role.BOILERPLATE, id="random class name"),
        pytest.param(block("x", marks="adSlot"), Role.ADVERT, id="camel case"),
        pytest.param(
            within("footer", "", block("Advertising", "li", link_chars=11)),
            Role.NAVIGATION,
            id="advertising department",
        ),
        pytest.param(
            block("Comment juger la recherche scientifique ?"), Role.BOILERPLATE, id="how"
        ),
        pytest.param(
            block("The old quay closes", marks="paywall", link_chars=19), Role.RELATED, id="premium"
        ),
        pytest.param(within("aside", "", block("Feedback")), Role.BOILERPLATE, id="control aside"),
    ],
)
def test_words_in_their_place(build: Callable[[Builder], int], role: Role) -> None:
    assert role_of(build) is role


def test_lines_of_authors_belong_to_the_story_they_stand_at() -> None:
    b = Builder()
    with b.inside("div", "copy"):
        b.add("Boat sails", "h1", level=1)
        near = b.add("By A. Lund", marks="author")
        story = [b.add(PROSE) for _ in range(3)]
    for number in range(20):
        b.add(f"Text {number}", "div")
    far = b.add("B. Holm", "div", "author")
    roles = assign_roles(b.structure(), [0.9 * (i in story) for i in range(far + 1)], [], 0.5)
    assert (roles[near], roles[far]) == (Role.BYLINE, Role.RELATED)


def test_the_only_line_of_an_author_is_the_storys_wherever_it_stands() -> None:
    b = Builder()
    with b.inside("div", "copy"):
        story = [b.add(PROSE) for _ in range(3)]
    for number in range(20):
        b.add(f"Text {number}", "div")
    far = b.add("B. Holm", "div", "author")
    roles = assign_roles(b.structure(), [0.9 * (i in story) for i in range(far + 1)], [], 0.5)
    assert roles[far] is Role.BYLINE


def test_links_between_paragraphs_are_related() -> None:
    b = Builder()
    with b.inside("div", "copy"):
        story = [b.add(PROSE), b.add(PROSE)]
        link = b.link("Harbour opens again", "p")
        story.append(b.add(PROSE))
    scores = [0.9 if index in story else 0.0 for index in range(4)]
    assert assign_roles(b.structure(), scores, [], 0.5)[link] is Role.RELATED


CARD = "Why the harbour needs a new light"


def below_a_label(
    label: str, tag: str, *, label_tag: str = "div", box: bool = False
) -> tuple[Role, Role]:
    """The roles of a label and of the link below it, between two paragraphs of the story."""
    b = Builder()
    with b.inside("div", "copy"):
        story = [b.add(PROSE + "One.")]
        with b.inside("div") if box else nullcontext():
            above = b.add(label, label_tag)
            card = b.add(CARD, tag, link_chars=len(CARD))
        story.append(b.add(PROSE + "Two."))
    scores = [0.9 if index in story else 0.7 for index in range(story[1] + 1)]
    roles = assign_roles(b.structure(), scores, [], 0.5)
    return roles[above], roles[card]


def test_links_below_a_label_are_related() -> None:
    related = (Role.RELATED, Role.RELATED)
    assert below_a_label("Read also:", "p") == related
    assert below_a_label("Read more", "h3", box=True) == related
    assert below_a_label("Read more", "h3") == (Role.PARAGRAPH, Role.HEADING), "next card's"
    assert below_a_label("On board", "h3", box=True) == (Role.PARAGRAPH, Role.HEADING)
    assert below_a_label("See also", "p", label_tag="h2") == (Role.HEADING, Role.PARAGRAPH)


def test_all_links_of_a_list_below_a_label_are_related() -> None:
    b = Builder()
    with b.inside("div", "copy"):
        b.add(PROSE + "One.")
        first = b.add("Read also", "div")
        links = [b.link(f"{CARD}, part {number}") for number in range(3)]
        b.add(PROSE + "Two.")
        last = b.link(CARD, "p")
    roles = assign_roles(b.structure(), [0.9] * (last + 1), [], 0.5)
    assert {roles[index] for index in (first, *links)} == {Role.RELATED}
    assert roles[last] is Role.PARAGRAPH


@pytest.mark.parametrize("links", [2, 3])
def test_a_label_above_what_is_no_body_is_none(links: int) -> None:
    b = Builder()
    with b.inside("div", "copy"):
        story = [b.add(PROSE + "One.")]
        label = b.add("Read also:", "h3", level=3)
        story += [label]
        for number in range(links):
            b.link(f"{CARD}, part {number}")
        story.append(b.add(PROSE + "Two."))
    scores = [0.9 if index in story else 0.05 for index in range(story[-1] + 1)]
    roles = assign_roles(b.structure(), scores, [], 0.5)
    assert roles[label] is (Role.RELATED if links >= LABEL_GAP else Role.HEADING)


UNDER = "The old wall at low tide, seen from the bridge."


@pytest.mark.parametrize(
    ("build", "role"),
    [
        pytest.param(after_image(block(UNDER, marks="caption")), Role.CAPTION, id="caption"),
        pytest.param(after_image(block(UNDER, marks="img-txt")), Role.CAPTION, id="two words"),
        pytest.param(after_image(block(UNDER, inner="photoCaption")), Role.CAPTION, id="inline"),
        pytest.param(
            after_image(block("Foto: A. Lund", marks="bildtext")), Role.CREDIT, id="credit"
        ),
        pytest.param(after_image(block(UNDER, marks="text")), Role.PARAGRAPH, id="no name"),
        pytest.param(block(UNDER, marks="caption"), Role.PARAGRAPH, id="no image"),
        pytest.param(after_image(block(PROSE * 3, marks="caption")), Role.PARAGRAPH, id="a story"),
        pytest.param(
            after_image(block("On board", "h3", "caption", level=3)), Role.HEADING, id="heading"
        ),
    ],
)
def test_a_named_caption_is_no_body_however_sure(
    build: Callable[[Builder], int], role: Role
) -> None:
    assert role_of(build, 0.97) is role


@pytest.mark.parametrize(
    ("text", "place", "role"),
    [
        pytest.param("Ann Olsen", 0, Role.BYLINE, id="above"),
        pytest.param("By ANN  OLSEN", 0, Role.BYLINE, id="by"),
        pytest.param("Ann Olsen", 9, Role.BYLINE, id="below"),
        pytest.param("Ann Olsen", 5, Role.PARAGRAPH, id="who speaks in an interview"),
        pytest.param("Jon Berg", 0, Role.PARAGRAPH, id="somebody else"),
    ],
)
def test_the_name_of_a_declared_author_at_the_ends(text: str, place: int, role: Role) -> None:
    b = Builder()
    with b.inside("div", "copy"):
        for number in range(10):
            b.add(text if number == place else PROSE)
    roles = assign_roles(b.structure(Claims(authors=("Ann Olsen",))), [0.9] * 10, [], 0.5)
    assert roles[place] is role


SIGNED = "— Jon Berg, mate of the ship"


@pytest.mark.parametrize(
    ("build", "score", "kept"),
    [
        pytest.param(block("On board", "h3", level=3), 0.35, True, id="heading"),
        pytest.param(block("On board", "h3", level=3), 0.25, False, id="too doubtful"),
        pytest.param(block("On board"), 0.35, False, id="paragraph"),
        pytest.param(within("blockquote", "", block(PROSE)), 0.35, True, id="quote"),
        pytest.param(within("blockquote", "", block("“Yes.”")), 0.45, False, id="short quote"),
        pytest.param(
            within("blockquote", "", block(PROSE, link_chars=len(PROSE))), 0.45, False, id="link"
        ),
    ],
)
@pytest.mark.parametrize("between", [0, 1, 3])
def test_doubtful_blocks_between_paragraphs(
    build: Callable[[Builder], int], score: float, kept: bool, between: int
) -> None:
    """A heading stands right above body; below a quote there may be who said it."""
    b = Builder()
    with b.inside("div", "copy"):
        first = b.add(PROSE + "One.")
        doubtful = build(b)
        for number in range(between):
            b.add(f"{SIGNED} {number}", "div")
        last = b.add(PROSE + "Two.")
    scores = [0.9 if index in (first, last) else 0.0 for index in range(last + 1)]
    scores[doubtful] = score
    role = assign_roles(b.structure(), scores, [], 0.5)[doubtful]
    reach = 2 if b.blocks[doubtful].tag == "p" else 0
    assert (role in BODY_ROLES) is (kept and between <= reach)


def test_words_of_an_element_that_holds_the_story_say_nothing() -> None:
    b = Builder()
    with b.inside("div", "newsletter"):
        other = b.add("x")
        with b.inside("div", "copy"):
            b.add(PROSE)
            b.add(PROSE)
    roles = assign_roles(b.structure(), [0.0, 0.9, 0.9], [], 0.5)
    assert roles[other] is Role.BOILERPLATE


def test_a_caption_is_no_body_unless_it_is_sure() -> None:
    build = after_image(block(ALT))
    assert role_of(build, 0.7) is Role.CAPTION
    assert role_of(build, 0.95) is Role.PARAGRAPH


# --- the head of the article --------------------------------------------------------------------


def head(title_score: float = 0.0, marks: str = "kicker", label: str = "Transport") -> list[Role]:
    b = Builder()
    with b.inside("header"):
        b.add(label, "p", marks)
        title = b.add("Boat sails", "h1", level=1)
    b.add(PROSE)
    scores = [0.0, 0.0, 0.9]
    scores[title] = title_score
    return assign_roles(b.structure(), scores, [], 0.5)


def test_title_and_kicker() -> None:
    assert head() == [Role.KICKER, Role.TITLE, Role.PARAGRAPH]


def test_a_title_that_scores_as_body_is_the_title() -> None:
    assert head(title_score=0.9)[1] is Role.TITLE


def test_a_label_needs_the_word_and_must_be_short() -> None:
    assert head(marks="x")[0] is not Role.KICKER
    assert head(label="one two three four five six seven")[0] is not Role.KICKER
    assert head(label="2026.04.25")[0] is not Role.KICKER


def test_no_title_no_kicker() -> None:
    b = Builder()
    b.add("Transport", "p", "kicker")
    b.add(PROSE)
    assert assign_roles(b.structure(), [0.0, 0.9], [], 0.5) == [Role.BOILERPLATE, Role.PARAGRAPH]


def test_the_lead_is_what_was_found() -> None:
    b = Builder()
    b.add("Boat sails", "h1", level=1)
    lead = b.add(PROSE)
    b.add(PROSE)
    roles = assign_roles(b.structure(), [0.0, 0.9, 0.9], [lead], 0.5)
    assert roles == [Role.TITLE, Role.LEAD, Role.PARAGRAPH]


@pytest.mark.parametrize("threshold", [0.0, 0.3, 0.6, 1.0])
def test_a_higher_threshold_gives_no_more_body(threshold: float) -> None:
    def body(bar: float) -> int:
        b = Builder()
        for _ in range(5):
            b.add(PROSE)
        scores = [0.1, 0.35, 0.5, 0.7, 0.99]
        return assign_roles(b.structure(), scores, [], bar).count(Role.PARAGRAPH)

    assert body(threshold) == sum(score > threshold for score in (0.1, 0.35, 0.5, 0.7, 0.99))
