"""Promise 10: encodings by the HTML standard; `Article.encoding` says which was used.

One page, 18 times. All orders of trust and all labels are in tests/unit/dom/test_encoding.py.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

import pytest

import newsclean
from tests.pages import story


class Case(NamedTuple):
    text: str
    codec: str
    """What the bytes are in."""
    declared: str | None
    label: str | None
    """From the caller."""
    bom: bytes
    found: str
    """What `Article.encoding` says."""


WESTERN = "Déjà vu, a “façade” for ten euros."
CASES = {
    "UTF-8 BOM": Case(WESTERN, "utf-8", "windows-1251", "koi8-r", codecs.BOM_UTF8, "utf-8"),
    "UTF-16 LE BOM": Case(WESTERN, "utf-16-le", None, None, codecs.BOM_UTF16_LE, "utf-16-le"),
    "UTF-16 BE BOM": Case(WESTERN, "utf-16-be", None, "utf-8", codecs.BOM_UTF16_BE, "utf-16-be"),
    "UTF-16 LE without BOM": Case(WESTERN, "utf-16-le", None, None, b"", "utf-16-le"),
    "UTF-16 BE without BOM": Case(WESTERN, "utf-16-be", "utf-8", None, b"", "utf-16-be"),
    "gb18030": Case("夜间渡轮恢复运营，船长说。", "gb18030", "gb2312", None, b"", "gb18030"),
    "big5": Case("夜間渡輪恢復營運，船長說。", "big5", "Big5", None, b"", "big5hkscs"),
    "shift_jis": Case("夜行フェリーが再開した①。", "cp932", "Shift_JIS", None, b"", "cp932"),
    "euc-jp": Case("夜行フェリーが再開した。", "euc-jp", "euc-jp", None, b"", "euc-jp"),
    "iso-2022-jp": Case("夜行フェリーが再開した。", "iso-2022-jp", None, "iso-2022-jp", b"", "iso2022-jp"),
    "euc-kr": Case("야간 페리가 다시 운항한다.", "cp949", "euc-kr", None, b"", "cp949"),
    "windows-1251": Case("Паром снова ходит ночью.", "windows-1251", "windows-1251", None, b"",
                         "windows-1251"),
    "koi8-r by the caller": Case("Паром снова ходит ночью.", "koi8-r", "windows-1251", "KOI8-R", b"",
                                 "koi8-r"),
    "iso-8859-9": Case("Gece vapuru yeniden çalışıyor.", "iso-8859-9", "iso-8859-9", None, b"",
                       "windows-1254"),
    "latin-1 is windows-1252": Case(WESTERN, "windows-1252", "iso-8859-1", None, b"", "windows-1252"),
    "UTF-8 declared as windows-1251": Case("Паром снова", "utf-8", "windows-1251", None, b"", "utf-8"),
    "windows-1252 declared as UTF-8": Case(WESTERN, "windows-1252", "utf-8", None, b"", "windows-1252"),
    "UTF-7 is refused": Case("+ADw-b+AD4- stays", "ascii", "utf-7", "utf-7", b"", "utf-8"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_page_is_read(case: Case) -> None:
    head = f'<meta charset="{case.declared}">' if case.declared else ""
    page = story(head=head).replace("Boat sails", case.text).replace("Day 0.", case.text)
    article = newsclean.extract(case.bom + page.encode(case.codec), encoding=case.label)
    assert article.encoding == case.found
    assert article.title == case.text
    assert case.text in article.text
    assert (
        article.to_json()
        == newsclean.extract(case.bom + page.encode(case.codec), encoding=case.label).to_json()
    )


def test_there_are_18() -> None:
    assert len(CASES) == 18


@pytest.mark.parametrize(
    "label", ["utf-7", "UTF7", "cp037", "idna", "rot13", "hex", "\0", "x" * 9999]
)
def test_labels_that_are_refused_change_nothing(label: str) -> None:
    page = story(body=f"<p>{WESTERN}").encode()
    assert newsclean.extract(page, encoding=label) == newsclean.extract(page)


def test_a_declaration_counts_in_the_first_16_kb() -> None:
    text = "Паром снова ходит ночью."
    pages = [
        story(head="<!--" + "x" * size + "--><meta charset=windows-1251>").replace("Day 0.", text)
        for size in (15_000, 17_000)
    ]
    read = [newsclean.extract(page.encode("windows-1251")) for page in pages]
    assert [article.encoding for article in read] == ["windows-1251", "windows-1252"]


def test_text_has_no_encoding() -> None:
    assert newsclean.extract(story(head="<meta charset=koi8-r>")).encoding is None
