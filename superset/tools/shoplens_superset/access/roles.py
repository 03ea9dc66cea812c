"""Reads superset/access/roles.yaml, from which Trino's rules are made as well."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import yaml_text

FILE = "superset/access/roles.yaml"

# What may be done, and to what, by Superset's names.
Permission = tuple[str, str]


@dataclass(frozen=True)
class Role:
    """What people of one kind may do in Superset."""

    name: str
    description: str
    builtin: str | None
    permissions: frozenset[Permission]
    by_category: bool
    dashboards: tuple[str, ...] | None
    sql_lab: bool

    @property
    def superset_name(self) -> str:
        """What Superset calls the role."""
        return self.builtin or self.name

    def sees(self, dashboard: str) -> bool:
        """Whether a dashboard of the repository is for this role."""
        return self.dashboards is None or dashboard in self.dashboards


def read(checkout: Path) -> dict[str, Role]:
    """The roles by name."""
    raw = yaml_text.read(checkout / FILE, FILE)
    groups = raw.pop("permissions")
    return {name: _role(name, role, groups) for name, role in raw.items()}


def _role(name: str, raw: dict[str, Any], groups: dict[str, dict[str, list[str]]]) -> Role:
    superset = raw["superset"]
    permissions = {
        (permission, view)
        for group in superset.get("permissions", [])
        for view, allowed in groups[group].items()
        for permission in allowed
    }
    return Role(
        name=name,
        description=raw["description"],
        builtin=superset.get("builtin"),
        permissions=frozenset(permissions),
        by_category=superset.get("data") == "by_category",
        dashboards=tuple(superset["dashboards"]) if "dashboards" in superset else None,
        sql_lab=superset.get("sql_lab", False),
    )
