"""What reaches a terminal: clean text, in its encoding, in colour only where that is welcome."""

from __future__ import annotations

import json
import os
import sys
from codecs import register_error
from collections.abc import Callable
from contextlib import suppress
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

JSON_ESCAPE: Final = "newsclean.json"
"""Name of the codec error handler that writes `\\u00e9`."""

INTERRUPTED: Final = 130
"""As shells count it: 128 and the number of SIGINT."""

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
    return sys.stdout is not None and sys.stdout.isatty()


def coloured(text: str, code: str) -> str:
    """`text` in a colour; `code` is the parameter of an SGR sequence, such as `"1"` or `"32"`."""
    return f"\x1b[{code}m{text}\x1b[0m" if text else text


def write(text: str, paint: Paint | None = None, lacking: str = "replace") -> None:
    """Print for a terminal of any encoding; what it cannot show is handled as `lacking` says, a
    name of a codec error handler, so that it becomes a question mark or an escape.

    `paint` is applied to each line after control characters are gone, so that the only escape
    sequences are ours. Raises OSError when nothing can be written.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed")
    clean = fit(drop_controls(text).replace("\r", "\n").rstrip("\n"), lacking)
    if paint is not None:
        clean = "\n".join(map(paint, clean.split("\n")))
    try:
        print(clean, flush=True)
    except BrokenPipeError:  # the reader has seen enough; Python would complain again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fit(text: str, lacking: str = "replace") -> str:
    """`text` with a question mark, or what else `lacking` makes of it, for what the encoding of
    the output lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, lacking).decode(encoding)


def _escape_json(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


register_error(JSON_ESCAPE, _escape_json)


def warn(message: str) -> None:
    """One line on standard error, if that is open."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"newsclean: {one_line(drop_controls(message))}", file=sys.stderr, flush=True)


def fail(message: str) -> int:
    """The message on standard error, and the exit code for it."""
    warn(message)
    return BAD_INPUT
