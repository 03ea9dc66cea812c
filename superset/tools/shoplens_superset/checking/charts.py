"""Checks of charts."""

from __future__ import annotations

import json
from typing import Any

from ..problems import Problem
from ..source import Chart, Dashboard, Source
from .datasets import Columns, lacks
from .sql import unknown_columns

# Where the form data of charts names columns, and where metrics; in the last either may stand.
COLUMN_KEYS = (
    *("groupby", "groupby_b", "columns", "all_columns", "x_axis", "entity", "series", "dimension"),
    *("groupbyRows", "groupbyColumns", "source", "target", "granularity_sqla"),
    *("hover_columns", "colour_dimension", "point_id", "period"),
    *("axis_1", "axis_2", "axis_3", "axis_1_share", "axis_2_share", "axis_3_share"),
)
METRIC_KEYS = (
    *("metric", "metrics", "metric_2", "metrics_b", "percent_metrics", "secondary_metric", "size", "x", "y"),
    *("timeseries_limit_metric", "timeseries_limit_metric_b", "series_limit_metric"),
    *("fewer_is_better", "signed"),
)
EITHER_KEYS = ("x_axis_sort",)
# Series of a bar chart may be sorted by these too.
SORTS = {"name", "sum", "min", "max", "avg"}


def check_chart(chart: Chart, columns: Columns | None) -> list[Problem]:
    """What is wrong in a chart's file; columns are those of its dataset, None if there is no such dataset."""
    where, params = chart.where, chart.raw.get("params") or {}
    problems = []
    if not str(chart.raw.get("description", "")).strip():
        what = "has no description"
        problems.append(Problem(where, what, "say what is shown, which filters it follows, how to read it"))
    if columns is None:
        what = f"there is no dataset {chart.raw['dataset']}"
        return [*problems, Problem(where, what, "correct 'dataset' or add its file")]
    if columns.problems:
        return problems
    for key in COLUMN_KEYS:
        problems += _check_columns(params.get(key), key, where, columns)
    for key in METRIC_KEYS:
        problems += _check_metrics(params.get(key), key, where, columns)
    for key in ("adhoc_filters", "adhoc_filters_b"):
        for one in params.get(key) or []:
            problems += _check_filter(one, where, columns)
    place = chart.raw.get("time_filter")
    problems += lacks(columns, where, "time_filter", {place} if place else set())
    return problems + _check_either(params, where, columns)


def _check_columns(value: Any, key: str, where: str, columns: Columns) -> list[Problem]:
    problems = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            problems += unknown_columns(one.get("sqlExpression", "1"), columns.names, where, key)
        elif one:
            problems += lacks(columns, where, key, {str(one)})
    return problems


def _check_metrics(value: Any, key: str, where: str, columns: Columns) -> list[Problem]:
    problems = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            what = f"{key} defines the metric {one.get('label', '')} itself"
            problems.append(Problem(where, what, "define it in iceberg-schema/metrics.yaml and name it here"))
        elif one and one not in columns.metrics:
            what = f"{key} names the metric {one}, which the dataset {columns.dataset.name} does not list"
            problems.append(Problem(where, what, "correct the name, or list the metric in the dataset"))
    return problems


def _check_filter(one: dict[str, Any], where: str, columns: Columns) -> list[Problem]:
    if one.get("expressionType") == "SQL":
        if one.get("clause") == "HAVING":
            return []
        return unknown_columns(one.get("sqlExpression", ""), columns.names, where, "adhoc_filters")
    known = columns.names | (columns.metrics if one.get("clause") == "HAVING" else set())
    return (
        []
        if one.get("subject") in known
        else lacks(columns, where, "adhoc_filters", {str(one.get("subject"))})
    )


def _check_either(params: dict[str, Any], where: str, columns: Columns) -> list[Problem]:
    """Places where a column or a metric may stand; a percentage of a metric goes by % and its name."""
    names = {params[key] for key in EITHER_KEYS if params.get(key)} - SORTS
    names |= {one.get("column") for one in params.get("conditional_formatting") or []}
    names |= set(params.get("column_config") or {})
    names |= {json.loads(one)[0] for one in params.get("order_by_cols") or []}
    names = {str(name).removeprefix("%") for name in names if name}
    labels = {raw.get("label") for raw in columns.dataset.raw.get("columns", [])}
    return lacks(columns, where, "sorting or formatting", names - columns.metrics - labels)


def check_orphans(dashboard: Dashboard, source: Source) -> list[Problem]:
    """Charts that stand on no dashboard."""
    shown = {
        name if "/" in name else f"{one.name}/{name}"
        for one in source.dashboards.values()
        for name in charts_in(one.raw["layout"])
    }
    return [
        Problem(chart.where, "stands on no dashboard", "put it into a layout, or remove the file")
        for name, chart in dashboard.charts.items()
        if f"{dashboard.name}/{name}" not in shown
    ]


def charts_in(layout: Any) -> list[str]:
    """Names of all charts of a layout."""
    if isinstance(layout, list):
        return [name for item in layout for name in charts_in(item)]
    if not isinstance(layout, dict):
        return []
    own = [layout["chart"]] if "chart" in layout else []
    return own + [name for value in layout.values() for name in charts_in(value)]
