"""The pages that a command is given: files, folders, standard input or the bundled sample."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TypedDict

from newsclean.cli.terminal import EXIT_CODES

SAMPLE: Final = Path(__file__).parent.with_name("sample.html")

SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml"})
"""Files of a folder that are read; a file that is named itself may have any name."""

STDIN: Final = "-"


class Reading(TypedDict, total=False):
    """Keyword arguments of `extract` and `explain`."""

    url: str | None
    encoding: str | None
    rules: None


class PageFile(NamedTuple):
    """A page that is still to be read."""

    name: str
    """As the user knows it: the path, or `"-"`."""
    path: Path | None
    """None for standard input."""
    inside: Path
    """Its place below the folder that was given; for a file its name."""

    def read(self) -> bytes:
        """Raises OSError when that is not possible."""
        if self.path is None:
            if sys.stdin is None:
                raise OSError("standard input is closed")
            return sys.stdin.buffer.read()
        try:
            return self.path.read_bytes()
        except ValueError as error:  # a NUL in the name
            raise OSError(str(error)) from None


def add_page_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that tell which pages, and how to read them."""
    parser.epilog = EXIT_CODES
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="HTML files, and folders of them (.html, .htm, .xhtml); standard input: - or nothing",
    )
    parser.add_argument("--sample", action="store_true", help="use the bundled sample page")
    parser.add_argument("--url", help="where the page came from; selects the site's rule")
    parser.add_argument("--encoding", help="what an HTTP header said, such as windows-1252")
    parser.add_argument("--no-rules", action="store_true", help="leave all site rules out")


def how_to_read(options: argparse.Namespace) -> Reading:
    """The keyword arguments of `extract` and `explain`."""
    given = Reading(url=options.url, encoding=options.encoding)
    if options.no_rules:
        given["rules"] = None
    return given


def mistake(options: argparse.Namespace) -> str | None:
    """What is wrong with the page arguments as a whole, if anything."""
    if options.sample and options.files:
        return "--sample takes no FILE"
    if options.url and (len(options.files) > 1 or _is_folder(options.files)):
        return "--url is the address of one page, so it takes one FILE"
    return None


def find_pages(options: argparse.Namespace) -> list[PageFile]:
    """The pages in the order given, those of a folder by name; unreadable ones are among them."""
    if options.sample:
        return [PageFile("sample", SAMPLE, Path(SAMPLE.name))]
    return [page for name in options.files or [STDIN] for page in _pages_at(name)]


def _pages_at(name: str) -> Iterator[PageFile]:
    if name == STDIN:
        yield PageFile(name, None, Path("stdin"))
        return
    path = Path(name)
    if not _is_folder([name]):
        yield PageFile(name, path, Path(path.name))
        return
    for found in sorted(path.rglob("*")):
        if found.suffix.lower() in SUFFIXES and found.is_file():
            yield PageFile(str(found), found, found.relative_to(path))


def _is_folder(names: Sequence[str]) -> bool:
    try:
        return any(name and Path(name).is_dir() for name in names)
    except ValueError:  # a NUL in the name
        return False
