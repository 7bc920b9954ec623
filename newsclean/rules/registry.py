"""From a host to its rule.

Order, total: the most specific host wins (`news.bbc.example` before `bbc.example`); for the same
host the layer added last wins. Inside one layer a host belongs to one rule; a second claim is an
error. Registries are immutable: two threads, or two calls, can use different ones.

What reads rules is imported where it is needed: looking up a host that has none needs nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsclean.errors import InputError, RuleError
from newsclean.rules.files import list_files, named_path, read_file
from newsclean.rules.hosts import iter_parents, normalize_host
from newsclean.rules.layers import Bundled, Folder, Layer, Loaded, LoadedConfigs, hosts_of

if TYPE_CHECKING:
    from newsclean.rules.dispatch import SiteRule
    from newsclean.rules.schema import Rule


@dataclass(frozen=True, slots=True)
class Registry:
    """Rules by host. Pickles and copies; the methods that add return a new registry."""

    errors: tuple[RuleError, ...] = ()
    """What was refused when a folder was loaded; the rules of the other files are there."""
    _layers: tuple[Layer, ...] = field(default=(), repr=False)
    """Later layers win over earlier ones."""

    def find(self, host: str) -> SiteRule | None:
        """The rule for a host name, or for the nearest domain above it; None when there is none.

        `host` comes from a page's URL and is not trusted: anything that is no host name is None.
        """
        normal = normalize_host(host)
        if normal is None:
            return None
        for name in iter_parents(normal):
            for layer in reversed(self._layers):
                rule = layer.get(name, normal)
                if rule is not None:
                    return rule
        return None

    def get(self, host: str) -> SiteRule | None:
        """The rule under exactly this name, one of `hosts()`; None when there is none."""
        for layer in reversed(self._layers):
            rule = layer.get(host, host)
            if rule is not None:
                return rule
        return None

    def hosts(self) -> tuple[str, ...]:
        """All hosts that have a rule, sorted."""
        return tuple(sorted({host for layer in self._layers for host in layer.hosts()}))

    def with_rule(self, rule: Rule) -> Registry:
        """This registry and one more rule, which wins for its hosts. Raises `RuleError`."""
        from newsclean.rules.problems import check_rule
        from newsclean.rules.schema import Rule

        if not isinstance(rule, Rule):
            raise InputError(f"expected a Rule, got {type(rule).__name__}")
        check_rule(rule)
        layer = Loaded(dict.fromkeys(hosts_of(rule), rule))
        return replace(self, _layers=(*self._layers, layer))

    def with_registry(self, other: Registry) -> Registry:
        """This registry and all rules of another, which win for their hosts."""
        if not isinstance(other, Registry):
            raise InputError(f"expected a Registry, got {type(other).__name__}")
        return Registry(
            errors=(*self.errors, *other.errors), _layers=(*self._layers, *other._layers)
        )

    def without(self, name: str) -> Registry:
        """This registry without the rules of that name, bundled ones aside."""
        layers = (layer.without(name) for layer in self._layers)
        return replace(self, _layers=tuple(layer for layer in layers if layer is not None))


def bundled() -> Registry:
    """The rules that come with the package. Nothing is read before a host is asked for."""
    return Registry(_layers=(Bundled(),))


def load(path: str | Path) -> Registry:
    """The rules of a file, or of all rule files in a folder (not in its sub-folders).

    Rule files are `*.toml`, and `*.txt` named after a host: FiveFilters site-configs. All are read
    now, in the order of their names, the TOML files last, so that they win. A file that is wrong,
    or that claims a host of an earlier file, is left out and named in `errors`, as is a line of a
    site-config that is wrong; the rest is there. Raises `RuleError` when there is no such file or
    folder.
    """
    from newsclean.rules.parse import parse_rule

    by_host: dict[str, Rule] = {}
    errors: list[RuleError] = []
    files = list_files(path)
    for file in files:
        if file.suffix != ".toml":
            continue
        try:
            rule = parse_rule(read_file(file), file=str(file))
            refuse_conflict(rule, by_host)
        except RuleError as error:
            errors.append(error)
        else:
            by_host.update(dict.fromkeys(hosts_of(rule), rule))
    configs = _load_configs(files, errors)
    layers = (*([LoadedConfigs(configs)] if configs else []), Loaded(by_host))
    return Registry(errors=tuple(errors), _layers=layers)


def load_fivefilters(path: str | Path, *, whole_names: bool = False) -> Registry:
    """The FiveFilters site-configs of a folder, as they are; `*.toml` files are not read.

    `whole_names`: `strip_id_or_class` means a whole class name or id, not a part of one. Errors
    are those of `load`.
    """
    errors: list[RuleError] = []
    configs = _load_configs(list_files(path), errors, whole_names=whole_names)
    return Registry(errors=tuple(errors), _layers=(LoadedConfigs(configs),))


def folder(path: str | Path) -> Registry:
    """The rules of a folder, each file read when a page of its host comes.

    For thousands of files: nothing is read now, and a file that is wrong is as good as absent
    (`check` tells). A file is found by its name, `<host>.toml` or `<host>.txt`; other hosts of
    a TOML file need an `index.json` (`python -m newsclean rules index FOLDER`). Raises `RuleError`
    when there is no such folder.
    """
    if not named_path(path).is_dir():
        raise RuleError(str(path), "", "no such folder")
    return Registry(_layers=(Folder(str(path)),))


def installed() -> Registry:
    """The rules of installed packages: entry points of the group `newsclean.rules`, by name.

    A package that cannot be used is named in `errors`.
    """
    from newsclean.rules.sources import add_installed

    return add_installed(Registry())


def _load_configs(
    files: list[Path], errors: list[RuleError], *, whole_names: bool = False
) -> dict[str, SiteRule]:
    """Site-configs by host; the faults are added to `errors`."""
    from newsclean.rules.fivefilters.config import iter_faults
    from newsclean.rules.fivefilters.files import host_of, read_config, read_global

    found: dict[str, SiteRule] = {}
    for file in files:
        host = host_of(file)
        if host is None:
            continue
        try:
            shared = read_global(file.parent)
            config = read_config(file, shared, whole_names=whole_names)
        except RuleError as error:
            errors.append(error)
        else:
            errors.extend(iter_faults(config))
            found[host] = config
    return found


def refuse_conflict(rule: Rule, by_host: Mapping[str, Rule]) -> None:
    """Raise `RuleError` when a host of the rule belongs to another one."""
    for index, host in enumerate(hosts_of(rule)):
        owner = by_host.get(host)
        if owner is not None:
            raise RuleError(
                rule.file, f"hosts[{index}]", f"{host!r} belongs to {owner.name!r} ({owner.file})"
            )


# The one exception to "no module state": a rule registered in a notebook is there for the calls
# that follow. The registry itself is immutable, so a reader sees all of a change or none of it.
_lock: Final = threading.Lock()
_default: Registry | None = None


def default() -> Registry:
    """The registry of this process.

    In order, the later winning for the same host: the bundled rules, the folders that the
    environment variable `NEWSCLEAN_RULES` names (the first one named wins; the word `installed`
    stands for `installed()`), and what `register` added. The variable is read once, when this is
    first called.
    """
    global _default  # noqa: PLW0603
    if _default is None:
        from newsclean.rules.sources import find_sources

        with _lock:
            if _default is None:
                _default = find_sources(bundled())
    return _default


def resolve(rules: object) -> Registry | None:
    """The registry that the argument `rules` of `extract` stands for. Raises `InputError`."""
    if isinstance(rules, str) and rules == "default":
        return default()
    if not isinstance(rules, Registry | None):
        raise InputError(f"expected a Registry, 'default' or None as rules, got {rules!r:.50}")
    return rules


def register(rule: Rule | str) -> Rule:
    """Add a rule, or the TOML text of one, to this process; returns the rule.

    It replaces a rule registered under the same name. Meant for notebooks and scripts; libraries
    pass a `Registry` to `extract`. Raises `RuleError`.
    """
    global _default  # noqa: PLW0603
    from newsclean.rules.schema import Rule

    if isinstance(rule, str):
        from newsclean.rules.parse import parse_rule

        rule = parse_rule(rule, file="<registered>")
    elif not isinstance(rule, Rule):
        raise InputError(f"expected a Rule or its text, got {type(rule).__name__}")
    default()
    with _lock:
        assert _default is not None
        _default = _default.without(rule.name).with_rule(rule)
    return rule


def unregister(name: str) -> bool:
    """Take back the registered rules of that name; False when there is none."""
    global _default  # noqa: PLW0603
    default()
    with _lock:
        assert _default is not None
        before = _default
        _default = before.without(name)
        return _default != before
