"""Metrics: what somebody changed of them in Superset, for metrics.yaml."""

from __future__ import annotations

import re
from typing import Any

from ..contract import Contract, Metric

_UNIT = re.compile(r"(?s)(.*) Unit: (.*)\.")


def metric(found: dict[str, Any], known: Metric | None, dataset: str) -> dict[str, Any]:
    """The entry of metrics.yaml as the dataset's metric would have it."""
    told = _UNIT.fullmatch(found.get("description", ""))
    entry: dict[str, Any] = {
        "name": found["metric_name"],
        "label": found.get("verbose_name", found["metric_name"]),
        "definition": told[1] if told else found.get("description", ""),
        "unit": told[2] if told else (known.unit if known else ""),
        "d3format": found.get("d3format", ""),
    }
    return entry | _expressions(found["expression"], known, dataset)


def _expressions(found: str, known: Metric | None, dataset: str) -> dict[str, Any]:
    if known is None:
        return {"expressions": {dataset: found}}
    kept: dict[str, Any] = {}
    if known.expression is not None:
        kept["expression"] = known.expression
    own = dict(known.expressions)
    if known.expression_for(dataset) != found:
        own[dataset] = found
    return kept | ({"expressions": own} if own else {})


def changed_metrics(
    normal: dict[str, Any], made: dict[str, Any], dataset: str, contract: Contract
) -> dict[str, Any]:
    """Entries of metrics.yaml, by name, for the dataset's metrics that are not as the files make them."""
    known = contract.metrics()
    return {
        name: metric(found, known.get(name), dataset)
        for name, found in normal["metrics"].items()
        if found != made["metrics"].get(name) and not _of_every_new_dataset(found, known)
    }


def _of_every_new_dataset(found: dict[str, Any], known: dict[str, Metric]) -> bool:
    return found["metric_name"] == "count" and "count" not in known


def merged(raw: list[dict[str, Any]], entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The list in metrics.yaml with the entries' values put in, new ones at the end."""
    by_name = {one["name"]: dict(one) for one in raw}
    for entry in entries:
        known = by_name.setdefault(entry["name"], {})
        expressions = {**known.get("expressions", {}), **entry.get("expressions", {})}
        by_name[entry["name"]] = {**known, **entry, **({"expressions": expressions} if expressions else {})}
    return list(by_name.values())
