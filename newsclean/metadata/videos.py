"""The videos and the embedded posts, players, maps and documents of the story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, TypeVar
from urllib.parse import SplitResult, parse_qs, urlsplit

from newsclean.blocks.page import Media, Page
from newsclean.metadata.addresses import clean_url
from newsclean.metadata.block_marks import has_word
from newsclean.metadata.nodes import node_children, node_texts
from newsclean.metadata.patterns import Pattern
from newsclean.metadata.place import Place
from newsclean.metadata.resolve import Resolved
from newsclean.metadata.statements import Statements
from newsclean.model import Candidate, Embed, Role, Video
from newsclean.vocab.players import (
    EMBED_HOSTS,
    EMBED_MARKS,
    POST_PATHS,
    VIDEO_HOSTS,
    VIDEO_IDS,
    VIDEO_METAS,
)

MAX_FOUND: Final = 50
MAX_ADDRESS: Final = 2_000
_MAX_MEDIA: Final = 500
_SMALL: Final = 60
"""Pixels; a smaller frame is a counter or a button."""

_BEFORE_TITLE: Final = 2
_SOURCES: Final = ("src", "data-src", "data-lazy-src", "data-url", "data-embed-url", "data-lazy",
                   "data-iframe-src", "data-cmp-src", "data-original", "data")  # fmt: skip
_PICTURES: Final = frozenset({"img", "amp-img"})
_VIDEOS: Final = frozenset({"video", "amp-video", "amp-brightcove", "amp-jwplayer"})
_OTHER_STORIES: Final = frozenset({Role.RELATED, Role.PROMO, Role.ADVERT, Role.NAVIGATION,
                                   Role.SHARE, Role.COMMENTS})  # fmt: skip
_FILE: Final = Pattern(r"(?i)\.(?:mp4|m4v|webm|ogv|mov|m3u8|mpd|flv)(?:$|[?#])")
_VIDEO_ID: Final = Pattern(r"/(?:embed/video|embed|v|shorts|video|live)/(?!video/)([\w-]{5,20})")
_POST_DEPTH: Final = 6
_AFTER_END: Final = 4
"""Blocks: the link to a post stands in its last one."""
_SHARING: Final = ("/share", "/intent/", "sharer", "/plugins/like", "/plugins/page",
                   "/plugins/follow", "widget_iframe", "/button",
                   "/gen_204", "/recaptcha", "/follow")  # fmt: skip
"""Parts of addresses of share buttons and counters, which are no content."""


Found = tuple[Video | Embed, str]
"""A player and where it was found."""

T = TypeVar("T", Video, Embed)


def find_players(
    statements: Statements, page: Page, place: Place, *, base: str | None
) -> list[Found]:
    """What plays or shows between the headline and the end of the body, in page order.

    A video that the page's data names as the story's comes first, also when a script inserts it.
    """
    stated = [
        (item, source)
        for source, player, file in _declared(statements)
        if (item := _player(player or file, base, file=file, is_video=True))
    ]
    if place.first < 0:
        return stated
    return [*stated, *_media(page, place, base), *_posts(page, place)]


def extract_videos(found: Sequence[Found]) -> Resolved[tuple[Video, ...]]:
    """The videos of the story; None when it has none.

    An address of no known service is a video when it is a file that a browser plays, or when the
    page's data calls it one.
    """
    return _resolved([(item, source) for item, source in found if isinstance(item, Video)])


def extract_embeds(found: Sequence[Found]) -> Resolved[tuple[Embed, ...]]:
    """The embedded posts, players, maps and documents of the story; None when it has none."""
    return _resolved([(item, source) for item, source in found if isinstance(item, Embed)])


def _resolved(found: list[tuple[T, str]]) -> Resolved[tuple[T, ...]]:
    kept = {item.url: (item, source) for item, source in reversed(found)}
    ordered = list(reversed(kept.values()))[:MAX_FOUND]
    candidates = tuple(Candidate(item.url[:300], source, chosen=True) for item, source in ordered)
    return Resolved(tuple(item for item, _ in ordered) or None, candidates)


def _declared(statements: Statements) -> Iterator[tuple[str, str, str]]:
    """(source, address of the player, address of the file) of each video the data names."""
    for item in statements.story:
        for node in islice(node_children(item.node, "video"), 5):
            node = statements.resolve(node)
            player = next(node_texts(node, "embedUrl", "embedURL"), "")
            file = next(node_texts(node, "contentUrl", "contentURL"), "")
            yield f"{item.source}:video", player, file
    for key, text in statements.meta(*VIDEO_METAS):
        yield f"meta:{key}", text, ""


def _media(page: Page, place: Place, base: str | None) -> Iterator[Found]:
    start = min(place.title if place.title >= 0 else place.first, place.first) - _BEFORE_TITLE
    for media in page.media[:_MAX_MEDIA]:
        if media.tag in _PICTURES or not start <= media.position <= place.last + 1:
            continue
        if _is_small(media) or _is_other(page, media):
            continue
        if media.tag in VIDEO_IDS:
            key, _, opening = VIDEO_IDS[media.tag]
            address = opening + media.attributes.get(key, "")
        else:
            address = _address(media)
        item = _player(address, base, is_video=media.tag in _VIDEOS)
        if item:
            yield item, media.tag


def _address(media: Media) -> str:
    for name in _SOURCES:
        text = media.attributes.get(name, "")
        if text and not text.startswith(("about:", "data:", "blob:", "javascript:")):
            return text
    return next((source["src"] for source in media.sources if source.get("src")), "")


def _is_small(media: Media) -> bool:
    sizes = (media.attributes.get("width", ""), media.attributes.get("height", ""))
    return any(len(size) < 3 and _is_number(size) and int(size) < _SMALL for size in sizes)


def _is_number(text: str) -> bool:
    return bool(text) and all("0" <= char <= "9" for char in text)


def _is_other(page: Page, media: Media) -> bool:
    """True when all blocks of the element around it belong to other stories or adverts."""
    if not 0 <= media.container < len(page.containers):
        return False
    container = page.containers[media.container]
    while container.first == container.last and container.parent >= 0:
        container = page.containers[container.parent]
    blocks = page.blocks[container.first : min(container.last, container.first + 5)]
    return bool(blocks) and all(block.role in _OTHER_STORIES for block in blocks)


def _posts(page: Page, place: Place) -> Iterator[Found]:
    """Posts that a service's script puts in the place of a quotation with a link to the post."""
    for block in page.blocks[max(place.title, 0) : place.last + _AFTER_END]:
        if not block.link_chars:
            continue
        hrefs = [s.href for s in block.spans if s.href and _names_post(s.href)]
        if hrefs and _is_post(page, block.index):
            item = _player(hrefs[-1], None)
            if item:
                yield item, "post"


@lru_cache(maxsize=256)
def _names_post(href: str) -> bool:
    """Cached: a link can stay open over many blocks."""
    return len(href) <= MAX_ADDRESS and has_word(href, POST_PATHS)


def _is_post(page: Page, index: int) -> bool:
    """True when an element around the block has the class of an embed code."""
    at = page.parents[index] if index < len(page.parents) else -1
    for _ in range(_POST_DEPTH):
        if at < 0:
            break
        if has_word(page.containers[at].marks, EMBED_MARKS):
            return True
        at = page.containers[at].parent
    return False


def _player(
    text: str, base: str | None, *, file: str = "", is_video: bool = False
) -> Video | Embed | None:
    """What an address plays; None when it is no player, or only a button or a counter."""
    address = clean_url(text, base) if text else None
    if not address or not address.startswith(("http://", "https://")):
        return None
    if has_word(address.lower()[:500], _SHARING):
        return None
    parts = urlsplit(address)
    provider = _provider(VIDEO_HOSTS, parts)
    if provider:
        return _watch(address, parts, provider)
    provider = _provider(EMBED_HOSTS, parts)
    if provider and not is_video:
        return Embed(address, provider)
    target = (clean_url(file, base) or "") if file else ""
    if is_video or _FILE.search(address[:MAX_ADDRESS]):
        is_file = bool(_FILE.search(address[:MAX_ADDRESS]))
        return Video(target or address, provider, "" if is_file else address)
    return None


def _provider(hosts: Mapping[str, str], parts: SplitResult) -> str:
    """The service of an address by its host, or by its host and the beginning of its path."""
    labels = (parts.hostname or "").split(".")
    paths = ["", *(f"/{step}" for step in parts.path.split("/")[1:2])]
    two = "/".join(parts.path.split("/")[:3])
    for at in range(max(len(labels) - 3, 0), len(labels)):
        host = ".".join(labels[at:])
        for path in (*paths, two):
            name = hosts.get(host + path)
            if name:
                return name
    return ""


def _watch(address: str, parts: SplitResult, provider: str) -> Video:
    """The page of a video whose player is embedded, where its address tells the id."""
    if provider not in _PAGES:
        return Video(address, provider, "" if _FILE.search(address) else address)
    match = _VIDEO_ID.search(parts.path[:500])
    name = match.group(1) if match else (parse_qs(parts.query[:500]).get("v") or [""])[0]
    if parts.hostname in ("youtu.be", "dai.ly", "vimeo.com"):
        name = name or parts.path.strip("/").partition("/")[0]
    if not name or name in ("videoseries", "live_stream"):
        return Video(address, provider, address)
    is_player = "/embed" in parts.path or "player" in (parts.hostname or "")
    return Video(_PAGES[provider] + name, provider, address if is_player else "")


_PAGES: Final = {
    "YouTube": "https://www.youtube.com/watch?v=",
    "Vimeo": "https://vimeo.com/",
    "Dailymotion": "https://www.dailymotion.com/video/",
}
