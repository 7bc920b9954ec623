"""newsclean under test: a page is judged with the weights of its own fold, or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from benchmarks.quality import own
from benchmarks.quality.collect import TOOLS
from benchmarks.quality.folds import FOLDS
from benchmarks.quality.output import Output, ToolMissingError


def _article(text: str) -> SimpleNamespace:
    image = SimpleNamespace(url="a.jpg", caption="", credit="Bo", lead=True)
    return SimpleNamespace(
        text=text, title=None, authors=(), published=None, lead=None, images=(image,), tags=(),
        is_article=True, page_type="article", language=None, confidence=0.5,
    )  # fmt: skip


def _extract_page(html: bytes, *, url: str | None, rules: object, weights: str) -> Any:
    assert rules is None
    return _article(f"{html.decode()} {url} {weights}")


def _load_weights(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of weights that say which fold they are of, and a package that shows them."""
    for fold in range(FOLDS):
        (tmp_path / f"fold{fold}.json").write_text(f"weights {fold}", encoding="utf-8")
    monkeypatch.setattr(own, "WEIGHTS", tmp_path)
    for name, function in (("api.extract_page", _extract_page),
                           ("scoring.load_weights", _load_weights)):  # fmt: skip
        module = ModuleType(f"newsclean.{name.partition('.')[0]}")
        setattr(module, name.partition(".")[2], function)
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return tmp_path


@pytest.mark.usefixtures("weights")
def test_a_page_gets_the_weights_of_its_fold() -> None:
    output = TOOLS[own.NAME].load()(b"page", "https://a.example/", 3)
    assert output.text == "page https://a.example/ weights 3"
    assert (output.lead_image, output.captions, output.credits) == ("a.jpg", (), ("Bo",))
    assert (output.title, output.date, output.lead) == ("", "", "")


def test_no_held_out_figures_without_all_weights(weights: Path) -> None:
    (weights / "fold2.json").unlink()
    with pytest.raises(ToolMissingError, match=r"fold2\.json"):
        TOOLS[own.NAME].load()


def test_output_round_trip() -> None:
    output = Output(text="a", title="", authors=("Ana",), captions=(), is_article=False)
    data = output.to_dict()
    data["authors"] = ["Ana"]
    assert Output.from_dict(data) == output
