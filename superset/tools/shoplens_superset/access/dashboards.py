"""Which of the repository's dashboards are for which roles."""

from __future__ import annotations

from pathlib import Path

from .. import yaml_text
from ..client import Client
from .roles import Role
from .security import Security


def apply(client: Client, checkout: Path, known: dict[str, Role], security: Security) -> None:
    """Names the roles of each dashboard; dashboards that people made themselves stay as they are."""
    ours = _slugs(checkout)
    for dashboard in client.all("dashboard", ["id", "slug", "roles.id"]):
        name = ours.get(dashboard["slug"])
        if name is None:
            continue
        wanted = sorted(
            security.role(role.superset_name) for role in known.values() if role.builtin or role.sees(name)
        )
        if sorted(role["id"] for role in dashboard["roles"]) != wanted:
            client.put(f"/api/v1/dashboard/{dashboard['id']}", json={"roles": wanted})


def _slugs(checkout: Path) -> dict[str, str]:
    folder = checkout / "superset" / "assets" / "dashboards"
    return {
        yaml_text.read(file, str(file.relative_to(checkout)))["slug"]: file.parent.name
        for file in sorted(folder.glob("*/dashboard.yaml"))
    }
