from __future__ import annotations

import pytest

from newsclean.metadata.glued import unglued

from .conftest import Build

LINES = {
    "name and date": (
        "<span>By Ann Olsen</span><span>4 May 2024</span>", "By Ann Olsen\n4 May 2024",
    ),
    "name and a word": ("<span>By Ann Olsen</span><span>Staff</span>", "By Ann Olsen Staff"),
    "by-word in an element": ("<b>By</b><a href=/a>Ann Olsen</a>", "By Ann Olsen"),
    "two names": ("<span>Ann Olsen</span><span>Bo Else</span>", "Ann Olsen\nBo Else"),
    "element around one side": (
        "<a href=/a><b>Ann Olsen</b></a><time>4 May</time>", "Ann Olsen\n4 May",
    ),
    "two days": ("<i>May 4, 2024</i><i>May 5, 2024</i>", "May 4, 2024\nMay 5, 2024"),
    "space between": ("<span>By Ann Olsen</span> <span>Staff</span>", "By Ann Olsen Staff"),
    "space at an end": ("<span>By Ann Olsen </span><span>Staff</span>", "By Ann Olsen Staff"),
    "large first letter": ("<span>J</span><span>ohn Olsen</span>", "John Olsen"),
    "capitals": ("<span>J</span><span>OHN OLSEN</span>", "JOHN OLSEN"),
    "word in two colours": ("<b>harbour</b><i>side</i>", "harbourside"),
    "text between": ("<b>Ann</b>/<i>Olsen McRoe</i>", "Ann/Olsen McRoe"),
    "long text": (f"<b>harbour</b><i>North</i> {'wind ' * 50}", f"harbourNorth {'wind ' * 50}"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES.values(), ids=LINES.keys())
def test_seams(build: Build, line: str, expected: str) -> None:
    page = build(f"<p>{line}</p>").page
    assert unglued(page, page.blocks[0]).text == expected.strip()


def test_block_without_seam_is_the_same(build: Build) -> None:
    page = build("<p><b>Ann</b> <i>McRoe</i></p>").page
    assert unglued(page, page.blocks[0]) is page.blocks[0]


H1 = "<h1>Storm hits the north coast</h1>"
BODY = "<p>" + "The harbour was closed on Monday because of the wind. " * 4 + "</p>"

META = {
    "name and date": ("<span>By Ann Olsen</span><span>4 May 2024</span>", ("Ann Olsen",), 4),
    "name and word of the house": (
        "<span>By Ann Olsen</span><span>Staff</span><span>4 May 2024</span>", ("Ann Olsen",), 4,
    ),
    "two names": (
        "<span>By Ann Olsen</span><span>Bo Else</span>", ("Ann Olsen", "Bo Else"), 0,
    ),
    "bare name and date": ("<b>Ann Olsen</b><i>4 May 2024</i>", ("Ann Olsen",), 4),
}  # fmt: skip


@pytest.mark.parametrize(("line", "authors", "day"), META.values(), ids=META.keys())
def test_names_and_dates_of_glued_lines(
    build: Build, line: str, authors: tuple[str, ...], day: int
) -> None:
    metadata = build(H1 + f"<div>{line}</div>" + BODY).metadata()
    assert metadata.authors == authors
    assert (metadata.published.day if metadata.published else 0) == day
