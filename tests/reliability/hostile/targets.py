"""Addresses: of links, images, the page itself."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from tests.pages import SENTENCE, json_ld, story

URLS = {
    "javascript": "javascript:alert(1)", "mixed case": "jAvAsCrIpT:alert(1)",
    "tab inside": "java\tscript:alert(1)", "newline inside": "java\nscript:alert(1)",
    "NUL inside": "java\0script:alert(1)", "control before": "\x01\x1fjavascript:alert(1)",
    "zero width inside": "java\u200bscript:alert(1)", "soft hyphen inside": "java\xadscript:alert(1)",
    "BOM before": "\ufeffjavascript:alert(1)", "override before": "\u202ejavascript:alert(1)",
    "no-break space before": "\xa0javascript:alert(1)", "line separator before": "\u2028javascript:alert(1)",
    "full-width": "ｊａｖａｓｃｒｉｐｔ：alert(1)", "small colon": "javascript﹕alert(1)",
    "long s": "javaſcript:alert(1)", "escaped": "javascript&colon;alert(1)",
    "escaped twice": "javascript&amp;colon;alert(1)", "escaped five times": "javascript&amp;amp;amp;amp;#58;x",
    "percent": "javascript%3Aalert(1)", "percent inside": "java%0ascript:alert(1)",
    "view-source": "view-source:javascript:alert(1)", "feed": "feed:javascript:alert(1)",
    "vbscript": "vbscript:msgbox(1)", "data": "data:text/html,<script>alert(1)</script>",
    "data image": "data:image/svg+xml,<svg onload=alert(1)>", "blob": "blob:https://x.example/1",
    "filesystem": "filesystem:https://x.example/1", "file": "file:///etc/passwd",
    "ftp": "ftp://x.example/", "ws": "ws://x.example/", "intent": "intent://x#Intent;end",
    "mailto with headers": "mailto:a@b.c?bcc=x%0d%0ay&body=<script>",
    "scheme relative": "//evil.example/x", "backslashes": "\\\\evil.example\\x", "slash, backslash": "/\\evil.example",
    "three slashes": "https:///evil.example", "one slash": "https:/evil.example", "no slash": "https:evil.example",
    "user": "https://quay.example@evil.example/", "user of 100 000": "https://" + "a" * 100_000 + "@evil.example/",
    "brackets": "http://[", "brackets, closed": "http://[]/", "IPv6 zone": "http://[fe80::1%25en0]/",
    "IPv6 of colons": "http://[" + ":" * 1000 + "]/", "numbers": "http://2130706433/", "octal": "http://0177.0.0.1/",
    "port": "http://x.example:99999/", "port text": "http://x.example:port/", "port of 5 000 digits": "http://x.example:" + "9" * 5000,
    "superscript port": "http://x.example:²/", "empty host": "http:///", "dots": "http://" + "." * 1000 + "/",
    "labels": "http://" + "a." * 50_000 + "example/", "NFKC": "http://a\u2100b.example/", "IDN": "http://ex\u0430mple.example/",
    "dot segments": "/" + "../" * 20_000 + "x", "path of 100 000": "/" + "a/" * 50_000, "query": "?" + "a=b&" * 30_000,
    "fragment": "#" + "x" * 100_000, "quotes": "/x\"onmouseover=\"alert(1)", "apostrophes": "/x'onmouseover='alert(1)",
    "angle brackets": "/x><script>alert(1)</script>", "spaces": "/a b c", "parentheses": "/x)[y](javascript:alert(1)",
    "newlines": "/x\n\n<script>", "Markdown end": "/x> \"y", "empty": "", "space": " ", "hash": "#", "colon": ":",
    "dot colon": "./:x", "colon in path": "a/b:c", "scheme only": "https:", "surrogate": "/\ud800", "emoji": "/😀", "backtick": "/`x`",
}  # fmt: skip

PAGE_URLS = tuple(
    url for name, url in URLS.items() if not name.startswith(("javascript", "escaped"))
)
"""For the `url` that a caller gives."""


def _everywhere(url: str) -> Callable[[], str]:
    """The address wherever a page has one."""
    value = escape(url)
    head = (
        f'<link rel="canonical" href="{value}"><meta property="og:url" content="{value}">'
        f'<meta property="og:image" content="{value}"><meta property="og:video" content="{value}">'
        f'<meta name="tdm-policy" content="{value}"><link rel="license" href="{value}">'
        + json_ld(
            {"@type": "NewsArticle", "url": url, "image": url, "mainEntityOfPage": url, "license": url,
             "author": {"name": url, "url": url}, "video": {"contentUrl": url, "embedUrl": url}}
        ).replace("</script><", "<")
    )  # fmt: skip
    link = f'<p>{SENTENCE}<a href="{value}">here</a> {SENTENCE}</p>'
    media = (
        f'<figure><a href="{value}"><img src="{value}" srcset="{value} 2x" data-src="{value}"></a>'
        f'<figcaption>Quay <a href="{value}">x</a></figcaption></figure>'
        f'<video src="{value}" poster="{value}"></video><iframe src="{value}"></iframe>'
        f'<blockquote class="twitter-tweet"><a href="{value}">x</a></blockquote>'
    )
    return lambda: story(head=head).replace("</article>", link + media + "</article>")


def _base(url: str) -> Callable[[], str]:
    value = escape(url)
    return lambda: story(
        head=f'<base href="{value}"><link rel=canonical href="x"><meta property="og:image" content="a.jpg">'
    ).replace(
        "</article>", '<p>Read it <a href="x">here</a>, all of it.</p><img src="a.jpg"></article>'
    )


TARGETS: dict[str, Callable[[], str | bytes]] = {
    **{f"target: {name}": _everywhere(url) for name, url in URLS.items()},
    **{f"base: {name}": _base(url) for name, url in URLS.items()},
    "refresh": lambda: story(head='<meta http-equiv=refresh content="0;url=javascript:alert(1)">'),
    "refresh of data": lambda: story(
        head='<meta http-equiv="refresh" content="0; url=data:text/html,<script>alert(1)</script>">'
    ),
    "refresh of 1 MB": lambda: story(head=f'<meta http-equiv=refresh content="0;url={"x" * 1_000_000}">'),
    "link of 1 MB": lambda: story(body=f"<p>{SENTENCE}<a href='/{'x' * 1_000_000}'>x</a>"),
    "image of 1 MB": lambda: story(body=f"<img src='data:image/png;base64,{'A' * 1_000_000}'>"),
    "links, one of 2 000 characters 500 times": lambda: story(
        body=f"<p>{SENTENCE}<a href='https://quay.example/{'x' * 2000}'>word</a></p>" * 500
    ),
}  # fmt: skip
