"""What a worker does with a page: extract it, and give the article in the form asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any, Final, Literal, TypeAlias

from newsclean import api
from newsclean import rules as site_rules
from newsclean.article import Article
from newsclean.bulk.records import Job, plain_date
from newsclean.dom import check_limits
from newsclean.metadata import check_reference
from newsclean.model import Limits

Form: TypeAlias = Literal["article", "row", "full row"]
Task: TypeAlias = Callable[[Job], Any]

BIG: Final = ("blocks", "evidence")
"""Nine tenths of an article's data: why each block is in or out."""

_LINE_ENDS: Final = tuple((char, f"\\u{ord(char):04x}") for char in ("\x85", "\u2028", "\u2029"))
"""What `str.splitlines` and some readers take for the end of a line."""


@dataclass(frozen=True, slots=True)
class Options:
    """The same for all pages of a run; pickled once per worker."""

    rules: api.Rules = "default"
    limits: Limits = field(default_factory=Limits)
    reference_date: date | None = None
    form: Form = "article"

    def for_workers(self) -> Options:
        """With the rules of this process, and a date that every worker knows.

        Raises `InputError` for an argument of another type.
        """
        check_limits(self.limits)
        day = plain_date(check_reference(self.reference_date))
        return replace(self, rules=site_rules.resolve(self.rules), reference_date=day)


def make_task(options: Options) -> Task:
    """The function that a worker runs for each job."""
    return partial(run, options)


def make_open_task(_: object) -> Callable[[tuple[Options, Job]], Any]:
    """The same for jobs that come with their own options."""
    return lambda job: run(*job)


def run(options: Options, job: Job) -> Any:
    """Extract one page. Raises what `extract` raises."""
    article = api.extract(
        job.html,
        url=job.url,
        encoding=job.encoding,
        rules=options.rules,
        limits=options.limits,
        reference_date=job.reference_date or options.reference_date,
    )
    return article if options.form == "article" else to_row(article, full=options.form != "row")


def to_row(article: Article, *, full: bool = False) -> dict[str, Any]:
    """`Article.to_dict`, without blocks and evidence unless `full`."""
    data = article.to_dict()
    if not full:
        for name in BIG:
            del data[name]
    return data


def to_line(row: Mapping[str, Any]) -> bytes:
    """A row as one line of JSON in UTF-8, which no reader can split at another character."""
    text = json.dumps(row, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
    for char, escape in _LINE_ENDS:
        text = text.replace(char, escape)
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # a file name that is not UTF-8
        return json.dumps(row, separators=(",", ":")).encode() + b"\n"
