"""Datasets."""

from __future__ import annotations

from typing import Any

from .prune import prune

# The catalog and the database are those of the installation; folders only sort a list in the UI.
_NOT_OURS = ("catalog", "database_uuid", "database_id", "table_id", "version", "folders")
SEAL = "shoplens"


def normal_dataset(exported: dict[str, Any]) -> dict[str, Any]:
    """Columns and metrics by name, since their order means nothing to Superset."""
    rest = {key: value for key, value in exported.items() if key not in (*_NOT_OURS, "columns", "metrics")}
    extra = {key: value for key, value in (exported.get("extra") or {}).items() if key != SEAL}
    return {
        **prune({**rest, "extra": extra}),
        "columns": {column["column_name"]: prune(column) for column in exported.get("columns", [])},
        "metrics": {metric["metric_name"]: prune(metric) for metric in exported.get("metrics", [])},
    }
