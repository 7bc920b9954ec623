"""The public surface: every name here is a promise."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest

import newsclean

NAMES = [
    "Article",
    "Block",
    "Candidate",
    "Comparison",
    "Embed",
    "Explanation",
    "Failure",
    "Image",
    "InputError",
    "LimitError",
    "Limits",
    "Link",
    "NewscleanError",
    "Rights",
    "Role",
    "RuleError",
    "RuleRef",
    "Span",
    "Video",
    "aextract",
    "compare",
    "explain",
    "extract",
    "extract_many",
    "rules",
    "to_records",
]

CLASSES: list[type] = [
    value for name in NAMES if inspect.isclass(value := getattr(newsclean, name))
]
VALUES = [cls for cls in CLASSES if is_dataclass(cls)]


def public_functions() -> list[Callable[..., object]]:
    functions: list[Callable[..., object]] = [
        newsclean.extract,
        newsclean.explain,
        newsclean.compare,
        newsclean.to_records,
    ]
    for cls in CLASSES:
        if issubclass(cls, (Enum, BaseException)):
            continue
        for name, value in vars(cls).items():
            if name.startswith("_") and name != "_repr_html_":
                continue
            if isinstance(value, property):
                assert value.fget is not None
                functions.append(value.fget)
            elif isinstance(value, classmethod):
                functions.append(value.__func__)
            elif inspect.isfunction(value):
                functions.append(value)
    return functions


FUNCTIONS = public_functions()


def test_all_is_frozen() -> None:
    assert sorted(newsclean.__all__) == NAMES
    assert newsclean.__version__.count(".") == 2


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__qualname__)
def test_functions_are_typed_and_told(function: Callable[..., object]) -> None:
    hints = typing.get_type_hints(function)
    signature = inspect.signature(function)
    assert signature.parameters.keys() - {"self", "cls"} <= hints.keys()
    assert "return" in hints
    assert inspect.getdoc(function)


@pytest.mark.parametrize("cls", CLASSES)
def test_classes_are_typed_and_told(cls: type) -> None:
    assert cls.__doc__
    if is_dataclass(cls):
        assert {field.name for field in fields(cls)} <= typing.get_type_hints(cls).keys()


@pytest.mark.parametrize("cls", VALUES)
def test_values_are_frozen_and_slotted(cls: type) -> None:
    params = cls.__dataclass_params__  # type: ignore[attr-defined]
    assert params.frozen
    assert "__slots__" in vars(cls)
    assert not hasattr(cls, "__dict__") or "__dict__" not in vars(cls)


def test_options_are_keyword_only() -> None:
    for function in (newsclean.extract, newsclean.explain):
        first, *others = inspect.signature(function).parameters.values()
        assert first.name == "html"
        assert {parameter.kind for parameter in others} == {inspect.Parameter.KEYWORD_ONLY}
        assert [parameter.name for parameter in others] == [
            "url",
            "encoding",
            "rules",
            "limits",
            "reference_date",
        ]


def test_errors() -> None:
    assert issubclass(newsclean.InputError, TypeError)
    for error in (newsclean.InputError, newsclean.LimitError, newsclean.RuleError):
        assert issubclass(error, newsclean.NewscleanError)
