"""Charts."""

from __future__ import annotations

from typing import Any

from ..problems import Problem, ShoplensError
from ..source import Chart, Dataset, Source
from .merge import merge


def chart(one: Chart, source: Source) -> dict[str, Any]:
    """Superset's import of a chart."""
    of = source.datasets.get(one.raw["dataset"])
    if of is None:
        what = f"there is no dataset {one.raw['dataset']}"
        raise ShoplensError(Problem(one.where, what, "correct 'dataset' or add its file"))
    expanded = {
        "slice_name": one.raw["name"],
        "description": one.raw.get("description"),
        "certified_by": None,
        "certification_details": None,
        "viz_type": one.raw["viz_type"],
        "params": params(one, of),
        # Else one saved in the UI would stay behind and contradict the parameters.
        "query_context": None,
        "cache_timeout": one.raw.get("cache_timeout"),
        "uuid": one.uuid,
        "version": "1.0.0",
        "dataset_uuid": of.uuid,
    }
    return merge(expanded, one.raw.get("extra", {}))


def params(one: Chart, of: Dataset) -> dict[str, Any]:
    """The chart's form data."""
    given = one.raw.get("params") or {}
    on = one.raw.get("time_filter", of.raw.get("time_column"))
    place = [time_filter(on)] if on else []
    filters = {
        key: [*(one for one in place if one not in given.get(key, [])), *given.get(key, [])]
        for key in filter_lists(one.raw["viz_type"])
    }
    return {"viz_type": one.raw["viz_type"], **given, **filters}


def filter_lists(viz_type: str) -> list[str]:
    """Where a chart keeps filters: one with two queries has two lists."""
    return ["adhoc_filters", "adhoc_filters_b"] if viz_type == "mixed_timeseries" else ["adhoc_filters"]


def time_filter(column: str) -> dict[str, Any]:
    """The place where a dashboard's time range takes hold: without it a chart would ignore the filter."""
    return {
        "clause": "WHERE",
        "comparator": "No filter",
        "expressionType": "SIMPLE",
        "operator": "TEMPORAL_RANGE",
        "subject": column,
    }
