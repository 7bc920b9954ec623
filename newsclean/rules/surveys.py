"""Rules against saved pages: which layouts fit, and which selectors match nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from newsclean.dom import parse_document
from newsclean.rules.dispatch import SiteRule, rewrite_source
from newsclean.rules.fivefilters.config import SiteConfig
from newsclean.rules.fivefilters.xpath import CostError, Evaluator
from newsclean.rules.fivefilters.xpath_parts import XPathError
from newsclean.rules.match import compile_matcher
from newsclean.rules.schema import Rule


class Finding(NamedTuple):
    """Something about a rule that only pages can tell."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.message}"


def survey(rule: SiteRule, pages: Sequence[object]) -> list[Finding]:
    """What a rule's author should look at, given saved pages of the site.

    Layouts that fit no page, pages that two layouts fit (the first is used), and selectors that
    match nothing on the pages of their layout. Raises `InputError` for what cannot be a page.
    """
    roots = [parse_document(rewrite_source(rule, page)).root for page in pages]
    trees = [root for root in roots if root is not None]
    if isinstance(rule, SiteConfig):
        return list(_survey_config(rule, trees))
    return list(_survey_layouts(rule, trees))


def _survey_layouts(rule: Rule, trees: Sequence[etree._Element]) -> Iterator[Finding]:
    served: list[list[etree._Element]] = [[] for _ in rule.layouts]
    for root in trees:
        whens = compile_matcher(tuple(layout.when for layout in rule.layouts))
        fitting = sorted({target for target, _ in whens.iter_hits(root)})
        for target in fitting[:1]:
            served[target].append(root)
        for target in fitting[1:]:
            message = f"fits a page that is taken by {rule.layouts[fitting[0]].id!r} before it"
            yield Finding(rule.file, f"layout[{target}].when", message)
    for number, (layout, own) in enumerate(zip(rule.layouts, served, strict=True)):
        if not own:
            yield Finding(rule.file, f"layout[{number}].when", "dead: fits none of the pages")
            continue
        alive = {
            target
            for root in own
            for target, _ in compile_matcher(layout.selectors).iter_hits(root)
        }
        for target, css in enumerate(layout.selectors):
            if target not in alive:
                message = f"dead: {css!r} matches on none of {len(own)} pages"
                yield Finding(rule.file, f"layout[{number}]", message)


def _survey_config(config: SiteConfig, trees: Sequence[etree._Element]) -> Iterator[Finding]:
    evaluators = [Evaluator(root) for root in trees]
    for directive in ("body", "title", "author", "date", "strip"):
        expressions: Iterable[str] = getattr(config, directive)
        for text in expressions:
            if not any(_finds(evaluator, text) for evaluator in evaluators):
                message = f"dead: {text!r} matches on none of {len(trees)} pages"
                yield Finding(config.file, directive, message)


def _finds(evaluator: Evaluator, text: str) -> bool:
    try:
        return bool(evaluator.find(text))
    except (CostError, XPathError):
        return False


def describe(rule: SiteRule) -> list[str]:
    """What a rule says, a line each, for people."""
    if isinstance(rule, SiteConfig):
        return list(_describe_config(rule))
    lines = [f"hosts: {', '.join(rule.hosts)}"]
    for layout in rule.layouts:
        lines.append(f"layout {layout.id}: when {layout.when}")
        lines += [f"  body: {css}" for css in layout.body]
        lines += [f"  keep: {css}" for css in layout.keep]
        lines += [
            f"  drop: {drop.css}" + f" {drop.starts!r}" * bool(drop.starts) + f" ({drop.role})"
            for drop in layout.drop
        ]
        lines += [f"  paywall: {css}" for css in layout.paywall]
        lines += [
            f"  {field.name}: {selector.css}"
            + f" @{selector.attr}" * bool(selector.attr)
            + f" json {selector.json}" * bool(selector.json)
            for field in layout.fields
            for selector in field.selectors
        ]
    return lines


def _describe_config(config: SiteConfig) -> Iterator[str]:
    for name in ("body", "title", "author", "date", "strip", "strip_names", "paywall"):
        for value in getattr(config, name):
            yield f"{name}: {value}"
    for old, new in config.replacements:
        yield f"replace: {old!r} by {new!r}"
    for note in config.notes:
        yield f"line {note.line}: {note.directive} is not followed: {note.reason}"
