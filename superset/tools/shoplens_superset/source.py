"""The asset files as they stand in the repository."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import yaml_text
from .contract import Contract
from .keys import Keys
from .problems import Problem, ShoplensError

ASSETS = Path("superset/assets")


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
    """All asset files and the contract they follow."""

    checkout: Path
    contract: Contract
    database: dict[str, Any]
    colors: dict[str, str]
    datasets: dict[str, Dataset]
    dashboards: dict[str, Dashboard]

    @staticmethod
    def load(checkout: Path) -> Source:
        """Reads superset/assets of a checkout; raises for what cannot be read."""
        reader = _Reader(checkout)
        source = Source(
            checkout,
            Contract(checkout),
            reader.database(),
            reader.colors(),
            reader.datasets(),
            reader.dashboards(),
        )
        if reader.problems:
            raise ShoplensError(*reader.problems)
        return source

    def only(self, names: list[str]) -> Source:
        """The same with some dashboards, and the datasets these need."""
        unknown = [name for name in names if name not in self.dashboards]
        if unknown:
            raise ShoplensError(
                f"There is no dashboard {', '.join(unknown)}: choose from {', '.join(self.dashboards)}."
            )
        dashboards = {name: self.dashboards[name] for name in names}
        needed = {chart.raw["dataset"] for one in dashboards.values() for chart in one.charts.values()}
        for one in dashboards.values():
            needed |= {item["dataset"] for item in one.raw.get("filters", []) if "dataset" in item}
        datasets = {name: dataset for name, dataset in self.datasets.items() if name in needed}
        return Source(self.checkout, self.contract, self.database, self.colors, datasets, dashboards)


DATASET_KEYS = ["description", "from", "schema", "time_column", "columns", "metrics", "extra"]
CHART_KEYS = ["params", "time_filter", "cache_timeout", "extra"]
DASHBOARD_KEYS = ["filters", "cross_filters", "metadata", "css", "extra"]


class _Reader:
    """Collects problems of all files instead of stopping at the first."""

    def __init__(self, checkout: Path) -> None:
        self._checkout = checkout
        self.problems: list[Problem | str] = []

    def database(self) -> dict[str, Any]:
        return self._read(ASSETS / "database.yaml", ["uuid", "name"], ["description"]) or {}

    def colors(self) -> dict[str, str]:
        file = ASSETS / "colors.yaml"
        groups = self._read(file, [], None) or {}
        return {label: color for group in groups.values() for label, color in group.items()}

    def datasets(self) -> dict[str, Dataset]:
        found = {}
        for file in self._files(ASSETS / "datasets", "*.yaml"):
            raw = self._read(file, ["uuid", "name"], DATASET_KEYS)
            if raw is None:
                continue
            sql = (self._checkout / file).with_suffix(".sql")
            text = sql.read_text(encoding="utf-8") if sql.is_file() else None
            if (text is None) == ("from" not in raw):
                what = "has neither 'from' nor an .sql file" if text is None else "has 'from' and an .sql file"
                self.problems.append(Problem(str(file), what, "keep exactly one of them"))
            elif raw["name"] != file.stem:
                self.problems.append(Problem(str(file), f"is named '{raw['name']}'", "name both alike"))
            else:
                found[file.stem] = Dataset(file.stem, str(file), raw, text)
        return found

    def dashboards(self) -> dict[str, Dashboard]:
        found = {}
        for file in self._files(ASSETS / "dashboards", "*/dashboard.yaml"):
            raw = self._read(file, ["uuid", "title", "slug", "description", "layout"], DASHBOARD_KEYS)
            if raw is not None:
                charts = self._charts(file.parent / "charts")
                found[file.parent.name] = Dashboard(file.parent.name, str(file), raw, charts)
        return found

    def _charts(self, folder: Path) -> dict[str, Chart]:
        found = {}
        for file in self._files(folder, "*.yaml"):
            raw = self._read(file, ["uuid", "name", "viz_type", "dataset"], ["description", *CHART_KEYS])
            if raw is not None:
                found[file.stem] = Chart(file.stem, str(file), raw)
        return found

    def _files(self, folder: Path, pattern: str) -> list[Path]:
        return sorted(file.relative_to(self._checkout) for file in (self._checkout / folder).glob(pattern))

    def _read(self, file: Path, required: list[str], optional: list[str] | None) -> dict[str, Any] | None:
        """None if it cannot be read; no check of keys if optional is None."""
        try:
            raw = yaml_text.read(self._checkout / file, str(file))
            if optional is not None:
                Keys(str(file), raw).allow(required, optional)
        except ShoplensError as e:
            self.problems.extend(e.problems)
            return None
        return raw
