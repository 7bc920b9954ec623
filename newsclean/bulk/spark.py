"""Extraction over a cluster: Spark calls `map_pages` and `map_warcs` with Arrow batches.

Nothing here needs pandas. The package must be installed where the executors run. Each task has
one worker process of its own, so that a page that hangs, dies or outgrows its memory is a row
with a failure, and never fails the task.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from newsclean.api import DEFAULT_LIMITS, Rules
from newsclean.bulk.extras import load_extra
from newsclean.bulk.many import Plan, run_in_pool
from newsclean.bulk.pool import Pool
from newsclean.bulk.records import Failure, clip
from newsclean.bulk.schema import Struct, article_type, read_cell, to_arrow, to_ddl
from newsclean.bulk.task import Options
from newsclean.bulk.warc import read_warc as read_warc_file
from newsclean.bulk.worker import Setup
from newsclean.model import Limits

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_FAILURE: Final = Struct((("kind", "string"), ("message", "string")))
COLUMN: Final = Struct((*article_type().parts, ("failure", _FAILURE)))
DDL: Final = to_ddl(COLUMN)
"""The type of the column that `extract` adds, as Spark writes it: the columns of the files that
`newsclean bulk` makes, and `failure`, which is null when there is an article."""

WARC_COLUMNS: Final = ("url", "html", "encoding", "fetched", "id", "problem")
WARC_DDL: Final = ", ".join(
    f"{name} {'binary' if name == 'html' else 'string'}" for name in WARC_COLUMNS
)

ROWS: Final = 32
"""Rows of an Arrow batch that is given back; pages are large."""


class _Names(NamedTuple):
    """Columns of the data frame; None for what it does not have."""

    html: str
    url: str | None
    encoding: str | None
    fetched: str | None
    column: str
    """The new one."""

    def inputs(self) -> dict[str, str]:
        """What is read, and in which column."""
        given = self._asdict()
        del given["column"]
        return {key: name for key, name in given.items() if name is not None}


def extract(  # noqa: PLR0913 - each has a default and is a keyword
    df: DataFrame,
    *,
    html: str = "html",
    url: str | None = "url",
    encoding: str | None = None,
    fetched: str | None = None,
    column: str = "article",
    timeout: float | None = None,
    memory: int | None = None,
    rules: Rules = "default",
    limits: Limits = DEFAULT_LIMITS,
) -> DataFrame:
    """The data frame with one more column, `column`: the article of each row as a struct (`DDL`).

    `html` names a column of text or binary; `url`, `encoding` and `fetched` (ISO 8601 text, date
    or timestamp: when the page was read) columns that tell more, None when there is none. A row
    that gives no article has nulls and a `failure`. `timeout` and `memory` are for one page, as
    in `extract_many`. The rules are sent to each executor once.

    Raises `ImportError` without pyarrow, and `ValueError` for a column that is missing.
    """
    types = load_extra("pyspark.sql.types", "spark")
    names = _Names(html, url, encoding, fetched, column)
    for name in names.inputs().values():
        if name not in df.columns:
            raise ValueError(f"no column {name!r} in the data frame")
    options = Options(rules, limits, form="row")
    setup = Plan(timeout=timeout, memory=memory, options=options).setup()
    added = types.StructType.fromDDL(f"`{column.replace('`', '``')}` {DDL}")
    schema = types.StructType([*df.schema.fields, *added.fields])
    task = partial(map_pages, names=names, setup=_broadcast(df, setup))
    return df.mapInArrow(task, schema)


def read_warc(spark: SparkSession, paths: Sequence[str]) -> DataFrame:
    """The HTML pages of WARC files, a task for each file.

    A path is one of the executors' file systems, or an address that pyarrow opens (`s3://`,
    `hdfs://`, `gs://`). Columns: `url`, `html`, `encoding` (of the HTTP header), `fetched`
    (ISO 8601), `id` (WARC-Record-ID) and `problem`: why a row has no html, because its body is
    broken or, in the last row of a file, because the file is. Pass it to `extract` with
    encoding="encoding" and fetched="fetched".
    """
    frame = spark.range(0, len(paths), 1, max(len(paths), 1))
    return frame.mapInArrow(partial(map_warcs, paths=tuple(paths)), WARC_DDL)


def _broadcast(df: DataFrame, setup: Setup) -> Callable[[], Setup]:
    """How a task gets the setup: from a broadcast, or within itself under Spark Connect."""
    context = getattr(df.sparkSession, "sparkContext", None)
    if context is None:
        return partial(_identity, setup)
    return partial(_value_of, context.broadcast(tuple(setup)))


def _identity(setup: Setup) -> Setup:
    return setup


def _value_of(broadcast: Any) -> Setup:
    return Setup(*broadcast.value)


# --- on the executors -------------------------------------------------------------------------


def map_pages(
    batches: Iterable[Any], *, names: _Names, setup: Callable[[], Setup]
) -> Iterator[Any]:
    """Arrow batches with the article's column added."""
    with Pool(1, setup()) as pool:
        rows: list[dict[str, Any]] = []
        for record, result in run_in_pool(pool, _records(batches, names), ordered=True):
            rows.append(_row(result))
            part = record["part"]
            if len(rows) == part.num_rows:
                yield _with_column(part, rows, names.column)
                rows = []


def _records(batches: Iterable[Any], names: _Names) -> Iterator[dict[str, Any]]:
    for batch in batches:
        for start in range(0, batch.num_rows, ROWS):
            part = batch.slice(start, ROWS)
            columns = {key: part.column(name) for key, name in names.inputs().items()}
            for at in range(part.num_rows):
                record = {key: read_cell(values[at]) for key, values in columns.items()}
                record["reference_date"] = _moment(record.pop("fetched", None))
                yield {**record, "part": part}


def _moment(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _row(result: Any) -> dict[str, Any]:
    if isinstance(result, Failure):
        return {"failure": {"kind": result.kind, "message": result.message}}
    row: dict[str, Any] = result
    return row


def _with_column(part: Any, rows: list[dict[str, Any]], name: str) -> Any:
    pa = load_extra("pyarrow", "spark")
    column = pa.array(rows, type=to_arrow(COLUMN))
    return pa.RecordBatch.from_arrays([*part.columns, column], [*part.schema.names, name])


def map_warcs(batches: Iterable[Any], *, paths: Sequence[str]) -> Iterator[Any]:
    """Arrow batches of the pages of the files whose numbers come in."""
    numbers = chain.from_iterable(batch.column(0).to_pylist() for batch in batches)
    for number in numbers:
        pages = _pages(paths[number])
        while rows := list(islice(pages, ROWS)):
            yield _warc_batch(rows)


def _pages(path: str) -> Iterator[dict[str, Any]]:
    try:
        with _open(path) as stream:
            for page in read_warc_file(stream):
                moment = page.pop("reference_date")
                yield {**page, "fetched": moment.isoformat() if moment else None}
    except ImportError:  # warcio is missing: that is about the job
        raise
    except Exception as error:  # readers of others; a file must not cost the task
        reason = str(error) or type(error).__name__
        yield {"id": path, "problem": clip(f"not read to its end: {reason}")}


def _open(path: str) -> Any:
    if "://" not in path:
        return open(path, "rb")  # noqa: PTH123 - closed by the caller
    file_system, inside = load_extra("pyarrow.fs", "spark").FileSystem.from_uri(path)
    return file_system.open_input_stream(inside, compression=None)


def _warc_batch(rows: list[dict[str, Any]]) -> Any:
    pa = load_extra("pyarrow", "spark")
    types = [pa.binary() if name == "html" else pa.string() for name in WARC_COLUMNS]
    schema = pa.schema(list(zip(WARC_COLUMNS, types, strict=True)))
    return pa.RecordBatch.from_pylist(rows, schema=schema)
