"""Reads superset/assets of a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import includes, yaml_text
from .colors import colors_by_label
from .contract import Contract
from .keys import Keys
from .problems import Problem, ShoplensError
from .source import Chart, Dashboard, Dataset, Source

ASSETS = Path("superset/assets")
DATASET_KEYS = ["description", "from", "schema", "time_column", "columns", "metrics", "extra"]
CHART_KEYS = ["params", "time_filter", "cache_timeout", "extra"]
DASHBOARD_KEYS = ["filters", "cross_filters", "metadata", "css", "extra"]


class _Reader:
    """Collects problems of all files instead of stopping at the first."""

    def __init__(self, checkout: Path) -> None:
        self._checkout = checkout
        self._sql_parts = sql_parts(checkout)
        self.problems: list[Problem | str] = []

    def database(self) -> dict[str, Any]:
        return self._read(ASSETS / "database.yaml", ["uuid", "name"], ["description"]) or {}

    def colors(self) -> dict[str, str]:
        file = ASSETS / "colors.yaml"
        return colors_by_label(self._read(file, [], None) or {})

    def datasets(self) -> dict[str, Dataset]:
        found = {}
        for file in self._files(ASSETS / "datasets", "*.yaml"):
            raw = self._read(file, ["uuid", "name"], DATASET_KEYS)
            if raw is None:
                continue
            sql = (self._checkout / file).with_suffix(".sql")
            text = self._statement(sql) if sql.is_file() else None
            if (text is None) == ("from" not in raw):
                what = (
                    "has neither 'from' nor an .sql file" if text is None else "has 'from' and an .sql file"
                )
                self.problems.append(Problem(str(file), what, "keep exactly one of them"))
            elif raw["name"] != file.stem:
                self.problems.append(Problem(str(file), f"is named '{raw['name']}'", "name both alike"))
            else:
                found[file.stem] = Dataset(file.stem, str(file), raw, text)
        return found

    def _statement(self, file: Path) -> str:
        try:
            return includes.filled(file.read_text(encoding="utf-8"), self._sql_parts)
        except ShoplensError as e:
            where = str(file.relative_to(self._checkout))
            self.problems += [Problem(where, str(e), "correct the name or add the file")]
            return ""

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


def sql_parts(checkout: Path) -> dict[str, str]:
    """What statements of datasets may include, by file name."""
    return {file.name: file.read_text(encoding="utf-8") for file in (checkout / ASSETS / "sql").glob("*.sql")}


def load(checkout: Path) -> Source:
    """All asset files; raises for those that cannot be read."""
    reader = _Reader(checkout)
    database, colors, datasets = reader.database(), reader.colors(), reader.datasets()
    dashboards = reader.dashboards()
    if reader.problems:
        raise ShoplensError(*reader.problems)
    return Source(checkout, Contract(checkout), database, colors, datasets, dashboards, dashboards)
