"""Output files that can be cut back to a length that is known to be whole: JSON lines, Parquet."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, Self

from newsclean.bulk.extras import load_extra
from newsclean.bulk.schema import row_type, to_arrow, to_table
from newsclean.bulk.task import to_line

Rows = Sequence[Mapping[str, Any]]


class Output(Protocol):
    """A file in the making, under another name. A context manager."""

    def write(self, rows: Rows) -> int:
        """Write rows, force them to disk, and say how long the output is now."""

    def finish(self) -> None:
        """Give the output its name."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


def open_output(path: Path, length: int, *, full: bool = False) -> Output:
    """The output for a path, of which the first `length` bytes or parts are kept.

    Raises OSError when less than that is there, and `ImportError` for Parquet without pyarrow.
    """
    if path.suffix.lower() == ".parquet":
        return _Parquet(path, length, full=full)
    return _Lines(path, length)


class _Lines:
    """JSON lines; the length is in bytes."""

    def __init__(self, path: Path, length: int) -> None:
        self._path = path
        self._draft = path.with_name(path.name + ".partial")
        with self._draft.open("ab") as file:
            if file.tell() < length:
                raise OSError(f"{self._draft} is shorter than its journal says")
            file.truncate(length)
        self._file = self._draft.open("ab")

    def write(self, rows: Rows) -> int:
        self._file.writelines(map(to_line, rows))
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def finish(self) -> None:
        self._file.close()
        self._draft.replace(self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class _Parquet:
    """One Parquet file, made from a folder of parts at the end; the length is in parts."""

    def __init__(self, path: Path, length: int, *, full: bool) -> None:
        self._pq = load_extra("pyarrow.parquet", "parquet")
        self._path = path
        self._full = full
        self._parts = path.with_name(path.name + ".parts")
        self._parts.mkdir(exist_ok=True)
        self._length = length
        if not all(self._part(number).exists() for number in range(length)):
            raise OSError(f"{self._parts} has fewer parts than its journal says")

    def write(self, rows: Rows) -> int:
        path = self._part(self._length)
        draft = path.with_suffix(".tmp")
        with draft.open("wb") as file:
            self._pq.write_table(to_table(rows, full=self._full), file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        self._length += 1
        return self._length

    def finish(self) -> None:
        draft = self._path.with_name(self._path.name + ".partial")
        pa = load_extra("pyarrow", "parquet")
        schema = pa.schema(list(to_arrow(row_type(full=self._full))))
        with self._pq.ParquetWriter(draft, schema) as writer:
            for number in range(self._length):
                writer.write_table(self._pq.read_table(self._part(number)))
        draft.replace(self._path)
        shutil.rmtree(self._parts)

    def _part(self, number: int) -> Path:
        return self._parts / f"{number:06d}.parquet"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass
