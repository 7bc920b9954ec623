"""Texts beside pictures."""

from __future__ import annotations

import pytest

from newsclean.scoring.pictures import says_credit

CREDITS = [
    "© Harbour Pictures", "Photo: A. Lund", "Foto: A. Lund/dpa", "Photo credit: A. Lund",
    "Фото: Анна Лунд", "图：安娜", "(Bild: Harbour)", "Courtesy of the ferry line", "A. Lund / AFP",
    "Shutterstock", "iStockphoto",
]  # fmt: skip


@pytest.mark.parametrize("text", CREDITS)
def test_credits(text: str) -> None:
    assert says_credit(text)


OTHERS = {
    "caption": "The ferry at the quay on Monday",
    "caption with a credit": "The ferry at the quay. A. Lund/AFP",
    "label amid a sentence": "The photo: a ferry",
    "agency in a sentence": "Reuters closed its office at the quay.",
    "agency inside a word": "APRIL SALE",
    "page's foot": "© 2026 Harbour Post. All rights reserved.",
    "long": "Photo: " + "A. Lund and others " * 9,
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_other_texts(text: str) -> None:
    assert not says_credit(text)
