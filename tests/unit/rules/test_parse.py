from datetime import date
from textwrap import dedent

import pytest

from newsclean.errors import RuleError
from newsclean.model import Role
from newsclean.rules import Drop, Field, FieldSelector, Layout, Rule, parse_rule

FULL = """
schema = 1
name = "The Harbour Post"
hosts = ["harbourpost.example", "hp.example"]
language = "en-IE"
timezone = "Europe/Dublin"
checked = 2026-01-15

[[layout]]
id = "2024"
when = "article[data-hp='story']"
body = ["div.copy > *", "div.box"]
drop = [
  { css = "aside.more", role = "related" },
  { css = "p.tagline", role = "promo", note = "house ad" },
  { css = "div.ornament" },
  { css = "div.copy > p", starts = "Read more:" },
]
[layout.fields]
lead = [{ css = "p.deck" }, { css = "p.intro" }]
authors = [{ css = "a[rel='author']", all = true }]
published = [{ css = "time", attr = "DateTime" }]
section = [{ css = "script", json = "articleSection" }]

[[layout]]
id = "old"
when = "div.old"
body = ["div.old p"]
inside = "engine"
keep = ["div.old h3"]
"""

SHORT = """
schema = 1
name = "Post"
hosts = ["post.example"]
[[layout]]
id = "a"
when = "p"
body = ["p"]
"""


def test_full_rule() -> None:
    assert parse_rule(FULL, file="post.toml") == Rule(
        name="The Harbour Post",
        hosts=("harbourpost.example", "hp.example"),
        language="en-IE",
        timezone="Europe/Dublin",
        checked=date(2026, 1, 15),
        file="post.toml",
        layouts=(
            Layout(
                id="2024",
                when="article[data-hp='story']",
                body=("div.copy > *", "div.box"),
                drop=(
                    Drop("aside.more", Role.RELATED),
                    Drop("p.tagline", Role.PROMO, "house ad"),
                    Drop("div.ornament", Role.BOILERPLATE),
                    Drop("div.copy > p", Role.BOILERPLATE, starts="Read more:"),
                ),
                fields=(
                    Field("lead", (FieldSelector("p.deck"), FieldSelector("p.intro"))),
                    Field("authors", (FieldSelector("a[rel='author']", all=True),)),
                    Field("published", (FieldSelector("time", attr="datetime"),)),
                    Field("section", (FieldSelector("script", json="articleSection"),)),
                ),
                rule="The Harbour Post",
            ),
            Layout(
                id="old",
                when="div.old",
                body=("div.old p",),
                inside="engine",
                keep=("div.old h3",),
                rule="The Harbour Post",
            ),
        ),
    )


def test_optional_keys_are_empty() -> None:
    rule = parse_rule(SHORT, file="x")
    assert (rule.language, rule.timezone, rule.checked) == ("", "", None)
    assert rule.layouts[0].source == "rule:Post/a"


def replaced(old: str, new: str) -> str:
    assert old in FULL
    return FULL.replace(old, new, 1)


WRONG = [
    pytest.param("schema = 1", "schema = 2", "schema", "reads schema 1", id="other schema"),
    pytest.param("schema = 1", "schema = true", "schema", "a whole number", id="a bool is no int"),
    pytest.param("schema = 1", "", "schema", "is required", id="schema missing"),
    pytest.param('name = "The Harbour Post"', "", "name", "is required", id="name missing"),
    pytest.param('"The Harbour Post"', '" "', "name", "empty", id="name blank"),
    pytest.param('"The Harbour Post"', '"a\\nb"', "name", "one line", id="name of two lines"),
    pytest.param('"The Harbour Post"', '"a\\u202Eb"', "name", "printable", id="name with bidi"),
    pytest.param("language =", "lanugage =", "lanugage", "mean 'language'", id="key near"),
    pytest.param("language =", "zzz =", "zzz", "known are schema, name", id="key far"),
    pytest.param('"en-IE"', '"english"', "language", "not a language tag", id="language"),
    pytest.param('"Europe/Dublin"', '"../etc"', "timezone", "'Europe/Dublin'", id="timezone"),
    pytest.param("2026-01-15", '"2026-01-15"', "checked", "a date", id="date as string"),
    pytest.param("2026-01-15", "2026-01-15T10:00:00", "checked", "a date", id="date and time"),
    pytest.param("2026-01-15", "2026-02-30", "", "not TOML", id="no such day"),
    pytest.param('"hp.example"', "3", "hosts[1]", "a string", id="host type"),
    pytest.param(
        '"hp.example"', '"https://hp.example/"', "hosts[1]", "name only", id="host is URL"
    ),
    pytest.param('"hp.example"', '"*.hp.example"', "hosts[1]", "always included", id="wildcard"),
    pytest.param('"hp.example"', '"com"', "hosts[1]", "two or more labels", id="one label"),
    pytest.param('"hp.example"', '"10.0.0.1"', "hosts[1]", "two or more", id="address"),
    pytest.param('"hp.example"', '"HarbourPost.example"', "hosts[1]", "twice", id="host twice"),
    pytest.param('["harbourpost.example", "hp.example"]', "[]", "hosts", "one host", id="no host"),
    pytest.param('id = "old"', 'id = "2024"', "layout[1].id", "earlier layout", id="id twice"),
    pytest.param('id = "old"', 'id = "a/b"', "layout[1].id", "letters", id="id characters"),
    pytest.param('id = "old"', 'id = ""', "layout[1].id", "letters", id="id empty"),
    pytest.param('when = "div.old"', "", "layout[1].when", "is required", id="when missing"),
    pytest.param('when = "div.old"', 'when = "a:b"', "layout[1].when", "pseudo", id="when"),
    pytest.param('["div.old p"]', '["p", "p["]', "layout[1].body[1]", "not a CSS", id="body css"),
    pytest.param('["div.old p"]', "[]", "layout[1].body", "one selector", id="body empty"),
    pytest.param('["div.old p"]', '"p"', "layout[1].body", "an array", id="body type"),
    pytest.param('"related"', '"realted"', "layout[0].drop[0].role", "'related'", id="role near"),
    pytest.param(
        '"related"', '"paragraph"', "layout[0].drop[0].role", "makes text", id="role text"
    ),
    pytest.param('"p.tagline"', '"p.."', "layout[0].drop[1].css", "not a CSS", id="drop css"),
    pytest.param('css = "p.tagline"', 'sel = ""', "layout[0].drop[1].sel", "css", id="drop key"),
    pytest.param('css = "p.tagline", ', "", "layout[0].drop[1].css", "required", id="drop no css"),
    pytest.param(
        '"Read more:"', '" "', "layout[0].drop[3].starts", "not be empty", id="drop starts"
    ),
    pytest.param("lead =", "laed =", "layout[0].fields.laed", "mean 'lead'", id="field near"),
    pytest.param("all = true", "all = 1", "layout[0].fields.authors[0].all", "true or", id="flag"),
    pytest.param('"p.intro"', '"/p"', "layout[0].fields.lead[1].css", "not a CSS", id="field css"),
    pytest.param(
        '[{ css = "time", attr = "DateTime" }]',
        "[]",
        "layout[0].fields.published",
        "one selector",
        id="field empty",
    ),
    pytest.param(
        '"DateTime"', '"a\\u00e9"', "layout[0].fields.published[0].attr", "attribute", id="attr"
    ),
    pytest.param(
        '"articleSection"', '"a\\n"', "layout[0].fields.section[0].json", "one line", id="json"
    ),
    pytest.param(
        'json = "art',
        'attr = "x", json = "art',
        "layout[0].fields.section[0].json",
        "one of the",
        id="json of an attribute",
    ),
    pytest.param('[{ css = "time"', '["time", {', "", "not TOML", id="syntax"),
]


@pytest.mark.parametrize(("old", "new", "key", "message"), WRONG)
def test_wrong_rule(old: str, new: str, key: str, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        parse_rule(replaced(old, new), file="post.toml")
    assert (caught.value.file, caught.value.key) == ("post.toml", key)
    assert message in caught.value.message


def test_layout_as_table_is_named() -> None:
    with pytest.raises(RuleError, match=r"x: layout: must be an array"):
        parse_rule(SHORT.replace("[[layout]]", "[layout]"), file="x")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("#" * 100_001, "longer than", id="long"),
        pytest.param("schema = " + "[" * 50_000, "", id="deep arrays"),
        pytest.param("schema = " + "{a=" * 30_000, "", id="deep tables"),
        pytest.param("a." * 40_000 + "b = 1", "too many dots", id="deep dotted key"),
        pytest.param(("a." * 200 + "b = 1\n") * 240, "not TOML", id="many dotted keys"),
        pytest.param("schema = " + "9" * 50_000, "not TOML", id="long number"),
        pytest.param("schema = 1\0", "not TOML", id="nul"),
        pytest.param("#\ud800", "not valid Unicode", id="surrogate"),
    ],
)
def test_hostile_text(text: str, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        parse_rule(text, file="x")
    assert message in caught.value.message
    assert len(str(caught.value)) < 500


def many(count: int, line: str) -> str:
    return dedent(SHORT) + "drop = [" + line * count + "]"


@pytest.mark.parametrize(
    ("text", "key", "message"),
    [
        pytest.param(many(200, '{ css = "p" },'), "layout[0]", "selectors", id="selectors"),
        pytest.param(many(100, '{ css = "a b c d e f" },'), "layout[0]", "steps", id="steps"),
        pytest.param(
            SHORT.replace('"post.example"', ",\n".join(f'"a{n}.example"' for n in range(501))),
            "hosts",
            "more than 500",
            id="hosts",
        ),
        pytest.param(
            SHORT + '\n[[layout]]\nid="b"\nwhen="p"\nbody=["p"]' * 50, "layout", "50", id="layouts"
        ),
    ],
)
def test_bounds(text: str, key: str, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        parse_rule(text, file="x")
    assert caught.value.key == key
    assert message in caught.value.message
