"""Datasets, with columns and metrics as the contract has them."""

from __future__ import annotations

from typing import Any

from ..contract import METRICS_FILE, Column, Contract, trino_type
from ..keys import Keys
from ..problems import Problem, ShoplensError
from ..source import Dataset
from .merge import merge

CERTIFIED = {"certified_by": "Shoplens", "details": "Columns and metrics as defined in the table contract."}
SCHEMA_OF_VIRTUAL = "summary"


def dataset(one: Dataset, contract: Contract, database_uuid: str, catalog: str | None) -> dict[str, Any]:
    """Superset's import of a dataset."""
    table = one.raw.get("from")
    schema, name = table.split(".", 1) if table else (one.raw.get("schema", SCHEMA_OF_VIRTUAL), one.name)
    expanded = {
        "table_name": name,
        "main_dttm_col": one.raw.get("time_column"),
        "description": description(one, contract),
        "default_endpoint": None,
        "offset": 0,
        "cache_timeout": None,
        "catalog": catalog,
        "schema": schema,
        "sql": one.sql,
        "params": None,
        "template_params": None,
        "filter_select_enabled": True,
        "fetch_values_predicate": None,
        "extra": {"certification": CERTIFIED},
        "normalize_columns": False,
        "always_filter_main_dttm": False,
        "uuid": one.uuid,
        "metrics": [metric(name, one, contract) for name in one.raw.get("metrics", [])],
        "columns": [column(raw, one) for raw in columns(one, contract)],
        "version": "1.0.0",
        "database_uuid": database_uuid,
    }
    return merge(expanded, one.raw.get("extra", {}))


def description(one: Dataset, contract: Contract) -> str | None:
    """What a row is, from the contract where the file does not say it."""
    table = one.raw.get("from")
    given = one.raw.get("description")
    return given if given or not table or not contract.has_table(table) else contract.description(table)


def columns(one: Dataset, contract: Contract) -> list[dict[str, Any]]:
    """Columns as mappings with name, type, description and what the file adds to them."""
    written = one.raw.get("columns", [])
    for raw in written:
        Keys(f"{one.where}, column {raw.get('name', '?')}", raw).allow(
            ["name"], ["type", "description", "same_as", "label", "expression", "extra"]
        )
    if "from" not in one.raw:
        return [_virtual(raw, one, contract) for raw in written]
    # A dataset made in the UI may be on a table without a contract: then the file says all, until checked.
    theirs = contract.columns(one.raw["from"]) if contract.has_table(one.raw["from"]) else {}
    added = {raw["name"]: raw for raw in written}
    known = [_of_contract(theirs[name]) | added.get(name, {}) for name in theirs]
    return known + [raw for name, raw in added.items() if name not in theirs]


def _of_contract(theirs: Column) -> dict[str, Any]:
    return {"name": theirs.name, "type": theirs.type, "description": theirs.meaning}


def _virtual(raw: dict[str, Any], one: Dataset, contract: Contract) -> dict[str, Any]:
    if "same_as" not in raw:
        return raw
    table, _, name = raw["same_as"].rpartition(".")
    theirs = contract.columns(table).get(name) if contract.has_table(table) else None
    if theirs is None:
        raise ShoplensError(
            Problem(
                one.where,
                f"column {raw['name']} is the same as {raw['same_as']}, which iceberg-schema does not have",
                "correct 'same_as'",
            )
        )
    return {**_of_contract(theirs), **{key: value for key, value in raw.items() if key != "same_as"}}


def column(raw: dict[str, Any], one: Dataset) -> dict[str, Any]:
    """Superset's import of a column."""
    type_ = trino_type(raw.get("type", "")) if "type" in raw else None
    if type_ is None:
        raise ShoplensError(
            Problem(
                one.where,
                f"column {raw['name']} has the type '{raw.get('type')}'",
                "write bigint, int, double, boolean, string, date, timestamptz or decimal(p,s)",
            )
        )
    expanded = {
        "column_name": raw["name"],
        "verbose_name": raw.get("label"),
        "is_dttm": raw["type"] in ("date", "timestamptz"),
        "is_active": True,
        "type": type_,
        "advanced_data_type": None,
        "groupby": True,
        "filterable": True,
        "expression": raw.get("expression"),
        "description": raw.get("description"),
        "python_date_format": None,
        "datetime_format": None,
        "extra": {},
    }
    return merge(expanded, raw.get("extra", {}))


def metric(name: str, one: Dataset, contract: Contract) -> dict[str, Any]:
    """Superset's import of a metric."""
    theirs = contract.metrics().get(name)
    expression = theirs.expression_for(one.name) if theirs else None
    if theirs is None or expression is None:
        what = f"metric {name} is not in {METRICS_FILE}"
        if theirs:
            what = f"metric {name} has no expression for the dataset {one.name} in {METRICS_FILE}"
        raise ShoplensError(Problem(one.where, what, "define it there, or take it out here"))
    return {
        "metric_name": name,
        "verbose_name": theirs.label,
        "metric_type": None,
        "expression": expression,
        "description": f"{theirs.definition} Unit: {theirs.unit}.",
        "d3format": theirs.d3format or None,
        "currency": None,
        "extra": {"certification": CERTIFIED},
        "warning_text": None,
    }
