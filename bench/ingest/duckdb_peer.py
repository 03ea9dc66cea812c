"""Shoplens's tables by DuckDB: SQL over typed temporary tables in memory."""

import re
import sys
import time
from pathlib import Path

import duckdb

from . import odd_lines, rees46
from .outputs import TABLES, arguments, table_file

SQL = Path(__file__).parent / "duckdb_sql"
PLACEHOLDER = re.compile(r"\{([\w.]+)\}")


class Shop:
    """One run from a file to all tables."""

    def __init__(self, source, output, threads):
        self._source = source
        self._head = rees46.FileHead.of(source)
        self._db = duckdb.connect()
        self._db.execute(f"SET threads = {threads}")
        # Rows are ordered where it matters, by ORDER BY.
        self._db.execute("SET preserve_insertion_order = false")
        self._names = {table: str(table_file(output, table)) for table in TABLES}
        self._names |= {
            "input": str(source),
            "line_end": "\\r\\n" if self._head.line_end == "\r\n" else "\\n",
            "blanks": "' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)",
        }

    def run(self):
        self._do("1_lines")
        self._take_odd_lines()
        self._do("2_events")
        self._count_lines()
        for step in sorted(SQL.glob("*.sql"))[2:]:
            self._do(step.stem)

    def _do(self, step):
        started = time.perf_counter(), time.process_time()
        text = (SQL / f"{step}.sql").read_text(encoding="utf-8")
        self._db.execute(PLACEHOLDER.sub(lambda found: str(self._names[found[1]]), text))
        wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
        print(f"{step:12} {wall:6.2f} s {cpu:6.2f} CPU-s", file=sys.stderr, flush=True)

    def _take_odd_lines(self):
        """What the reader refused is looked at once more, and what it should have refused."""
        refused = {
            # With CRLF, DuckDB tells a line with the line feed before it.
            number: line.strip("\r\n").encode()
            for number, line in self._rows("SELECT DISTINCT line, csv_line FROM reject_errors")
        }
        refused |= odd_lines.quoted_lines(self._source, self._head.data_start, refused)
        self._odd, self._rejected = odd_lines.sort_out(refused)
        self._db.execute(
            "CREATE TEMP TABLE rejected"
            " (line_number BIGINT, raw VARCHAR, raw_length BIGINT, reason VARCHAR)"
        )
        self._insert("rejected", [tuple(vars(line).values()) for line in self._rejected])
        self._db.execute("CREATE TEMP TABLE spellings (spelling VARCHAR, brand VARCHAR)")
        self._insert("spellings", rees46.brand_spellings().items())
        self._keep_events(self._odd)

    def _count_lines(self):
        (accepted,) = self._rows("SELECT sum(copies)::BIGINT FROM events")[0]
        formats = dict.fromkeys(("utc_suffix", "iso8601", "epoch_millis"), 0)
        formats["utc_suffix"] = accepted - len(self._odd)
        for event in self._odd:
            formats[event.time_format] += 1
        self._names["lines_read"] = accepted + len(self._rejected)
        self._db.execute("CREATE TEMP TABLE time_formats (time_format VARCHAR, times BIGINT)")
        self._insert("time_formats", formats.items())

    def _keep_events(self, events):
        # Session ids that are no UUIDs stand for themselves by a UUID made of their hash.
        self._db.execute("CREATE TEMP TABLE source_texts (source UUID, text VARCHAR)")
        texts = {e.source_session for e in events if e.source_session and not rees46.UUID.fullmatch(e.source_session)}
        for text in texts:
            self._db.execute("INSERT INTO source_texts VALUES (md5($1)::UUID, $1)", [text])
        self._db.execute("CREATE TEMP TABLE odd_events AS FROM lines LIMIT 0")
        self._db.execute("ALTER TABLE odd_events RENAME user_session TO source")
        for e in events:
            is_text = e.source_session in texts
            self._db.execute(
                "INSERT INTO odd_events VALUES (make_timestamp($1::BIGINT), $2, $3, $4, $5, $6,"
                " ($7::BIGINT / 100)::DECIMAL(12, 2), $8, "
                + ("md5($9)::UUID)" if is_text else "$9::UUID)"),
                [
                    e.event_micros,
                    e.event_type,
                    e.product_id,
                    e.category_id,
                    e.category_code,
                    e.brand,
                    e.price_cents,
                    e.user_id,
                    e.source_session,
                ],
            )

    def _insert(self, table, rows):
        rows = [list(row) for row in rows]
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def _rows(self, query):
        return self._db.execute(query).fetchall()


if __name__ == "__main__":
    options = arguments(__doc__)
    Shop(options.input, options.output, options.threads).run()
