import copy
import os
import pickle
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsclean import rules
from newsclean.errors import InputError, RuleError
from newsclean.rules import Layout, Registry, Rule, SiteRule
from newsclean.rules.checks import build_index
from newsclean.rules.sources import find_sources
from tests.costs import assert_fits


def rule(name: str, *hosts: str, file: str = "") -> Rule:
    return Rule(name, hosts, (Layout("a", "p", ("p",)),), file=file)


def text(name: str, *hosts: str) -> str:
    listed = ", ".join(f'"{host}"' for host in hosts)
    return (
        f'schema = 1\nname = "{name}"\nhosts = [{listed}]\n'
        '[[layout]]\nid = "a"\nwhen = "p"\nbody = ["p"]\n'
    )


def name_of(found: SiteRule | None) -> str | None:
    return None if found is None else found.name


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        pytest.param("bbc.example", "site", id="host"),
        pytest.param("www.bbc.example", "site", id="sub-domain"),
        pytest.param("a.b.bbc.example", "site", id="deep sub-domain"),
        pytest.param("BBC.Example.", "site", id="other spelling"),
        pytest.param("news.bbc.example", "part", id="more specific"),
        pytest.param("x.news.bbc.example", "part", id="below the more specific"),
        pytest.param("evil-bbc.example", None, id="no label boundary"),
        pytest.param("evilbbc.example", None, id="no boundary at all"),
        pytest.param("bbc.example.evil.test", None, id="prefix"),
        pytest.param("example", None, id="parent"),
        pytest.param("bücher.example", "umlaut", id="umlaut"),
        pytest.param("xn--bcher-kva.example", "umlaut", id="punycode"),
        pytest.param("", None, id="empty"),
        pytest.param("bbc.example\0", None, id="nul"),
        pytest.param("bbc.example:80", None, id="port"),
        pytest.param("x@bbc.example", None, id="user"),
        pytest.param("a." * 100_000 + "bbc.example", None, id="very long"),
    ],
)
def test_find(host: str, expected: str | None) -> None:
    registry = (
        Registry()
        .with_rule(rule("part", "news.bbc.example"))
        .with_rule(rule("site", "bbc.example", "bbc.test"))
        .with_rule(rule("umlaut", "Bücher.example"))
    )
    assert name_of(registry.find(host)) == expected


def test_later_wins_for_the_same_host_only() -> None:
    first = Registry().with_rule(rule("old", "a.example", "b.example"))
    both = first.with_rule(rule("new", "a.example"))
    assert [name_of(both.find(host)) for host in ("a.example", "b.example")] == ["new", "old"]
    assert name_of(first.find("a.example")) == "old"


def test_more_specific_wins_over_later() -> None:
    registry = Registry().with_rule(rule("part", "x.a.example")).with_rule(rule("all", "a.example"))
    assert name_of(registry.find("x.a.example")) == "part"


def test_with_registry_and_without() -> None:
    left = Registry().with_rule(rule("old", "a.example"))
    right = Registry().with_rule(rule("new", "a.example")).with_rule(rule("two", "b.example"))
    both = left.with_registry(right)
    assert name_of(both.find("a.example")) == "new"
    assert name_of(both.without("new").find("a.example")) == "old"
    assert both.hosts() == ("a.example", "b.example")
    assert both.without("nothing") == both


def test_unsound_rule_is_refused() -> None:
    with pytest.raises(RuleError, match="hosts"):
        Registry().with_rule(rule("x", "https://x.example"))


def test_load_keeps_the_good_files(tmp_path: Path) -> None:
    (tmp_path / "1-good.toml").write_text(text("good", "a.example"))
    (tmp_path / "2-broken.toml").write_text("schema = ")
    (tmp_path / "3-claims.toml").write_text(text("claims", "b.example", "A.example"))
    (tmp_path / "4-latin.toml").write_bytes(b"# \xff")
    (tmp_path / "5-huge.toml").write_bytes(b"#" * 1_000_000)
    (tmp_path / "6-folder.toml").mkdir()
    (tmp_path / "7-bom.toml").write_bytes(b"\xef\xbb\xbf" + text("bom", "c.example").encode())
    (tmp_path / "readme.txt").write_text("not a rule")
    registry = rules.load(tmp_path)
    assert registry.hosts() == ("a.example", "c.example")
    assert [(Path(e.file).name, e.key, e.message.split(" (")[0]) for e in registry.errors] == [
        ("2-broken.toml", "", "not TOML: Invalid value"),
        ("3-claims.toml", "hosts[1]", "'a.example' belongs to 'good'"),
        ("4-latin.toml", "", "not UTF-8"),
        ("5-huge.toml", "", "longer than 100000 characters"),
        ("6-folder.toml", "", "is not a file"),
    ]


def test_load_one_file(tmp_path: Path) -> None:
    file = tmp_path / "rule.toml"
    file.write_text(text("one", "a.example"))
    found = rules.load(str(file)).find("a.example")
    assert found is not None
    assert found.file == str(file)


def test_load_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such file or folder"):
        rules.load(tmp_path / "none")
    with pytest.raises(RuleError):
        rules.load("a\0b")


def test_check_lists_all_faults(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(text("a", "a.example").replace('"p"', '"p["'))
    (tmp_path / "b.toml").write_text(text("b", "a.example", "x"))
    (tmp_path / "c.toml").write_text("schema = 1\nnmae = 1")
    (tmp_path / "d.toml").write_text(text("d", "d.example"))
    assert [(Path(e.file).name, e.key) for e in rules.check(tmp_path)] == [
        ("a.toml", "layout[0].when"),
        ("a.toml", "layout[0].body[0]"),
        ("b.toml", "hosts[1]"),
        ("b.toml", "hosts[0]"),
        ("c.toml", "nmae"),
    ]
    assert rules.check(tmp_path / "d.toml") == ()


def test_index_names_the_file_of_each_host() -> None:
    files = {
        "b.toml": rule("b", "b.example", "B.test"),
        "a.toml": rule("a", "a.example"),
    }
    assert build_index(files) == {"a.example": "a.toml", "b.example": "b.toml", "b.test": "b.toml"}


def test_index_refuses_two_claims() -> None:
    files = {"a.toml": rule("a", "x.example", file="a.toml"), "b.toml": rule("b", "x.example")}
    with pytest.raises(RuleError, match=r"belongs to 'a' \(a.toml\)"):
        build_index(files)


def test_many_rules_are_found_at_once() -> None:
    registry = Registry()
    hosts = {f"h{number}.example": rule(str(number), f"h{number}.example") for number in range(500)}
    for one in hosts.values():
        registry = registry.with_rule(one)
    registry = rules.bundled().with_registry(registry)
    fresh = iter(hosts)
    assert_fits(lambda: [registry.find(f"www.{next(fresh)}") for _ in range(20)], 0.020)
    assert name_of(registry.find("www.h7.example")) == "7"


@pytest.fixture
def _clean_default() -> Iterator[None]:
    yield
    for name in ("mine", "other"):
        rules.unregister(name)


@pytest.mark.usefixtures("_clean_default")
def test_register_and_unregister() -> None:
    before = rules.default()
    added = rules.register(text("mine", "mine.example"))
    assert rules.default().find("www.mine.example") == added
    assert added.file == "<registered>"
    rules.register(rule("mine", "moved.example"))
    assert rules.default().find("mine.example") is None
    assert before.find("moved.example") is None
    assert rules.unregister("mine")
    assert rules.default() == before
    assert not rules.unregister("mine")


def test_register_refuses_a_bad_rule() -> None:
    before = rules.default()
    with pytest.raises(RuleError):
        rules.register("schema = 1")
    assert rules.default() is before


@pytest.mark.usefixtures("_clean_default")
def test_bundled_rules_can_be_overridden_but_not_removed() -> None:
    host = rules.bundled().hosts()[0]
    shipped = rules.default().find(host)
    assert shipped is not None
    rules.register(rule("mine", host))
    assert name_of(rules.default().find(host)) == "mine"
    rules.unregister("mine")
    assert not rules.unregister(shipped.name)
    assert rules.default().find(host) == shipped


def test_registering_from_many_threads_loses_nothing() -> None:
    names = [f"thread{number}" for number in range(32)]
    threads = [
        threading.Thread(target=rules.register, args=(rule(name, f"{name}.example"),))
        for name in names
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = [name_of(rules.default().find(f"{name}.example")) for name in names]
    assert [rules.unregister(name) for name in names] == [True] * 32
    assert found == names


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_registries_pickle_and_copy(protocol: int, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("x")
    registry = rules.bundled().with_registry(rules.load(tmp_path)).with_rule(rule("a", "a.example"))
    for other in (pickle.loads(pickle.dumps(registry, protocol)), copy.deepcopy(registry)):
        assert other.hosts() == registry.hosts()
        assert other.find("a.example") == registry.find("a.example")
        assert [str(error) for error in other.errors] == [str(error) for error in registry.errors]


# --- folders, the environment, packages -----------------------------------------------------------


def write(folder: Path, name: str, *hosts: str) -> None:
    (folder / f"{hosts[0]}.toml").write_text(text(name, *hosts))


def test_a_folder_is_read_host_by_host(tmp_path: Path) -> None:
    registry = rules.folder(tmp_path)
    write(tmp_path, "late", "a.example")  # after the registry was made: nothing had been read
    assert name_of(registry.find("www.a.example")) == "late"
    assert registry.hosts() == ("a.example",)
    assert name_of(registry.get("a.example")) == "late"
    assert registry.get("www.a.example") is None


def test_bad_files_of_a_folder_hide_nothing(tmp_path: Path) -> None:
    write(tmp_path, "good", "good.example")
    write(tmp_path, "liar", "other.example")
    (tmp_path / "other.example.toml").rename(tmp_path / "liar.example.toml")
    (tmp_path / "bad.example.toml").write_text("schema =")
    (tmp_path / "latin.example.toml").write_bytes(b"\xff")
    (tmp_path / "folder.example.toml").mkdir()
    (tmp_path / "index.json").write_text("[" * 90_000)
    found = {host: name_of(rules.folder(tmp_path).find(host)) for host in (
        "good.example", "liar.example", "bad.example", "latin.example", "folder.example",
    )}  # fmt: skip
    assert {host for host, name in found.items() if name} == {"good.example"}


def test_the_index_of_a_folder_names_further_hosts(tmp_path: Path) -> None:
    write(tmp_path, "two", "a.example", "b.example")
    (tmp_path / "index.json").write_text(
        '{"b.example": "a.example.toml", "c.example": "a.example.toml", "d.example": "../x.toml",'
        ' "e.example": 5}'
    )
    registry = rules.folder(tmp_path)
    assert [name_of(registry.find(f"{x}.example")) for x in "abcde"] == ["two"] * 2 + [None] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_an_index_that_is_a_pipe_is_none(tmp_path: Path) -> None:
    write(tmp_path, "one", "a.example")
    os.mkfifo(tmp_path / "index.json")
    assert name_of(rules.folder(tmp_path).find("b.example")) is None


def test_a_host_may_be_longer_than_a_file_name(tmp_path: Path) -> None:
    for length in (240, 246, 249, 253):
        name = f"{'a' * 50}.{'b' * 50}.{'c' * 50}.{'d' * 50}."
        name += "e" * (length - len(name) - len(".info")) + ".info"
        assert len(name) == length
        assert rules.folder(tmp_path).find(name) is None


def test_other_types() -> None:
    registry = rules.bundled()
    wrong: Any = None
    for call in (
        rules.register, registry.with_rule, registry.with_registry, rules.load, rules.folder,
        rules.check, partial(rules.parse_rule, file="x"),
    ):  # fmt: skip
        with pytest.raises(InputError):
            call(wrong)


def test_a_folder_must_exist(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder"):
        rules.folder(tmp_path / "none")


def test_find_costs_one_look_for_a_file(tmp_path: Path) -> None:
    for number in range(2_000):
        (tmp_path / f"site{number}.example.toml").touch()
    write(tmp_path, "mine", "mine.example")
    registry = rules.folder(tmp_path)
    rules.parse_rule(text("warm", "warm.example"), file="")
    assert name_of(registry.find("www.mine.example")) == "mine"
    assert_fits(lambda: rules.folder(tmp_path).find("www.unknown.example"), 0.05)  # no listing


def test_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    host = rules.bundled().hosts()[0]
    for folder, hosts in ((first, ("a.example", host)), (second, ("a.example", "b.example"))):
        folder.mkdir()
        for name in hosts:
            write(folder, folder.name, name)
    monkeypatch.setenv("NEWSCLEAN_RULES", os.pathsep.join([str(first), str(second), "/none", ""]))
    registry = find_sources(rules.bundled())
    found = [name_of(registry.find(name)) for name in ("a.example", "b.example", host)]
    assert found == ["1", "2", "1"]
    assert [(error.file, error.key) for error in registry.errors] == [("/none", "")]


def test_installed_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "my_site_rules"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from newsclean import rules\nEMPTY = rules.Registry()\nNOTHING = 5\n"
    )
    write(package, "packaged", "packaged.example")
    metadata = tmp_path / "my_site_rules-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: my-site-rules\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text(
        "[newsclean.rules]\na = my_site_rules\nb = my_site_rules:EMPTY\nc = no_such_package\n"
        "d = my_site_rules:NOTHING\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    registry = rules.installed()
    assert name_of(registry.find("www.packaged.example")) == "packaged"
    assert sorted(error.key for error in registry.errors) == ["c", "d"]
    monkeypatch.setenv("NEWSCLEAN_RULES", "installed")
    assert name_of(find_sources(rules.bundled()).find("packaged.example")) == "packaged"
    monkeypatch.delenv("NEWSCLEAN_RULES")
    assert find_sources(rules.bundled()).find("packaged.example") is None
