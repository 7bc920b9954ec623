"""Where the rules of a registry come from, each found by its exact host.

A layer that reads files does so when a host is asked for: 5,000 rule files cost nothing until
then, and one look for a file by its name after that.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from newsclean.errors import RuleError
from newsclean.rules.files import is_file, read_file
from newsclean.rules.hosts import normalize_host

if TYPE_CHECKING:
    from newsclean.rules.dispatch import SiteRule
    from newsclean.rules.fivefilters.config import SiteConfig
    from newsclean.rules.schema import Rule

INDEX: Final = "index.json"
"""In a folder of rules: host to file name, for the hosts that no file is named after."""

_MAX_INDEX: Final = 5_000_000


class Layer(Protocol):
    """Rules from one source."""

    def get(self, name: str, host: str) -> SiteRule | None:
        """The rule for `name`, which is `host` or a domain above it."""

    def hosts(self) -> Iterable[str]:
        """All hosts that have a rule."""

    def without(self, name: str) -> Layer | None:
        """This layer without the rules of that name; None when none is left."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Rules that are in memory."""

    by_host: Mapping[str, SiteRule]

    def get(self, name: str, host: str) -> SiteRule | None:  # noqa: ARG002
        """The rule of exactly this name."""
        return self.by_host.get(name)

    def hosts(self) -> Iterable[str]:
        """Names of hosts; wildcards begin with a dot."""
        return self.by_host

    def without(self, name: str) -> Layer | None:
        """This layer without the rules of that name; None when none is left."""
        kept = {host: rule for host, rule in self.by_host.items() if rule.name != name}
        if len(kept) == len(self.by_host):
            return self
        return Loaded(kept) if kept else None


@dataclass(frozen=True, slots=True)
class LoadedConfigs(Loaded):
    """Site-configs that are in memory: a file is for one host, a wildcard for one label below."""

    def get(self, name: str, host: str) -> SiteRule | None:
        """The config of exactly this name, when it is the host's own or its wildcard."""
        if host.removeprefix("www.") == name and (found := self.by_host.get(name)):
            return found
        return _wildcard(name, host, self.by_host.get)

    def without(self, name: str) -> Layer | None:
        """This layer without the configs of that name; None when none is left."""
        kept = {host: rule for host, rule in self.by_host.items() if rule.name != name}
        return LoadedConfigs(kept) if kept else None


def _wildcard(name: str, host: str, look: Callable[[str], SiteRule | None]) -> SiteRule | None:
    """`.site.example` serves `news.site.example`, not `a.news.site.example`.

    So the format's own programs do. A leading `www.` does not count.
    """
    if host.removeprefix("www.").partition(".")[2] == name:
        return look("." + name)
    return None


@dataclass(frozen=True, slots=True)
class Folder:
    """The rules of a folder, each file read when its host is asked for.

    A file is found by its name, `<host>.toml` or `<host>.txt` (a FiveFilters site-config), or by
    `index.json`. A file that is wrong counts as absent; `check` says why.
    """

    path: str

    def get(self, name: str, host: str) -> SiteRule | None:
        """The rule of exactly this name."""
        return (
            self._toml(f"{name}.toml", name)
            or self._toml(_read_index(self.path).get(name, ""), name)
            or self._config(name, host)
        )

    def _toml(self, file: str, name: str) -> Rule | None:
        if not file or not (rule := _read_rule(self.path, file)):
            return None
        return rule if name in set(hosts_of(rule)) else None

    def _config(self, name: str, host: str) -> SiteRule | None:
        if host.removeprefix("www.") == name and (found := _read_config(self.path, name)):
            return found
        return _wildcard(name, host, lambda dotted: _read_config(self.path, dotted))

    def hosts(self) -> Iterable[str]:
        """The hosts that files are named after, and those of the index."""
        try:
            names = [file.name for file in Path(self.path).iterdir()]
        except OSError:
            names = []
        for name in (*names, *(f"{host}.toml" for host in _read_index(self.path))):
            stem, _, suffix = name.rpartition(".")
            if suffix in ("toml", "txt") and normalize_host(stem.removeprefix(".")):
                yield stem

    def without(self, name: str) -> Layer | None:  # noqa: ARG002
        """Files stay; a later layer can override them."""
        return self


@lru_cache(maxsize=64)
def _read_index(folder: str) -> dict[str, str]:
    """`index.json` of a folder; empty when there is none or it is none. Names stay inside."""
    index = Path(folder) / INDEX
    try:
        if not is_file(index):  # a pipe would wait for ever
            return {}
        with index.open("rb") as stream:
            data: Any = json.loads(stream.read(_MAX_INDEX))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {
        host: file
        for host, file in data.items()
        if isinstance(file, str) and file.endswith(".toml") and Path(file).name == file
    }


@lru_cache(maxsize=1024)
def _read_rule(folder: str, name: str) -> Rule | None:
    file = Path(folder) / name
    if not is_file(file):
        return None
    from newsclean.rules.parse import parse_rule

    try:
        return parse_rule(read_file(file), file=str(file))
    except RuleError:
        return None


@lru_cache(maxsize=1024)
def _read_config(folder: str, host: str) -> SiteConfig | None:
    file = Path(folder) / f"{host}.txt"
    if not is_file(file):
        return None
    from newsclean.rules.fivefilters.files import read_config, read_global

    try:
        return read_config(file, read_global(Path(folder)))
    except RuleError:
        return None


@dataclass(frozen=True, slots=True)
class Bundled:
    """The rules that come with the package; each file is read when its host is asked for."""

    def get(self, name: str, host: str) -> SiteRule | None:  # noqa: ARG002
        """The rule of exactly this name."""
        file = bundled_index().get(name)
        return None if file is None else _bundled_rule(file)

    def hosts(self) -> Iterable[str]:
        """All hosts of the index."""
        return bundled_index()

    def without(self, name: str) -> Layer | None:  # noqa: ARG002
        """Bundled rules stay; a later layer can override them."""
        return self


@lru_cache(maxsize=1)
def bundled_index() -> dict[str, str]:
    """`sites/index.json`; a test keeps it current."""
    index: dict[str, str] = json.loads(_bundled_text(INDEX))
    return index


@lru_cache(maxsize=512)
def _bundled_rule(name: str) -> Rule:
    from newsclean.rules.parse import parse_rule

    return parse_rule(_bundled_text(name), file=name)


def _bundled_text(name: str) -> str:
    # As `importlib.resources` reads it, which takes 10 ms to import.
    return (Path(__file__).parent / "sites" / name).read_text(encoding="utf-8")


def hosts_of(rule: Rule) -> Iterator[str]:
    """The hosts of a sound rule in the spelling that lookups use."""
    return (normal for host in rule.hosts if (normal := normalize_host(host)) is not None)
