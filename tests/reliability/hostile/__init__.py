"""Hostile pages: a table of them for each group of promises, each made when it is asked for.

A page is small enough to be read in a second, but for those in `bulk`, which are megabytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from tests.reliability.hostile.bulk import BULK
from tests.reliability.hostile.characters import CHARACTERS
from tests.reliability.hostile.data import DATA
from tests.reliability.hostile.fields import FIELDS
from tests.reliability.hostile.floods import FLOODS
from tests.reliability.hostile.markup import MARKUP
from tests.reliability.hostile.nesting import NESTING
from tests.reliability.hostile.scripts import SCRIPTS
from tests.reliability.hostile.targets import TARGETS

Make: TypeAlias = Callable[[], "str | bytes"]

GROUPS: Final[Mapping[str, Mapping[str, Make]]] = {
    "markup": MARKUP,
    "nesting": NESTING,
    "floods": FLOODS,
    "characters": CHARACTERS,
    "fields": FIELDS,
    "data": DATA,
    "scripts": SCRIPTS,
    "targets": TARGETS,
    "bulk": BULK,
}

HOSTILE: Final[Mapping[str, Make]] = {
    f"{group}: {name}": make for group, table in GROUPS.items() for name, make in table.items()
}
"""All of them, by group and name."""
