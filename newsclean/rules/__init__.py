"""Site rules: what is known of one publisher's pages, as data.

A rule is a TOML file (`docs/rules.md`) that says where the story stands, what to leave out and
where a field is. `parse_rule` reads one, a `Registry` finds the rule of a host, and `apply_rule`
lets it speak: its answer replaces the engine's where it fits, and the engine's stands where not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclean.lazy import lazy_getattr

if TYPE_CHECKING:
    from newsclean.rules.apply import RuleResult, apply_layout, find_layout
    from newsclean.rules.checks import check
    from newsclean.rules.dispatch import SiteRule, apply_rule, rewrite_source
    from newsclean.rules.parse import parse_rule
    from newsclean.rules.registry import (
        Registry,
        bundled,
        default,
        folder,
        installed,
        load,
        load_fivefilters,
        register,
        resolve,
        unregister,
    )
    from newsclean.rules.schema import Drop, Field, FieldSelector, Layout, Rule
    from newsclean.rules.surveys import Finding, describe, survey
    from newsclean.rules.teaching import learn

__all__ = [
    # one rule
    "Rule",
    "Layout",
    "Drop",
    "Field",
    "FieldSelector",
    "parse_rule",
    # many rules
    "Registry",
    "bundled",
    "load",
    "load_fivefilters",
    "folder",
    "installed",
    "check",
    "survey",
    "Finding",
    "describe",
    "default",
    "register",
    "unregister",
    "resolve",
    # a rule from pages
    "learn",
    # a rule and a page
    "SiteRule",
    "rewrite_source",
    "RuleResult",
    "apply_rule",
    "find_layout",
    "apply_layout",
]

if not TYPE_CHECKING:  # a checker reads the imports above
    # Loaded on first use: most pages have no rule, and selectors are slow to import.
    __getattr__ = lazy_getattr(
        __name__,
        {
            "apply": "RuleResult apply_layout find_layout",
            "dispatch": "SiteRule apply_rule rewrite_source",
            "parse": "parse_rule",
            "checks": "check",
            "registry": "Registry bundled default folder installed load load_fivefilters register"
            " resolve unregister",
            "surveys": "Finding describe survey",
            "teaching": "learn",
            "schema": "Drop Field FieldSelector Layout Rule",
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
