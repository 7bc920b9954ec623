"""The clocks, on a package made by hand."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from benchmarks.speed.timing import clocked_passes, fastest


def _function(name: str, module: str) -> Any:
    def call(value: object) -> object:
        return value

    call.__name__, call.__module__ = name, module
    return call


def test_passes_are_clocked_in_order_and_put_back() -> None:
    api, scoring = ModuleType("pack.api"), ModuleType("pack.scoring")
    segment, score = _function("segment", "pack.blocks"), _function("score", "pack.scoring.engine")
    helper, foreign = _function("helper", "pack.api"), _function("foreign", "other")
    api.__dict__.update(segment=segment, scoring=scoring, helper=helper, foreign=foreign)
    scoring.__dict__["score"] = score
    with clocked_passes(api, "pack") as seconds:
        for function in (scoring.score, api.helper, api.foreign, api.segment, scoring.score):
            assert function("x") == "x"
    assert list(seconds) == ["score", "segment"]
    assert (api.segment, scoring.score) == (segment, score)


def test_a_call_that_raises_has_no_time() -> None:
    times = fastest({"ok": len, "bad": lambda html: html[9]}, b"page", rounds=2)
    assert list(times) == ["ok"]
