"""Print a script that completes commands, options and their values in a shell.

bash   source <(newsclean completion bash)                      in ~/.bashrc
zsh    source <(newsclean completion zsh)                       in ~/.zshrc, after compinit
fish   newsclean completion fish | source                       in config.fish"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from shlex import quote
from typing import Final, NamedTuple

from newsclean.cli.commands import COMMANDS, DEFAULT, parser_of
from newsclean.cli.terminal import OK, write


class _Words(NamedTuple):
    """What can be typed after a command."""

    options: dict[str, str]
    """Option to help."""
    values: dict[str, tuple[str, ...]]
    """Option to the values that it takes, where these are a list."""
    first: tuple[str, ...]
    """Words for its first place, such as the commands of a command."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", choices=list(SCRIPTS))


def run(options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    write(SCRIPTS[options.shell]())
    return OK


def _words(name: str) -> _Words:
    words = _Words({}, {}, ())
    for action in _actions(name):
        choices = tuple(map(str, action.choices or ()))
        if not action.option_strings:
            words = words._replace(first=words.first + choices)
        for option in action.option_strings:
            words.options[option] = action.help or ""
            if choices:
                words.values[option] = choices
    return words


def _actions(name: str) -> Iterator[argparse.Action]:
    """What was added to the parser of a command, and to those of its own commands."""
    parsers = [parser_of(name)[0]]
    for parser in parsers:
        for action in parser._actions:  # argparse has no public list of them
            yield action
            if isinstance(action.choices, Mapping):
                parsers += action.choices.values()


def _values() -> dict[str, list[str]]:
    """Option to values over all commands; an option means the same wherever it is."""
    merged: dict[str, dict[str, None]] = {}
    for name in COMMANDS:
        for option, values in _words(name).values.items():
            merged.setdefault(option, {}).update(dict.fromkeys(values))
    return {option: list(values) for option, values in merged.items()}


def _cases(line: str) -> Iterator[str]:
    """The branches of a `case` over the command, each an assignment as `line` says."""
    for name in COMMANDS:
        words = _words(name)
        yield f"    {name}) {line.format(' '.join((*words.first, *words.options)))} ;;"
    default = " ".join((*COMMANDS, *_words(DEFAULT).options))
    yield f"    *) {line.format(default)} ;;"


def _bash() -> str:
    values = (
        f'    {option}) COMPREPLY=($(compgen -W "{" ".join(words)}" -- "$cur")); return ;;'
        for option, words in _values().items()
    )
    return "\n".join((
        "_newsclean() {",
        '  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" words',
        '  case "$prev" in',
        *values,
        "  esac",
        '  local command="${COMP_WORDS[1]}"',
        '  ((COMP_CWORD == 1)) && command=""',
        '  case "$command" in',
        *_cases('words="{}"'),
        "  esac",
        '  COMPREPLY=($(compgen -W "$words" -- "$cur"))',
        "  local IFS=$'\\n'",  # a file name may hold spaces
        '  COMPREPLY+=($(compgen -f -- "$cur"))',
        "}",
        "complete -o filenames -F _newsclean newsclean",
    ))  # fmt: skip


def _zsh() -> str:
    values = (
        f"    {option}) compadd -- {' '.join(words)}; return ;;"
        for option, words in _values().items()
    )
    return "\n".join((
        "_newsclean() {",
        '  case "${words[CURRENT-1]}" in',
        *values,
        "  esac",
        '  local command="${words[2]}"',
        '  (( CURRENT == 2 )) && command=""',
        '  case "$command" in',
        *_cases("compadd -- {}"),
        "  esac",
        "  _files",
        "}",
        "compdef _newsclean newsclean",
    ))  # fmt: skip


def _fish() -> str:
    return "\n".join(_fish_lines())


def _fish_lines() -> Iterator[str]:
    for name, command in COMMANDS.items():
        yield _fish_line("__fish_use_subcommand", f"-a {name}", command.help)
    no_command = f"not __fish_seen_subcommand_from {' '.join(COMMANDS)}"
    yield from _fish_options(no_command, _words(DEFAULT))
    for name in COMMANDS:
        words = _words(name)
        here = f"__fish_seen_subcommand_from {name}"
        yield from (_fish_line(here, f"-a {word}", "") for word in words.first)
        yield from _fish_options(here, words)


def _fish_options(where: str, words: _Words) -> Iterator[str]:
    for option, told in words.options.items():
        flag = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
        values = words.values.get(option)
        yield _fish_line(where, flag + (f" -x -a '{' '.join(values)}'" if values else ""), told)


def _fish_line(where: str, what: str, told: str) -> str:
    told = f" -d {quote(told)}" if told else ""
    return f"complete -c newsclean -n {quote(where)} {what}{told}"


SCRIPTS: Final[Mapping[str, Callable[[], str]]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
