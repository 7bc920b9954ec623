"""Bytes to UTF-8, by the order of the HTML standard, with one change.

BOM, the caller's label, valid UTF-8, the label declared in the first 16 KB, fallback. The
standard believes a declaration before the bytes; but pages saved as UTF-8 often keep a
declaration of another encoding, and text in another encoding is almost never valid UTF-8.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from newsclean.dom.attributes import ATTRIBUTE, NAME, SPACE
from newsclean.vocab.encodings import CODECS, FALLBACK

PRESCAN_BYTES: Final = 16_384

PIECE_BYTES: Final = 16_384

BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

DECLARING: Final = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(meta|\?xml)(?=[\s/])((?:" + ATTRIBUTE + rb")*+)"
    rb"|</?" + NAME + rb"(?:" + ATTRIBUTE + rb")*+",
    re.IGNORECASE | re.DOTALL,
)
"""What the standard's prescan steps over (section 13.2.3.2): comments, and tags with what is in
their attributes; `meta` elements, and here XML declarations too, are read."""

CHARSET: Final = re.compile(rb"""charset\s*+=\s*+["']?\s*+([\w.:-]{1,40})""", re.IGNORECASE)

JAPANESE_ASCII: Final = "iso2022_jp"

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
        # The bytes of this one encoding are ASCII, too.
        if b"\x1b" in data and _declared(data) == JAPANESE_ASCII:
            return _transcode(data, JAPANESE_ASCII)
        return data, "utf-8"
    wide = _guess_utf16(data)
    return _transcode(data, wide or _declared(data) or _guess(data))


def _transcode(data: bytes, codec: str) -> tuple[bytes, str]:
    if codec == "utf-8" and _is_utf8(data):
        return data, "utf-8"
    text = data.decode(codec, HANDLERS.get(codec, "replace"))
    if codec in OTHER_SIGNS:
        text = text.translate(OTHER_SIGNS[codec])
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
    return data.find(b"\0", 0, PRESCAN_BYTES) < 0 or _guess_utf16(data) is None


def _guess_utf16(data: bytes) -> str | None:
    """UTF-16 without a BOM: every second byte of the markup is NUL, and hardly any other.

    Pages that were cut off by a crash begin or end with NULs alone.
    """
    padding = len(data) - len(data.lstrip(b"\0")) if data.startswith(b"\0\0") else 0
    start = padding - padding % 2
    head = data[start : start + PRESCAN_BYTES].rstrip(b"\0")
    low, high = head[::2].count(0), head[1::2].count(0)
    if not head or max(low, high) * 4 < len(head) or min(low, high) * 10 > len(head):
        return None
    return "utf-16-le" if high >= low else "utf-16-be"


def _declared(data: bytes) -> str | None:
    for label in _labels(data.lstrip(b"\0")[:PRESCAN_BYTES]):
        codec = find_codec(label.decode("ascii", "replace"))
        if codec == "utf-8":
            # Not valid, or we would not look here: damaged, or declared by mistake.
            return "utf-8" if _is_mostly_utf8(data, DECLARED_UTF8_RATIO) else None
        if codec and not codec.startswith("utf-16"):
            return codec
    return None


def _labels(head: bytes) -> Iterator[bytes]:
    """The encodings that the page says it is in."""
    for tag in DECLARING.finditer(head):
        if tag[1] is None:
            continue
        values: dict[bytes, bytes] = {}
        for attribute in re.findall(ATTRIBUTE, tag[2]):
            name, _, value = attribute.partition(b"=")
            values[name.strip(SPACE + b"/").lower()] = value.strip(SPACE + b"\"'")
        if tag[1].startswith(b"?"):
            yield values.get(b"encoding", b"")
        elif b"charset" in values:
            yield values[b"charset"]
        elif values.get(b"http-equiv", b"").lower() == b"content-type":
            named = CHARSET.search(values.get(b"content", b""))
            yield named[1] if named else b""


def _guess(data: bytes) -> str:
    return "utf-8" if _is_mostly_utf8(data, MIN_UTF8_RATIO) else FALLBACK


def _is_mostly_utf8(data: bytes, ratio: int) -> bool:
    sample = data[:SAMPLE_BYTES]
    damaged = sample.decode("utf-8", "replace").count("\ufffd")
    return sum(1 for _ in MULTIBYTE.finditer(sample)) >= ratio * damaged


def _read_rest(
    read: Callable[[bytes], str | None], size: int
) -> Callable[[UnicodeError], tuple[str, int]]:
    """An error handler of a codec: `read` tells the `size` bytes that it does not know."""

    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        found = read(error.object[error.start : error.start + size])
        return (found, error.start + size) if found else ("\ufffd", error.end)

    return handle


def _from_shift_jis(pair: bytes) -> str | None:
    """A character of EUC-JP in the rows of makers, which Python has in its Shift JIS alone."""
    if len(pair) < 2 or min(pair) < 0xA1:
        return None
    row, cell = pair[0] - 0xA1, pair[1] - 0xA1
    lead = row // 2 + (0x81 if row < 62 else 0xC1)
    trail = cell + (0x9F if row % 2 else 0x40 + (cell >= 63))
    return bytes((lead, trail)).decode("cp932", "ignore")


HANDLERS: Final[Mapping[str, str]] = {
    "euc_jp": "newsclean.euc_jp",
    "gb18030": "newsclean.gb18030",
    "windows-1255": "newsclean.hebrew",
}
"""For the codecs of Python that know fewer characters than the standard's."""

codecs.register_error(HANDLERS["euc_jp"], _read_rest(_from_shift_jis, 2))
codecs.register_error(HANDLERS["gb18030"], _read_rest({b"\x80": "€"}.get, 1))
codecs.register_error(HANDLERS["windows-1255"], _read_rest({b"\xca": "\u05ba"}.get, 1))

OTHER_SIGNS: Final[Mapping[str, Mapping[int, str]]] = {"koi8_u": {0x255D: "ў", 0x256C: "Ў"}}
"""For those that have other ones in their place."""
