"""A rule's answer for one page: which blocks are the story, what the others are, the fields.

What a layout does not speak of stays as the engine decided. When no layout fits, or the one that
fits finds no text, the engine's blocks come back unchanged with a warning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from newsclean.blocks.page import Page
from newsclean.model import BODY_ROLES, CONTENT_ROLES, Block, Candidate, Role, RuleRef
from newsclean.rules.cover import Mark, Marks, assign_marks
from newsclean.rules.fields import Reading, TextReader, read_fields, to_candidates
from newsclean.rules.match import compile_matcher
from newsclean.rules.schema import ROLE_FIELDS, Layout, Rule
from newsclean.vocab import tags

_KEPT_IN_BODY: Final = BODY_ROLES | {
    Role.TITLE,
    Role.KICKER,
    Role.BYLINE,
    Role.CAPTION,
    Role.CREDIT,
    Role.HIDDEN,
    Role.METADATA,
}
"""Roles of the engine that a block inside the body keeps. A lead is not among them: what a rule
counts as body is body, and a rule can say where the lead stands."""

_SINGLE_ROLES: Final = frozenset({Role.TITLE, Role.KICKER, Role.LEAD, Role.BYLINE})
"""Roles of which a page has one: when the rule finds it, it is nowhere else."""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """The blocks of a page after its rule has spoken."""

    blocks: tuple[Block, ...]
    ref: RuleRef
    """The rule, with the layout that decided; `layout` is empty when the engine's answer stands."""
    fields: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    """Values that the layout states, by field name; they override what the page's data says."""
    warnings: tuple[str, ...] = ()

    @property
    def applied(self) -> bool:
        """True when a layout decided; False when the engine's answer stands."""
        return bool(self.ref.layout)


def apply_rule(rule: Rule, page: Page, root: etree._Element) -> RuleResult:
    """Find the layout of a scored page and apply it. Raises nothing for a sound rule."""
    layout = find_layout(rule, root)
    if layout is None:
        return RuleResult(
            blocks=page.blocks,
            ref=RuleRef(rule.name, "", rule.file),
            warnings=(f"rule {rule.name}: no layout fits this page; the engine decided",),
        )
    result = apply_layout(layout, page, root=root)
    return replace(result, ref=replace(result.ref, file=rule.file))


def find_layout(rule: Rule, root: etree._Element) -> Layout | None:
    """The first layout whose `when` matches anything in the tree; None when there is none."""
    best = len(rule.layouts)
    for target, _ in compile_matcher(tuple(layout.when for layout in rule.layouts)).iter_hits(root):
        best = min(best, target)
        if best == 0:
            break
    return rule.layouts[best] if best < len(rule.layouts) else None


def apply_layout(layout: Layout, page: Page, *, root: etree._Element | None = None) -> RuleResult:
    """Blocks and fields of a scored page as the layout sees them.

    `root` is the tree the page was made from; by default the whole tree of its first owner.
    """
    if root is None:
        if not page.owners:
            return _no_body(layout, page)
        root = page.owners[0].getroottree().getroot()
    hits: list[list[etree._Element]] = [[] for _ in layout.selectors]
    for target, element in compile_matcher(layout.selectors).iter_hits(root):
        if not hits[target] or hits[target][-1] is not element:
            hits[target].append(element)
    reader = TextReader()
    readings = read_fields(layout, hits[len(layout.body) + len(layout.drop) :], reader)
    marks = _collect_marks(layout, hits, readings)
    decided = assign_marks(page, marks, reader)
    stated = frozenset(ROLE_FIELDS[r.name] for r in readings if r.name in ROLE_FIELDS)
    blocks = tuple(
        _decide(block, mark, stated, layout.source)
        for block, mark in zip(page.blocks, decided, strict=True)
    )
    if not any(block.role in BODY_ROLES for block in blocks):
        return _no_body(layout, page)
    return RuleResult(
        blocks=blocks,
        ref=RuleRef(layout.rule, layout.id),
        fields=to_candidates(readings, layout.source),
    )


def _no_body(layout: Layout, page: Page) -> RuleResult:
    return RuleResult(
        blocks=page.blocks,
        ref=RuleRef(layout.rule, ""),
        warnings=(
            f"rule {layout.rule}: layout {layout.id} fits this page but its body holds no text;"
            " the engine decided",
        ),
    )


def _collect_marks(
    layout: Layout, hits: Sequence[Sequence[etree._Element]], readings: Iterable[Reading]
) -> Marks:
    """The mark of each matched element.

    On one element `drop` beats a field, a field beats the body, and among equals the selector
    listed first wins; so the strongest is written last.
    """
    marks: dict[etree._Element, Mark] = {}
    dropped = hits[len(layout.body) :]
    for css, elements in reversed(list(zip(layout.body, hits, strict=False))):
        marks.update((element, Mark(None, css)) for element in elements)
    for reading in readings:
        if reading.name in ROLE_FIELDS:
            mark = Mark(ROLE_FIELDS[reading.name], reading.css)
            marks.update((element, mark) for element in reading.elements)
    for drop, elements in reversed(list(zip(layout.drop, dropped, strict=False))):
        marks.update((element, Mark(drop.role, drop.css)) for element in elements)
    return marks


def _decide(block: Block, mark: Mark | None, stated: frozenset[Role], source: str) -> Block:
    """The block with its role, score and reason."""
    if mark is None:
        if block.role not in BODY_ROLES and block.role not in stated:
            return replace(block, score=0.0)
        return replace(
            block, role=Role.BOILERPLATE, score=0.0, reason=f"{source}: outside the body"
        )
    role = mark.role
    if role is None:
        role = _body_role(block, stated)
    elif block.hidden and role in CONTENT_ROLES:
        role = Role.HIDDEN
    score = 1.0 if role in BODY_ROLES else 0.0
    return replace(block, role=role, score=score, reason=f"{source}: {mark.css}")


def _body_role(block: Block, stated: frozenset[Role]) -> Role:
    """The role inside the body: the engine's where it fits, otherwise by the element."""
    if block.hidden:
        return Role.METADATA if block.role == Role.METADATA else Role.HIDDEN
    known_elsewhere = block.role in _SINGLE_ROLES and block.role in stated
    if block.role in _KEPT_IN_BODY and not known_elsewhere:
        return block.role
    return _tag_role(block)


def _tag_role(block: Block) -> Role:
    if block.tag in tags.HEADINGS:
        return Role.HEADING
    if block.rows:
        return Role.TABLE
    if block.tag in tags.PREFORMATTED:
        return Role.PREFORMATTED
    if block.tag in {"figcaption", "caption"}:
        return Role.CAPTION
    if block.tag in tags.LIST_ITEMS or block.level:
        return Role.LIST_ITEM
    around = (block.tag, *(name.partition(".")[0].partition("#")[0] for name in block.ancestors))
    if "figcaption" in around:
        return Role.CAPTION
    return Role.QUOTE if "blockquote" in around else Role.PARAGRAPH
