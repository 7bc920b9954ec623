"""The built docs in a real browser: nothing is asked of the network, no script complains."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsclean

ROOT = Path(newsclean.__file__).parent.parent
DOCS = ROOT / "docs"

if not (DOCS / "conf.py").is_file():
    pytest.skip("only in a checkout", allow_module_level=True)

BUILDERS = ("sphinx", "myst_nb", "furo")
BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
PAGES = ("index", "tutorial", "how-it-works", "benchmarks", "reference", "howto/move", "search")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--disable-extensions", "--metrics-recording-only", "--disable-domain-reliability",
    "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
    "--enable-logging=stderr", "--virtual-time-budget=2000",
)  # fmt: skip

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(map(importlib.util.find_spec, BUILDERS)), reason="needs pip install '.[docs]'"
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built pages: those of the last build, or new ones (NEWSCLEAN_DOCS names a folder)."""
    given = os.environ.get("NEWSCLEAN_DOCS")
    if given:
        return Path(given).resolve()
    target = tmp_path_factory.mktemp("docs") / "html"
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", str(DOCS), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return target


def test_tutorial_was_executed(site: Path) -> None:
    page = (site / "tutorial.html").read_text("utf-8")
    cells = (DOCS / "tutorial.md").read_text("utf-8").count("```{code-cell}")
    assert page.count("cell_input") >= cells
    assert page.count("cell_output") >= cells - 3  # a cell may only assign
    assert "The overnight boat from Kilbrack" in page


def test_every_page_is_built(site: Path) -> None:
    sources = {
        path.relative_to(DOCS).with_suffix(".html")
        for path in DOCS.rglob("*.md")
        if not {"_build", "pictures"} & set(path.parts)
    }
    assert {path for path in sources if not (site / path).is_file()} == set()


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_file_elsewhere(site: Path, page: str) -> None:
    source = (site / f"{page}.html").read_text("utf-8")
    loaded = re.findall(r"<(?:script|link|img|iframe)[^>]*?(?:src|href)=\"([^\"]+)\"", source)
    assert loaded
    assert [url for url in loaded if re.match(r"(?:https?:)?//", url)] == []


class Visit:
    """A page shown once; its requests and what its scripts said."""

    def __init__(self, url: str, profile: Path, *more: str) -> None:
        log = profile / "net.json"
        command = [
            BROWSER, *QUIET, f"--user-data-dir={profile}", f"--log-net-log={log}",
            *more, "--dump-dom", url,
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        self.dom = done.stdout
        self.console = [line for line in done.stderr.splitlines() if ":CONSOLE" in line]
        self.requests = sorted(set(_requests(log.read_text("utf-8"))))


def _requests(log: str) -> Iterator[str]:
    """Addresses that the page asked for: requests with an initiator, which the browser's own
    errands have not."""
    try:
        events = json.loads(log)["events"]
    except ValueError:  # the browser was closed before it finished the list
        events = json.loads(log.rstrip().rstrip(",") + "]}")["events"]
    for event in events:
        params = event.get("params", {})
        url, initiator = params.get("url", ""), params.get("initiator")
        if url.startswith(("http", "ws")) and initiator not in (None, "not an origin"):
            yield url


needs_browser = pytest.mark.skipif(not BROWSER, reason="needs chromium")


@needs_browser
@pytest.mark.parametrize("page", PAGES)
def test_page_in_a_browser(site: Path, tmp_path: Path, page: str) -> None:
    visit = Visit(f"file://{site}/{page}.html", tmp_path)
    assert "</html>" in visit.dom
    assert visit.console == []
    assert visit.requests == []


MEASURE = (
    "<script>addEventListener('load', () => { const page = document.documentElement;"
    "document.title = `${page.scrollWidth} of ${innerWidth}` })</script>"
)


@needs_browser
@pytest.mark.parametrize("width", [500, 1400])
@pytest.mark.parametrize("page", ["tutorial", "benchmarks", "howto/move", "reference"])
def test_no_page_is_wider_than_its_window(
    site: Path, tmp_path: Path, page: str, width: int
) -> None:
    source = site / f"{page}.html"
    measured = source.with_name(f"{source.stem}.measured.html")
    measured.write_text(source.read_text("utf-8") + MEASURE, "utf-8")
    try:
        dom = Visit(f"file://{measured}", tmp_path, f"--window-size={width},900").dom
    finally:
        measured.unlink()
    found = re.search(r"<title>(\d+) of (\d+)</title>", dom)
    assert found
    assert int(found[1]) <= int(found[2]) <= width


@needs_browser
def test_the_browser_test_can_fail(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><img src='http://localhost:9/x.png'><script>console.error('no')</script>"
    )
    visit = Visit(f"file://{page}", tmp_path)
    assert visit.requests == ["http://localhost:9/x.png"]
    assert len(visit.console) >= 1
