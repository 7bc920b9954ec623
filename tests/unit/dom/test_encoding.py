"""Bytes to UTF-8: BOM, the caller's label, valid UTF-8, the page's declaration, fallback."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dom.encoding import PIECE_BYTES, PRESCAN_BYTES, decode_page, find_codec
from newsclean.vocab.encodings import CODECS

WESTERN = "<p>Déjà vu: “façade” — naïve</p>"
CYRILLIC = "<p>Паром снова ходит ночью, сказал капитан</p>"
TURKISH = "<p>Gece vapuru yeniden çalışıyor, ığdır</p>"
CHINESE = "<p>夜间渡轮恢复运营，船长说。</p>"
TAIWAN = "<p>夜間渡輪恢復營運，船長說。</p>"
JAPANESE = "<p>夜行フェリーが再開した。</p>"
KOREAN = "<p>야간 페리가 다시 운항한다.</p>"
GREEK = "<p>Το νυχτερινό πλοίο επέστρεψε</p>"
THAI = "<p>เรือเฟอร์รี่กลางคืน</p>"


def declared(text: str, label: str, codec: str | None = None) -> bytes:
    return f'<html><head><meta charset="{label}">{text}'.encode(codec or label)


@pytest.mark.parametrize(
    ("data", "label", "expected", "name"),
    [
        pytest.param(b"<p>plain</p>", None, "<p>plain</p>", "utf-8", id="ASCII"),
        pytest.param(WESTERN.encode(), None, WESTERN, "utf-8", id="UTF-8, undeclared"),
        pytest.param(WESTERN.encode("utf-8-sig"), None, WESTERN, "utf-8", id="UTF-8 BOM"),
        pytest.param(
            WESTERN.encode("utf-8-sig"), "windows-1251", WESTERN, "utf-8", id="a BOM beats a label"
        ),
        pytest.param(WESTERN.encode("utf-16"), None, WESTERN, "utf-16-le", id="UTF-16 LE BOM"),
        pytest.param(
            codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"),
            None,
            CHINESE,
            "utf-16-be",
            id="UTF-16 BE BOM",
        ),
        pytest.param(
            WESTERN.encode("utf-16-le"), None, WESTERN, "utf-16-le", id="UTF-16 LE, no BOM"
        ),
        pytest.param(
            WESTERN.encode("utf-16-be"), None, WESTERN, "utf-16-be", id="UTF-16 BE, no BOM"
        ),
        pytest.param(
            CHINESE.encode("utf-16-le"), "utf-16", CHINESE, "utf-16-le", id="utf-16 by label"
        ),
        pytest.param(declared(CHINESE, "gb18030"), None, CHINESE, "gb18030", id="gb18030"),
        pytest.param(
            declared("<p>€𠮷</p>", "gb2312", "gb18030"),
            None,
            "<p>€𠮷</p>",
            "gb18030",
            id="gb2312 is read as gb18030",
        ),
        pytest.param(declared(TAIWAN, "big5"), None, TAIWAN, "big5hkscs", id="big5"),
        pytest.param(declared(JAPANESE, "shift_jis"), None, JAPANESE, "cp932", id="shift_jis"),
        pytest.param(
            declared("<p>①㈱</p>", "Shift_JIS", "cp932"),
            None,
            "<p>①㈱</p>",
            "cp932",
            id="shift_jis is read as windows-31j",
        ),
        pytest.param(declared(JAPANESE, "euc-jp"), None, JAPANESE, "euc-jp", id="euc-jp"),
        pytest.param(
            JAPANESE.encode("iso-2022-jp"),
            "iso-2022-jp",
            JAPANESE,
            "iso2022-jp",
            id="iso-2022-jp by label",
        ),
        pytest.param(declared(KOREAN, "euc-kr"), None, KOREAN, "cp949", id="euc-kr"),
        pytest.param(
            declared(CYRILLIC, "windows-1251"), None, CYRILLIC, "windows-1251", id="windows-1251"
        ),
        pytest.param(declared(CYRILLIC, "koi8-r"), None, CYRILLIC, "koi8-r", id="koi8-r"),
        pytest.param(
            declared(TURKISH, "iso-8859-9"), None, TURKISH, "windows-1254", id="iso-8859-9"
        ),
        pytest.param(declared(GREEK, "iso-8859-7"), None, GREEK, "iso8859-7", id="iso-8859-7"),
        pytest.param(declared(THAI, "tis-620"), None, THAI, "cp874", id="tis-620"),
        pytest.param(
            declared(WESTERN, "iso-8859-1", "windows-1252"),
            None,
            WESTERN,
            "windows-1252",
            id="iso-8859-1 is read as windows-1252",
        ),
        pytest.param(
            WESTERN.encode("windows-1252"), None, WESTERN, "windows-1252", id="nothing declared"
        ),
        pytest.param(
            b'<?xml version="1.0" encoding="windows-1251"?>' + CYRILLIC.encode("windows-1251"),
            None,
            CYRILLIC,
            "windows-1251",
            id="XML declaration",
        ),
        pytest.param(
            b'<meta http-equiv=content-type content="text/html; charset=windows-1251">'
            + CYRILLIC.encode("windows-1251"),
            None,
            CYRILLIC,
            "windows-1251",
            id="http-equiv",
        ),
        pytest.param(
            CYRILLIC.encode("windows-1251"),
            "windows-1251",
            CYRILLIC,
            "windows-1251",
            id="label from the caller",
        ),
        pytest.param(
            declared(CYRILLIC, "koi8-r", "windows-1251"),
            "Windows-1251 ",
            CYRILLIC,
            "windows-1251",
            id="the label beats the declaration",
        ),
        pytest.param(
            declared(CYRILLIC, "windows-1251"),
            "klingon",
            CYRILLIC,
            "windows-1251",
            id="an unknown label counts as none",
        ),
        pytest.param(
            declared(CYRILLIC, "iso-8859-1", "utf-8"),
            None,
            CYRILLIC,
            "utf-8",
            id="UTF-8 declared as Latin-1",
        ),
        pytest.param(
            declared(WESTERN, "utf-8", "windows-1252"),
            None,
            WESTERN,
            "windows-1252",
            id="windows-1252 declared as UTF-8",
        ),
        pytest.param(
            declared(WESTERN, "utf-16", "windows-1252"),
            None,
            WESTERN,
            "windows-1252",
            id="no UTF-16 whose declaration reads as ASCII",
        ),
        pytest.param(
            declared(WESTERN, "undefined", "windows-1252"),
            None,
            WESTERN,
            "windows-1252",
            id="a template variable declared",
        ),
        pytest.param(
            (WESTERN * 5).encode() + b"<p>caf\xe9</p>",
            None,
            WESTERN * 5 + "<p>caf\ufffd</p>",
            "utf-8",
            id="damaged UTF-8",
        ),
        pytest.param(
            declared("<p>é</p>", "utf-8") + b"<p>caf\xe9</p>",
            None,
            "<p>é</p><p>caf\ufffd</p>",
            "utf-8",
            id="damaged UTF-8, declared",
        ),
        pytest.param("<p>café".encode()[:-1], None, "<p>caf", "utf-8", id="cut inside a character"),
        pytest.param(
            b"<meta charset=utf-7>+ADw-b+AD4-\xe9.",
            None,
            "+ADw-b+AD4-é.",
            "windows-1252",
            id="UTF-7 declared is refused",
        ),
        pytest.param(
            b"+ADw-b+AD4-", "utf-7", "+ADw-b+AD4-", "utf-8", id="UTF-7 by label is refused"
        ),
        pytest.param(
            b"<!--" + b" " * PRESCAN_BYTES + b"--><meta charset=windows-1251>\xcf.",
            None,
            "Ï.",
            "windows-1252",
            id="declared too late",
        ),
    ],
)
def test_decode_page(data: bytes, label: str | None, expected: str, name: str) -> None:
    page, encoding = decode_page(data, label)
    assert encoding == name
    assert expected in page.decode("utf-8", "replace")


@given(st.binary(), st.none() | st.sampled_from(sorted(CODECS)) | st.text(max_size=12))
def test_any_bytes_with_any_label(data: bytes, label: str | None) -> None:
    page, encoding = decode_page(data, label)
    assert isinstance(page, bytes)
    assert encoding == encoding.strip().lower()


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("UTF8", "utf-8"),
        (" utf-8\n", "utf-8"),
        ("utf_8", "utf-8"),
        ("Latin1", "windows-1252"),
        ("cp1252", "windows-1252"),
        ("ISO8859_15", "iso8859_15"),
        ("euc_jp", "euc_jp"),
        ("GBK", "gb18030"),
        ("", None),
        ("utf-7", None),
        ("utf7", None),
        ("u7", None),
        ("utf-32", None),
        ("hz", None),
        ("iso2022kr", None),
        ("cp037", None),
        ("undefined", None),
        ("raw_unicode_escape", None),
        ("unicode-escape", None),
        ("punycode", None),
        ("idna", None),
        ("rot13", None),
        ("zip", None),
        ("hex", None),
        ("mbcs", None),
        ("\0", None),
        ("é", None),
        ("../../etc/passwd", None),
    ],
)
def test_find_codec(label: str, codec: str | None) -> None:
    assert find_codec(label) == codec


def test_many_declarations_are_read_in_linear_time() -> None:
    data = b"<meta " * (PRESCAN_BYTES // 6) + b"\xe9."
    assert decode_page(data)[1] == "windows-1252"


@pytest.mark.parametrize("at", [*range(PIECE_BYTES - 4, PIECE_BYTES + 2), 3 * PIECE_BYTES - 1])
def test_utf8_is_checked_across_pieces(at: int) -> None:
    good = b"a" * at + "😀".encode() + b"z" * PIECE_BYTES
    assert decode_page(good) == (good, "utf-8")
    assert decode_page(good[: at + 2])[1] == "utf-8"  # the end of the page is cut
    bad = b"a" * at + b"\xf0\x9f\xffz" + b"z" * PIECE_BYTES
    assert decode_page(bad)[1] != "utf-8"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        pytest.param(
            "<!-- <meta charset=windows-1251> --><meta charset=koi8-r>", "koi8-r", id="comment"
        ),
        pytest.param(
            "<meta name=description content='text/html; charset=windows-1251'>"
            "<meta charset=koi8-r>",
            "koi8-r",
            id="content without http-equiv",
        ),
        pytest.param(
            "<meta data-charset=windows-1251 charset=koi8-r>", "koi8-r", id="data-charset"
        ),
        pytest.param(
            "<meta encoding=windows-1251 charset=koi8-r>", "koi8-r", id="encoding of a meta"
        ),
        pytest.param(
            "<meta-x charset=windows-1251><meta charset=koi8-r>", "koi8-r", id="other element"
        ),
        pytest.param(
            "<p title='<meta charset=windows-1251>'><meta charset=koi8-r>",
            "koi8-r",
            id="inside an attribute",
        ),
        pytest.param("<meta name='a>b' charset=koi8-r>", "koi8-r", id="a sign in quotes"),
        pytest.param(f"<meta content='{'x' * 900}' charset=koi8-r>", "koi8-r", id="far inside"),
        pytest.param("<META CHARSET\n =\n 'KOI8-R' />", "koi8-r", id="other spelling"),
        pytest.param("<p>charset=koi8-r</p>", "windows-1252", id="text"),
    ],
)
def test_what_declares_an_encoding(head: str, name: str) -> None:
    assert decode_page(f"{head}{CYRILLIC}".encode("koi8-r"))[1] == name


@pytest.mark.parametrize(
    ("data", "label", "expected"),
    [
        pytest.param(b"\xad\xa1\xa4\xa2\xad\xea", "euc-jp", "①あ㈱", id="signs of makers"),
        pytest.param(b"\xa4\xa2\xad", "euc-jp", "あ\ufffd", id="half a character"),
        pytest.param(b"\x8012", "gbk", "€12", id="the euro of windows-936"),
        pytest.param(b"\xae\xbe", "koi8-u", "ўЎ", id="short u"),
        pytest.param(b"\xca", "windows-1255", "\u05ba", id="holam haser"),
    ],
)
def test_characters_that_codecs_lack(data: bytes, label: str, expected: str) -> None:
    assert decode_page(data, label)[0].decode() == expected


def test_a_declared_encoding_in_ascii_bytes_is_believed() -> None:
    assert decode_page(declared(JAPANESE, "iso-2022-jp"))[1] == "iso2022-jp"
    assert decode_page(JAPANESE.encode("iso-2022-jp"))[1] == "utf-8"


@pytest.mark.parametrize("padding", [1_000, 20_001])
@pytest.mark.parametrize("codec", ["utf-8", "koi8-r", "utf-16-le"])
def test_nuls_around_a_page_say_nothing(codec: str, padding: int) -> None:
    page = f"<meta charset={codec}>{CYRILLIC}".encode(codec)
    # An even number in front, or the halves of UTF-16 change places.
    for data in (page + b"\0" * padding, b"\0" * (padding // 2 * 2) + page):
        text, name = decode_page(data)
        assert name == codec
        assert CYRILLIC in text.decode().replace("\0", "")
