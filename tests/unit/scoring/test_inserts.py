"""Wordings that name a block: notes of correction in many languages, and what interrupts."""

from __future__ import annotations

import pytest

from newsclean.blocks.counts import count_words
from newsclean.model import Block, Role
from newsclean.scoring.inserts import find_insert, is_correction, is_more_label
from newsclean.vocab.house_words import ADVERT_LABELS, HOUSE_OPENINGS, READING_TIMES
from newsclean.vocab.insert_words import CORRECTION_OPENINGS
from newsclean.vocab.more_words import MORE_OPENINGS

KEY = 3
"""Characters by which the openings of the house are looked up."""

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
    for words in (ADVERT_LABELS, MORE_OPENINGS, READING_TIMES):
        assert all(word and word == word.lower().strip() for word in words)
    assert all(opening == opening.lower() for opening, _, _ in HOUSE_OPENINGS)
    assert min(len(opening) for opening, _, _ in HOUSE_OPENINGS) >= KEY


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


MORE = [
    "» Read more: %s",
    "READ MORE | %s",
    "Also Read - %s",
    "[Read also: %s]",
    "Don’t miss: %s",
    "Lesen Sie dazu auch: %s",
    ">> Lire aussi : %s",
    "Lee también: %s",
    "LEIA TAMBÉM | %s",
    "LEGGI ANCHE – %s",
    "Lees ook: %s",
    "Czytaj również: %s",
    "Přečtěte si také: %s",
    "Læs også: %s",
    "Читайте також: %s",
    "İlgili haber: %s",
    "اقرأ أيضًا: %s",
    "यह भी पढ़ें- %s",
    "Xem thêm: %s",
    "【関連記事】%s",
    "延伸阅读：%s",
]
TITLE = "Night ferry sails again from the north quay"


def linked(text: str, title: str = TITLE, tag: str = "p") -> Role | None:
    """The role of a block in which the title alone is a link."""
    block = Block(index=0, text=text, tag=tag, path="/p", link_chars=len(title))
    return find_insert(block, count_words(text))


@pytest.mark.parametrize("form", MORE)
def test_lines_that_link_to_other_stories(form: str) -> None:
    text = form % TITLE
    assert linked(text) is Role.RELATED
    assert linked(text, "ferry") is None, "a sentence with a word of it in a link"


@pytest.mark.parametrize("text", ["Read more than one: a list", "Related-works: a list", "Two: 2"])
def test_linked_lines_of_the_story(text: str) -> None:
    assert linked(text, text) is None


def test_a_label_alone() -> None:
    assert is_more_label(Block(index=0, text="» Read also:", tag="p", path="/p"))
    assert not is_more_label(Block(index=0, text="Read also the note", tag="p", path="/p"))
    assert linked("Read More »", "Read More »") is Role.RELATED
    assert linked("See also", "See also", "h2") is None, "a section of the story"


HOUSE = [
    ("ADVERTISEMENT", Role.ADVERT),
    ("- Advertisement 2 -", Role.ADVERT),
    ("Article continues after advertisement", Role.ADVERT),
    ("La suite après cette publicité", Role.ADVERT),
    ("L’articolo continua dopo la pubblicità", Role.ADVERT),
    ("Dalszy ciąg materiału pod wideo", Role.ADVERT),
    ("SCROLL TO CONTINUE WITH CONTENT", Role.ADVERT),
    ("スポンサーリンク", Role.ADVERT),
    ("The story continues below the pier", None),
    ("3 minute read", Role.BOILERPLATE),
    ("5-min read", Role.BOILERPLATE),
    ("3 minutes later the ferry left", None),
    ("Your browser does not support the audio element.", Role.BOILERPLATE),
    ("（责任编辑：港口）", Role.BOILERPLATE),
    ("Got a tip? Write to the quay.", Role.PROMO),
    ("Follow Harbour Post on Google News", Role.PROMO),
    ("Follow the ferry on its first day", None),
    ("Подписывайтесь на наш канал", Role.PROMO),
    ("Clique aqui e receba notícias pelo WhatsApp", Role.PROMO),
    ("The views expressed here are those of the author.", Role.LEGAL),
    ("The views expressed by the harbour master drew applause.", None),
    ("(Except for the headline, the harbour has not changed this story.)", Role.LEGAL),
    ("©RIPRODUZIONE RISERVATA", Role.LEGAL),
    ("Il vous reste 65 % de cet article à lire.", Role.PAYWALL),
    ("Follow us on the quay. " * 10, None),
]


@pytest.mark.parametrize(("text", "expected"), HOUSE)
def test_lines_of_the_house(text: str, expected: Role | None) -> None:
    block = Block(index=0, text=text, tag="p", path="/p")
    assert find_insert(block, count_words(text)) is expected
