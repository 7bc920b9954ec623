"""Promise 6: after import no network, no file, no process, no clock, no locale."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import newsclean

PROGRAM = """
import json, locale, random, sys, time
import newsclean
from newsclean.cli import SAMPLE

data = SAMPLE.read_bytes()
URL = "https://harbourpost.example/news/transport/night-ferry-returns-4471"
PACKAGE = sys.argv[1]
events, calls = [], []
watching = False

def hook(event, arguments):
    if watching and not event.startswith(QUIET):
        events.append([event, repr(arguments[:1])[:200]])

QUIET = ("object.__getattr__", "object.__setattr__", "sys._getframe", "compile", "exec", "import",
         "marshal", "code.__new__", "builtins.id", "gc.", "ctypes", "sys.set")

def profile(frame, event, function):
    if event == "c_call" and getattr(function, "__module__", "") in ("time", "_locale", "_random"):
        calls.append(f"{function.__module__}.{function.__name__}")

def use():
    article = newsclean.extract(data, url=URL)
    newsclean.extract(data.decode(), rules=None)
    explanation = newsclean.explain(data, url=URL)
    article.text, article.to_markdown(), article.to_html(), article._repr_html_()
    newsclean.Article.from_json(article.to_json())
    str(explanation), explanation._repr_html_()

sys.addaudithook(hook)
for repeat in range(2):
    watching = True
    sys.setprofile(profile)
    use()
    sys.setprofile(None)
    watching = False
    if not repeat:
        first, events = events, []
        compiled, calls = set(calls), []
print(json.dumps({"first": first, "again": events, "compiled": sorted(compiled), "calls": calls}))
"""


def report() -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(Path(newsclean.__file__).parent)],
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_nothing_but_bundled_data_is_opened() -> None:
    found = report()
    # The first call loads the package's data, and with it a module of Python's own or two.
    allowed = (str(Path(newsclean.__file__).parent), sysconfig.get_path("stdlib"))
    for event, arguments in found["first"]:
        assert event in ("open", "os.listdir", "os.scandir"), (event, arguments)
        assert arguments.startswith(tuple(f"('{path}" for path in allowed))
    assert found["again"] == []


def test_no_clock_and_no_chance() -> None:
    found = report()
    # The regex module asks for the encoding whenever it compiles a pattern, as part of a key.
    assert set(found["compiled"]) <= {"_locale.getencoding"}
    assert found["calls"] == []


def test_the_watcher_sees_what_it_must() -> None:
    program = PROGRAM.replace(
        "def use():",
        "def use():\n    import socket; time.time(); open(__import__('os').devnull).close()\n"
        "    socket.socket().close()",
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "x"], capture_output=True, check=True, text=True
    )
    found = json.loads(done.stdout)
    assert {event for event, _ in found["again"]} >= {"open", "socket.__new__"}
    assert "time.time" in found["calls"]
