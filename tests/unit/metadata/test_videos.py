"""Videos and embeds of invented pages with the services' own embed codes."""

from __future__ import annotations

import json

import pytest

from newsclean.model import Embed, Role, Video

from .conftest import Build

H1 = "<title>Storm hits the north coast</title><h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"
WATCH = "https://www.youtube.com/watch?v=abc123XYZ_-"
PLAYER = "https://www.youtube.com/embed/abc123XYZ_-"
TUBE = Video(WATCH, "YouTube", PLAYER)

VIDEOS = {
    "frame": (f'<iframe src="{PLAYER}"></iframe>', (TUBE,)),
    "lazy frame": (f'<iframe src="about:blank" data-src="{PLAYER}"></iframe>', (TUBE,)),
    "twice": (f'<iframe src="{PLAYER}"></iframe>' * 2, (TUBE,)),
    "Vimeo": (
        '<iframe src="//player.vimeo.com/video/12345"></iframe>',
        (Video("https://vimeo.com/12345", "Vimeo", "https://player.vimeo.com/video/12345"),),
    ),
    "Dailymotion": (
        '<iframe src="https://www.dailymotion.com/embed/video/x97dupe"></iframe>',
        (
            Video(
                "https://www.dailymotion.com/video/x97dupe",
                "Dailymotion",
                "https://www.dailymotion.com/embed/video/x97dupe",
            ),
        ),
    ),
    "AMP": ('<amp-youtube data-videoid="abc123XYZ_-"></amp-youtube>', (Video(WATCH, "YouTube"),)),
    "file": ('<video src="/clip.mp4"></video>', (Video("https://post.example/clip.mp4"),)),
    "source of a player": (
        '<video><source src="/clip.webm"></video>',
        (Video("https://post.example/clip.webm"),),
    ),
    "counter": ('<iframe width="1" height="1" src="https://youtube.com/embed/abc12"></iframe>', ()),
    "unknown frame": ('<iframe src="https://widgets.example/x"></iframe>', ()),
    "script address": ('<iframe src="javascript:alert(1)"></iframe>', ()),
}


@pytest.mark.parametrize(("source", "expected"), VIDEOS.values(), ids=VIDEOS.keys())
def test_videos(build: Build, source: str, expected: tuple[Video, ...]) -> None:
    metadata = build(H1 + BODY + source + BODY).metadata(url="https://post.example/storm")
    assert metadata.videos == expected
    assert metadata.embeds == ()


EMBEDS = {
    "chart": (
        '<iframe src="https://datawrapper.dwcdn.net/abcde/1/"></iframe>',
        (Embed("https://datawrapper.dwcdn.net/abcde/1/", "Datawrapper"),),
    ),
    "map": (
        '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>',
        (Embed("https://www.google.com/maps/embed?pb=1", "Google Maps"),),
    ),
    "post": (
        '<blockquote class="twitter-tweet"><p>Wind!</p><p>The quay '
        '<a href="https://twitter.com/quay/status/12">5 March</a></p></blockquote>',
        (Embed("https://twitter.com/quay/status/12", "X"),),
    ),
    "link to a post in the text": (
        '<p>She <a href="https://twitter.com/quay/status/12">wrote</a> it.</p>',
        (),
    ),
    "post beside an endless address": (
        '<blockquote class="twitter-tweet"><p><a href="https://twitter.com/quay/status/12">5 March'
        f'</a> <a href="https://twitter.com/quay/status/{"1" * 2_000}">x</a></p></blockquote>',
        (Embed("https://twitter.com/quay/status/12", "X"),),
    ),
    "share button": ('<iframe src="https://twitter.com/intent/tweet?x=1"></iframe>', ()),
    "like button": ('<iframe src="https://www.facebook.com/plugins/like.php"></iframe>', ()),
}


@pytest.mark.parametrize(("source", "expected"), EMBEDS.values(), ids=EMBEDS.keys())
def test_embeds(build: Build, source: str, expected: tuple[Embed, ...]) -> None:
    metadata = build(H1 + BODY + source + BODY).metadata()
    assert metadata.embeds == expected
    assert metadata.videos == ()


def test_video_that_a_script_inserts(build: Build) -> None:
    video = {"@type": "VideoObject", "embedUrl": "https://play.example/1",
             "contentUrl": "https://play.example/1.mp4"}  # fmt: skip
    data = {"@type": "NewsArticle", "headline": "Storm hits the north coast", "video": video}
    source = f'<script type="application/ld+json">{json.dumps(data)}</script>' + H1 + BODY
    expected = Video("https://play.example/1.mp4", "", "https://play.example/1")
    assert build(source).metadata().videos == (expected,)


def test_players_of_other_stories_are_left_out(build: Build) -> None:
    frame = f'<iframe src="{PLAYER}"></iframe>'
    related = f"<div><p>Seen before: the calm</p>{frame}</div>"
    page = build(H1 + BODY + related + BODY, roles={"Seen before": Role.RELATED})
    assert page.metadata().videos == ()
    assert build(H1 + BODY + "<p>End</p>" * 9 + frame).metadata().videos == ()
