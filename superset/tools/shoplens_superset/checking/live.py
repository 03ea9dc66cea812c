"""Checks against servers: that Trino has the columns with these types, and computes every metric."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..client import Client, reason
from ..contract import contract_type
from ..problems import Problem
from ..server import rows
from ..source import Dataset, Source
from .datasets import Columns


def check_live(source: Source, client: Client, tell: Callable[[str], None]) -> list[Problem]:
    """Asks Trino through Superset, as dashboards do."""
    ids = {row.uuid: row.id for row in rows(client, "datasets")}
    problems = []
    for name, dataset in source.datasets.items():
        tell(f"Asking Trino about {name} ...")
        if dataset.uuid not in ids:
            what = "is not in Superset"
            problems.append(Problem(dataset.where, what, "run './shoplens dashboards import' first"))
            continue
        columns = Columns.of(dataset, source.contract)
        problems += _check_columns(dataset, columns, ids[dataset.uuid], client)
        problems += _check_metrics(dataset, sorted(columns.metrics), ids[dataset.uuid], client)
    return sorted(problems)


def _check_columns(dataset: Dataset, columns: Columns, id_: int, client: Client) -> list[Problem]:
    answer = client.request("GET", f"/datasource/external_metadata/table/{id_}/")
    if not answer.ok:
        what = f"Trino does not answer for its columns: {reason(answer)}"
        return [Problem(dataset.where, what, "correct the statement, or start Trino")]
    there = {column["column_name"]: contract_type(str(column["type"])) for column in answer.json()}
    computed = {raw["name"] for raw in dataset.raw.get("columns", []) if "expression" in raw}
    problems = []
    for name, type_ in columns.types.items():
        if name in computed:
            continue
        if name not in there:
            problems.append(
                Problem(dataset.where, f"Trino has no column {name}", "correct the name or the statement")
            )
        elif not _alike(type_, there[name]):
            what = f"column {name} is {type_}, in Trino {there[name]}"
            problems.append(Problem(dataset.where, what, "correct 'type' or the statement"))
    return problems + [
        Problem(dataset.where, f"column {name} of Trino is missing in the file", "add it with its meaning")
        for name in sorted(set(there) - set(columns.types))
    ]


def _alike(ours: str, theirs: str) -> bool:
    """Sums of decimals have more digits than what is summed."""
    if ours.startswith("decimal") and theirs.startswith("decimal"):
        return ours.rstrip(")").split(",")[1] == theirs.rstrip(")").split(",")[1]
    return ours == theirs


def _check_metrics(dataset: Dataset, metrics: list[str], id_: int, client: Client) -> list[Problem]:
    """All at once, and one by one if that fails."""
    if not metrics or _error(metrics, id_, client) is None:
        return []
    errors = {metric: _error([metric], id_, client) for metric in metrics}
    return [
        Problem(
            dataset.where, f"metric {metric} does not run: {error}", "correct iceberg-schema/metrics.yaml"
        )
        for metric, error in errors.items()
        if error
    ]


def _error(metrics: list[str], id_: int, client: Client) -> str | None:
    query: dict[str, Any] = {"columns": [], "metrics": metrics, "row_limit": 1}
    body = {"datasource": {"id": id_, "type": "table"}, "queries": [query], "force": True}
    answer = client.request("POST", "/api/v1/chart/data", json=body)
    if not answer.ok:
        return reason(answer)
    return next((one["error"] for one in answer.json()["result"] if one.get("error")), None)
