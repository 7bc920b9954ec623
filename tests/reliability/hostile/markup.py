"""Markup that does not end, ends twice, or stands where it must not."""

from __future__ import annotations

from collections.abc import Callable

from tests.pages import SENTENCE, json_ld, story

RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext")
ODD = ("template", "frameset", "select", "noscript", "svg", "math", "object", "option", "button")


def _never_closed(name: str) -> Callable[[], str]:
    return lambda: f"<p>{SENTENCE}<{name}>" + story()


def _in_the_body(name: str) -> Callable[[], str]:
    return lambda: story(body=f"<{name}>" + f"<p>{SENTENCE}" * 20)


def _many(name: str) -> Callable[[], str]:
    return lambda: story(body=f"<{name}>x" * 800)


MARKUP: dict[str, Callable[[], str | bytes]] = {
    **{f"{name} never closed, before": _never_closed(name) for name in RAW},
    **{f"{name} never closed, before": _never_closed(name) for name in ODD},
    **{f"{name} never closed, after": _in_the_body(name) for name in (*RAW, *ODD)},
    **{f"{name}, 800 times": _many(name) for name in (*RAW, *ODD)},
    "comment never closed, before": lambda: "<!-- " + story(),
    "comments, 20 000 opened": lambda: story(body="<!--" * 20_000),
    "comments, 20 000 whole": lambda: story(body="<!-- x -->" * 20_000),
    "comment that ends with --!>": lambda: "<!-- x --!>" + story(),
    "comment of dashes": lambda: "<!" + "-" * 100_000 + story(),
    "comment inside a comment": lambda: "<!-- <!-- --> -->" * 5000 + story(),
    "conditional comments": lambda: story(body="<!--[if IE]><p>x<![endif]-->" * 800),
    "downlevel-revealed comments": lambda: story(body="<![if !IE]><p>x<![endif]>" * 800),
    "CDATA never closed, before": lambda: "<![CDATA[" + story(),
    "CDATA sections": lambda: story(body=f"<![CDATA[{SENTENCE}]]>" * 500),
    "CDATA in svg": lambda: story(body="<svg><![CDATA[" + "<p>x" * 3000),
    "processing instruction never closed": lambda: "<?xml " + story(),
    "processing instructions": lambda: story(body="<?php echo 1 ?>" * 10_000),
    "doctypes": lambda: "<!DOCTYPE html>" * 10_000 + story(),
    "doctype never closed": lambda: "<!DOCTYPE html " + story(),
    "doctype with entities": lambda: (
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + story(body="<p>&b;" * 100)
    ),
    "doctype of entities, a billion laughs": lambda: (
        "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY l0 'ha'>"
        + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
        + "]>"
        + story(body="<p>&l9;</p>")
    ),
    "external entity": lambda: (
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        + story(body="<p>&x;</p>")
    ),
    "external DTD": lambda: '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd">' + story(),
    "xinclude": lambda: story(
        body='<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    ),
    "meta with a stylesheet instruction": lambda: (
        '<?xml-stylesheet href="file:///etc/passwd"?>' + story()
    ),
    "less-than signs": lambda: story(body="<p>" + "<" * 100_000),
    "less-than signs, spaced": lambda: story(body="<p>" + "< " * 50_000),
    "greater-than signs": lambda: story(body="<p>" + ">" * 100_000),
    "end tags only": lambda: "</p></div></b>" * 20_000,
    "end tags of nothing": lambda: "</x>" * 50_000 + story(),
    "end tags with attributes": lambda: story(body="</p class=x id=y>" * 20_000),
    "end of p makes a p": lambda: story(body="</p>" * 20_000),
    "end of br makes a br": lambda: story(body="</br>" * 20_000),
    "body and html, 5000 times": lambda: story(body="<body class=a><html lang=x>" * 5000),
    "body attributes in later bodies": lambda: story(
        body="".join(f"<body a{number}=1>" for number in range(3000))
    ),
    "heads in the body": lambda: story(body="<head><title>x</title></head>" * 3000),
    "documents in a row": lambda: story() * 60,
    "frameset with text": lambda: f"<frameset>{SENTENCE}<frame src=x></frameset>{SENTENCE}",
    "framesets": lambda: "<frameset><frame>" * 3000,
    "nested forms": lambda: story(body="<form><div>" * 2000 + SENTENCE),
    "nested anchors": lambda: story(body=f"<a href=/x>{SENTENCE}" * 2000),
    "nested buttons": lambda: story(body="<button>x" * 800),
    "nested options": lambda: story(body="<select>" + "<option>x" * 1000),
    "selects in selects": lambda: story(body="<select><option>x" * 800),
    "isindex and image": lambda: story(body="<isindex prompt=x><image src=a.jpg>" * 1000),
    "table in p": lambda: story(body="<p><table><tr><td><p>" * 500 + SENTENCE),
    "text in a table outside cells": lambda: f"<table>{SENTENCE}<tr>{SENTENCE}<td>x</table>",
    "tables misnested with b": lambda: story(body="<table><b><tr><i><td></b></i>x" * 1000),
    "formatting misnested": lambda: "<b><i><u><a href=x><p></b></i></u></a>" * 1000 + SENTENCE,
    "formatting that is reopened": lambda: "<p><b><b><b><b><i>" * 1000 + SENTENCE,
    "adoption agency": lambda: "<a><b><div></a>" * 1000 + SENTENCE,
    "adoption agency, deep": lambda: "<b>" * 200 + "<div>" * 200 + "</b>" * 200 + SENTENCE,
    "font in table in a": lambda: "<a href=x><table><font>" * 700 + SENTENCE,
    "tag name of 100 000 characters": lambda: story(body="<" + "x" * 100_000 + ">" + SENTENCE),
    "custom element with a name of 100 000 characters": lambda: (
        "<x-" + "y" * 100_000 + ">" + "<p>word" * 500
    ),
    "tag names with control characters": lambda: story(
        body="<x-\x08y>one<o\x9b hidden>two<p>three</o\x9b></x-\x08y><q\x1b[31m>four"
    ),
    "tag names, all different": lambda: story(
        body="".join(f"<x{number}>y</x{number}>" for number in range(5000))
    ),
    "tag names with colons": lambda: story(body="<a:b:c>x</a:b:c><:x>y<x:>z" * 2000),
    "tag names with odd characters": lambda: story(
        body="<p\x01>x<b\u0301>y<a\"b'c=d>z<div{}>w<!x><1>v" * 1000
    ),
    "tag inside a tag": lambda: story(body="<div <p <b <i" * 5000 + ">" + SENTENCE),
    "tag cut at the end": lambda: story() + "<a href='x",
    "end tag cut at the end": lambda: story() + "</art",
    "attribute without a value": lambda: story(
        body="<a href=>x</a><a href>y</a><img src><img src=>"
    ),
    "attributes twice": lambda: story(body="<p " + "class=a " * 1500 + f">{SENTENCE}"),
    "attributes with every quote": lambda: story(body='<p a="\'" b=\'"\' c=`>` d="`">x' * 2000),
    "attribute never closed": lambda: "<p title='" + story(),
    "attributes, 2 000 on 20 tags": lambda: story(
        body=("<p " + " ".join(f"a{number}" for number in range(2000)) + ">x</p>") * 20
    ),
    "attributes, 1 900 on each of 60 tags, all different": lambda: story(
        body="".join(
            "<p " + " ".join(f"a{tag}b{number}" for number in range(1900)) + ">x</p>"
            for tag in range(60)
        )
    ),
    "attribute name of 1 MB": lambda: story(body="<p " + "x" * 1_000_000 + f"=1>{SENTENCE}"),
    "attributes of slashes": lambda: story(body="<p " + "/" * 200_000 + f">{SENTENCE}"),
    "attributes of equals signs": lambda: story(body="<p " + "=" * 200_000 + f">{SENTENCE}"),
    "attributes of quotes": lambda: story(body="<p " + "\"'" * 100_000 + f">{SENTENCE}"),
    "attributes, 100 000 unquoted that hold >": lambda: story(
        body="<p " + 'a=">" ' * 100_000 + f">{SENTENCE}"
    ),
    "attributes on an end tag": lambda: story(
        body="</p " + " ".join(f"a{number}" for number in range(50_000)) + f">{SENTENCE}"
    ),
    "hidden by an attribute": lambda: story(body=f"<div hidden>{SENTENCE}</div>" * 500),
    "styles that hide": lambda: story(
        body=f"<p style='DISPLAY : none !important;;;'>{SENTENCE}</p>" * 500
    ),
    "style of 1 MB": lambda: story(body=f"<p style='{'a:b;' * 250_000}'>{SENTENCE}"),
    "class of 1 MB": lambda: story(body=f"<p class='{'story ' * 170_000}'>{SENTENCE}"),
    "class of 200 000 different words": lambda: story(
        body=f"<p class='{' '.join(f'w{number}' for number in range(200_000))}'>{SENTENCE}"
    ),
    "id of 1 MB": lambda: story(body=f"<div id='{'x' * 1_000_000}'><p>{SENTENCE}</div>"),
    "ids, all the same": lambda: story(body="<p id=x>y" * 2000),
    "scripts that close themselves": lambda: story(head=json_ld('{"a": "</script><p>x"}') * 500),
    "script in a comment in a script": lambda: story(
        body="<script><!--<script></script>" * 2000 + SENTENCE
    ),
    "only a closing html": lambda: "</html>" * 20_000 + story(),
}
