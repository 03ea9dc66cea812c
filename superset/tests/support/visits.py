"""Every dashboard opened once, for all tests of a run."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shoplens_superset.browser import ChartQuery, Visitor
from shoplens_superset.client import Client
from shoplens_superset.source import Dashboard, Source

ONLY = "SHOPLENS_TEST_DASHBOARDS"


def chosen(source: Source) -> list[str]:
    """Names of the dashboards to test: all, unless the environment names some."""
    return [name for name in os.environ.get(ONLY, "").split(",") if name] or list(source.dashboards)


@dataclass
class Visit:
    """What was seen of a dashboard: troubles, queries by chart file, filters, pictures."""

    dashboard: Dashboard
    seconds: float = 0.0
    troubles: list[str] = field(default_factory=list)
    queries: dict[str, ChartQuery] = field(default_factory=dict)
    followed: dict[str, dict[str, str]] = field(default_factory=dict)
    pictures: list[Path] = field(default_factory=list)


def chart_names(source: Source, client: Client) -> dict[int, tuple[str, str]]:
    """Dashboard and chart file by the number that Superset gave a chart."""
    by_uuid = {
        chart.uuid: (name, chart.name)
        for name, dashboard in source.dashboards.items()
        for chart in dashboard.charts.values()
    }
    rows = client.all("chart", ["id", "uuid", "slice_name"])
    return {row["id"]: by_uuid[row["uuid"]] for row in rows if row["uuid"] in by_uuid}


def visit(visitor: Visitor, dashboard: Dashboard, names: dict[int, tuple[str, str]], pictures: Path) -> Visit:
    """Opens a dashboard and walks through its tabs."""
    seen = Visit(dashboard)
    started = time.monotonic()
    page = visitor.open(dashboard.raw["slug"])
    for number, tab in enumerate(page.walk(), 1):
        seen.troubles += page.trouble()
        word = "".join(letter if letter.isalnum() else "-" for letter in tab.name.lower()).strip("-")
        seen.pictures.append(page.screenshot(pictures, f"{dashboard.name}-{number}-{word or 'all'}"))
        for query in page.queries():
            if query.slice_id in names:
                seen.queries.setdefault(names[query.slice_id][1], query)
    seen.seconds = time.monotonic() - started
    for key, (_, chart) in names.items():
        if names[key][0] == dashboard.name:
            seen.followed[chart] = _followed(key, page.filters)
    return seen


def _followed(chart: int, filters: list[dict[str, Any]]) -> dict[str, str]:
    """Names of the filters that a chart follows, by column; the time range under 'time'."""
    found = {}
    for one in filters:
        if chart in one["scope"].get("excluded", []):
            continue
        target = (one.get("targets") or [{}])[0]
        column = "time" if one["filterType"] == "filter_time" else target.get("column", {}).get("name")
        if column:
            found[column] = one["name"]
    return found
