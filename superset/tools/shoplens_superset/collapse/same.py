"""Whether an object in Superset says the same as its file, whatever else the UI wrote into it."""

from __future__ import annotations

from typing import Any

from ..normal import KINDS
from ..problems import ShoplensError
from ..source import Source
from . import charts, dashboards, datasets


def says_the_same(kind: str, there: dict[str, Any], made: dict[str, Any], source: Source) -> bool:
    """Compares by what the files would say; what they cannot say is different."""
    normals = [KINDS[kind](one) for one in (there, made)]
    try:
        return len({repr(_content(kind, normal, source)) for normal in normals}) == 1
    except (KeyError, ShoplensError):
        return False


def _content(kind: str, normal: dict[str, Any], source: Source) -> dict[str, Any]:
    uuid = normal["uuid"]
    if kind == "datasets":
        one = next(dataset for dataset in source.datasets.values() if dataset.uuid == uuid)
        metrics = sorted(normal["metrics"].items())
        return {
            **datasets.dataset(normal, one, source.contract),
            "metrics": metrics,
            "sql": normal.get("sql"),
        }
    if kind == "charts":
        charts_ = (chart for one in source.dashboards.values() for chart in one.charts.values())
        return charts.chart(normal, source, next(chart for chart in charts_ if chart.uuid == uuid))
    one = next(dashboard for dashboard in source.dashboards.values() if dashboard.uuid == uuid)
    return dashboards.dashboard(normal, one, source.charts_for(one), source)
