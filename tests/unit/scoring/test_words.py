"""Words of class and id names, and what is learned of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.scoring.words import MAX_TOKENS, Evidence, split_marks


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("story", ("story",), id="word"),
        pytest.param("article-body post_text", ("article", "body", "post", "text"), id="joined"),
        pytest.param("articleBody", ("article", "body"), id="camel case"),
        pytest.param("ArticleBodyText", ("article", "body", "text"), id="Pascal case"),
        pytest.param("HTMLBody URL", ("html", "body", "url"), id="capitals"),
        pytest.param("story__body--wide", ("story", "body", "wide"), id="BEM"),
        pytest.param("col-md-12 c3 x", ("col", "md"), id="digits and single letters"),
        pytest.param("post POST Post", ("post",), id="once each"),
        pytest.param("новость-текст", ("новость", "текст"), id="Cyrillic"),
        pytest.param("sc-1a2B3c", ("sc",), id="generated"),
    ],
)
def test_split_marks(marks: str, expected: tuple[str, ...]) -> None:
    assert split_marks(marks) == expected


@given(st.text())
def test_any_marks(marks: str) -> None:
    words = split_marks(marks)
    assert len(words) == len(set(words)) <= MAX_TOKENS
    assert all(word == word.lower() for word in words if word.isascii())


def test_evidence_of_marks() -> None:
    evidence = Evidence({"story": 2.0, "body": 1.0, "nav": -3.0, "side": -1.0})
    assert evidence.of_marks("story-body nav side") == (-3.0, 2.0)
    assert evidence.of_marks("storyBody") == (0.0, 2.0)
    assert evidence.of_marks("nav") == (-3.0, 0.0)
    assert evidence.of_marks("unknown") == evidence.of_marks("") == (0.0, 0.0)


def test_evidence_of_text() -> None:
    evidence = Evidence({"read": -1.0, "read more": -4.0, "yesterday": 2.0})
    assert evidence.of_text(["read", "more", "read more"]) == -4.0
    assert evidence.of_text(["yesterday", "read"]) == 2.0
    assert evidence.of_text(["other"]) == evidence.of_text([]) == 0.0


def test_evidence_does_not_change_with_its_source() -> None:
    table = {"story": 2.0}
    evidence = Evidence(table)
    table["story"] = -9.0
    assert evidence.of_marks("story") == (0.0, 2.0)
