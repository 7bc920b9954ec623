"""A real browser for the views: headless Chromium, driven by playwright.

Skipped, with a word why, where either is missing. `NEWSCLEAN_CHROMIUM` names the program when it
is not on the path; `NEWSCLEAN_SCREENSHOTS` a folder that gets a picture of every page that a test
opens, to be looked at.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")

THEMES = {
    "light": "background:#fff;color:rgba(0,0,0,.87)",
    "dark": "background:#111;color:rgba(255,255,255,.87)",
}
"""Page and text colour as JupyterLab's themes set them."""

PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>'
    '<link rel="icon" href="data:,"></head>'
    '<body style="{style};font:14px/1.3 system-ui,sans-serif;margin:16px">{body}</body></html>'
)


@dataclass
class Opened:
    """A page in the browser, and what it did that no view may do."""

    page: Any
    requests: list[str] = field(default_factory=list)
    """Addresses that the page asked for; `data:` is not on the network."""
    console: list[str] = field(default_factory=list)
    """Messages of the console and errors of scripts."""

    def assert_quiet(self) -> None:
        """Nothing left the page, and nothing went wrong."""
        assert self.requests == []
        assert self.console == []

    def overflows(self) -> bool:
        """The page is wider than its window."""
        script = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        return bool(self.page.evaluate(script))


OpenPage = Callable[..., Opened]


@pytest.fixture(scope="module")  # its event loop runs until it is closed, in all other tests too
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    named = os.environ.get("NEWSCLEAN_CHROMIUM")
    program = named or next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("no chromium on this machine")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens HTML as the output of a notebook cell: `open_page(html, theme=, width=, scripts=)`."""
    contexts = []

    def open_(html: str, theme: str = "light", width: int = 1200, scripts: bool = True) -> Opened:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            color_scheme=theme,
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        watch(opened)
        opened.page.set_content(PAGE.format(style=THEMES[theme], body=html))
        picture(opened.page, request.node.name)
        return opened

    yield open_
    for context in contexts:
        context.close()


def watch(opened: Opened) -> None:
    page = opened.page

    def refuse(route: Any) -> None:
        if not route.request.url.startswith(("data:", "about:")):
            opened.requests.append(route.request.url)
        route.abort()

    def dismiss(dialog: Any) -> None:
        opened.console.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.route("**/*", refuse)
    page.on("console", lambda message: opened.console.append(message.text))
    page.on("pageerror", lambda error: opened.console.append(str(error)))
    page.on("dialog", dismiss)


def picture(page: Any, name: str) -> None:
    folder = os.environ.get("NEWSCLEAN_SCREENSHOTS")
    if folder:
        kept = "".join(char if char.isalnum() or char in "-_[]" else "_" for char in name)
        page.screenshot(path=Path(folder) / f"{kept}.png", full_page=True)
