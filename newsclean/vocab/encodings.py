"""Encoding labels of the web and the Python codec that reads each.

Source: WHATWG Encoding Standard, section 4.2 (names and labels), with the names that Python
itself uses, because callers pass on what their detector says. A label that is not in this table
is unknown: Python's own lookup also knows codecs that are no page encodings (`undefined`,
`raw_unicode_escape`), that hide markup (EBCDIC, `hz`), or that depend on the machine (`mbcs`).
"""

from __future__ import annotations

from typing import Final

_LABELS: Final[dict[str, str]] = {
    "utf-8": "utf-8 utf8 utf-8-sig unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "utf-16-le": "utf-16 utf-16le utf-16-le utf16 unicode csunicode iso-10646-ucs-2 ucs-2"
    " unicodefeff",
    "utf-16-be": "utf-16be utf-16-be unicodefffe",
    # The standard reads the labels of Latin-1 and ASCII as windows-1252.
    "windows-1252": "windows-1252 cp1252 x-cp1252 ansi_x3.4-1968 ascii us-ascii cp819 ibm819 l1"
    " csisolatin1 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1"
    " latin-1 x-user-defined",
    "windows-1250": "windows-1250 cp1250 x-cp1250",
    "windows-1251": "windows-1251 cp1251 x-cp1251",
    "windows-1253": "windows-1253 cp1253 x-cp1253",
    # Turkish: ISO 8859-9 is read as windows-1254.
    "windows-1254": "windows-1254 cp1254 x-cp1254 csisolatin5 iso-8859-9 iso8859-9 iso88599"
    " iso_8859-9 iso_8859-9:1989 iso-ir-148 l5 latin5 latin-5",
    "windows-1255": "windows-1255 cp1255 x-cp1255",
    "windows-1256": "windows-1256 cp1256 x-cp1256",
    "windows-1257": "windows-1257 cp1257 x-cp1257",
    "windows-1258": "windows-1258 cp1258 x-cp1258",
    # Thai: ISO 8859-11 and TIS-620 are read as windows-874.
    "cp874": "windows-874 cp874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620",
    "cp866": "ibm866 cp866 866 csibm866 dos-866",
    "iso8859_2": "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 csisolatin2 iso-ir-101"
    " l2 latin2 latin-2",
    "iso8859_3": "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 csisolatin3 iso-ir-109"
    " l3 latin3",
    "iso8859_4": "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 csisolatin4 iso-ir-110"
    " l4 latin4",
    "iso8859_5": "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 csisolatincyrillic"
    " cyrillic iso-ir-144",
    "iso8859_6": "iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e"
    " iso-8859-6-i csiso88596e csiso88596i csisolatinarabic arabic asmo-708 ecma-114 iso-ir-127",
    "iso8859_7": "iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 csisolatingreek greek"
    " greek8 ecma-118 elot_928 iso-ir-126 sun_eu_greek",
    "iso8859_8": "iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e"
    " iso-8859-8-i csiso88598e csiso88598i csisolatinhebrew hebrew iso-ir-138 logical visual",
    "iso8859_10": "iso-8859-10 iso8859-10 iso885910 csisolatin6 iso-ir-157 l6 latin6",
    "iso8859_13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859_14": "iso-8859-14 iso8859-14 iso885914",
    "iso8859_15": "iso-8859-15 iso8859-15 iso885915 iso_8859-15 csisolatin9 l9 latin9 latin-9",
    "iso8859_16": "iso-8859-16 iso8859-16",
    "koi8_r": "koi8-r koi koi8 koi8_r cskoi8r",
    "koi8_u": "koi8-u koi8-ru",
    "mac_roman": "macintosh mac x-mac-roman mac-roman csmacintosh",
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian mac-cyrillic",
    # East Asian supersets.
    "gb18030": "gb18030 gb2312 gb_2312 gb_2312-80 gbk x-gbk cp936 chinese csgb2312"
    " csiso58gb231280 iso-ir-58",
    "big5hkscs": "big5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 cp950",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji ms932 cp932 csshiftjis windows-31j",
    "euc_jp": "euc-jp x-euc-jp cseucpkdfmtjapanese",
    "iso2022_jp": "iso-2022-jp iso2022-jp csiso2022jp",
    "cp949": "euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 cp949"
    " windows-949 iso-ir-149",
}

CODECS: Final[dict[str, str]] = {
    label: codec for codec, labels in _LABELS.items() for label in labels.split()
}
"""Label in lower case -> Python codec. Not in it, so never read: UTF-7 (it hides markup) and the
encodings that the standard replaces (`hz-gb-2312`, `iso-2022-cn`, `iso-2022-kr`)."""

FALLBACK: Final = "windows-1252"
"""The standard's default for pages that declare nothing and are not valid UTF-8."""
