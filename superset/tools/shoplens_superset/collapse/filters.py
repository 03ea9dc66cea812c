"""The filter bar and cross-filters: from the normal form to the files' words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..expand.filters import TYPES
from ..expand.filters import native_filters as expanded
from ..expand.merge import difference
from ..normal.dashboards import normal_filters
from ..problems import Problem, ShoplensError
from ..source import Chart, Dashboard, Source

_KINDS = {theirs: ours for ours, theirs in TYPES.items()}


def native_filters(
    normal: list[dict[str, Any]], one: Dashboard, charts: dict[str, Chart], source: Source
) -> list[dict[str, Any]]:
    """The `filters` of a dashboard file."""
    names = {chart.uuid: name for name, chart in charts.items()}
    datasets = {dataset.uuid: name for name, dataset in source.datasets.items()}
    items = [_filter(entry, names, datasets, one.where) for entry in normal]
    bare = replace(one, raw={**one.raw, "filters": items})
    again = normal_filters(expanded(bare, charts, source.datasets), {})
    for item, ours, theirs in zip(items, again, normal, strict=True):
        ours, theirs = _comparable(ours), _comparable(theirs)
        if extra := difference(ours, theirs):
            item["extra"] = extra
    return items


def _comparable(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in ("parents", "leave_out")}


def _filter(
    entry: dict[str, Any], names: dict[str, str], datasets: dict[str, str], where: str
) -> dict[str, Any]:
    kind = _KINDS.get(entry.get("filterType", ""))
    if kind is None:
        name = entry.get("name") or entry.get("title")
        what = f"filter {name} is of the kind {entry.get('filterType', entry['type'])}"
        raise ShoplensError(Problem(where, what, "take it out in Superset"))
    item = {"kind": kind, "name": entry["name"], "description": entry.get("description", "")}
    target = (entry.get("targets") or [{}])[0]
    if "datasetUuid" in target:
        item["dataset"] = datasets[target["datasetUuid"]]
    if "column" in target:
        item["column"] = target["column"]["name"]
    if kind == "select" and entry.get("controlValues", {}).get("multiSelect") is False:
        item["multiple"] = False
    value = entry.get("defaultDataMask", {}).get("filterState", {}).get("value")
    if value is not None:
        item["default"] = value
    if entry["parents"]:
        item["parent"] = entry["parents"][0] if len(entry["parents"]) == 1 else entry["parents"]
    if entry["leave_out"]:
        item["leave_out"] = sorted(names[uuid] for uuid in entry["leave_out"])
    return item


def cross_filters(normal: dict[str, Any], names: dict[str, str]) -> Any:
    """The `cross_filters` of a dashboard file; empty if all is as usual."""
    if normal["metadata"].get("cross_filters_enabled") is False:
        return False
    crossing: dict[str, Any] = {}
    if normal["cross_filters"]["leave_out"]:
        crossing["leave_out"] = sorted(names[uuid] for uuid in normal["cross_filters"]["leave_out"])
    own = {names[uuid]: left for uuid, left in normal["cross_filters"]["from"].items()}
    if own:
        crossing["from"] = {
            name: {"leave_out": sorted(names[uuid] for uuid in own[name])} for name in sorted(own)
        }
    return crossing
