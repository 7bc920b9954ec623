"""Wordings that name a block: notes of correction in many languages, and what interrupts."""

from __future__ import annotations

import pytest

from newsclean.blocks.counts import count_words
from newsclean.model import Block, Role
from newsclean.scoring.inserts import find_insert, is_correction
from newsclean.vocab.insert_words import CORRECTION_OPENINGS

NOTES = {
    "English": ("Correction: The harbour was closed on Monday.", True),
    "sentence": ("An earlier version of this article named another harbour.", True),
    "editors": ("Editor’s note: An earlier version of this story was wrong.", True),
    "German": ("In einer früheren Version dieses Textes stand ein anderer Hafen.", True),
    "Swedish": ("Rättelse: Hamnen stängdes i måndags.", True),
    "Czech": ("Oprava: Přístav byl zavřený v pondělí.", True),
    "Russian": ("Исправление: порт был закрыт в понедельник.", True),
    "Japanese": ("【訂正】港は月曜日に閉鎖されました。", True),
    "Korean": ("정정: 항구는 월요일에 폐쇄되었다.", True),
    "a word of the text": ("Corrections officers closed the harbour.", False),
    "a story about one": ("Oprava silnice u přístavu začne v pondělí.", False),
    "long text": ("Correction: " + "The harbour was closed. " * 40, False),
}


@pytest.mark.parametrize(("text", "expected"), NOTES.values(), ids=NOTES.keys())
def test_corrections(text: str, expected: bool) -> None:
    assert is_correction(Block(index=0, text=text, tag="p", path="/p")) is expected


def test_openings_are_folded_and_different() -> None:
    assert all(opening == opening.lower().strip() for opening in CORRECTION_OPENINGS)
    assert len(set(CORRECTION_OPENINGS)) == len(CORRECTION_OPENINGS)


CONSENT = "An dieser Stelle steht ein externer Inhalt der Hafenkamera, der den Text ergänzt."
WORDINGS = {
    "legal": ("© Harbour Post. All rights reserved.", Role.LEGAL),
    "consent": (CONSENT, Role.CONSENT),
    "a story about consent": (f"{CONSENT} " * 6, None),
    "newsletter": ("Sign up for our newsletter about the harbour.", Role.PROMO),
    "a sentence": ("The harbour master signed the register of ships.", None),
}


@pytest.mark.parametrize(("text", "expected"), WORDINGS.values(), ids=WORDINGS.keys())
def test_inserts(text: str, expected: Role | None) -> None:
    block = Block(index=0, text=text.strip(), tag="p", path="/p")
    assert find_insert(block, count_words(block.text)) is expected
