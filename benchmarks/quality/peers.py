"""Other extractors as `Tool`s. Each is imported when it is first used, and none may go online.

Each runs as its documentation tells a user to: default settings, text as its plain text
output. Tools that take bytes get the bytes; the others get text decoded by `decode_page`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from importlib import import_module, metadata
from typing import Any, Final

from benchmarks.quality.output import Output, Tool, ToolInfo, ToolMissingError

_DECLARED: Final = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_HTML_LANG: Final = re.compile(
    rb"""<html\b[^>]{0,900}?\blang\s*=\s*["']?\s*([A-Za-z]{2,3})""", re.I
)

# jusText names its stop-word lists by language; those of the corpora's languages
_STOPLISTS: Final = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay", "nb": "Norwegian_Bokmal",
    "nl": "Dutch", "nn": "Norwegian_Nynorsk", "no": "Norwegian_Bokmal", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese",
}  # fmt: skip


def decode_page(html: bytes) -> str:
    """Text for tools that take no bytes.

    UTF-8 when valid, else what the page declares in its first 4 KB, else windows-1252.
    """
    try:
        return html.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(html[:4096])
    try:
        return html.decode(declared[1].decode("ascii") if declared else "cp1252", "replace")
    except LookupError:
        return html.decode("cp1252", "replace")


def page_language(html: bytes) -> str | None:
    """The primary subtag of `<html lang>`, in lower case."""
    found = _HTML_LANG.search(html[:20_000])
    return found[1].decode("ascii").lower() if found else None


def _load_trafilatura(*, fast: bool) -> Tool:
    extract: Any = import_module("trafilatura").bare_extraction

    def run(html: bytes, url: str, _fold: int | None) -> Output:
        # its own evaluation leaves comments out too: they are text of their own, and leaving
        # them out serves the body
        found = extract(html, url=url, with_metadata=True, include_comments=False, fast=fast)
        if found is None:
            return Output(title="", authors=(), date="", tags=(), lead_image="")
        return Output(
            text=found.text or "",
            title=found.title or "",
            authors=_split(found.author),
            date=found.date or "",
            tags=tuple(part for tag in found.tags or () for part in _split(tag, ",")),
            lead_image=found.image or "",
        )

    return run


def _load_readability() -> Tool:
    document: Any = import_module("readability").Document
    parse: Any = import_module("lxml.html").document_fromstring

    def run(html: bytes, url: str, _fold: int | None) -> Output:
        found = document(decode_page(html), url=url)
        author = found.author()
        return Output(
            text=_block_text(parse(found.summary())),
            title=found.short_title() or "",
            authors=(author,) if author and author != "[no-author]" else (),
        )

    return run


def _load_newspaper() -> Tool:
    article: Any = import_module("newspaper").Article

    def run(html: bytes, url: str, _fold: int | None) -> Output:
        found = article(url, fetch_images=False)
        found.download(input_html=decode_page(html))
        found.parse()
        return Output(
            text=found.text or "",
            title=found.title or "",
            authors=tuple(found.authors or ()),
            date=_iso(found.publish_date),
            tags=tuple(sorted(found.tags or ())),
            lead_image=found.top_image or "",
            language=found.meta_lang or "",
        )

    return run


def _load_goose() -> Tool:
    goose: Any = import_module("goose3").Goose

    def run(html: bytes, _url: str, _fold: int | None) -> Output:
        with goose({"enable_image_fetching": False}) as extractor:
            found = extractor.extract(url=None, raw_html=decode_page(html))
            return Output(
                text=found.cleaned_text or "",
                title=found.title or "",
                authors=tuple(found.authors or ()),
                date=_iso(found.publish_date),
                tags=tuple(found.tags or ()),
                language=found.meta_lang or "",
            )

    return run


def _load_justext() -> Tool:
    justext: Any = import_module("justext")
    stoplists: dict[str, frozenset[str]] = {}

    def run(html: bytes, _url: str, _fold: int | None) -> Output:
        name = _STOPLISTS.get(page_language(html) or "en", "English")
        if name not in stoplists:
            stoplists[name] = justext.get_stoplist(name)
        found = justext.justext(decode_page(html), stoplists[name])
        return Output(text="\n\n".join(part.text for part in found if not part.is_boilerplate))

    return run


def _load_resiliparse() -> Tool:
    extract: Any = import_module("resiliparse.extract.html2text").extract_plain_text

    def run(html: bytes, _url: str, _fold: int | None) -> Output:
        return Output(text=extract(decode_page(html), main_content=True) or "")

    return run


def _block_text(root: Any) -> str:
    """The text of an HTML summary with a line break at each block and `br`."""
    breaks = {"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th",
              "blockquote", "pre", "figcaption", "section", "article", "ul", "ol", "table",
              "dt", "dd"}  # fmt: skip
    parts: list[str] = []
    events: Iterable[tuple[str, Any]] = import_module("lxml.etree").iterwalk(
        root, events=("start", "end", "comment", "pi")
    )
    for event, node in events:
        if event == "start":
            parts.append(("\n" if node.tag in breaks else "") + (node.text or ""))
        else:
            parts.append(("\n" if node.tag in breaks else "") + (node.tail or ""))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _split(joined: str | None, separator: str = ";") -> tuple[str, ...]:
    return tuple(part.strip() for part in (joined or "").split(separator) if part.strip())


def _iso(value: object) -> str:
    """ISO 8601 of what the tools give: a datetime, a text, or (goose3) a list of texts."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.isoformat() if isinstance(value, datetime) else str(value or "")


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError as error:
        raise ToolMissingError(f"{distribution} is not installed") from error


_META: Final = frozenset({"text", "title", "authors", "date", "tags"})

PEERS: Final = (
    ToolInfo("trafilatura", partial(_version, "trafilatura"),
             partial(_load_trafilatura, fast=False), _META | {"lead_image"}),
    ToolInfo("trafilatura-fast", partial(_version, "trafilatura"),
             partial(_load_trafilatura, fast=True), _META | {"lead_image"}),
    ToolInfo("readability-lxml", partial(_version, "readability-lxml"), _load_readability,
             frozenset({"text", "title", "authors"})),
    ToolInfo("newspaper4k", partial(_version, "newspaper4k"), _load_newspaper,
             _META | {"lead_image"}),
    ToolInfo("goose3", partial(_version, "goose3"), _load_goose, _META),
    ToolInfo("justext", partial(_version, "jusText"), _load_justext),
    ToolInfo("resiliparse", partial(_version, "resiliparse"), _load_resiliparse),
)  # fmt: skip
