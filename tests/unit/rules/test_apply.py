from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from lxml import etree, html

from newsclean.blocks.page import Page
from newsclean.model import Block, Role, RuleRef, Span
from newsclean.rules import (
    Drop,
    Field,
    FieldSelector,
    Layout,
    Rule,
    RuleResult,
    apply_layout,
    apply_rule,
    find_layout,
)

OWNERS = frozenset({"p", "h1", "h2", "li", "blockquote", "pre", "td", "div", "figcaption", "aside"})


def page_of(root: etree._Element, roles: Mapping[str, Role] | None = None) -> Page:
    """A page built by hand: each owner with text of its own, or in the line, is one block."""
    blocks: list[Block] = []
    owners: list[etree._Element] = []
    for element in root.iter():
        if element.tag not in OWNERS or any(child.tag in OWNERS for child in element):
            continue
        text = " ".join("".join(element.itertext()).split())
        if text:
            owners.append(element)
            blocks.append(
                Block(
                    index=len(blocks),
                    text=text,
                    tag=str(element.tag),
                    path="",
                    role=(roles or {}).get(text, Role.BOILERPLATE),
                    score=0.5,
                    hidden=element.get("hidden") is not None,
                    ancestors=tuple(str(outer.tag) for outer in element.iterancestors())[:8],
                    level=int(element.tag == "li"),
                    rows=(("x",),) if element.tag == "td" else (),
                )
            )
    return Page(blocks=tuple(blocks), owners=tuple(owners))


def field(name: str, css: str, **options: object) -> Field:
    return Field(name, (replace(FieldSelector(css), **options),))  # type: ignore[arg-type]


def run(markup: str, layout: Layout, roles: Mapping[str, Role] | None = None) -> RuleResult:
    root = html.document_fromstring(markup)
    return apply_layout(replace(layout, rule="R"), page_of(root, roles), root=root)


def roles_of(result: RuleResult) -> dict[str, str]:
    return {block.text: str(block.role) for block in result.blocks}


STORY = "<div class=s><p>a</p><aside><p>b</p></aside><p class=t>c</p></div><p>d</p>"
LAYOUT = Layout(
    "1", "div.s", ("div.s > *",), (Drop("aside", Role.RELATED), Drop("p.t", Role.PROMO))
)


def test_body_drop_and_the_rest() -> None:
    result = run(STORY, LAYOUT, {"d": Role.PARAGRAPH})
    assert [(b.text, b.role, b.score, b.reason) for b in result.blocks] == [
        ("a", Role.PARAGRAPH, 1.0, "rule:R/1: div.s > *"),
        ("b", Role.RELATED, 0.0, "rule:R/1: aside"),
        ("c", Role.PROMO, 0.0, "rule:R/1: p.t"),
        ("d", Role.BOILERPLATE, 0.0, "rule:R/1: outside the body"),
    ]
    assert (result.ref, result.warnings, result.applied) == (RuleRef("R", "1"), (), True)


def test_what_the_layout_does_not_speak_of_stays() -> None:
    result = run(STORY, LAYOUT, {"d": Role.SHARE})
    last = result.blocks[-1]
    assert (last.role, last.reason) == (Role.SHARE, "")


@pytest.mark.parametrize(
    ("body", "drop", "expected"),
    [
        pytest.param(["div"], ["p"], {"a": "promo", "b": "promo"}, id="inner drop"),
        pytest.param(["p.k", "b"], ["div"], {"a": "promo", "b": "paragraph"}, id="inner body"),
        pytest.param(["p"], ["p.k"], {"a": "paragraph", "b": "promo"}, id="drop on the same"),
        pytest.param(["body"], ["section"], {"a": "paragraph", "b": "paragraph"}, id="no drop"),
    ],
)
def test_innermost_match_wins(body: list[str], drop: list[str], expected: dict[str, str]) -> None:
    layout = Layout("1", "div", tuple(body), tuple(Drop(css, Role.PROMO) for css in drop))
    markup = "<div><p>a</p><p class=k>b</p></div><p class=k>always</p>"
    if "p" in drop:
        layout = replace(layout, body=(*layout.body, "h2"))
        markup += "<h2>always</h2>"
    assert roles_of(run(markup, layout)).items() >= expected.items()


def test_first_of_two_drops_on_one_element_wins() -> None:
    layout = Layout("1", "p", ("p",), (Drop("p.x", Role.SHARE), Drop(".x", Role.PROMO)))
    assert roles_of(run("<p>a</p><p class=x>b</p>", layout)) == {"a": "paragraph", "b": "share"}


@pytest.mark.parametrize(
    ("markup", "engine", "expected"),
    [
        pytest.param("<p>x</p>", Role.BOILERPLATE, "paragraph", id="paragraph"),
        pytest.param("<h2>x</h2>", Role.BOILERPLATE, "heading", id="heading"),
        pytest.param("<ul><li>x</li></ul>", Role.NAVIGATION, "list_item", id="list item"),
        pytest.param("<blockquote>x</blockquote>", Role.BOILERPLATE, "quote", id="quote"),
        pytest.param(
            "<blockquote><p>x</p></blockquote>", Role.PROMO, "quote", id="paragraph of a quote"
        ),
        pytest.param("<pre>x</pre>", Role.BOILERPLATE, "preformatted", id="preformatted"),
        pytest.param("<table><tr><td>x</td></tr></table>", Role.BOILERPLATE, "table", id="table"),
        pytest.param("<figcaption>x</figcaption>", Role.BOILERPLATE, "caption", id="figcaption"),
        pytest.param("<p>x</p>", Role.HEADING, "heading", id="the engine's body role"),
        pytest.param("<p>x</p>", Role.CAPTION, "caption", id="the engine's caption"),
        pytest.param("<p>x</p>", Role.CREDIT, "credit", id="the engine's credit"),
        pytest.param("<p>x</p>", Role.LEAD, "paragraph", id="a lead in the body is body"),
        pytest.param("<p hidden>x</p>", Role.PARAGRAPH, "hidden", id="hidden by the page"),
        pytest.param("<p hidden>x</p>", Role.METADATA, "metadata", id="hidden microdata"),
        pytest.param("<p>x</p>", Role.HIDDEN, "hidden", id="hidden by the engine"),
    ],
)
def test_role_inside_the_body(markup: str, engine: Role, expected: str) -> None:
    layout = Layout("1", "body", ("div.s",))
    result = run(f"<div class=s><p>story</p>{markup}</div>", layout, {"x": engine})
    block = result.blocks[-1]
    assert (str(block.role), block.score) == (
        expected,
        float(expected not in {"caption", "credit", "hidden", "metadata"}),
    )


def test_fields_give_values_and_roles() -> None:
    layout = Layout(
        "1",
        "body",
        ("div.s > *",),
        fields=(
            field("lead", ".deck"),
            field("authors", "i", all=True),
            field("published", "time", attr="datetime"),
        ),
    )
    markup = (
        "<p class=deck>L</p><p><i>A</i> and <i>B</i></p><time datetime=2024></time>"
        "<div class=s><p>a</p><p>old</p></div><p>other</p>"
    )
    result = run(markup, layout, {"other": Role.LEAD, "old": Role.LEAD})
    assert roles_of(result) == {
        "L": "lead",
        "A and B": "boilerplate",
        "a": "paragraph",
        "old": "paragraph",
        "other": "boilerplate",
    }
    assert {name: [c.value for c in found] for name, found in result.fields.items()} == {
        "lead": ["L"],
        "authors": ["A", "B"],
        "published": ["2024"],
    }
    assert {c.source for found in result.fields.values() for c in found} == {"rule:R/1"}


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(
            "<meta name=t content=M>", field("title", "meta", attr="content"), id="attribute"
        ),
        pytest.param(
            '<script>{"headline":"M"}</script>',
            field("title", "script", json="headline"),
            id="json",
        ),
    ],
)
def test_a_value_that_nobody_sees_leaves_the_blocks_alone(head: str, title: Field) -> None:
    layout = Layout("1", "body", ("div",), fields=(title,))
    result = run(f"{head}<div><h1>a</h1><p>b</p></div>", layout, {"a": Role.TITLE})
    assert roles_of(result) == {"a": "title", "b": "paragraph"}
    assert [c.value for c in result.fields["title"]] == ["M"]


@pytest.mark.parametrize(
    ("engine", "layout"),
    [
        pytest.param(Role.BOILERPLATE, "1", id="no story on the page"),
        pytest.param(Role.PARAGRAPH, "", id="the story is elsewhere"),
    ],
)
def test_engine_inside_a_body_without_story(engine: Role, layout: str) -> None:
    rule = Layout("1", "body", ("div",), fields=(field("title", "h1"),), inside="engine")
    result = run("<h1>t</h1><div><p>a</p></div><p>b</p>", rule, {"b": engine})
    assert result.ref.layout == layout
    assert bool(result.fields) == bool(layout)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param(Role.HIDDEN, "see b", id="hidden"),
        pytest.param(Role.PROMO, "see (new window) b", id="other role"),
    ],
)
def test_a_hidden_part_of_a_line_is_cut_out(role: Role, expected: str) -> None:
    layout = Layout("1", "body", ("div",), (Drop("span", role),))
    result = run("<div><p>see <span>(new window)</span> b</p></div>", layout)
    assert roles_of(result) == {expected: "paragraph"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("More: x", "related", id="begins so"),
        pytest.param(" <b>More</b>:\n x", "related", id="other spaces, inline elements"),
        pytest.param("more: x", "paragraph", id="other case"),
        pytest.param("The More: x", "paragraph", id="later in the text"),
    ],
)
def test_drop_by_the_first_words(text: str, role: str) -> None:
    layout = Layout("1", "body", ("div",), (Drop("div > p", Role.RELATED, starts="More:"),))
    result = run(f"<div><p>{text}</p><p>b</p></div>", layout)
    assert [str(block.role) for block in result.blocks] == [role, "paragraph"]


@pytest.mark.parametrize(
    ("before", "warned"),
    [
        pytest.param("<p class=x>word <b>w</b></p>" * 30_000, 0, id="many matches"),
        pytest.param("<p class=x>" + "<b></b>" * 60_000 + "w</p>", 1, id="bound used up"),
    ],
)
def test_first_words_on_a_long_page(before: str, warned: int) -> None:
    layout = Layout("1", "body", ("div",), (Drop("p.x", Role.RELATED, starts="Read also"),))
    markup = f"<div><p>a</p>{before}<p class=x>Read also: b</p></div>"
    result = run(markup, layout)
    assert str(result.blocks[-1].role) == "related"
    assert result.warnings == ("rule R: not all matches were read",) * warned


def test_field_beats_body_and_drop_beats_field() -> None:
    layout = Layout(
        "1",
        "body",
        ("p",),
        (Drop("p.x", Role.PROMO),),
        (field("lead", "p.l"), field("kicker", "p.x")),
    )
    result = run("<p class=l>a</p><p>b</p><p class=x>c</p>", layout)
    assert roles_of(result) == {"a": "lead", "b": "paragraph", "c": "promo"}
    assert result.fields["kicker"][0].value == "c"


def test_hidden_blocks_get_no_content_role() -> None:
    layout = Layout("1", "body", ("h2",), (Drop(".x", Role.PROMO),), (field("lead", "p"),))
    markup = "<h2>a</h2><p hidden>b</p><div class=x hidden>c</div>"
    assert roles_of(run(markup, layout)) == {"a": "heading", "b": "hidden", "c": "promo"}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<p><span>x y</span></p>", "caption", id="all of the block"),
        pytest.param("<p><b><span> x \n y</span> </b></p>", "caption", id="deeper, other spaces"),
        pytest.param("<p>see <span>x y</span></p>", "paragraph", id="part of the block"),
    ],
)
def test_match_inside_the_line(markup: str, expected: str) -> None:
    layout = Layout("1", "body", ("div",), fields=(field("caption", "span"),))
    result = run(f"<div><p>story</p>{markup}</div>", layout)
    assert str(result.blocks[-1].role) == expected


def test_body_in_the_line_covers_each_block() -> None:
    layout = Layout("1", "body", ("span.t",))
    result = run("<p><span class=t>a</span></p><p><span class=t>a</span></p><p>b</p>", layout)
    assert [str(block.role) for block in result.blocks] == ["paragraph", "paragraph", "boilerplate"]


def test_two_blocks_of_one_owner() -> None:
    root = html.document_fromstring("<div><b>a</b><br><br><i>a</i></div>")
    owner = root.find(".//div")
    assert owner is not None
    blocks = tuple(Block(index, "a", "div", "") for index in range(2))
    page = Page(blocks=blocks, owners=(owner, owner))
    layout = Layout("1", "div", ("div",), (Drop("b", Role.PROMO),))
    result = apply_layout(layout, page, root=root)
    assert [str(block.role) for block in result.blocks] == ["promo", "paragraph"]


def test_body_without_text_leaves_the_engines_answer() -> None:
    layout = Layout("1", "p", ("div.none",), fields=(field("lead", "p"),))
    result = run("<p>a</p>", layout, {"a": Role.PARAGRAPH})
    assert [(b.role, b.score, b.reason) for b in result.blocks] == [(Role.PARAGRAPH, 0.5, "")]
    assert (result.ref, result.fields, result.applied) == (RuleRef("R", ""), {}, False)
    assert result.warnings == (
        "rule R: drift: layout 1 fits this page but its body holds no text; the engine decided",
    )


def test_empty_page() -> None:
    assert len(apply_layout(LAYOUT, Page(blocks=())).warnings) == 1


def test_root_is_found_from_the_owners() -> None:
    root = html.document_fromstring(STORY)
    page = page_of(root)
    assert apply_layout(LAYOUT, page) == apply_layout(LAYOUT, page, root=root)


RULE = Rule(
    "R",
    ("r.example",),
    (Layout("new", "div.n", ("div.n",)), Layout("old", "div.o", ("div.o",))),
    file="r.toml",
)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<div class=n>a</div>", "new", id="first"),
        pytest.param("<div class=o>a</div>", "old", id="second"),
        pytest.param("<div class=o>a</div><div class=n>b</div>", "new", id="both"),
        pytest.param("<div>a</div>", None, id="none"),
    ],
)
def test_find_layout(markup: str, expected: str | None) -> None:
    layout = find_layout(RULE, html.document_fromstring(markup))
    assert (layout.id if layout else None) == expected


def test_rule_names_file_and_layout() -> None:
    root = html.document_fromstring("<div class=o>a</div>")
    assert apply_rule(RULE, page_of(root), root).ref == RuleRef("R", "old", "r.toml")


def test_no_layout_leaves_the_engines_answer() -> None:
    root = html.document_fromstring("<div>a</div>")
    page = page_of(root)
    result = apply_rule(RULE, page, root)
    assert result.blocks is page.blocks
    assert result.ref == RuleRef("R", "", "r.toml")
    assert result.warnings == ("rule R: drift: no layout fits this page; the engine decided",)


def test_deep_page_is_climbed_once() -> None:
    root = inner = etree.Element("div")
    for _ in range(1_500):
        inner = etree.SubElement(inner, "div")
    for _ in range(1_500):
        etree.SubElement(inner, "p").text = "a"
    page = page_of(root)
    layout = Layout("1", "div", ("p",), (Drop("div"),))
    result = apply_layout(layout, page, root=root)
    assert {block.role for block in result.blocks} == {Role.PARAGRAPH}


# --- options of a layout --------------------------------------------------------------------------


def test_day_of_a_layout() -> None:
    layouts = (
        Layout("new", "div", ("div",), since=date(2024, 1, 1)),
        Layout("old", "div", ("div",), since=date(2020, 1, 1), until=date(2023, 12, 31)),
    )
    rule = Rule("R", ("r.example",), layouts)
    root = html.document_fromstring("<div>a</div>")
    days = [None, date(2025, 5, 5), date(2024, 1, 1), date(2023, 12, 31), date(2019, 1, 1)]
    found = [
        find_layout(rule, root, day=day) for day in (*days, datetime(2021, 1, 1, 5, tzinfo=UTC))
    ]
    assert [layout.id if layout else None for layout in found] == [
        "new", "new", "new", "old", None, "old",
    ]  # fmt: skip


def test_paywall_is_a_field() -> None:
    layout = Layout("1", "div", ("div",), paywall=("p.none", "p.wall"))
    result = run("<div>a</div><p class=wall>b</p>", layout)
    assert [c.reason for c in result.fields["paywalled"]] == ["p.wall"]
    assert "paywalled" not in run("<div>a</div>", layout).fields


def test_show_hidden() -> None:
    layout = Layout("1", "div", ("div.s",), fixups=("show-hidden",))
    result = run("<div class=s><p>a</p><p hidden>b</p></div>", layout)
    assert [str(block.role) for block in result.blocks] == ["paragraph", "paragraph"]


def test_first_is_lead_only_when_nothing_else_is() -> None:
    layout = Layout("1", "div", ("div.s",), fixups=("first-is-lead",))
    markup = "<p>x</p><div class=s><p>a</p><p>b</p></div>"
    assert roles_of(run(markup, layout))["a"] == "lead"
    assert roles_of(run(markup, layout, {"x": Role.LEAD}))["a"] == "paragraph"
    assert roles_of(run("<div class=s><p>a</p></div>", layout))["a"] == "paragraph"


def test_bold_is_heading() -> None:
    layout = Layout("1", "div", ("div",), fixups=("bold-is-heading",), rule="R")
    root = html.document_fromstring("<div><p>bold</p><p>half</p></div>")
    page = page_of(root)
    spans = (Span(0, 4, "strong"),), (Span(0, 2, "strong"),)
    blocks = tuple(replace(b, spans=s) for b, s in zip(page.blocks, spans, strict=True))
    result = apply_layout(layout, replace(page, blocks=blocks), root=root)
    assert [str(block.role) for block in result.blocks] == ["heading", "paragraph"]


def test_the_engine_has_a_say_inside_when_asked() -> None:
    layout = Layout("1", "div", ("div",), inside="engine")
    result = run("<div><p>a</p><p>b</p></div><p>c</p>", layout, dict.fromkeys("ac", Role.PARAGRAPH))
    assert roles_of(result) == {"a": "paragraph", "b": "boilerplate", "c": "boilerplate"}
    assert not result.certain


def test_what_is_kept_is_the_story_whatever_the_engine_thinks() -> None:
    drop = (Drop("h2.x"),)
    layout = Layout("1", "div", ("div", "h2"), drop, inside="engine", keep=("h2", "ul.k"))
    items = "<ul class=k><li>c</li><li hidden>d</li></ul><ul><li>e</li></ul>"
    markup = f"<div><h2>a</h2><h2 class=x>b</h2>{items}</div>"
    result = run(markup, layout, {"c": Role.CAPTION, "e": Role.RELATED})
    assert roles_of(result) == {
        "a": "heading", "b": "boilerplate", "c": "list_item", "d": "hidden", "e": "related",
    }  # fmt: skip
    assert result.blocks[0].reason.endswith(": h2")
    assert not result.certain


# --- rule and engine ------------------------------------------------------------------------------

LONG = "word " * 60


@pytest.mark.parametrize(
    ("body", "drop", "applied", "warnings"),
    [
        pytest.param("div", [], True, 0, id="all of it"),
        pytest.param("p.c", [], False, 1, id="a third"),
        pytest.param("p.a, p.c", [], True, 1, id="two thirds"),
        pytest.param("p.c", ["p.a", "p.b"], True, 0, id="the rest is left out by name"),
        pytest.param("section", [], False, 1, id="much that is no story"),
    ],
)
def test_a_rule_that_misses_the_story(
    body: str, drop: list[str], applied: bool, warnings: int
) -> None:
    words = {name: f"{name} {LONG}".strip() for name in "abcde"}
    markup = "<section><div>{}</div>{}</section>".format(
        "".join(f"<p class={name}>{words[name]}</p>" for name in "abc"),
        "".join(f"<p class={name}>{words[name]} {LONG * 2}</p>" for name in "de"),
    )
    root = html.document_fromstring(markup)
    page = page_of(root)
    blocks = tuple(
        replace(block, role=Role.PARAGRAPH, score=0.95)
        if block.text[0] in "abc"
        else replace(block, score=0.01)
        for block in page.blocks
    )
    layout = Layout("1", "p", (body,), tuple(Drop(css) for css in drop), rule="R")
    result = apply_layout(layout, replace(page, blocks=blocks), root=root)
    assert (result.applied, len(result.warnings)) == (applied, warnings)
    assert all("drift" in warning for warning in result.warnings)
    if not applied:
        assert result.blocks == blocks


def test_the_language_of_a_rule_fills_a_gap() -> None:
    root = html.document_fromstring("<div class=n>a</div>")
    rule = replace(RULE, language="pt-BR")
    assert apply_rule(rule, page_of(root), root).fills["language"][0].value == "pt-BR"
    assert apply_rule(RULE, page_of(root), root).fills == {}
