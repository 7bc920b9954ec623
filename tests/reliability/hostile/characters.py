"""Characters that break readers, encodings that lie, and runs that make patterns go back."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from tests.pages import SENTENCE, story

LONG = 30_000


def _run(text: str, length: int = LONG) -> Callable[[], str]:
    return lambda: story(body="<p>" + (text * (length // len(text))) + "</p>")


def _title(text: str) -> Callable[[], str]:
    return lambda: story().replace("Boat sails", text)


RUNS = {
    "question marks": "?", "digits": "1", "spaces": " ", "no-break spaces": "\xa0",
    "tabs": "\t", "newlines": "\n", "dots": ".", "dots and spaces": ". ", "commas": ",",
    "dashes": "-", "slashes": "/", "colons": ":", "quotes": '"', "apostrophes": "'",
    "backslashes": "\\", "brackets": "[", "parentheses": "(", "braces": "{", "pipes": "|",
    "stars": "*", "underscores": "_", "backticks": "`", "hashes": "#", "at signs": "@",
    "ampersands": "&", "ampersands, escaped": "&amp;", "one entity": "&eacute;",
    "an unknown entity": "&bogus;", "numeric references": "&#233;", "references to NUL": "&#0;",
    "capital letters": "A", "words": "word ", "capital words": "Ann ", "initials": "A. ",
    "dates": "2026-01-15 ", "dates cut": "2026-01-", "times": "10:30 ", "months": "January ",
    "numbers and dots": "1.1.", "percent escapes": "%41", "names and commas": "Ann Olsen, ",
    "names and and": "Ann Olsen and ", "by": "By ", "by and colons": "By: ", "photos": "Photo: ",
    "photo and slash": "Photo / ", "copyright": "© ", "years": "2026 ", "hours ago": "3 hours ago ",
    "addresses": "a@b.c ", "at signs and dots": "a@a.", "links": "https://a.b/c ", "www": "www.",
    "emoji": "😀", "emoji families": "👨\u200d👩\u200d👧\u200d👦", "flags": "🇮🇪", "skin tones": "👍🏽",
    "Chinese": "夜间渡轮", "Chinese stops": "。", "Thai without spaces": "เรือเฟอร์รี่", "Arabic": "سفينة ",
    "Arabic letters with marks": "بِّ", "Hangul jamo": "\u1112\u1161\u11ab", "Tibetan": "བོད་",
    "combining accents": "\u0301", "an accent for each letter": "e\u0301",
    "zalgo": "z\u0300\u0301\u0302\u0303\u0304\u0316\u0317\u0318\u0330\u0340", "viramas": "क्",
    "variation selectors": "\ufe0f", "tag characters": "\U000e0041", "zero width spaces": "\u200b",
    "zero width joiners": "\u200d", "soft hyphens": "\xad", "byte order marks": "\ufeff",
    "right-to-left overrides": "\u202e", "isolates": "\u2066", "line separators": "\u2028",
    "object replacement": "\ufffc", "replacement characters": "\ufffd", "private use": "\ue000",
    "private use, both marks": "\ue000\ue001", "sharp s": "ß", "dotted I": "İ", "long s": "ſ",
    "ligatures": "ﬃ", "an Arabic ligature of 18 letters": "\ufdfa", "superscript digits": "²",
    "Arabic digits": "٠", "full-width digits": "９", "Roman numerals": "Ⅷ", "fractions": "½",
    "mathematical letters": "𝐀", "characters of plane 15": "\U000f0000",
}  # fmt: skip

CHARACTERS: dict[str, Callable[[], str | bytes]] = {
    **{f"run of {name}": _run(text) for name, text in RUNS.items()},
    "lone surrogates everywhere": lambda: story().replace("e", "e\ud800").replace("o", "\udfffo"),
    "surrogates the wrong way round": lambda: story(body="<p>" + "\ude00\ud83d" * 5000),
    "surrogates as references": lambda: story(body="<p>" + "&#xD83D;&#xDE00;&#xD800;" * 1000),
    "surrogates in UTF-8": lambda: story(body="<p>").encode() + b"\xed\xa0\x80\xed\xbf\xbf" * 1000,
    "NULs between all characters": lambda: "\0".join(story()),
    "NULs between all bytes, both sides": lambda: b"\0" + b"\0\0".join(
        bytes([byte]) for byte in story().encode()
    ),
    "NULs in tag names": lambda: story().replace("<p>", "<\0p>").replace("</p>", "</p\0>"),
    "NULs in a script mark": lambda: story(body="<scr\0ipt>alert(1)</scr\0ipt>"),
    "every control character in every tag": lambda: story().replace(
        "<p>", "<p " + "".join(f"a{code}='{chr(code)}'" for code in range(1, 32)) + ">"
    ),
    "every control character as a reference": lambda: story(
        body="<p>" + "".join(f"&#{code};x" for code in range(0xA0)) * 50
    ),
    "form feeds and vertical tabs": lambda: story().replace(" ", "\f\v"),
    "carriage returns only": lambda: story().replace("<p>", "\r<p>\r").replace(" ", "\r"),
    "noncharacters of all planes": lambda: story(
        body="<p>" + "".join(chr(plane << 16 | 0xFFFE) + "x" for plane in range(17)) * 50
    ),
    "noncharacters as references": lambda: story(body="<p>&#xFFFE;&#xFFFF;&#xFDD0;&#x1FFFF;x" * 500),
    "escape sequences": _title("\x1b]0;title\x07\x1b[31mBoat\x1b[0m sails\x9b31m"),
    "bidi controls in the title": _title("\u202eBoat\u2066 sails\u2069\u200f\u061c"),
    "bidi controls in all words": lambda: story().replace(" ", " \u202e"),
    "bidi controls as references": _title("&#x202e;Boat &#8294;sails"),
    "Hangul fillers for a title": _title("\u3164\u115f\u2800"),
    "a title of zalgo": _title("B" + "\u0301\u0302\u0303\u0316" * 5000 + "oat sails"),
    "a title of emoji": _title("👨\u200d👩\u200d👧\u200d👦" * 500),
    "a title of one million letters": _title("x" * 1_000_000),
    "a title of entities": _title("&lt;script&gt;alert(1)&lt;/script&gt;" * 100),
    "a title of white space": _title("\u2003\u3000\x85\u2028" * 1000),
    "an entity of 1 MB": lambda: story(body="<p>&" + "x" * 1_000_000 + ";"),
    "a number of 1 MB": lambda: story(body="<p>&#" + "9" * 1_000_000 + ";"),
    "a hexadecimal number of 1 MB": lambda: story(body="<p>&#x" + "f" * 1_000_000 + ";"),
    "zeros in a number": lambda: story(body="<p>&#" + "0" * 500_000 + "65;"),
    "entities without semicolons": lambda: story(body="<p>" + "&ampamp&lt&notit;&copy2026" * 3000),
    "entities in entities": lambda: story(body="<p>&" + "amp;" * 50_000 + "lt;p&gt;"),
    "entities in attributes": lambda: story(body=f"<p class='{'&amp;' * 50_000}'>{SENTENCE}"),
    "one word of 500 000 letters": lambda: story(body="<p>" + "x" * 500_000),
    "one word of 500 000 capitals": lambda: story(body="<p>" + "X" * 500_000),
    "all of Unicode": lambda: story(
        body="<p>" + " ".join(chr(code) for code in range(0x20, 0x30000, 7)
                              if not 0xD800 <= code < 0xE000)
    ),
    "UTF-16 LE without BOM": lambda: story().encode("utf-16-le"),
    "UTF-16 BE without BOM": lambda: story().encode("utf-16-be"),
    "UTF-16 of an odd length": lambda: story().encode("utf-16") + b"<",
    "UTF-16 BOM, then UTF-8": lambda: codecs.BOM_UTF16_LE + story().encode(),
    "UTF-8 BOM, then UTF-16": lambda: codecs.BOM_UTF8 + story().encode("utf-16-le"),
    "UTF-16 BOM, declared windows-1251": lambda: story(head="<meta charset=windows-1251>").encode(
        "utf-16"
    ),
    "UTF-16 with lone surrogates": lambda: story(body="<p>\ud800x\udc00").encode(
        "utf-16-le", "surrogatepass"
    ),
    "UTF-32 BE": lambda: codecs.BOM_UTF32_BE + story().encode("utf-32-be"),
    "UTF-32 LE without BOM": lambda: story().encode("utf-32-le"),
    "UTF-7": lambda: b"<meta charset=utf-7>" + story(body="<p>+ADw-script+AD4-x").encode(),
    "UTF-7 by BOM": lambda: b"+/v8-" + story(body="<p>+ADw-script+AD4-x").encode(),
    "EBCDIC": lambda: story().encode("cp037"),
    "ISO-2022-JP that ends in an escape": lambda: (
        b"<meta charset=iso-2022-jp>" + story().encode() + b"<p>\x1b$B\x1b(\x1b$"
    ),
    "ISO-2022-KR": lambda: b"<meta charset=iso-2022-kr>\x1b$)C" + story().encode() + b"\x0e!!\x0f",
    "HZ": lambda: b"<meta charset=hz-gb-2312>" + story(body="<p>~{<:Ky2;~}").encode(),
    "x-user-defined": lambda: b"<meta charset=x-user-defined>" + story().encode() + b"<p>\x80\xff",
    "gb18030 with broken four bytes": lambda: (
        b"<meta charset=gb18030>" + story().encode() + b"<p>\x81\x30\x81\xff\x84\x31" * 500
    ),
    "big5 with broken pairs": lambda: (
        b"<meta charset=big5>" + story().encode() + b"<p>\xa1<b>\x80\xfe" * 500
    ),
    "Shift_JIS that eats a quote": lambda: (
        b"<meta charset=shift_jis>" + story().encode() + b'<p title="\x82">x<b>"' * 500
    ),
    "EUC-KR cut": lambda: b"<meta charset=euc-kr>" + story().encode() + b"<p>\xb0",
    "overlong UTF-8": lambda: story().encode() + b"<p>\xc0\xbcscript\xc0\xbe\xe0\x80\xaf" * 500,
    "UTF-8 of 5 and 6 bytes": lambda: story().encode() + b"<p>\xf8\x88\x80\x80\x80\xfc\x84" * 500,
    "all bytes": lambda: story().encode() + b"<p>" + bytes(range(256)) * 200,
    "only bytes above 127": lambda: bytes(range(128, 256)) * 400,
    "declared ten times, each another": lambda: "".join(
        f"<meta charset={label}>"
        for label in ("utf-8", "gbk", "big5", "utf-16", "utf-7", "x", "iso-8859-1", "koi8-r")
    ).encode() + story(body="<p>Ελλάδα").encode("iso-8859-7"),
    "a label of 1 MB": lambda: b"<meta charset='" + b"a" * 1_000_000 + b"'>" + story().encode(),
    "a label with NULs": lambda: b"<meta charset='u\0tf-8'>" + story().encode() + b"\xe9",
    "an XML declaration of a codec of Python": lambda: (
        b"<?xml version='1.0' encoding='rot13'?>" + story().encode() + b"\xe9"
    ),
    "an XML declaration in str": lambda: "<?xml version='1.0' encoding='utf-16'?>" + story(),
    "an XML declaration of UCS-4": lambda: "<?xml version='1.0' encoding='ucs-4'?>" + story(),
    "charset in a comment": lambda: b"<!-- <meta charset=koi8-r> -->" + story().encode() + b"\xe9",
}  # fmt: skip
