"""Datasets: from the normal form to the content of their file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..contract import Contract, contract_type
from ..expand import datasets as expanding
from ..expand.merge import difference
from ..normal import normal_dataset
from ..normal.prune import prune
from ..source import Dataset


def dataset(normal: dict[str, Any], one: Dataset, contract: Contract) -> dict[str, Any]:
    """Content of the file; what the contract says is not said again."""
    raw: dict[str, Any] = {"uuid": normal["uuid"], "name": one.name}
    if "sql" in normal:
        if normal.get("schema") != expanding.SCHEMA_OF_VIRTUAL and "schema" in normal:
            raw["schema"] = normal["schema"]
    else:
        raw["from"] = f"{normal['schema']}.{normal['table_name']}"
    if normal.get("description") != _told(raw, contract):
        raw["description"] = normal.get("description", "")
    if "main_dttm_col" in normal:
        raw["time_column"] = normal["main_dttm_col"]
    if columns := _columns(normal["columns"], raw, one, contract):
        raw["columns"] = columns
    if metrics := _ordered(normal["metrics"], one.raw.get("metrics", [])):
        raw["metrics"] = metrics
    bare = Dataset(one.name, one.where, {**raw, "metrics": [], "columns": []}, normal.get("sql"))
    made = normal_dataset(expanding.dataset(bare, contract, "", None))
    skipped = ("columns", "metrics", "sql")
    extra = difference(
        {key: value for key, value in made.items() if key not in skipped},
        {key: value for key, value in normal.items() if key not in skipped},
    )
    return raw | ({"extra": extra} if extra else {})


def _told(raw: dict[str, Any], contract: Contract) -> str | None:
    table = raw.get("from")
    return contract.description(table) if table and contract.has_table(table) else None


def _ordered(found: dict[str, Any], first: list[str]) -> list[str]:
    known = [name for name in dict.fromkeys(first) if name in found]
    return known + sorted(name for name in found if name not in known)


def _columns(
    found: dict[str, Any], raw: dict[str, Any], one: Dataset, contract: Contract
) -> list[dict[str, Any]]:
    """Columns as the file needs them: for a table only what differs from the contract."""
    written = {column["name"]: column for column in one.raw.get("columns", [])}
    table = raw.get("from")
    theirs = contract.columns(table) if table and contract.has_table(table) else {}
    columns = []
    for name in _ordered(found, [*theirs, *written] if theirs else list(written)):
        base = {}
        if name in theirs:
            base = {"name": name, "type": theirs[name].type, "description": theirs[name].meaning}
        column = _column(found[name], base, written.get(name), one, contract)
        if not base or len(column) > 1:
            columns.append(column)
    # In the file's order, since it need not be that of the table.
    place = {name: i for i, name in enumerate(written)}
    return sorted(columns, key=lambda column: place.get(column["name"], len(place)))


def _column(
    found: dict[str, Any],
    base: dict[str, Any],
    written: dict[str, Any] | None,
    one: Dataset,
    contract: Contract,
) -> dict[str, Any]:
    if (
        written
        and _made(
            written | ({"type": base["type"]} if base and "type" not in written else {}), base, one, contract
        )
        == found
    ):
        return written
    column = {
        "name": found["column_name"],
        "type": contract_type(found.get("type", "string")),
        "label": found.get("verbose_name"),
        "description": found.get("description"),
        "expression": found.get("expression"),
    }
    column = {key: value for key, value in column.items() if value is not None and base.get(key) != value}
    column["name"] = found["column_name"]
    extra = difference(_made(column, base, one, contract), found)
    return column | ({"extra": extra} if extra else {})


def _made(column: dict[str, Any], base: dict[str, Any], one: Dataset, contract: Contract) -> dict[str, Any]:
    """The normal form of a column of the file."""
    virtual = replace(one, raw={"uuid": one.uuid, "name": one.name, "columns": [base | column]})
    (raw,) = expanding.columns(virtual, contract)
    return prune(expanding.column(raw, one))
