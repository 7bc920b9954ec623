from __future__ import annotations

import pytest
import regex

from newsclean.metadata.patterns import Pattern

TEXT = "Storm hits Cork"


@pytest.mark.parametrize("method", ["match", "search", "fullmatch", "findall", "split"])
def test_methods_are_those_of_a_compiled_pattern(method: str) -> None:
    def shown(result: object) -> object:
        return result.span() if isinstance(result, regex.Match) else result

    lazy = getattr(Pattern(r"\p{Lu}\w+"), method)(TEXT)
    assert shown(lazy) == shown(getattr(regex.compile(r"\p{Lu}\w+"), method)(TEXT))


def test_iteration_and_replacement() -> None:
    pattern = Pattern(r"\p{Lu}")
    assert [match.start() for match in pattern.finditer(TEXT)] == [0, 11]
    assert pattern.sub("x", TEXT) == "xtorm hits xork"


def test_flags_count() -> None:
    assert Pattern("a.b", regex.DOTALL).match("a\nb")
    assert not Pattern("a.b").match("a\nb")


def test_nothing_is_compiled_before_use() -> None:
    pattern = Pattern("(")
    with pytest.raises(regex.error):
        pattern.match("")
