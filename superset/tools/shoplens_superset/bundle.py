"""The import bundle: every object expanded, and packed as Superset takes it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import yaml

from .expand import charts, dashboards, database, datasets
from .kinds import RESOURCES
from .problems import Problem, ShoplensError
from .seal import sealed
from .settings import Settings
from .source import Source

_ROOT = "shoplens"
# Zip files hold times; one that never changes makes the bytes follow from the files alone.
_TIME = (2000, 1, 1, 0, 0, 0)
METADATA = {"version": "1.0.0", "type": "assets", "timestamp": "2000-01-01T00:00:00+00:00"}


@dataclass(frozen=True)
class Bundle:
    """Superset's files by their path, and what they were made from."""

    files: dict[str, dict[str, Any]]
    source: Source

    def zipped(self) -> bytes:
        """The bytes to send."""
        return zipped({"metadata.yaml": METADATA, **self.files})

    @property
    def objects(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Path, kind and content of all but the database."""
        parts = ((path, path.partition("/")[0], one) for path, one in self.files.items())
        return [(path, kind, one) for path, kind, one in parts if kind in RESOURCES]

    def objects_of(self, kind: str) -> list[dict[str, Any]]:
        """The objects of one kind: datasets, charts or dashboards."""
        return [one for _, kind_, one in self.objects if kind_ == kind]

    def only(self, paths: set[str]) -> Bundle:
        """Some objects, without the connection."""
        return Bundle({path: one for path, one in self.files.items() if path in paths}, self.source)

    def connection(self) -> Bundle:
        """The connection to Trino alone."""
        return self.only({database.FILE})

    def told(self) -> str:
        """How many objects of each kind there are, in words."""
        counts = {kind: len(self.objects_of(kind)) for kind in RESOURCES}
        return ", ".join(
            f"{number} {kind if number != 1 else RESOURCES[kind]}" for kind, number in counts.items()
        )


def zipped(files: dict[str, dict[str, Any]]) -> bytes:
    """A zip file of YAML files, the same bytes for the same files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for path, content in files.items():
            bundle.writestr(zipfile.ZipInfo(f"{_ROOT}/{path}", _TIME), _text(content))
    return buffer.getvalue()


def _text(content: dict[str, Any]) -> str:
    return yaml.dump(content, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), sort_keys=False)


def bundle(source: Source, settings: Settings) -> Bundle:
    """Expands the chosen dashboards and what they need; raises for all that is wrong at once."""
    problems: list[Problem | str] = []
    files: dict[str, dict[str, Any]] = {}

    def add(kind: str, name: str, make: Callable[[], dict[str, Any]]) -> None:
        try:
            files[f"{kind}/{name}.yaml"] = sealed(kind, make())
        except ShoplensError as e:
            problems.extend(e.problems)

    uuid, catalog = source.database["uuid"], database.catalog(settings)
    for name, dataset in source.datasets.items():
        add("datasets", name, partial(datasets.dataset, dataset, source.contract, uuid, catalog))
    for folder, dashboard in source.chosen.items():
        for name, chart in {**dashboard.charts, **source.charts_on(dashboard)}.items():
            path = name.replace("/", "_") if "/" in name else f"{folder}_{name}"
            add("charts", path, partial(charts.chart, chart, source))
        add("dashboards", folder, partial(dashboards.dashboard, dashboard, source))
    if problems:
        raise ShoplensError(*problems)
    return Bundle({database.FILE: database.database(source.database, settings), **files}, source)
