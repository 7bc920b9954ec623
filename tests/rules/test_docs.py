"""What `docs/rules.md` shows is what the parser reads."""

from pathlib import Path

from newsclean.rules import parse_rule
from newsclean.rules.schema import DROP_ROLES, FIELDS

TEXT = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")


def listed(start: str, end: str) -> set[str]:
    part = TEXT.partition(start)[2].partition(end)[0]
    return {word for code in part.split("`")[1::2] for word in code.split()}


def test_example_is_a_sound_rule() -> None:
    rule = parse_rule(TEXT.partition("```toml\n")[2].partition("```")[0], file="docs")
    assert rule.layouts[0].id == "2024"


def test_fields_and_roles_are_all_listed() -> None:
    assert listed("**Fields**:", "(the last two") == FIELDS
    assert listed("**Roles** for `drop`:", "for parts") == DROP_ROLES
