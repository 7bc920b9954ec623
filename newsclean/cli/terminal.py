"""What reaches a terminal: clean text, in its encoding, in colour only where that is welcome."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Final

from newsclean.dom.text import drop_controls
from newsclean.render.text import one_line

OK: Final = 0
NO_ARTICLE: Final = 1
"""The page was read, but no article was found in it (`Article.status` says why)."""
BAD_INPUT: Final = 2
"""Wrong arguments, or a file that cannot be read."""

EXIT_CODES: Final = """\
exit codes: 0 article found, 1 no article found in a page, 2 wrong arguments or unreadable file"""

COLOUR_CHOICES: Final = ("auto", "always", "never")

Paint = Callable[[str], str]
"""Adds colour to a line that is clean already."""


def use_colour(wish: str = "auto") -> bool:
    """Whether to colour: as wished, or on a terminal that can, unless NO_COLOR is set.

    `wish` is one of `COLOUR_CHOICES`. NO_COLOR as on https://no-color.org: set and not empty.
    """
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def coloured(text: str, code: str) -> str:
    """`text` in a colour; `code` is the parameter of an SGR sequence, such as `"1"` or `"32"`."""
    return f"\x1b[{code}m{text}\x1b[0m" if text else text


def write(text: str, paint: Paint | None = None) -> None:
    """Print for a terminal of any encoding: what it cannot show becomes a question mark.

    `paint` is applied to each line after control characters are gone, so that the only escape
    sequences are ours.
    """
    clean = fit(drop_controls(text).replace("\r", "\n").rstrip("\n"))
    if paint is not None:
        clean = "\n".join(map(paint, clean.split("\n")))
    try:
        print(clean, flush=True)
    except BrokenPipeError:  # the reader has seen enough; Python would complain again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fit(text: str) -> str:
    """`text` with a question mark for what the encoding of the output lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def warn(message: str) -> None:
    """One line on standard error."""
    print(f"newsclean: {one_line(drop_controls(message))}", file=sys.stderr)


def fail(message: str) -> int:
    """The message on standard error, and the exit code for it."""
    warn(message)
    return BAD_INPUT
