"""A site-config's answer for one page.

`strip` and its kin leave out what they match, wherever it stands. The first `body` that holds text
is the story. Where none does, the story stays the engine's, less what is stripped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.dom.text import clean_text
from newsclean.model import BODY_ROLES, Block, Candidate, Role, RuleRef
from newsclean.rules.apply import RuleResult, judge_result, stand_back
from newsclean.rules.cover import Climber, Mark, assign_marks
from newsclean.rules.decide import Ruling, decide_blocks
from newsclean.rules.fields import MAX_VALUE_CHARS, TextReader
from newsclean.rules.fivefilters.config import SiteConfig
from newsclean.rules.fivefilters.xpath import CostError, Evaluator, Node
from newsclean.rules.fivefilters.xpath_parts import XPathError

NO_BODY: Final = "strip"
"""What `RuleRef.layout` says when only parts were left out of the engine's body."""
LEAST_BODY: Final = 200
"""Characters of text from which a `body` has found the story: of 127 stored pages, those with less
were mastheads and teasers."""

_FIELDS: Final = {"title": "title", "author": "authors", "date": "published"}


class _Body(NamedTuple):
    """What one `body` directive makes of the page."""

    blocks: tuple[Block, ...]
    marks: list[Mark | None]


def apply_config(config: SiteConfig, page: Page, root: etree._Element) -> RuleResult:
    """Blocks and fields of a scored page as the config sees them. Raises nothing."""
    finder = _Finder(root)
    reader = TextReader()
    dropped = _find_dropped(config, root, finder)
    result = None
    for number, expression in enumerate(config.body, 1):
        elements = _outside(finder.elements(expression), dropped)
        if not elements:
            continue
        layout = f"body-{number}"
        body = _cut_body(config, page, (elements, dropped, expression), (finder, reader))
        if sum(len(b.text) for b in body.blocks if b.role in BODY_ROLES) >= LEAST_BODY:
            ref = RuleRef(config.name, layout, config.file)
            result = judge_result(RuleResult(body.blocks, ref), page, _spoken(body.marks))
            break
    if result is None:
        result = _strip_only(config, page, (dropped, reader))
    if result.applied:
        result = replace(result, fills=_read_fields(config, finder, reader))
    return replace(result, warnings=(*result.warnings, *_remarks(config, finder, reader)))


class _Finder:
    """Evaluates the expressions of one page; what fails is left out and remembered."""

    def __init__(self, root: etree._Element) -> None:
        self._evaluator = Evaluator(root)
        self.failed: list[str] = []

    def nodes(self, expression: str) -> list[Node]:
        try:
            return self._evaluator.find(expression)
        except CostError:
            self.failed.append(f"{expression[:80]}: too costly on this page")
        except XPathError as error:
            self.failed.append(f"{expression[:80]}: {error}")
        return []

    def elements(self, expression: str) -> list[etree._Element]:
        return [node for node in self.nodes(expression) if isinstance(node, etree._Element)]


Marks = dict[etree._Element, Mark]


def _find_dropped(config: SiteConfig, root: etree._Element, finder: _Finder) -> Marks:
    """The marks of what is stripped."""
    marks: Marks = {}
    for expression in config.strip:
        mark = Mark(Role.BOILERPLATE, expression)
        marks.update((element, mark) for element in finder.elements(expression))
    if config.strip_names:
        _find_names(config, root, marks)
    return marks


def _find_names(config: SiteConfig, root: etree._Element, marks: Marks) -> None:
    """Elements whose class or id holds one of the names."""
    for element in root.iter(etree.Element):
        words = element.get("class")
        name = element.get("id")
        if words is None and name is None:
            continue
        found = _named(f" {words or ''}  {name or ''} ", config.strip_names, config.whole_names)
        if found is not None:
            marks.setdefault(element, Mark(Role.BOILERPLATE, f"strip_id_or_class: {found}"))


@lru_cache(maxsize=4096)
def _named(text: str, names: tuple[str, ...], whole: bool) -> str | None:
    """The first of the names that is in a class or an id."""
    for name in names:
        if (f" {name} " if whole else name) in text:
            return name
    return None


def _outside(elements: Iterable[etree._Element], dropped: Marks) -> list[etree._Element]:
    """Those that are not inside, or themselves, something stripped."""
    nearest = Climber(dropped)
    return [element for element in elements if nearest.find(element) is None]


def _cut_body(
    config: SiteConfig,
    page: Page,
    found: tuple[list[etree._Element], Marks, str],
    tools: tuple[_Finder, TextReader],
) -> _Body:
    elements, dropped, expression = found
    finder, reader = tools
    marks: Marks = dict.fromkeys(elements, Mark(None, expression))
    for tag, wrapped in config.wraps:
        role = Role.QUOTE if tag == "blockquote" else Role.HEADING
        marks.update((element, Mark(role, wrapped)) for element in finder.elements(wrapped))
    marks.update(dropped)
    nearest = assign_marks(page, marks, reader)
    ruling = Ruling(f"rule:{config.name}", inside="engine")
    return _Body(decide_blocks(page.blocks, nearest, ruling), nearest)


def _strip_only(config: SiteConfig, page: Page, state: tuple[Marks, TextReader]) -> RuleResult:
    """The engine's body without what is stripped."""
    dropped, reader = state
    marks = assign_marks(page, dropped, reader)
    blocks = tuple(
        block
        if mark is None or block.role not in BODY_ROLES
        else replace(
            block, role=Role.BOILERPLATE, score=0.0, reason=f"rule:{config.name}: {mark.css}"
        )
        for block, mark in zip(page.blocks, marks, strict=True)
    )
    if config.body:
        reason = "drift: none of its body directives finds the story on this page"
        return stand_back(page, config.name, config.file, reason)
    if not any(block.role in BODY_ROLES for block in blocks):
        return stand_back(page, config.name, config.file, "it would leave no text")
    result = RuleResult(blocks, RuleRef(config.name, NO_BODY, config.file))
    kept = Mark(None, NO_BODY)
    return judge_result(result, page, [None if mark else kept for mark in marks])


def _spoken(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """A part of a class name strips more than its author saw: it counts as silence."""
    return [None if mark is None or mark.role is Role.BOILERPLATE else mark for mark in marks]


def _read_fields(
    config: SiteConfig, finder: _Finder, reader: TextReader
) -> dict[str, tuple[Candidate, ...]]:
    fields: dict[str, tuple[Candidate, ...]] = {}
    source = f"rule:{config.name}"
    for directive, name in _FIELDS.items():
        for expression in getattr(config, directive):
            values = _values(finder.nodes(expression), reader, several=directive == "author")
            if values:
                fields[name] = tuple(Candidate(v, source, reason=expression) for v in values)
                break
    for expression in config.paywall:
        if finder.nodes(expression):
            fields["paywalled"] = (Candidate("true", source, reason=expression),)
    return fields


def _values(nodes: Sequence[Node], reader: TextReader, *, several: bool) -> list[str]:
    """The texts of the nodes, without repeats; the first only unless there can be several."""
    values: dict[str, None] = {}
    for node in nodes:
        text = (
            clean_text(node, limit=MAX_VALUE_CHARS) if isinstance(node, str) else reader.text(node)
        )
        if text:
            values[text] = None
            if not several or len(values) >= 20:
                break
    return list(values)


def _remarks(config: SiteConfig, finder: _Finder, reader: TextReader) -> list[str]:
    """What the caller should know: sponsored content, and what was not run or not read."""
    sponsored = any(finder.nodes(expression) for expression in config.native_ad)
    remarks = [f"rule {config.name}: the page is sponsored content"] if sponsored else []
    remarks += reader.remarks(config.name)
    return remarks + [f"rule {config.name}: not followed: {text}" for text in finder.failed[:5]]
