"""Apache Spark on a real cluster of two executors, in processes of their own."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.bulk.schema import to_table
from newsclean.bulk.spark import COLUMN, _Names, map_pages, map_warcs
from newsclean.bulk.task import to_row
from newsclean.bulk.worker import Setup
from tests.bulk.bombs import TASK, bomb, page
from tests.bulk.warcs import raw_response, response

ROOT = Path(__file__).parents[2]
COUNT = 24

needs_arrow = pytest.mark.skipif(find_spec("pyarrow") is None, reason="needs pyarrow")
needs_spark = pytest.mark.skipif(
    find_spec("pyspark") is None or find_spec("pandas") is None,
    reason="needs pyspark[sql]",
)
needs_java = pytest.mark.skipif(
    shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="needs Java 17"
)

PROGRAM = """
import json, sys
from pyspark.sql import SparkSession
import newsclean
from tests.bulk.bombs import page

folder, count = sys.argv[1], int(sys.argv[2])
spark = (
    SparkSession.builder.master("local-cluster[2,1,1024]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.executorEnv.PYTHONPATH", ":".join(sys.path))
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", "5")
    .getOrCreate()
)
rows = [(number, f"https://quay.example/{number}", page(number)) for number in range(count)]
frame = spark.createDataFrame([*rows, (count, None, None)], "id int, url string, page string")
found = newsclean.spark.extract(frame.repartition(4, "id"), html="page", column="story")
pages = newsclean.spark.read_warc(spark, [f"{folder}/a.warc.gz", f"{folder}/b.warc.gz"])
warcs = newsclean.spark.extract(pages, encoding="encoding", fetched="fetched")
result = {
    "columns": found.columns,
    "pages": [row.asDict(recursive=True) for row in found.orderBy("id").collect()],
    "warcs": [row.asDict(recursive=True) for row in warcs.drop("html").orderBy("id").collect()],
}
spark.stop()
with open(f"{folder}/result.json", "w", encoding="utf-8") as file:
    json.dump(result, file)
"""


def run_cluster(folder: Path) -> dict[str, Any]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(folder / "work"),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), str(COUNT)],
        env=environment, cwd=folder, capture_output=True, text=True, timeout=500, check=False,
    )  # fmt: skip
    assert (folder / "result.json").exists(), done.stderr[-4000:]
    result: dict[str, Any] = json.loads((folder / "result.json").read_text("utf-8"))
    return result


@pytest.mark.slow
@needs_spark
@needs_java
def test_a_cluster_gives_what_extract_gives(tmp_path: Path) -> None:
    members = [gzip.compress(response(f"https://quay.example/{n}", page(n))) for n in range(6)]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(members[:3]))
    (tmp_path / "b.warc.gz").write_bytes(b"".join(members[3:])[:-9])
    result = run_cluster(tmp_path)
    assert result["columns"] == ["id", "url", "page", "story"]
    assert len(result["pages"]) == COUNT + 1
    for row in result["pages"][:-1]:
        assert row["story"].pop("failure") is None
        assert row["story"] == to_row(newsclean.extract(row["page"], url=row["url"]))
    assert result["pages"][-1]["story"]["failure"]["kind"] == "input"
    assert result["pages"][-1]["story"]["title"] is None
    titles = [row["article"]["title"] for row in result["warcs"]]
    assert sorted(titles, key=str) == sorted(
        [None, *(f"Boat {n} sails" for n in range(6))], key=str
    )
    (broken,) = [row for row in result["warcs"] if row["problem"]]
    assert "ends" in broken["problem"]


NAMES = _Names("html", "url", None, None, "article")


@needs_arrow
def test_a_bomb_is_a_row_and_the_task_goes_on() -> None:
    import pyarrow as pa

    pages = [page(number) for number in range(70)]
    pages[3], pages[40], pages[69] = bomb("kill"), bomb("hang"), bomb("raise")
    urls = [f"https://quay.example/{number}" for number in range(70)]
    batches = pa.table({"url": urls, "html": pages}).to_batches(max_chunksize=45)
    setup = Setup(TASK, newsclean.bulk.Options(form="row"), 2.0, 500_000_000)
    found = pa.Table.from_batches(map_pages(batches, names=NAMES, setup=lambda: setup))
    assert found.column("url").to_pylist() == urls
    rows = found.column("article").to_pylist()
    failed = {at: row["failure"]["kind"] for at, row in enumerate(rows) if row["failure"]}
    assert failed == {3: "died", 40: "timeout", 69: "error"}
    assert {at for at, row in enumerate(rows) if row["title"]} == set(range(70)) - set(failed)


@needs_arrow
def test_a_cell_that_is_not_utf_8_does_not_fail_the_task() -> None:
    import pyarrow as pa

    pages = [page(0).encode(), page(1).encode() + b"<p>\xff", page(2).encode()]
    html = pa.array(pages, pa.binary()).view(pa.string())
    urls = pa.array([b"x:\xff", b"x:1", b"x:2"], pa.binary()).view(pa.string())
    batches = pa.table({"url": urls, "html": html}).to_batches()
    setup = Setup(TASK, newsclean.bulk.Options(form="row"), 20.0, 500_000_000)
    found = pa.Table.from_batches(map_pages(batches, names=NAMES, setup=lambda: setup))
    titles = [row["title"] for row in found.column("article").to_pylist()]
    assert titles == [f"Boat {number} sails" for number in range(3)]


@needs_arrow
def test_a_response_with_a_broken_body_is_a_row_that_says_so(tmp_path: Path) -> None:
    import pyarrow as pa

    pytest.importorskip("warcio")
    bad = raw_response("https://quay.example/1", b"garbage", "Content-Encoding: gzip")
    (tmp_path / "a.warc").write_bytes(bad + response("https://quay.example/2", page(2)) + b"x")
    batches = map_warcs([pa.record_batch({"id": [0]})], paths=(str(tmp_path / "a.warc"),))
    rows = pa.Table.from_batches(batches).to_pylist()
    assert [row["url"] for row in rows[:2]] == ["https://quay.example/1", "https://quay.example/2"]
    assert [row["html"] for row in rows[:2]] == [None, page(2).encode()]
    assert "gzip" in rows[0]["problem"]
    assert rows[1]["problem"] is None


@needs_arrow
def test_the_column_is_the_row_of_a_file_and_its_failure() -> None:
    names = [name for name, _ in COLUMN.parts]
    assert names[-1] == "failure"
    row = {"record": "", **to_row(newsclean.extract(page(1)))}
    assert names[:-1] == to_table([row]).schema.names[1:]


@needs_arrow
def test_warcs_that_are_not_there_are_rows_that_say_so(tmp_path: Path) -> None:
    import pyarrow as pa

    pytest.importorskip("warcio")
    numbers = pa.record_batch({"id": [0]})
    (batch,) = map_warcs([numbers], paths=(str(tmp_path / "none.warc.gz"),))
    (row,) = batch.to_pylist()
    assert row["html"] is None
    assert "No such file" in row["problem"]
