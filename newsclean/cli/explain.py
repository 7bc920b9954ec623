"""Show every block of a page in order: a heat strip (a cell a block, the fuller the surer that it
is body text), then a line for each block with its role, score, first words and reasons."""

from __future__ import annotations

import argparse

from newsclean.cli import extract
from newsclean.cli.pages import add_page_arguments
from newsclean.cli.terminal import COLOUR_CHOICES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_page_arguments(parser)
    parser.add_argument("--color", choices=COLOUR_CHOICES, default="auto")
    parser.set_defaults(explain=True, format=None, output=None)


def run(options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    return extract.run(options)
