"""The run as a whole: views and two cached tables, then one statement per table."""

import json
from bisect import bisect_right
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pyspark import StorageLevel
from pyspark.sql import DataFrame, Observation, SparkSession
from pyspark.sql import functions as F

from ingest import contract, small_tables
from ingest import shop_rules as rules
from ingest.spark_shop import rejected

SQL = Path(__file__).resolve().parent.parent / "spark_sql"
TYPES = {"timestamptz": "timestamp"}


class Shop:
    """One run from a file to all tables."""

    def __init__(self, spark: SparkSession, path: str, output: Path, partitions: int, latest: int):
        self._spark = spark
        self._path = path
        self._output = output
        self._values = {"partitions": partitions, "latest": latest}

    def run(self, threads: int) -> None:
        """Makes every table; a few at a time, so that small ones fill the gaps of large ones."""
        lines = self._cut()
        refused = rejected.judge(self._path, json.loads(lines["refused"]))
        for step in ("3_price_reference", "4_flagged", "5_sessions", "6_people", "7_visits"):
            frame = self._sql(f"steps/{step}")
            if step in ("3_price_reference", "5_sessions"):
                frame.persist(StorageLevel.MEMORY_AND_DISK)
            frame.createOrReplaceTempView(step[2:])
        self._levels()
        with ThreadPoolExecutor(threads) as pool:
            written = [pool.submit(self._write, table) for table in self._tables()]
            written.append(pool.submit(self._few, lines, refused))
            for done in written:
                done.result()

    def _cut(self) -> dict:
        """Caches the events; what the lines were is observed on the way."""
        spellings = self._spark.createDataFrame(
            list(rules.brand_spellings().items()), "spelling string, brand string"
        )
        spellings.createOrReplaceTempView("spellings")
        self._spark.read.text(self._path).createOrReplaceTempView("text")
        seen = Observation()
        accepted = F.col("is_accepted")
        formats = [
            F.count_if(accepted & (F.col("time_format") == name)).alias(name)
            for name in rules.TIME_FORMATS
        ]
        # An observed array does not reach Python; its JSON does.
        refused = F.to_json(F.collect_list(F.when(~accepted, F.col("value")))).alias("refused")
        lines = self._sql("steps/1_lines").observe(
            seen, F.count(F.lit(1)).alias("lines"), refused, *formats
        )
        lines.createOrReplaceTempView("lines")
        events = self._sql("steps/2_events").persist(StorageLevel.MEMORY_AND_DISK)
        events.createOrReplaceTempView("events")
        events.count()
        return seen.get

    def _levels(self) -> None:
        codes = self._spark.sql("SELECT DISTINCT category_code FROM events").collect()
        rows = [(code, *rules.category_levels(code)) for (code,) in codes]
        columns = ["category_code", "category_l1", "category_l2", "category_l3"]
        levels = F.broadcast(self._spark.createDataFrame(rows, columns))
        levels.createOrReplaceTempView("levels")

    def _tables(self) -> list[str]:
        """The largest first."""
        first = ["shop.events", "shop.sessions", "summary.event_cube"]
        rest = sorted(file.stem for file in (SQL / "tables").glob("*.sql"))
        return first + [table for table in rest if table not in first]

    def _sql(self, name: str) -> DataFrame:
        text = (SQL / f"{name}.sql").read_text(encoding="utf-8")
        for key, value in self._values.items():
            text = text.replace("{" + key + "}", str(value))
        return self._spark.sql(text)

    def _write(self, table: str, frame: DataFrame | None = None) -> None:
        frame = self._sql(f"tables/{table}") if frame is None else frame
        columns = contract.columns(table).items()
        typed = [F.col(name).cast(TYPES.get(kind, kind)).alias(name) for name, kind in columns]
        frame.select(typed).write.parquet(str(self._output / table))

    def _few(self, lines: dict, refused: list) -> None:
        """Tables of a few rows, from counts."""
        counts = {
            name: self._sql(f"counts/{name}").collect()
            for name in ("sessions", "histogram", "products", "source_sessions", "flaws")
        }
        scopes = {row["scope"]: row for row in counts["sessions"]}
        funnel = {
            (scope, kind): list(row[kind])
            for scope, row in scopes.items()
            for kind in ("loose", "strict")
        }
        self._write_rows("summary.funnel_summary", small_tables.funnel(funnel))
        bins = {measure: {} for measure in rules.HISTOGRAM}
        for measure, length, sessions in counts["histogram"]:
            number = bisect_right([start for _, start in rules.HISTOGRAM[measure]], length)
            bins[measure][number] = bins[measure].get(number, 0) + sessions
        self._write_rows("summary.session_histogram", small_tables.histogram(bins))
        kinds = {kind: tuple(rest) for kind, *rest in counts["source_sessions"]}
        repairs = {kind: kinds.get(kind, (0, 0, 0)) for kind in rules.REPAIR_EXPLANATIONS}
        repairs["derived"] = (0, *repairs["derived"][1:])
        self._write_rows("ops.session_repairs", small_tables.repairs(repairs))
        self._quality(counts, scopes, kinds, lines, refused)
        rejections = [
            {"source": self._path, **line._asdict(), "run_id": "spark"} for line in refused
        ]
        self._write_rows("shop.rejected_events", rejections)

    def _quality(self, counts: dict, scopes: dict, kinds: dict, lines: dict, refused: list) -> None:
        flaws = [row.asDict() for row in counts["flaws"]]
        total = {
            name: sum(row[name] for row in flaws)
            for name in ("events", "lines", "priced", "outliers")
        }
        sessions, users = scopes["sessions"], scopes["users"]
        ids = {kind: kinds.get(kind, (0, 0, 0))[0] for kind in ("all", "long", "shared")}
        ((products, several),) = counts["products"]
        shares = {
            "duplicates": (total["lines"] - total["events"], total["lines"]),
            "single_event_sessions": (sessions["single"], sessions["entities"] - sessions["bots"]),
            "single_event_users": (users["single"], users["entities"]),
            "bot_sessions": (sessions["bots"], sessions["entities"]),
            "bot_events": (sessions["bot_events"], sessions["events"]),
            "products_in_several_categories": (several, products),
            "price_outliers": (total["outliers"], total["priced"]),
            "source_sessions_over_24h": (ids["long"], ids["all"]),
            "source_sessions_shared": (ids["shared"], ids["all"]),
        }
        reasons: dict[str, int] = {}
        for line in refused:
            reasons[line.reason] = reasons.get(line.reason, 0) + 1
        # The header is a line for Spark.
        read = lines["lines"] - 1
        formats = {name: lines[name] for name in rules.TIME_FORMATS}
        rows = small_tables.quality(flaws, shares, formats, reasons, read)
        self._write_rows("summary.data_quality", rows)

    def _write_rows(self, table: str, rows: list[dict]) -> None:
        kinds = contract.columns(table)
        given = [name for name in kinds if name != "rejected_at"]
        schema = ", ".join(f"{name} {TYPES.get(kinds[name], kinds[name])}" for name in given)
        values = [tuple(row[name] for name in given) for row in rows]
        frame = self._spark.createDataFrame(values, schema)
        if "rejected_at" in kinds:
            frame = frame.withColumn("rejected_at", F.current_timestamp())
        self._write(table, frame.coalesce(1))
