"""A Spark that is alone on a small machine."""

import math
import os

from pyspark.sql import SparkSession

MEMORY = "8g"
# A task sorts its partition of events in memory; so much of the file becomes one.
BYTES_PER_PARTITION = 160 << 20
# Up to here the second compiler takes more time than its faster code saves.
BYTES_FOR_SECOND_COMPILER = 512 << 20
SETTINGS = {
    "spark.driver.memory": MEMORY,
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    # What does not parse is null; the statements look for it.
    "spark.sql.ansi.enabled": "false",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.hadoop.parquet.compression.codec.zstd.level": "1",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    # Events stay where their user is: neither groups nor joins within users are shuffled again.
    "spark.sql.requireAllClusterKeysForCoPartition": "false",
    "spark.sql.join.preferSortMergeJoin": "false",
    # Partitions and joins are chosen here already; planning again after each stage only costs time.
    "spark.sql.adaptive.enabled": "false",
    # Columns of cached numbers hardly shrink, and looking for the best encoding costs more.
    "spark.sql.inMemoryColumnarStorage.compressed": "false",
    "spark.shuffle.mapStatus.compression.codec": "lz4",
}


def start(threads: int, input_bytes: int) -> SparkSession:
    """A local Spark; small shuffles have as few partitions as there are threads."""
    builder = SparkSession.builder.master(f"local[{threads}]").appName("shoplens-peer")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    builder = builder.config("spark.driver.extraJavaOptions", java_options(input_bytes))
    builder = builder.config("spark.sql.shuffle.partitions", partitions(threads, input_bytes))
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def partitions(threads: int, input_bytes: int) -> int:
    """A multiple of the threads, so that none is idle at the end."""
    return threads * max(1, math.ceil(input_bytes / BYTES_PER_PARTITION / threads))


def java_options(input_bytes: int) -> str:
    """A short run is over before code that is compiled twice pays."""
    options = "-XX:+UseParallelGC"
    if input_bytes < BYTES_FOR_SECOND_COMPILER:
        options += " -XX:TieredStopAtLevel=1"
    return options


def input_bytes(path: str) -> int:
    """Size of the file."""
    return os.path.getsize(path)
