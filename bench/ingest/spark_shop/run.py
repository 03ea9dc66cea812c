"""The run as a whole: a few cached tables, then one statement per table."""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pyspark import StorageLevel
from pyspark.sql import DataFrame, Observation, SparkSession
from pyspark.sql import functions as F

from ingest import contract
from ingest import shop_rules as rules
from ingest.spark_shop import few, rejected, words

SQL = Path(__file__).resolve().parent.parent / "spark_sql"
TYPES = {"timestamptz": "timestamp"}


class Shop:
    """One run from a file to all tables."""

    def __init__(self, spark: SparkSession, path: str, output: Path, partitions: int, latest: int):
        self._spark = spark
        self._path = path
        self._output = output
        self._values = {
            "partitions": partitions,
            "latest": latest,
            "types": _array(rules.EVENT_TYPES),
            "bands": _array(rules.PRICE_BANDS),
        }

    def run(self, threads: int) -> None:
        """Makes every table; a few at a time, so that small ones fill the gaps of large ones."""
        lines = self._events()
        refused = rejected.judge(self._path, json.loads(lines["refused"]))
        self._sessions()
        self._view("7_prices").persist(StorageLevel.MEMORY_AND_DISK)
        self._view("8_price_reference").persist(StorageLevel.MEMORY_AND_DISK)
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(self._write, self._tables()))
            counted = pool.map(lambda name: self._sql(f"counts/{name}").collect(), few.NAMES)
            counts = dict(zip(few.NAMES, counted, strict=True))
            rows = dict(few.tables(counts, lines, refused))
            rows["shop.rejected_events"] = [
                {"source": self._path, **line._asdict(), "run_id": "spark"} for line in refused
            ]
            list(pool.map(self._write_rows, rows, rows.values()))

    def _events(self) -> dict:
        """Caches the events; what the lines were is observed on the way."""
        self._spark.read.text(self._path).createOrReplaceTempView("text")
        spelled = self._sql("steps/1_words").collect()
        known = words.numbered(row["words"] for row in spelled)
        words.publish(self._spark, known)
        self._values["unknown_brand"] = known.brands.index(rules.UNKNOWN)
        seen = Observation()
        accepted = F.col("is_accepted")
        formats = [
            F.count_if(accepted & (F.col("time_format") == name)).alias(name)
            for name in rules.TIME_FORMATS
        ]
        # An observed array does not reach Python; its JSON does.
        refused = F.to_json(F.collect_list(F.when(~accepted, F.col("value")))).alias("refused")
        lines = self._sql("steps/2_lines").observe(seen, refused, *formats)
        lines.createOrReplaceTempView("lines")
        self._view("3_events").persist(StorageLevel.MEMORY_AND_DISK).count()
        # The header is a line for Spark.
        return {**seen.get, "lines": sum(row["lines"] for row in spelled) - 1}

    def _sessions(self) -> None:
        """Caches the sessions; of all sessions few are bots'."""
        sessions = self._view("4_sessions").persist(StorageLevel.MEMORY_AND_DISK)
        bots = sessions.where("is_bot").select("session_id").collect()
        bots = self._spark.createDataFrame(bots, "session_id bigint")
        bots.createOrReplaceTempView("bots")
        self._view("5_marked")
        self._view("6_visits")
        for step in ("9_variants", "10_interests", "11_spans"):
            self._view(step).persist(StorageLevel.MEMORY_AND_DISK)

    def _tables(self) -> list[str]:
        """The largest first."""
        first = ["shop.events", "summary.event_cube", "shop.sessions"]
        rest = sorted(file.stem for file in (SQL / "tables").glob("*.sql"))
        return first + [table for table in rest if table not in first]

    def _view(self, step: str) -> DataFrame:
        frame = self._sql(f"steps/{step}")
        frame.createOrReplaceTempView(step.split("_", 1)[1])
        return frame

    def _sql(self, name: str) -> DataFrame:
        text = (SQL / f"{name}.sql").read_text(encoding="utf-8")
        for key, value in self._values.items():
            text = text.replace("{" + key + "}", str(value))
        return self._spark.sql(text)

    def _write(self, table: str, frame: DataFrame | None = None) -> None:
        started = time.perf_counter()
        frame = self._sql(f"tables/{table}") if frame is None else frame
        columns = contract.columns(table).items()
        typed = [F.col(name).cast(TYPES.get(kind, kind)).alias(name) for name, kind in columns]
        frame.select(typed).write.parquet(str(self._output / table))
        print(f"{table:30} {time.perf_counter() - started:6.2f} s", file=sys.stderr, flush=True)

    def _write_rows(self, table: str, rows: list[dict]) -> None:
        kinds = contract.columns(table)
        given = [name for name in kinds if name != "rejected_at"]
        schema = ", ".join(f"{name} {TYPES.get(kinds[name], kinds[name])}" for name in given)
        values = [tuple(row[name] for name in given) for row in rows]
        frame = self._spark.createDataFrame(values, schema)
        if "rejected_at" in kinds:
            frame = frame.withColumn("rejected_at", F.current_timestamp())
        self._write(table, frame.coalesce(1))


def _array(texts: list[str]) -> str:
    return "array(" + ", ".join(f"'{text}'" for text in texts) + ")"
