"""Site rules: check them, test them on saved pages, list them, or learn one from pages.

  newsclean rules check PATH [PAGE ...]   what is wrong; with pages also dead selectors
  newsclean rules test PATH PAGE ...      each page with the rule and without, what differs
  newsclean rules list [PATH]             the rules there are
  newsclean rules show HOST               the rule that a host has
  newsclean rules learn PAGE ... --url U  a rule proposed from two or more pages of a site
  newsclean rules index FOLDER            write index.json, for files that serve several hosts

PATH is a rule file or a folder of them: TOML, or FiveFilters site-configs (.txt). Exit codes: 0
all is well, 1 something is wrong with a rule or does not fit a page, 2 wrong arguments or
unreadable file.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from newsclean import rules
from newsclean.cli.pages import find_pages
from newsclean.cli.rule_trial import try_page
from newsclean.cli.terminal import OK, fail, warn, write
from newsclean.errors import InputError, RuleError
from newsclean.rules.checks import build_index

FAULTS: Final = 1
"""Something is wrong with a rule, or it does not fit a page."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, about in _ABOUT.items():
        action = actions.add_parser(name, help=about, description=about)
        _ARGUMENTS[name](action)


def run(options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    try:
        return _ACTIONS[options.action](options)
    except (InputError, OSError, RuleError) as error:
        return fail(str(error))


def _add_path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", help="a rule file or a folder of them")


def _add_path_and_pages(parser: argparse.ArgumentParser) -> None:
    _add_path(parser)
    parser.add_argument("files", nargs="*", metavar="PAGE", help="saved pages, folders of them")
    parser.set_defaults(sample=False)


def _add_test(parser: argparse.ArgumentParser) -> None:
    _add_path(parser)
    parser.add_argument("files", nargs="+", metavar="PAGE", help="saved pages, folders of them")
    parser.add_argument("--url", help="address of the pages, when they do not say it themselves")
    parser.set_defaults(sample=False)


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", metavar="PATH", help="default: those in use")


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("host", metavar="HOST", help="a host name, such as news.example")
    parser.add_argument("--rules", metavar="PATH", help="look there instead")


def _add_learn(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="PAGE", help="saved pages of one site")
    parser.add_argument("--url", required=True, help="address of the site or of one of the pages")
    parser.add_argument("--name", help="the publisher (default: the host)")
    parser.set_defaults(sample=False)


def _check(options: argparse.Namespace) -> int:
    """Schema, selectors, hosts claimed twice; with pages, dead and overlapping selectors."""
    found: list[object] = list(rules.check(options.path))
    if options.files:
        pages = [page.read() for page in find_pages(options)]
        for rule in dict.fromkeys(_rules_of(rules.load(options.path)).values()):
            found += rules.survey(rule, pages)
    for fault in found:
        write(str(fault))
    return FAULTS if found else OK


def _test(options: argparse.Namespace) -> int:
    registry = rules.load(options.path)
    for error in registry.errors:
        warn(str(error))
    fits = True
    for page in find_pages(options):
        report = try_page(page.read(), registry, options.url)
        write(f"{page.name}: {report.headline}")
        for line in report.lines:
            write(f"  {line}")
        fits = fits and report.fits
    return OK if fits and not registry.errors else FAULTS


def _list(options: argparse.Namespace) -> int:
    registry = rules.load(options.path) if options.path else rules.default()
    for error in registry.errors:
        warn(str(error))
    for host, rule in _rules_of(registry).items():
        write(f"{host:<32} {rule.name:<28} {rule.file}")
    return FAULTS if registry.errors else OK


def _show(options: argparse.Namespace) -> int:
    registry = rules.load(options.rules) if options.rules else rules.default()
    rule = registry.find(options.host)
    if rule is None:
        write(f"{options.host}: no rule; the engine decides")
        return FAULTS
    write(f"{options.host}: {rule.name} ({rule.file})")
    for line in rules.describe(rule):
        write(f"  {line}")
    return OK


def _learn(options: argparse.Namespace) -> int:
    pages = [page.read() for page in find_pages(options)]
    proposal = rules.learn(pages, url=options.url, name=options.name)
    write(str(proposal))
    if proposal.served < proposal.pages:
        warn(f"{proposal.pages - proposal.served} of {proposal.pages} pages are not served")
    return OK


def _index(options: argparse.Namespace) -> int:
    """Hosts that no file is named after; the others are found by the name of their file."""
    registry = rules.load(options.path)
    files = {
        Path(rule.file).name: rule
        for rule in _rules_of(registry).values()
        if isinstance(rule, rules.Rule)
    }
    index = {host: name for host, name in build_index(files).items() if name != f"{host}.toml"}
    file = Path(options.path) / "index.json"
    file.write_text(json.dumps(index, indent=0, sort_keys=True) + "\n", "utf-8")
    write(f"{file}: {len(index)} hosts")
    return FAULTS if registry.errors else OK


def _rules_of(registry: rules.Registry) -> Mapping[str, rules.SiteRule]:
    """Each host with its rule."""

    def pairs() -> Iterator[tuple[str, rules.SiteRule]]:
        for host in registry.hosts():
            rule = registry.get(host)
            if rule is not None:
                yield host, rule

    return dict(pairs())


_ABOUT: Final = {
    "check": "what is wrong with rules; with pages also dead and overlapping selectors",
    "test": "pages with the rule and without it, field by field",
    "list": "the rules there are",
    "show": "the rule of a host",
    "learn": "propose a rule from two or more pages of a site",
    "index": "write index.json of a folder whose files serve several hosts each",
}
_ARGUMENTS: Final[Mapping[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": _add_path_and_pages,
    "test": _add_test,
    "list": _add_list,
    "show": _add_show,
    "learn": _add_learn,
    "index": _add_path,
}
_ACTIONS: Final[Mapping[str, Callable[[argparse.Namespace], int]]] = {
    "check": _check,
    "test": _test,
    "list": _list,
    "show": _show,
    "learn": _learn,
    "index": _index,
}
