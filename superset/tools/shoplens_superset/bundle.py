"""The import bundle: every object expanded, and packed as Superset takes it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Any

import yaml

from .expand import charts, dashboards, database, datasets
from .problems import Problem, ShoplensError
from .settings import Settings
from .source import Source

_ROOT = "shoplens"
# Zip files hold times; one that never changes makes the bytes follow from the files alone.
_TIME = (2000, 1, 1, 0, 0, 0)
_METADATA = {"version": "1.0.0", "type": "assets", "timestamp": "2000-01-01T00:00:00+00:00"}


@dataclass(frozen=True)
class Bundle:
    """Superset's files by their path."""

    files: dict[str, dict[str, Any]]

    def zipped(self) -> bytes:
        """The bytes to send."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
            for path, content in {"metadata.yaml": _METADATA, **self.files}.items():
                bundle.writestr(zipfile.ZipInfo(f"{_ROOT}/{path}", _TIME), _text(content))
        return buffer.getvalue()

    def counts(self) -> dict[str, int]:
        """How many objects of each kind there are."""
        kinds = ("datasets", "charts", "dashboards")
        return {kind: sum(path.startswith(f"{kind}/") for path in self.files) for kind in kinds}


def _text(content: dict[str, Any]) -> str:
    return yaml.dump(content, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), sort_keys=False)


def bundle(source: Source, settings: Settings) -> Bundle:
    """Expands everything; raises for all that is wrong at once."""
    problems: list[Problem | str] = []
    files: dict[str, dict[str, Any]] = {database.FILE: database.database(source.database, settings)}
    uuid, catalog = source.database["uuid"], database.catalog(settings)
    for name, dataset in source.datasets.items():
        try:
            files[f"datasets/{name}.yaml"] = datasets.dataset(dataset, source.contract, uuid, catalog)
        except ShoplensError as e:
            problems.extend(e.problems)
    for folder, dashboard in source.dashboards.items():
        for name, chart in dashboard.charts.items():
            dataset = source.datasets.get(chart.raw["dataset"])
            if dataset is None:
                what = f"there is no dataset {chart.raw['dataset']}"
                problems.append(Problem(chart.where, what, "correct 'dataset' or add its file"))
            else:
                files[f"charts/{folder}_{name}.yaml"] = charts.chart(chart, dataset)
        try:
            files[f"dashboards/{folder}.yaml"] = dashboards.dashboard(dashboard, source)
        except ShoplensError as e:
            problems.extend(e.problems)
    if problems:
        raise ShoplensError(*problems)
    return Bundle(files)
