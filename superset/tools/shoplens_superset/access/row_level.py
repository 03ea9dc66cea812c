"""Row-level security: one role and one rule per category, which a manager's categories add up to."""

from __future__ import annotations

from typing import Any

from ..client import Client

PREFIX = "category "
COLUMN = "category_l1"
_API = "/api/v1/rowlevelsecurity/"


def role_of(category: str) -> str:
    """The Superset role of those who see a category."""
    return PREFIX + category


def apply(client: Client, roles: dict[str, int], categories: set[str], datasets: list[int]) -> None:
    """Brings the rules to the categories that somebody manages, on all datasets that have categories."""
    columns = ["id", "name", "clause", "group_key", "filter_type", "tables.id", "roles.id"]
    present = {rule["name"]: rule for rule in client.all("rowlevelsecurity", columns)}
    for category in sorted(categories):
        wanted = _rule(category, roles[role_of(category)], datasets)
        rule = present.get(wanted["name"])
        if rule is None:
            client.post(_API, json=wanted)
        elif _differs(rule, wanted):
            client.put(f"{_API}{rule['id']}", json=wanted)
    kept = {role_of(category) for category in categories}
    for name, rule in present.items():
        if name.startswith(PREFIX) and name not in kept:
            client.delete(f"{_API}{rule['id']}")


def _rule(category: str, role: int, datasets: list[int]) -> dict[str, Any]:
    value = category.replace("'", "''")
    return {
        "name": role_of(category),
        "description": "Made by './shoplens users'; Trino enforces the same.",
        "filter_type": "Regular",
        # Rules of one group are joined by OR, so that somebody may have several categories.
        "group_key": "category",
        "clause": f"{COLUMN} = '{value}'",
        "tables": sorted(datasets),
        "roles": [role],
    }


def _differs(rule: dict[str, Any], wanted: dict[str, Any]) -> bool:
    ids = {key: sorted(one["id"] for one in rule[key]) for key in ("tables", "roles")}
    return any((rule | ids)[key] != wanted[key] for key in ("clause", "group_key", "tables", "roles"))
