"""Checks against servers: that Trino has the columns with these types, and computes every metric."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Sequence
from typing import Any

from ..client import Client, reason
from ..contract import contract_type
from ..expand.datasets import metric as expanded
from ..problems import Problem
from ..server import rows
from ..source import Dataset, Source
from .datasets import Columns
from .sql import partition_columns

_INNER = re.compile(r"(?s)FROM \((.*)\) AS virtual_table")


def check_live(source: Source, client: Client, tell: Callable[[str], None]) -> list[Problem]:
    """Asks Trino through Superset, as dashboards do."""
    ids = {row.uuid: row.id for row in rows(client, "datasets")}
    databases = {str(one["uuid"]): one["id"] for one in client.all("database", ["id", "uuid"])}
    live = _Live(client, databases.get(source.database["uuid"], 0), source)
    problems = []
    for name, dataset in source.datasets.items():
        tell(f"Asking Trino about {name} ...")
        if dataset.uuid not in ids:
            what = "is not in Superset"
            problems.append(Problem(dataset.where, what, "run './shoplens dashboards import' first"))
            continue
        columns = Columns.of(dataset, source.contract)
        problems += live.check_columns(dataset, columns, ids[dataset.uuid])
        problems += live.check_metrics(dataset, sorted(columns.metrics), ids[dataset.uuid])
    return sorted(problems)


class _Refused(Exception):
    """Superset or Trino says why a query does not run; that they do not answer at all ends the check."""


class _Live:
    def __init__(self, client: Client, database: int, source: Source) -> None:
        self._client = client
        self._database = database
        self._source = source

    def check_columns(self, dataset: Dataset, columns: Columns, id_: int) -> list[Problem]:
        try:
            there = self._columns(dataset, columns, id_)
        except _Refused as e:
            return [Problem(dataset.where, f"its statement does not run: {e}", "correct it, or start Trino")]
        computed = {raw["name"] for raw in dataset.raw.get("columns", []) if "expression" in raw}
        problems = []
        for name, type_ in columns.types.items():
            if name in computed:
                continue
            if name not in there:
                what = f"Trino has no column {name}"
                problems.append(Problem(dataset.where, what, "correct the name or the statement"))
            elif not _alike(type_, there[name]):
                what = f"column {name} is {type_}, in Trino {there[name]}"
                problems.append(Problem(dataset.where, what, "correct 'type' or the statement"))
        return problems + [
            Problem(
                dataset.where, f"column {name} of Trino is missing in the file", "add it with its meaning"
            )
            for name in sorted(set(there) - set(columns.types))
        ]

    def _columns(self, dataset: Dataset, columns: Columns, id_: int) -> dict[str, str]:
        """Types by column, of the table or of the statement as Superset fills its template in."""
        inner = f"SELECT * FROM {dataset.raw.get('from')}"
        if dataset.sql is not None:
            (told,) = self._ask(id_, {"columns": [next(iter(columns.types))], "row_limit": 1}, "query")
            found = _INNER.search(told.get("query") or "")
            if found is None:
                raise _Refused(told.get("error") or "Superset does not tell the statement")
            inner = found[1]
        body = {
            "database_id": self._database,
            "sql": f"SELECT * FROM (\n{inner}\n) LIMIT 1",
            "client_id": uuid.uuid4().hex[:11],
            "runAsync": False,
            "queryLimit": 1,
        }
        answer = self._client.request("POST", "/api/v1/sqllab/execute/", json=body)
        if not answer.ok:
            raise _Refused(reason(answer))
        return {one["column_name"]: contract_type(str(one["type"])) for one in answer.json()["columns"]}

    def check_metrics(self, dataset: Dataset, metrics: list[str], id_: int) -> list[Problem]:
        """Those that need the same groups at once, and one by one if that fails."""
        groups: dict[tuple[str, ...], list[str]] = {}
        for metric in metrics:
            sql = expanded(metric, dataset, self._source.contract)["expression"]
            # A share of its group needs the group.
            groups.setdefault(tuple(partition_columns(sql)), []).append(metric)
        errors = {
            metric: self._error([metric], columns, id_)
            for columns, group in groups.items()
            if self._error(group, columns, id_) is not None
            for metric in group
        }
        return [
            Problem(
                dataset.where, f"metric {metric} does not run: {error}", "correct iceberg-schema/metrics.yaml"
            )
            for metric, error in errors.items()
            if error
        ]

    def _error(self, metrics: list[str], columns: Sequence[str], id_: int) -> str | None:
        try:
            results = self._ask(id_, {"columns": [*columns], "metrics": metrics, "row_limit": 1}, "full")
        except _Refused as e:
            return str(e)
        return next((one["error"] for one in results if one.get("error")), None)

    def _ask(self, id_: int, query: dict[str, Any], result: str) -> list[dict[str, Any]]:
        body = {
            "datasource": {"id": id_, "type": "table"},
            "queries": [query],
            "result_type": result,
            "force": True,
        }
        answer = self._client.request("POST", "/api/v1/chart/data", json=body)
        if not answer.ok:
            raise _Refused(reason(answer))
        return answer.json()["result"]


def _alike(ours: str, theirs: str) -> bool:
    """Sums of decimals have more digits than what is summed."""
    if ours.startswith("decimal") and theirs.startswith("decimal"):
        return ours.rstrip(")").split(",")[1] == theirs.rstrip(")").split(",")[1]
    return ours == theirs
