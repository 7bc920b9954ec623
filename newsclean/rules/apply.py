"""A rule's answer for one page: which blocks are the story, what the others are, the fields.

What a layout does not speak of stays as the engine decided. When no layout fits, or the one that
fits finds no story or another one than the engine is sure of, the engine's blocks come back
unchanged with a warning: the publisher has changed the page since the rule was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.model import BODY_ROLES, Block, Candidate, Role, RuleRef
from newsclean.rules.agree import compare_bodies
from newsclean.rules.cover import Mark, Marks, assign_marks
from newsclean.rules.cut import cut_hidden
from newsclean.rules.decide import Ruling, decide_blocks
from newsclean.rules.fields import Reading, TextReader, read_fields, to_candidates
from newsclean.rules.match import compile_matcher
from newsclean.rules.schema import ROLE_FIELDS, Layout, Rule

_SLACK: Final = 50
"""Characters that are read beyond the first words of a `drop`: white space among them."""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """The blocks of a page after its rule has spoken."""

    blocks: tuple[Block, ...]
    ref: RuleRef
    """The rule, with the layout that decided; `layout` is empty when the engine's answer stands."""
    fields: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    """Values that the layout states, by field name; they override what the page's data says."""
    fills: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    """Values for fields that are found nowhere else."""
    warnings: tuple[str, ...] = ()
    certain: bool = False
    """The rule says all that the body is; otherwise the engine has a say inside it."""

    @property
    def applied(self) -> bool:
        """True when a layout decided; False when the engine's answer stands."""
        return bool(self.ref.layout)


def apply_layouts(
    rule: Rule, page: Page, root: etree._Element, *, day: date | None = None
) -> RuleResult:
    """Find the layout of a scored page and apply it. Raises nothing for a sound rule.

    `day` is when the page was read, for layouts that are bound to a time; None when not known.
    """
    layout = find_layout(rule, root, day=day)
    if layout is None:
        return stand_back(page, rule.name, rule.file, "drift: no layout fits this page")
    result = apply_layout(layout, page, root=root)
    fills = {}
    if rule.language:
        source = f"rule:{rule.name}"
        fills["language"] = (Candidate(rule.language, source, reason="language"),)
    return replace(result, ref=replace(result.ref, file=rule.file), fills=fills)


def find_layout(rule: Rule, root: etree._Element, *, day: date | None = None) -> Layout | None:
    """The first layout whose `when` matches anything in the tree; None when there is none."""
    if isinstance(day, datetime):
        day = day.date()
    fitting = [layout for layout in rule.layouts if layout.fits_day(day)]
    best = len(fitting)
    for target, _ in compile_matcher(tuple(layout.when for layout in fitting)).iter_hits(root):
        best = min(best, target)
        if best == 0:
            break
    return fitting[best] if best < len(fitting) else None


def apply_layout(layout: Layout, page: Page, *, root: etree._Element | None = None) -> RuleResult:
    """Blocks and fields of a scored page as the layout sees them.

    `root` is the tree the page was made from; by default the whole tree of its first owner.
    """
    if root is None:
        if not page.owners:
            return _no_body(layout, page)
        root = page.owners[0].getroottree().getroot()
    hits = _find_hits(layout.selectors, root)
    reader = TextReader()
    start = len(layout.keep) + len(layout.body) + len(layout.drop)
    walls = len(layout.selectors) - len(layout.paywall)
    readings = read_fields(layout, hits[start:walls], reader)
    decided = assign_marks(page, _collect_marks(layout, hits, readings, reader), reader)
    ruling = Ruling(
        layout.source,
        frozenset(ROLE_FIELDS[r.name] for r in readings if r.name in ROLE_FIELDS and r.elements),
        layout.inside,
        layout.fixups,
    )
    blocks = decide_blocks(page.blocks, decided, ruling)
    blocks = cut_hidden(blocks, page, _hidden_elements(layout, hits), layout.source)
    if not _has_body(blocks) and (layout.inside == "all" or _has_body(page.blocks)):
        return _no_body(layout, page)
    fields = dict(to_candidates(readings, layout.source))
    for css, elements in zip(layout.paywall, hits[walls:], strict=True):
        if elements:
            fields["paywalled"] = (Candidate("true", layout.source, reason=css),)
    ref = RuleRef(layout.rule, layout.id)
    warnings = reader.remarks(layout.rule)
    result = RuleResult(blocks, ref, fields, warnings=warnings, certain=layout.inside == "all")
    return judge_result(result, page, decided)


def judge_result(result: RuleResult, page: Page, marks: Sequence[Mark | None]) -> RuleResult:
    """The result, or the engine's answer when the rule has missed the story."""
    agreement = compare_bodies(page.blocks, marks, result.blocks)
    ref = result.ref
    share = f"{agreement.covered:.0%} of the text that the engine is sure of"
    if agreement.missed:
        reason = (
            f"drift: layout {ref.layout} holds {share}, and"
            f" {agreement.surplus:.0%} of its body is no story"
        )
        return stand_back(page, ref.name, ref.file, reason)
    if agreement.drifts:
        warning = f"rule {ref.name}: drift: layout {ref.layout} holds {share}"
        return replace(result, warnings=(*result.warnings, warning))
    return result


def stand_back(page: Page, name: str, file: str, reason: str) -> RuleResult:
    """The engine's answer, with the reason why the rule has none."""
    return RuleResult(
        blocks=page.blocks,
        ref=RuleRef(name, "", file),
        warnings=(f"rule {name}: {reason}; the engine decided",),
    )


def _has_body(blocks: Iterable[Block]) -> bool:
    return any(block.role in BODY_ROLES for block in blocks)


def _no_body(layout: Layout, page: Page) -> RuleResult:
    reason = f"drift: layout {layout.id} fits this page but its body holds no text"
    return stand_back(page, layout.rule, "", reason)


def _find_hits(selectors: tuple[str, ...], root: etree._Element) -> list[list[etree._Element]]:
    """The matches of each selector in document order."""
    hits: list[list[etree._Element]] = [[] for _ in selectors]
    for target, element in compile_matcher(selectors).iter_hits(root):
        if not hits[target] or hits[target][-1] is not element:
            hits[target].append(element)
    return hits


def _hidden_elements(
    layout: Layout, hits: Sequence[Sequence[etree._Element]]
) -> Iterator[etree._Element]:
    """What the layout drops as hidden."""
    start = len(layout.keep) + len(layout.body)
    dropped = zip(layout.drop, hits[start:], strict=False)
    return (element for drop, found in dropped if drop.role is Role.HIDDEN for element in found)


def _collect_marks(
    layout: Layout,
    hits: Sequence[Sequence[etree._Element]],
    readings: Iterable[Reading],
    reader: TextReader,
) -> Marks:
    """The mark of each matched element.

    On one element `drop` beats a field, a field beats `keep`, `keep` beats the body, and among
    equals the selector listed first wins; so the strongest is written last.
    """
    marks: dict[etree._Element, Mark] = {}
    stories = [Mark(None, css, sure=True) for css in layout.keep]
    stories += [Mark(None, css) for css in layout.body]
    dropped = hits[len(stories) :]
    for mark, elements in reversed(list(zip(stories, hits, strict=False))):
        marks.update((element, mark) for element in elements)
    for reading in readings:
        if reading.name in ROLE_FIELDS:
            mark = Mark(ROLE_FIELDS[reading.name], reading.css)
            marks.update((element, mark) for element in reading.elements)
    openings: dict[etree._Element, str] = {}
    most = max((len(drop.starts) for drop in layout.drop), default=0) + _SLACK
    for drop, elements in reversed(list(zip(layout.drop, dropped, strict=False))):
        mark = Mark(drop.role, drop.css)
        for element in elements:
            if drop.starts and element not in openings:
                openings[element] = reader.text(element, most)
            if not drop.starts or openings[element].startswith(drop.starts):
                marks[element] = mark
    return marks
