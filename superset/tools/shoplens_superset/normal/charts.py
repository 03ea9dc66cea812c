"""Charts."""

from __future__ import annotations

from typing import Any

from .prune import prune

# What the explore view leaves in the form data of a chart: where it came from, not what it shows.
_TRACES = (
    "datasource",
    "slice_id",
    "dashboards",
    "dashboardId",
    "url_params",
    "extra_form_data",
    "force",
    "result_format",
    "result_type",
    "label_colors",
    "shared_label_colors",
    "map_label_colors",
    "dashboard_color_scheme",
    "own_color_scheme",
)
_TRACES_OF_FILTER = ("filterOptionName", "isExtra", "isNew", "datasourceWarning")


def normal_chart(exported: dict[str, Any]) -> dict[str, Any]:
    """What a chart shows of which dataset."""
    params = {key: value for key, value in (exported.get("params") or {}).items() if key not in _TRACES}
    if not params.get("annotation_layers"):
        params.pop("annotation_layers", None)
    for key in ("adhoc_filters", "adhoc_filters_b"):
        if key in params:
            params[key] = [_filter(one) for one in params[key] or []]
    kept = ("slice_name", "description", "certified_by", "viz_type", "cache_timeout", "uuid", "dataset_uuid")
    return {**prune({key: exported.get(key) for key in kept}), "params": params}


def _filter(one: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in one.items() if key not in _TRACES_OF_FILTER and value is not None}
    if kept.get("operatorId") == operator_id(kept.get("operator", "")):
        del kept["operatorId"]
    return kept


_OPERATORS = {"==": "EQUALS", "!=": "NOT_EQUALS", ">": "GREATER_THAN", "<": "LESS_THAN"}
_OPERATORS |= {">=": "GREATER_THAN_OR_EQUAL", "<=": "LESS_THAN_OR_EQUAL"}


def operator_id(operator: str) -> str:
    """The UI's second name for an operator."""
    return _OPERATORS.get(operator, operator.replace(" ", "_"))
