"""The command line: `newsclean COMMAND ...`, and `newsclean FILE` for the commonest of them.

A command is a module with `add_arguments` and `run`; `COMMANDS` in `newsclean/cli/commands.py` is
the list, and only the module of the command that was asked for is loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from newsclean.cli.commands import COMMANDS, DEFAULT, overview, parser_of
from newsclean.cli.extract import FORMATS
from newsclean.cli.pages import SAMPLE
from newsclean.cli.summary import summary
from newsclean.cli.terminal import BAD_INPUT, INTERRUPTED, NO_ARTICLE, OK, fail, warn, write

__all__ = ["BAD_INPUT", "COMMANDS", "FORMATS", "NO_ARTICLE", "OK", "SAMPLE", "main", "summary"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; `argv` without the program's name. Returns the exit code.

    Raises SystemExit as argparse does: after `--help`, and with `BAD_INPUT` for wrong arguments.
    """
    try:
        try:
            return _run(argv)
        finally:  # also what argparse printed
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        warn("interrupted")
        return INTERRUPTED
    except OSError as error:  # a full disk, a closed stream
        return fail(error.strerror or str(error))


def _run(argv: Sequence[str] | None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] in (["-h"], ["--help"]):
        write(overview())
        return OK
    name = DEFAULT
    if arguments and arguments[0] in COMMANDS:
        name = arguments.pop(0)
    elif not arguments and (sys.stdin is None or sys.stdin.isatty()):
        # Nobody types a page by hand.
        print(overview(), file=sys.stderr)
        return BAD_INPUT
    parser, run = parser_of(name)
    return run(parser.parse_args(arguments))
