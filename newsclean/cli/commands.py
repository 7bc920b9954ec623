"""The list of commands, and what each of them is made of."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, NamedTuple, Protocol, cast

from newsclean import __version__
from newsclean.cli.terminal import EXIT_CODES


class Command(NamedTuple):
    """Where a command is written, and what it does in one line."""

    module: str
    help: str


class CommandModule(Protocol):
    """What the module of a command holds; its docstring is the description in `--help`."""

    __doc__: str | None

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it, and return the exit code."""


COMMANDS: Final[Mapping[str, Command]] = {
    "extract": Command("newsclean.cli.extract", "print the article of pages (the default)"),
    "explain": Command("newsclean.cli.explain", "show every block, its role, and why"),
    "bulk": Command("newsclean.cli.bulk", "extract folders, WARC files and tables into one file"),
    "rules": Command("newsclean.cli.rules", "check, test, list and learn site rules"),
    "completion": Command("newsclean.cli.completion", "print a completion script for a shell"),
}

DEFAULT: Final = "extract"

_OVERVIEW: Final = """\
usage: newsclean [COMMAND] [FILE ...]

The article of a news page, without its boilerplate.

  newsclean page.html                 the text of the story
  newsclean - < page.html             the same, from standard input
  newsclean pages/ --output texts/    a folder, a file for each page
  newsclean --sample                  the bundled sample page

commands:
{commands}

"newsclean COMMAND --help" tells more. A file that has the name of a command: ./NAME

{exit_codes}
"""


def overview() -> str:
    """The help of the program as a whole."""
    lines = (f"  {name:<12} {command.help}" for name, command in COMMANDS.items())
    return _OVERVIEW.format(commands="\n".join(lines), exit_codes=EXIT_CODES)


def parser_of(
    name: str,
) -> tuple[argparse.ArgumentParser, Callable[[argparse.Namespace], int]]:
    """The parser of one of `COMMANDS`, and the function that takes what it parsed."""
    module = cast(CommandModule, import_module(COMMANDS[name].module))
    parser = argparse.ArgumentParser(
        prog=f"newsclean {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"newsclean {__version__}")
    module.add_arguments(parser)
    return parser, module.run
