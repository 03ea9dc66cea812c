"""Checks of dashboards: layout, filters and links."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from ..expand import dashboards as expanding
from ..expand.filters import WITH_COLUMN, parents
from ..expand.layout import COLUMNS, widths
from ..problems import Problem, ShoplensError
from ..source import Chart, Dashboard, Source
from .charts import charts_in
from .datasets import Columns

_LINK = re.compile(r"/superset/dashboard/([^/)\s]+)")


def check_slugs(source: Source) -> list[Problem]:
    """Slugs that stand twice."""
    counts = Counter(one.raw["slug"] for one in source.dashboards.values())
    return [
        Problem(one.where, f"another dashboard has the slug {one.raw['slug']} too", "rename one of them")
        for one in source.dashboards.values()
        if counts[one.raw["slug"]] > 1
    ]


def check_dashboard(one: Dashboard, columns: dict[str, Columns], source: Source) -> list[Problem]:
    """What is wrong in a dashboard's file."""
    try:
        expanding.dashboard(one, source)
    except ShoplensError as e:
        return [problem for problem in e.problems if isinstance(problem, Problem)]
    except (KeyError, TypeError, AttributeError) as e:
        what = f"the layout or a filter cannot be read ({type(e).__name__}: {e})"
        return [Problem(one.where, what, "write it as in superset/README.md")]
    problems = _check_rows(one.raw["layout"], one.where, COLUMNS) + _check_links(one, source)
    names = charts_in(one.raw["layout"])
    if not names:
        problems.append(Problem(one.where, "shows no chart", "add one, or remove the dashboard"))
    charts = {name: chart for name, chart in source.charts_on(one).items() if name in names}
    known = {item["name"] for item in one.raw.get("filters", [])}
    for item in one.raw.get("filters", []):
        problems += _check_filter(item, one, charts, columns)
        problems += [
            Problem(f"{one.where}, filter {item['name']}", f"there is no filter {parent}", "correct 'parent'")
            for parent in parents(item)
            if parent not in known
        ]
    return problems


def _check_rows(layout: Any, where: str, total: int) -> list[Problem]:
    if isinstance(layout, list):
        return [problem for item in layout for problem in _check_rows(item, where, total)]
    if not isinstance(layout, dict):
        return []
    problems = []
    if "row" in layout and (wide := sum(widths(layout["row"], total))) > total:
        first = next((name for name in charts_in(layout["row"])), "markdown")
        what = f"the row of {first} is {wide} columns wide, of {total}"
        problems.append(Problem(where, what, "make something narrower, or start a new row"))
    below = layout.get("width", total) if "column" in layout else total
    return problems + [
        problem
        for key in ("row", "column", "content", "tabs")
        for problem in _check_rows(layout.get(key), where, below)
    ]


def _check_links(one: Dashboard, source: Source) -> list[Problem]:
    slugs = {other.raw["slug"] for other in source.dashboards.values()}
    linked = set(_LINK.findall(str(one.raw["layout"])))
    return [
        Problem(one.where, f"a link leads to the dashboard {slug}, which there is not", "correct the link")
        for slug in sorted(linked - slugs)
    ]


def _check_filter(
    item: dict[str, Any], one: Dashboard, charts: dict[str, Chart], columns: dict[str, Columns]
) -> list[Problem]:
    where = f"{one.where}, filter {item['name']}"
    if not item["description"].strip():
        return [Problem(where, "has no description", "say what it means for event and for session measures")]
    follows = {name: chart for name, chart in charts.items() if name not in item.get("leave_out", [])}
    if item["kind"] == "time":
        return _check_time(where, follows, columns)
    if item["kind"] not in WITH_COLUMN:
        return []
    column = item["column"]
    own = columns.get(item["dataset"])
    if own is not None and not own.problems and column not in own.names:
        return [
            Problem(where, f"the dataset {item['dataset']} has no column {column}", "correct one of them")
        ]
    return [
        Problem(where, f"the dataset of chart {name} has no column {column}", "add the chart to 'leave_out'")
        for name, chart in sorted(follows.items())
        if (of := columns.get(chart.raw["dataset"])) and not of.problems and column not in of.filterable
    ]


def _check_time(where: str, follows: dict[str, Chart], columns: dict[str, Columns]) -> list[Problem]:
    return [
        Problem(where, f"chart {name} has no place for a time range", "add the chart to 'leave_out'")
        for name, chart in sorted(follows.items())
        if (of := columns.get(chart.raw["dataset"])) and not chart.raw.get("time_filter", of.time_column)
    ]
