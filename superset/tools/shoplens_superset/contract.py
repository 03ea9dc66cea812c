"""The parts of iceberg-schema that dashboards follow: columns of tables, and metrics."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from . import yaml_text
from .keys import Keys
from .problems import Problem, ShoplensError

_TRINO = {
    "bigint": "BIGINT",
    "int": "INTEGER",
    "double": "DOUBLE",
    "boolean": "BOOLEAN",
    "string": "VARCHAR",
    "date": "DATE",
    "timestamptz": "TIMESTAMP(6) WITH TIME ZONE",
    "varbinary": "VARBINARY",
}
_DECIMAL = re.compile(r"decimal\((\d+),\s*(\d+)\)")
METRICS_FILE = "iceberg-schema/metrics.yaml"


@dataclass(frozen=True)
class Column:
    """A column as the contract has it."""

    name: str
    type: str
    doc: str
    unit: str | None = None

    @property
    def meaning(self) -> str:
        """What the column holds, with its unit."""
        return f"{self.doc} Unit: {self.unit}." if self.unit else self.doc

    @property
    def is_time(self) -> bool:
        """Whether time filters can act on it."""
        return self.type in ("date", "timestamptz")


def trino_type(contract_type: str) -> str | None:
    """Trino's name of a type of the contract; None if there is no such type."""
    decimal = _DECIMAL.fullmatch(contract_type)
    if decimal:
        return f"DECIMAL({decimal[1]}, {decimal[2]})"
    return _TRINO.get(contract_type)


def contract_type(type_of_trino: str) -> str:
    """The contract's name of a type of Trino, the inverse of trino_type."""
    name = type_of_trino.upper()
    decimal = re.fullmatch(r"DECIMAL\((\d+),\s*(\d+)\)", name)
    if decimal:
        return f"decimal({decimal[1]},{decimal[2]})"
    if name.startswith("TIMESTAMP"):
        return "timestamptz"
    if name.startswith("VARCHAR"):
        return "string"
    return next((ours for ours, theirs in _TRINO.items() if theirs == name), name.lower())


@dataclass(frozen=True)
class Metric:
    """A number with one definition, and how each dataset computes it."""

    name: str
    label: str
    definition: str
    unit: str
    d3format: str
    expression: str | None = None
    expressions: dict[str, str] = field(default_factory=dict)

    def expression_for(self, dataset: str) -> str | None:
        """SQL for a dataset; None if it cannot have the metric."""
        return self.expressions.get(dataset, self.expression)


class Contract:
    """Reads iceberg-schema as it is asked."""

    def __init__(self, checkout: Path) -> None:
        self._folder = checkout / "iceberg-schema"
        self.columns = cache(self._columns)
        self.metrics = cache(self._metrics)

    def has_table(self, table: str) -> bool:
        """Whether the contract has a table such as summary.event_cube."""
        return self._file(table).is_file()

    def description(self, table: str) -> str:
        """What a row of the table is."""
        return self._read(table)["description"]

    def _columns(self, table: str) -> dict[str, Column]:
        return {
            raw["name"]: Column(raw["name"], raw["type"], raw["doc"], raw.get("unit"))
            for raw in self._read(table)["columns"]
        }

    def _read(self, table: str) -> dict[str, Any]:
        return yaml_text.read(
            self._file(table), f"iceberg-schema/tables/{table.replace('.', '/')}/table.yaml"
        )

    def _file(self, table: str) -> Path:
        namespace, _, name = table.partition(".")
        return self._folder / "tables" / namespace / name / "table.yaml"

    def _metrics(self) -> dict[str, Metric]:
        raw = yaml_text.read(self._folder / "metrics.yaml", METRICS_FILE)
        Keys(METRICS_FILE, raw).allow(required=["metrics"])
        metrics: dict[str, Metric] = {}
        for one in raw["metrics"]:
            where = f"{METRICS_FILE}, metric {one.get('name', '?')}"
            Keys(where, one).allow(
                required=["name", "label", "definition", "unit", "d3format"],
                optional=["expression", "expressions"],
            )
            if one["name"] in metrics:
                raise ShoplensError(Problem(where, "stands twice", "keep one definition"))
            metrics[one["name"]] = Metric(**one)
        return metrics
