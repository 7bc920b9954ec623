"""The roles of the blocks outside the body: by their words, their elements' words, their region."""

from __future__ import annotations

from typing import Final

from newsclean.model import Block, Role
from newsclean.scoring.pictures import MAX_SIGNATURE, in_caption, is_control, says_credit
from newsclean.scoring.role_marks import is_dated, opening_of, role_of
from newsclean.scoring.structure import Structure
from newsclean.vocab import regions as rg
from newsclean.vocab.house_words import ADVERT_LABELS
from newsclean.vocab.tags import HEADINGS, PREFORMATTED

LABEL_WORDS: Final = 14
"""Opening words tell the role of a block of at most this many words."""

MAX_BYLINE_WORDS: Final = 40

MAX_NAME_WORDS: Final = 6
"""Words of a linked name or tag; a longer link is the title of another story."""
MAX_LINKED_NAMES: Final = 12
MAX_FACT_WORDS: Final = 40
MAX_CREDIT_WORDS: Final = 25
MAX_COMMENT_LABEL: Final = 5
"""Words of a label ("Leave a comment", "Published recently")."""

LISTED: Final = rg.NAV | rg.FOOTER | rg.LIST
"""Regions in which a link with an advert's word is an item of a menu ("Advertising")."""

VAGUE: Final = frozenset({Role.METADATA, Role.NAVIGATION})
"""Roles by class words that the block's own opening words overrule."""

CAPTION_GAP: Final = 3.0
"""Blocks between an image and a caption at most (credits and buttons stand between)."""

LINKED: Final = 0.5
"""Link density from which a block is a link, not text with a link in it."""

LINK_WORDS: Final = 3
LINK_CHARS: Final = 25
"""Words or characters from which a link, or a text in an `aside`, is the title of something
else; shorter ones are controls ("Feedback")."""

MAX_STEPS: Final = 4
"""Elements with a telling word that are asked, the nearest first."""

HEAD_BEFORE: Final = 6
HEAD_AFTER: Final = 10
TAIL: Final = 12
"""Blocks before the headline, after the first block of the body and after the last one in which
a line that credits someone credits the author of this story; elsewhere it belongs to another."""

_ANYWHERE: Final = frozenset(
    {Role.RELATED, Role.PROMO, Role.SHARE, Role.COMMENTS, Role.NAVIGATION, Role.LEGAL, Role.CONSENT}
)
"""Roles by class words that every block can have."""

_STICKY: Final = frozenset({Role.COMMENTS, Role.CONSENT})
_OF_A_PART: Final = frozenset(
    {
        Role.PROMO,
        Role.RELATED,
        Role.BYLINE,
        Role.METADATA,
        Role.CREDIT,
        Role.CAPTION,
        Role.LEAD,
        Role.KICKER,
        Role.CONSENT,
    }
)
"""Roles that say what a part of something is; inside comments they are the comments'."""

_LABEL_EDGES: Final = " -–—:.[]()*"

REGION_ROLES: Final = (
    (rg.NAV, Role.NAVIGATION),
    (rg.FOOTER, Role.NAVIGATION),
    (rg.DIALOG, Role.PROMO),
    (rg.HEADER, Role.NAVIGATION),
)


class OtherRoles:
    """The roles of one page's blocks outside the body.

    `first` and `last` are the first and the last block of the body (both the number of blocks
    when there is none).
    """

    def __init__(self, structure: Structure, first: int, last: int) -> None:
        self.structure = structure
        self.page = structure.page
        title = structure.title_at
        start = min(title, first) if title >= 0 else first
        self.head = range(max(0, start - HEAD_BEFORE), first + HEAD_AFTER)
        self.tail = range(last, last + TAIL + 1)
        self.story = range(self.head.start, self.tail.stop)
        self.far_bylines: list[int] = []
        """Lines that are marked as an author's, far below the story; filled by `role`."""
        self._read_marks()

    def _read_marks(self) -> None:
        """For each element the nearest one with a telling word (itself or above), and whether it
        stands in comments or in a consent dialog.

        The words of an element that holds the story are about the page, not about what is in it.
        """
        self.own: list[Role | None] = []
        self.holder: list[int] = []
        self.around: list[Role | None] = []
        own, holders, arounds = self.own, self.holder, self.around
        distances = self.structure.main_distance
        for index, (parent, _tag, marks, hidden, _first, _last) in enumerate(self.page.containers):
            role, holder, around = None, -1, None
            if distances[index] > 0.0 and not hidden:
                role = role_of(marks) if marks else None
                if parent >= 0:
                    holder, around = holders[parent], arounds[parent]
            own.append(role)
            holders.append(index if role else holder)
            arounds.append(role if around is None and role in _STICKY else around)

    def role(self, index: int) -> Role:
        """The role of a block that is no body."""
        block = self.page.blocks[index]
        parent = self.page.parents[index]
        region = self.structure.region[parent]
        if region & rg.FIGURE or self.structure.image_gap[index] <= CAPTION_GAP:
            picture = self._picture_role(index, block, region)
            if picture is not None:
                return picture
        words = self.structure.words[index]
        role = self._marked(index, block, words, region)
        if words <= LABEL_WORDS and (role is None or role in VAGUE):
            opening = self._opening_role(index, block, region)
            if opening is not None:
                return opening
        around = self.around[parent]
        if around is Role.CONSENT or (around and (role is None or role in _OF_A_PART)):
            return around
        return role or self._default(index, block, words, region)

    # --- pictures ---------------------------------------------------------------------------

    def _picture_role(self, index: int, block: Block, region: int) -> Role | None:
        """CAPTION or CREDIT of a text beside an image; None when there is no sign of one."""
        if region & rg.FIGURE:
            return self._figure_role(index, block, region)
        if index not in self.story or block.tag in HEADINGS or block.link_density >= LINKED:
            return None
        if self.structure.matches_alt(index):
            return Role.CAPTION
        in_body = index < self.tail.start and not region & rg.FOOTER
        return Role.CREDIT if in_body and says_credit(block.text) else None

    def _figure_role(self, index: int, block: Block, region: int) -> Role | None:
        inside = in_caption(block)
        if block.tag == "address":
            return Role.BYLINE if index in self.head else Role.RELATED
        if is_control(region, block.text):
            return Role.BOILERPLATE
        if says_credit(block.text):
            return Role.CREDIT
        if not inside and (block.link_density >= LINKED or block.tag in HEADINGS):
            return None
        holder = self.holder[self.page.parents[index]]
        named = self._inner(index, block) or (self.own[holder] if holder >= 0 else None)
        short = len(block.text) <= MAX_SIGNATURE
        return Role.CREDIT if named is Role.CREDIT and short else Role.CAPTION

    # --- class words ------------------------------------------------------------------------

    def _inner(self, index: int, block: Block) -> Role | None:
        inner = self.page.inner[index] if self.page.inner else ""
        return role_of(inner) if inner and block.tag not in PREFORMATTED else None

    def _marked(self, index: int, block: Block, words: int, region: int) -> Role | None:
        """The role that the words of the nearest element name that the block can have."""
        role = self._inner(index, block)
        holder = self.holder[self.page.parents[index]]
        for _ in range(MAX_STEPS):
            if role is not None:
                if role in _ANYWHERE:
                    return role
                checked = self._checked(role, index, block, words, region)
                if checked is not None:
                    return checked
            if holder < 0:
                return None
            role = self.own[holder]
            above = self.page.containers[holder].parent
            holder = self.holder[above] if above >= 0 else -1
        return None

    def _checked(
        self, role: Role, index: int, block: Block, words: int, region: int
    ) -> Role | None:
        """A role by class words; another or None where the block cannot have it."""
        linked = block.link_density >= LINKED
        if role in (Role.LEAD, Role.KICKER):
            # Only the head of the article has these, and they are found there.
            return Role.BOILERPLATE if index in self.head else None
        if role is Role.BYLINE:
            return self._byline(index, words, region, linked=linked)
        if role is Role.METADATA:
            return _metadata(block, words, region, linked=linked)
        near = self.structure.image_gap[index] <= CAPTION_GAP and index in self.story
        if role is Role.CAPTION and near and not linked and says_credit(block.text):
            return Role.CREDIT
        if role is Role.CAPTION:
            return Role.RELATED if linked else role if near else None
        if role is Role.CREDIT:
            return role if near and words <= MAX_CREDIT_WORDS else Role.LEGAL
        return _linked(role, words, region) if linked else role

    def _byline(self, index: int, words: int, region: int, *, linked: bool) -> Role | None:
        if region & (rg.QUOTE | rg.FORM):
            return None
        if not words or words > MAX_BYLINE_WORDS:
            return Role.METADATA
        if linked and words > MAX_LINKED_NAMES:
            return Role.RELATED  # the title of another story by the same author
        if index in self.head or index in self.tail:
            return Role.BYLINE
        if index in self.story:
            return None
        if index >= self.tail.stop:
            self.far_bylines.append(index)
        return Role.RELATED

    # --- opening words ----------------------------------------------------------------------

    def _opening_role(self, index: int, block: Block, region: int) -> Role | None:
        role = opening_of(block.text)
        if role is None:
            return None
        words = self.structure.words[index]
        if role is Role.ADVERT:
            label = block.text.lower().strip(_LABEL_EDGES)
            listed = region & LISTED and block.link_density >= LINKED
            return role if label in ADVERT_LABELS and not listed else None
        if role is Role.COMMENTS and words > MAX_COMMENT_LABEL:
            return None  # "Comment" asks how in French
        if role is Role.SHARE and (words > MAX_COMMENT_LABEL or block.tag == "label"):
            return None  # a story about WhatsApp, the label of a field
        if role is Role.METADATA and not is_dated(block.text) and words > MAX_COMMENT_LABEL:
            return None
        if role is Role.BYLINE and not (index in self.head or index in self.tail):
            return None if index in self.story else Role.RELATED
        return role

    # --- neither ----------------------------------------------------------------------------

    def _default(self, index: int, block: Block, words: int, region: int) -> Role:
        role = next((kind for bits, kind in REGION_ROLES if region & bits), None)
        if role is not None and not (region & rg.HEADER and index in self.head):
            return role
        linked = block.link_density > LINKED
        if region & rg.ASIDE:
            tells = words >= LINK_WORDS if linked else len(block.text) >= LINK_CHARS
        else:
            tells = words >= LINK_WORDS or len(block.text) >= LINK_CHARS
            tells = tells and linked and self.structure.in_main(index)
        return Role.RELATED if tells else Role.BOILERPLATE


def _metadata(block: Block, words: int, region: int, *, linked: bool) -> Role | None:
    """METADATA for facts about a story: neither headings nor texts, nor titles of others."""
    if region & rg.NAV:
        return Role.NAVIGATION
    if block.tag in HEADINGS or words > MAX_FACT_WORDS:
        return Role.RELATED if linked else None
    other = linked and words > MAX_NAME_WORDS and not is_dated(block.text)
    return Role.RELATED if other else Role.METADATA


def _linked(role: Role, words: int, region: int) -> Role | None:
    """What a link is in an element with the words of adverts or of a paywall: an item of a menu
    ("Advertising") or another story."""
    if role is Role.ADVERT and region & LISTED:
        return Role.NAVIGATION
    if role is Role.PAYWALL:
        return Role.RELATED if words >= LINK_WORDS else None
    return role
