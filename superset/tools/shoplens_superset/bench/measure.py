"""Opens dashboards and runs queries, with a clock."""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from ..browser import DashboardPage, Visitor
from ..client import Client
from ..problems import ShoplensError
from ..source import Dashboard
from ..trino_sql import Timing, Trino


@dataclass(frozen=True)
class Query:
    """A chart's query alone in Trino: the median of its runs."""

    dashboard: str
    chart: str
    seconds: float
    rows: int
    rows_read: int
    bytes_read: int


@dataclass(frozen=True)
class Opening:
    """Seconds until the first tab is drawn with empty and with full caches, and until all tabs are, cold."""

    dashboard: str
    charts: int
    cold: float
    warm: float
    all_tabs: float
    troubles: list[str]


@dataclass
class Bench:
    """Collects measurements."""

    visitor: Visitor
    client: Client
    trino: Trino
    home: Path | None
    repeat: int
    visits: list[Opening] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    queries: list[Query] = field(default_factory=list)
    _statements: dict[str, tuple[str, str]] = field(default_factory=dict)

    def look_through(self, dashboard: Dashboard) -> None:
        """Walks through its tabs, so that its queries are known and the browser has its programs."""
        _, page = self._first_tab(dashboard)
        for _ in page.walk():
            pass
        self._note(dashboard, page)

    def open(self, dashboard: Dashboard) -> Opening:
        """Opens it with empty and with full caches, where browser and Trino have been at work before."""
        self._empty_caches()
        cold, page = self._first_tab(dashboard)
        started, troubles = time.monotonic(), []
        for _ in page.walk():
            troubles += page.trouble()
        all_tabs = cold + time.monotonic() - started
        warm, _ = self._first_tab(dashboard)
        charts = len({query[1] for query in self._statements.values() if query[0] == dashboard.name})
        self.visits.append(Opening(dashboard.name, charts, cold, warm, all_tabs, troubles))
        return self.visits[-1]

    def ask_all(self) -> None:
        """Runs every query alone, one after the other."""
        for number, (statement, (dashboard, chart)) in enumerate(self._statements.items(), 1):
            print(f"Query {number} of {len(self._statements)}", end="\r", file=sys.stderr, flush=True)
            try:
                timings = [self._ask(statement) for _ in range(self.repeat)]
            except ShoplensError as e:
                self.failures.append(f"{dashboard}, {chart}: {e}")
                continue
            seconds = statistics.median(one.seconds for one in timings)
            last = timings[-1]
            self.queries.append(Query(dashboard, chart, seconds, last.rows, last.rows_read, last.bytes_read))
        print(file=sys.stderr)

    def _first_tab(self, dashboard: Dashboard) -> tuple[float, DashboardPage]:
        started = time.monotonic()
        page = self.visitor.open(dashboard.raw["slug"])
        page.show(page.tabs[0])
        return page.settled_at - started, page

    def _ask(self, statement: str) -> Timing:
        return self.trino.measure(statement.strip().rstrip(";"))

    def _note(self, dashboard: Dashboard, page: DashboardPage) -> None:
        names = {row["id"]: row["slice_name"] for row in self.client.all("chart", ["id", "slice_name"])}
        for query in page.queries():
            if query.slice_id in names:
                for statement in query.statements:
                    self._statements.setdefault(statement, (dashboard.name, names[query.slice_id]))

    def _empty_caches(self) -> None:
        """Superset's caches of the local platform are files of its home folder."""
        folder = self.home / "superset" / "cache" if self.home else None
        if folder and folder.is_dir():
            for file in folder.glob("*/*"):
                file.unlink(missing_ok=True)
            return
        raise ShoplensError(
            "Superset's caches cannot be emptied: SHOPLENS_HOME names no home folder of a local platform."
        )
