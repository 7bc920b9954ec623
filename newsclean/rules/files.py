"""Rule files that a user named: which there are, and their text."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Final

from newsclean.errors import InputError, RuleError
from newsclean.rules.schema import MAX_RULE_CHARS

SUFFIXES: Final = (".toml", ".txt")

_MAX_BYTES: Final = 4 * MAX_RULE_CHARS
"""Bytes of a rule file that can hold `MAX_RULE_CHARS` characters of UTF-8."""


def named_path(path: object) -> Path:
    """What the caller named. Raises `InputError` when it is no path."""
    if not isinstance(path, str | PathLike):
        raise InputError(f"expected a path, got {type(path).__name__}")
    return Path(path)


def list_files(path: str | Path) -> list[Path]:
    """The file itself, or the `*.toml` and `*.txt` files of a folder (not of its sub-folders).

    Sorted by name.

    Raises `RuleError` when there is no such file or folder.
    """
    source = named_path(path)
    try:
        if source.is_dir():
            return sorted(file for file in source.iterdir() if file.suffix in SUFFIXES)
        if source.is_file():
            return [source]
    except (OSError, ValueError) as error:  # no permission; a NUL in the name
        raise RuleError(str(path), "", f"cannot be read ({error})") from None
    raise RuleError(str(path), "", "no such file or folder")


def is_file(file: Path) -> bool:
    """False also for a name longer than the file system takes: hosts of pages name files."""
    try:
        return file.is_file()
    except OSError:
        return False


def read_file(file: Path) -> str:
    """The text of a rule file, never more than a rule may have. Raises `RuleError`."""
    try:
        if not file.is_file():  # a pipe or a device would wait for ever
            raise RuleError(str(file), "", "is not a file")
        with file.open("rb") as stream:
            data = stream.read(_MAX_BYTES + 1)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleError(str(file), "", "not UTF-8") from None
    except OSError as error:
        raise RuleError(str(file), "", error.strerror or "cannot be read") from None
