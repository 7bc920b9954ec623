"""`python -m newsclean`: one page in, text or another view of its article out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from shutil import get_terminal_size
from textwrap import fill
from typing import Final

from newsclean import __version__, api
from newsclean.article import Article
from newsclean.dom.text import drop_controls
from newsclean.errors import NewscleanError
from newsclean.render.notebook import by_role
from newsclean.render.text import byline, dates, one_line

OK: Final = 0
NO_ARTICLE: Final = 1
"""The page was read, but no article was found in it (`Article.status` says why)."""
BAD_INPUT: Final = 2
"""Wrong arguments, or a file that cannot be read."""

SAMPLE: Final = Path(__file__).with_name("sample.html")

MAX_WIDTH: Final = 88
"""Columns of a summary; longer lines are hard to read."""

_EPILOG: Final = """\
exit codes: 0 article found, 1 no article found in the page, 2 wrong arguments or unreadable
file. Control characters never reach the terminal."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; `argv` without the program's name. Returns the exit code."""
    options = _parser().parse_args(argv)
    if options.sample and options.file:
        return _fail("--sample takes no FILE")
    try:
        html = _read(options)
    except OSError as error:
        return _fail(f"{options.file}: {error.strerror or error}")
    arguments = {"url": options.url} | ({"rules": None} if options.no_rules else {})
    try:
        if options.explain:
            explanation = api.explain(html, **arguments)
            article, output = explanation.article, str(explanation)
        else:
            article = api.extract(html, **arguments)
            output = FORMATS[options.format or ("summary" if options.sample else "text")](article)
    except NewscleanError as error:
        return _fail(str(error))
    _write(output)
    if article.text and article.status in ("ok", "truncated"):
        return OK
    print(f"newsclean: no article found ({article.status})", file=sys.stderr)
    return NO_ARTICLE


def summary(article: Article, width: int | None = None) -> str:
    """Title, byline, date, lead and text, then a table of what was removed, for a terminal.

    `width` is in columns; None asks the terminal, up to `MAX_WIDTH`.
    """
    width = width or min(get_terminal_size().columns, MAX_WIDTH)
    head = (article.title or "(no title)", byline(article), dates(article))
    parts = ["\n".join(line for line in head if line)]
    parts += [fill(article.lead, width)] if article.lead else []
    parts.append("-" * width)
    parts += [fill(block.text, width) for block in article.body] or ["(no text)"]
    parts.append("-" * width)
    parts.append("\n".join(_removed_table(article, width)))
    return "\n\n".join(parts)


def _removed_table(article: Article, width: int) -> Iterator[str]:
    removed = article.removed
    yield f"Removed: {len(removed)} blocks"
    if removed:
        yield f"{'role':<12} {'blocks':>6} {'chars':>6}  first words"
    for role, blocks in by_role(removed).items():
        chars = sum(len(block.text) for block in blocks)
        words = one_line(blocks[0].text, max(width - 30, 20))
        yield f"{role:<12} {len(blocks):>6} {chars:>6}  {words}"


FORMATS: Final[Mapping[str, Callable[[Article], str]]] = {
    "text": lambda article: article.text,
    "markdown": Article.to_markdown,
    "html": Article.to_html,
    "json": lambda article: article.to_json(indent=2),
    "summary": summary,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsclean",
        description="Print the article of a news page, without its boilerplate.",
        epilog=_EPILOG,
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="an HTML file; standard input: -")
    view = parser.add_mutually_exclusive_group()
    view.add_argument("--format", choices=list(FORMATS), help="default: text")
    view.add_argument("--explain", action="store_true", help="every block, its role and why")
    parser.add_argument("--url", help="where the page came from; selects the site's rule")
    parser.add_argument("--no-rules", action="store_true", help="leave all site rules out")
    parser.add_argument("--sample", action="store_true", help="use the bundled sample page")
    parser.add_argument("--version", action="version", version=f"newsclean {__version__}")
    return parser


def _read(options: argparse.Namespace) -> bytes:
    if options.sample:
        return SAMPLE.read_bytes()
    if options.file in (None, "-"):
        return sys.stdin.buffer.read()
    try:
        return Path(options.file).read_bytes()
    except ValueError as error:  # a NUL in the name
        raise OSError(str(error)) from None


def _write(text: str) -> None:
    """Print for a terminal of any encoding: what it cannot show becomes a question mark."""
    clean = drop_controls(text).replace("\r", "\n").rstrip("\n")
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(clean.encode(encoding, "replace").decode(encoding), flush=True)
    except BrokenPipeError:  # the reader has seen enough; Python would complain again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str) -> int:
    print(f"newsclean: {one_line(drop_controls(message))}", file=sys.stderr)
    return BAD_INPUT
