"""Print the article of news pages without their boilerplate: the text, or another view of it.

Of several pages, text comes with a line "==> FILE <==" before each, JSON as a line for each page
in the order given; with --output a file is written for each page instead."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from newsclean import api
from newsclean.article import Article
from newsclean.cli.pages import PageFile, add_page_arguments, find_pages, how_to_read, mistake
from newsclean.cli.strip import ViewPainter, explain_view
from newsclean.cli.summary import summary
from newsclean.cli.terminal import (
    COLOUR_CHOICES,
    JSON_ESCAPE,
    NO_ARTICLE,
    OK,
    Paint,
    coloured,
    fail,
    use_colour,
    warn,
    write,
)
from newsclean.errors import NewscleanError

FORMATS: Final[Mapping[str, Callable[[Article], str]]] = {
    "text": lambda article: article.text,
    "markdown": Article.to_markdown,
    "html": Article.to_html,
    "json": lambda article: article.to_json(indent=2),
    "json-ld": lambda article: article.to_json_ld(indent=2),
    "tei": Article.to_tei,
    "summary": summary,
}

ON_ONE_LINE: Final[Mapping[str, Callable[[Article], str]]] = {
    "json": Article.to_json,
    "json-ld": Article.to_json_ld,
}
"""Of several pages, a line for each."""

SUFFIXES: Final[Mapping[str, str]] = {
    "markdown": ".md",
    "html": ".html",
    "json": ".json",
    "json-ld": ".jsonld",
    "tei": ".xml",
}
"""Of the files that `--output` writes; `.txt` for every other format."""


ESCAPES: Final[Mapping[str, str]] = {
    "html": "xmlcharrefreplace",
    "json": JSON_ESCAPE,
    "json-ld": JSON_ESCAPE,
    "tei": "xmlcharrefreplace",
}
"""How a format writes what the encoding of the output lacks."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_page_arguments(parser)
    view = parser.add_mutually_exclusive_group()
    view.add_argument("--format", choices=list(FORMATS), help="default: text")
    view.add_argument("--explain", action="store_true", help="as the command explain")
    parser.add_argument(
        "--output", type=Path, metavar="FOLDER", help="write a file for each page into FOLDER"
    )
    parser.add_argument(
        "--color",
        choices=COLOUR_CHOICES,
        default="auto",
        help="auto: on a terminal, not if NO_COLOR",
    )


def run(options: argparse.Namespace) -> int:
    """Do it, and return the exit code: of several pages the worst."""
    wrong = mistake(options)
    if wrong is None and options.explain and options.output:
        wrong = "--explain is for the terminal, so it takes no --output"
    if wrong:
        return fail(wrong)
    pages = find_pages(options)
    if not pages:
        return fail("no .html, .htm or .xhtml file in the folder")
    show = _Show(options, pages)
    return max(_one_page(page, options, show) for page in pages)


def _one_page(page: PageFile, options: argparse.Namespace, show: _Show) -> int:
    try:
        html = page.read()
    except OSError as error:
        return fail(f"{page.name}: {error.strerror or error}")
    try:
        if options.explain:
            explanation = api.explain(html, **how_to_read(options))
            article = explanation.article
            text = explain_view(explanation, colour=show.colour)
        else:
            article = api.extract(html, **how_to_read(options))
            text = show.view(article)
        show(page, article, text)
    except (NewscleanError, OSError) as error:
        return fail(f"{page.name}: {error}")
    if article.text and article.status in ("ok", "truncated"):
        return OK
    where = f"{page.name}: " if show.several else ""
    warn(f"{where}no article found ({article.status})")
    return NO_ARTICLE


class _Show:
    """Where the result of a page goes: to the terminal, or into a file."""

    def __init__(self, options: argparse.Namespace, pages: Sequence[PageFile]) -> None:
        self.several = len(pages) > 1
        self.colour = use_colour(options.color)
        self._folder: Path | None = options.output
        self._explain: bool = options.explain
        self._format: str = options.format or ("summary" if options.sample else "text")
        self._written: set[Path] = set()
        paths = [page.path for page in pages if page.path is not None]
        self._read = {path.resolve() for path in paths} if self._folder else set()

    def view(self, article: Article) -> str:
        """The article in the format asked for; of several pages, JSON on one line each."""
        if self.several and not self._folder and self._format in ON_ONE_LINE:
            return ON_ONE_LINE[self._format](article)
        return FORMATS[self._format](article)

    def __call__(self, page: PageFile, article: Article, text: str) -> None:
        """Raises OSError when the file cannot be written, or is another page's."""
        if self._folder:
            self._write_file(self._folder, page, text)
            return
        if self.several and (self._explain or self._format not in ON_ONE_LINE):
            write(f"==> {page.name} <==")
            text += "\n"
        write(text, self._paint(article), ESCAPES.get(self._format, "replace"))

    def _write_file(self, folder: Path, page: PageFile, text: str) -> None:
        target = folder / page.inside.with_suffix(SUFFIXES.get(self._format, ".txt"))
        if target in self._written:
            raise OSError(f"{target} was just written for another page")
        if target.resolve() in self._read:
            raise OSError(f"{target} is a page that is read")
        self._written.add(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text + "\n", "utf-8")

    def _paint(self, article: Article) -> Paint | None:
        if not self.colour:
            return None
        if self._explain:
            return ViewPainter(article.blocks)
        return _paint_title(article.title) if self._format == "summary" else None


def _paint_title(title: str | None) -> Paint:
    return lambda line: coloured(line, "1") if line == title else line
