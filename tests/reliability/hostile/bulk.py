"""Pages of megabytes: what is slow or fat on them is slow or fat everywhere."""

from __future__ import annotations

from collections.abc import Callable

from tests.pages import SENTENCE, json_ld, story
from tests.reliability.hostile.scripts import bare


def _times(unit: str, size: int = 400_000) -> Callable[[], str]:
    return lambda: story(body=unit * (size // len(unit)))


UNITS = {
    "paragraphs of a word": "<p>word</p>", "paragraphs of a sentence": f"<p>{SENTENCE}</p>",
    "paragraphs never closed": "<p>word", "links": "<a href=/x>word</a> ", "items": "<li>word</li>",
    "items with links": "<li><a href=/x>Two words</a></li>", "cells": "<td>word</td>",
    "headings": "<h2>Two words</h2>", "divisions": "<div>word</div>", "spans": "<span>word</span> ",
    "images": "<img src=a.jpg>", "breaks": "word<br>", "two breaks": "word<br><br>",
    "articles": "<article><h2>Boat</h2><p>word</p></article>", "empty divisions": "<div></div>",
    "comments": "<!-- x -->", "bare tags": "<b>", "end tags": "</p>",
    "classes": "<p class='story text'>word</p>",
}  # fmt: skip

BULK: dict[str, Callable[[], str | bytes]] = {
    **{f"400 KB of {name}": _times(unit) for name, unit in UNITS.items()},
    "5 MB in one block": lambda: story(body="<p>" + SENTENCE * 58_000),
    "5 MB in one block, with breaks": lambda: story(body="<p>" + (SENTENCE + "<br>") * 55_000),
    "5 MB without a space": lambda: story(body="<p>" + "x" * 5_000_000),
    "5 MB of combining accents": lambda: story(body="<p>e" + "\u0301" * 2_500_000),
    "5 MB of Chinese": lambda: story(body="<p>" + "夜间渡轮恢复运营。" * 185_000),
    "5 MB of one entity": lambda: story(body="<p>" + "&amp;" * 1_000_000),
    "5 MB of one attribute": lambda: story(body=f"<p title='{'x ' * 2_500_000}'>{SENTENCE}"),
    "20 MB of one attribute": lambda: story(body=f"<p title='{'x' * 20_000_000}'>{SENTENCE}"),
    "20 MB of a comment": lambda: story(body=f"<!--{'x' * 20_000_000}--><p>{SENTENCE}"),
    "20 MB of a script": lambda: story(body=f"<script>{'x;' * 10_000_000}</script><p>{SENTENCE}"),
    "20 MB of a style": lambda: story(body=f"<style>{'x{}' * 6_700_000}</style><p>{SENTENCE}"),
    "20 MB of JSON-LD": lambda: story(head=json_ld('{"a": "' + "x" * 20_000_000 + '"}')),
    "1 MB of empty lists in JSON-LD": lambda: story(head=json_ld("[" + "[]," * 330_000 + "[]]")),
    "1 MB of open strings in JSON-LD": lambda: story(head=json_ld('{"@type":' + '"ab' * 330_000)),
    "3 MB of empty lists in a script": lambda: bare("x=[" + "[[]]," * 590_000 + "[]]"),
    "3 MB of empty objects in a script": lambda: bare("x=[" + "{}," * 990_000 + "{}]"),
    "3 MB of short strings in a script": lambda: bare("x=[" + '"ab",' * 590_000 + '""]'),
    "3 MB of quotes in a script": lambda: bare("x=[" + '"' * 2_900_000),
    "20 MB of a textarea": lambda: story(body=f"<textarea>{'x ' * 10_000_000}</textarea>"),
    "20 MB of less-than signs": lambda: story(body="<p>" + "<" * 20_000_000),
    "20 MB of white space": lambda: story(body="<p>" + " \n" * 10_000_000 + SENTENCE),
    "12 MB in one text node": lambda: story(body="<p>" + "word " * 2_400_000),
    "1 000 000 attributes": lambda: story(
        body="<p " + " ".join(f"a{number}" for number in range(1_000_000)) + f">{SENTENCE}"
    ),
    "1 000 000 attributes with values": lambda: story(
        body="<p " + " ".join(f'a{number}="x>"' for number in range(1_000_000)) + f">{SENTENCE}"
    ),
    "26 attributes on each tag": lambda: (
        ("<p " + " ".join(f"{chr(code)}=1" for code in range(97, 123)) + ">x") * 20_000
    ),
    "1 900 attributes on each image": lambda: story(
        body=("<img " + " ".join(f"a{number}=1" for number in range(1_900)) + ">") * 300
    ),
    "text below names of four bytes a letter": lambda: (
        ("<x-" + "\U00010400" * 23 + ">") * 23 + "<p>x" * 99_000
    ),
    "text in open markup": lambda: "<b><i><b><em>" * 4 + "<p>x" * 99_000,
    "8 JSON-LD of small objects": lambda: story(
        head=json_ld('{"@type":"X","b":[' + '{"":0},' * 99_000 + "{}]}") * 8
    ),
    "1 000 000 divisions, one in another": lambda: "<div>" * 1_000_000 + SENTENCE,
    "NULs, 5 MB": lambda: story().encode() + b"\0" * 5_000_000 + f"<p>{SENTENCE}".encode(),
    "UTF-16, 1 MB": lambda: story(body=f"<p>{SENTENCE}</p>" * 5000).encode("utf-16"),
    "gb18030, 300 KB": lambda: (
        b"<meta charset=gb18030>"
        + story(body="<p>夜间渡轮恢复运营。</p>" * 12_000).encode("gb18030")
    ),
}
