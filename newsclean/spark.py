"""Extraction over a cluster with Apache Spark (the extra `spark`); see `docs/crawl.md`."""

from newsclean.bulk.spark import DDL, extract, read_warc

__all__ = ["DDL", "extract", "read_warc"]
