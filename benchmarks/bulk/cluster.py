"""`python -m benchmarks.bulk.cluster --executors 2`: Spark, page by page, and its speed.

One cluster per run: a second one in the same Java process has stalled. Needs Java 17 and
`newsclean[spark]`. Each executor is a process with one core. The first job of a cluster starts its
Python processes and is not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import newsclean
from benchmarks.quality.corpus import DATASETS, CorpusMissingError
from benchmarks.speed.run import choose_pages
from newsclean.bulk.task import to_row


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when Spark gave for every page what `extract` gives."""
    parser = argparse.ArgumentParser("python -m benchmarks.bulk.cluster", description=__doc__)
    parser.add_argument("--corpus", type=Path, help="folder that holds dev/")
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--executors", type=int, default=2)
    options = parser.parse_args(arguments)
    try:
        chosen = choose_pages(DATASETS, options.corpus, options.pages)
    except CorpusMissingError as error:
        print(f"benchmarks.bulk.cluster: {error}", file=sys.stderr)
        return 2
    pages = [(f"https://www.example.org/{at}", page.html) for at, page in enumerate(chosen)]
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    seconds, rows = run_cluster(options.executors, pages)
    wrong = count_wrong(rows, pages)
    print(f"{options.executors} executors: {len(pages) / seconds:.1f} pages/s, {wrong} wrong")
    return int(bool(wrong))


def run_cluster(executors: int, pages: Sequence[tuple[str, bytes]]) -> tuple[float, list[Any]]:
    """Seconds of the second job on a new cluster, and its rows."""
    from pyspark.sql import SparkSession

    builder: Any = SparkSession.builder
    spark = (
        builder.master(f"local-cluster[{executors},1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.executorEnv.PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .getOrCreate()
    )
    try:
        frame = spark.createDataFrame(pages, "url string, html binary").repartition(8).cache()
        seconds, rows = 0.0, []
        for _ in range(2):
            start = time.monotonic()
            rows = newsclean.spark.extract(frame).select("url", "article").collect()
            seconds = time.monotonic() - start
    finally:
        spark.stop()
    return seconds, rows


def count_wrong(rows: Sequence[Any], pages: Sequence[tuple[str, bytes]]) -> int:
    """Pages whose row is not that of `extract`."""
    found = {row.url: row.article.asDict(recursive=True) for row in rows}
    wrong = len(pages) - len(found)
    for url, html in pages:
        want = {**to_row(newsclean.extract(html, url=url)), "failure": None}
        wrong += json.dumps(found.get(url), sort_keys=True) != json.dumps(want, sort_keys=True)
    return wrong


if __name__ == "__main__":
    raise SystemExit(main())
