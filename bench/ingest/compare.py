"""Compares the tables of two contestants, row for row, and lists every difference.

python -m ingest.compare OURS THEIRS

Each is a folder with <namespace>.<table>/*.parquet, or a JSON file with the files of each table.
"""

import argparse
import json
import sys
from pathlib import Path

import duckdb

from ingest.comparable import NAMES, SAMPLES, TABLES
from ingest.ties import unexplained

TOLERANCE = 1e-9
SHOWN = 3


class Side:
    """One contestant's files, as views named after it."""

    def __init__(self, db, name, location):
        self._db = db
        self._name = name
        self._files = _files(location)

    def open(self, table):
        """Makes the table's view; a sentence if there is nothing to see."""
        files = self._files.get(table, [])
        if not files:
            return f"{table}: {self._name} has no files"
        names = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
        self._db.execute(
            f"CREATE OR REPLACE VIEW {self.view(table)} AS"
            f" FROM read_parquet([{names}], hive_partitioning = false, union_by_name = true)"
        )
        return None

    def view(self, table):
        """The view's name."""
        return f'{self._name}."{table}"'

    def columns(self, table):
        """The type of each column."""
        rows = self._db.execute(f"DESCRIBE {self.view(table)}").fetchall()
        return {row[0]: row[1] for row in rows}


class Comparison:
    """The differences between two contestants."""

    def __init__(self, ours, theirs, threads=2):
        self._db = duckdb.connect()
        self._db.execute(f"SET threads = {threads}; SET preserve_insertion_order = false")
        self._db.execute("SET enable_progress_bar = false")
        self._db.execute("SET TimeZone = 'UTC'; CREATE SCHEMA ours; CREATE SCHEMA theirs")
        self._ours = Side(self._db, "ours", ours)
        self._theirs = Side(self._db, "theirs", theirs)
        self.rows = 0

    def differences(self):
        """One sentence for each difference; none if all tables say the same."""
        found = []
        for name in NAMES:
            found += filter(None, (self._ours.open(name), self._theirs.open(name)))
            if not found:
                found += self._columns(name)
        if found:
            return found
        for table in TABLES:
            found += self._compare(table)
        for sample, origin in SAMPLES.items():
            found += self._sample(sample, *origin)
        return found

    def _columns(self, name):
        missing = self._ours.columns(name).keys() - self._theirs.columns(name).keys()
        more = self._theirs.columns(name).keys() - self._ours.columns(name).keys()
        return [f"{name}: theirs lacks the column {column}" for column in sorted(missing)] + [
            f"{name}: theirs has an unknown column {column}" for column in sorted(more)
        ]

    def _compare(self, table):
        types = {c: t for c, t in self._ours.columns(table.name).items() if c not in table.own}
        if table.session:
            types |= {"session_source": "VARCHAR", "session_start": "BIGINT"}
        doubles = [column for column, kind in types.items() if kind == "DOUBLE"]
        exact = [c for c in types if c not in doubles and c not in table.ties]
        for side in (self._ours, self._theirs):
            self._db.execute(
                f"CREATE OR REPLACE TEMP VIEW {'a' if side is self._ours else 'b'} AS"
                f" {self._uniform(side, table, types)}"
            )
        sums = ", ".join(["count(*)", f"sum(hash({', '.join(exact)})::HUGEINT)"])
        a, b = (self._db.execute(f"SELECT {sums} FROM {side}").fetchone() for side in "ab")
        self.rows += a[0]
        if a == b and not doubles and not table.ties:
            return []
        return self._join(table, types, doubles, a[0], b[0])

    def _uniform(self, side, table, types):
        """The columns in one type for both sides: times as microseconds, texts as texts."""
        columns = ", ".join(
            f"epoch_us({c}) AS {c}"
            if kind.startswith("TIMESTAMP")
            else f"CAST({c} AS {kind}) AS {c}"
            for c, kind in types.items()
        )
        view = side.view(table.name)
        if table.session:
            view = (
                f"(SELECT t.*, s.source_session AS session_source, s.started_at AS session_start"
                f" FROM {view} t JOIN (SELECT session_id, source_session,"
                f" epoch_us(started_at) AS started_at FROM {side.view('shop.sessions')}) s"
                " ON s.session_id = t.session_id)"
            )
        return f"SELECT {columns} FROM {view}"

    def _join(self, table, types, doubles, ours, theirs):
        found = []
        if ours != theirs:
            found.append(f"{table.name}: {ours:,} rows are ours, {theirs:,} are theirs")
        on = " AND ".join(f"a.{c} IS NOT DISTINCT FROM b.{c}" for c in table.key)
        rest = [c for c in types if c not in table.key]
        differs = {
            c: (
                f"(abs(a.{c} - b.{c})"
                f" > {TOLERANCE} * greatest(abs(a.{c}), abs(b.{c})) + {table.slack}"
                f" OR (a.{c} IS NULL) <> (b.{c} IS NULL))"
                if c in doubles
                else f"a.{c} IS DISTINCT FROM b.{c}"
            )
            for c in rest
        }
        any_differs = " OR ".join(["a.present IS NULL", "b.present IS NULL", *differs.values()])
        columns = "".join(f", a.{c} AS ours_{c}, b.{c} AS theirs_{c}" for c in rest)
        flags = "".join(f", {test} AS differs_{c}" for c, test in differs.items())
        keys = ", ".join(f"coalesce(a.{c}, b.{c}) AS {c}" for c in table.key)
        self._db.execute(
            f"CREATE OR REPLACE TEMP TABLE differing AS SELECT {keys},"
            f" a.present IS NULL AS only_theirs, b.present IS NULL AS only_ours{columns}{flags}"
            " FROM (SELECT *, true AS present FROM a) a"
            f" FULL JOIN (SELECT *, true AS present FROM b) b ON {on} WHERE {any_differs}"
        )
        found += self._lonely(table, "only_ours", "is only ours")
        found += self._lonely(table, "only_theirs", "is only theirs")
        for column in rest:
            found += self._differing(table, column)
        return found

    def _lonely(self, table, flag, words):
        (count,) = self._db.execute(f"SELECT count(*) FROM differing WHERE {flag}").fetchone()
        if not count:
            return []
        examples = self._examples(f"SELECT {', '.join(table.key)} FROM differing WHERE {flag}")
        return [f"{table.name}: {count:,} rows: {examples} {words}"]

    def _differing(self, table, column):
        wrong = f"differs_{column} AND NOT only_ours AND NOT only_theirs"
        if column in table.ties:
            wrong += " AND " + unexplained(table.name, column)
        (count,) = self._db.execute(f"SELECT count(*) FROM differing WHERE {wrong}").fetchone()
        if not count:
            return []
        examples = self._examples(
            f"SELECT {', '.join(table.key)}, ours_{column}, theirs_{column}"
            f" FROM differing WHERE {wrong}"
        )
        return [f"{table.name}.{column}: differs in {count:,} rows: (…, ours, theirs) {examples}"]

    def _sample(self, sample, origin, key, rule):
        ours, theirs = (
            self._db.execute(f"SELECT count(*) FROM {side.view(sample)}").fetchone()[0]
            for side in (self._ours, self._theirs)
        )
        found = []
        if ours != theirs:
            found.append(f"{sample}: {ours:,} rows are ours, {theirs:,} are theirs")
        known = self._theirs.columns(origin).keys()
        columns = [c for c in self._theirs.columns(sample) if c in known]
        same = " AND ".join(f"o.{c} IS NOT DISTINCT FROM s.{c}" for c in columns)
        (fits,) = self._db.execute(
            f"SELECT count(DISTINCT s.{key}) FROM {self._theirs.view(sample)} s"
            f" JOIN {self._theirs.view(origin)} o ON o.{key} = s.{key} WHERE {same} AND {rule}"
        ).fetchone()
        if fits != theirs:
            found.append(f"{sample}: {theirs - fits:,} rows of theirs are not so in {origin}")
        return found

    def _examples(self, query):
        rows = self._db.execute(f"{query} LIMIT {SHOWN}").fetchall()
        return "; ".join("(" + ", ".join(map(str, row)) + ")" for row in rows)


def _files(location):
    location = Path(location)
    if location.is_file():
        return json.loads(location.read_text(encoding="utf-8"))
    return {name: sorted(map(str, (location / name).rglob("*.parquet"))) for name in NAMES}


def main():
    """Prints the differences, or what was found equal."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ours", type=Path)
    parser.add_argument("theirs", type=Path)
    options = parser.parse_args()
    comparison = Comparison(options.ours, options.theirs)
    differences = comparison.differences()
    if differences:
        print("\n".join(differences))
        sys.exit(1)
    print(f"{comparison.rows:,} rows of {len(TABLES)} tables are the same, 2 samples fit")


if __name__ == "__main__":
    main()
