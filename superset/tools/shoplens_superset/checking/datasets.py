"""Checks of datasets and of the definitions of metrics."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..contract import METRICS_FILE, Contract, trino_type
from ..expand import datasets as expanding
from ..problems import Problem, ShoplensError
from ..source import Dataset, Source
from .sql import missing, unknown_columns

_TEMPLATE_FILTER = re.compile(r"(?:filter_values|get_filters|get_time_filter)\(\s*['\"](\w+)['\"]")


@dataclass(frozen=True)
class Columns:
    """What charts and filters can use of a dataset."""

    dataset: Dataset
    types: dict[str, str]
    metrics: frozenset[str]
    problems: tuple[Problem | str, ...] = ()

    @staticmethod
    def of(dataset: Dataset, contract: Contract) -> Columns:
        """Columns with the contract's names of their types."""
        try:
            columns = expanding.columns(dataset, contract)
        except ShoplensError as e:
            return Columns(dataset, {}, frozenset(), e.problems)
        types = {column["name"]: column.get("type", "") for column in columns}
        return Columns(dataset, types, frozenset(dataset.raw.get("metrics", [])))

    @property
    def names(self) -> set[str]:
        """All columns."""
        return set(self.types)

    @property
    def filterable(self) -> set[str]:
        """All columns, and names by which the statement asks for filters itself."""
        return self.names | set(_TEMPLATE_FILTER.findall(self.dataset.sql or ""))

    @property
    def time_column(self) -> str | None:
        """Where time filters act."""
        return self.dataset.raw.get("time_column")


def check_dataset(dataset: Dataset, columns: Columns, source: Source) -> list[Problem]:
    """What is wrong in a dataset's file."""
    where = dataset.where
    problems = [problem for problem in columns.problems if isinstance(problem, Problem)]
    if problems:
        return problems
    table = dataset.raw.get("from")
    if table and not source.contract.has_table(table):
        problems.append(
            Problem(where, f"iceberg-schema has no table {table}", "correct 'from' or add the table")
        )
    if not expanding.description(dataset, source.contract):
        problems.append(Problem(where, "has no description", "say what a row is"))
    if dataset.sql is not None and not dataset.sql.lstrip().startswith("--"):
        what = "does not start with a comment"
        problems.append(Problem(where.removesuffix(".yaml") + ".sql", what, "write the question it answers"))
    if columns.time_column and columns.types.get(columns.time_column) not in ("date", "timestamptz"):
        what = f"time_column {columns.time_column} is no column of type date or timestamptz"
        problems.append(Problem(where, what, "correct it"))
    for column in expanding.columns(dataset, source.contract):
        problems += _check_column(column, columns, where)
    for name in dataset.raw.get("metrics", []):
        problems += _check_metric(name, dataset, columns, source.contract)
    return problems


def _check_column(column: dict[str, str], columns: Columns, where: str) -> list[Problem]:
    problems, name = [], column["name"]
    if not column.get("description"):
        problems.append(
            Problem(where, f"column {name} has no description", "write 'description' or 'same_as'")
        )
    if trino_type(column.get("type", "")) is None:
        what = f"column {name} has the type '{column.get('type', '')}'"
        problems.append(Problem(where, what, "write a type as in iceberg-schema/README.md"))
    if "expression" in column:
        problems += unknown_columns(column["expression"], columns.names - {name}, where, f"column {name}")
    return problems


def _check_metric(name: str, dataset: Dataset, columns: Columns, contract: Contract) -> list[Problem]:
    metric = contract.metrics().get(name)
    if metric is None:
        what = f"metric {name} is not in {METRICS_FILE}"
        return [Problem(dataset.where, what, "define it there, or take it out here")]
    expression = metric.expression_for(dataset.name)
    if expression is None:
        what = f"metric {name} has no expression for this dataset in {METRICS_FILE}"
        return [Problem(dataset.where, what, "add it under 'expressions'")]
    return unknown_columns(expression, columns.names, dataset.where, f"metric {name}")


def check_metrics(source: Source) -> list[Problem]:
    """What is wrong in metrics.yaml."""
    problems = []
    for metric in source.contract.metrics().values():
        where = f"{METRICS_FILE}, metric {metric.name}"
        if not metric.definition.strip():
            problems.append(Problem(where, "has no definition", "say in one sentence what is counted"))
        users = {one.name for one in source.datasets.values() if metric.name in one.raw.get("metrics", [])}
        if not users:
            problems.append(
                Problem(where, "no dataset has it", "list it under 'metrics' of one, or remove it")
            )
        for dataset in sorted(set(metric.expressions) - users):
            what = f"has an expression for {dataset}, which does not list it"
            problems.append(Problem(where, what, "correct the dataset's name, or list the metric there"))
    return problems


def lacks(columns: Columns, where: str, what: str, names: set[str]) -> list[Problem]:
    """A problem for every name that is no column."""
    return [missing(where, what, name) for name in sorted(names - columns.names)]
