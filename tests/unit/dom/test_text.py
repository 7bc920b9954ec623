"""White space and character rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dom.text import clean_text, drop_controls, fold_space, unescape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="empty"),
        pytest.param(" \t\n\r\f\v ", "", id="only space"),
        pytest.param(" a  b\n\tc ", "a b c", id="runs"),
        pytest.param("a\xa0\u2009\u3000b", "a b", id="other spaces"),
        pytest.param("a\u2028b\u2029c\x85d", "a b c d", id="line separators"),
        pytest.param("a\x00b\x1b[0m\x7f\x9bc", "ab[0mc", id="control characters"),
        pytest.param("a \x01 b", "a b", id="control between spaces"),
        pytest.param("a\ud800b\udfffc", "abc", id="lone surrogates"),
        pytest.param("a\ufffeb\uffffc\ufdd0d", "abcd", id="noncharacters"),
        pytest.param("a\U0001fffeb\U0010ffffc", "abc", id="noncharacters of other planes"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="ZWNJ stays"),
        pytest.param("👩\u200d🚀 🇮🇪", "👩\u200d🚀 🇮🇪", id="ZWJ stays"),
        pytest.param("soft\xadhyphen", "soft\xadhyphen", id="soft hyphen stays"),
        pytest.param("e\u0301", "e\u0301", id="combining accents stay"),
    ],
)
def test_fold_space(text: str, expected: str) -> None:
    assert fold_space(text) == expected


@given(st.text(st.characters(codec=None)))
def test_folded_text_is_clean(text: str) -> None:
    folded = fold_space(text)
    folded.encode()
    assert folded == fold_space(folded) == " ".join(folded.split())
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in folded)


def test_drop_controls_keeps_lines() -> None:
    assert drop_controls("a\n\tb\x00\x1b\ud800c\r\n") == "a\n\tbc\r\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(" The\n ferry ", "The ferry", id="folded"),
        pytest.param(
            "The \u202eyrref\u202c \u2066x\u2069\u200f", "The yrref x", id="bidi controls"
        ),
        pytest.param("\u200e", "", id="only a bidi control"),
        pytest.param("a \u200e b", "a b", id="space around a bidi control"),
    ],
)
def test_clean_text(value: str, expected: str) -> None:
    assert clean_text(value) == expected


def test_clean_text_is_cut() -> None:
    assert clean_text("ab cd", limit=3) == "ab"
    assert len(clean_text("x" * 10_000)) == 2000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a < b", "a < b", id="nothing"),
        pytest.param("&lt;b&gt; &eacute;&#233;&#xe9;", "<b> ééé", id="references"),
        pytest.param("a &#" + "9" * 5000 + ";&lt;", "a \ufffd<", id="more digits than int takes"),
        pytest.param("&#" + "9" * 5000 + "&lt;", "\ufffd<", id="and no semicolon"),
    ],
)
def test_unescape(text: str, expected: str) -> None:
    assert unescape(text) == expected
