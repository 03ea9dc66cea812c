"""What stands in a running Superset."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from .client import Client
from .kinds import RESOURCES, TITLES

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Ids travel in the address.
_AT_ONCE = 100


@dataclass(frozen=True)
class Row:
    """One object in a list of Superset."""

    id: int
    uuid: str
    title: str
    address: str
    changed_on: str
    changed: str


def rows(client: Client, kind: str) -> list[Row]:
    """All objects of a kind: datasets, charts or dashboards."""
    title = TITLES[kind]
    columns = ["id", "uuid", title, "changed_on_utc", "changed_on_delta_humanized"]
    columns += ["changed_by.first_name", "changed_by.last_name"]
    address = {"datasets": "schema", "charts": "viz_type", "dashboards": "slug"}[kind]
    return [
        Row(
            row["id"],
            str(row["uuid"]),
            row[title],
            row.get(address) or "",
            row["changed_on_utc"],
            _changed(row),
        )
        for row in client.all(RESOURCES[kind], [*columns, address], title)
    ]


def _changed(row: dict[str, Any]) -> str:
    by = row.get("changed_by") or {}
    name = " ".join(part for part in (by.get("first_name"), by.get("last_name")) if part)
    return " ".join(part for part in (row.get("changed_on_delta_humanized"), name and f"by {name}") if part)


def exported(client: Client, kind: str, ids: Iterable[int]) -> dict[str, dict[str, dict[str, Any]]]:
    """Superset's export of some objects and what they need: by kind and uuid."""
    found: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in RESOURCES}
    wanted = sorted(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        query = f"!({','.join(map(str, wanted[start : start + _AT_ONCE]))})"
        content = client.content(f"/api/v1/{RESOURCES[kind]}/export/", params={"q": query})
        with zipfile.ZipFile(io.BytesIO(content)) as bundle:
            for name in bundle.namelist():
                folder = name.split("/")[1]
                if folder in found:
                    one = yaml.load(bundle.read(name), _LOADER)
                    found[folder][str(one["uuid"])] = one
    return found
