"""The bundled rules: sound, indexed, and right on an invented page of each layout.

`pages/<rule>/<name>.html` is a page in the shape of the publisher's, its text invented;
`<name>.toml` beside it says what the rule must make of it. To write `index.json` anew, run with
`NEWSCLEAN_UPDATE=1`.
"""

import json
import os
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsclean import rules
from newsclean.blocks.page import Page
from newsclean.blocks.segment import segment
from newsclean.dom.parse import parse_document
from newsclean.model import BODY_ROLES, CONTENT_ROLES, Role
from newsclean.rules import Layout, Rule, apply_layout, apply_rule, bundled, parse_rule
from newsclean.rules.checks import build_index
from newsclean.rules.match import Matcher
from tests.rules.synthesis import STORY, build_page

SITES = Path(str(rules.__file__)).parent / "sites"
PAGES = Path(__file__).parent / "pages"
RULES = {
    file.name: parse_rule(file.read_text("utf-8"), file=file.name)
    for file in sorted(SITES.glob("*.toml"))
}
CASES = sorted(PAGES.glob("*/*.html"))

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
each_case = pytest.mark.parametrize("case", CASES, ids=lambda p: f"{p.parent.name}/{p.stem}")


def read(case: Path) -> tuple[Rule, Page, Any]:
    root = parse_document(case.read_bytes()).root
    assert root is not None
    return RULES[f"{case.parent.name}.toml"], segment(root), root


def test_there_are_rules_and_pages() -> None:
    assert RULES
    assert CASES


def test_index_is_current() -> None:
    index = build_index(RULES)
    file = SITES / "index.json"
    if os.environ.get("NEWSCLEAN_UPDATE"):
        file.write_text(json.dumps(index, indent=0) + "\n", "utf-8")
    assert json.loads(file.read_text("utf-8")) == index


@each_rule
def test_file_is_named_after_its_first_host_and_dated(rule: Rule) -> None:
    assert rule.file == f"{rule.hosts[0]}.toml"
    assert rule.checked is not None


@each_rule
def test_registry_finds_it(rule: Rule) -> None:
    assert [bundled().find(f"www.{host}") for host in rule.hosts] == [rule] * len(rule.hosts)


@each_rule
def test_no_selector_is_dead(rule: Rule) -> None:
    """On the invented pages of the rule; without any, on pages built from its selectors."""
    trees = [read(case)[2] for case in PAGES.glob(f"{rule.hosts[0]}/*.html")]
    for layout in rule.layouts:
        unused = set(layout.selectors)
        for root in trees or [build_page(layout)]:
            hits = Matcher(layout.selectors).iter_hits(root)
            unused -= {layout.selectors[target] for target, _ in hits}
        assert unused == set()


each_built_layout = pytest.mark.parametrize(
    "layout",
    [
        pytest.param(layout, id=layout.source)
        for rule in RULES.values()
        if not (PAGES / rule.hosts[0]).is_dir()
        for layout in rule.layouts
    ],
)


@each_built_layout
def test_layout_on_a_page_built_from_its_selectors(layout: Layout) -> None:
    root = build_page(layout)
    page = segment(root)
    blocks = tuple(
        replace(block, role=Role.PARAGRAPH, score=0.95) if STORY in block.text else block
        for block in page.blocks
    )
    result = apply_layout(layout, replace(page, blocks=blocks), root=root)
    roles = {block.text: block.role for block in result.blocks}
    assert result.warnings == ()
    assert all(role in BODY_ROLES for text, role in roles.items() if STORY in text)
    dropped = [role for text, role in roles.items() if "dropped" in text]
    assert dropped == [drop.role for drop in layout.drop]
    assert set(result.fields) == {field.name for field in layout.fields}


@each_case
def test_page(case: Path) -> None:
    expected = tomllib.loads(case.with_suffix(".toml").read_text("utf-8"))
    rule, page, root = read(case)
    result = apply_rule(rule, page, root)
    roles: dict[str, list[str]] = {}
    for block in result.blocks:
        if block.role not in {Role.BOILERPLATE, Role.HIDDEN}:
            roles.setdefault(block.role, []).append(block.text)
    assert result.warnings == ()
    assert result.ref.layout == expected["layout"]
    assert roles == expected["roles"]
    assert {
        name: [candidate.value for candidate in found] for name, found in result.fields.items()
    } == expected["fields"]


def test_seed_page() -> None:
    """The real page that the first rule was written for, where it is at hand."""
    folder = Path(os.environ.get("NEWSCLEAN_CORPUS", "../shared/corpus")).parent / "seed"
    if not (folder / "page.html").is_file():
        pytest.skip("no seed page")
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    root = parse_document((folder / "page.html").read_bytes()).root
    assert root is not None
    result = apply_rule(RULES["sputnikglobe.com.toml"], segment(root), root)
    texts = {role: [b.text for b in result.blocks if b.role == role] for role in Role}
    image = expected["lead_image"]
    assert texts[Role.PARAGRAPH] == expected["body"]
    assert {role: texts[role] for role in CONTENT_ROLES if texts[role]} == {
        Role.TITLE: [expected["title"]],
        Role.LEAD: [expected["lead"]],
        Role.PARAGRAPH: expected["body"],
        Role.CAPTION: [image["caption"]],
        Role.CREDIT: [image["credit"]],
    }
    assert set(expected["related"]) <= set(texts[Role.RELATED])
    body = "\n".join(texts[Role.PARAGRAPH])
    assert [words for words in expected["never_in_text"] if words in body] == []
    assert {name: [c.value for c in found] for name, found in result.fields.items()} == {
        "title": [expected["title"]],
        "lead": [expected["lead"]],
        "caption": [image["caption"]],
        "credit": [image["credit"]],
    }
