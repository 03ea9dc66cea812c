"""The asset files as they stand in the repository."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .contract import Contract
from .problems import ShoplensError


@dataclass(frozen=True)
class Dataset:
    """A dataset file; sql is the text of the file beside it, None for a physical dataset."""

    name: str
    where: str
    raw: dict[str, Any]
    sql: str | None = None

    @property
    def uuid(self) -> str:
        """What identifies it in every Superset."""
        return self.raw["uuid"]


@dataclass(frozen=True)
class Chart:
    """A chart file; its name within the dashboard is that of the file."""

    name: str
    where: str
    raw: dict[str, Any]

    @property
    def uuid(self) -> str:
        """What identifies it in every Superset."""
        return self.raw["uuid"]


@dataclass(frozen=True)
class Dashboard:
    """A dashboard's folder."""

    name: str
    where: str
    raw: dict[str, Any]
    charts: dict[str, Chart] = field(default_factory=dict)

    @property
    def uuid(self) -> str:
        """What identifies it in every Superset."""
        return self.raw["uuid"]


@dataclass(frozen=True)
class Source:
    """All asset files and the contract they follow; chosen are the dashboards to work on."""

    checkout: Path
    contract: Contract
    database: dict[str, Any]
    colors: dict[str, str]
    datasets: dict[str, Dataset]
    dashboards: dict[str, Dashboard]
    chosen: dict[str, Dashboard]

    def only(self, names: list[str]) -> Source:
        """The same with some dashboards, and the datasets these need."""
        unknown = [name for name in names if name not in self.dashboards]
        if unknown:
            raise ShoplensError(
                f"There is no dashboard {', '.join(unknown)}: choose from {', '.join(self.dashboards)}."
            )
        chosen = {name: self.dashboards[name] for name in names}
        needed = {chart.raw["dataset"] for one in chosen.values() for chart in self.charts_on(one).values()}
        for one in chosen.values():
            needed |= {item["dataset"] for item in one.raw.get("filters", []) if "dataset" in item}
        datasets = {name: dataset for name, dataset in self.datasets.items() if name in needed}
        return replace(self, datasets=datasets, chosen=chosen)

    def charts_for(self, dashboard: Dashboard) -> dict[str, Chart]:
        """All charts by the names by which a dashboard may show them: another's are dashboard/name."""
        others = {
            f"{other.name}/{name}": chart
            for other in self.dashboards.values()
            if other.name != dashboard.name
            for name, chart in other.charts.items()
        }
        return {**others, **dashboard.charts}

    def charts_on(self, dashboard: Dashboard) -> dict[str, Chart]:
        """A dashboard's own charts, and those of others that it shows."""
        all_ = self.charts_for(dashboard)
        borrowed_ = {name: all_[name] for name in borrowed(dashboard.raw["layout"]) if name in all_}
        return {**dashboard.charts, **borrowed_}


def borrowed(layout: Any) -> list[str]:
    """Names of other dashboards' charts in a layout."""
    if isinstance(layout, list):
        return [name for item in layout for name in borrowed(item)]
    if not isinstance(layout, dict):
        return []
    name = layout.get("chart", "")
    return [name] * ("/" in name) + [one for value in layout.values() for one in borrowed(value)]
