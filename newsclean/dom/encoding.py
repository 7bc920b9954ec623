"""Bytes to UTF-8, by the order of the HTML standard, with one change.

BOM, the caller's label, valid UTF-8, the label declared in the first 16 KB, fallback. The
standard believes a declaration before the bytes; but pages saved as UTF-8 often keep a
declaration of another encoding, and text in another encoding is almost never valid UTF-8.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from newsclean.vocab.encodings import CODECS, FALLBACK

PRESCAN_BYTES: Final = 16_384

PIECE_BYTES: Final = 16_384

BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,512}?\b(?:charset|encoding)\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:-]{1,40})""",
    re.IGNORECASE | re.ASCII,
)

MIN_UTF8_RATIO: Final = 10
"""A page with at least this many well-formed multi-byte characters for each broken byte is
UTF-8 with damage, not another encoding."""

DECLARED_UTF8_RATIO: Final = 1
"""The same for a page that says it is UTF-8: in another encoding hardly any are well-formed."""

SAMPLE_BYTES: Final = 1_000_000

MULTIBYTE: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")


def find_codec(label: str) -> str | None:
    """Python codec for an encoding label of the web; None when unknown or refused."""
    label = label.strip().lower()
    return CODECS.get(label) or CODECS.get(label.replace("_", "-"))


def decode_page(data: bytes, label: str | None = None) -> tuple[bytes, str]:
    """The page as UTF-8 and the name of the encoding it was in.

    `label` is what the caller knows (an HTTP header); an unknown one counts as absent. Bytes
    that the encoding cannot read become U+FFFD. Never raises.
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return _transcode(data[len(bom) :], name)
    given = find_codec(label) if label else None
    if given:
        return _transcode(data, given)
    if _is_utf8(data):
        return data, "utf-8"
    wide = _guess_utf16(data)
    return _transcode(data, wide or _declared(data) or _guess(data))


def _transcode(data: bytes, codec: str) -> tuple[bytes, str]:
    if codec == "utf-8" and _is_utf8(data):
        return data, "utf-8"
    text = data.decode(codec, "replace")
    return text.encode("utf-8", "replace"), codec.replace("_", "-")


def _is_utf8(data: bytes) -> bool:
    # Piece by piece, as fresh memory for the whole page takes 0.12 of the time of the parse
    # instead of 0.03. final=False: a page cut in the middle of a character is still UTF-8.
    view, at, used = memoryview(data), 0, 1
    try:
        while used:
            _, used = codecs.utf_8_decode(view[at : at + PIECE_BYTES], "strict", False)
            at += used
    except UnicodeDecodeError:
        return False
    # UTF-16 text in ASCII letters is valid UTF-8 full of NULs.
    return data.count(b"\0", 0, PRESCAN_BYTES) * 4 < min(len(data), PRESCAN_BYTES) or not data


def _guess_utf16(data: bytes) -> str | None:
    """UTF-16 without a BOM: every second byte of the markup is NUL."""
    head = data[:PRESCAN_BYTES]
    low, high = head[::2].count(0), head[1::2].count(0)
    if max(low, high) * 4 < len(head):
        return None
    return "utf-16-le" if high >= low else "utf-16-be"


def _declared(data: bytes) -> str | None:
    for match in DECLARED.finditer(data, 0, PRESCAN_BYTES):
        codec = find_codec(match[1].decode("ascii", "replace"))
        if codec == "utf-8":
            # Not valid, or we would not look here: damaged, or declared by mistake.
            return "utf-8" if _is_mostly_utf8(data, DECLARED_UTF8_RATIO) else None
        if codec and not codec.startswith("utf-16"):
            return codec
    return None


def _guess(data: bytes) -> str:
    return "utf-8" if _is_mostly_utf8(data, MIN_UTF8_RATIO) else FALLBACK


def _is_mostly_utf8(data: bytes, ratio: int) -> bool:
    sample = data[:SAMPLE_BYTES]
    damaged = sample.decode("utf-8", "replace").count("\ufffd")
    return sum(1 for _ in MULTIBYTE.finditer(sample)) >= ratio * damaged
