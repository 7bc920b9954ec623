"""FiveFilters site-configs: every directive is followed or reported; files, hosts, merging."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import Role, rules
from newsclean.errors import RuleError
from newsclean.rules.fivefilters.config import SiteConfig, parse_config, split_line
from newsclean.rules.fivefilters.rewrite import replace_strings
from tests.pages import SENTENCE, story

URL = "https://harbourpost.example/news/ferry"


def config(text: str) -> SiteConfig:
    return parse_config(text, name="harbourpost.example")


def registry(text: str, folder: Path) -> rules.Registry:
    (folder / "harbourpost.example.txt").write_text(text, "utf-8")
    return rules.load_fivefilters(folder)


# --- reading ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("body: //p", ("body", None, "//p"), id="plain"),
        pytest.param("Body :  //p[a:b] ", ("body", None, "//p[a:b]"), id="spaces and a colon"),
        pytest.param("replace_string(a): b", ("replace_string", "a", "b"), id="argument"),
        pytest.param(
            "replace_string(f(x): y): z", ("replace_string", "f(x): y", "z"), id="find has brackets"
        ),
        pytest.param("wrap_in(h2): //b", ("wrap_in", "h2", "//b"), id="other argument"),
        pytest.param("no directive", ("", None, ""), id="no colon"),
        pytest.param("open(x: y", ("", None, ""), id="open bracket"),
    ],
)
def test_split_line(line: str, expected: tuple[str, str | None, str]) -> None:
    assert split_line(line) == expected


def test_directives_that_are_followed() -> None:
    found = config(
        "# comment\n\ntitle: //h1\ntitl: //h2\nauthor: //i\ndate: //time\nbody: //article\n"
        "body: //main\nbody: //article\nstrip: //aside\nstrip_id_or_class: 'promo\"\n"
        "find_string: <a\nreplace_string: <b\nreplace_string(</a>): </b>\n"
        "wrap_in(blockquote): //i\nnot_logged_in_xpath: //form\nnative_ad_clue: //x\n"
        f"test_url: {URL}\ntest_contains: quay\nhttps://bare.example/\n"
    )
    assert found == SiteConfig(
        name="harbourpost.example",
        title=("//h1", "//h2"),
        author=("//i",),
        date=("//time",),
        body=("//article", "//main"),
        strip=("//aside",),
        strip_names=("promo",),
        wraps=(("blockquote", "//i"),),
        replacements=(("</a>", "</b>"), ("<a", "<b")),
        paywall=("//form",),
        native_ad=("//x",),
        test_urls=(URL,),
        test_texts=("quay",),
    )


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        *(
            pytest.param(f"{name}: x", False, id=name)
            for name in (
                "tidy", "parser", "prune", "http_header(user-agent)", "next_page_link",
                "single_page_link", "single_page_link_in_feed", "if_page_contains", "strip_attr",
                "autodetect_on_failure", "autodetect_next_page", "insert_detected_image",
                "post_strip_attr", "strip_image_src", "skip_json_ld", "wrap_in(i)", "dissolve",
                "move_into(div)", "convert_double_br_tags", "footnotes", "strip_comments",
                "skip_id_or_class", "src_lazy_load_attr", "requires_login", "login_uri",
                "login_username_field", "login_password_field", "login_extra_fields",
            )
        ),
        pytest.param("bdoy: //p", True, id="unknown directive"),
        pytest.param("just words", True, id="no directive"),
        pytest.param("body: //p[", True, id="wrong XPath"),
        pytest.param("strip: //p[contain(@class, 'x')]", True, id="unknown function"),
        pytest.param("find_string: x", True, id="nothing to replace it with"),
    ],
)  # fmt: skip
def test_what_is_not_followed_is_reported(line: str, fault: bool) -> None:
    [note] = config(line).notes
    assert note.reason
    assert note.fault is fault


def test_wrong_lines_are_errors_and_the_rest_is_there(tmp_path: Path) -> None:
    found = registry("body: //p[\nbody: //article\ntidy: no\n", tmp_path)
    assert [(Path(e.file).name, e.key) for e in found.errors] == [
        ("harbourpost.example.txt", "line 1: body")
    ]
    rule = found.find("harbourpost.example")
    assert isinstance(rule, SiteConfig)
    assert rule.body == ("//article",)
    assert list(map(str, rules.check(tmp_path))) == list(map(str, found.errors))


def test_a_file_that_is_too_long_is_an_error(tmp_path: Path) -> None:
    found = registry("# " + "x" * 100_001, tmp_path)
    assert found.hosts() == ()
    assert isinstance(found.errors[0], RuleError)


# --- hosts --------------------------------------------------------------------------------------

FILES = {
    "bbc.example.txt": "both",
    ".bbc.example.txt": "wild",
    ".wiki.example.txt": "wiki",
    "global.txt": "global",
    "LICENSE.txt": "no rule",
    "notes.md": "no rule",
}


@pytest.mark.parametrize("lazy", [False, True], ids=["loaded", "folder"])
@pytest.mark.parametrize(
    ("host", "name"),
    [
        pytest.param("bbc.example", "bbc.example", id="exact"),
        pytest.param("www.BBC.example", "bbc.example", id="www"),
        pytest.param("news.bbc.example", ".bbc.example", id="wildcard"),
        pytest.param("a.news.bbc.example", None, id="one label only"),
        pytest.param("en.wiki.example", ".wiki.example", id="no exact file"),
        pytest.param("wiki.example", None, id="a wildcard is not the host itself"),
        pytest.param("www.wiki.example", None, id="nor www"),
        pytest.param("en.m.wiki.example", None, id="nor deeper"),
        pytest.param("evil-bbc.example", None, id="label boundary"),
        pytest.param("global", None, id="global"),
    ],
)
def test_hosts(host: str, name: str | None, lazy: bool, tmp_path: Path) -> None:
    for file, words in FILES.items():
        (tmp_path / file).write_text(f"test_contains: {words}\n")
    found = (rules.folder if lazy else rules.load_fivefilters)(tmp_path).find(host)
    assert (found.name if found else None) == name


def test_global_is_merged_but_for_its_fields(tmp_path: Path) -> None:
    (tmp_path / "global.txt").write_text("title: //h2\nstrip: //nav\nbody: //main\n")
    found = registry("strip: //aside\nbody: //article\ntitle: //h1\n", tmp_path)
    rule = found.find("harbourpost.example")
    assert isinstance(rule, SiteConfig)
    assert rule.title == ("//h1",)
    assert rule.strip == ("//aside", "//nav")
    assert rule.body == ("//article", "//main")


def test_toml_wins_over_a_site_config_in_one_folder(tmp_path: Path) -> None:
    registry("body: //article", tmp_path)
    (tmp_path / "x.toml").write_text(
        'schema = 1\nname = "T"\nhosts = ["harbourpost.example"]\n[[layout]]\nid = "a"\n'
        'when = "p"\nbody = ["p"]\n'
    )
    found = rules.load(tmp_path).find("harbourpost.example")
    assert found is not None
    assert found.name == "T"


# --- a page -------------------------------------------------------------------------------------


def extract(rule: str, folder: Path, page: Any) -> newsclean.Article:
    return newsclean.extract(page, url=URL, rules=registry(rule, folder))


def test_body_and_strip(tmp_path: Path) -> None:
    page = story(body=f"<p class=xx-promo-yy>{SENTENCE} Buy it.</p>")
    article = extract("body: //nothing\nbody: //article\nstrip_id_or_class: promo", tmp_path, page)
    assert article.rule is not None
    assert article.rule.layout == "body-2"
    assert article.warnings == ()
    assert "Buy it" not in article.text
    assert SENTENCE.strip() in article.text


def test_whole_names(tmp_path: Path) -> None:
    (tmp_path / "harbourpost.example.txt").write_text("strip_id_or_class: zeta")
    page = story().replace(
        "</article>",
        f"<p class=xx-zeta>{SENTENCE} Kept.</p><p class='x zeta'>{SENTENCE} Gone.</p></article>",
    )
    found = rules.load_fivefilters(tmp_path, whole_names=True)
    text = newsclean.extract(page, url=URL, rules=found).text
    assert "Kept." in text
    assert "Gone." not in text


def test_a_missed_body_leaves_the_engines_answer(tmp_path: Path) -> None:
    page = story()
    article = extract("body: //div[@id='gone']\nstrip: //p", tmp_path, page)
    assert article.text == newsclean.extract(page, url=URL, rules=None).text
    assert article.rule is not None
    assert article.rule.layout == ""
    assert "drift: none of its body directives" in article.warnings[0]


def test_stripping_nearly_everything_is_a_miss(tmp_path: Path) -> None:
    page = story()
    article = extract("strip: //p", tmp_path, page)
    assert article.text == newsclean.extract(page, url=URL, rules=None).text
    assert article.warnings


def test_fields_fill_what_is_missing(tmp_path: Path) -> None:
    page = story(body="<div class=who>By: <i>Mara Quill</i></div>")
    article = extract(
        "title: 'Another title'\nauthor: //div[@class='who']/i\nbody: //article", tmp_path, page
    )
    assert article.authors == ("Mara Quill",)
    assert article.title == newsclean.extract(page, rules=None).title


def test_paywall_and_sponsored(tmp_path: Path) -> None:
    page = story(body="<form id=login></form><b class=ad>Ad</b>")
    article = extract(
        "body: //article\nnot_logged_in_xpath: //form[@id='login']\n"
        "native_ad_clue: //b[@class='ad']",
        tmp_path,
        page,
    )
    assert article.paywalled is True
    assert any("sponsored" in warning for warning in article.warnings)


def test_wrap_in_gives_a_role(tmp_path: Path) -> None:
    page = story(body=f"<p class=q>{SENTENCE} Said she.</p>")
    article = extract("body: //article\nwrap_in(blockquote): //p[@class='q']", tmp_path, page)
    assert [b.text[-9:] for b in article.with_role(Role.QUOTE)] == ["Said she."]


def test_a_costly_expression_is_named_in_a_warning(tmp_path: Path) -> None:
    page = story(body="<ul>" + "<li><a href=/>x</a></li>" * 4_000 + "</ul>")
    article = extract("body: //article\nstrip: //li[//li]/x", tmp_path, page)
    assert any("too costly" in warning for warning in article.warnings)


def test_a_field_that_is_not_read_to_its_end_is_named_in_a_warning(tmp_path: Path) -> None:
    page = story(body="<div class=who>" + "<b></b>" * 60_000 + "Mara Quill</div>")
    article = extract("author: //div[@class='who']\nbody: //article", tmp_path, page)
    assert any("not all matches were read" in warning for warning in article.warnings)


def test_strings_are_replaced_before_parsing(tmp_path: Path) -> None:
    page = f"<noscript>{story()}</noscript>"
    rule = "replace_string(<noscript>): <div>\nreplace_string(</noscript>): </div>\nbody: //article"
    data = page.encode()
    for source in (page, data, bytearray(data), memoryview(data)):
        assert SENTENCE.strip() in extract(rule, tmp_path, source).text


@pytest.mark.parametrize(
    ("source", "pairs", "expected"),
    [
        pytest.param("a b", {"a": "c"}, "c b", id="text"),
        pytest.param(b"a \xc3\xa9", {"é": "e"}, b"a e", id="bytes are UTF-8"),
        pytest.param(None, {"a": "b"}, None, id="anything else"),
        pytest.param("aa", {"a": "b" * 600_000}, "aa", id="grows too much"),
        pytest.param("a", {"\ud800": "b"}, "a", id="surrogate"),
        pytest.param(memoryview(b"a b"), {"a": "c"}, b"c b", id="view"),
        pytest.param(memoryview(b"axb")[::2], {"a": "c"}, b"cb", id="view with steps"),
    ],
)
def test_replace_strings(source: object, pairs: Mapping[str, str], expected: object) -> None:
    assert replace_strings(source, tuple(pairs.items())) == expected


def test_a_view_that_cannot_be_read_is_left_to_the_parser() -> None:
    view = memoryview(b"a")
    view.release()
    assert replace_strings(view, (("a", "b"),)) is view


@pytest.mark.parametrize("path", ["p -self::a", "//p[1]/text -self::a"])
def test_an_expression_with_a_minus_raises_nothing(path: str, tmp_path: Path) -> None:
    assert SENTENCE.strip() in extract(f"strip: {path}", tmp_path, story()).text
