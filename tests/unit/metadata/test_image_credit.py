from __future__ import annotations

import pytest

from newsclean.metadata.image_credit import (
    bare_caption,
    bare_credit,
    is_credit,
    is_label,
    split_credit,
)

SPLITS = {
    "sign": ("The harbour © Bay Pictures", ("The harbour", "© Bay Pictures")),
    "letter in brackets": ("港の様子（Ｃ）湾岸通信", ("港の様子", "（Ｃ）湾岸通信")),
    "label": ("The harbour. Photo: Ann Olsen", ("The harbour.", "Photo: Ann Olsen")),
    "label amid words": ("Der Hafen Foto: Ann Olsen", ("Der Hafen", "Foto: Ann Olsen")),
    "label and agency in lower case": ("Der Hafen Foto: dpa", ("Der Hafen", "Foto: dpa")),
    "label in brackets": ("Der Hafen (Archivbild: dpa)", ("Der Hafen", "(Archivbild: dpa)")),
    "label of two words": (
        "The harbour. Photo credit: Ann Olsen",
        ("The harbour.", "Photo credit: Ann Olsen"),
    ),
    "Russian label": ("Гавань. Фото: Анна Ольсен", ("Гавань.", "Фото: Анна Ольсен")),
    "Arabic label": ("الميناء. صورة: رويترز", ("الميناء.", "صورة: رويترز")),
    "Chinese label": ("港口。图：安娜", ("港口。", "图：安娜")),
    "phrase": ("The harbour. Photo by Ann Olsen", ("The harbour.", "Photo by Ann Olsen")),
    "phrase in brackets": ("Boats (courtesy of Bay)", ("Boats", "(courtesy of Bay)")),
    "abbreviated label": ("Port. Fot. Anna Olsen", ("Port.", "Fot. Anna Olsen")),
    "agency in brackets": ("The harbour (Bay/AFP)", ("The harbour", "(Bay/AFP)")),
    "name in brackets at the end": ("It is shut. (Ann Olsen)", ("It is shut.", "(Ann Olsen)")),
    "bar": ("The harbour | Ann Olsen", ("The harbour", "| Ann Olsen")),
    "agency after the sentence": ("It is shut. AFP / Olsen", ("It is shut.", "AFP / Olsen")),
    "name after the sentence": ("The quay is shut. Ann Olsen", ("The quay is shut.", "Ann Olsen")),
    "Korean reporter": ("항구가 닫혔다. 김하늘 기자", ("항구가 닫혔다.", "김하늘 기자")),
    "Japanese equals sign": ("閉鎖された港＝ＡＰ", ("閉鎖された港", "＝ＡＰ")),
    "Lithuanian": ("Uostas / A. Olsen / Krantas nuotr.", ("Uostas", "/ A. Olsen / Krantas nuotr.")),
    "only a credit": ("Photo: Ann Olsen", ("", "Photo: Ann Olsen")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPLITS.values(), ids=SPLITS.keys())
def test_split(text: str, expected: tuple[str, str]) -> None:
    assert split_credit(text) == expected


NO_CREDIT = {
    "brackets that place people": "The harbour (left) on Monday",
    "what kind of picture it is": "The harbour is shut. (Archivbild)",
    "label as a word": "Das Foto: ein Haus am See",
    "photo by in a sentence": "a photo by Ann Olsen shows a house",
    "two words with a stroke": "An image/photo of the harbour",
    "abbreviation": "The harbour with Dr. Ann Olsen",
    "a short last sentence": "The harbour is shut. It rains.",
    "agency inside a word": "The storm. APRIL was mild",
    "equals sign of something else": "港の様子＝１３日午後",
}


@pytest.mark.parametrize("text", NO_CREDIT.values(), ids=NO_CREDIT.keys())
def test_no_credit(text: str) -> None:
    assert split_credit(text) == (text, "")


BARE = {
    "label": ("Foto: Ann Olsen", "Ann Olsen"),
    "two labels": ("Foto: Bild: Ann Olsen", "Ann Olsen"),
    "label and sign": ("Photo: © Bay Pictures", "© Bay Pictures"),
    "brackets": ("(Image: Bay via AFP)", "Bay via AFP"),
    "brackets of the name stay": ("Ann Olsen (AFP)", "Ann Olsen (AFP)"),
    "bracket without a partner": ("Bay Pictures)", "Bay Pictures"),
    "reporter": ("김하늘 기자", "김하늘"),
    "rights": ("Ann Olsen/Copyright 2026 Bay. All rights reserved.", "Ann Olsen"),
    "nothing but a label": ("Photo:", "Photo:"),
    "none": ("Bay Pictures", "Bay Pictures"),
}


@pytest.mark.parametrize(("text", "expected"), BARE.values(), ids=BARE.keys())
def test_bare(text: str, expected: str) -> None:
    assert bare_credit(text) == expected


IS_CREDIT = {
    "label": ("Photo: Ann Olsen", True),
    "brackets": ("(Bay Pictures)", True),
    "agency": ("Ann Olsen / Reuters", True),
    "agency in a sentence": ("Reuters closed its office at the harbour, the union says.", False),
    "name": ("Ann Olsen", False),
    "caption": ("The harbour on Monday. Photo: Ann Olsen", False),
    "long": ("Photo: " + "Ann Olsen and " * 20, False),
}


@pytest.mark.parametrize(("text", "expected"), IS_CREDIT.values(), ids=IS_CREDIT.keys())
def test_is_credit(text: str, expected: bool) -> None:
    assert is_credit(text) is expected


def test_labels() -> None:
    assert [is_label(text) for text in ("Foto:", "Copyright", "Ann Olsen", "")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert bare_caption("Image caption, The harbour") == "The harbour"
    assert bare_caption("Legende: Der Hafen") == "Der Hafen"
    assert bare_caption("Legends of the harbour") == "Legends of the harbour"
