"""Promise 4: memory is bounded, at most 20 times the bytes and 1.5 KB for each element.

A child process for each page may map no more than that beyond what it has before.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.hostile.bulk import BULK
from tests.reliability.hostile.floods import FLOODS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

ROOT = Path(__file__).parents[2]

SPARE = 24_000_000
"""Bytes for what does not grow: arenas of the allocator, data that is loaded on first use."""

MOST = 600_000_000
"""Bytes that no page within the default limits may need."""

PROGRAM = """
import json, os, resource, sys
import newsclean
from tests.pages import SAMPLE
from tests.costs import memory_budget
from tests.reliability.hostile import HOSTILE

newsclean.extract(SAMPLE)

def mapped():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[0]) * resource.getpagesize()

def run(name, spare, most):
    page = HOSTILE[name]()
    room = min(most, memory_budget(page)) + spare
    limit = mapped() + room
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    try:
        newsclean.extract(page)
    except MemoryError:
        return 3
    return 0

names, spare, most = json.loads(sys.argv[1])
codes = {}
for name in names:
    child = os.fork()
    if not child:
        code = 4
        try:
            code = run(name, spare, most)
        finally:
            os._exit(code)
    codes[name] = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(json.dumps(codes))
"""


def exit_codes(names: list[str], spare: int = SPARE, most: int = MOST) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps([names, spare, most])],
        capture_output=True,
        check=True,
        text=True,
        cwd=ROOT,
    )
    found: dict[str, int] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_pages_of_megabytes() -> None:
    codes = exit_codes([f"bulk: {name}" for name in BULK])
    assert {name: code for name, code in codes.items() if code} == {}


@pytest.mark.slow
def test_pages_of_thousands_of_one_thing() -> None:
    codes = exit_codes([f"floods: {name}" for name in FLOODS])
    assert {name: code for name, code in codes.items() if code} == {}


def test_the_limit_is_felt() -> None:
    name = "bulk: 5 MB in one block"
    assert exit_codes([name], spare=0, most=1_000_000) == {name: 3}
