"""The README: its example runs, its links exist, its picture is what the program prints."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

import newsclean

ROOT = Path(newsclean.__file__).parent.parent
README = ROOT / "README.md"
DOCS = sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md"))

if not README.is_file():
    pytest.skip("only in a checkout", allow_module_level=True)


def test_example() -> None:
    source = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)[0]
    names: dict[str, object] = {}
    exec(source, names)
    article = names["article"]
    assert isinstance(article, newsclean.Article)
    assert article.title == "Boat sails"
    assert article.text.startswith("The boat left the north quay")
    assert article.text.count("\n\n") == 1
    assert article.text.endswith("“It was nine of them.”")
    assert [block.text for block in article.removed] == [
        "North quay repairs finish four months late"
    ]


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_links(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:\s]+)\)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_three_sentences_before_the_picture() -> None:
    before = README.read_text("utf-8").split("![")[0].split("\n\n", 1)[1]
    assert len(re.findall(r"\.(?=\s|$)", before)) == 3


def test_picture() -> None:
    script = runpy.run_path(str(ROOT / "docs" / "draw_sample.py"))
    drawn = script["draw"]()
    assert drawn == (ROOT / "docs" / "sample.svg").read_text("utf-8"), "run docs/draw_sample.py"
