"""Rules are other people's data: any text gives a `Rule` or a `RuleError`, and nothing else."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from newsclean.blocks.segment import segment
from newsclean.errors import RuleError
from newsclean.rules import (
    Registry,
    Rule,
    apply_rule,
    load,
    load_fivefilters,
    parse_rule,
    rewrite_source,
)
from newsclean.rules.fivefilters.config import parse_config
from newsclean.rules.selectors import CssError, compile_selector
from tests.costs import assert_fits

WORDS = st.sampled_from(
    [
        *"[]{}()=.,#\"'\n|:*>+~\\",
        "schema = 1\n",
        'name = "x"\n',
        'hosts = ["x.example"]\n',
        "checked = 2026-13-45\n",
        "[[layout]]\n",
        "[layout.fields]\n",
        'id = "a"\n',
        'when = "p"\n',
        'body = ["p"]\n',
        'drop = [{ css = "p", role = "promo" }]\n',
        'lead = [{ css = "p", all = true }]\n',
        '"""',
        "'''",
        "div",
        ":not(",
        ":nth-child(",
        "re:test(.,'(a+)+$')",
        "99999999999999999999",
        "\ud800",
        "\0",
        "é",
    ]
)
SOUP = st.lists(WORDS, max_size=60).map("".join)
SOUND = """schema = 1
name = "x"
hosts = ["x.example"]
[[layout]]
id = "a"
when = "%s"
body = ["p"]
"""
ROOT = html.document_fromstring("<div class=a><p>one</p><p>two <b>three</b></p></div>")
PAGE = segment(ROOT)


def parse(text: str) -> Rule | None:
    message = ""
    try:
        return parse_rule(text, file="x")
    except RuleError as error:
        message = str(error)
    assert 0 < len(message.encode()) < 2_000
    return None


@given(st.text() | SOUP)
def test_any_text(text: str) -> None:
    rule = parse(text)
    if rule is not None:
        Registry().with_rule(rule)
        apply_rule(rule, PAGE, ROOT)


@given(st.integers(0, len(SOUND)), st.integers(0, 30), SOUP)
def test_sound_rule_with_a_wound(start: int, length: int, soup: str) -> None:
    sound = SOUND % "div.a > p"
    rule = parse(sound[:start] + soup + sound[start + length :])
    if rule is not None:
        apply_rule(rule, PAGE, ROOT)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            [*"[]().,#:*>+~|=^$ -'\"\\\n", "a", "div", ":not(", ":nth-child(", "2n+1", "-", "::b"]
        ),
        max_size=40,
    ).map("".join)
)
def test_any_selector(css: str) -> None:
    try:
        compile_selector(css)
    except CssError:
        return
    rule = parse(SOUND % css.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n"))
    assert rule is not None
    apply_rule(rule, PAGE, ROOT)


@given(st.text() | st.lists(st.sampled_from([*".:/@-_", "x", "example", "é", "\0"])).map("".join))
def test_any_host(host: str) -> None:
    rule = parse(SOUND % "p")
    assert rule is not None
    found = Registry().with_rule(rule).find(host)
    assert found is None or host.lower().rstrip(".").endswith("x.example")


@pytest.mark.parametrize(
    "css",
    [
        pytest.param("div " * 30 + "p", id="descendants"),
        pytest.param("* ~ " * 30 + "*", id="siblings"),
        pytest.param("*:nth-child(2n+1):not(.b):not([c])", id="tests on each element"),
    ],
)
def test_costly_selectors_stay_cheap(css: str) -> None:
    depth, width = 500, 10_000
    parser = html.HTMLParser(huge_tree=True)
    markup = "<div>" * depth + "<p>t</p>" * width
    root = html.document_fromstring(markup, parser=parser)
    rule = parse(SOUND % css)
    assert rule is not None
    page = segment(root)
    assert_fits(lambda: apply_rule(rule, page, root), 0.5 + 50e-6 * (depth + width))


def test_nothing_is_opened_or_run() -> None:
    """Parsing and applying a rule raises no audit event that reaches outside the process."""
    seen: list[str] = []
    active = True

    def hook(event: str, _: tuple[object, ...]) -> None:
        if active and event.partition(".")[0] in {
            "open",
            "os",
            "socket",
            "subprocess",
            "exec",
            "import",
        }:
            seen.append(event)

    warm = parse(SOUND % "div p")
    assert warm is not None
    apply_rule(warm, PAGE, ROOT)
    sys.addaudithook(hook)
    rule = parse(SOUND % "div.a p, p:not(.b)")
    assert rule is not None
    apply_rule(rule, PAGE, ROOT)
    active = False
    assert seen == []


def test_a_folder_of_hostile_files_keeps_the_good_one(tmp_path: Path) -> None:
    hostile = {
        "huge": "#" * 2_000_000,
        "deep": "a = " + "[" * 90_000,
        "dots": "a." * 45_000 + "b = 1",
        "css": SOUND % (":not(" * 60),
        "key": SOUND % "p" + "exec = 'rm'",
        "host": (SOUND % "p").replace("x.example", "*.x.example"),
        "nul": "\0",
    }
    for name, text in hostile.items():
        (tmp_path / f"{name}.toml").write_text(text)
    (tmp_path / "zz-good.toml").write_text(SOUND % "p")
    registry = load(tmp_path)
    assert_fits(lambda: load(tmp_path), 1)
    assert len(registry.errors) == len(hostile)
    assert registry.hosts() == ("x.example",)
    assert registry.find("evil-x.example") is None


CONFIG_WORDS = st.sampled_from(
    [
        *"body: title: strip: date: author: find_string: replace_string: wrap_in(h2):".split(),
        *("strip_id_or_class: ", "replace_string(", "): ", "//p", "//*[.//*]", "//p/following::p"),
        *("[", "]", "'", "\n", "#", "\r", "\0", "\ud800", "é", ":", "contains(., 'a')", "|", "a"),
    ]
)


@given(st.text() | st.lists(CONFIG_WORDS, max_size=40).map("".join))
def test_any_site_config(text: str) -> None:
    config = parse_config(text, name="x.example")
    result = apply_rule(config, PAGE, ROOT)
    assert len(result.blocks) == len(PAGE.blocks)
    rewrite_source(config, "<p>one</p>")


def test_a_folder_of_hostile_site_configs_costs_only_its_own_errors(tmp_path: Path) -> None:
    hostile = {
        "huge.example": "#" * 2_000_000,
        "many.example": "strip: //p[count(//*[count(//*) > 1]) > 1]\n" * 1_000,
        "quadratic.example": "body: //*[. = //*]\nbody: //p/following-sibling::p\n",
        "deep.example": "strip: //p" + "[p" * 200 + "]" * 200,
        "bytes.example": "replace_string(p): " + "x" * 1_500 + "\n",
        "bbc.example": "body: //p",
    }
    for name, text in hostile.items():
        (tmp_path / f"{name}.txt").write_text(text)
    (tmp_path / "global.txt").write_text("strip: document('/etc/passwd')")
    registry = load_fivefilters(tmp_path)
    assert {Path(error.file).stem for error in registry.errors} == {"huge.example", "deep.example"}
    assert registry.find("evil-bbc.example") is None
    wide = html.document_fromstring("<div>" + "<p>word word</p>" * 5_000)
    page = segment(wide)

    def apply_all() -> None:
        for name in registry.hosts():
            rule = registry.get(name)
            assert rule is not None
            apply_rule(rule, page, wide)
            rewrite_source(rule, b"<p>" * 100_000)

    assert_fits(apply_all, 5)
