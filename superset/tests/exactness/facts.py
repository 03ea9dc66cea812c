"""Facts that charts are compared with, in a schema that lives as long as the tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from shoplens_superset.trino_sql import Trino

from .combinations import Combination

_SQL = Path(__file__).with_name("facts.sql")
# The newest day with at least a hundredth of the median day's events.
_AS_OF = """
WITH days AS (
  SELECT cast(event_time AS date) AS day, cast(count(*) AS double) AS n FROM shop.events GROUP BY 1
),
sorted AS (SELECT array_sort(array_agg(n)) AS ns FROM days)
SELECT
  max(day) FILTER (
    WHERE n * 100 >= (ns[(cardinality(ns) + 1) / 2] + ns[cardinality(ns) / 2 + 1]) / 2
  ),
  (SELECT min(day) FROM {scratch}.events)
FROM days CROSS JOIN sorted
"""
_LONGEST_HISTORY = 8
_USUAL_DAYS = 28


@dataclass(frozen=True)
class Facts:
    """The scratch schema and the days it covers."""

    trino: Trino
    schema: str
    as_of: date
    first_day: date

    def rows_of(self, name: str, chosen: Combination, any_day: bool = False) -> str:
        """The rows of one fact that pass the filters, as something to select from."""
        return f"(SELECT * FROM {self.schema}.{name} WHERE {chosen.condition(any_day)})"

    def periods(self, chosen: Combination) -> str:
        """The chosen days and equally long periods before, as many as the data has whole, at most eight."""
        begin, end = chosen.days or (None, None)
        until = min(end, self.as_of + timedelta(1)) if end else self.as_of + timedelta(1)
        usual = self.first_day if end else self.as_of - timedelta(_USUAL_DAYS - 1)
        since = max(begin or usual, self.first_day)
        length = max((until - since).days, 1)
        whole = max(min(_LONGEST_HISTORY, (until - self.first_day).days // length), 0)
        rows = [
            (until - timedelta(back * length + 1), until - timedelta((back + 1) * length))
            for back in range(whole)
        ]
        values = ", ".join(f"(DATE '{last}', DATE '{first}')" for last, first in rows)
        if not values:
            return "(SELECT DATE '1970-01-01' AS period_end, DATE '1970-01-02' AS period_start WHERE false)"
        return f"(SELECT * FROM (VALUES {values}) AS p (period_end, period_start))"


@contextmanager
def made(trino: Trino, schema: str) -> Iterator[Facts]:
    """Makes the facts, and drops them when they have served."""
    _drop(trino, schema)
    trino.rows(f"CREATE SCHEMA {schema}")
    try:
        for statement in _SQL.read_text(encoding="utf-8").split(";\n"):
            trino.rows(statement.replace("{scratch}", schema))
        ((as_of, first_day),) = trino.rows(_AS_OF.replace("{scratch}", schema))
        yield Facts(trino, schema, as_of, first_day)
    finally:
        _drop(trino, schema)


def _drop(trino: Trino, schema: str) -> None:
    for table in ("events", "sessions"):
        trino.rows(f"DROP TABLE IF EXISTS {schema}.{table}")
    trino.rows(f"DROP SCHEMA IF EXISTS {schema}")
