"""From a host to its rule.

Order, total: the most specific host wins (`news.bbc.example` before `bbc.example`); for the same
host the layer added last wins. Inside one layer a host belongs to one rule; a second claim is an
error. Registries are immutable: two threads, or two calls, can use different ones.

What reads rules is imported where it is needed: looking up a host that has none needs nothing.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from newsclean.errors import RuleError
from newsclean.rules.files import list_files, read_file
from newsclean.rules.hosts import iter_parents, normalize_host

if TYPE_CHECKING:
    from newsclean.rules.schema import Rule


class _Layer(Protocol):
    """Rules from one source, found by the exact host."""

    def get(self, host: str) -> Rule | None: ...

    def hosts(self) -> Iterable[str]: ...

    def without(self, name: str) -> _Layer | None: ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    """Rules that are in memory."""

    by_host: Mapping[str, Rule]

    def get(self, host: str) -> Rule | None:
        return self.by_host.get(host)

    def hosts(self) -> Iterable[str]:
        return self.by_host

    def without(self, name: str) -> _Layer | None:
        """This layer without the rules of that name; None when none is left."""
        kept = {host: rule for host, rule in self.by_host.items() if rule.name != name}
        if len(kept) == len(self.by_host):
            return self
        return _Loaded(kept) if kept else None


@dataclass(frozen=True, slots=True)
class _Bundled:
    """The rules that come with the package; each file is read when its host is asked for."""

    def get(self, host: str) -> Rule | None:
        name = _bundled_index().get(host)
        return None if name is None else _bundled_rule(name)

    def hosts(self) -> Iterable[str]:
        return _bundled_index()

    def without(self, name: str) -> _Layer | None:  # noqa: ARG002
        """Bundled rules stay; a later layer can override them."""
        return self


@dataclass(frozen=True, slots=True)
class Registry:
    """Rules by host. Pickles and copies; the methods that add return a new registry."""

    errors: tuple[RuleError, ...] = ()
    """What was refused when a folder was loaded; the rules of the other files are there."""
    _layers: tuple[_Layer, ...] = field(default=(), repr=False)
    """Later layers win over earlier ones."""

    def find(self, host: str) -> Rule | None:
        """The rule for a host name, or for the nearest domain above it; None when there is none.

        `host` comes from a page's URL and is not trusted: anything that is no host name is None.
        """
        normal = normalize_host(host)
        if normal is None:
            return None
        for name in iter_parents(normal):
            for layer in reversed(self._layers):
                rule = layer.get(name)
                if rule is not None:
                    return rule
        return None

    def hosts(self) -> tuple[str, ...]:
        """All hosts that have a rule, sorted."""
        return tuple(sorted({host for layer in self._layers for host in layer.hosts()}))

    def with_rule(self, rule: Rule) -> Registry:
        """This registry and one more rule, which wins for its hosts. Raises `RuleError`."""
        from newsclean.rules.problems import check_rule

        check_rule(rule)
        layer = _Loaded(dict.fromkeys(_hosts_of(rule), rule))
        return replace(self, _layers=(*self._layers, layer))

    def with_registry(self, other: Registry) -> Registry:
        """This registry and all rules of another, which win for their hosts."""
        return Registry(
            errors=(*self.errors, *other.errors), _layers=(*self._layers, *other._layers)
        )

    def without(self, name: str) -> Registry:
        """This registry without the rules of that name, bundled ones aside."""
        layers = (layer.without(name) for layer in self._layers)
        return replace(self, _layers=tuple(layer for layer in layers if layer is not None))


def bundled() -> Registry:
    """The rules that come with the package. Nothing is read before a host is asked for."""
    return Registry(_layers=(_Bundled(),))


def load(path: str | Path) -> Registry:
    """The rules of a TOML file, or of all `*.toml` files in a folder (not in its sub-folders).

    Files are read once, in the order of their names. A file that is wrong, or that claims a host
    of an earlier file, is left out and named in `errors`; the others are there. Raises
    `RuleError` when there is no such file or folder.
    """
    from newsclean.rules.parse import parse_rule

    by_host: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for file in list_files(path):
        try:
            rule = parse_rule(read_file(file), file=str(file))
            _refuse_conflict(rule, by_host)
        except RuleError as error:
            errors.append(error)
        else:
            by_host.update(dict.fromkeys(_hosts_of(rule), rule))
    return Registry(errors=tuple(errors), _layers=(_Loaded(by_host),))


def check(path: str | Path) -> tuple[RuleError, ...]:
    """Everything that is wrong with a rule file or a folder of them; empty when all is well.

    Where `load` stops at the first fault of a file, this goes on as far as the file can be read.
    Raises `RuleError` when there is no such file or folder.
    """
    from newsclean.rules.parse import read_rule
    from newsclean.rules.problems import iter_problems

    by_host: dict[str, Rule] = {}
    found: list[RuleError] = []
    for file in list_files(path):
        try:
            rule = read_rule(read_file(file), file=str(file))
            found += (RuleError(rule.file, key, text) for key, text in iter_problems(rule))
            _refuse_conflict(rule, by_host)
        except RuleError as error:
            found.append(error)
        else:
            by_host.update(dict.fromkeys(_hosts_of(rule), rule))
    return tuple(found)


def build_index(rules: Mapping[str, Rule]) -> dict[str, str]:
    """Host to file name, for the bundled rules given by file name.

    Raises `RuleError` when two files claim one host.
    """
    by_host: dict[str, Rule] = {}
    index: dict[str, str] = {}
    for name, rule in sorted(rules.items()):
        _refuse_conflict(rule, by_host)
        for host in _hosts_of(rule):
            by_host[host] = rule
            index[host] = name
    return dict(sorted(index.items()))


def _hosts_of(rule: Rule) -> Iterator[str]:
    """The hosts of a sound rule in the spelling that lookups use."""
    return (normal for host in rule.hosts if (normal := normalize_host(host)) is not None)


def _refuse_conflict(rule: Rule, by_host: Mapping[str, Rule]) -> None:
    for index, host in enumerate(_hosts_of(rule)):
        owner = by_host.get(host)
        if owner is not None:
            raise RuleError(
                rule.file, f"hosts[{index}]", f"{host!r} belongs to {owner.name!r} ({owner.file})"
            )


@lru_cache(maxsize=1)
def _bundled_index() -> dict[str, str]:
    """`sites/index.json`; a test keeps it current."""
    index: dict[str, str] = json.loads(_bundled_text("index.json"))
    return index


@lru_cache(maxsize=512)
def _bundled_rule(name: str) -> Rule:
    from newsclean.rules.parse import parse_rule

    return parse_rule(_bundled_text(name), file=name)


def _bundled_text(name: str) -> str:
    from importlib import resources  # only when a rule is asked for: it costs 10 ms to import

    return resources.files("newsclean.rules").joinpath("sites", name).read_text(encoding="utf-8")


# The one exception to "no module state": a rule registered in a notebook is there for the calls
# that follow. The registry itself is immutable, so a reader sees all of a change or none of it.
_lock: Final = threading.Lock()
_default: Registry = bundled()


def default() -> Registry:
    """The registry of this process: the bundled rules and what `register` added."""
    return _default


def register(rule: Rule | str) -> Rule:
    """Add a rule, or the TOML text of one, to this process; returns the rule.

    It replaces a rule registered under the same name. Meant for notebooks and scripts; libraries
    pass a `Registry` to `extract`. Raises `RuleError`.
    """
    global _default  # noqa: PLW0603
    if isinstance(rule, str):
        from newsclean.rules.parse import parse_rule

        rule = parse_rule(rule, file="<registered>")
    with _lock:
        _default = _default.without(rule.name).with_rule(rule)
    return rule


def unregister(name: str) -> bool:
    """Take back the registered rules of that name; False when there is none."""
    global _default  # noqa: PLW0603
    with _lock:
        before = _default
        _default = before.without(name)
        return _default != before
