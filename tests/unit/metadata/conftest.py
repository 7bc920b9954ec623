"""A small builder: HTML in, what the field readers get out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest
from lxml import html as lxml_html

from newsclean.blocks import segment
from newsclean.blocks.page import Page
from newsclean.metadata import Metadata, extract_metadata
from newsclean.metadata.place import Place, find_place
from newsclean.metadata.statements import Statements, read_statements
from newsclean.model import Role


@dataclass(frozen=True)
class Built:
    """What a field reader gets."""

    statements: Statements
    page: Page
    place: Place

    def metadata(self, url: str | None = None) -> Metadata:
        return extract_metadata(self.statements, self.page, url=url)


Build = Callable[..., Built]


def build_page(source: str, roles: Mapping[str, Role] | None = None) -> Built:
    """The page of `source`; blocks whose text begins with a key of `roles` get that role."""
    root = lxml_html.document_fromstring(source)
    statements = read_statements(root)
    page = segment(root)
    blocks = tuple(
        replace(block, role=role)
        for block in page.blocks
        for role in [
            next(
                (r for start, r in (roles or {}).items() if block.text.startswith(start)),
                block.role,
            )
        ]
    )
    page = replace(page, blocks=blocks)
    return Built(statements, page, find_place(page, statements))


@pytest.fixture
def build() -> Build:
    return build_page
