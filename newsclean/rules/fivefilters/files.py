"""Site-config files in a folder."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from newsclean.errors import RuleError
from newsclean.rules.files import is_file, read_file
from newsclean.rules.fivefilters.config import SiteConfig, merge_configs, parse_config
from newsclean.rules.hosts import normalize_host

GLOBAL: Final = "global.txt"
"""What is added to every other file of its folder."""


def host_of(file: Path) -> str | None:
    """The host that a file is for, a wildcard with its dot; None when its name is no host."""
    name = file.name.removesuffix(".txt").lower()
    if file.suffix != ".txt" or normalize_host(name.removeprefix(".")) is None:
        return None
    return name


def read_config(
    file: Path, shared: SiteConfig | None = None, *, whole_names: bool = False
) -> SiteConfig:
    """One file, with what `global.txt` adds. Raises `RuleError` when it cannot be read."""
    name = file.name.removesuffix(".txt").lower()
    config = parse_config(read_file(file), name=name, file=str(file), whole_names=whole_names)
    return merge_configs(config, shared) if shared else config


@lru_cache(maxsize=16)
def read_global(folder: Path) -> SiteConfig | None:
    """`global.txt` of a folder, or None.

    Its fields are left out: they are what every page declares of itself, which the generic reader
    weighs against what the page shows.
    """
    file = folder / GLOBAL
    if not is_file(file):
        return None
    try:
        config = parse_config(read_file(file), name="global", file=str(file))
    except RuleError:
        return None
    return SiteConfig(
        name=config.name,
        file=config.file,
        body=config.body,
        strip=config.strip,
        strip_names=config.strip_names,
        replacements=config.replacements,
    )
