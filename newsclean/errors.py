"""The errors that newsclean raises; nothing else leaves a public function."""

from __future__ import annotations


class NewscleanError(Exception):
    """Base of every error raised by this library."""


class InputError(NewscleanError, TypeError):
    """The input is not something that can hold a page (not str, bytes or an lxml tree)."""


class LimitError(NewscleanError):
    """A limit was reached and the caller asked for strict limits."""

    def __init__(self, limit: str, message: str) -> None:
        super().__init__(limit, message)
        self.limit = limit
        self.message = message

    def __str__(self) -> str:
        return f"{self.limit}: {self.message}"


class RuleError(NewscleanError):
    """A site rule is wrong. `file` and `key` say where, `message` says why.

    `key` is empty when the file as a whole is meant.
    """

    def __init__(self, file: str, key: str, message: str) -> None:
        super().__init__(file, key, message)
        self.file = file
        self.key = key
        self.message = message

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.message) if part)
