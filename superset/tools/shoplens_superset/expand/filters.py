"""The native filter bar and cross-filters."""

from __future__ import annotations

from typing import Any

from ..keys import Keys
from ..problems import Problem, ShoplensError
from ..source import Chart, Dashboard, Dataset
from .ids import chart_ids, filter_id
from .merge import merge

TYPES = {
    "select": "filter_select",
    "time": "filter_time",
    "range": "filter_range",
    "time_grain": "filter_timegrain",
    "time_column": "filter_timecolumn",
}
WITH_COLUMN = ("select", "range")
_OPTIONAL = ["dataset", "column", "multiple", "parent", "leave_out", "default", "extra"]


def native_filters(
    dashboard: Dashboard, charts: dict[str, Chart], datasets: dict[str, Dataset]
) -> list[dict[str, Any]]:
    """Superset's configuration of the filter bar."""
    return [_filter(item, dashboard, charts, datasets) for item in dashboard.raw.get("filters", [])]


def _filter(
    item: dict[str, Any], dashboard: Dashboard, charts: dict[str, Chart], datasets: dict[str, Dataset]
) -> dict[str, Any]:
    where = f"{dashboard.where}, filter {item.get('name', '?')}"
    Keys(where, item).allow(["kind", "name", "description"], _OPTIONAL)
    if item["kind"] not in TYPES:
        raise ShoplensError(Problem(where, f"kind is '{item['kind']}'", f"write {', '.join(TYPES)}"))
    expanded = {
        "id": filter_id(dashboard.uuid, item["name"]),
        "name": item["name"],
        "description": item["description"],
        "filterType": TYPES[item["kind"]],
        "type": "NATIVE_FILTER",
        "targets": [_target(item, where, datasets)],
        "controlValues": _controls(item),
        "defaultDataMask": _default(item),
        "cascadeParentIds": [filter_id(dashboard.uuid, parent) for parent in parents(item)],
        "scope": scope(charts, item.get("leave_out", []), where),
    }
    return merge(expanded, item.get("extra", {}))


def parents(item: dict[str, Any]) -> list[str]:
    """Names of the filters that narrow this one's choice."""
    parent = item.get("parent", [])
    return [parent] if isinstance(parent, str) else parent


def _target(item: dict[str, Any], where: str, datasets: dict[str, Dataset]) -> dict[str, Any]:
    if item["kind"] == "time":
        return {}
    with_column = item["kind"] in WITH_COLUMN
    Keys(where, item).allow(["dataset", "column"] if with_column else ["dataset"], list(item))
    if item["dataset"] not in datasets:
        raise ShoplensError(Problem(where, f"there is no dataset {item['dataset']}", "correct 'dataset'"))
    target = {"datasetUuid": datasets[item["dataset"]].uuid}
    return {"column": {"name": item["column"]}, **target} if with_column else target


def _controls(item: dict[str, Any]) -> dict[str, Any]:
    if item["kind"] != "select":
        return {"enableEmptyFilter": False}
    return {
        "enableEmptyFilter": False,
        "defaultToFirstItem": False,
        "multiSelect": item.get("multiple", True),
        "searchAllOptions": False,
        "inverseSelection": False,
    }


def _default(item: dict[str, Any]) -> dict[str, Any]:
    value = item.get("default")
    if value is None:
        return {"extraFormData": {}, "filterState": {}, "ownState": {}}
    if item["kind"] == "time":
        return {"extraFormData": {"time_range": value}, "filterState": {"value": value}, "ownState": {}}
    if item["kind"] == "range":
        bounds = [
            {"col": item["column"], "op": op, "val": bound}
            for op, bound in zip((">=", "<="), value, strict=True)
            if bound is not None
        ]
        return {"extraFormData": {"filters": bounds}, "filterState": {"value": value}, "ownState": {}}
    chosen = value if isinstance(value, list) else [value]
    one = {"col": item["column"], "op": "IN", "val": chosen}
    return {"extraFormData": {"filters": [one]}, "filterState": {"value": chosen}, "ownState": {}}


def scope(charts: dict[str, Chart], leave_out: list[str], where: str) -> dict[str, Any]:
    """The whole dashboard but some charts."""
    ids = chart_ids(list(charts))
    absent = [name for name in leave_out if name not in ids]
    if absent:
        raise ShoplensError(
            Problem(where, f"leave_out names no chart of this dashboard: {', '.join(absent)}", "correct it")
        )
    return {"rootPath": ["ROOT_ID"], "excluded": sorted(ids[name] for name in leave_out)}


def cross_filters(dashboard: Dashboard, charts: dict[str, Chart]) -> dict[str, Any]:
    """Metadata on which charts a click in a chart filters: all, unless the file says otherwise."""
    given = dashboard.raw.get("cross_filters", {})
    where = f"{dashboard.where}, cross_filters"
    if given is False:
        return {"cross_filters_enabled": False}
    Keys(where, given).allow([], ["leave_out", "from"])
    ids = chart_ids(list(charts))
    configuration = {}
    for name, one in given.get("from", {}).items():
        Keys(f"{where}, from {name}", one).allow(["leave_out"])
        if name not in ids:
            raise ShoplensError(Problem(where, f"there is no chart '{name}'", "correct 'from'"))
        own = scope(charts, one["leave_out"], where)
        cross = {"scope": own, "chartsInScope": []}
        configuration[str(ids[name])] = {"id": ids[name], "crossFilters": cross}
    everywhere = scope(charts, given.get("leave_out", []), where)
    return {
        "cross_filters_enabled": True,
        "global_chart_configuration": {"scope": everywhere, "chartsInScope": []},
        "chart_configuration": configuration,
    }
