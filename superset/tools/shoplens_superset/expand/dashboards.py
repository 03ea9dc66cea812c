"""Dashboards."""

from __future__ import annotations

from typing import Any

from ..source import Chart, Dashboard, Source
from .filters import cross_filters, native_filters
from .layout import layout
from .merge import merge

CERTIFIED_BY = "Shoplens"


def dashboard(one: Dashboard, source: Source) -> dict[str, Any]:
    """Superset's import of a dashboard."""
    charts = source.charts_on(one)
    expanded = {
        "dashboard_title": one.raw["title"],
        "description": one.raw["description"],
        "css": one.raw.get("css", ""),
        "slug": one.raw["slug"],
        "certified_by": CERTIFIED_BY,
        "certification_details": None,
        "published": True,
        "uuid": one.uuid,
        "position": layout(one, charts),
        "metadata": metadata(one, charts, source),
        "version": "1.0.0",
    }
    return merge(expanded, one.raw.get("extra", {}))


def metadata(one: Dashboard, charts: dict[str, Chart], source: Source) -> dict[str, Any]:
    """Colours, filters and how the dashboard behaves."""
    usual = {
        "color_scheme": "",
        "label_colors": dict(sorted(source.colors.items())),
        "shared_label_colors": [],
        "map_label_colors": {},
        "refresh_frequency": 0,
        "expanded_slices": {},
        "timed_refresh_immune_slices": [],
        "native_filter_configuration": native_filters(one, charts, source.datasets),
        **cross_filters(one, charts),
    }
    return merge(usual, one.raw.get("metadata", {}))
