"""Dashboards: from the normal form to the content of dashboard.yaml."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..expand import dashboards as expanding
from ..expand.merge import difference
from ..normal import normal_dashboard
from ..source import Chart, Dashboard, Source
from .filters import cross_filters, native_filters
from .layout import Layout


def dashboard(
    normal: dict[str, Any], one: Dashboard, charts: dict[str, Chart], source: Source
) -> dict[str, Any]:
    """Content of the file; charts are all that the dashboard may show, by the names it may use."""
    names = {chart.uuid: name for name, chart in charts.items()}
    raw: dict[str, Any] = {
        "uuid": normal["uuid"],
        "title": normal["dashboard_title"],
        "slug": normal.get("slug", ""),
        "description": normal.get("description", ""),
    }
    layout = Layout(one.where, names).collapse(normal["layout"])
    if filters := native_filters(
        normal["filters"], replace(one, raw={**raw, "layout": layout}), charts, source
    ):
        raw["filters"] = filters
    crossing = cross_filters(normal, names)
    if crossing != {}:
        raw["cross_filters"] = crossing
    if "css" in normal:
        raw["css"] = normal["css"]
    raw["layout"] = layout
    return _with_rest(raw, normal, one, source)


def _with_rest(raw: dict[str, Any], normal: dict[str, Any], one: Dashboard, source: Source) -> dict[str, Any]:
    """Puts in what the format has no word for, by making the import of what there is already."""
    made = normal_dashboard(expanding.dashboard(replace(one, raw=raw), source))
    if metadata := difference(made["metadata"], normal["metadata"]):
        raw["metadata"] = metadata
    plain = ("certified_by", "published")
    extra = difference({key: made.get(key) for key in plain}, {key: normal.get(key) for key in plain})
    return raw | ({"extra": extra} if extra else {})
