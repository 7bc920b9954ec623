"""One way to use a rule, whatever its format."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.rules.apply import RuleResult, apply_layouts
from newsclean.rules.fivefilters.apply import apply_config
from newsclean.rules.fivefilters.config import SiteConfig
from newsclean.rules.fivefilters.rewrite import replace_strings
from newsclean.rules.schema import Rule

SiteRule: TypeAlias = Rule | SiteConfig


def apply_rule(
    rule: SiteRule, page: Page, root: etree._Element, *, day: date | None = None
) -> RuleResult:
    """The rule's answer for a scored page. Raises nothing for a sound rule.

    `day` is when the page was read, for layouts that are bound to a time; None when not known.
    """
    if isinstance(rule, SiteConfig):
        return apply_config(rule, page, root)
    return apply_layouts(rule, page, root, day=day)


def rewrite_source(rule: SiteRule, source: object) -> object:
    """The page as the rule wants it parsed: the same object unless the rule replaces strings."""
    if isinstance(rule, SiteConfig) and rule.replacements:
        return replace_strings(source, rule.replacements)
    return source
