"""What is wrong with rule files, and the index of a folder of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from newsclean.errors import RuleError
from newsclean.rules.files import SUFFIXES, list_files, read_file
from newsclean.rules.layers import hosts_of
from newsclean.rules.parse import read_rule
from newsclean.rules.problems import iter_problems
from newsclean.rules.registry import load_fivefilters, refuse_conflict
from newsclean.rules.schema import Rule


def check(path: str | Path) -> tuple[RuleError, ...]:
    """Everything that is wrong with a rule file or a folder of them; empty when all is well.

    Where `load` stops at the first fault of a file, this goes on as far as the file can be read.
    Raises `RuleError` when there is no such file or folder, or no rule file in it.
    """
    by_host: dict[str, Rule] = {}
    found: list[RuleError] = []
    files = list_files(path)
    if not any(file.suffix in SUFFIXES for file in files):
        raise RuleError(str(path), "", f"no rule file ({', '.join(SUFFIXES)})")
    for file in files:
        if file.suffix != ".toml":
            continue
        try:
            rule = read_rule(read_file(file), file=str(file))
            found += (RuleError(rule.file, key, text) for key, text in iter_problems(rule))
            refuse_conflict(rule, by_host)
        except RuleError as error:
            found.append(error)
        else:
            by_host.update(dict.fromkeys(hosts_of(rule), rule))
    return (*found, *load_fivefilters(path).errors)


def build_index(rules: Mapping[str, Rule]) -> dict[str, str]:
    """Host to file name, for rules given by file name.

    Raises `RuleError` when two files claim one host.
    """
    by_host: dict[str, Rule] = {}
    index: dict[str, str] = {}
    for name, rule in sorted(rules.items()):
        refuse_conflict(rule, by_host)
        for host in hosts_of(rule):
            by_host[host] = rule
            index[host] = name
    return dict(sorted(index.items()))
