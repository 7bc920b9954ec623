"""Credits in many languages; all names are invented."""

from __future__ import annotations

import unicodedata

import pytest

from newsclean.metadata.author_names import (
    MAX_NAMES,
    clean_name,
    looks_like_person,
    split_names,
)
from tests.costs import assert_fits

PRINTED = {
    "English": ("By Ann Olsen and Bo Else", ("Ann Olsen", "Bo Else")),
    "roles after commas": ("By Ann Olsen, Political Editor", ("Ann Olsen",)),
    "role in front": ("Senior reporter Ann Olsen", ("Ann Olsen",)),
    "three": ("By Ann Olsen, Bo Else and Cy Third", ("Ann Olsen", "Bo Else", "Cy Third")),
    "date behind": ("By Ann Olsen December 2, 2025", ("Ann Olsen",)),
    "date before": ("Published August 7, 2023 by Ann Olsen", ("Ann Olsen",)),
    "updated": ("By Ann Olsen | Updated 3 hours ago", ("Ann Olsen",)),
    "reviewed": ("By Ann Olsen. Reviewed by Bo Else", ("Ann Olsen",)),
    "glued": ("ByAnn Olsen", ("Ann Olsen",)),
    "handle": ("By Ann Olsen @annother", ("Ann Olsen",)),
    "mail": ("Ann Olsen ann@post.example", ("Ann Olsen",)),
    "agency in brackets": ("By Ann Olsen (AFP)", ("Ann Olsen", "AFP")),
    "place in brackets": ("Von Ann Olsen (Berlin)", ("Ann Olsen",)),
    "honorific and degree": ("By Dr. Ann Olsen, PhD", ("Ann Olsen",)),
    "suffix": ("By Bo Else, Jr.", ("Bo Else, Jr.",)),
    "German": ("Von Änne Öther, Bo Else und Cy Third", ("Änne Öther", "Bo Else", "Cy Third")),
    "French": ("Par Anne Autre et Bo Else", ("Anne Autre", "Bo Else")),
    "Spanish": ("Por Ana Otra y Bo Else", ("Ana Otra", "Bo Else")),
    "Italian": ("di Anna Altra e Bo Else", ("Anna Altra", "Bo Else")),
    "Dutch": ("Door Anna Anders en Bo Else", ("Anna Anders", "Bo Else")),
    "Norwegian": ("Av Anna Annen og Bo Else", ("Anna Annen", "Bo Else")),
    "Russian": ("Автор: Анна Другая", ("Анна Другая",)),
    "Indonesian": ("Oleh Ani Lain dan Budi Kedua", ("Ani Lain", "Budi Kedua")),
    "Chinese": ("文／王小明", ("王小明",)),
    "Chinese reporter": ("記者王小明", ("王小明",)),
    "Korean": ("홍길동 기자", ("홍길동",)),
    "two-part surname with y": ("Por Luis Ortega y Gasset", ("Luis Ortega y Gasset",)),
    "particle": ("By Ludo van der Berg", ("Ludo van der Berg",)),
    "Di is a surname": ("By Ann Di Maria", ("Ann Di Maria",)),
    "Dan is a name": ("By Dan Olsen-Else", ("Dan Olsen-Else",)),
    "nobody": ("By staff", ()),
    "title in lower case": ("Door onze verslaggever Anna Anders", ("Anna Anders",)),
    "German title": ("Von unserem Korrespondenten Bo Else", ("Bo Else",)),
    "French agency": ("Par Anne Autre avec AFP", ("Anne Autre", "AFP")),
    "Spanish agency": ("Por: Ana Otra / EFE", ("Ana Otra", "EFE")),
    "picture behind": ("Tekst: Anna Annen Foto: Bo Else", ("Anna Annen",)),
    "Polish": ("Anna Druga, Bo Else, oprac. Cy Third", ("Anna Druga", "Bo Else", "Cy Third")),
    "Czech": ("Napsal: Jan Druhý a Petr Třetí", ("Jan Druhý", "Petr Třetí")),
    "Hungarian": ("Szerző: Kis Anna és Nagy Béla", ("Kis Anna", "Nagy Béla")),
    "Romanian": ("de Ana Alta și Ion Doi", ("Ana Alta", "Ion Doi")),
    "Finnish": ("Anna Toinen ja Bo Else", ("Anna Toinen", "Bo Else")),
    "Ukrainian": ("Автор: Анна Інша та Борис Другий", ("Анна Інша", "Борис Другий")),
    "Greek": ("Γράφει ο Γιάννης Άλλος", ("Γιάννης Άλλος",)),
    "Greek from": ("Από τον Γιάννη Άλλο", ("Γιάννη Άλλο",)),
    "Arabic": ("بقلم أحمد الآخر، سعيد الثاني", ("أحمد الآخر", "سعيد الثاني")),
    "Arabic and": ("بقلم أحمد الآخر وسعيد الثاني", ("أحمد الآخر", "سعيد الثاني")),
    "Arabic name with waw": ("محمد وليد", ("محمد وليد",)),
    "Hebrew": ("מאת יוסי אחר ודנה שנייה", ("יוסי אחר", "דנה שנייה")),
    "Thai": ("เขียนโดย สมชาย ใจดี", ("สมชาย ใจดี",)),
    "Vietnamese": ("Tác giả: Nguyễn Văn An", ("Nguyễn Văn An",)),
    "Turkish": ("Haber: Ayşe Başka - Ali İkinci", ("Ayşe Başka", "Ali İkinci")),
    "Hindi": ("लेखक: राम अन्य", ("राम अन्य",)),
    "two Koreans": ("홍길동·김영희 기자", ("홍길동", "김영희")),
    "Chinese editors": ("(责编：王小明、李大华)", ("王小明", "李大华")),
    "Chinese names apart": ("本报记者 王小明 李大华", ("王小明", "李大华")),
    "Chinese agency": ("新华社记者王小明", ("王小明",)),
    "Chinese place": ("記者王小明、李大華／台北報導", ("王小明", "李大華")),
    "Chinese picture": ("文/王小明 圖/李四", ("王小明",)),
    "Japanese": ("執筆：山田太郎", ("山田太郎",)),
    "Chinese label in a name": ("李文浩", ("李文浩",)),
    "Chinese label and name with it": ("記者王文華", ("王文華",)),
    "Chinese label without a sign": ("文 山田太郎", ("山田太郎",)),
    "Chinese surname like a label": ("文在寅", ("文在寅",)),
    "Chinese paper in front": ("港灣報 記者王文華／台北報導", ("王文華",)),
    "Korean text and pictures": ("글·사진 홍길동 기자", ("홍길동",)),
    "first name like a by-word": ("By Oleh Another", ("Oleh Another",)),
    "another first name": ("By Theo Maria Olsen", ("Theo Maria Olsen",)),
    "paper with an article": ("Por El Puerto", ("El Puerto",)),
    "desk before the title": ("Ann Olsen Chief Political Correspondent", ("Ann Olsen",)),
    "writers of an agency": ("By Ann Olsen / AP Sports Writer", ("Ann Olsen", "AP")),
    "guest": ("Ann Olsen Special to The Bay", ("Ann Olsen",)),
    "and the wires": ("By Ann Olsen and wire reports", ("Ann Olsen",)),
    "from a place": ("From Ann Olsen in Cork", ("Ann Olsen",)),
    "Korean place": ("서울=홍길동 특파원", ("홍길동",)),
    "Arabic place and name": ("القاهرة - أحمد علي", ("القاهرة", "أحمد علي")),
    "others in brackets": (
        "Anne Autre (avec Bo Else et Cy Third)",
        ("Anne Autre", "Bo Else", "Cy Third"),
    ),
    "words in brackets": ("Ann Olsen (with additional reporting)", ("Ann Olsen",)),
    "Japanese brackets": ("［山田太郎、佐藤花子］", ("山田太郎", "佐藤花子")),
    "capitals": ("BY ANN OLSEN AND BO ELSE", ("ANN OLSEN", "BO ELSE")),
    "title without a comma": ("Ann Olsen Senior Editor", ("Ann Olsen",)),
    "titles between": ("By Ann Olsen, Staff Writer and Bo Else, Editor", ("Ann Olsen", "Bo Else")),
    "title of two parts": ("By Ann Olsen, Head of Ports and Harbour Matters", ("Ann Olsen",)),
    "house behind a title": ("By Ann Olsen, Editor, Harbour Radio", ("Ann Olsen",)),
    "people with titles": (
        "By Ann Olsen, Head of Ports, Bo Else, Reporter",
        ("Ann Olsen", "Bo Else"),
    ),
    "lone surname keeps its title": ("By Dr. Olsen", ("Dr. Olsen",)),
    "surname like a degree": ("By Anh Van Do", ("Anh Van Do",)),
    "sentence": ("This post was written by Ann Olsen, MD, botanist, Bay Health.", ("Ann Olsen",)),
    "word before the date": ("by ANN OLSEN on May 4, 2024", ("ANN OLSEN",)),
    "weekday": ("Von Ann Olsen am Samstag, 19. Oktober 2019", ("Ann Olsen",)),
    "lines": ("Written by\nAnn Olsen\nBo Else", ("Ann Olsen", "Bo Else")),
    "link below": ("by Ann Olsen\nMore posts from this author", ("Ann Olsen",)),
    "twice": ("Ann Olsen Ann Olsen", ("Ann Olsen",)),
    "twice without a space": ("Ann OlsenAnn Olsen", ("Ann Olsen",)),
    "source of a text": ("Quelle: Harbour Press", ()),
    "label of the date": ("Datum: 04.05.2024, 09:29", ()),
    "label between name and date": ("Ann Olsen Published: May 4, 2024", ("Ann Olsen",)),
    "and with a capital": ("By Ann Olsen And Bo Else For The Bay", ("Ann Olsen", "Bo Else")),
    "initials in capitals": ("Posted by K A at 12:11 PM", ("K A",)),
    "author's box": ("Über Ann Olsen", ("Ann Olsen",)),
    "compound title": ("Von Hafen-Redakteurin Ann Olsen", ("Ann Olsen",)),
    "capital by-word inside": ("Freitag | 15:49 VON Ann Olsen IN Hafen", ("Ann Olsen",)),
    "place of a paper": ("No author", ()),
    "month": ("Jun 2", ()),
    "only a word": ("By", ()),
    "share": ("Share", ()),
}


@pytest.mark.parametrize(("text", "expected"), PRINTED.values(), ids=PRINTED.keys())
def test_printed_credit(text: str, expected: tuple[str, ...]) -> None:
    assert split_names(text, printed=True) == expected


STATED = {
    "one": ("Ann Olsen", ("Ann Olsen",)),
    "lower case": ("ann_o94", ("ann_o94",)),
    "digits": ("9Channel", ("9Channel",)),
    "signature": ("abc/defg", ("abc/defg",)),
    "particle first": ("de Vries", ("de Vries",)),
    "By": ("By Ann Olsen", ("Ann Olsen",)),
    "French by-word": ("Par Anne Autre", ("Anne Autre",)),
    "Swedish first name": ("Par Lagersten", ("Par Lagersten",)),
    "Ukrainian first name": ("Oleh Another Olsen", ("Oleh Another Olsen",)),
    "and at the end": ("Bay & i", ("Bay & i",)),
    "entities": ("Ann O&#x27;Lsen", ("Ann O'Lsen",)),
    "pair and paper": ("Ann Olsen and Bo Else, The Post", ("Ann Olsen", "Bo Else", "The Post")),
    "house": ("Marks and Spencer", ("Marks and Spencer",)),
    "host behind": ("Ann Olsen, Post.example", ("Ann Olsen",)),
    "repeated": ("Ann Olsen, ann olsen", ("Ann Olsen",)),
    "admin": ("admin", ()),
    "data as text": ('{ "name":"Ann Olsen" }', ()),
    "soft hyphens": ("Ann Ol\u00adsen", ("Ann Olsen",)),
    "titles and houses": (
        "Ann Olsen, Sr. Director of Operations, Bay Vans - 10+ Years",
        ("Ann Olsen",),
    ),
    "address": ("https://post.example/author/ann", ()),
    "empty": (" ", ()),
}


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED.keys())
def test_structured_credit(text: str, expected: tuple[str, ...]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize("name", ["Ann Olsen", "Ludo van der Berg", "王小明", "Анна Другая"])
def test_people(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ann",
        "The Post",
        "News Desk",
        "read more here",
        "Travel Guide",
        "em São Paulo",
        "Food & Wine",
    ],
)
def test_no_people(name: str) -> None:
    assert not looks_like_person(name)


def test_names_are_clean_and_bounded() -> None:
    assert clean_name("\u202eAnn\x00 Olsen\u202c") != ""
    assert split_names("\u202eAnn\x00 Olsen\u202c") == ("Ann Olsen",)
    assert len(split_names(", ".join(f"Ann Olsen{chr(97 + i)}" for i in range(26)))) == MAX_NAMES


def test_decomposed_name_before_a_date_is_whole() -> None:
    text = unicodedata.normalize("NFD", "By José Núñez 4 May 2024")
    assert split_names(text, printed=True) == ("José Núñez",)


def test_addresses_of_mail_are_no_names() -> None:
    text = "Ann Olsen ann@bay.example and Bo Else (bo[at]bay.example) @bo"
    assert split_names(text) == ("Ann Olsen", "Bo Else")


def test_hostile_credit_is_cheap() -> None:
    texts = ("by " * 50_000, "," * 100_000, "(" * 100_000, "A b and " * 20_000)
    assert_fits(lambda: [split_names(text, printed=p) for text in texts for p in (False, True)], 1)
